"""Reading what failed and how much is stored, for reports and the ledger.

Responsible for figures only; one definition of each, so that every report agrees.
"""

from __future__ import annotations

import sqlite3


def failures_of(connection: sqlite3.Connection, site_id: int) -> list[tuple[str, str, str, str]]:
    """(kind, key, reason, retry_at) of everything of a site that could not be had."""
    return connection.execute(
        """SELECT kind, key, reason, retry_at FROM failures WHERE site_id = :site
           UNION ALL
           SELECT 'media', url, coalesce(reason, ''), coalesce(retry_at, '') FROM media
           WHERE site_id = :site AND state = 'failed'
           ORDER BY 1, 2""",
        {"site": site_id},
    ).fetchall()


def media_counts(connection: sqlite3.Connection, site_id: int) -> tuple[int, int, int, int]:
    """(claimed, stored, failed, skipped) pictures and files of a site."""
    row = connection.execute(
        """SELECT count(*), coalesce(sum(state = 'stored'), 0), coalesce(sum(state = 'failed'), 0),
                  coalesce(sum(state = 'skipped'), 0)
           FROM media WHERE site_id = ?""",
        (site_id,),
    ).fetchone()
    claimed, stored, failed, skipped = map(int, row)
    return claimed, stored, failed, skipped


def stored_count(connection: sqlite3.Connection, site_id: int, type_: str) -> int:
    """How many articles of a type are stored with Markdown, and not gone."""
    row = connection.execute(
        """SELECT count(*) FROM articles WHERE site_id = ? AND type = ? AND path IS NOT NULL
           AND gone_since IS NULL""",
        (site_id, type_),
    ).fetchone()
    return int(row[0])
