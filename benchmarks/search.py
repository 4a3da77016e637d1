"""How fast search is beside its peers: `python benchmarks/search.py --articles 100000`.

Responsible for the ratio table of issue 5: each class of question to our index, SQLite's FTS5,
tantivy and stock Whoosh over the same texts (benchmarks.corpus) in one run, and what making each
index costs. Indexes are kept under --work for the next run. Not a test.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.corpus import SEED
from benchmarks.searching import catalogue, measure, report
from benchmarks.searching.engines import ENGINES, Place
from benchmarks.searching.queries import CLASSES, SAMPLE, Drawer

_PEERS = [name for name in ENGINES if name != "ours"]
_WORK = Path.home() / ".cache" / "backfile-benchmarks"


def _list_of(known: Sequence[str]) -> Callable[[str], list[str]]:
    def read(text: str) -> list[str]:
        names = [name for name in text.split(",") if name]
        if strange := set(names) - set(known):
            raise argparse.ArgumentTypeError(f"{', '.join(strange)}; known: {', '.join(known)}")
        return names

    return read


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    add = parser.add_argument
    add("--articles", type=int, default=10_000, help="how many are indexed (10000)")
    add("--peers", type=_list_of(_PEERS), default=_PEERS, help=f"of {','.join(_PEERS)} (all)")
    add("--classes", type=_list_of(list(CLASSES)), default=list(CLASSES), help="(all)")
    add("--queries", type=int, default=40, help="of each class (40)")
    add("--budget", type=float, default=30.0, help="seconds of an engine for a class (30)")
    add("--work", type=Path, default=_WORK, help=f"where indexes are kept ({_WORK})")
    add("--keep", action="store_true", help="an index of older code will do")
    add("--no-costs", action="store_true", help="neither cold opening nor batches")
    add("--json", action="store_true", help="everything measured, as JSON")
    return parser.parse_args(given)


def _sample(place: Place) -> Drawer:
    numbers = Random(SEED).sample(range(1, place.count + 1), min(place.count, SAMPLE))
    texts = catalogue.Texts(place.texts)
    drawer = Drawer(texts.some(sorted(numbers)))
    texts.close()
    return drawer


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main(given: Sequence[str] | None = None) -> None:
    wanted = _arguments(given)
    reasons = {name: ENGINES[name].missing() for name in wanted.peers}
    missing = {name: reason for name, reason in reasons.items() if reason}
    names = ["ours", *(name for name in wanted.peers if name not in missing)]
    places = [Place.of(name, wanted.articles, wanted.work) for name in names]
    measured = [measure.built(place, keep=wanted.keep, tell=_tell) for place in places]
    drawer = _sample(places[0])
    measure.ask_all(
        measured,
        drawer,
        wanted.classes,
        queries=wanted.queries,
        budget=wanted.budget,
        tell=_tell,
    )
    if not wanted.no_costs:
        _tell("opening cold, adding batches")
        measure.open_all(measured, [query.words[0] for query in drawer.draw("rare", 5)])
        measure.add_all(measured)
    make = report.as_json if wanted.json else report.as_markdown
    print(make(measured, missing, wanted.articles))


if __name__ == "__main__":
    main()
