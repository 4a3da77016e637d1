"""Readers' comments: their rows.

Responsible for storing them with the site's own answer, and for finding those of an article. A
comment that the site removed is marked, never deleted. Not for asking (sync) nor for how they look.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from viewer.core.model import Comment, Json
from viewer.core.store.times import from_text, now_text, to_text


@dataclass(frozen=True, slots=True)
class CommentRow:
    """A comment as it is stored: converted, with its source and the hash of that."""

    comment: Comment
    sha256: str
    raw: Json


class CommentsTable:
    """Both sides; shares the catalogue's transactions when it writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def hashes(self, site_id: int) -> dict[int, str]:
        """The hash of every comment that is stored and not gone, by WordPress id."""
        rows = self._db.execute(
            "SELECT wp_id, sha256 FROM comments WHERE site_id = ? AND gone_since IS NULL",
            (site_id,),
        )
        return dict(rows.fetchall())

    def ids(self, site_id: int) -> set[int]:
        """The WordPress ids of every comment of a site, also of those that are gone."""
        rows = self._db.execute("SELECT wp_id FROM comments WHERE site_id = ?", (site_id,))
        return {row[0] for row in rows}

    def store(self, site_id: int, rows: Sequence[CommentRow]) -> None:
        """Insert comments, or replace what the site changed."""
        self._db.executemany(
            """INSERT OR REPLACE INTO comments (site_id, wp_id, article_wp_id, parent, author,
                   published, markdown, sha256, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            [_values(site_id, row) for row in rows],
        )
        self._touch(site_id, {row.comment.article_wp_id for row in rows})

    def mark_gone(self, site_id: int, wp_ids: Collection[int]) -> None:
        """Remember that the site no longer shows these comments."""
        now = now_text()
        self._db.executemany(
            "UPDATE comments SET gone_since = ? WHERE site_id = ? AND wp_id = ?",
            [(now, site_id, wp_id) for wp_id in wp_ids],
        )
        self._db.executemany(
            """UPDATE articles SET converted = 0 WHERE site_id = ? AND wp_id =
               (SELECT article_wp_id FROM comments WHERE site_id = ? AND wp_id = ?)""",
            [(site_id, site_id, wp_id) for wp_id in wp_ids],
        )

    def _touch(self, site_id: int, article_ids: Collection[int]) -> None:
        """Have the files of these articles written again, with their comments beside them."""
        self._db.executemany(
            "UPDATE articles SET converted = 0 WHERE site_id = ? AND wp_id = ?",
            [(site_id, wp_id) for wp_id in article_ids],
        )

    def of_article(self, site_key: str, article_wp_id: int) -> list[Comment]:
        """An article's comments, oldest first."""
        rows = self._db.execute(
            """SELECT c.wp_id, c.article_wp_id, c.parent, c.author, c.published, c.markdown,
                      c.gone_since
               FROM comments c JOIN sites s ON s.id = c.site_id
               WHERE s.key = ? AND c.article_wp_id = ? ORDER BY c.published, c.wp_id""",
            (site_key, article_wp_id),
        )
        return [
            Comment(wp_id, article, parent, author, from_text(at), text, from_text(gone))
            for wp_id, article, parent, author, at, text, gone in rows
        ]


def _values(site_id: int, row: CommentRow) -> tuple[object, ...]:
    one = row.comment
    text = json.dumps(row.raw, ensure_ascii=False, separators=(",", ":"))
    return (
        site_id,
        one.wp_id,
        one.article_wp_id,
        one.parent,
        one.author,
        to_text(one.published),
        one.markdown,
        row.sha256,
        zlib.compress(text.encode("utf-8", "surrogatepass")),
    )
