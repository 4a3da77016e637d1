"""What `build.spec` puts into the program in place of two large libraries.

Responsible for changing PyInstaller's lists of collected files, on Linux and where there is a C
compiler; elsewhere they stay as they are. Not for how the small ones are made (icu, blas).
"""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath
from posixpath import normpath

from packaging_tools import blas, icu
from packaging_tools.compiler import NATIVE, compiler

Entry = tuple[str, str, str]  # PyInstaller's: name in the program, source, kind

_FORTRAN = ("libgfortran-", "libquadmath-")  # what only OpenBLAS needs
_LAPACK = "numpy.linalg._umath_linalg"


def slimmed(
    binaries: list[Entry], pure: list[Entry], work: Path
) -> tuple[list[Entry], list[Entry]]:
    """The lists of libraries and of modules with the small ones in place."""
    if compiler() is None:
        if sys.platform == "linux":
            print("No C compiler: ICU's data and OpenBLAS stay whole (50 MB more).")
        return binaries, pure
    binaries = [_slim_xau(_slim_icu(entry, work)) for entry in binaries]
    return _without_openblas(binaries, pure, work)


def without_orphans(entries: list[Entry], others: list[Entry]) -> list[Entry]:
    """The entries without links to files that are neither among them nor among the others."""
    names = {name for name, _source, _kind in (*entries, *others)}
    return [
        (name, source, kind)
        for name, source, kind in entries
        if kind != "SYMLINK" or normpath(f"{PurePosixPath(name).parent}/{source}") in names
    ]


def whole_numpy(binaries: list[Entry]) -> list[Entry]:
    """Of numpy, what must not be stripped: all of it while OpenBLAS is as it came."""
    whole = sys.platform == "linux" and any(
        _is_openblas(entry) and "site-packages" in entry[1] for entry in binaries
    )
    return [entry for entry in binaries if whole and "numpy" in entry[0]]


def _slim_icu(entry: Entry, work: Path) -> Entry:
    name, source, kind = entry
    if kind == "BINARY" and PurePosixPath(name).name.startswith("libicudata.so"):
        return name, str(icu.slim_library(Path(source), work)), kind
    return entry


def _slim_xau(entry: Entry) -> Entry:
    """Pillow's copy of libXau has two megabytes of nothing in it; the system's is the same."""
    name, _, kind = entry
    places = [*Path("/usr/lib").glob("*/libXau.so.6"), Path("/usr/lib64/libXau.so.6")]
    same = next((place for place in places if place.exists()), None)
    is_padded = kind == "BINARY" and PurePosixPath(name).name.startswith("libXau-")
    return (name, str(same), kind) if is_padded and same else entry


def _without_openblas(
    binaries: list[Entry], pure: list[Entry], work: Path
) -> tuple[list[Entry], list[Entry]]:
    core = [Path(source) for name, source, _ in binaries if "_multiarray_umath" in name]
    openblas = [entry for entry in binaries if _is_openblas(entry)]
    if len(openblas) != 1:
        return binaries, pure
    name, source, kind = openblas[0]
    small = blas.slim_library(Path(source), core, work)
    if small is None:
        print("numpy needs more of OpenBLAS than native/blas.c has: it stays whole.")
        return binaries, pure
    kept = [entry for entry in binaries if not _is_openblas(entry) and not _is_algebra(entry)]
    stand_in = (_LAPACK, str(NATIVE / "no_lapack.py"), "PYMODULE")
    return [*kept, (name, str(small), kind)], [*pure, stand_in]


def _is_openblas(entry: Entry) -> bool:
    return entry[2] == "BINARY" and "openblas" in PurePosixPath(entry[0]).name


def _is_algebra(entry: Entry) -> bool:
    name = PurePosixPath(entry[0]).name
    return name.startswith(_FORTRAN) or name.startswith(_LAPACK.rpartition(".")[2])
