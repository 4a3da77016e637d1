"""numpy without OpenBLAS and LAPACK: 28 MB become 30 kB.

Responsible for the library that takes OpenBLAS's place (native/blas.c), and for refusing it where
it would not do. Backfile uses numpy for arrays of whole numbers, never for linear algebra.
"""

from __future__ import annotations

from pathlib import Path

from packaging_tools.compiler import shared_library, symbols

_PREFIX = "scipy_"


def slim_library(openblas: Path, users: list[Path], work: Path) -> Path | None:
    """A library with OpenBLAS's name for `users`; None when it lacks a function that they need."""
    made = shared_library("blas.c", work / openblas.name, openblas.name)
    has = symbols(made, "--defined-only")
    needed = {
        name
        for user in users
        for name in symbols(user, "--undefined-only")
        if name.startswith(_PREFIX)
    }
    return made if needed <= has else None
