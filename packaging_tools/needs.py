"""What the frozen program needs of the system it is installed on.

Responsible for reading that from its ELF files, and for the Debian packages that have it. A library
that is neither in the program nor in this table stops the packaging: it would be missing somewhere.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

GLIBC = "libc6"
DEBIAN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgmodule-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libzstd.so.1": "libzstd1",
    "libz.so.1": "zlib1g",
    "libuuid.so.1": "libuuid1",
    "libexpat.so.1": "libexpat1",
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    **dict.fromkeys(
        ("libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libutil.so.1",
         "libresolv.so.2", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"),
        GLIBC,
    ),
}  # fmt: skip
_NEEDED = re.compile(r"\(NEEDED\)\s+Shared library: \[(.+)\]")
_GLIBC_VERSION = re.compile(r"Name: GLIBC_(\d+(?:\.\d+)+)")


class UnknownNeed(Exception):
    """Libraries that no package was named for."""


def elf_files(folder: Path) -> list[Path]:
    """Programs and shared libraries in a folder, links left out."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink() and _is_elf(path)
    )


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def needed(folder: Path) -> set[str]:
    """The libraries that the system must have, by their sonames.

    Raises:
        UnknownNeed: some are neither there nor in the table.
    """
    files = elf_files(folder)
    present = {path.name for path in folder.rglob("*.so*")}
    wanted = set(_NEEDED.findall(_readelf("--dynamic", files)))
    missing = wanted - present
    if strange := missing - set(DEBIAN):
        raise UnknownNeed(f"no package is named for {', '.join(sorted(strange))}")
    return missing


def glibc(folder: Path) -> str:
    """The oldest glibc that has all that is called."""
    versions = set(_GLIBC_VERSION.findall(_readelf("--version-info", elf_files(folder))))
    return str(max(versions, key=lambda version: tuple(map(int, version.split(".")))))


def debian_packages(sonames: set[str], glibc_version: str) -> list[str]:
    """A Depends field's alternatives, glibc first and with its version."""
    others = sorted({DEBIAN[name] for name in sonames} - {GLIBC})
    return [f"{GLIBC} (>= {glibc_version})", *others]


def _readelf(option: str, files: list[Path]) -> str:
    command = ["readelf", "--wide", option, *map(str, files)]
    # It warns of odd but valid sections of foreign libraries.
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
