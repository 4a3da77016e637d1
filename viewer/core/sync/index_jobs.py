"""Writing the index: what the indexing worker process does.

Responsible for the two calls that it is asked for; the only process that writes the index folder.
Not for the process itself (worker) nor for what is indexed (finish).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from viewer.core.model import SearchDocument
from viewer.core.search import IndexWriter


def index_documents(
    folder: Path, documents: Sequence[SearchDocument], deletes: Sequence[str]
) -> int:
    """Put a batch into the index in one commit."""
    return IndexWriter(folder).apply(documents, deletes)


def rebuild_index(folder: Path, documents: Sequence[SearchDocument]) -> None:
    """Make the index anew beside the old one and swap it in."""
    IndexWriter(folder).rebuild(documents)
