"""What the person made: read and starred marks in `user.sqlite`.

Responsible for writing them in short transactions of their own, whatever a sync does meanwhile.
Never rebuilt, never dropped. Reading happens with the lists (articles_view).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

from viewer.core.model import MarkChange
from viewer.core.store.articles_view import split_id
from viewer.core.store.database import transaction
from viewer.core.store.times import mark_text

# Whether it marks (True) or takes the mark away; both leave alone what is so already.
_MARK = {
    True: """INSERT INTO marks (site, wp_id, {0}) SELECT ?2, ?3, ?1 WHERE true
        ON CONFLICT (site, wp_id) DO UPDATE SET {0} = excluded.{0} WHERE marks.{0} IS NULL""",
    False: """UPDATE marks SET {0} = NULL
        WHERE ?1 IS NOT NULL AND site = ?2 AND wp_id = ?3 AND {0} IS NOT NULL""",
}


class UserState:
    """Marks by article id; they outlive a rebuilt catalogue because they name no row of it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def set_read(self, id_: str, read: bool) -> None:
        """Mark an article read or unread."""
        self._set("read_at", id_, read)

    def set_starred(self, id_: str, starred: bool) -> None:
        """Give an article a star, or take it away."""
        self._set("starred_at", id_, starred)

    def _set(self, column: str, id_: str, on: bool) -> None:
        key, wp_id = split_id(id_)
        self._db.execute(
            f"""INSERT INTO marks (site, wp_id, {column}) VALUES (?, ?, ?)
                ON CONFLICT (site, wp_id) DO UPDATE SET {column} = excluded.{column}""",
            (key, wp_id, mark_text(datetime.now(UTC)) if on else None),
        )

    def mark(self, mark: Literal["read", "starred"], on: bool, ids: Sequence[str]) -> MarkChange:
        """Give many articles a mark, or take it away: all in one transaction, or none.

        Returns:
            Those of them that were changed by it.
        """
        column = f"{mark}_at"
        changed = []
        now = mark_text(datetime.now(UTC))
        with transaction(self._db):
            for id_ in ids:
                done = self._db.execute(_MARK[on].format(column), (now, *split_id(id_)))
                if done.rowcount:
                    changed.append(id_)
        return MarkChange(mark, on, tuple(changed))

    def close(self) -> None:
        """Close the connection."""
        self._db.close()
