"""What a site's part of the tree counts: months, tags and languages.

Responsible for these counts, each from an index alone. Not for the other ones (navigation_view).
"""

from __future__ import annotations

import sqlite3

from viewer.core.model import Count

_NEWEST = """SELECT max(published) FROM articles
    WHERE site_id = ? AND published > '' AND published < ?"""
_WITHIN = """SELECT count(*) FROM articles
    WHERE site_id = ? AND published >= ? AND published < ?"""
_TAGS = """SELECT t.name, sum((SELECT count(*) FROM article_terms at WHERE at.term_id = t.id)) AS n
    FROM terms t WHERE t.site_id = ? AND t.taxonomy = 'post_tag' AND t.name <> ''
    GROUP BY t.name HAVING n > 0 ORDER BY n DESC, t.name LIMIT ?"""


def months(connection: sqlite3.Connection, site_id: int) -> tuple[Count, ...]:
    """How many articles each month has, newest first, as "2024-05".

    From month to month by the site's index: grouping would sort a million rows.
    """
    found: list[Count] = []
    before = "~"  # after every digit
    while True:
        newest = connection.execute(_NEWEST, (site_id, before)).fetchone()[0]
        if newest is None:
            return tuple(found)
        month = newest[:7]
        count = connection.execute(_WITHIN, (site_id, month, before)).fetchone()[0]
        found.append(Count(month, count))
        before = month


def years(of_months: tuple[Count, ...]) -> tuple[Count, ...]:
    """The same by year, in the same order."""
    found: dict[str, int] = {}
    for month in of_months:
        year = month.label[:4]
        found[year] = found.get(year, 0) + month.count
    return tuple(Count(year, count) for year, count in found.items())


def tags(connection: sqlite3.Connection, site_id: int, limit: int) -> tuple[Count, ...]:
    """The tags of a site that most articles have, at most `limit` of them (-1: all)."""
    return tuple(Count(*row) for row in connection.execute(_TAGS, (site_id, limit)))


def languages(connection: sqlite3.Connection, site_id: int) -> tuple[Count, ...]:
    """How many articles of a site are in each language, the most first."""
    rows = connection.execute(
        """SELECT lang, count(*) AS n FROM articles WHERE site_id = ? AND lang <> ''
           GROUP BY lang ORDER BY n DESC, lang""",
        (site_id,),
    )
    return tuple(Count(*row) for row in rows)
