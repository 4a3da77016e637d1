"""Reading a library: lists, articles and search in one place.

Responsible for joining the catalogue, the person's marks and the index for whoever shows them.
Writes nothing but marks. Not for mirroring (sync).
"""

from viewer.core.reading.archive import Archive, SearchAnswer

__all__ = ["Archive", "SearchAnswer"]
