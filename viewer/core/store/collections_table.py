"""Collections: lists of articles that the person makes, in `user.sqlite`.

Responsible for making, naming and filling them, each change in one transaction. They name articles
by site and number, so that they outlive a rebuilt catalogue. Not for listing what is in one
(filters, articles_view).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from viewer.core.errors import UsageError
from viewer.core.model import Collection
from viewer.core.store.articles_view import split_id
from viewer.core.store.database import transaction
from viewer.core.store.times import now_text

_HAS_TABLE = "SELECT 1 FROM user.sqlite_master WHERE type = 'table' AND name = 'collections'"
_COUNTED = """SELECT c.id, c.name, (SELECT count(*) FROM user.collected uc
        JOIN sites s ON s.key = uc.site
        JOIN articles a ON a.site_id = s.id AND a.wp_id = uc.wp_id
        WHERE uc.collection_id = c.id)
    FROM user.collections c ORDER BY c.name COLLATE NOCASE, c.id"""


def counted(connection: sqlite3.Connection) -> tuple[Collection, ...]:
    """Every collection by name, over a reading connection with `user` attached.

    A library on a read-only medium may be of a version that had none.
    """
    if connection.execute(_HAS_TABLE).fetchone() is None:
        return ()
    return tuple(Collection(*row) for row in connection.execute(_COUNTED))


class Collections:
    """Collections over the writing connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def create(self, name: str) -> int:
        """Make an empty one; returns its id.

        Raises:
            UsageError: another one has the name.
        """
        try:
            row = self._db.execute(
                "INSERT INTO collections (name, created_at) VALUES (?, ?) RETURNING id",
                (name, now_text()),
            ).fetchone()
        except sqlite3.IntegrityError as error:
            raise UsageError(f"There is a collection {name!r} already.") from error
        return int(row[0])

    def rename(self, id_: int, name: str) -> None:
        """Give one another name.

        Raises:
            UsageError: another one has it.
        """
        try:
            self._db.execute("UPDATE collections SET name = ? WHERE id = ?", (name, id_))
        except sqlite3.IntegrityError as error:
            raise UsageError(f"There is a collection {name!r} already.") from error

    def delete(self, id_: int) -> None:
        """Remove one; its articles stay in the library."""
        self._db.execute("DELETE FROM collections WHERE id = ?", (id_,))

    def add(self, id_: int, ids: Sequence[str]) -> int:
        """Put articles into one; returns how many were not in it yet."""
        rows = [(id_, *split_id(article), now_text()) for article in ids]
        return self._change("INSERT OR IGNORE INTO collected VALUES (?, ?, ?, ?)", rows)

    def remove(self, id_: int, ids: Sequence[str]) -> int:
        """Take articles out of one; returns how many were in it."""
        rows = [(id_, *split_id(article)) for article in ids]
        return self._change(
            "DELETE FROM collected WHERE collection_id = ? AND site = ? AND wp_id = ?", rows
        )

    def _change(self, statement: str, rows: Sequence[tuple[object, ...]]) -> int:
        before = self._db.total_changes
        with transaction(self._db):
            self._db.executemany(statement, rows)
        return self._db.total_changes - before

    def holding(self, id_: str) -> frozenset[int]:
        """The ids of the collections that an article is in."""
        rows = self._db.execute(
            "SELECT collection_id FROM collected WHERE site = ? AND wp_id = ?", split_id(id_)
        )
        return frozenset(row[0] for row in rows)
