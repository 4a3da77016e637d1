"""Small shared libraries that take the place of large ones.

Responsible for calling the C compiler. Not for what is compiled (blas, icu).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

NATIVE = Path(__file__).parent / "native"


def compiler() -> str | None:
    """The C compiler of a Linux machine, if there is one."""
    return shutil.which("cc") or shutil.which("gcc") if sys.platform == "linux" else None


def shared_library(source: str, target: Path, soname: str, *options: str) -> Path:
    """Compile one file of `native/` to `target`.

    Raises:
        subprocess.CalledProcessError: the compiler refused; it said why on stderr.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    command = [compiler() or "cc", "-O2", "-shared", "-fPIC", "-s", f"-Wl,-soname,{soname}"]
    subprocess.run([*command, *options, "-o", target, NATIVE / source], check=True)
    return target


def symbols(library: Path, which: str) -> set[str]:
    """The names of a library's dynamic symbols; `which` is an option of nm."""
    told = subprocess.run(["nm", "-D", which, library], check=True, capture_output=True, text=True)
    return {line.split()[-1].partition("@")[0] for line in told.stdout.splitlines()}
