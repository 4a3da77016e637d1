"""The index as a whole: spoilt files, swaps that were cut off, rebuilding in steps, a full disk."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.core.search.codec_helpers import some_documents
from viewer.core.errors import IndexUnusable, LibraryLocked
from viewer.core.model import SearchDocument
from viewer.core.search import IndexWriter, SearchIndex, needs_rebuild, places, settle_index
from viewer.core.search import writer as writer_module
from viewer.core.search.flat_file import FlatFile
from viewer.core.search.storage import open_index
from viewer.core.search.writer import damage

QUERIES = ("harbour", '"harbour sea"', "har*", "harbur~", "sea -harbour", "lang:en", "", "كتاب")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    IndexWriter(tmp_path / "index").apply(some_documents(8, 30))
    return tmp_path / "index"


def answers(folder: Path) -> list[object]:
    index = SearchIndex(folder)
    try:
        found: list[object] = [index.search(query, limit=None).ids for query in QUERIES]
        return [*found, index.complete("ha"), index.languages(), sorted(index.listing())]
    finally:
        index.close()


def ids(index: SearchIndex) -> set[str]:
    return set(index.listing())


def flip(path: Path, at: int, bit: int = 1) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= bit
    path.write_bytes(bytes(data))


# -- spoilt files ------------------------------------------------------------------------------


def empty(path: Path) -> None:
    path.write_bytes(b"")


def halve(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def replace(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(500))


def make_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("pattern", ["*.toc", "*.seg", "VERSION"])
@pytest.mark.parametrize("spoil", [empty, halve, replace, make_a_folder, Path.unlink])
def test_every_file_is_told_and_made_anew(
    folder: Path, spoil: Callable[[Path], object], pattern: str
) -> None:
    right = answers(folder)
    [path] = folder.glob(pattern)
    spoil(path)
    if needs_rebuild(folder):  # "1\n" cut to "1" is no damage
        with pytest.raises(IndexUnusable):
            answers(folder)
        with pytest.raises(IndexUnusable):
            IndexWriter(folder).apply([])
        IndexWriter(folder).rebuild(some_documents(8, 30))
    assert answers(folder) == right
    assert damage(folder) is None


def test_every_bit_of_the_contents_counts(folder: Path) -> None:
    """A changed pickle would make any object, or another answer."""
    [path] = folder.glob("*.toc")
    whole = path.read_bytes()
    chance = random.Random(4)
    for at in [*chance.sample(range(len(whole)), 60), len(whole) - 1]:
        flip(path, at, 1 << chance.randrange(8))
        assert needs_rebuild(folder)
        with pytest.raises(IndexUnusable):
            answers(folder)
        path.write_bytes(whole)
    assert not needs_rebuild(folder)


def test_a_changed_bit_of_a_segment_is_no_other_error_and_leads_nowhere(folder: Path) -> None:
    """Right answers, or unusable; where only the lists themselves changed also others."""
    right = answers(folder)
    [path] = folder.glob("*.seg")
    whole, chance = path.read_bytes(), random.Random(5)
    for name, (start, count, kind, _) in FlatFile(path)._arrays.items():
        for _ in range(2 * bool(count)):
            size = count * int(kind[-1])
            flip(path, start + chance.randrange(size), 1 << chance.randrange(8))
            try:
                found = answers(folder)
            except IndexUnusable:
                found = right
            assert found == right or name.endswith(("/docs", "/freqs", "/positions")), name
            assert name in (damage(folder) or "")
            path.write_bytes(whole)


def test_where_postings_begin_is_checked_before_it_is_followed(folder: Path) -> None:
    """A great number there took minutes and all memory."""
    [path] = folder.glob("*.seg")
    start, count, kind, _ = FlatFile(path)._arrays["site/starts"]
    flip(path, start + (count - 1) * int(kind[-1]) + int(kind[-1]) - 1, 0x40)
    index = SearchIndex(folder)
    with pytest.raises(IndexUnusable):
        index.search("site:a.example")
    index.close()


def test_a_batch_tells_a_changed_bit_that_it_meets(folder: Path) -> None:
    [path] = folder.glob("*.seg")
    flip(path, FlatFile(path)._arrays["id/starts"][0] + 4)
    with pytest.raises(IndexUnusable):
        IndexWriter(folder).apply([], deletes=["s/1"])


@pytest.mark.skipif(os.name != "posix", reason="a mapped file cannot be cut short")
def test_a_file_cut_short_under_a_reader_ends_no_process(folder: Path) -> None:
    """In a process of its own: reading behind the end of a mapped file is SIGBUS."""
    code = """
import sys
from pathlib import Path
from viewer.core.errors import IndexUnusable
from viewer.core.search import SearchIndex
index = SearchIndex(Path(sys.argv[1]))
index.search("harbour")
path = next(Path(sys.argv[1]).glob("*.seg"))
with path.open("r+b") as file:
    file.truncate(0)
try:
    index.search("sea")
except IndexUnusable:
    print("told")
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=Path(__file__).parents[3], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "told\n"), done.stderr


# -- swaps -------------------------------------------------------------------------------------


def cut_off(folder: Path) -> None:
    """As a kill between the two renames of a swap leaves it, with another new index."""
    other = folder.parent / "other"
    IndexWriter(other).rebuild(some_documents(9, 5))
    other.rename(places.fresh_place(folder))
    folder.rename(places.old_place(folder))


def test_there_is_an_index_to_ask_in_the_middle_of_a_swap(folder: Path) -> None:
    right = answers(folder)
    index = SearchIndex(folder)
    assert index.search("harbour").total
    cut_off(folder)
    assert answers(folder) == right
    assert len(ids(index)) == 30
    assert not needs_rebuild(folder)
    settle_index(folder)
    assert len(ids(index)) == 5
    index.close()
    assert [path.name for path in sorted(folder.parent.glob("index*"))] == ["index", "index.lock"]


def test_a_batch_ends_a_swap_that_was_cut_off(folder: Path) -> None:
    cut_off(folder)
    IndexWriter(folder).apply([SearchDocument("s/99", "Title", "harbour")])
    index = SearchIndex(folder)
    assert len(ids(index)) == 6
    index.close()


def test_an_old_index_alone_comes_back(folder: Path) -> None:
    right = answers(folder)
    folder.rename(places.old_place(folder))
    settle_index(folder)
    assert answers(folder) == right


def test_an_index_that_is_swapped_while_it_is_opened_is_no_damage(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between looking where it is and reading it, it is made anew in its place."""
    found = places.located
    left = [1]

    def late(place: Path) -> object:
        seen = found(place)
        if left and left.pop():
            cut_off(folder)
            places._remove(places.old_place(folder))
            (places.fresh_place(folder)).rename(folder)
            (folder / "VERSION").rename(folder / "VERSION.late")
        elif (folder / "VERSION.late").exists():
            (folder / "VERSION.late").rename(folder / "VERSION")
            seen = found(place)
        return seen

    monkeypatch.setattr("viewer.core.search.index.located", late)
    index = SearchIndex(folder)
    assert len(ids(index)) == 5
    index.close()


# -- rebuilding --------------------------------------------------------------------------------


def test_rebuilding_in_steps_is_seen_at_the_end(folder: Path) -> None:
    writer, index = IndexWriter(folder), SearchIndex(folder)
    ticket = writer.begin_rebuild()
    for start in (0, 20, 40):
        part = some_documents(3, 60)[start : start + 20]
        assert writer.add_to_rebuild(ticket, part) == 20
        assert writer.add_to_rebuild(ticket, part) == 20  # its process died before it answered
        assert len(ids(index)) == 30
    writer.finish_rebuild(ticket)
    writer.finish_rebuild(ticket)
    assert len(index.listing()) == 60
    index.close()
    assert len(list(folder.glob("*.seg"))) == 1


def test_of_two_rebuilds_the_last_goes_on(folder: Path) -> None:
    first, second = IndexWriter(folder), IndexWriter(folder)
    old, new = first.begin_rebuild(), second.begin_rebuild()
    with pytest.raises(LibraryLocked):
        first.add_to_rebuild(old, some_documents(3, 5))
    with pytest.raises(LibraryLocked):
        first.finish_rebuild(old)
    second.add_to_rebuild(new, some_documents(4, 7))
    second.finish_rebuild(new)
    index = SearchIndex(folder)
    assert len(ids(index)) == 7
    index.close()


def test_one_lock_is_over_batches_and_rebuilds(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A batch into an index that is being replaced would be lost with it."""
    monkeypatch.setattr(writer_module, "_LOCK_SECONDS", 0.0)
    writer = IndexWriter(folder)
    with places.writing(folder, 0):
        works: tuple[Callable[[], object], ...] = (
            lambda: writer.apply(some_documents(9, 1)),
            lambda: writer.rebuild([]),
            writer.begin_rebuild,
        )
        for work in works:
            with pytest.raises(LibraryLocked):
                work()
    writer.apply(some_documents(9, 1))


def test_of_documents_with_one_id_the_last_counts(tmp_path: Path) -> None:
    """Also when the first was put in long before."""
    for folder in (tmp_path / "new", tmp_path / "old"):
        writer = IndexWriter(folder)
        if folder.name == "old":
            writer.apply(some_documents(1, 3))
        many = [SearchDocument(f"s/{number}", "Title", "harbour") for number in range(1200)]
        assert writer.apply([*many, SearchDocument("s/7", "Title", "airport")]) == 1200
        index = SearchIndex(folder)
        assert len(index.listing()) == 1200
        assert index.search("harbour").total == 1199
        assert index.search("airport").ids == ("s/7",)
        index.close()


def test_documents_are_taken_one_by_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory does not grow with how many there are."""
    monkeypatch.setattr(writer_module, "_AT_ONCE", 10)
    monkeypatch.setattr("viewer.core.search.bulk_writer.WORDS", 1)
    for place in (folder, folder.with_name("fresh")):
        alive: list[int] = []

        def counted(held: list[int] = alive) -> Iterator[SearchDocument]:
            for number, document in enumerate(some_documents(2, 100)):
                held.append(number)
                yield document

        taken: list[int] = []
        monkeypatch.setattr(
            writer_module, "fields_of", _noting(taken, alive, writer_module.fields_of)
        )
        IndexWriter(place).apply(counted())
        assert max(taken) <= 10


def _noting(
    taken: list[int], alive: list[int], inner: Callable[[SearchDocument], dict[str, object]]
) -> Callable[[SearchDocument], dict[str, object]]:
    done = [0]

    def noting(document: SearchDocument) -> dict[str, object]:
        taken.append(len(alive) - done[0])
        done[0] += 1
        return inner(document)

    return noting


# -- a full disk -------------------------------------------------------------------------------


FULL = """
import resource, signal, sys
from pathlib import Path
from tests.core.search.codec_helpers import some_documents
from viewer.core.search import IndexWriter
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a limit on files instead of a small disk
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
writer = IndexWriter(Path(sys.argv[2]))
try:
    getattr(writer, sys.argv[3])(some_documents(9, 20))
except OSError as error:
    print(error.errno)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of a process")
@pytest.mark.parametrize("work", ["apply", "rebuild"])
@pytest.mark.parametrize("room", [0, 1000, 8000])
def test_a_write_that_fails_leaves_the_index_and_no_files(
    folder: Path, room: int, work: str
) -> None:
    before, right = sorted(folder.iterdir()), answers(folder)
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(room), str(folder), work],
        cwd=Path(__file__).parents[3], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout == f"{errno.EFBIG}\n", done.stderr
    assert sorted(folder.iterdir()) == before
    assert answers(folder) == right
    assert not places.fresh_place(folder).exists()
    IndexWriter(folder).apply(some_documents(9, 20))


# -- kills -------------------------------------------------------------------------------------


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.core.search.codec_helpers import some_documents
from viewer.core.search import IndexWriter

left = int(sys.argv[1])
def count(event, _):
    global left
    if event in ("open", "os.rename", "os.remove", "os.mkdir", "shutil.rmtree", "os.rmdir"):
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
getattr(IndexWriter(Path(sys.argv[2])), sys.argv[3])(some_documents(8, 30))
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.parametrize("work", ["apply", "rebuild"])
def test_killed_at_a_file_there_is_an_index_with_all_of_it(folder: Path, work: str) -> None:
    """At some of the moments at which something on the disk changes."""
    every = {f"s/{number}" for number in range(30)}
    for count in random.Random(work).sample(range(1, 40), 6):
        done = subprocess.run(
            [sys.executable, "-c", KILLED, str(count), str(folder), work],
            cwd=Path(__file__).parents[3], capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode in (0, -signal.SIGKILL), done.stderr
        index = SearchIndex(folder)
        assert ids(index) == every
        index.close()
        assert not needs_rebuild(folder)
        IndexWriter(folder).apply(some_documents(8, 3))
        opened = open_index(folder)
        named = {one.segment_id() for one in opened._segments()}
        opened.close()
        assert {path.stem for path in folder.glob("*.seg")} == named
        assert len(list(folder.glob("_MAIN_*"))) == 1
        beside = sorted(path.name for path in folder.parent.glob("index*"))
        assert beside == ["index", "index.lock"]
