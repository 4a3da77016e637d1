"""Backfile: WordPress sites kept on a laptop, searchable and readable with no network.

Responsible for the version, which packaging and the user agent read from here. Holds no code.
"""

__version__ = "0.1.0"
