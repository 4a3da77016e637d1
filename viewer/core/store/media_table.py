"""The media rows of the catalogue: which pictures are wanted, stored or failed.

Responsible for their state. Not for fetching them (sync, wordpress) nor for their files.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.core.model import MediaKind
from viewer.core.store.times import now_text


@dataclass(frozen=True, slots=True)
class WantedMedia:
    """A picture or file to fetch, or to ask again whether it changed.

    Args:
        etag, last_modified: what its server said when it was stored; None for one that is not.
    """

    row_id: int
    url: str
    tries: int
    kind: MediaKind = "image"
    etag: str | None = None
    last_modified: str | None = None


class MediaTable:
    """The writing side of the media rows; shares the catalogue's transactions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def wanted(self, site_id: int, row_ids: Sequence[int] | None = None) -> list[WantedMedia]:
        """Pictures to fetch now: never tried, or failed and due again.

        Args:
            site_id: whose pictures.
            row_ids: only those of these articles; None for all of the site.
        """
        due = "(m.state = 'wanted' OR (m.state = 'failed' AND m.retry_at <= ?))"
        if row_ids is None:
            rows = self._db.execute(
                f"SELECT m.id, m.url, m.tries FROM media m WHERE m.site_id = ? AND {due}"
                " ORDER BY m.id",
                (site_id, now_text()),
            )
        else:
            marks = ", ".join("?" * len(row_ids))
            rows = self._db.execute(
                f"""SELECT DISTINCT m.id, m.url, m.tries FROM media m
                    JOIN article_media am ON am.media_id = m.id
                    WHERE m.site_id = ? AND {due} AND am.article_id IN ({marks})
                    ORDER BY m.id""",
                (site_id, now_text(), *row_ids),
            )
        return [WantedMedia(*row) for row in rows]

    def stored(
        self,
        row_id: int,
        *,
        path: str,
        mime: str,
        size: int,
        sha256: str,
        dimensions: tuple[int, int] | None,
    ) -> None:
        """Record a picture that lies in the library now."""
        width, height = dimensions or (None, None)
        self._db.execute(
            """UPDATE media SET state = 'stored', path = ?, mime = ?, bytes = ?, sha256 = ?,
                   width = ?, height = ?, reason = NULL, retry_at = NULL WHERE id = ?""",
            (path, mime, size, sha256, width, height, row_id),
        )

    def failed(self, row_id: int, reason: str, retry_at: str) -> None:
        """Record why a picture could not be had and when to try again."""
        self._db.execute(
            """UPDATE media SET state = 'failed', reason = ?, retry_at = ?, tries = tries + 1
               WHERE id = ?""",
            (reason, retry_at, row_id),
        )

    def reconvert_articles_of(self, row_ids: Sequence[int]) -> None:
        """Have the articles that show these pictures converted again, to name their local files."""
        self._db.executemany(
            """UPDATE articles SET converted = 0 WHERE id IN
               (SELECT article_id FROM article_media WHERE media_id = ?)""",
            [(row,) for row in row_ids],
        )

    def local_targets(self, article_id: int) -> dict[str, str]:
        """Stored pictures of an article: URL -> path relative to the library."""
        return dict(
            self._db.execute(
                """SELECT m.url, m.path FROM media m JOIN article_media am ON am.media_id = m.id
                   WHERE am.article_id = ? AND m.state = 'stored'""",
                (article_id,),
            ).fetchall()
        )
