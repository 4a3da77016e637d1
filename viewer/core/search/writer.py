"""Writing the index: batches, replacements, deletions and rebuilding.

Responsible for one commit a batch and for an index that is never half there. Runs in the worker
process; one writer at a time, guarded by the library's lock and by Whoosh's own.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh import index as whoosh_index
from whoosh.writing import LockError

from viewer.core.errors import IndexUnusable, LibraryLocked
from viewer.core.model import SearchDocument
from viewer.core.search.bulk_writer import BulkWriter
from viewer.core.search.codec import FlatSegment, open_segment
from viewer.core.search.flat_file import FlatFileError
from viewer.core.search.schema import VERSION, VERSION_FILE, build_schema, fields_of

# A run that was cancelled leaves its last commit to end by itself; the next one waits for it.
_LOCK_SECONDS = 60.0


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


def damage(folder: Path) -> str | None:
    """Read every byte of the index's segments and compare their checksums.

    Returns:
        What is wrong, or None.

    Raises:
        IndexUnusable: the index cannot even be opened.
    """
    with _opened(folder) as opened:
        for segment in opened._segments():
            if isinstance(segment, FlatSegment):
                try:
                    found = open_segment(opened.storage, segment).file.damage()
                except FOREIGN_ERRORS as error:
                    return str(error)
                if found is not None:
                    return f"{segment.segment_id()} is damaged at {found}."
    return None


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
        fresh = list({document.id: document for document in documents}.values())
        if not self._folder.exists():
            self.rebuild(fresh)
            return len(fresh)
        if needs_rebuild(self._folder):
            raise IndexUnusable(f"The index in {self._folder} must be made anew.")
        gone = {*deletes, *(document.id for document in fresh)}
        with _opened(self._folder) as opened:
            _write(opened, fresh, gone)
        return len(fresh)

    def rebuild(self, documents: Iterable[SearchDocument]) -> None:
        """Make the index anew beside the old one, then swap: searching goes on meanwhile."""
        fresh = self._folder.with_name(self._folder.name + ".new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        (fresh / VERSION_FILE).write_text(f"{VERSION}\n", "ascii")
        opened = whoosh_index.create_in(str(fresh), build_schema())
        try:
            _write(opened, documents, set(), whole=True)
        finally:
            opened.close()
        old = self._folder.with_name(self._folder.name + ".old")
        shutil.rmtree(old, ignore_errors=True)
        if self._folder.exists():
            self._folder.rename(old)
        fresh.rename(self._folder)
        shutil.rmtree(old, ignore_errors=True)


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


def _write(
    opened: Any, documents: Iterable[SearchDocument], gone: set[str], *, whole: bool = False
) -> None:
    """One commit, and then merging in commits of its own: new articles do not wait for it."""
    try:
        with BulkWriter(opened, lock_seconds=_LOCK_SECONDS) as writer:
            writer.delete(gone)
            for document in documents:
                writer.add(fields_of(document))
            writer.commit()
            writer.merge(whole=whole)
    except LockError as error:
        raise LibraryLocked("Another program is writing to the index.") from error
    except FlatFileError as error:
        raise IndexUnusable("The search index is damaged.", detail=str(error)) from error
