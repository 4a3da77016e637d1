"""The index beside the catalogue: lost commits, rebuilding in batches, a disk that is full."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.content import post, site_of
from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import LibraryWriteFailed
from viewer.core.model import SearchDocument
from viewer.core.paths import LibraryLayout
from viewer.core.search import IndexWriter, SearchIndex, indexed_ids
from viewer.core.search.flat_file import FlatFile, FlatWriter
from viewer.core.store.library import Library
from viewer.core.sync import SilentReporter, SyncOptions, finish, index_jobs, mirror
from viewer.core.sync.finish import Finisher
from viewer.core.sync.maintenance import remove_site
from viewer.core.sync.verify import repair, verify
from viewer.samplesite import Site, SiteServer

POSTS = 12


class Inline:
    """In place of the worker process: the same calls, in this one; counts what it is given."""

    def __init__(self) -> None:
        self.most = 0

    def call(self, _: CancelToken, function: Any, *args: Any) -> Any:
        self.most = max([self.most, *(len(arg) for arg in args if isinstance(arg, list))])
        return function(*args)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("index") / "library"
    posts = [post(number, html=f"<p>Water word{number}</p>") for number in range(1, POSTS + 1)]
    with SiteServer(Site(site_of(*posts))) as server:
        mirror(root, [server.url], SyncOptions(patience=0.0), SilentReporter(), CancelToken())
    return root


@pytest.fixture
def mirrored(served: Path, library: Path) -> Path:
    shutil.copytree(served, library)
    return library


@pytest.fixture
def finisher(mirrored: Path) -> Iterator[Finisher]:
    with Library(mirrored) as opened:
        made = Finisher(opened, Inline(), Inline(), CancelToken())  # type: ignore[arg-type]
        yield made
        made.close()


def found(root: Path, query: str = "water") -> int:
    index = SearchIndex(LibraryLayout(root).index)
    try:
        return index.search(query).total
    finally:
        index.close()


def marks(root: Path) -> list[int]:
    with closing(sqlite3.connect(LibraryLayout(root).catalogue)) as db:
        return [row[0] for row in db.execute("SELECT indexed FROM articles")]


def well(root: Path) -> bool:
    return verify(root, lambda *_: None, CancelToken()).ok


def test_an_index_that_lost_a_commit_is_made_anew(mirrored: Path, finisher: Finisher) -> None:
    """As after a power cut, or when somebody put an older folder back."""
    IndexWriter(LibraryLayout(mirrored).index).rebuild([SearchDocument("s/1", "Water", "water")])
    finisher.begin(1)
    assert found(mirrored) == POSTS
    assert marks(mirrored) == [1] * POSTS


def test_an_index_with_more_than_it_was_said_to_have_is_kept(
    mirrored: Path, finisher: Finisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that was killed between the commit and the marks."""
    with closing(sqlite3.connect(LibraryLayout(mirrored).catalogue)) as db, db:
        db.execute("UPDATE articles SET indexed = -1 WHERE id < 4")
    monkeypatch.setattr(finisher, "rebuild_index", lambda: pytest.fail("made anew"))
    finisher.begin(1)
    finisher.finish(1)
    assert marks(mirrored) == [1] * POSTS
    assert len(indexed_ids(LibraryLayout(mirrored).index)) == POSTS


def test_the_index_is_made_anew_in_batches(
    mirrored: Path, finisher: Finisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finish, "REBUILD_BATCH", 5)
    assert finisher.rebuild_index() == POSTS
    indexing = finisher._indexing
    assert isinstance(indexing, Inline)
    assert indexing.most == 5
    assert found(mirrored) == POSTS
    assert marks(mirrored) == [1] * POSTS


def test_a_rebuild_that_stops_leaves_the_index_and_its_marks(
    mirrored: Path, finisher: Finisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise Cancelled

    monkeypatch.setattr(finish, "add_to_rebuild", stop)
    with pytest.raises(Cancelled):
        finisher.rebuild_index()
    assert found(mirrored) == POSTS
    assert marks(mirrored) == [1] * POSTS
    finisher.begin(1)
    finisher.close()
    assert not (mirrored / "index.new").exists()


def test_a_full_disk_is_told_and_changes_nothing(
    mirrored: Path, finisher: Finisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(FlatWriter, "finish", full)
        with pytest.raises(LibraryWriteFailed, match="full"):
            finisher.rebuild_index()
        with pytest.raises(LibraryWriteFailed, match="full"):
            index_jobs.index_documents(
                LibraryLayout(mirrored).index, [SearchDocument("s/1", "Title", "more")], ()
            )
    assert not (mirrored / "index.new").exists()
    assert found(mirrored) == POSTS
    assert marks(mirrored) == [1] * POSTS


def spoil(root: Path) -> None:
    """One bit of where the postings of the ids begin: opening does not tell."""
    for path in LibraryLayout(root).index.glob("*.seg"):
        start, data = FlatFile(path)._arrays["id/starts"][0], bytearray(path.read_bytes())
        data[start + 4] ^= 1
        path.write_bytes(bytes(data))


def test_taking_out_of_a_spoilt_index_makes_it_anew(mirrored: Path, finisher: Finisher) -> None:
    spoil(mirrored)
    finisher.take_out(["s/1"])
    assert found(mirrored) == POSTS


def test_a_missing_index_stays_missing_when_something_is_taken_out(
    mirrored: Path, finisher: Finisher
) -> None:
    """An empty one in its place would pass for one that has everything."""
    LibraryLayout(mirrored).index.rename(mirrored / "elsewhere")
    finisher.take_out(["s/1"])
    assert not LibraryLayout(mirrored).index.exists()


def test_a_site_is_removed_whatever_became_of_the_index(mirrored: Path) -> None:
    spoil(mirrored)
    [site] = (mirrored / "sites").iterdir()
    remove_site(mirrored, site.name, CancelToken())
    assert not site.exists()
    assert found(mirrored) == 0
    assert well(mirrored)


def test_repair_ends_a_swap_that_was_cut_off(mirrored: Path) -> None:
    index = LibraryLayout(mirrored).index
    index.rename(index.with_name("index.old"))
    assert repair(mirrored, lambda *_: None, CancelToken()).ok
    assert found(mirrored) == POSTS
    assert well(mirrored)
