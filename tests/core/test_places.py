"""Which library a start opens, and where everything else lies."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from viewer.core.errors import NotALibrary
from viewer.core.places import (
    LIBRARY,
    MARKER,
    RECENT,
    Home,
    Shelf,
    check_there,
    home,
    library_place,
    portable_folder,
)
from viewer.core.store.library import Library


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.delenv("BACKFILE_LIBRARY", raising=False)
    return Home(tmp_path / "settings", tmp_path / "log", tmp_path / "default")


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packaged program that says it is portable."""
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / MARKER).touch()
    monkeypatch.delenv("BACKFILE_LIBRARY", raising=False)
    monkeypatch.delenv("APPIMAGE", raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "backfile"))
    return folder


class TestWhichLibrary:
    def test_nobody_said_anything(self, usual: Home) -> None:
        place = library_place(None, usual)
        assert (place.root, place.source) == (usual.library, "default")

    def test_each_says_more_than_the_next(
        self, usual: Home, stick: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        usual.shelf.choose(usual.library.with_name("chosen"))
        assert library_place(None, usual).source == "chosen"
        portable = home()
        portable.shelf.choose(usual.library)
        assert library_place(None, portable).root == stick / LIBRARY
        monkeypatch.setenv("BACKFILE_LIBRARY", str(stick / "named"))
        assert library_place(None, portable).root == stick / "named"
        assert library_place(Path("option"), portable).root == Path("option")

    def test_an_empty_variable_says_nothing(
        self, usual: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("BACKFILE_LIBRARY", "")
        assert library_place(None, usual).source == "default"

    def test_a_chosen_one_that_has_gone_is_no_new_one(self, usual: Home, tmp_path: Path) -> None:
        usual.shelf.choose(tmp_path / "drive" / "library")
        with pytest.raises(NotALibrary, match="is not there"):
            check_there(library_place(None, usual))
        Library(tmp_path / "drive" / "library").close()
        check_there(library_place(None, usual))

    def test_others_may_begin_empty(self, usual: Home, tmp_path: Path) -> None:
        check_there(library_place(None, usual))
        check_there(library_place(tmp_path / "option", usual))


class TestPortable:
    def test_everything_lies_beside_the_program(self, stick: Path) -> None:
        found = home()
        assert found.portable
        for path in (found.settings, found.logs, found.library, found.shelf._file):
            assert path.is_relative_to(stick)

    def test_only_with_the_marker(self, stick: Path, tmp_path: Path) -> None:
        (stick / MARKER).unlink()
        (stick / LIBRARY).mkdir()  # somebody's folder of that name makes nothing portable
        assert portable_folder() is None
        assert not home().portable

    def test_only_a_packaged_program(self, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delattr(sys, "frozen")
        assert portable_folder() is None

    def test_beside_an_app_and_an_image(
        self, stick: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        inner = stick / "Backfile.app" / "Contents" / "MacOS"
        inner.mkdir(parents=True)
        monkeypatch.setattr(sys, "executable", str(inner / "backfile"))
        assert portable_folder() == stick
        monkeypatch.setattr(sys, "executable", str(tmp_path / "mounted" / "backfile"))
        assert portable_folder() is None
        monkeypatch.setenv("APPIMAGE", str(stick / "Backfile.AppImage"))
        assert portable_folder() == stick


class TestShelf:
    def test_the_newest_stands_first_and_once(self, tmp_path: Path) -> None:
        shelf = Shelf(tmp_path / "new" / "libraries.json")
        for name in ("a", "b", "a"):
            shelf.opened(tmp_path / name)
        assert shelf.recent == [tmp_path / "a", tmp_path / "b"]
        assert shelf.chosen is None
        shelf.choose(tmp_path / "b")
        shelf.opened(tmp_path / "c")  # by --library, say
        assert shelf.recent == [tmp_path / name for name in "cba"]
        assert Shelf(tmp_path / "new" / "libraries.json").chosen == tmp_path / "b"

    def test_no_more_than_a_few(self, tmp_path: Path) -> None:
        shelf = Shelf(tmp_path / "libraries.json")
        for number in range(RECENT + 3):
            shelf.opened(tmp_path / str(number))
        assert len(shelf.recent) == RECENT
        assert shelf.recent[0] == tmp_path / str(RECENT + 2)

    def test_a_moved_one_takes_its_own_place(self, tmp_path: Path) -> None:
        shelf = Shelf(tmp_path / "libraries.json")
        shelf.opened(tmp_path / "other")
        shelf.choose(tmp_path / "old")
        shelf.moved(tmp_path / "old", tmp_path / "new")
        assert shelf.recent == [tmp_path / "new", tmp_path / "other"]
        assert shelf.chosen == tmp_path / "new"

    @pytest.mark.parametrize(
        "text", ["", "nonsense", "[]", '{"recent": 3, "chosen": 4}', '{"recent": [1, null, ""]}']
    )
    def test_a_file_that_cannot_be_read_is_none(self, tmp_path: Path, text: str) -> None:
        file = tmp_path / "libraries.json"
        file.write_text(text)
        shelf = Shelf(file)
        assert (shelf.chosen, shelf.recent) == (None, [])
        shelf.choose(tmp_path / "ميناء")
        assert json.loads(file.read_text("utf-8"))["chosen"] == str(tmp_path / "ميناء")

    def test_where_nothing_can_be_written_nothing_is_remembered(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        shelf = Shelf(tmp_path / "file" / "libraries.json")
        shelf.choose(tmp_path / "a")
        assert shelf.chosen is None
