"""What choosing a folder for a library means."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from viewer.core import siting
from viewer.core.places import LIBRARY
from viewer.core.siting import cloud_of, site_of
from viewer.core.store.library import Library


@pytest.fixture
def there(tmp_path: Path) -> Path:
    """A library that is there."""
    Library(tmp_path / "there").close()
    return tmp_path / "there"


def contents(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_a_library_is_opened(there: Path) -> None:
    assert (site_of(there).root, site_of(there).kind) == (there, "library")


def test_a_part_of_one_opens_it(there: Path) -> None:
    inner = there / "sites" / "example.org"
    inner.mkdir(parents=True)
    assert (site_of(inner).root, site_of(inner).kind) == (there, "library")


def test_no_library_within_a_library(there: Path) -> None:
    found = site_of(there / "mine")
    assert (found.kind, found.reason) == ("refused", "within-library")


@pytest.mark.parametrize("there_already", [True, False])
def test_an_empty_or_new_folder_becomes_one(tmp_path: Path, there_already: bool) -> None:
    folder = tmp_path / "research"
    if there_already:
        folder.mkdir()
        (folder / ".DS_Store").touch()
    found = site_of(folder)
    assert (found.root, found.kind, found.reason) == (folder, "new", "")
    assert found.free is not None
    assert found.free > 0


def test_a_folder_of_other_things_gets_one_inside(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    before = contents(tmp_path)
    found = site_of(tmp_path)
    assert (found.root, found.kind) == (tmp_path / LIBRARY, "new")
    assert contents(tmp_path) == before  # looking leaves nothing
    Library(found.root).close()
    assert site_of(tmp_path).kind == "library"


def test_what_is_inside_already_stays(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    (tmp_path / LIBRARY).mkdir()
    (tmp_path / LIBRARY / "other.txt").write_text("mine, too")
    found = site_of(tmp_path)
    assert (found.kind, found.reason) == ("refused", "occupied")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert site_of(tmp_path / "file").reason == "not-a-folder"


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_options: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(siting.tempfile, "TemporaryFile", refuse)  # root may write anywhere
    found = site_of(tmp_path / "new")
    assert (found.kind, found.reason) == ("refused", "not-writable")


@pytest.mark.skipif(os.name == "nt", reason="no such device")
def test_a_place_where_there_is_none() -> None:
    assert site_of(Path("/dev/null/library")).kind == "refused"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/home/a/Dropbox/research", "Dropbox"),
        ("/home/a/OneDrive - University of X/lib", "OneDrive"),
        ("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/lib", "iCloud"),
        ("/home/a/Nextcloud/lib", "Nextcloud"),
        ("/Users/a/Library/CloudStorage/GoogleDrive-a@example.org/My Drive", "Google Drive"),
        ("/home/a/my dropboxes/lib", ""),
        ("/home/a/research", ""),
    ],
)
def test_folders_that_are_kept_in_step(path: str, name: str) -> None:
    assert cloud_of(Path(path)) == name


def test_windows_says_where_onedrive_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "firm"))
    assert cloud_of(tmp_path / "firm" / "lib") == "OneDrive"
    assert cloud_of(tmp_path / "firmer") == ""
