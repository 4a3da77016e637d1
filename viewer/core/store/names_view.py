"""The names that a query may go on with, and whether they are still the same.

Responsible for every author, category and tag with how many articles have it. Not for completing
(reading.finding).
"""

from __future__ import annotations

import sqlite3

_NAMES = {
    "author": """SELECT au.name, count(*) FROM articles a JOIN authors au ON au.id = a.author_id
        WHERE au.name <> '' GROUP BY au.name""",
    "category": """SELECT t.name, count(*) FROM article_terms x JOIN terms t ON t.id = x.term_id
        WHERE t.taxonomy = 'category' AND t.name <> '' GROUP BY t.name""",
    "tag": """SELECT t.name, count(*) FROM article_terms x JOIN terms t ON t.id = x.term_id
        WHERE t.taxonomy = 'post_tag' AND t.name <> '' GROUP BY t.name""",
}


def names(connection: sqlite3.Connection, kind: str) -> list[tuple[str, int]]:
    """Every `author`, `category` or `tag` that an article has, with how many have it."""
    return list(connection.execute(_NAMES[kind]).fetchall())


def changes(connection: sqlite3.Connection) -> tuple[int, int]:
    """Numbers that differ once anybody else changed the catalogue or the person's marks."""
    versions = [f"PRAGMA {database}.data_version" for database in ("main", "user")]
    catalogue, marks = (int(connection.execute(sql).fetchone()[0]) for sql in versions)
    return catalogue, marks
