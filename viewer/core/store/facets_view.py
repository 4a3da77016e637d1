"""Counting a selection by place, and the names that a query may go on with.

Responsible for how many of given articles each site, language, category, author and year has, and
for every author, category and tag with its count. Not for which articles they are (search).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from viewer.core.store.articles_view import split_id

FACETS = ("site", "lang", "category", "author", "year")
_CHOSEN = "(SELECT value FROM json_each(?))"
_COUNTS = {
    "site": f"""SELECT s.key, count(*) AS n FROM articles a JOIN sites s ON s.id = a.site_id
        WHERE a.id IN {_CHOSEN} GROUP BY s.key""",
    "lang": f"""SELECT a.lang, count(*) AS n FROM articles a
        WHERE a.id IN {_CHOSEN} AND a.lang <> '' GROUP BY a.lang""",
    "category": f"""SELECT t.name, count(DISTINCT x.article_id) AS n FROM article_terms x
        JOIN terms t ON t.id = x.term_id
        WHERE x.article_id IN {_CHOSEN} AND t.taxonomy = 'category' AND t.name <> ''
        GROUP BY t.name""",
    "author": f"""SELECT au.name, count(*) AS n FROM articles a
        JOIN authors au ON au.id = a.author_id
        WHERE a.id IN {_CHOSEN} AND au.name <> '' GROUP BY au.name""",
    "year": f"""SELECT substr(a.published, 1, 4) AS y, count(*) AS n FROM articles a
        WHERE a.id IN {_CHOSEN} AND a.published <> '' GROUP BY y""",
}
_NAMES = {
    "author": """SELECT au.name, count(*) FROM articles a JOIN authors au ON au.id = a.author_id
        WHERE au.name <> '' GROUP BY au.name""",
    "category": """SELECT t.name, count(*) FROM article_terms x JOIN terms t ON t.id = x.term_id
        WHERE t.taxonomy = 'category' AND t.name <> '' GROUP BY t.name""",
    "tag": """SELECT t.name, count(*) FROM article_terms x JOIN terms t ON t.id = x.term_id
        WHERE t.taxonomy = 'post_tag' AND t.name <> '' GROUP BY t.name""",
}


class FacetsView:
    """Counts over a read-only connection that one thread owns."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def counts(self, ids: Sequence[str]) -> dict[str, dict[str, int]]:
        """For each of `FACETS` how many of these articles have each value, the most first."""
        rows = json.dumps(self._rows(ids))
        return {name: self._count(_COUNTS[name], rows, name) for name in FACETS}

    def _count(self, query: str, rows: str, name: str) -> dict[str, int]:
        order = "1 DESC" if name == "year" else "n DESC, 1"
        return dict(self._db.execute(f"{query} ORDER BY {order}", (rows,)).fetchall())

    def _rows(self, ids: Sequence[str]) -> list[int]:
        """The row numbers of article ids; unknown ones are left out."""
        by_site: dict[str, list[int]] = {}
        for id_ in ids:
            key, wp_id = split_id(id_)
            by_site.setdefault(key, []).append(wp_id)
        found: list[int] = []
        for key, numbers in by_site.items():
            rows = self._db.execute(
                f"""SELECT id FROM articles WHERE wp_id IN {_CHOSEN}
                    AND site_id = (SELECT id FROM sites WHERE key = ?)""",
                (json.dumps(numbers), key),
            )
            found += [row[0] for row in rows]
        return found

    def names(self, kind: str) -> list[tuple[str, int]]:
        """Every author, category or tag that an article has, with how many have it."""
        return list(self._db.execute(_NAMES[kind]).fetchall())

    def changes(self) -> int:
        """A number that differs once anybody changed the catalogue."""
        return int(self._db.execute("PRAGMA data_version").fetchone()[0])
