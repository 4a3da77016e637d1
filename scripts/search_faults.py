#!/usr/bin/env python3
"""Faults of the index: `python -m scripts.search_faults --articles 1500 --kills 100`.

On a library that the product makes: (a) SIGKILL at random moments of indexing and rebuilding, (b)
every file of the index spoilt in turn, (c) a full disk, (d) two writers, and a reader in the middle
of swaps (issue 5, 4). Reported are facts, and how often each held. Exit 1 when one did not.
"""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.search_faulting.facts import Facts
from scripts.search_faulting.filling import filled
from scripts.search_faulting.killing import killed
from scripts.search_faulting.library import make
from scripts.search_faulting.spoiling import spoilt
from scripts.search_faulting.together import together

PARTS = ("killed", "spoilt", "full", "together")


def run(arguments: argparse.Namespace, folder: Path) -> Facts:
    """The parts asked for, each on a copy of one library."""
    facts = Facts()
    original = folder / "original"
    started = time.monotonic()
    make(original, arguments.articles)
    say(f"a library of {arguments.articles} articles", started)
    for part in arguments.parts:
        started = time.monotonic()
        root = folder / part
        if part != "full":  # brings its own disk
            shutil.copytree(original, root)
        if part == "killed":
            killed(facts, root, arguments.kills, arguments.seed)
        elif part == "spoilt":
            spoilt(facts, root, arguments.flips, arguments.seed)
        elif part == "full":
            filled(facts, original, root, arguments.seed)
        else:
            together(facts, root)
        shutil.rmtree(root, ignore_errors=True)
        say(part, started)
    return facts


def say(what: str, started: float) -> None:
    """A line for whoever waits."""
    print(f"{what}: {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)


def parse(words: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m scripts.search_faults", description=__doc__)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--flips", type=int, default=6, help="changed bits in each file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--json", action="store_true", help="the facts as JSON")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Run and sum up; 1 when any fact is wrong."""
    arguments = parse(words)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that no disk stays mounted
    with tempfile.TemporaryDirectory() as temporary:
        facts = run(arguments, Path(temporary))
    print(json.dumps(facts.as_json(), indent=2) if arguments.json else "\n".join(facts.lines()))
    return 1 if facts.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
