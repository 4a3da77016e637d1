"""Measuring: every question to every engine in turn, in one process on warm files.

Responsible for what is timed and in which order. Not for the questions (queries), the engines or
the table (report).
"""

from __future__ import annotations

import dataclasses
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.corpus import documents
from benchmarks.searching import catalogue
from benchmarks.searching.engine import Engine, Lacking
from benchmarks.searching.engines import Place
from benchmarks.searching.queries import Drawer, Query

_WARMING = 5  # other questions of the class before those that are timed
_BATCH = 50  # articles of the batch that must be seen
_ROUNDS = 5  # of what takes long: cold opening, batches
_ROOT = Path(__file__).parents[2]
Tell = Callable[[str], None]


@dataclass
class Measured:
    """What one engine did.

    Args:
        times: milliseconds by class; none for what it lacks.
        totals: how many hits the answers counted, by class.
        cut: classes that ran out of their time.
    """

    place: Place
    facts: dict[str, Any]
    times: dict[str, list[float]] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)
    cut: set[str] = field(default_factory=set)
    opened: list[float] = field(default_factory=list)
    visible: list[float] = field(default_factory=list)


def built(place: Place, *, keep: bool, tell: Tell) -> Measured:
    """An engine's index, made where there is none of this code yet."""
    facts = place.facts(keep=keep)
    if facts is None:
        tell(f"indexing {place.count:,} articles: {place.name}")
        catalogue.make(place.texts, place.count)
        place.clear()
        facts = _worker("build", place)
        place.note(facts)
    return Measured(place, facts)


def _worker(what: str, place: Place, *more: str) -> dict[str, Any]:
    where = (place.name, str(place.count), str(place.folder), str(place.texts))
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.searching.worker", what, *where, *more],
        capture_output=True,
        text=True,
        cwd=_ROOT,
    )
    if done.returncode:
        raise RuntimeError(f"{what} {place.name}: {done.stderr}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def ask_all(
    measured: Sequence[Measured],
    drawer: Drawer,
    kinds: Sequence[str],
    *,
    queries: int,
    budget: float,
    tell: Tell,
) -> None:
    """Every class: the same questions to all engines, another one first each time.

    Args:
        queries: of a class.
        budget: seconds of an engine for a class; what is left over then is not asked.
    """
    engines = [(one, one.place.engine()) for one in measured]
    for _, engine in engines:
        engine.open()
    for kind in kinds:
        tell(f"asking: {kind}")
        drawn = drawer.draw(kind, queries + _WARMING)
        warming, timed = drawn[:_WARMING], drawn[_WARMING:]
        able = [pair for pair in engines if _warmed(pair[1], warming)]
        for number, query in enumerate(timed):
            turn = number % max(1, len(able))
            for one, engine in able[turn:] + able[:turn]:
                _ask(one, engine, query, budget * 1e3)
    for _, engine in engines:
        engine.close()


def _warmed(engine: Engine, queries: Sequence[Query]) -> bool:
    try:
        for query in queries[: 1 if engine.most else None]:
            _timed(engine, query)
    except Lacking:
        return False
    return bool(queries)


def _ask(one: Measured, engine: Engine, query: Query, budget: float) -> None:
    times = one.times.setdefault(query.kind, [])
    if sum(times) > budget:
        one.cut.add(query.kind)
        return
    taken, total = _timed(engine, query)
    times.append(taken)
    one.totals[query.kind] = one.totals.get(query.kind, 0) + total


def _timed(engine: Engine, query: Query) -> tuple[float, int]:
    """Milliseconds of one question (of its snippets alone where they are the class), and hits."""
    start = time.perf_counter()
    answer = engine.ask(query)
    if query.kind == "snippets":
        start = time.perf_counter()
        engine.snippets(query, answer)
    return (time.perf_counter() - start) * 1e3, answer.total


def open_all(measured: Sequence[Measured], words: Sequence[str]) -> None:
    """Open every index cold and ask it a rare word, each time in a new process."""
    for word in words[:_ROUNDS]:
        for one in measured:
            one.opened.append(_worker("open", one.place, word)["answer_ms"])


def add_all(measured: Sequence[Measured]) -> None:
    """Milliseconds until a batch of 50 is found, on a copy of the index."""
    for one in measured:
        copied = one.place.folder.with_name(one.place.name + ".copy")
        shutil.rmtree(copied, ignore_errors=True)
        shutil.copytree(one.place.folder, copied)
        engine = dataclasses.replace(one.place, folder=copied).engine()
        engine.open()
        engine.ask(Query("rare", ("harbour",)))
        for number in range(_ROUNDS):
            one.visible.append(_seen(engine, one.place.count, number))
        engine.close()
        shutil.rmtree(copied)


def _seen(engine: Engine, count: int, number: int) -> float:
    mark = "qzx" + "abcdefghij"[number] * 3
    batch = [
        dataclasses.replace(document, body=f"{document.body} {mark}")
        for document in documents(_BATCH, start=count + number * _BATCH)
    ]
    start = time.perf_counter()
    engine.add(batch)
    found = engine.ask(Query("rare", (mark,))).total
    taken = (time.perf_counter() - start) * 1e3
    if found != _BATCH:
        raise RuntimeError(f"{engine.name} sees {found} of {_BATCH} articles after a batch")
    return taken
