"""Running the scenarios, each in a process of its own.

Responsible for what needs none of the window: copies of the library, cold files, alternating
starts. Not for the table (report).
"""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.painting.scenarios import Size, Times
from benchmarks.searching.worker import forget

_ROOT = Path(__file__).parents[2]
_WRITERS = {"syncing", "opening", "memory"}  # scenarios that leave traces in a library


def scenario(name: str, root: Path, size: Size) -> Times:
    """What one scenario measured; those that write are given a copy of the library."""
    if name not in _WRITERS:
        return _measure(name, root, size)
    with tempfile.TemporaryDirectory(prefix="window-", dir=root.parent) as folder:
        copy = Path(folder) / "library"
        shutil.copytree(root, copy)
        return _measure(name, copy, size)


def _measure(name: str, root: Path, size: Size) -> Times:
    given = (name, str(root), json.dumps(dataclasses.asdict(size)))
    measured: Times = _python("benchmarks.painting.worker", *given)
    return measured


def starts(root: Path, rounds: int) -> Times:
    """Starts of an empty window and of the program in turn, the library's files cold and warm.

    The first round of all is thrown away: it reads the programs' own files, and keeps their
    bytecode, which an installed program has, whatever PYTHONDONTWRITEBYTECODE says here.
    """
    times: Times = {}
    with tempfile.TemporaryDirectory(prefix="backfile-benchmark-") as folder:
        _settings(Path(folder))
        environment = {**os.environ, "XDG_CONFIG_HOME": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "bytecode")
        for number in range(rounds + 1):
            for what in ("empty", "program", "program cold"):
                if what == "program cold":
                    forget(root)
                found = _start(what.split()[0], root, environment)
                if number:
                    times.setdefault(f"start {what}", []).append(found["painted"] * 1e3)
                    times.setdefault(f"MB {what}", []).append(found["mb"])
    return times


def _settings(folder: Path) -> None:
    """Of a person whose sites are not synced by themselves (driver.settings)."""
    file = folder / "backfile" / "window.ini"
    file.parent.mkdir()
    file.write_text("[sync]\nschedule=never\n")


def _start(what: str, root: Path, environment: dict[str, str]) -> dict[str, float]:
    began = repr(time.perf_counter())
    found: dict[str, float] = _python(
        "benchmarks.painting.start", what, began, str(root), environment=environment
    )
    return found


def _python(module: str, *given: str, environment: dict[str, str] | None = None) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", module, *given],
        capture_output=True,
        text=True,
        cwd=_ROOT,
        env=environment,
    )
    if done.returncode or not done.stdout.strip():
        raise RuntimeError(f"{module} {' '.join(given)}: {done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def measured(name: str, root: Path, size: Size, rounds: int) -> Times:
    """What one scenario, or "starting", measured.

    Args:
        rounds: of starts.
    """
    return starts(root, rounds) if name == "starting" else scenario(name, root, size)
