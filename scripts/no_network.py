#!/usr/bin/env python3
"""Reading asks no network: `python -m scripts.no_network [--alone]`.

Runs the real window over a mirrored library (start, search, ten articles, find, lightbox, outline,
details) under `strace -f -e trace=connect` and counts connections to AF_INET and AF_INET6; there
must be none. With --alone it then runs the same in a network namespace without any interface
(`unshare -rn`), where even loopback is down. Exit 1 when a connection was tried, 2 when a tool is
missing.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

SESSION = "scripts.reading_session"
ASKED = re.compile(r"connect\(\d+, \{sa_family=(AF_INET6?)\b.*")
_LIMIT = 240  # seconds


def make_library(folder: Path) -> Path:
    """Mirror the sample; the only part that uses the network, and only loopback."""
    from viewer.core.cancel import CancelToken
    from viewer.core.sync import SilentReporter, SyncOptions, mirror
    from viewer.gui.sample import SampleSource

    source = SampleSource()
    try:
        mirror(folder / "library", (source.open(),), SyncOptions(), SilentReporter(), CancelToken())
    finally:
        source.close()
    return folder / "library"


def traced(library: Path, log: Path) -> list[str]:
    """Run the session under strace; returns what it connected to over IP.

    Raises:
        subprocess.SubprocessError: the session failed, or took too long.
    """
    tracer = ["strace", "-f", "-qq", "-e", "trace=connect", "-o", str(log)]
    run_session([*tracer, sys.executable, "-m", SESSION, str(library)])
    return [found[0] for found in ASKED.finditer(log.read_text("utf-8", "replace"))]


def run_session(command: list[str]) -> None:
    """Run the session in a process of its own, offscreen."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, check=True, cwd=ROOT, env=environment, timeout=_LIMIT)


def may_trace() -> bool:
    """Whether strace is there and may trace."""
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], capture_output=True)
    return tried.returncode == 0


def may_be_alone() -> bool:
    """Whether a namespace without a network may be made."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "-rn", "true"], capture_output=True).returncode == 0


def main() -> int:
    """Run it; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--alone", action="store_true", help="also without any network")
    arguments = parser.parse_args()
    if not may_trace():
        print("strace is missing or may not trace here.")
        return 2
    with tempfile.TemporaryDirectory(prefix="backfile-reading-") as folder:
        library = make_library(Path(folder))
        asked = traced(library, Path(folder) / "connects")
        print(f"Connections to AF_INET or AF_INET6 while reading: {len(asked)}")
        for line in asked:
            print(f"  {line}")
        if arguments.alone and may_be_alone():
            run_session(["unshare", "-rn", sys.executable, "-m", SESSION, str(library)])
            print("The same session ran without any network.")
        elif arguments.alone:
            print("No namespace may be made here.")
    return 1 if asked else 0


if __name__ == "__main__":
    sys.exit(main())
