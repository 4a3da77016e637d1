"""(b) Every file of the index in turn: cut short, one bit changed, removed, replaced.

Responsible for the damage, for who must tell it (a search, `verify`), and for three ways back:
`verify --repair`, `reindex`, and the next run with something to index.
"""

from __future__ import annotations

import random
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from scripts.search_faulting.facts import Facts, after_a_run
from scripts.search_faulting.library import (
    Child,
    answers,
    checked,
    gist,
    give_words,
    opened,
    questions,
    repaired,
    run,
)
from viewer.core.errors import IndexUnusable
from viewer.core.search import SearchIndex, needs_rebuild

PART = "b. spoilt"
_SECONDS = 60  # after which a search counts as hanging
_HARMLESS = {"MAIN_WRITELOCK", "REBUILD"}  # nothing is read from them

Damage = Callable[[Path], None]


def spoilt(facts: Facts, root: Path, flips: int, seed: int) -> None:
    """Go through files and kinds of damage; the ways back take turns."""
    rng = random.Random(seed)
    _several_segments(root, rng)
    kept, queries = root.with_name(f"{root.name}.kept"), questions(12)
    shutil.copytree(root, kept)
    with opened(root) as index:
        right = answers(index, queries)
    turn = 0
    for name in sorted(path.name for path in (kept / "index").iterdir()):
        for kind, damage in damages(rng, flips):
            turn += 1
            shutil.rmtree(root)
            shutil.copytree(kept, root)
            _one(facts, root, f"{name} {kind}", damage, right, queries, turn)
    shutil.rmtree(kept)


def damages(rng: random.Random, flips: int) -> Iterator[tuple[str, Damage]]:
    """Every kind of damage to a file."""
    yield "emptied", lambda path: path.write_bytes(b"")
    yield "halved", lambda path: _cut(path)
    yield "removed", Path.unlink
    yield "garbage", lambda path: path.write_bytes(rng.randbytes(max(64, path.stat().st_size)))
    yield "a folder", lambda path: (path.unlink(), path.mkdir())
    for number in range(flips):
        place = rng.random() if number else 0.999999
        yield f"bit at {place:.2f}", lambda path, at=place: flip(path, at, rng.randrange(8))


def _cut(path: Path) -> None:
    """In place, as a file system does after a crash: a map of it is cut short too."""
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def flip(path: Path, place: float, bit: int) -> None:
    """Change one bit, in place."""
    size = path.stat().st_size
    if not size:
        return
    with path.open("r+b") as file:
        at = int(place * (size - 1))
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ (1 << bit)]))


def _several_segments(root: Path, rng: random.Random) -> None:
    for number in (1, 2):
        give_words(root, number, 90, rng)
        run(root)


def _one(
    facts: Facts,
    root: Path,
    what: str,
    damage: Damage,
    right: list[Any],
    queries: list[str],
    turn: int,
) -> None:
    name = what.partition(" ")[0]
    before = opened(root)
    index = before.__enter__()
    reading = Child(lambda: _asked_again(index, root / "index" / name, damage, right, queries))
    during = _outcome(reading.result())
    before.__exit__(None, None, None)
    found = _outcome(Child(lambda: _asked(root, right, queries)).result())
    facts.note("search over a spoilt index, opened after", found)
    facts.note("search over a spoilt index, opened before", during)
    allowed = {"right", "unusable"}
    if "bit at" in what and name.endswith(".seg"):
        allowed.add("other")  # in the lists of documents: told by verify, not by every search
    facts.tell(PART, "search: right answers or IndexUnusable", found in allowed, f"{what}: {found}")
    facts.tell(PART, "the same, opened before", during in allowed, f"{what}: {during}")
    report = checked(root)
    harmless = name in _HARMLESS or (name == "VERSION" and found == "right")  # white space
    facts.tell(PART, "`verify` finds it", harmless or not report.ok, what)
    _back(facts, root, what, right, queries, turn)


def _back(
    facts: Facts,
    root: Path,
    what: str,
    right: list[Any],
    queries: list[str],
    turn: int,
) -> None:
    way = ("verify --repair", "reindex", "the next run")[turn % 3]
    if way == "the next run" and not _told_by_opening(root):
        way = "verify --repair"  # a bit in a list: a run without news does not look
    facts.note("way back", way)
    work: dict[str, Callable[[], Any]] = {
        "verify --repair": lambda: None if repaired(root).ok else "not repaired",
        "reindex": lambda: run(root, anew=True),
        "the next run": lambda: run(root),
    }
    child, seen = Child(work[way]), set[str]()
    while not child.ended:
        seen.add(_outcome(Child(lambda: _asked(root, right, queries)).result()))
    good = seen <= {"right", "unusable", "other"}
    facts.tell(PART, "search while it is made anew: no other error", good, f"{what}: {seen}")
    when = f"{what}, {way}"
    after_a_run(facts, PART, root, child.result(), when)
    with opened(root) as index:
        found = gist(answers(index, queries)) == gist(right)
    facts.tell(PART, "right answers after the way back", found, when)


def _told_by_opening(root: Path) -> bool:
    return needs_rebuild(root / "index")


def _asked(root: Path, right: list[Any], queries: list[str]) -> str:
    signal.alarm(_SECONDS)
    with opened(root) as index:
        return _compared(index, right, queries)


def _asked_again(
    index: SearchIndex, path: Path, damage: Damage, right: list[Any], queries: list[str]
) -> str:
    """A reader that had it open when it was spoilt."""
    signal.alarm(_SECONDS)
    index.search("water")
    damage(path)
    return _compared(index, right, queries)


def _compared(index: SearchIndex, right: list[Any], queries: list[str]) -> str:
    try:
        return "right" if answers(index, queries) == right else "other"
    except IndexUnusable:
        return "unusable"


def _outcome(said: str) -> str:
    if said == f"signal {signal.SIGALRM:d}":
        return "HANGS"
    return said if said.startswith(("RAISED", "signal")) else said.partition("\n")[0]
