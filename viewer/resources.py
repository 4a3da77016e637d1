"""Finds the files under `resources/` in a source tree, a wheel or a frozen bundle.

Responsible for the place only; whoever asks for a file reads it. Nothing else builds such a path.
"""

from __future__ import annotations

import sys
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """Return the path of a bundled file or folder, e.g. `resource_path("fonts")`.

    In a frozen program the folder lies in the bundle, in a wheel inside the package, in a source
    tree beside it.
    """
    return _root().joinpath(*parts)


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
