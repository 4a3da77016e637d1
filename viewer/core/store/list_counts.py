"""Counting a list by what it may be narrowed to.

Responsible for how many of a filter's articles each site, language, category, author, year and type
has. Not for the hits of a search, which the index counts (search), nor for the tree
(navigation_view).
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from viewer.core.model import ArticleFilter
from viewer.core.store.filters import clause

_Row = tuple[Any, int]  # a value, or its number, and how many articles have it

# Grouped by numbers, which indexes hold; names are few and added up here. The whole library is
# counted from indexes alone; a filter's articles are looked at once, found by what the filter asks
# ("+": not in the order of what they are grouped by).
_KINDS = "SELECT site_id, lang, type, count(*) FROM articles GROUP BY 1, 2, 3"
_AUTHORS = "SELECT author_id, count(*) FROM articles GROUP BY 1"
_ALL_AT_ONCE = """SELECT a.site_id, a.lang, a.type, a.author_id, substr(a.published, 1, 4), count(*)
    FROM articles a {} GROUP BY +a.site_id, a.lang, a.type, a.author_id, 5"""
_CATEGORIES = "SELECT id FROM terms WHERE taxonomy = 'category'"
_OF_ALL = f"SELECT term_id, count(*) FROM article_terms WHERE term_id IN ({_CATEGORIES}) GROUP BY 1"
_OF_SOME = """SELECT lx.term_id, count(*) FROM articles a
    CROSS JOIN article_terms lx ON lx.article_id = a.id {} GROUP BY 1"""
_OF_TWINS = """SELECT lt.name, count(DISTINCT a.id) FROM articles a
    JOIN article_terms lx ON lx.article_id = a.id
    JOIN terms lt ON lt.id = lx.term_id {} GROUP BY 1"""
_NEWEST = "SELECT max(published) FROM articles WHERE published > '' AND published < ?"
_WITHIN = "SELECT count(*) FROM articles WHERE published >= ? AND published < ?"


class ListCounts:
    """Counts over a read-only connection that one thread owns: of a million articles in 0.3 s, of
    as many in a filter in some seconds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def counts(self, wanted: ArticleFilter) -> dict[str, dict[str, int]]:
        """For each facet how many articles each value has: years downwards, others the most first.

        Args:
            wanted: whose articles are counted; its order does not matter.
        """
        part = clause(wanted)
        if part.joins or part.conditions:
            kinds = self._db.execute(_ALL_AT_ONCE.format(part.sql), part.values).fetchall()
            authors: Iterable[_Row] = ((author, n) for _, _, _, author, _, n in kinds)
            years: Iterable[_Row] = ((year, n) for *_, year, n in kinds)
        else:
            kinds = self._db.execute(_KINDS).fetchall()
            authors, years = self._db.execute(_AUTHORS), self._years()
        sites = self._names("SELECT id, key FROM sites")
        names = self._names("SELECT id, name FROM authors")
        return {
            "site": _summed((sites[row[0]], row[-1]) for row in kinds),
            "lang": _summed((row[1], row[-1]) for row in kinds),
            "category": self._categories(wanted),
            "author": _summed((names.get(id_), n) for id_, n in authors),
            "year": dict(sorted(_summed(years).items(), reverse=True)),
            "type": _summed((row[2], row[-1]) for row in kinds),
        }

    def _names(self, query: str) -> dict[int | None, str]:
        return dict(self._db.execute(query).fetchall())

    def _categories(self, wanted: ArticleFilter) -> dict[str, int]:
        part = clause(wanted)
        if part.joins or part.conditions:
            part.add(f"+lx.term_id IN ({_CATEGORIES})")
            rows = self._db.execute(_OF_SOME.format(part.sql), part.values)
        else:
            rows = self._db.execute(_OF_ALL)
        names = self._names("SELECT id, name FROM terms WHERE taxonomy = 'category'")
        found = _summed((names[id_], n) for id_, n in rows)
        twins = self._twins()
        if not twins:
            return found
        part = clause(wanted)
        part.add("lx.term_id IN (SELECT value FROM json_each(?))", json.dumps(twins))
        exact = dict(self._db.execute(_OF_TWINS.format(part.sql), part.values).fetchall())
        return _summed((found | exact).items())

    def _twins(self) -> list[int]:
        """Categories whose name another one of their site has: one article may be in both."""
        rows = self._db.execute(
            """SELECT id FROM terms WHERE taxonomy = 'category' AND name IN
               (SELECT name FROM terms WHERE taxonomy = 'category'
                GROUP BY site_id, name HAVING count(*) > 1)"""
        )
        return [row[0] for row in rows]

    def _years(self) -> Iterator[_Row]:
        """Of the whole library, from year to year: grouping would sort a million rows."""
        before = "~"  # after every digit
        while newest := self._db.execute(_NEWEST, (before,)).fetchone()[0]:
            yield newest[:4], self._db.execute(_WITHIN, (newest[:4], before)).fetchone()[0]
            before = newest[:4]


def _summed(rows: Iterable[_Row]) -> dict[str, int]:
    """Added up by name, without those that have none; the most first."""
    sums: Counter[str] = Counter()
    for name, count in rows:
        if name:
            sums[name] += count
    return dict(sorted(sums.items(), key=lambda item: (-item[1], item[0])))
