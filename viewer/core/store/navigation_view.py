"""Reading what the navigation tree and `sites` show: places with their counts.

Responsible for sites, categories, authors and years with how many articles each has. Not for the
articles themselves (articles_view).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from viewer.core.model import Count, Json, NavigationCounts, Site, SiteCounts
from viewer.core.store import collections_table, site_counts

_SITE = "key, name, url, rest_root, description, lang, gmt_offset, source, account, local"
# Each from an index of its own: no row of a million is read (benchmarks/gui.py).
_MARKED = """(SELECT count(*) FROM user.marks m JOIN sites s ON s.key = m.site
    JOIN articles a ON a.site_id = s.id AND a.wp_id = m.wp_id WHERE m.{} IS NOT NULL)"""
_TOTALS = f"""SELECT (SELECT count(*) FROM articles),
    (SELECT count(*) FROM articles WHERE gone_since IS NOT NULL),
    {_MARKED.format("read_at")}, {_MARKED.format("starred_at")}"""
TAGS = 50  # shown in the tree at once
_WIDTH = len(_SITE.split(","))


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A site as `backfile sites` lists it."""

    site: Site
    articles: int
    media: int
    last_sync: str | None


class NavigationView:
    """Counts by place, over a read-only connection that one thread owns."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def sites(self) -> list[Site]:
        """Every mirrored site, by name."""
        return [_site(row) for row in self._db.execute(f"SELECT {_SITE} FROM sites ORDER BY name")]

    def site_rows(self) -> list[SiteRow]:
        """Every mirrored site with its totals."""
        rows = self._db.execute(
            f"""SELECT {_SITE},
                   (SELECT count(*) FROM articles a WHERE a.site_id = sites.id),
                   (SELECT count(*) FROM media m WHERE m.site_id = sites.id AND state = 'stored'),
                   last_sync
                FROM sites ORDER BY name"""
        )
        return [SiteRow(_site(row[:_WIDTH]), *row[_WIDTH:]) for row in rows]

    def navigation(self, known: Sequence[SiteCounts] | None = None) -> NavigationCounts:
        """Everything the tree shows, in one read transaction.

        Args:
            known: the counts of the sites, where the catalogue has not changed since they were
                read; marks and collections change more often than it does.
        """
        self._db.execute("BEGIN")
        try:
            total, gone, read, starred = self._db.execute(_TOTALS).fetchone()
            if known is None:
                known = [self._site_counts(*row) for row in self._site_ids()]
            collections = collections_table.counted(self._db)
        finally:
            self._db.execute("COMMIT")
        return NavigationCounts(total, total - read, starred, gone, tuple(known), collections)

    def _site_ids(self) -> list[tuple[int, Site]]:
        rows = self._db.execute(f"SELECT id, {_SITE} FROM sites ORDER BY name")
        return [(row[0], _site(row[1:])) for row in rows.fetchall()]

    def _site_counts(self, site_id: int, site: Site) -> SiteCounts:
        total = self._db.execute(
            "SELECT count(*) FROM articles WHERE site_id = ?", (site_id,)
        ).fetchone()[0]
        months = site_counts.months(self._db, site_id)
        tags = site_counts.tags(self._db, site_id, TAGS + 1)
        return SiteCounts(
            site,
            total,
            categories=self._counts(
                """SELECT t.name, count(at.article_id), nullif(p.name, '') FROM terms t
                   JOIN article_terms at ON at.term_id = t.id
                   LEFT JOIN terms p ON p.site_id = t.site_id AND p.taxonomy = t.taxonomy
                        AND p.wp_id = t.parent AND t.parent <> 0
                   WHERE t.site_id = ? AND t.taxonomy = 'category' AND t.name <> ''
                   GROUP BY t.id ORDER BY t.name COLLATE NOCASE""",
                site_id,
            ),
            authors=self._counts(
                """SELECT au.name, sum((SELECT count(*) FROM articles a WHERE a.author_id = au.id))
                   AS n, NULL FROM authors au WHERE au.site_id = ? AND au.name <> ''
                   GROUP BY au.name HAVING n > 0 ORDER BY au.name COLLATE NOCASE""",
                site_id,
            ),
            years=site_counts.years(months),
            months=months,
            tags=tags[:TAGS],
            more_tags=len(tags) > TAGS,
            languages=site_counts.languages(self._db, site_id),
        )

    def tags(self, site: str) -> tuple[Count, ...]:
        """Every tag of a site that an article has, the most used first."""
        row = self._db.execute("SELECT id FROM sites WHERE key = ?", (site,)).fetchone()
        return () if row is None else site_counts.tags(self._db, row[0], -1)

    def _counts(self, query: str, site_id: int) -> tuple[Count, ...]:
        return tuple(Count(*row) for row in self._db.execute(query, (site_id,)))

    def claimed(self, site_key: str) -> dict[str, int]:
        """What the last complete manifest of a site held, by type."""
        return dict(
            self._db.execute(
                """SELECT type, claimed FROM cursors
                   WHERE site_id = (SELECT id FROM sites WHERE key = ?)""",
                (site_key,),
            ).fetchall()
        )

    def totals(self) -> Json:
        """How many of everything there is, for `info`."""
        tables = ("sites", "articles", "versions", "authors", "terms", "media")
        counts: Json = {
            table: self._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in tables
        }
        counts["media_stored"] = self._db.execute(
            "SELECT count(*) FROM media WHERE state = 'stored'"
        ).fetchone()[0]
        return counts


def _site(row: Sequence[Any]) -> Site:
    key, name, url, root, description, lang, offset, source, account, local = row
    return Site(key, name, url, root, description, lang, offset, source, account, bool(local))
