"""Turns the frozen program into packages: `python -m packaging_tools` (docs/releasing.md).

Responsible for what lies between `build.spec` and a file that somebody installs. Not part of the
program: nothing under `viewer` imports it, and it reads from there only what a package must say.
"""
