"""Writing the index: batches, replacements, deletions and rebuilding.

Responsible for one commit a batch and for an index that is never half there. Runs in the worker
process; one writer at a time, guarded by the library's lock and by Whoosh's own.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh import index as whoosh_index
from whoosh.writing import LockError

from viewer.core.errors import IndexUnusable, LibraryLocked
from viewer.core.model import SearchDocument
from viewer.core.search.schema import VERSION, VERSION_FILE, build_schema, fields_of

# A run that was cancelled leaves its last commit to end by itself; the next one waits for it.
_LOCK_SECONDS = 60.0
_SEGMENTS = 12  # more are merged, so that a query does not visit too many
_SEGMENT_FILE = re.compile(r"^(MAIN_[0-9a-z]{16})\.")


def needs_rebuild(folder: Path) -> bool:
    """Whether an index is missing its version, of another one, or cannot be opened."""
    if not folder.exists():
        return False
    try:
        if (folder / VERSION_FILE).read_text("ascii").strip() != str(VERSION):
            return True
        opened = whoosh_index.open_dir(str(folder))
        opened.reader().close()
        opened.close()
    except FOREIGN_ERRORS:
        return True
    return False


# What Whoosh raises over damaged files: its own errors and whatever its parsing trips over.
FOREIGN_ERRORS = (
    whoosh_index.IndexError,
    OSError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    EOFError,
    AssertionError,
    ImportError,
    MemoryError,
    ArithmeticError,
    __import__("struct").error,
    __import__("pickle").UnpicklingError,
    __import__("zlib").error,
)


class IndexWriter:
    """Writes to the index in a folder; made anew for every batch, it holds nothing open."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def apply(self, documents: Iterable[SearchDocument], deletes: Iterable[str] = ()) -> int:
        """Put documents in, replacing those of the same id, and take others out; one commit.

        Returns:
            How many documents went in.

        Raises:
            IndexUnusable: the index is damaged or of another version.
            LibraryLocked: somebody else is writing to it.
        """
        documents = list(documents)
        if not self._folder.exists():
            self.rebuild(documents)
            return len(documents)
        if needs_rebuild(self._folder):
            raise IndexUnusable(f"The index in {self._folder} must be made anew.")
        gone = {*deletes, *(document.id for document in documents)}
        with _opened(self._folder) as opened:
            self._clean(opened)
            _write(opened, documents, gone)
        return len(documents)

    def rebuild(self, documents: Iterable[SearchDocument]) -> None:
        """Make the index anew beside the old one, then swap: searching goes on meanwhile."""
        fresh = self._folder.with_name(self._folder.name + ".new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        (fresh / VERSION_FILE).write_text(f"{VERSION}\n", "ascii")
        opened = whoosh_index.create_in(str(fresh), build_schema())
        _write(opened, list(documents), set())
        opened.close()
        old = self._folder.with_name(self._folder.name + ".old")
        shutil.rmtree(old, ignore_errors=True)
        if self._folder.exists():
            self._folder.rename(old)
        fresh.rename(self._folder)
        shutil.rmtree(old, ignore_errors=True)

    def _clean(self, opened: Any) -> None:
        """Remove segment files that a killed commit left and no table of contents names."""
        used = {segment.segment_id() for segment in opened._segments()}
        for name in os.listdir(self._folder):  # noqa: PTH208  # names are all that is wanted
            match = _SEGMENT_FILE.match(name)
            if match and match[1] not in used:
                with contextlib.suppress(OSError):
                    (self._folder / name).unlink()


@contextmanager
def _opened(folder: Path) -> Iterator[Any]:
    try:
        opened = whoosh_index.open_dir(str(folder))
    except FOREIGN_ERRORS as error:
        raise IndexUnusable(f"The index in {folder} is damaged.", detail=str(error)) from error
    try:
        yield opened
    finally:
        opened.close()


def _write(opened: Any, documents: list[SearchDocument], gone: set[str]) -> None:
    try:
        writer = opened.writer(limitmb=128, timeout=_LOCK_SECONDS)
    except LockError as error:
        raise LibraryLocked("Another program is writing to the index.") from error
    try:
        _delete(writer, gone)
        for document in documents:
            writer.add_document(**fields_of(document))
        writer.commit(mergetype=_merge_small)
    except BaseException:
        with contextlib.suppress(*FOREIGN_ERRORS):
            writer.cancel()
        raise


def _delete(writer: Any, ids: set[str]) -> None:
    """Delete by id with one reader for all of them: `delete_by_query` opens one for each, which
    took longer than indexing as soon as there were a few segments (search.md, Traps)."""
    with writer.reader() as reader:
        found = [
            number
            for id_ in ids
            if ("id", id_) in reader
            for number in reader.postings("id", id_).all_ids()
        ]
    for number in found:
        writer.delete_document(number)


def _merge_small(writer: Any, segments: list[Any]) -> list[Any]:
    """Merge the smallest segments when there are too many; never the whole index on a batch."""
    from whoosh.reading import SegmentReader

    ordered = sorted(segments, key=lambda segment: segment.doc_count_all())
    kept = max(0, len(ordered) - _SEGMENTS)
    merged = ordered[: kept + 4] if kept else []
    for segment in merged:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return [segment for segment in segments if segment not in merged]
