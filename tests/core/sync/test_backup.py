"""A backup: a library that opens, made while the original is read, marked and synced."""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from scripts.library_state import state_of
from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from tests.gui.conftest import articles
from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import (
    LibraryDamaged,
    LibraryTooNew,
    LibraryWriteFailed,
    NotALibrary,
    UsageError,
)
from viewer.core.model import ArticleFilter
from viewer.core.paths import LibraryLayout
from viewer.core.reading import Archive
from viewer.core.store.database import transaction
from viewer.core.store.library import Library, open_user
from viewer.core.store.snapshot import Watch, copy_database
from viewer.core.sync import backup as module
from viewer.core.sync import library_copy
from viewer.core.sync.backup import back_up, free_name
from viewer.core.sync.library_copy import CopyProgress
from viewer.core.sync.verify import repair, verify

NOW = datetime(2026, 11, 28, 14, 8, 11)
WHERE = "Backfile backup 2026-11-28"


def silent(_progress: CopyProgress) -> None:
    """Take no notice."""


def sound(root: Path) -> bool:
    report = verify(root, lambda *_: None, CancelToken())
    assert report.problems == (), report.problems
    return True


@pytest.fixture
def mirrored(twelve: Path, library: Path) -> Path:
    """A library of twelve articles, a picture, and something of the person's."""
    shutil.copytree(twelve, library)
    (library / "sites" / "notes.txt").write_text("mine", "utf-8")
    archive = Archive(library)
    archive.set_starred(archive.page(ArticleFilter(), 0, 1)[0].id, True)
    archive.close()
    return library


def test_it_is_the_same_library(mirrored: Path, tmp_path: Path) -> None:
    told: list[CopyProgress] = []
    report = back_up(mirrored, tmp_path / "to", told.append, CancelToken(), NOW)
    assert report.path == tmp_path / "to" / WHERE
    assert (report.articles, report.media, report.waiting) == (12, 1, 0)
    assert state_of(report.path).differences(state_of(mirrored)) == []
    assert (report.path / "sites" / "notes.txt").read_text("utf-8") == "mine"
    assert [path.name for path in (tmp_path / "to").iterdir()] == [WHERE]
    assert not (report.path / "lock").exists()
    assert {one.phase for one in told} == {"counting", "databases", "files", "checking"}
    archive = Archive(report.path)
    assert archive.navigation().starred == 1
    assert archive.search("ships", ArticleFilter()).total == 12  # type: ignore[arg-type]
    archive.close()
    (report.path / "sites" / "notes.txt").unlink()
    assert sound(report.path)


def test_the_original_is_not_touched(mirrored: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in mirrored.rglob("*") if path.is_file()}
    before = {path: when for path, when in before.items() if not path.name.endswith("-shm")}
    back_up(mirrored, tmp_path / "to", silent, CancelToken())
    after = {path: path.stat().st_mtime_ns for path in before}
    assert after == before


def test_while_the_lock_is_held_and_rows_are_written(mirrored: Path, tmp_path: Path) -> None:
    with Library(mirrored) as library:
        library.catalogue_connection.execute("UPDATE sites SET name = 'Before'")
        library.catalogue_connection.execute("BEGIN IMMEDIATE")
        library.catalogue_connection.execute("UPDATE sites SET name = 'Half'")
        report = back_up(mirrored, tmp_path / "to", silent, CancelToken())
        library.catalogue_connection.execute("ROLLBACK")
    with closing(sqlite3.connect(LibraryLayout(report.path).catalogue)) as copy:
        assert copy.execute("SELECT name FROM sites").fetchone() == ("Before",)


def test_a_second_one_of_the_day_has_the_time(mirrored: Path, tmp_path: Path) -> None:
    names = [back_up(mirrored, tmp_path, silent, CancelToken(), NOW).path.name for _ in range(3)]
    assert names == [WHERE, f"{WHERE} 14.08.11", f"{WHERE} 14.08.11 (2)"]


def test_a_library_with_a_name_gives_it(tmp_path: Path) -> None:
    assert free_name(tmp_path / "Gulf", tmp_path, NOW).name == "Gulf backup 2026-11-28"


# -- a sync that goes on --------------------------------------------------------------------------


def meddling(monkeypatch: pytest.MonkeyPatch, meddle: object, times: int) -> list[int]:
    """Have something happen to the library right after its databases were copied."""
    calls: list[int] = []
    copied = library_copy.LibraryCopy._copy_files

    def copy_files(self: library_copy.LibraryCopy) -> None:
        calls.append(1)
        if len(calls) <= times:
            meddle()  # type: ignore[operator]
        copied(self)

    monkeypatch.setattr(library_copy.LibraryCopy, "_copy_files", copy_files)
    return calls


def test_what_a_sync_does_meanwhile_is_in_it(
    serve: Serve, sync: Sync, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serve(articles())
    sync(server.url)

    def more() -> None:
        server.site.content = site_of(post(99, title="News", html="<p>Late ships.</p>"))
        sync(server.url)

    calls = meddling(monkeypatch, more, 1)
    report = back_up(library, tmp_path / "to", silent, CancelToken())
    assert len(calls) == 2
    assert (report.articles, report.waiting) == (13, 0)
    assert state_of(report.path).differences(state_of(library)) == []
    assert sound(report.path)


def test_a_sync_that_never_pauses_leaves_a_library_that_mends_itself(
    serve: Serve, sync: Sync, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In each round an article changes behind the databases' back."""
    server = serve(articles())
    sync(server.url)
    round_ = iter(range(100))

    def renamed() -> None:
        number = next(round_)
        changed = articles()
        changed.collections["posts"][2] |= {
            "slug": f"moved-{number}",
            "title": {"rendered": f"Moved {number}"},
            "content": {"rendered": "<p>Ships come and go.</p>"},
            "modified_gmt": f"2026-01-01T08:00:{number:02}",
        }
        server.site.content = changed
        sync(server.url, full=True)

    calls = meddling(monkeypatch, renamed, 100)
    report = back_up(library, tmp_path / "to", silent, CancelToken())
    assert len(calls) == library_copy.ROUNDS
    assert report.waiting > 0
    monkeypatch.undo()
    fixed = repair(report.path, lambda *_: None, CancelToken())
    assert fixed.ok
    archive = Archive(report.path)
    found = archive.search("ships", ArticleFilter())
    assert found.total == 12
    for id_ in found.ids:
        assert "Ships come and go" in archive.article(id_).markdown
    archive.close()


def test_the_picture_that_is_not_in_it_is_wanted_again(
    serve: Serve, sync: Sync, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serve(articles())
    sync(server.url)
    picture = next(iter((library / "sites").rglob("media/**/*.*")))
    other = picture.with_name("kept.bin")

    def remove() -> None:
        if picture.exists():
            picture.rename(other)
        with closing(sqlite3.connect(LibraryLayout(library).catalogue)) as db, db:
            db.execute("UPDATE sites SET name = name || '.'")

    meddling(monkeypatch, remove, 100)
    report = back_up(library, tmp_path / "to", silent, CancelToken())
    assert report.waiting == 1
    monkeypatch.undo()
    with closing(sqlite3.connect(LibraryLayout(report.path).catalogue)) as copy:
        states = dict(copy.execute("SELECT state, count(*) FROM media GROUP BY state"))
    assert states == {"wanted": 1}


def test_an_index_that_was_caught_half_is_left_out(
    serve: Serve, sync: Sync, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serve(articles())
    sync(server.url)

    def spoil() -> None:
        for file in LibraryLayout(library).index.iterdir():
            file.write_bytes(file.read_bytes()[:-3])
        with closing(sqlite3.connect(LibraryLayout(library).catalogue)) as db, db:
            db.execute("UPDATE sites SET name = name || '.'")

    meddling(monkeypatch, spoil, 100)
    report = back_up(library, tmp_path / "to", silent, CancelToken())
    assert not LibraryLayout(report.path).index.exists()
    monkeypatch.undo()
    assert sound(report.path)


def test_a_real_sync_beside_it(serve: Serve, sync: Sync, library: Path, tmp_path: Path) -> None:
    """Both at once; whatever the backup caught, it opens, and verifies once it is repaired."""
    server = serve(articles(60))
    thread = threading.Thread(target=lambda: sync(server.url))
    thread.start()
    reports = []
    while thread.is_alive():
        if LibraryLayout(library).manifest.exists():
            reports.append(back_up(library, tmp_path / "to", silent, CancelToken()))
    thread.join()
    assert reports
    for report in reports[:2] + reports[-1:]:
        assert repair(report.path, lambda *_: None, CancelToken()).ok
    assert back_up(library, tmp_path / "to", silent, CancelToken()).articles == 60


# -- what ends it ---------------------------------------------------------------------------------


@pytest.mark.parametrize("phase", ["counting", "databases", "files", "checking"])
def test_cancelled_it_leaves_nothing(mirrored: Path, tmp_path: Path, phase: str) -> None:
    token = CancelToken()

    def tell(progress: CopyProgress) -> None:
        if progress.phase == phase:
            token.cancel()

    with pytest.raises(Cancelled):
        back_up(mirrored, tmp_path / "to", tell, token)
    assert list((tmp_path / "to").iterdir()) == []


def test_under_its_name_it_is_whole(
    mirrored: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(half: Path, *_more: object) -> tuple[int, int]:
        assert half.name == f"{WHERE}.part"
        assert not (tmp_path / "to" / WHERE).exists()
        raise LibraryDamaged("no")

    monkeypatch.setattr(module, "look", look)
    with pytest.raises(LibraryDamaged):
        back_up(mirrored, tmp_path / "to", silent, CancelToken(), NOW)
    assert list((tmp_path / "to").iterdir()) == []


def test_a_file_that_reads_back_otherwise_fails_it(
    mirrored: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = library_copy._written

    def flipped(target: Path, chunks: object) -> object:
        yield from written(target, chunks)  # type: ignore[arg-type]
        if target.suffix == ".md":
            target.write_bytes(target.read_bytes().replace(b"Ships", b"Shipz"))

    monkeypatch.setattr(library_copy, "_written", flipped)
    with pytest.raises(LibraryDamaged, match="read back"):
        back_up(mirrored, tmp_path / "to", silent, CancelToken())
    assert list((tmp_path / "to").iterdir()) == []


def test_a_database_that_is_damaged_fails_it(mirrored: Path, tmp_path: Path) -> None:
    user = LibraryLayout(mirrored).user
    data = bytearray(user.read_bytes())
    data[-2000:] = os.urandom(2000)
    data[4096 * 2 : 4096 * 2 + 400] = os.urandom(400)
    for path in user.parent.glob("user.sqlite-*"):
        path.unlink()
    user.write_bytes(data)
    with pytest.raises(LibraryDamaged):
        back_up(mirrored, tmp_path / "to", silent, CancelToken())
    assert list((tmp_path / "to").iterdir()) == []


def test_too_little_room_is_told_before(
    mirrored: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(library_copy.shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(LibraryWriteFailed, match="not enough room"):
        back_up(mirrored, tmp_path / "to", silent, CancelToken())
    assert list((tmp_path / "to").iterdir()) == []


@pytest.mark.parametrize("inside", [".", "sites", "mine"])
def test_not_into_itself(mirrored: Path, inside: str) -> None:
    with pytest.raises(UsageError, match="lies in a library"):
        back_up(mirrored, mirrored / inside, silent, CancelToken())
    assert not (mirrored / "mine").exists()


def test_no_library_no_backup(tmp_path: Path, library: Path) -> None:
    with pytest.raises(NotALibrary):
        back_up(library, tmp_path / "to", silent, CancelToken())
    Library(library).close()
    LibraryLayout(library).manifest.write_text('{"format": 99}')
    with pytest.raises(LibraryTooNew):
        back_up(library, tmp_path / "to", silent, CancelToken())
    assert not (tmp_path / "to").exists()


# -- databases ------------------------------------------------------------------------------------


def test_a_copy_is_one_moment_however_often_others_commit(library: Path, tmp_path: Path) -> None:
    Library(library).close()
    with closing(open_user(library)) as db:
        db.execute("CREATE TABLE pairs (a, b)")
        with transaction(db):
            db.executemany("INSERT INTO pairs VALUES (?, ?)", [(0, "x" * 3000)] * 4000)
        steps: list[int] = []

        def tell(done: int) -> None:
            steps.append(done)
            assert len(steps) < 20  # else it began anew, and would with each commit
            db.execute("UPDATE pairs SET a = a + 1 WHERE rowid IN (1, 2000, 4000)")

        copy_database(LibraryLayout(library).user, tmp_path / "copy", tell)
    assert len(steps) > 3
    assert steps == sorted(steps)
    with closing(sqlite3.connect(tmp_path / "copy")) as copy:
        assert copy.execute("SELECT DISTINCT a FROM pairs").fetchall() == [(0,)]


def test_a_change_is_noticed_once(library: Path) -> None:
    Library(library).close()
    watch = Watch(LibraryLayout(library).user)
    assert not watch.changed()
    with closing(open_user(library)) as db:
        db.execute("CREATE TABLE more (a)")
    assert watch.changed()
    assert not watch.changed()
    watch.close()
