"""(d) Two writers, two rebuilds, and a reader in the middle of swaps.

Responsible for having them at the same time in processes of their own.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from scripts.search_faulting.facts import Facts, after_a_run
from scripts.search_faulting.library import Child, answers, gist, opened, questions, run
from viewer.core.errors import BackfileError
from viewer.core.model import SearchDocument
from viewer.core.paths import LibraryLayout
from viewer.core.search import SearchIndex, places, writer
from viewer.core.sync import index_jobs

PART = "d. together"
_SWAPS = 12
_OTHER = [SearchDocument("elsewhere/1", "Title", "Body")]


def together(facts: Facts, root: Path) -> None:
    """All of it."""
    folder = LibraryLayout(root).index
    _second_writer(facts, folder)
    _two_rebuilds(facts, folder)
    after_a_run(facts, PART, root, Child(lambda: run(root, anew=True)).result(), "two rebuilds")
    _library_lock(facts, root)
    _reader(facts, root)
    after_a_run(facts, PART, root, Child(lambda: run(root)).result(), "swaps")


def _second_writer(facts: Facts, folder: Path) -> None:
    with places.writing(folder, 0):
        for name, work in (
            ("a batch", lambda: index_jobs.index_documents(folder, _OTHER, ())),
            ("a rebuild", lambda: index_jobs.begin_rebuild(folder)),
        ):
            said = Child(lambda do=work: _hurried(do)).result().partition(":")[0]
            facts.tell(PART, f"a second writer ({name}) is told", said == "library-locked", said)


def _hurried(work: object) -> None:
    writer._LOCK_SECONDS = 0.2
    assert callable(work)
    work()


def _two_rebuilds(facts: Facts, folder: Path) -> None:
    """Whoever begins last goes on."""
    first = index_jobs.begin_rebuild(folder)
    second = index_jobs.begin_rebuild(folder)
    told = 0
    for work in (
        lambda: index_jobs.add_to_rebuild(folder, first, _OTHER),
        lambda: index_jobs.finish_rebuild(folder, first),
    ):
        try:
            work()
        except BackfileError as error:
            told += error.reference == "library-locked"
    facts.tell(PART, "the first of two rebuilds is told", told == 2, told)
    index_jobs.add_to_rebuild(folder, second, _OTHER)
    index_jobs.finish_rebuild(folder, second)
    with opened(folder.parent) as index:
        facts.tell(PART, "the second of two rebuilds goes on", index.ids() == {"elsewhere/1"})


def _library_lock(facts: Facts, root: Path) -> None:
    children = [Child(lambda: run(root, anew=True)) for _ in range(2)]
    said = sorted(child.result().partition(":")[0].partition("\n")[0] for child in children)
    good = said in (["library-locked", "ok"], ["ok", "ok"])
    facts.tell(PART, "of two `reindex` one works, the other is told or waits", good, said)


def _reader(facts: Facts, root: Path) -> None:
    queries = questions(12)
    with opened(root) as index:
        right = answers(index, queries)
        for number in range(_SWAPS):
            child = Child(lambda: run(root, anew=True))
            while not child.ended:
                _ask(facts, index, "kept open", right, queries)
                with opened(root) as fresh:
                    _ask(facts, fresh, "fresh", right, queries)
            facts.tell(PART, "a rebuild beside readers works", child.result() == "ok", number)


def _ask(
    facts: Facts, index: SearchIndex, reader: str, right: list[Any], queries: list[str]
) -> None:
    fact = f"a reader ({reader}) in the middle of rebuilds: right answers"
    try:
        facts.tell(PART, fact, gist(answers(index, queries)) == gist(right))
    except BackfileError as error:
        facts.tell(PART, fact, False, f"{error} {error.detail}")
