"""Moving a library: nothing is removed before the copy was opened, and nothing that is not ours."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from scripts.library_state import State, state_of
from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import LibraryLocked, LibraryWriteFailed, UsageError
from viewer.core.model import ArticleFilter
from viewer.core.paths import LibraryLayout
from viewer.core.reading import Archive
from viewer.core.store.library import Library
from viewer.core.sync import library_copy
from viewer.core.sync.library_copy import CopyProgress
from viewer.core.sync.moving import Move
from viewer.core.sync.verify import verify


def silent(_progress: CopyProgress) -> None:
    """Take no notice."""


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@pytest.fixture
def mirrored(twelve: Path, library: Path) -> Path:
    """A library of twelve articles and a picture."""
    shutil.copytree(twelve, library)
    return library


@pytest.fixture(params=["one disk", "another disk"])
def disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Whether files can have a second name at the new place."""
    if request.param == "another disk":

        def refuse(*_paths: object) -> None:
            raise OSError(18, "Invalid cross-device link")

        monkeypatch.setattr(library_copy.os, "link", refuse)
    return str(request.param)


@pytest.fixture
def state(mirrored: Path) -> State:
    return state_of(mirrored)


def test_it_lies_elsewhere(mirrored: Path, state: State, disk: str, tmp_path: Path) -> None:
    move = Move(mirrored, tmp_path / "new" / "place")
    move.prepare(silent, CancelToken())
    assert state_of(mirrored).differences(state) == []
    move.finish()
    Archive(move.target).close()
    assert move.remove_old()
    assert not mirrored.exists()
    assert state_of(move.target).differences(state) == []
    assert names(tmp_path / "new") == ["place"]
    assert verify(move.target, lambda *_: None, CancelToken()).ok
    Library(move.target).close()  # nobody holds its lock


def test_files_on_one_disk_are_not_written_again(mirrored: Path, tmp_path: Path) -> None:
    before = {path.stat().st_ino for path in (mirrored / "sites").rglob("*") if path.is_file()}
    move = Move(mirrored, tmp_path / "new")
    move.prepare(silent, CancelToken())
    move.finish()
    assert move.remove_old()
    after = {path.stat().st_ino for path in (move.target / "sites").rglob("*") if path.is_file()}
    assert after == before


def test_marks_made_meanwhile_come_along(mirrored: Path, disk: str, tmp_path: Path) -> None:
    move = Move(mirrored, tmp_path / "new")
    move.prepare(silent, CancelToken())
    with closing(Archive(mirrored)) as archive:
        first = archive.page(ArticleFilter(), 0, 1)[0].id
        archive.set_starred(first, True)
    move.finish()
    with closing(Archive(move.target)) as archive:
        assert archive.summary(first).starred
    move.remove_old()


def test_nobody_syncs_what_is_about_to_go(mirrored: Path, disk: str, tmp_path: Path) -> None:
    move = Move(mirrored, tmp_path / "new")
    move.prepare(silent, CancelToken())
    with pytest.raises(LibraryLocked):
        Library(mirrored)
    move.abandon()
    Library(mirrored).close()


def test_what_one_thread_began_another_ends(mirrored: Path, tmp_path: Path) -> None:
    move = Move(mirrored, tmp_path / "new")
    with ThreadPoolExecutor(1) as pool:
        pool.submit(move.prepare, silent, CancelToken()).result()
        move.abandon()
        Library(mirrored).close()


def test_a_sync_refuses_it(mirrored: Path, tmp_path: Path) -> None:
    with Library(mirrored), pytest.raises(LibraryLocked):
        Move(mirrored, tmp_path / "new").prepare(silent, CancelToken())
    assert names(tmp_path) == [mirrored.name]


@pytest.mark.parametrize("phase", ["counting", "databases", "files", "checking"])
def test_cancelled_it_is_where_it_was(
    mirrored: Path, state: State, tmp_path: Path, phase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = CancelToken()
    monkeypatch.setattr(library_copy.LibraryCopy, "_can_link", lambda _self: False)

    def tell(progress: CopyProgress) -> None:
        if progress.phase == phase:
            token.cancel()

    with pytest.raises(Cancelled):
        Move(mirrored, tmp_path / "new").prepare(tell, token)
    assert names(tmp_path) == [mirrored.name]
    assert state_of(mirrored).differences(state) == []
    Library(mirrored).close()


@pytest.mark.parametrize("finished", [False, True])
def test_given_up_it_is_where_it_was(
    mirrored: Path, state: State, disk: str, tmp_path: Path, finished: bool
) -> None:
    """The new place could not be opened, say."""
    move = Move(mirrored, tmp_path / "new")
    move.prepare(silent, CancelToken())
    if finished:
        move.finish()
    move.abandon()
    move.abandon()
    assert names(tmp_path) == [mirrored.name]
    assert state_of(mirrored).differences(state) == []
    assert verify(mirrored, lambda *_: None, CancelToken()).ok


def test_what_came_later_and_is_somebodys_stays(mirrored: Path, disk: str, tmp_path: Path) -> None:
    move = Move(mirrored, tmp_path / "new")
    move.prepare(silent, CancelToken())
    (mirrored / "sites" / "thesis.txt").write_text("mine")
    move.finish()
    assert not move.remove_old()
    left = [path for path in mirrored.rglob("*") if path.is_file()]
    assert left == [mirrored / "sites" / "thesis.txt"]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_what_a_link_leads_to_comes_along_and_stays(
    mirrored: Path, disk: str, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "note.txt").write_text("mine")
    (tmp_path / "one.txt").write_text("one")
    (mirrored / "notes").symlink_to(tmp_path / "elsewhere")
    (mirrored / "one.txt").symlink_to(tmp_path / "one.txt")
    (mirrored / "circle").symlink_to(mirrored)
    move = Move(mirrored, tmp_path / "new")
    move.prepare(silent, CancelToken())
    move.finish()
    move.remove_old()
    assert (move.target / "notes" / "note.txt").read_text() == "mine"
    assert (move.target / "one.txt").read_text() == "one"
    assert not (move.target / "circle").exists()
    assert (tmp_path / "elsewhere" / "note.txt").read_text() == "mine"
    assert (tmp_path / "one.txt").read_text() == "one"


def test_an_empty_folder_is_taken_and_another_is_not(mirrored: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "thesis.txt").write_text("mine")
    with pytest.raises(LibraryWriteFailed, match="there already"):
        Move(mirrored, tmp_path / "new").prepare(silent, CancelToken())
    assert (tmp_path / "new" / "thesis.txt").read_text() == "mine"
    (tmp_path / "new" / "thesis.txt").unlink()
    move = Move(mirrored, tmp_path / "new")
    move.prepare(silent, CancelToken())
    move.finish()
    assert move.remove_old()


def test_somebodys_folder_of_that_name_is_in_the_way(mirrored: Path, tmp_path: Path) -> None:
    (tmp_path / "new.part").mkdir()
    (tmp_path / "new.part" / "thesis.txt").write_text("mine")
    with pytest.raises(LibraryWriteFailed, match="there already"):
        Move(mirrored, tmp_path / "new").prepare(silent, CancelToken())
    assert (tmp_path / "new.part" / "thesis.txt").read_text() == "mine"


def test_not_into_itself(mirrored: Path) -> None:
    with pytest.raises(UsageError):
        Move(mirrored, mirrored / "sites" / "new").prepare(silent, CancelToken())


def test_too_little_room_matters_on_another_disk_only(
    mirrored: Path, disk: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = LibraryLayout(mirrored)
    databases = layout.catalogue.stat().st_size + layout.user.stat().st_size
    usage = shutil.disk_usage(tmp_path)._replace(free=databases + 64 * 2**20 + 1)
    monkeypatch.setattr(library_copy.shutil, "disk_usage", lambda _path: usage)
    move = Move(mirrored, tmp_path / "new")
    if disk == "one disk":
        move.prepare(silent, CancelToken())
        move.abandon()
    else:
        with pytest.raises(LibraryWriteFailed, match="not enough room"):
            move.prepare(silent, CancelToken())
