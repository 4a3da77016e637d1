"""Writing the index: batches, replacements, deletions and rebuilding.

Responsible for one commit a batch and for an index that is never half there, with as many
documents as one likes in memory for one batch. Runs in the worker process; one writer at a time,
guarded by the library's lock and by the index's own. Not for folders (places) nor for segments
(bulk_writer).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from whoosh.writing import LockError

from viewer.core.errors import IndexUnusable, LibraryLocked
from viewer.core.model import SearchDocument
from viewer.core.search import places
from viewer.core.search.bulk_writer import BulkWriter
from viewer.core.search.codec import FlatSegment, open_segment
from viewer.core.search.flat_file import FlatFileError
from viewer.core.search.schema import VERSION, VERSION_FILE, build_schema, fields_of
from viewer.core.search.storage import (
    FOREIGN_ERRORS,
    create_index,
    open_index,
    write_durably,
)

# A run that was cancelled leaves its last commit to end by itself; the next one waits for it.
_LOCK_SECONDS = 60.0
_AT_ONCE = 500  # documents in memory beside those of the segment that is being made
_TICKET = "REBUILD"  # in an index that is made in several calls: who makes it


def needs_rebuild(folder: Path) -> bool:
    """Whether an index is missing its version, of another one, or cannot be opened."""
    place = places.current(folder)
    if place is None:
        return False
    try:
        if (place / VERSION_FILE).read_text("ascii").strip() != str(VERSION):
            return True
        opened = open_index(place)
        opened.reader().close()
        opened.close()
    except FOREIGN_ERRORS:
        return True
    return False


def settle_index(folder: Path) -> None:
    """End a swap that was cut off; remove what a killed writer left beside the index.

    Raises:
        LibraryLocked: somebody is writing to it.
        OSError: it cannot be renamed.
    """
    beside = places.fresh_place(folder), places.old_place(folder)
    if any(place.exists() for place in beside):
        with places.writing(folder, _LOCK_SECONDS):
            places.settle(folder)


def damage(folder: Path) -> str | None:
    """Read every byte of the index's segments and compare their checksums.

    Returns:
        What is wrong, or None.

    Raises:
        IndexUnusable: the index cannot even be opened.
    """
    with _opened(folder) as opened:
        try:
            for segment in opened._segments():
                if isinstance(segment, FlatSegment):
                    found = open_segment(opened.storage, segment).file.damage()
                    if found is not None:
                        return f"{segment.segment_id()} is damaged at {found}."
        except FOREIGN_ERRORS as error:
            return str(error)
    return None


class IndexWriter:
    """Writes to the index in a folder; made anew for every batch, it holds nothing open."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def apply(self, documents: Iterable[SearchDocument], deletes: Iterable[str] = ()) -> int:
        """Put documents in, replacing those of the same id, and take others out; one commit.

        Args:
            documents: read one by one; of several with one id the last counts.

        Returns:
            How many documents went in.

        Raises:
            IndexUnusable: the index is damaged or of another version.
            LibraryLocked: somebody else is writing to it.
            OSError: it cannot be written; the index is as it was.
        """
        with self._alone():
            places.settle(self._folder)
            if not self._folder.exists():
                return self._anew(documents)
            if needs_rebuild(self._folder):
                raise IndexUnusable(f"The index in {self._folder} must be made anew.")
            with _opened(self._folder) as opened:
                return _write(opened, documents, deletes)

    def rebuild(self, documents: Iterable[SearchDocument]) -> int:
        """Make the index anew beside the old one, then swap: searching goes on meanwhile.

        Returns:
            How many documents it has.

        Raises:
            LibraryLocked: somebody else is writing to it.
            OSError: it cannot be written; the index is as it was.
        """
        with self._alone():
            places.settle(self._folder)
            return self._anew(documents)

    def begin_rebuild(self) -> str:
        """Begin to make the index anew in several calls, so that nobody holds all documents.

        Whoever begins last goes on; the others are refused.

        Returns:
            A ticket for `add_to_rebuild` and `finish_rebuild`.

        Raises:
            As `rebuild`.
        """
        ticket = uuid.uuid4().hex
        with self._alone(), self._making():
            places.settle(self._folder)
            self._create(ticket)
        return ticket

    def add_to_rebuild(self, ticket: str, documents: Iterable[SearchDocument]) -> int:
        """Put a batch into the index that is being made; the same batch again does no harm.

        Raises:
            LibraryLocked: somebody else began anew or is writing.
            OSError: it cannot be written; what was made is given up.
        """
        with self._alone():
            if _ticket(self._fresh) != ticket:
                raise LibraryLocked("Another program is making the index anew.")
            with self._making(), _opened(self._fresh) as opened:
                return _write(opened, documents, (), merging=False)

    def finish_rebuild(self, ticket: str) -> None:
        """Swap the index that was made in; once more does no harm.

        Raises:
            As `add_to_rebuild`.
        """
        with self._alone():
            if _ticket(self._fresh) == ticket:
                with self._making(), _opened(self._fresh) as opened:
                    _write(opened, (), (), whole=True)
                places.swap(self._folder)
            elif _ticket(self._folder) != ticket:
                raise LibraryLocked("Another program is making the index anew.")

    @property
    def _fresh(self) -> Path:
        return places.fresh_place(self._folder)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with places.writing(self._folder, _LOCK_SECONDS):
            yield

    @contextmanager
    def _making(self) -> Iterator[None]:
        """Leave no half index after an error: it may fill the disk."""
        try:
            yield
        except BaseException:
            places.discard_fresh(self._folder)
            raise

    def _create(self, ticket: str = "") -> Any:
        self._fresh.mkdir(parents=True)
        for name, text in ((VERSION_FILE, f"{VERSION}\n"), (_TICKET, ticket)):
            write_durably(self._fresh / name, text.encode(), self._fresh / f"{name}.part")
        return create_index(self._fresh, build_schema())

    def _anew(self, documents: Iterable[SearchDocument]) -> int:
        with self._making(), closing(self._create()) as opened:
            count = _write(opened, documents, (), whole=True)
        places.swap(self._folder)
        return count


def _ticket(place: Path) -> str | None:
    """Who makes the index in a place; None when nobody does."""
    try:
        return (place / _TICKET).read_text("ascii")
    except (OSError, ValueError):
        return None


@contextmanager
def _opened(folder: Path) -> Iterator[Any]:
    place = places.current(folder) or folder
    try:
        opened = open_index(place)
    except FOREIGN_ERRORS as error:
        raise IndexUnusable(f"The index in {folder} is damaged.", detail=str(error)) from error
    try:
        yield opened
    finally:
        opened.close()


def _write(
    opened: Any,
    documents: Iterable[SearchDocument],
    deletes: Iterable[str],
    *,
    merging: bool = True,
    whole: bool = False,
) -> int:
    """One commit, and then merging in commits of its own: new articles do not wait for it."""
    try:
        with BulkWriter(opened, lock_seconds=_LOCK_SECONDS) as writer:
            writer.delete(list(deletes))
            count = _fill(writer, documents)
            writer.commit()
            if merging:
                writer.merge(whole=whole)
    except LockError as error:
        raise LibraryLocked("Another program is writing to the index.") from error
    except FlatFileError as error:
        raise IndexUnusable("The search index is damaged.", detail=str(error)) from error
    return count


def _fill(writer: BulkWriter, documents: Iterable[SearchDocument]) -> int:
    """Put documents in piece by piece, in place of those that have their ids."""
    known: set[str] = set()
    source = iter(documents)
    while piece := {document.id: document for document in islice(source, _AT_ONCE)}:
        if not known.isdisjoint(piece):
            writer.flush()  # so that the earlier one is there to be deleted
        writer.delete(piece.keys())
        for document in piece.values():
            writer.add(fields_of(document))
        known.update(piece)
    return len(known)
