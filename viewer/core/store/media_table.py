"""The media rows of the catalogue: which pictures and files are wanted, stored, failed or skipped.

Responsible for their state. Not for fetching them (sync, wordpress) nor for their files.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from viewer.core.model import MediaKind
from viewer.core.store.times import now_text

Retry = Literal["due", "manual", "all"]

_FIELDS = """m.id, m.url, m.tries, m.kind, m.etag, m.last_modified, m.alternates, m.path,
             m.sha256, m.state"""
_FAILED: Mapping[Retry, str] = {
    "due": "m.retry_at <= :now",
    "manual": "(m.retry_at <= :now OR m.permanent = 0 OR m.tries < 2)",
    "all": "1",
}


@dataclass(frozen=True, slots=True)
class WantedMedia:
    """A picture or file to fetch, or to ask again whether it changed.

    Args:
        etag, last_modified: what its server said when it was stored; None for one that is not.
        alternates: further addresses that may give it, next best first.
        path, sha256: of the stored file, where there is or was one.
        is_stored: whether it is only asked whether it changed.
    """

    row_id: int
    url: str
    tries: int
    kind: MediaKind = "image"
    etag: str | None = None
    last_modified: str | None = None
    alternates: tuple[str, ...] = ()
    path: str | None = None
    sha256: str | None = None
    is_stored: bool = False


class MediaTable:
    """The writing side of the media rows; shares the catalogue's transactions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def wanted(
        self,
        site_id: int,
        row_ids: Sequence[int] | None = None,
        *,
        retry: Retry = "due",
        allowed: Mapping[MediaKind, int] | None = None,
    ) -> list[WantedMedia]:
        """Pictures and files to fetch now: never tried, failed and due again, or let in now.

        Args:
            site_id: whose.
            row_ids: only those of these articles; None for all of the site.
            retry: "due" respects every wait; "manual" waits for nothing that may pass, and asks
                once more for what seemed permanent; "all" tries everything that failed.
            allowed: the most bytes of each kind, 0 for none at all (`Caps.allowed`): what was
                skipped and fits now is wanted again. None lets nothing in.
        """
        open_ = f"(m.state = 'wanted' OR (m.state = 'failed' AND {_FAILED[retry]}){_fits(allowed)})"
        facts: dict[str, Any] = {"site": site_id, "now": now_text()}
        facts |= {f"cap_{kind}": cap for kind, cap in (allowed or {}).items()}
        among = ""
        if row_ids is not None:
            among = f"""AND m.id IN (SELECT media_id FROM article_media
                        WHERE article_id IN ({", ".join(str(int(row)) for row in row_ids)}))"""
        rows = self._db.execute(
            f"SELECT {_FIELDS} FROM media m WHERE m.site_id = :site AND {open_} {among}"
            " ORDER BY m.id",
            facts,
        )
        return [_wanted(row) for row in rows]

    def to_revalidate(self, site_id: int) -> list[WantedMedia]:
        """Stored files whose server gave an ETag or a date to ask with; the rest cannot be asked
        without fetching them whole."""
        rows = self._db.execute(
            f"""SELECT {_FIELDS} FROM media m WHERE m.site_id = ? AND m.state = 'stored'
                AND (m.etag IS NOT NULL OR m.last_modified IS NOT NULL) ORDER BY m.id""",
            (site_id,),
        )
        return [_wanted(row) for row in rows]

    def stored(
        self,
        row_id: int,
        *,
        path: str,
        mime: str,
        size: int,
        sha256: str,
        dimensions: tuple[int, int] | None,
        kind: MediaKind | None = None,
        etag: str | None = None,
        last_modified: str | None = None,
    ) -> None:
        """Record a picture or file that lies in the library now.

        Args:
            kind: what it turned out to be; None for what was expected.
            etag, last_modified: what its server said, to ask with later.
        """
        width, height = dimensions or (None, None)
        self._db.execute(
            """UPDATE media SET state = 'stored', path = ?, mime = ?, bytes = ?, sha256 = ?,
                   width = ?, height = ?, kind = coalesce(?, kind), etag = ?, last_modified = ?,
                   reason = NULL, permanent = 0, retry_at = NULL WHERE id = ?""",
            (path, mime, size, sha256, width, height, kind, etag, last_modified, row_id),
        )

    def kept_earlier(self, row_id: int, *, path: str, sha256: str) -> None:
        """Record where the file lies that a changed one replaced."""
        self._db.execute(
            "INSERT OR REPLACE INTO media_earlier VALUES (?, ?, ?, ?)",
            (path, row_id, sha256, now_text()),
        )

    def failed(self, row_id: int, reason: str, retry_at: str, *, permanent: bool = False) -> None:
        """Record why a file could not be had and when to try again.

        Args:
            permanent: its server said so clearly; it is asked again seldom.
        """
        self._db.execute(
            """UPDATE media SET state = 'failed', reason = ?, retry_at = ?, permanent = ?,
                   tries = tries + 1 WHERE id = ?""",
            (reason, retry_at, permanent, row_id),
        )

    def skipped(self, row_id: int, reason: str, *, size: int | None = None) -> None:
        """Record that the person's own choice keeps a file out.

        Args:
            size: bytes as far as known; it is wanted again once they are allowed.
        """
        self._db.execute(
            """UPDATE media SET state = 'skipped', reason = ?, bytes = ?, retry_at = NULL,
                   permanent = 0 WHERE id = ?""",
            (reason, size, row_id),
        )

    def reconvert_articles_of(self, row_ids: Sequence[int]) -> None:
        """Have the articles that show these files converted again, to name their local files."""
        self._db.executemany(
            """UPDATE articles SET converted = 0 WHERE id IN
               (SELECT article_id FROM article_media WHERE media_id = ?)""",
            [(row,) for row in row_ids],
        )

    def local_targets(self, article_id: int) -> dict[str, str]:
        """Stored pictures and files of an article: URL -> path relative to the library."""
        return dict(
            self._db.execute(
                """SELECT m.url, m.path FROM media m JOIN article_media am ON am.media_id = m.id
                   WHERE am.article_id = ? AND m.state = 'stored'""",
                (article_id,),
            ).fetchall()
        )


def _fits(allowed: Mapping[MediaKind, int] | None) -> str:
    """The condition for skipped rows that the caps let in now."""
    if not allowed:
        return ""
    kinds = (
        f"(m.kind = '{kind}' AND :cap_{kind} > 0 AND coalesce(m.bytes, 0) <= :cap_{kind})"
        for kind in allowed
    )
    return f" OR (m.state = 'skipped' AND ({' OR '.join(kinds)}))"


def _wanted(row: Sequence[Any]) -> WantedMedia:
    row_id, url, tries, kind, etag, last_modified, alternates, path, sha256, state = row
    others = tuple(alternates.split("\n")) if alternates else ()
    return WantedMedia(
        row_id, url, tries, kind, etag, last_modified, others, path, sha256, state == "stored"
    )
