#!/usr/bin/env python3
"""Do tests fail when what they test is removed? `python -m scripts.check_pitfalls [NUMBER ...]`

Responsible for taking each entry of tests/pitfalls/mutations.json (a file, a text that occurs once
in it, what stands there without the handling, a test), changing a copy of the tree by it, and
running the test, which must fail. Exits 1 when one survives or no longer fits.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "tests" / "pitfalls" / "mutations.json"
_PARTS = ("viewer", "tests", "resources", "pyproject.toml", "scripts", "docs")
_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Mutation:
    """One handling to remove."""

    pitfall: int | str
    file: str
    old: str
    new: str
    test: str


def load(wanted: set[str]) -> list[Mutation]:
    """The entries of the table; only those of `wanted` pitfalls, unless it is empty."""
    entries = json.loads(TABLE.read_text("utf-8"))
    found = [Mutation(**entry) for entry in entries]
    return [one for one in found if not wanted or str(one.pitfall) in wanted]


def verdict(mutation: Mutation) -> str:
    """ "caught", or what is wrong."""
    with tempfile.TemporaryDirectory(prefix="pitfall-") as folder:
        copy = Path(folder)
        for part in _PARTS:
            source = ROOT / part
            if source.is_dir():
                shutil.copytree(source, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, copy / part)
        target = copy / mutation.file
        text = target.read_text("utf-8") if target.exists() else ""
        if text.count(mutation.old) != 1:
            return "no longer fits the source"
        target.write_text(text.replace(mutation.old, mutation.new), "utf-8")
        return "caught" if _fails(copy, mutation.test) else "survived"


def _fails(tree: Path, test: str) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", test]
    environment = {**os.environ, "PYTHONPATH": str(tree), "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            command, cwd=tree, env=environment, capture_output=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode == 1


def main() -> int:
    """Try the table and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pitfalls", nargs="*", help="numbers; all of them when none is given")
    mutations = load(set(parser.parse_args().pitfalls))
    with ThreadPoolExecutor(2) as pool:
        verdicts = list(pool.map(verdict, mutations))
    for mutation, said in zip(mutations, verdicts, strict=True):
        print(f"{mutation.pitfall!s:>5}  {said:<26} {mutation.file}  {mutation.test}")
    caught = verdicts.count("caught")
    print(f"{caught} of {len(mutations)} caught, of {len({m.pitfall for m in mutations})} pitfalls")
    return 0 if mutations and caught == len(mutations) else 1


if __name__ == "__main__":
    sys.exit(main())
