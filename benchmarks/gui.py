"""How fast the window is: `python benchmarks/gui.py --articles 100000`.

Responsible for the table of issues 5 (keys to painted hits) and 6 (the reach of the reader): the
real window over a library of so many articles, measured from paint to paint, beside the start of an
empty window in the same run. Libraries are kept under --work for the next run. Not a test.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Sequence
from pathlib import Path

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.painting import report, run
from benchmarks.painting.library import library
from benchmarks.painting.scenarios import SCENARIOS, Size

_WORK = Path.home() / ".cache" / "backfile-benchmarks"
_NAMES = (*SCENARIOS, "starting")


def _names(text: str) -> list[str]:
    names = [name for name in text.split(",") if name]
    if strange := set(names) - set(_NAMES):
        raise argparse.ArgumentTypeError(f"{', '.join(strange)}; known: {', '.join(_NAMES)}")
    return names


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    add = parser.add_argument
    add("--articles", type=int, default=10_000, help="of the library (10000)")
    add("--only", type=_names, default=list(_NAMES), help=f"of {','.join(_NAMES)} (all)")
    add("--work", type=Path, default=_WORK, help=f"where libraries are kept ({_WORK})")
    add("--starts", type=int, default=7, help="of the program and of an empty window (7)")
    for name, value in dataclasses.asdict(Size()).items():
        add(f"--{name}", type=int, default=value, help=f"({value})")
    add("--json", action="store_true", help="everything measured, as JSON")
    return parser.parse_args(given)


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main(given: Sequence[str] | None = None) -> None:
    wanted = _arguments(given)
    root = library(wanted.work, wanted.articles, _tell, indexed="typing" in wanted.only)
    size = Size(**{name: getattr(wanted, name) for name in dataclasses.asdict(Size())})
    times: run.Times = {}
    for name in wanted.only:
        _tell(f"measuring: {name}")
        times |= run.measured(name, root, size, wanted.starts)
    make = report.as_json if wanted.json else report.as_markdown
    print(make(times, wanted.articles))


if __name__ == "__main__":
    main()
