"""How fast the packaged program starts, beside `python -m viewer` in the same run.

Responsible for the time from starting a process to its painted list (`self-test --start`), cold,
with the program's files out of the page cache, and warm. The ratio is what counts: this machine's
seconds are this machine's.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging_tools.about import ROOT

Command = Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Starts:
    """Seconds to the painted list, each the median of some starts."""

    packaged_cold: float
    source_cold: float
    packaged_warm: float
    source_warm: float

    def __str__(self) -> str:
        pairs = (
            ("cold", self.packaged_cold, self.source_cold),
            ("warm", self.packaged_warm, self.source_warm),
        )
        return "; ".join(
            f"{name} start to painted list {packaged:.2f} s, {packaged / source:.2f} of"
            f" `python -m viewer` ({source:.2f} s)"
            for name, packaged, source in pairs
        )


def source_command(library: Path) -> Command:
    """The start of the source tree by the environment that packages it."""
    return (sys.executable, "-m", "viewer", "self-test", "--start", "--library", library)


def packaged_command(program: Path, library: Path) -> Command:
    """The start of a packaged program."""
    return (program, "self-test", "--start", "--library", library)


def compare(packaged: Command, folder: Path, source: Command, rounds: int = 5) -> Starts:
    """Start both in turn.

    Args:
        packaged: the command that starts the packaged program.
        folder: its files.
        source: the command that starts the other.
        rounds: starts of each, cold and warm.
    """
    site = Path(sys.prefix) / "lib"
    files_of_source = (site, ROOT / "viewer", ROOT / "resources")
    times: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, command, folders in (
            ("packaged", packaged, (folder,)),
            ("source", source, files_of_source),
        ):
            for heat, prepare in (("cold", lambda f=folders: _evict(f)), ("warm", lambda: None)):
                times.setdefault(f"{name}_{heat}", []).append(_one(command, prepare))
    return Starts(**{name: statistics.median(taken) for name, taken in times.items()})


def _one(command: Command, prepare: Callable[[], None]) -> float:
    prepare()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    began = time.perf_counter()
    with subprocess.Popen(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        env=environment,
        cwd=ROOT,
        text=True,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        taken = time.perf_counter() - began
    if process.returncode or line != "painted\n":
        raise RuntimeError(f"{command[0]} did not start: status {process.returncode}")
    return taken


def _evict(folders: Sequence[Path]) -> None:
    """Ask the system to forget its copies of these files; what another program maps stays."""
    if not hasattr(os, "posix_fadvise"):
        return
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                descriptor = os.open(path, os.O_RDONLY)
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
                os.close(descriptor)
