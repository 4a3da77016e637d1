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

# The second step: other sources than REST, files beside pictures, comments, translations, what a
# site taught us, what the ledger and `verify` need, and keys by which links find articles.
_CATALOGUE_2 = (
    "ALTER TABLE sites ADD COLUMN source TEXT NOT NULL DEFAULT 'rest'",
    "ALTER TABLE sites ADD COLUMN account TEXT",
    "ALTER TABLE sites ADD COLUMN local INTEGER NOT NULL DEFAULT 0",
    """UPDATE sites SET local = 1 WHERE rest_root LIKE 'http://127.%'
        OR rest_root LIKE 'http://localhost%' OR rest_root LIKE 'http://[::1]%'""",
    """CREATE TABLE site_facts (
        site_id INTEGER NOT NULL REFERENCES sites(id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (site_id, name)) WITHOUT ROWID""",
    "ALTER TABLE articles ADD COLUMN guid TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE articles ADD COLUMN status TEXT NOT NULL DEFAULT 'publish'",
    "ALTER TABLE articles ADD COLUMN format TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE articles ADD COLUMN parent INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE articles ADD COLUMN gone_reason TEXT",
    "ALTER TABLE articles ADD COLUMN file_sha256 TEXT",
    "ALTER TABLE articles ADD COLUMN checked_at TEXT NOT NULL DEFAULT ''",
    "DROP INDEX articles_waiting",
    "CREATE INDEX articles_to_convert ON articles (site_id) WHERE converted = 0",
    "CREATE INDEX articles_to_index ON articles (site_id) WHERE indexed = 0",
    "CREATE INDEX articles_by_guid ON articles (site_id, guid) WHERE guid <> ''",
    """CREATE TABLE media_2 (
        id INTEGER PRIMARY KEY,
        site_id INTEGER NOT NULL REFERENCES sites(id) ON DELETE CASCADE,
        url TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT 'image'
            CHECK (kind IN ('image', 'document', 'audio', 'video')),
        state TEXT NOT NULL DEFAULT 'wanted'
            CHECK (state IN ('wanted', 'stored', 'failed', 'skipped')),
        path TEXT,
        mime TEXT,
        bytes INTEGER,
        sha256 TEXT,
        width INTEGER,
        height INTEGER,
        reason TEXT,
        permanent INTEGER NOT NULL DEFAULT 0,
        tries INTEGER NOT NULL DEFAULT 0,
        retry_at TEXT,
        etag TEXT,
        last_modified TEXT,
        alternates TEXT NOT NULL DEFAULT '',
        UNIQUE (site_id, url))""",
    """INSERT INTO media_2 (id, site_id, url, state, path, mime, bytes, sha256, width, height,
                            reason, tries, retry_at)
       SELECT id, site_id, url, state, path, mime, bytes, sha256, width, height, reason, tries,
              retry_at FROM media""",
    "DROP TABLE media",
    "ALTER TABLE media_2 RENAME TO media",
    "CREATE INDEX media_open ON media (site_id, state) WHERE state <> 'stored'",
    """CREATE TABLE media_earlier (
        path TEXT PRIMARY KEY,
        media_id INTEGER NOT NULL REFERENCES media(id) ON DELETE CASCADE,
        sha256 TEXT NOT NULL,
        kept_at TEXT NOT NULL) WITHOUT ROWID""",
    "ALTER TABLE failures ADD COLUMN type TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE failures ADD COLUMN permanent INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE cursors ADD COLUMN full_at TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE cursors ADD COLUMN site_says INTEGER",
    """CREATE TABLE comments (
        site_id INTEGER NOT NULL REFERENCES sites(id) ON DELETE CASCADE,
        wp_id INTEGER NOT NULL,
        article_wp_id INTEGER NOT NULL,
        parent INTEGER NOT NULL DEFAULT 0,
        author TEXT NOT NULL DEFAULT '',
        published TEXT NOT NULL DEFAULT '',
        markdown TEXT NOT NULL DEFAULT '',
        sha256 TEXT NOT NULL,
        raw BLOB NOT NULL,
        gone_since TEXT,
        PRIMARY KEY (site_id, wp_id)) WITHOUT ROWID""",
    "CREATE INDEX comments_of_article ON comments (site_id, article_wp_id, published, wp_id)",
    """CREATE TABLE translations (
        article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
        lang TEXT NOT NULL,
        wp_id INTEGER,
        url TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (article_id, lang)) WITHOUT ROWID""",
    "CREATE TABLE stale_files (path TEXT PRIMARY KEY) WITHOUT ROWID",
    """CREATE TABLE link_keys (
        key TEXT NOT NULL,
        article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
        sure INTEGER NOT NULL,
        PRIMARY KEY (key, article_id)) WITHOUT ROWID""",
    "CREATE INDEX link_keys_of_article ON link_keys (article_id)",
    "CREATE INDEX aliases_of_article ON aliases (article_id)",
)

# With what a mark is looked up by: a list of unread articles walks an index alone, also when nearly
# everything is read, and the ids of a list come from it.
_CATALOGUE_3 = (
    "CREATE INDEX articles_by_lang ON articles (site_id, lang)",
    "DROP INDEX articles_by_date",
    "CREATE INDEX articles_by_date ON articles (published DESC, id DESC, site_id, wp_id)",
    "DROP INDEX articles_by_site",
    "CREATE INDEX articles_by_site ON articles (site_id, published DESC, id DESC, wp_id)",
)

# Orders and counts of a million articles, each from an index alone: rows take ten times as long.
_CATALOGUE_4 = (
    "CREATE INDEX articles_by_title ON articles (title COLLATE NOCASE, id, site_id, wp_id)",
    "CREATE INDEX articles_by_modified ON articles (modified DESC, id DESC, site_id, wp_id)",
    "DROP INDEX articles_by_lang",
    "CREATE INDEX articles_by_kind ON articles (site_id, lang, type)",
    "DROP INDEX articles_gone",
    """CREATE INDEX articles_gone ON articles (published DESC, id DESC, site_id, wp_id)
       WHERE gone_since IS NOT NULL""",
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

_USER_2 = (
    """CREATE TABLE saved_searches (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        query TEXT NOT NULL,
        wanted TEXT NOT NULL DEFAULT '{}',
        created_at TEXT NOT NULL,
        seen_at TEXT,
        seen BLOB)""",
    """CREATE TABLE recent_searches (
        query TEXT PRIMARY KEY,
        used_at TEXT NOT NULL,
        turn INTEGER NOT NULL) WITHOUT ROWID""",
)

_USER_3 = (
    """CREATE TABLE reading_places (
        site TEXT NOT NULL,
        wp_id INTEGER NOT NULL,
        place REAL NOT NULL,
        turn INTEGER NOT NULL,
        PRIMARY KEY (site, wp_id)) WITHOUT ROWID""",
    "CREATE INDEX reading_places_by_turn ON reading_places (turn)",
)

_USER_4 = (
    """CREATE TABLE collections (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        created_at TEXT NOT NULL)""",
    """CREATE TABLE collected (
        collection_id INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE,
        site TEXT NOT NULL,
        wp_id INTEGER NOT NULL,
        added_at TEXT NOT NULL,
        PRIMARY KEY (collection_id, site, wp_id)) WITHOUT ROWID""",
    "CREATE INDEX collected_of_article ON collected (site, wp_id)",
)


def _run(statements: Sequence[str]) -> Step:
    """A step that runs the statements one by one (`executescript` would commit silently)."""

    def step(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return step


def _second(connection: sqlite3.Connection) -> None:
    from viewer.core.store.addresses import fill_link_keys

    _run(_CATALOGUE_2)(connection)
    fill_link_keys(connection)


CATALOGUE: tuple[Step, ...] = (_run(_CATALOGUE_1), _second, _run(_CATALOGUE_3), _run(_CATALOGUE_4))
USER: tuple[Step, ...] = (_run(_USER_1), _run(_USER_2), _run(_USER_3), _run(_USER_4))
