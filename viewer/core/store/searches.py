"""Searches that the person keeps or made lately, in `user.sqlite`.

Responsible for saved searches with the hits that were seen, and for recent queries. Never rebuilt,
never dropped. Not for running a search (reading).

What is new in a saved search is told by the ids that were seen, not by dates: an article that
changed and now matches is new, too, and a rebuilt catalogue changes nothing.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Collection
from dataclasses import fields
from datetime import UTC, datetime

from viewer.core.errors import UsageError
from viewer.core.model import ArticleFilter, Json, SavedSearch
from viewer.core.store.times import from_text, now_text, to_text

_KEPT = 200  # recent queries
_TIMES = ("since", "until", "read_since")


class Searches:
    """Saved and recent searches; every method is a transaction of its own."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def save(self, name: str, query: str, wanted: ArticleFilter) -> int:
        """Keep a search under a name; one that has the name already is replaced.

        Returns:
            Its id.
        """
        row = self._db.execute(
            """INSERT INTO saved_searches (name, query, wanted, created_at) VALUES (?, ?, ?, ?)
               ON CONFLICT (name) DO UPDATE SET query = excluded.query, wanted = excluded.wanted,
                   seen_at = NULL, seen = NULL
               RETURNING id""",
            (name, query, json.dumps(filter_json(wanted)), now_text()),
        ).fetchone()
        return int(row[0])

    def saved(self) -> list[SavedSearch]:
        """Every saved search, by name."""
        rows = self._db.execute(
            """SELECT id, name, query, wanted, created_at, seen_at FROM saved_searches
               ORDER BY name COLLATE NOCASE, id"""
        )
        return [_saved(*row) for row in rows]

    def get(self, id_: int) -> SavedSearch:
        """One saved search.

        Raises:
            UsageError: there is none with this id.
        """
        found = next((one for one in self.saved() if one.id == id_), None)
        if found is None:
            raise UsageError(f"There is no saved search {id_}.")
        return found

    def rename(self, id_: int, name: str) -> None:
        """Give a saved search another name.

        Raises:
            UsageError: another one has it.
        """
        try:
            self._db.execute("UPDATE saved_searches SET name = ? WHERE id = ?", (name, id_))
        except sqlite3.IntegrityError as error:
            raise UsageError(f"There is a saved search {name!r} already.") from error

    def forget(self, id_: int) -> None:
        """Remove a saved search."""
        self._db.execute("DELETE FROM saved_searches WHERE id = ?", (id_,))

    def seen(self, id_: int) -> frozenset[str]:
        """The article ids that were among its hits when it was last looked at."""
        row = self._db.execute("SELECT seen FROM saved_searches WHERE id = ?", (id_,)).fetchone()
        if row is None or row[0] is None:
            return frozenset()
        return frozenset(json.loads(zlib.decompress(row[0])))

    def mark_seen(self, id_: int, ids: Collection[str]) -> None:
        """Remember its hits as looked at."""
        packed = zlib.compress(json.dumps(sorted(ids)).encode())
        self._db.execute(
            "UPDATE saved_searches SET seen = ?, seen_at = ? WHERE id = ?",
            (packed, now_text(), id_),
        )

    def note(self, query: str) -> None:
        """Remember a query as the most recent one."""
        self._db.execute(
            """INSERT INTO recent_searches (query, used_at, turn)
               VALUES (?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM recent_searches))
               ON CONFLICT (query)
               DO UPDATE SET used_at = excluded.used_at, turn = excluded.turn""",
            (query, now_text()),
        )
        self._db.execute(
            """DELETE FROM recent_searches WHERE query NOT IN
               (SELECT query FROM recent_searches ORDER BY turn DESC LIMIT ?)""",
            (_KEPT,),
        )

    def recent(self, limit: int) -> list[str]:
        """The queries used last, newest first."""
        rows = self._db.execute(
            "SELECT query FROM recent_searches ORDER BY turn DESC LIMIT ?", (limit,)
        )
        return [row[0] for row in rows]

    def forget_recent(self, query: str | None = None) -> None:
        """Forget one recent query, or all of them."""
        self._db.execute("DELETE FROM recent_searches WHERE ? IS NULL OR query = ?", (query, query))


def filter_json(wanted: ArticleFilter) -> Json:
    """What a filter sets, as JSON."""
    plain = ArticleFilter()
    set_ = {one.name: getattr(wanted, one.name) for one in fields(wanted)}
    return {name: _plain(value) for name, value in set_.items() if value != getattr(plain, name)}


def _plain(value: object) -> object:
    if isinstance(value, ArticleFilter):
        return filter_json(value)
    return to_text(value) if isinstance(value, datetime) else value


def filter_of(document: Json) -> ArticleFilter:
    """The same back; what a newer version set and this one does not know is left out."""
    known = {one.name for one in fields(ArticleFilter)}
    found = {name: value for name, value in document.items() if name in known}
    for name in _TIMES:
        if name in found:
            found[name] = from_text(found[name])
    if "within" in found:
        found["within"] = filter_of(found["within"])
    return ArticleFilter(**found)


def _saved(
    id_: int, name: str, query: str, wanted: str, created: str, seen: str | None
) -> SavedSearch:
    at = from_text(created) or datetime.fromtimestamp(0, UTC)
    return SavedSearch(id_, name, query, filter_of(json.loads(wanted)), at, from_text(seen))
