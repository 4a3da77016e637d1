"""What the sites said: the writing side of `catalogue.sqlite`.

Responsible for rows and their invariants: a row implies its source, an identity is (site,
WordPress id), a version is only added when the content hash changes. Not for reading lists
(articles_view), for files, or for the order in which a sync does things (sync).

Every method is one statement group; the caller brackets a batch with `transaction()`.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from viewer.core.model import Article, Author, Json, MediaRef, Site, Term
from viewer.core.store.database import transaction
from viewer.core.store.times import now_text, to_text

Outcome = Literal["new", "changed", "unchanged"]
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


@dataclass(frozen=True, slots=True)
class Known:
    """What the catalogue remembers of an article when a manifest is compared with it."""

    row_id: int
    type: str
    fingerprint: str
    gone: bool


@dataclass(frozen=True, slots=True)
class Source:
    """An article as it is about to be stored.

    Args:
        fingerprint: what the manifest said of it; a later manifest is compared with this.
        sha256: the hash of what people read; decides whether there is a new version.
    """

    article: Article
    fingerprint: str
    sha256: str
    fetched_at: datetime
    media: tuple[MediaRef, ...]


class Catalogue:
    """The writing side; used by one thread at a time, under the library's lock."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def transaction(self) -> AbstractContextManager[None]:
        """All of the block, or nothing of it."""
        return transaction(self._db)

    # -- sites -------------------------------------------------------------------------------

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

    def key_of_root(self, rest_root: str) -> str | None:
        """The key of the site with this API root, when it is mirrored already."""
        row = self._db.execute("SELECT key FROM sites WHERE rest_root = ?", (rest_root,)).fetchone()
        return None if row is None else str(row[0])

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

    # -- articles ----------------------------------------------------------------------------

    def known(self, site_id: int, type_: str) -> dict[int, Known]:
        """What is stored of one type, by WordPress id."""
        rows = self._db.execute(
            """SELECT wp_id, id, type, fingerprint, gone_since IS NOT NULL
               FROM articles WHERE site_id = ? AND type = ?""",
            (site_id, type_),
        )
        return {wp: Known(row, kind, print_, bool(gone)) for wp, row, kind, print_, gone in rows}

    def store(self, site_id: int, source: Source) -> Outcome:
        """Put an article and its source into the catalogue.

        Only a changed hash makes a new version; metadata of the row is refreshed in any case, and
        a protected article keeps the text that was public before (wordpress.md, 18).
        """
        article = source.article
        old = self._db.execute(
            "SELECT id, sha256, versions, link, protected FROM articles"
            " WHERE site_id = ? AND wp_id = ?",
            (site_id, article.wp_id),
        ).fetchone()
        if old is not None and article.protected and not old[4]:
            self._touch(old[0], source)
            return "unchanged"
        row_id = self._upsert(site_id, source)
        if old is not None and old[1] == source.sha256:
            return "unchanged"
        self._add_version(row_id, (old[2] if old else 0) + 1, source)
        self._link_terms(site_id, row_id, article.terms)
        self._link_media(site_id, row_id, source.media)
        if old is not None and old[3] and old[3] != article.link:
            self._db.execute(
                "INSERT OR IGNORE INTO aliases (site_id, url, article_id) VALUES (?, ?, ?)",
                (site_id, old[3], row_id),
            )
        return "new" if old is None else "changed"

    def _touch(self, row_id: int, source: Source) -> None:
        self._db.execute(
            "UPDATE articles SET fingerprint = ?, gone_since = NULL WHERE id = ?",
            (source.fingerprint, row_id),
        )

    def _upsert(self, site_id: int, source: Source) -> int:
        article = source.article
        values = {
            "site_id": site_id,
            "wp_id": article.wp_id,
            "type": article.type,
            "slug": article.slug,
            "link": article.link,
            "title": article.title,
            "excerpt": article.excerpt,
            "published": to_text(article.published),
            "modified": to_text(article.modified),
            "author_id": self._author(site_id, article.author),
            "lang": article.lang,
            "featured_url": article.featured.url if article.featured else None,
            "sticky": article.sticky,
            "protected": article.protected,
            "fingerprint": source.fingerprint,
            "sha256": source.sha256,
            "fetched_at": to_text(source.fetched_at),
        }
        columns = ", ".join(values)
        marks = ", ".join(f":{name}" for name in values)
        updates = ", ".join(f"{name} = excluded.{name}" for name in values)
        row = self._db.execute(
            f"""INSERT INTO articles ({columns}) VALUES ({marks})
                ON CONFLICT (site_id, wp_id) DO UPDATE SET {updates}, gone_since = NULL,
                    converted = CASE WHEN sha256 = excluded.sha256 THEN converted ELSE 0 END,
                    indexed = CASE WHEN sha256 = excluded.sha256 THEN indexed ELSE 0 END
                RETURNING id""",
            values,
        ).fetchone()
        return int(row[0])

    def _add_version(self, row_id: int, number: int, source: Source) -> None:
        text = json.dumps(source.article.raw, ensure_ascii=False, separators=(",", ":"))
        self._db.execute(
            "INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?)",
            (
                row_id,
                number,
                to_text(source.fetched_at),
                to_text(source.article.modified),
                source.sha256,
                zlib.compress(text.encode("utf-8", "surrogatepass"), 6),
            ),
        )
        self._db.execute("UPDATE articles SET versions = ? WHERE id = ?", (number, row_id))

    def _author(self, site_id: int, author: Author | None) -> int | None:
        if author is None:
            return None
        row = self._db.execute(
            """INSERT INTO authors (site_id, wp_id, name, slug) VALUES (?, ?, ?, ?)
               ON CONFLICT (site_id, wp_id)
               DO UPDATE SET name = excluded.name, slug = excluded.slug RETURNING id""",
            (site_id, author.wp_id, author.name, author.slug),
        ).fetchone()
        return int(row[0])

    def add_terms(self, site_id: int, terms: Iterable[Term]) -> None:
        """Insert terms or refresh their names and parents."""
        self._db.executemany(
            """INSERT INTO terms (site_id, taxonomy, wp_id, name, slug, parent)
               VALUES (?, ?, ?, ?, ?, ?)
               ON CONFLICT (site_id, taxonomy, wp_id) DO UPDATE
               SET name = excluded.name, slug = excluded.slug, parent = excluded.parent""",
            [(site_id, t.taxonomy, t.wp_id, t.name, t.slug, t.parent) for t in terms],
        )

    def _link_terms(self, site_id: int, row_id: int, terms: Sequence[Term]) -> None:
        self.add_terms(site_id, terms)
        self._db.execute("DELETE FROM article_terms WHERE article_id = ?", (row_id,))
        self._db.executemany(
            """INSERT OR IGNORE INTO article_terms
               SELECT ?, id FROM terms WHERE site_id = ? AND taxonomy = ? AND wp_id = ?""",
            [(row_id, site_id, t.taxonomy, t.wp_id) for t in terms],
        )

    def _link_media(self, site_id: int, row_id: int, refs: Sequence[MediaRef]) -> None:
        self._db.executemany(
            "INSERT OR IGNORE INTO media (site_id, url) VALUES (?, ?)",
            [(site_id, ref.url) for ref in refs],
        )
        self._db.execute("DELETE FROM article_media WHERE article_id = ?", (row_id,))
        self._db.executemany(
            """INSERT INTO article_media (article_id, media_id, role, position, alt, caption)
               SELECT ?, id, ?, ?, ?, ? FROM media WHERE site_id = ? AND url = ?""",
            [
                (row_id, ref.role, position, ref.alt, ref.caption, site_id, ref.url)
                for position, ref in enumerate(refs)
            ],
        )

    # -- conversion, index, deletions ----------------------------------------------------------

    def store_conversion(
        self, row_id: int, *, version: int, path: str, markdown: str, plain: str, words: int
    ) -> None:
        """Record what conversion made and where its file lies."""
        self._db.execute(
            "INSERT OR REPLACE INTO bodies VALUES (?, ?, ?)", (row_id, markdown, plain)
        )
        self._db.execute(
            """UPDATE articles SET converted = ?, path = ?, words = ?, indexed = 0,
                   thumbnail = (SELECT m.path FROM article_media am
                                JOIN media m ON m.id = am.media_id
                                WHERE am.article_id = articles.id AND m.state = 'stored'
                                ORDER BY am.role = 'featured' DESC, am.position LIMIT 1)
               WHERE id = ?""",
            (version, path, words, row_id),
        )

    def mark_indexed(self, row_ids: Iterable[int]) -> None:
        """Remember that the index has these articles."""
        self._db.executemany(
            "UPDATE articles SET indexed = 1 WHERE id = ?", [(row,) for row in row_ids]
        )

    def forget_index(self) -> None:
        """Mark every article as not indexed, before the index is made anew."""
        self._db.execute("UPDATE articles SET indexed = 0 WHERE indexed = 1")

    def mark_gone(self, row_id: int) -> None:
        """Remember since when the site no longer shows an article; nothing is deleted."""
        self._db.execute(
            "UPDATE articles SET gone_since = ? WHERE id = ? AND gone_since IS NULL",
            (now_text(), row_id),
        )

    # -- failures, cursors, runs ---------------------------------------------------------------

    def add_failure(self, site_id: int, kind: str, key: str, reason: str, retry_at: str) -> None:
        """Queue a failed item, or note that it failed again."""
        self._db.execute(
            """INSERT INTO failures (site_id, kind, key, reason, retry_at) VALUES (?, ?, ?, ?, ?)
               ON CONFLICT (site_id, kind, key) DO UPDATE
               SET reason = excluded.reason, retry_at = excluded.retry_at, tries = tries + 1""",
            (site_id, kind, key, reason, retry_at),
        )

    def clear_failure(self, site_id: int, kind: str, key: str) -> None:
        """Take an item that succeeded from the queue."""
        self._db.execute(
            "DELETE FROM failures WHERE site_id = ? AND kind = ? AND key = ?", (site_id, kind, key)
        )

    def failure_tries(self, site_id: int, kind: str, key: str) -> int:
        """How often an item has failed so far."""
        row = self._db.execute(
            "SELECT tries FROM failures WHERE site_id = ? AND kind = ? AND key = ?",
            (site_id, kind, key),
        ).fetchone()
        return 0 if row is None else int(row[0])

    def move_cursor(self, site_id: int, claimed: Mapping[str, int]) -> None:
        """Remember what a complete manifest held; last of all in a run."""
        self._db.executemany(
            """INSERT INTO cursors (site_id, type, claimed) VALUES (?, ?, ?)
               ON CONFLICT (site_id, type) DO UPDATE SET claimed = excluded.claimed
               WHERE claimed <> excluded.claimed""",
            [(site_id, type_, count) for type_, count in claimed.items()],
        )

    def add_run(self, site_id: int, report: Json) -> None:
        """Keep the report of a run that changed something."""
        now = now_text()
        self._db.execute("UPDATE sites SET last_sync = ? WHERE id = ?", (now, site_id))
        self._db.execute(
            "INSERT INTO runs (site_id, finished_at, report) VALUES (?, ?, ?)",
            (site_id, now, json.dumps(report, ensure_ascii=False)),
        )
