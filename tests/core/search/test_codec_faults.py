"""Damage is told, killed writers leave the old index, and there is one writer at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.search.codec_helpers import contents, ours, some_documents
from viewer.core.errors import IndexUnusable, LibraryLocked
from viewer.core.model import SearchDocument
from viewer.core.search import IndexWriter, SearchIndex, needs_rebuild
from viewer.core.search import writer as writer_module
from viewer.core.search.bulk_writer import BulkWriter
from viewer.core.search.flat_file import FlatFile, FlatFileError, FlatWriter
from viewer.core.search.schema import fields_of
from viewer.core.search.storage import open_index
from viewer.core.search.writer import damage


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    IndexWriter(tmp_path / "index").apply(some_documents(8, 30))
    return tmp_path / "index"


def segment(folder: Path) -> Path:
    return next(folder.glob("*.seg"))


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def spoil_header(path: Path) -> None:
    path.write_bytes(b"\0" * 40 + path.read_bytes()[40:])


def spoil_directory(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9] + b"?" + path.read_bytes()[-8:])


@pytest.mark.parametrize("spoil", [cut_short, empty, spoil_header, spoil_directory, Path.unlink])
def test_a_damaged_segment_is_told_at_once(folder: Path, spoil: object) -> None:
    assert callable(spoil)
    spoil(segment(folder))
    assert needs_rebuild(folder)
    with pytest.raises(IndexUnusable):
        SearchIndex(folder).search("harbour")
    with pytest.raises(IndexUnusable):
        IndexWriter(folder).apply(some_documents(9, 1))


def test_every_array_is_checked(folder: Path) -> None:
    path = segment(folder)
    whole = path.read_bytes()
    arrays = FlatFile(path)._arrays
    for name, (start, count, *_) in arrays.items():
        if count:
            path.write_bytes(whole[:start] + bytes([whole[start] ^ 1]) + whole[start + 1 :])
            assert name in (damage(folder) or "")
    path.write_bytes(whole)
    assert damage(folder) is None


def test_damage_is_not_merged_into_a_new_segment(folder: Path) -> None:
    path = segment(folder)
    start = FlatFile(path)._arrays["body/docs"][0]
    whole = path.read_bytes()
    path.write_bytes(whole[:start] + bytes([whole[start] ^ 1]) + whole[start + 1 :])
    with pytest.raises(IndexUnusable):
        IndexWriter(folder).apply([], deletes=[f"s/{number}" for number in range(20)])


def test_a_second_writer_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "_LOCK_SECONDS", 0.0)
    opened = open_index(folder)
    with BulkWriter(opened, lock_seconds=0), pytest.raises(LibraryLocked):
        IndexWriter(folder).apply(some_documents(9, 1))
    IndexWriter(folder).apply(some_documents(9, 1))
    opened.close()


def test_a_reader_keeps_its_commit(folder: Path) -> None:
    opened = open_index(folder)
    reader = opened.reader()
    before = contents(reader)
    for _ in range(5):
        IndexWriter(folder).apply(some_documents(10, 40))
    assert contents(reader) == before
    reader.close()
    opened.close()


def test_a_document_that_fails_is_not_half_in(tmp_path: Path) -> None:
    opened = ours(tmp_path / "index", [])
    good = fields_of(SearchDocument("s/1", "Title", "harbour"))
    bad = {**good, "id": "s/2", "body": "spoilt only", "published": 2**70}
    with BulkWriter(opened, lock_seconds=0) as writer:
        for fields in (bad, {**good, "nowhere": "x"}):
            with pytest.raises(ValueError, match=r"range|nowhere"):
                writer.add(fields)
        writer.add(good)
        writer.commit()
    reader = opened.reader()
    assert [fields["id"] for fields in reader.all_stored_fields()] == ["s/1"]
    assert ("body", "spoilt") not in reader
    reader.close()
    opened.close()


def test_an_error_leaves_no_files(folder: Path) -> None:
    before = sorted(folder.iterdir())
    opened = open_index(folder)
    with pytest.raises(OSError, match="full"):
        fill_the_disk(opened)
    opened.close()
    assert sorted(folder.iterdir()) == before


def fill_the_disk(opened: object) -> None:
    with BulkWriter(opened, lock_seconds=0, words=1) as writer:
        for document in some_documents(11, 3):
            writer.add(fields_of(document))
        raise OSError("full")


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.core.search.codec_helpers import some_documents
from viewer.core.search import IndexWriter, bulk_writer, flat_file
from viewer.core.search.storage import IndexStorage

def stop(place, name, left):
    function = getattr(place, name)
    def stopping(*args, **kwargs):
        nonlocal left
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*args, **kwargs)
    setattr(place, name, stopping)

places = {
    "write": flat_file.ArraySlot, "finish": flat_file.FlatWriter, "clean_files": bulk_writer,
    "rename_file": IndexStorage,
}
stop(places[sys.argv[1]], sys.argv[1], int(sys.argv[2]))
IndexWriter(Path(sys.argv[3])).apply(some_documents(12, 20))
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_a_killed_writer_leaves_an_index(folder: Path) -> None:
    """Killed in the arrays, before a header, and before and after the contents are named."""
    stages = [("write", 1), ("write", 40), ("finish", 1), ("rename_file", 1), ("clean_files", 1)]
    for name, count in stages:
        done = subprocess.run(
            [sys.executable, "-c", KILLED, name, str(count), str(folder)],
            cwd=Path(__file__).parents[3], capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert not needs_rebuild(folder)
        assert damage(folder) is None
        index = SearchIndex(folder)
        assert sorted(index.listing()) == sorted(f"s/{number}" for number in range(30))
        index.close()
    IndexWriter(folder).apply([], deletes=["s/1"])
    opened = open_index(folder)
    named = {one.segment_id() for one in opened._segments()}
    opened.close()
    assert {path.stem for path in folder.glob("*.seg")} == named
    assert len(list(folder.glob("_MAIN_*"))) == 1


def test_a_lock_is_given_back_when_the_contents_cannot_be_read(folder: Path) -> None:
    opened = open_index(folder)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(opened, "_read_toc", lambda: {}["gone"])
        with pytest.raises(KeyError):
            BulkWriter(opened, lock_seconds=0)
    with BulkWriter(opened, lock_seconds=0) as writer:
        writer.commit()
    opened.close()


def test_a_file_of_arrays_must_hold_what_was_announced(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Fewer"), FlatWriter(tmp_path / "file") as out:
        out.reserve("some", "u4", 3)
    assert not (tmp_path / "file").exists()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FlatFileError):
        FlatFile(tmp_path / "file")
