"""Small changes of rows so that a sync does something again: waits forgotten, work put back.

Responsible for what `ledger --retry` and `verify --repair` change in the catalogue; nothing here
touches what a site said. Not for deciding (sync) nor for files.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

_MINE = """(:site IS NULL OR site_id = (SELECT id FROM sites WHERE key = :site))
    AND (:all OR {key} IN (SELECT value FROM json_each(:keys)))"""


class Mending:
    """Puts items back to an earlier state; the caller brackets with `transaction`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def forget_waits(self, site: str | None, keys: Sequence[str] | None) -> int:
        """Make failed items due now; returns how many there were.

        A failed conversion is forgotten whole: only without its row is it converted again.

        Args:
            site: whose items; None for every site's.
            keys: only these keys of failures or addresses of pictures; None for all.
        """
        values = {"site": site, "all": keys is None, "keys": json.dumps(keys or [])}
        mine = _MINE.format(key="key")
        changed = 0
        for statement in (
            f"DELETE FROM failures WHERE kind = 'conversion' AND {mine}",
            f"UPDATE failures SET retry_at = '' WHERE {mine}",
            f"""UPDATE media SET retry_at = '' WHERE state = 'failed'
                AND {_MINE.format(key="url")}""",
        ):
            changed += self._db.execute(statement, values).rowcount
        return changed

    def want_again(self, media_ids: Sequence[int]) -> None:
        """Put pictures back to 'wanted', without what would make a server say "unchanged"."""
        self._db.executemany(
            """UPDATE articles SET thumbnail = NULL
               WHERE thumbnail = (SELECT path FROM media WHERE id = ?)""",
            [(row,) for row in media_ids],
        )
        self._db.executemany(
            """UPDATE media SET state = 'wanted', path = NULL, mime = NULL, bytes = NULL,
                   sha256 = NULL, reason = NULL, tries = 0, retry_at = NULL, permanent = 0,
                   etag = NULL, last_modified = NULL WHERE id = ?""",
            [(row,) for row in media_ids],
        )

    def convert_again(self, row_ids: Sequence[int], *, unsafe: Sequence[int] = ()) -> None:
        """Have articles converted from their stored source; `unsafe` ones forget their path."""
        self._db.executemany(
            "UPDATE articles SET converted = 0 WHERE id = ?", [(row,) for row in row_ids]
        )
        self._db.executemany(
            "UPDATE articles SET path = NULL, file_sha256 = NULL WHERE id = ?",
            [(row,) for row in unsafe],
        )

    def set_file_hash(self, row_id: int, sha256: str) -> None:
        """Record the bytes that an article's file was written with."""
        self._db.execute("UPDATE articles SET file_sha256 = ? WHERE id = ?", (sha256, row_id))

    def index_again(self, row_ids: Sequence[int]) -> None:
        """Have articles indexed again."""
        self._db.executemany(
            "UPDATE articles SET indexed = 0 WHERE id = ?", [(row,) for row in row_ids]
        )

    def forget_stale(self, paths: Sequence[str]) -> None:
        """Forget files that were to be removed and are."""
        self._db.executemany("DELETE FROM stale_files WHERE path = ?", [(path,) for path in paths])
