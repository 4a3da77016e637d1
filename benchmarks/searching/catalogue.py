"""The texts that every engine indexes and that snippets come from.

Responsible for one SQLite file with the corpus, made once, as the program's own catalogue is: the
engines read their documents from it, so that making the texts is in nobody's time. Not for FTS5
(fts5 copies this file).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.corpus import documents
from viewer.core.model import SearchDocument

_TABLES = (
    "CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, body TEXT,"
    " author TEXT, category TEXT, tag TEXT, lang TEXT, site TEXT, type TEXT, published INTEGER)",
    # What filters, orders and counts, without the texts between: SQLite's best case.
    "CREATE TABLE facts (number INTEGER PRIMARY KEY, category TEXT, lang TEXT, year INTEGER,"
    " published INTEGER)",
)
_INSERTS = (
    "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "INSERT INTO facts VALUES (?, ?, ?, ?, ?)",
)


def make(path: Path, count: int) -> None:
    """Have the first `count` articles of the corpus in the file; nothing to do when it exists."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    connection = sqlite3.connect(unfinished)
    for table in _TABLES:
        connection.execute(table)
    insert(connection, documents(count))
    connection.commit()
    connection.close()
    unfinished.rename(path)


def number_of(document: SearchDocument) -> int:
    """The number that ends the id, which is the row in SQLite."""
    return int(document.id.rpartition("/")[2])


def seconds(moment: datetime) -> int:
    """A time as it lies in the columns."""
    return int(moment.timestamp())


def insert(connection: sqlite3.Connection, added: Iterable[SearchDocument]) -> None:
    """Put articles in, without committing."""
    for document in added:
        number = number_of(document)
        assert document.published is not None
        category, published = "\n".join(document.categories), seconds(document.published)
        row = (
            *(number, document.id, document.title, document.body, document.author, category),
            *("\n".join(document.tags), document.lang, document.site, document.type, published),
        )
        connection.execute(_INSERTS[0], row)
        facts = (number, category, document.lang, document.published.year, published)
        connection.execute(_INSERTS[1], facts)


class Texts:
    """Reads the file."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)

    def documents(self, limit: int | None = None) -> Iterator[SearchDocument]:
        """The articles in order, one at a time."""
        query = "SELECT * FROM articles ORDER BY number LIMIT ?"
        for row in self._connection.execute(query, (-1 if limit is None else limit,)):
            yield _document(row)

    def some(self, numbers: Sequence[int]) -> list[SearchDocument]:
        """The articles of these numbers."""
        query = "SELECT * FROM articles WHERE number = ?"
        rows = (self._connection.execute(query, (number,)).fetchone() for number in numbers)
        return [_document(row) for row in rows]

    def bodies(self, numbers: Sequence[int]) -> list[str]:
        """The texts of the articles of these numbers, in this order."""
        query = "SELECT body FROM articles WHERE number = ?"
        return [self._connection.execute(query, (number,)).fetchone()[0] for number in numbers]

    def close(self) -> None:
        self._connection.close()


def _document(row: tuple[Any, ...]) -> SearchDocument:
    _, id_, title, body, author, category, tag, lang, site, type_, published = row
    return SearchDocument(
        *(id_, title, body, lang, author, tuple(category.split("\n")), tuple(tag.split("\n"))),
        *(site, type_, datetime.fromtimestamp(published, UTC)),
    )
