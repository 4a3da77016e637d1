"""What the catalogue says that can be checked: rows as they are, streamed.

Responsible for SQLite's own checks and for reading what `verify` compares with files, hashes and
the index. Judges nothing (sync) and writes nothing (mending).
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from viewer.core.errors import LibraryDamaged
from viewer.core.model import Json
from viewer.core.store.database import database_errors, open_reader

_ARTICLE = """SELECT a.id, s.key, a.wp_id, a.path, a.file_sha256, a.converted,
        EXISTS (SELECT 1 FROM bodies b WHERE b.article_id = a.id),
        EXISTS (SELECT 1 FROM comments c WHERE c.site_id = a.site_id AND c.article_wp_id = a.wp_id),
        a.indexed, a.sha256, a.versions,
        (SELECT count(*) FROM versions v WHERE v.article_id = a.id),
        (SELECT coalesce(max(number), 0) FROM versions v WHERE v.article_id = a.id),
        (SELECT v.sha256 FROM versions v WHERE v.article_id = a.id ORDER BY number DESC LIMIT 1)
    FROM articles a JOIN sites s ON s.id = a.site_id"""
_SHOWN = 5  # of SQLite's own lines; a damaged file has thousands


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A stored version, with its source still compressed."""

    article: str  # "<site-key>/<wp_id>"
    number: int
    sha256: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What the catalogue says of an article and its file."""

    row_id: int
    site: str
    wp_id: int
    path: str | None
    file_sha256: str | None
    converted: int
    has_body: bool
    has_comments: bool
    indexed: int
    sha256: str
    versions: int
    kept: int  # versions that there are
    highest: int  # number of the newest of them, 0 for none
    newest_sha256: str | None

    @property
    def id(self) -> str:
        return f"{self.site}/{self.wp_id}"


@dataclass(frozen=True, slots=True)
class MediaRow:
    """A picture or file that the catalogue calls stored."""

    row_id: int
    url: str
    path: str | None
    size: int | None  # bytes
    sha256: str | None


def database_troubles(path: Path) -> list[str]:
    """What SQLite finds wrong with a database file, in its own words; [] for nothing.

    Raises:
        LibraryDamaged, LibraryWriteFailed: it cannot be opened at all.
    """
    with closing(open_reader(path)) as connection:
        try:
            with database_errors(path):
                return _troubles(connection)
        except LibraryDamaged as error:
            return [error.detail or error.message]


def _troubles(connection: sqlite3.Connection) -> list[str]:
    found = [
        str(row[0])
        for row in connection.execute(f"PRAGMA integrity_check({_SHOWN})")
        if row[0] != "ok"
    ]
    dangling = connection.execute("PRAGMA foreign_key_check").fetchmany(_SHOWN)
    return found + [
        f"A row of {table} points to one of {parent} that is not there."
        for table, _, parent, _ in dangling
    ]


class Integrity:
    """Streams what can be checked, over a connection that one thread owns."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(self._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def versions(self) -> Iterator[VersionRow]:
        """Every stored version, article by article."""
        for row in self._db.execute(
            """SELECT s.key || '/' || a.wp_id, v.number, v.sha256, v.raw FROM versions v
               JOIN articles a ON a.id = v.article_id JOIN sites s ON s.id = a.site_id
               ORDER BY v.article_id, v.number"""
        ):
            yield VersionRow(*row)

    def articles(self) -> Iterator[ArticleRow]:
        """Every article."""
        for row in self._db.execute(f"{_ARTICLE} ORDER BY a.id"):
            yield ArticleRow(*row)

    def article(self, row_id: int) -> ArticleRow:
        """One article that is there."""
        return ArticleRow(*self._db.execute(f"{_ARTICLE} WHERE a.id = ?", (row_id,)).fetchone())

    def source_is_readable(self, row_id: int) -> bool:
        """Whether an article's newest version can be converted."""
        row = self._db.execute(
            "SELECT raw FROM versions WHERE article_id = ? ORDER BY number DESC LIMIT 1", (row_id,)
        ).fetchone()
        try:
            return row is not None and bool(source_of(row[0]))
        except ValueError:
            return False

    def media(self) -> Iterator[MediaRow]:
        """Every picture and file that is called stored."""
        for row in self._db.execute(
            "SELECT id, url, path, bytes, sha256 FROM media WHERE state = 'stored' ORDER BY id"
        ):
            yield MediaRow(*row)

    def earlier_media(self) -> Iterator[MediaRow]:
        """Files that their site replaced and that are kept beside the new ones."""
        for row in self._db.execute(
            """SELECT e.media_id, m.url, e.path, NULL, e.sha256 FROM media_earlier e
               JOIN media m ON m.id = e.media_id ORDER BY e.path"""
        ):
            yield MediaRow(*row)

    def unfetched(self) -> Iterator[tuple[str, str]]:
        """(site, address) of pictures without a file: wanted, failed or skipped."""
        yield from self._db.execute(
            """SELECT s.key, m.url FROM media m JOIN sites s ON s.id = m.site_id
               WHERE m.state <> 'stored'"""
        )

    def used_files(self) -> set[str]:
        """The relative path of every article's and every picture's file, earlier ones too."""
        rows = self._db.execute(
            """SELECT path FROM articles WHERE path IS NOT NULL
               UNION SELECT path FROM media WHERE path IS NOT NULL
               UNION SELECT path FROM media_earlier"""
        )
        return {row[0] for row in rows}

    def commented_files(self) -> set[str]:
        """The relative path of the file of every article that has comments."""
        rows = self._db.execute(
            """SELECT DISTINCT a.path FROM comments c JOIN articles a
               ON a.site_id = c.site_id AND a.wp_id = c.article_wp_id WHERE a.path IS NOT NULL"""
        )
        return {row[0] for row in rows}

    def path_of(self, site: str, wp_id: int) -> str | None:
        """Where an article's file should lie; None when it has none or is unknown."""
        row = self._db.execute(
            """SELECT a.path FROM articles a JOIN sites s ON s.id = a.site_id
               WHERE s.key = ? AND a.wp_id = ?""",
            (site, wp_id),
        ).fetchone()
        return None if row is None else row[0]

    def stale_files(self) -> list[str]:
        """Files that a sync meant to remove."""
        return [row[0] for row in self._db.execute("SELECT path FROM stale_files ORDER BY path")]

    def fully_listed(self) -> list[tuple[int, str, str, int, int]]:
        """(site row, site, type, claimed, present) of types that were once listed completely.

        An article that waits for its conversion is present: its source is stored.
        """
        return self._db.execute(
            """SELECT s.id, s.key, c.type, c.claimed,
                      (SELECT count(*) FROM articles a WHERE a.site_id = c.site_id
                       AND a.type = c.type AND a.gone_since IS NULL)
               FROM cursors c JOIN sites s ON s.id = c.site_id WHERE c.full_at <> ''
               ORDER BY s.key, c.type"""
        ).fetchall()

    def unstored_failures(self, site_id: int, type_: str) -> int:
        """How many articles of a type failed before anything of them was stored."""
        row = self._db.execute(
            """SELECT count(DISTINCT f.key) FROM failures f
               WHERE f.site_id = ? AND f.type IN (?, '') AND f.kind = 'article'
                 AND NOT EXISTS (SELECT 1 FROM articles a WHERE a.site_id = f.site_id
                                 AND a.wp_id = CAST(f.key AS INTEGER))""",
            (site_id, type_),
        )
        return int(row.fetchone()[0])


def source_of(raw: bytes) -> Json:
    """A stored source as the site sent it.

    Raises:
        ValueError: it cannot be read any more, and why.
    """
    try:
        found = json.loads(zlib.decompress(raw).decode("utf-8", "surrogatepass"))
    except (zlib.error, ValueError, TypeError) as error:
        raise ValueError(f"The stored source cannot be read: {error}") from error
    if isinstance(found, dict):
        return found
    raise ValueError("The stored source is no item")
