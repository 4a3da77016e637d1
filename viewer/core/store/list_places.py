"""Where articles stand in a list, and how a list divides into stretches of time.

Responsible for an article's row, for the ids of a run of rows and for counts by period; each goes
by the index that gives the list its order. Not for the rows themselves (articles_view).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from viewer.core.model import ArticleFilter
from viewer.core.store.articles_view import split_id
from viewer.core.store.filters import ORDER, Clause, clause
from viewer.core.store.times import from_text, mark_text, to_text

# What stands before an article: its key is looked up once, and the order's index walked up to it.
_KEY = {"date": "published", "modified": "modified", "title": "title"}
_BEFORE = {
    "date": "(a.published, a.id) > (?, ?)",
    "modified": "(a.modified, a.id) > (?, ?)",
    "title": "(a.title COLLATE NOCASE, a.id) < (?, ?)",
}
_MARKED = """(SELECT ma.id FROM user.marks mm JOIN sites ms ON ms.key = mm.site
    JOIN articles ma ON ma.site_id = ms.id AND ma.wp_id = mm.wp_id WHERE {})"""
_PERIODS = """WITH g AS MATERIALIZED (SELECT key AS n, value ->> 0 AS since, value ->> 1 AS until
        FROM json_each(?))
    SELECT (SELECT count(*) FROM articles a {}) FROM g ORDER BY n"""


class ListPlaces:
    """Questions about a list as a whole, over a reading connection that one thread owns."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def row_of(self, wanted: ArticleFilter, id_: str) -> int | None:
        """The row that an article has in a list; None when the list has it not."""
        key, wp_id = split_id(id_)
        found = self._db.execute(
            f"""SELECT a.id, a.{_KEY[wanted.sort]} FROM articles a
                JOIN sites s ON s.id = a.site_id WHERE s.key = ? AND a.wp_id = ?""",
            (key, wp_id),
        ).fetchone()
        if found is None:
            return None
        here = clause(wanted)
        here.add("a.id = ?", found[0])
        if not self._count(here):
            return None
        before = clause(wanted)
        before.add(_BEFORE[wanted.sort], found[1], found[0])
        return self._count(before)

    def _count(self, part: Clause) -> int:
        row = self._db.execute(f"SELECT count(*) FROM articles a {part.sql}", part.values)
        return int(row.fetchone()[0])

    def ids(self, wanted: ArticleFilter, start: int, count: int) -> list[str]:
        """The ids of `count` rows from `start` on; of all from there when `count` is -1.

        All of a list come in no order: for that every row of a million would be read.
        """
        part = clause(wanted)
        order = f"ORDER BY {ORDER[wanted.sort]} LIMIT ? OFFSET ?" if start or count >= 0 else ""
        rows = self._db.execute(
            f"""SELECT k.key || '/' || a.wp_id FROM articles a JOIN sites k ON k.id = a.site_id
                {part.sql} {order}""",
            (*part.values, count, start) if order else part.values,
        )
        return [row[0] for row in rows]

    def oldest(self) -> datetime | None:
        """When the oldest article of the library that has a date was published."""
        row = self._db.execute(
            "SELECT published FROM articles WHERE published > '' ORDER BY published LIMIT 1"
        ).fetchone()
        return None if row is None else from_text(row[0])

    def periods(self, wanted: ArticleFilter, starts: Sequence[datetime]) -> list[int]:
        """How many articles of a list were published in each period.

        Args:
            wanted: the list.
            starts: where each period begins, the newest first; it ends where the one before it
                begins, and the first one never.
        """
        texts = [to_text(start) for start in starts]
        bounds = list(zip(texts, ["~", *texts], strict=False))  # "~" sorts after every digit
        part = clause(_unmarked(wanted))
        _add_marks(part, wanted)
        # All periods together walk an index by date once; collecting a category's articles for
        # each of them would not. An author's index is by date, too.
        by_author = any(one.startswith("a.author_id") for one in part.conditions)
        part.conditions = [
            one if by_author else f"+{one}" if one.startswith("a.id ") else one.removeprefix("+")
            for one in part.conditions
        ]
        part.conditions += ["a.published >= g.since", "a.published < g.until"]
        rows = self._db.execute(_PERIODS.format(part.sql), (json.dumps(bounds), *part.values))
        return [row[0] for row in rows]


def _unmarked(wanted: ArticleFilter) -> ArticleFilter:
    within = None if wanted.within is None else _unmarked(wanted.within)
    return replace(wanted, unread=False, starred=False, within=within)


def _add_marks(part: Clause, wanted: ArticleFilter) -> None:
    """Marks as sets that are made once; joined, they would be looked up for each period."""
    parts = [one for one in (wanted, wanted.within) if one is not None]
    if any(one.unread for one in parts):
        read = _MARKED.format("mm.read_at < ?")
        since = mark_text(wanted.read_since) if wanted.read_since is not None else "~"
        part.add(f"a.id NOT IN {read}", since)
    if any(one.starred for one in parts):
        part.add(f"a.id IN {_MARKED.format('mm.starred_at IS NOT NULL')}")
