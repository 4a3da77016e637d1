"""The tarball for any Linux: unpack it anywhere, or over ~/.local.

Responsible for making it, the same for the same program. Not for its tree (tree).
"""

from __future__ import annotations

import lzma
import platform
import tarfile
from pathlib import Path

from packaging_tools import about, needs, tree

_README = """\
Backfile {version}

Start it here:        ./bin/backfile
Install it for you:   cp -a bin lib share ~/.local/   (then it is in your desktop's menu)
Remove it again:      rm -r ~/.local/lib/backfile ~/.local/bin/backfile
                      and backfile.* below ~/.local/share/
                      Your libraries and settings stay where they are.

It needs glibc {glibc} or newer and these libraries, which desktops have:
{libraries}

Licences: share/doc/backfile/LICENCES.txt
"""


def name() -> str:
    """Of the folder in it, and of the file without its suffixes."""
    return f"{about.PROGRAM}-{about.VERSION}-linux-{platform.machine()}"


def build(frozen: Path, target: Path, work: Path) -> Path:
    """Make the tarball; returns its file."""
    root = work / name()
    tree.make(root, frozen, work)
    tree.add_notices(root)
    libraries = "\n".join(f"  {soname}" for soname in sorted(needs.needed(frozen)))
    text = _README.format(version=about.VERSION, glibc=needs.glibc(frozen), libraries=libraries)
    (root / "README.txt").write_text(text, "utf-8")
    tree.settle(root)
    target.mkdir(parents=True, exist_ok=True)
    file = target / f"{name()}.tar.xz"
    with (
        lzma.open(file, "wb", preset=9 | lzma.PRESET_EXTREME) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        archive.add(root, name(), filter=_nobodys)
    return file


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """An entry that belongs to root and is as old as the version, whoever packed it."""
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = int(about.released().timestamp())
    return member
