"""The sites of a library: the writing side of their rows.

Responsible for a site's row, its key and its removal. Not for its articles (catalogue) nor for
reading lists of sites (navigation_view).
"""

from __future__ import annotations

import sqlite3

from viewer.core.model import Site
from viewer.core.store.times import now_text

_SITE_FACTS = (
    "name",
    "url",
    "rest_root",
    "description",
    "lang",
    "gmt_offset",
    "source",
    "account",
    "local",
)


class SitesTable:
    """The writing side; shares the catalogue's connection and transactions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def add_site(self, site: Site) -> int:
        """Insert a site or refresh what its index says; returns its row id."""
        columns = _SITE_FACTS
        names, excluded = ", ".join(columns), ", ".join(f"excluded.{name}" for name in columns)
        self._db.execute(
            f"""INSERT INTO sites (key, added_at, {names})
                VALUES (?, ?, {", ".join("?" * len(columns))})
                ON CONFLICT (key) DO UPDATE SET ({names}) = ({excluded})
                WHERE ({names}) IS NOT ({excluded})""",
            (site.key, now_text(), *(getattr(site, name) for name in columns)),
        )
        return self.site_id(site.key)

    def site_id(self, key: str) -> int:
        """The row id of a known site."""
        row = self._db.execute("SELECT id FROM sites WHERE key = ?", (key,)).fetchone()
        return int(row[0])

    def key_is_taken(self, key: str) -> bool:
        """Whether a site has this key."""
        found = self._db.execute("SELECT 1 FROM sites WHERE key = ?", (key,)).fetchone()
        return found is not None

    def remove_site(self, key: str) -> list[str]:
        """Forget a site with everything it said; returns the ids its articles had."""
        rows = self._db.execute(
            """SELECT s.key || '/' || a.wp_id FROM articles a JOIN sites s ON s.id = a.site_id
               WHERE s.key = ?""",
            (key,),
        ).fetchall()
        self._db.execute("DELETE FROM sites WHERE key = ?", (key,))
        return [row[0] for row in rows]
