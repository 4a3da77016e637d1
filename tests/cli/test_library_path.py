"""A path in place of a command, as a file manager's double click gives it."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.cli.main import parse
from viewer.core.errors import NotALibrary, UsageError
from viewer.core.paths import LibraryLayout
from viewer.core.store.library import Library


@pytest.fixture
def made(library: Path) -> Path:
    Library(library).close()
    return library


@pytest.mark.parametrize("name", ["", "library.backfile", "library.json"])
def test_a_librarys_folder_marker_and_description_open_it(made: Path, name: str) -> None:
    arguments = parse([str(made / name)])
    assert (arguments.command, arguments.library_chosen) == (None, True)
    assert arguments.library.samefile(made)


def test_a_renamed_marker_opens_the_folder_it_lies_in(made: Path) -> None:
    renamed = LibraryLayout(made).marker.rename(made / "My archive.backfile")
    assert parse([str(renamed)]).library.samefile(made)


def test_any_other_path_is_no_command(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("", "utf-8")
    for path in (tmp_path, other, tmp_path / "missing.backfile"):
        with pytest.raises(UsageError):
            parse([str(path)])


def test_commands_win_over_folders_of_their_name(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made.rename(made.with_name("list"))
    monkeypatch.chdir(folder.parent)
    assert parse(["list"]).command == "list"
    assert parse([str(Path("list", "library.backfile"))]).library.samefile(folder)


def test_a_new_library_has_a_marker_and_may_lose_it(library: Path) -> None:
    Library(library).close()
    marker = LibraryLayout(library).marker
    assert "Backfile library" in marker.read_text("utf-8")
    marker.unlink()
    Library(library).close()
    assert not marker.exists()


def test_a_marker_alone_does_not_make_a_foreign_folder_ours(tmp_path: Path) -> None:
    (tmp_path / "library.backfile").write_text("", "utf-8")
    (tmp_path / "novel.txt").write_text("", "utf-8")
    with pytest.raises(NotALibrary):
        Library(tmp_path)
    (tmp_path / "novel.txt").unlink()
    Library(tmp_path).close()  # what an interrupted creation leaves
