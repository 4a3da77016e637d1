"""What the person made: read and starred marks in `user.sqlite`.

Responsible for writing them in short transactions of their own, whatever a sync does meanwhile.
Never rebuilt, never dropped. Reading happens with the lists (articles_view).
"""

from __future__ import annotations

import sqlite3

from viewer.core.store.articles_view import split_id
from viewer.core.store.times import now_text


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
            (key, wp_id, now_text() if on else None),
        )

    def close(self) -> None:
        """Close the connection."""
        self._db.close()
