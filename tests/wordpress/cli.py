"""The command line as a user runs it, and what a library holds afterwards.

Responsible for running it in a process of its own. Not for judging what it did (the tests).
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_SECONDS = 600.0  # a sync that takes longer hangs


def argv(library: Path, *words: str) -> list[str]:
    """The command line with a library."""
    return [sys.executable, "-m", "viewer", "--library", str(library), *words]


def command(library: Path, *words: str) -> str:
    """What a command prints; fails with what it said unless it exits with 0."""
    done = subprocess.run(
        argv(library, *words), capture_output=True, text=True, timeout=_SECONDS, check=False
    )
    assert done.returncode == 0, f"exit {done.returncode}\n{done.stdout[-2000:]}{done.stderr}"
    return done.stdout


def sync(library: Path, *words: str) -> dict[str, Any]:
    """Mirror one site; returns its part of the report."""
    report = json.loads(command(library, "sync", *words, "--json"))
    [site] = report["sites"]
    assert isinstance(site, dict)
    return site


def snapshot(library: Path) -> dict[str, str]:
    """SHA-256 of every file of a library, but the lock and SQLite's scratch files."""
    return {
        str(path.relative_to(library)): sha256(path)
        for path in sorted(library.rglob("*"))
        if path.is_file() and path.name != "lock" and not path.name.endswith(("-wal", "-shm"))
    }


def sha256(path: Path) -> str:
    """A file's SHA-256 as hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
