"""A library with some thousand articles, work for its index, and what is asked of it.

Responsible for making it through the product (a sync from a loopback site), for giving articles
new words, and for the index part of a run as `sync` and `reindex` do it. Not for faults.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sqlite3
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from benchmarks.corpus import documents
from tests.fakes.content import post, site_of
from viewer.core.cancel import CancelToken
from viewer.core.errors import BackfileError
from viewer.core.paths import LibraryLayout
from viewer.core.search import SearchIndex
from viewer.core.store.library import Library
from viewer.core.sync import SilentReporter, SyncOptions, finish, mirror
from viewer.core.sync.finish import Finisher
from viewer.core.sync.verify import repair, verify
from viewer.core.sync.verify_report import VerifyReport
from viewer.samplesite import Site, SiteServer

BATCH = (
    40  # documents of one commit here, so that there are many commits and merges to be killed in
)
_SHOWN = 20  # hits that are compared one by one
_SEVERAL = 12  # words of the texts that are asked for


class Inline:
    """In place of the worker process: in the child itself, so that one kill ends both."""

    def call(self, _: CancelToken, function: Callable[..., Any], *args: Any) -> Any:
        return function(*args)


def make(root: Path, count: int) -> None:
    """Mirror articles of the benchmark's corpus from a loopback site."""
    posts = [
        post(number, escape(document.title), f"<p>{escape(document.body)}</p>")
        for number, document in enumerate(documents(count), 1)
    ]
    with SiteServer(Site(site_of(*posts))) as server:
        options = SyncOptions(patience=0.0, delay=0.0)
        report = mirror(root, [server.url], options, SilentReporter(), CancelToken())
    [site] = report.sites
    if site.error is not None or site.failed:
        raise SystemExit(f"The library could not be made: {site.error or site.failed[:3]}")


def give_words(root: Path, number: int, count: int, rng: random.Random) -> None:
    """Put a word of this round into some titles; they wait to be indexed then."""
    with contextlib.closing(sqlite3.connect(LibraryLayout(root).catalogue)) as db, db:
        rows = [row for (row,) in db.execute("SELECT id FROM articles ORDER BY id")]
        chosen = rng.sample(rows, min(count, len(rows)))
        db.executemany(
            "UPDATE articles SET indexed = 0, title = ? WHERE id = ?",
            [(f"Title {word_of(number, row)}", row) for row in chosen],
        )


def word_of(number: int, row: int) -> str:
    """A word that only this article has, of this round."""
    return f"zq{number}x{row}"


def acknowledged(root: Path) -> dict[str, str]:
    """By article id the title of what the catalogue says is indexed."""
    query = """SELECT s.key || '/' || a.wp_id, a.title FROM articles a
               JOIN sites s ON s.id = a.site_id WHERE a.indexed = 1"""
    with contextlib.closing(sqlite3.connect(LibraryLayout(root).catalogue)) as db:
        return dict(db.execute(query))


def run(root: Path, *, anew: bool = False) -> None:
    """The index part of a sync, or of `reindex`.

    Raises:
        BackfileError: as those do.
    """
    finish.INDEX_BATCH = BATCH if not anew else 5 * BATCH
    with Library(root) as library:
        finisher = Finisher(library, Inline(), Inline(), CancelToken())
        try:
            if anew:
                finisher.rebuild_index()
                return
            finisher.begin(1)
            finisher.finish(1)
        finally:
            finisher.close()


def checked(root: Path) -> VerifyReport:
    """What `verify` says."""
    return verify(root, lambda *_: None, CancelToken())


def repaired(root: Path) -> VerifyReport:
    """What `verify --repair` says."""
    return repair(root, lambda *_: None, CancelToken())


def questions(count: int) -> list[str]:
    """Queries of several kinds over the corpus."""
    found = ["", "blin*", "harbr~", "year:2024", "-the", "title:title"]
    for document in documents(min(count, _SEVERAL)):
        first, second, *_ = [*document.body.split(), "water", "water"]
        found += [first, f"{first} {second}", f'"{first} {second}"', f"{second} OR {first[:3]}*"]
    return found


def answers(index: SearchIndex, queries: Sequence[str]) -> list[tuple[Any, ...]]:
    """What an index answers, comparable."""
    found = []
    for query in queries:
        result = index.search(query, limit=_SHOWN)
        best = tuple(sorted(zip((round(x, 3) for x in result.scores), result.ids, strict=True)))
        # Of many alike, which come first depends on the order of segments.
        found.append((result.total, best if result.total <= _SHOWN else tuple(s for s, _ in best)))
    return found


def gist(found: Sequence[tuple[Any, ...]]) -> list[Any]:
    """What does not depend on how an index came about: totals, and which articles, not scores."""
    return [
        (total, {id_ for _, id_ in best} if total <= _SHOWN else len(best)) for total, best in found
    ]


@contextlib.contextmanager
def opened(root: Path) -> Iterator[SearchIndex]:
    """The library's index as a window opens it."""
    index = SearchIndex(LibraryLayout(root).index)
    try:
        yield index
    finally:
        index.close()


# -- processes -------------------------------------------------------------------------------------


class Child:
    """Work in a forked process; its outcome is one line: "ok", or what was raised."""

    def __init__(self, work: Callable[[], str | None]) -> None:
        reading, writing = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(reading)
            _do(work, writing)
        os.close(writing)
        self._reading = reading
        self.status: int | None = None

    def kill(self) -> bool:
        """SIGKILL; whether it still ran."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        return self.result() == f"signal {signal.SIGKILL:d}"

    @property
    def ended(self) -> bool:
        """Whether it has ended; waits for nothing."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.status = status if pid else None
        return self.status is not None

    def result(self) -> str:
        """Wait for the end."""
        if self.status is None:
            _, self.status = os.waitpid(self.pid, 0)
        with os.fdopen(self._reading, encoding="utf-8") as said:  # closes it
            text = said.read()
        return f"signal {os.WTERMSIG(self.status)}" if os.WIFSIGNALED(self.status) else text


def _do(work: Callable[[], str | None], writing: int) -> None:
    said, where = "ok", ""
    try:
        said = work() or "ok"
    except BackfileError as error:
        said = f"{error.reference}: {error.message}"
        where = " | ".join(part.name for part in traceback.extract_tb(_root(error).__traceback__))
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is the fact
        said = f"RAISED {type(error).__name__}: {error} {traceback.format_exc()[-600:]}"
    with contextlib.suppress(OSError):
        os.write(writing, f"{said}\n{where}"[:4000].encode().strip())
    sys.stdout.flush()
    os._exit(0)


def _root(error: BaseException) -> BaseException:
    return error.__cause__ or error
