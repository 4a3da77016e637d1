"""Writing the index: what the indexing worker process does.

Responsible for the calls that it is asked for, none of which holds more than a batch; the only
process that writes the index folder. Not for the process itself (worker) nor for what is indexed
(finish).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from viewer.core.model import SearchDocument
from viewer.core.search import IndexWriter, settle_index
from viewer.core.store.files import write_errors


def index_documents(
    folder: Path, documents: Sequence[SearchDocument], deletes: Sequence[str]
) -> int:
    """Put a batch into the index in one commit.

    Raises:
        IndexUnusable: it is damaged or of another version.
        LibraryLocked: somebody else is writing to it.
        LibraryWriteFailed: the disk is full or cannot be written to.
    """
    with write_errors(folder):
        return IndexWriter(folder).apply(documents, deletes)


def begin_rebuild(folder: Path) -> str:
    """Begin to make the index anew beside the old one; returns the ticket for going on.

    Raises:
        LibraryLocked, LibraryWriteFailed: as `index_documents`.
    """
    with write_errors(folder):
        return IndexWriter(folder).begin_rebuild()


def add_to_rebuild(folder: Path, ticket: str, documents: Sequence[SearchDocument]) -> int:
    """Put a batch into the index that is being made; returns how many documents it had.

    Raises:
        LibraryLocked, LibraryWriteFailed: as `index_documents`.
    """
    with write_errors(folder):
        return IndexWriter(folder).add_to_rebuild(ticket, documents)


def finish_rebuild(folder: Path, ticket: str) -> None:
    """Swap the index that was made in.

    Raises:
        LibraryLocked, LibraryWriteFailed: as `index_documents`.
    """
    with write_errors(folder):
        IndexWriter(folder).finish_rebuild(ticket)


def settle(folder: Path) -> None:
    """End a swap that was cut off; remove what a killed writer left beside the index.

    Raises:
        LibraryLocked, LibraryWriteFailed: as `index_documents`.
    """
    with write_errors(folder):
        settle_index(folder)
