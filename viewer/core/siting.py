"""Whether a folder that a person chose may hold a library, and what to know about it before.

Responsible for looking, with nothing left behind. Not for making the library (store) nor for words
(the faces have them).
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from viewer.core.places import LIBRARY, is_library

# Parts of paths that programs which keep folders in step with a server give them, folded.
_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
    "pclouddrive": "pCloud",
    "megasync": "MEGA",
    "box sync": "Box",
    "yandex.disk": "Yandex.Disk",
    "seafile": "Seafile",
    "syncthing": "Syncthing",
}

Kind = Literal["library", "new", "refused"]
Reason = Literal["", "not-writable", "within-library", "occupied", "not-a-folder"]


@dataclass(frozen=True, slots=True)
class Site:
    """What choosing a folder means.

    Args:
        root: the library's folder, which may lie in the one that was chosen.
        kind: a library that is there, a new one, or neither.
        reason: why it is refused.
        free: bytes on its disk; None where the system does not say.
        cloud: the program that keeps the folder in step with a server, by its name; else "".
    """

    root: Path
    kind: Kind
    reason: Reason = ""
    free: int | None = None
    cloud: str = ""


def site_of(folder: Path) -> Site:
    """What would become of a folder, were it chosen.

    A library is opened; so is the one that a part of it was chosen of. An empty folder becomes one.
    A folder of other things gets one inside, so that the two never mix.
    """
    folder = folder.absolute()
    if is_library(folder):
        return _site(folder, "library")
    around = next((one for one in folder.parents if is_library(one)), None)
    if around is not None:
        inner = folder.relative_to(around).parts[0]
        if inner in {"sites", "index", "damaged", "scratch"}:
            return _site(around, "library")
        return _site(folder, "refused", "within-library")
    if folder.exists() and not folder.is_dir():
        return _site(folder, "refused", "not-a-folder")
    return _new(folder if _is_free(folder) else folder / LIBRARY)


def _new(root: Path) -> Site:
    if is_library(root):
        return _site(root, "library")
    if not _is_free(root):
        return _site(root, "refused", "occupied")
    return _site(root, "new") if _may_write(root) else _site(root, "refused", "not-writable")


def _site(root: Path, kind: Kind, reason: Reason = "") -> Site:
    return Site(root, kind, reason, free_space(root), cloud_of(root))


def _is_free(folder: Path) -> bool:
    """Whether nothing lies in a folder, as far as people see."""
    try:
        return all(entry.name in {".DS_Store", "desktop.ini"} for entry in folder.iterdir())
    except FileNotFoundError:
        return True
    except OSError:  # a file, or nobody may look: writing will tell
        return not folder.exists() or folder.is_dir()


def _existing(path: Path) -> Path:
    return next((one for one in (path, *path.parents) if one.exists()), path)


def _may_write(root: Path) -> bool:
    """Try it: what the permissions say is not all there is on Windows and on network drives."""
    try:
        with tempfile.TemporaryFile(dir=_existing(root)):
            return True
    except OSError:
        return False


def free_space(root: Path) -> int | None:
    """Bytes that are free where a folder is or will be; None where the system does not say."""
    try:
        return shutil.disk_usage(_existing(root.absolute())).free
    except OSError:
        return None


def cloud_of(root: Path) -> str:
    """The program that keeps a folder in step with a server, told by its path; "" for none."""
    for part in _folded(root.absolute()):
        for sign, name in _SYNCED.items():
            if part == sign or part.startswith((f"{sign} ", f"{sign}-")):  # "OneDrive - A firm"
                return name
    return "OneDrive" if _below_onedrive(root) else ""


def _folded(path: Path) -> Iterator[str]:
    yield from (part.casefold() for part in path.parts)


def _below_onedrive(root: Path) -> bool:
    """Windows says where OneDrive's folder is, which may be called anything."""
    named = (os.environ.get(name) for name in ("OneDrive", "OneDriveCommercial"))
    return any(folder and root.absolute().is_relative_to(folder) for folder in named)
