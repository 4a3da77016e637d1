"""The schemas of `catalogue.sqlite` and `user.sqlite`, as numbered steps.

Responsible for what the tables are. Not for opening files or for copies before a step (database).
A step, once released, is never edited; a new one is appended.

Times are ISO 8601 UTC text with a `Z` ('' where the site gave none), so that they sort as text.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

Step = Callable[[sqlite3.Connection], None]

_CATALOGUE_1 = (
    """CREATE TABLE sites (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        url TEXT NOT NULL,
        rest_root TEXT NOT NULL UNIQUE,
        description TEXT NOT NULL DEFAULT '',
        lang TEXT,
        gmt_offset REAL NOT NULL DEFAULT 0,
        added_at TEXT NOT NULL,
        last_sync TEXT)""",
    """CREATE TABLE authors (
        id INTEGER PRIMARY KEY,
        site_id INTEGER NOT NULL REFERENCES sites(id) ON DELETE CASCADE,
        wp_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        slug TEXT NOT NULL DEFAULT '',
        UNIQUE (site_id, wp_id))""",
    """CREATE TABLE terms (
        id INTEGER PRIMARY KEY,
        site_id INTEGER NOT NULL REFERENCES sites(id) ON DELETE CASCADE,
        taxonomy TEXT NOT NULL,
        wp_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        slug TEXT NOT NULL DEFAULT '',
        parent INTEGER NOT NULL DEFAULT 0,
        UNIQUE (site_id, taxonomy, wp_id))""",
    """CREATE TABLE articles (
        id INTEGER PRIMARY KEY,
        site_id INTEGER NOT NULL REFERENCES sites(id) ON DELETE CASCADE,
        wp_id INTEGER NOT NULL,
        type TEXT NOT NULL,
        slug TEXT NOT NULL DEFAULT '',
        link TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL DEFAULT '',
        excerpt TEXT NOT NULL DEFAULT '',
        published TEXT NOT NULL DEFAULT '',
        modified TEXT NOT NULL DEFAULT '',
        author_id INTEGER REFERENCES authors(id) ON DELETE SET NULL,
        lang TEXT,
        featured_url TEXT,
        thumbnail TEXT,
        sticky INTEGER NOT NULL DEFAULT 0,
        protected INTEGER NOT NULL DEFAULT 0,
        fingerprint TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        versions INTEGER NOT NULL DEFAULT 0,
        fetched_at TEXT NOT NULL,
        path TEXT,
        words INTEGER NOT NULL DEFAULT 0,
        converted INTEGER NOT NULL DEFAULT 0,
        indexed INTEGER NOT NULL DEFAULT 0,
        gone_since TEXT,
        UNIQUE (site_id, wp_id))""",
    "CREATE INDEX articles_by_date ON articles (published DESC, id DESC)",
    "CREATE INDEX articles_by_site ON articles (site_id, published DESC, id DESC)",
    "CREATE INDEX articles_by_author ON articles (author_id, published DESC, id DESC)",
    "CREATE INDEX articles_gone ON articles (gone_since) WHERE gone_since IS NOT NULL",
    "CREATE INDEX articles_waiting ON articles (site_id) WHERE converted = 0 OR indexed = 0",
    """CREATE TABLE bodies (
        article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
        markdown TEXT NOT NULL,
        plain TEXT NOT NULL)""",
    """CREATE TABLE versions (
        article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        fetched_at TEXT NOT NULL,
        modified TEXT NOT NULL DEFAULT '',
        sha256 TEXT NOT NULL,
        raw BLOB NOT NULL,
        PRIMARY KEY (article_id, number))""",
    """CREATE TABLE article_terms (
        article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
        term_id INTEGER NOT NULL REFERENCES terms(id) ON DELETE CASCADE,
        PRIMARY KEY (article_id, term_id)) WITHOUT ROWID""",
    "CREATE INDEX articles_of_term ON article_terms (term_id, article_id)",
    """CREATE TABLE aliases (
        site_id INTEGER NOT NULL REFERENCES sites(id) ON DELETE CASCADE,
        url TEXT NOT NULL,
        article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
        PRIMARY KEY (site_id, url)) WITHOUT ROWID""",
    """CREATE TABLE media (
        id INTEGER PRIMARY KEY,
        site_id INTEGER NOT NULL REFERENCES sites(id) ON DELETE CASCADE,
        url TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'wanted' CHECK (state IN ('wanted', 'stored', 'failed')),
        path TEXT,
        mime TEXT,
        bytes INTEGER,
        sha256 TEXT,
        width INTEGER,
        height INTEGER,
        reason TEXT,
        tries INTEGER NOT NULL DEFAULT 0,
        retry_at TEXT,
        UNIQUE (site_id, url))""",
    "CREATE INDEX media_open ON media (site_id, state) WHERE state <> 'stored'",
    """CREATE TABLE article_media (
        article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
        media_id INTEGER NOT NULL REFERENCES media(id) ON DELETE CASCADE,
        role TEXT NOT NULL,
        position INTEGER NOT NULL,
        alt TEXT NOT NULL DEFAULT '',
        caption TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (article_id, role, position)) WITHOUT ROWID""",
    "CREATE INDEX articles_of_media ON article_media (media_id)",
    """CREATE TABLE failures (
        site_id INTEGER NOT NULL REFERENCES sites(id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        reason TEXT NOT NULL,
        tries INTEGER NOT NULL DEFAULT 1,
        retry_at TEXT NOT NULL,
        PRIMARY KEY (site_id, kind, key)) WITHOUT ROWID""",
    """CREATE TABLE cursors (
        site_id INTEGER NOT NULL REFERENCES sites(id) ON DELETE CASCADE,
        type TEXT NOT NULL,
        claimed INTEGER NOT NULL,
        newest TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (site_id, type)) WITHOUT ROWID""",
    """CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        site_id INTEGER NOT NULL REFERENCES sites(id) ON DELETE CASCADE,
        finished_at TEXT NOT NULL,
        report TEXT NOT NULL)""",
)

_USER_1 = (
    """CREATE TABLE marks (
        site TEXT NOT NULL,
        wp_id INTEGER NOT NULL,
        read_at TEXT,
        starred_at TEXT,
        PRIMARY KEY (site, wp_id)) WITHOUT ROWID""",
    "CREATE INDEX marks_starred ON marks (starred_at) WHERE starred_at IS NOT NULL",
)


def _run(statements: Sequence[str]) -> Step:
    """A step that runs the statements one by one (`executescript` would commit silently)."""

    def step(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return step


CATALOGUE: tuple[Step, ...] = (_run(_CATALOGUE_1),)
USER: tuple[Step, ...] = (_run(_USER_1),)
