"""A Linux installation as a folder: the program and what tells the desktop of it.

Responsible for the layout below a prefix (`/usr`, or a tarball's folder), which the .deb, the .rpm,
the tarball and the AppImage share. Not for what only one of them has.
"""

from __future__ import annotations

import gzip
import os
import shutil
from pathlib import Path

from packaging_tools import about, icons, licences, metadata

_ICON_FOLDER = "share/icons/hicolor"


def make(prefix: Path, frozen: Path, work: Path) -> None:
    """Put everything below an empty prefix."""
    shutil.rmtree(prefix, ignore_errors=True)
    shutil.copytree(frozen, prefix / "lib" / about.PROGRAM, symlinks=True)
    link = prefix / "bin" / about.PROGRAM
    link.parent.mkdir(parents=True)
    link.symlink_to(Path("..", "lib", about.PROGRAM, about.PROGRAM))
    for size, picture in icons.pngs(work).items():
        _put(prefix, f"{_ICON_FOLDER}/{size}x{size}/apps/backfile.png", picture.read_bytes())
    _put(prefix, f"{_ICON_FOLDER}/scalable/apps/backfile.svg", icons.DRAWING.read_bytes())
    texts = {
        "share/applications/backfile.desktop": metadata.template("backfile.desktop"),
        "share/mime/packages/backfile.xml": metadata.template("mime.xml"),
        f"share/metainfo/{about.APP_ID}.metainfo.xml": metadata.metainfo(),
    }
    for name, text in texts.items():
        _put(prefix, name, text.encode())
    _put(prefix, "share/man/man1/backfile.1.gz", zipped(metadata.man_page()))
    settle(prefix)


def add_notices(prefix: Path) -> None:
    """The licences, where distributions look for them under another name than ours."""
    _put(prefix, "share/doc/backfile/LICENCES.txt", licences.notices().encode())


def zipped(text: str) -> bytes:
    """A text as gzip, the same for the same text."""
    return gzip.compress(text.encode(), mtime=0)


def settle(root: Path) -> None:
    """Modes and times that do not depend on who built it, and when."""
    stamp = about.released().timestamp()
    for path in sorted(root.rglob("*"), reverse=True):
        if path.is_symlink():
            continue
        path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
        os.utime(path, (stamp, stamp))


def _is_program(path: Path) -> bool:
    """Whether a person may start it: our executable and an AppImage's, not libraries."""
    return path.parts[-3:] == ("lib", about.PROGRAM, about.PROGRAM) or path.name == "AppRun"


def _put(prefix: Path, name: str, data: bytes) -> None:
    target = prefix / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def size(root: Path) -> int:
    """The bytes that it takes on a disk, in blocks of 4 KiB as `du` counts them."""
    block = 4096
    return sum(
        -(-path.lstat().st_size // block) * block
        for path in root.rglob("*")
        if not path.is_symlink()
    )
