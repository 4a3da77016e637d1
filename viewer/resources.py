"""Finds the program's own files in a source tree, a wheel or a frozen bundle.

Responsible for the place only; whoever asks for a file reads it. Nothing else builds such a path.
"""

from __future__ import annotations

import sys
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """The path of a bundled file or folder, e.g. `resource_path("fonts")`."""
    return _folder("resources").joinpath(*parts)


def guide_path(*parts: str) -> Path:
    """The path of a page of the user guide, e.g. `guide_path("search.md")`."""
    return _folder("docs").joinpath("user", *parts)


def _folder(name: str) -> Path:
    """In a frozen program it lies in the bundle, in a wheel inside the package as `_name`, in a
    source tree beside it."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / name
    package = Path(__file__).resolve().parent
    installed = package / f"_{name}"
    return installed if installed.is_dir() else package.parent / name
