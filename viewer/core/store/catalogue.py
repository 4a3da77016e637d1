"""What the sites said: the writing side of `catalogue.sqlite`.

Responsible for article rows and their invariants: a row implies its source, an identity is (site,
WordPress id), a version is only added when the content hash changes. Not for sites (sites_table),
for what is remembered between runs (run_state), for reading lists (articles_view), for files, or
for the order in which a sync does things (sync).

Every method is one statement group; the caller brackets a batch with `transaction()`.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime

from viewer.core.model import Article, Author, MediaRef, Term
from viewer.core.store.addresses import Addresses
from viewer.core.store.database import transaction
from viewer.core.store.records import (
    SYNTHETIC,
    Conversion,
    Known,
    Old,
    Source,
    Stored,
    is_another,
)
from viewer.core.store.times import now_text, to_text

_UNDER_WAY = -1  # in `converted` and `indexed`: somebody is at it


class Catalogue:
    """The writing side; used by one thread at a time, under the library's lock."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._addresses = Addresses(connection)

    def transaction(self) -> AbstractContextManager[None]:
        """All of the block, or nothing of it."""
        return transaction(self._db)

    # -- articles ----------------------------------------------------------------------------

    def known(self, site_id: int, type_: str) -> dict[int, Known]:
        """What is stored of one type, by WordPress id."""
        rows = self._db.execute(
            """SELECT wp_id, id, type, fingerprint, gone_since IS NOT NULL
               FROM articles WHERE site_id = ? AND type = ?""",
            (site_id, type_),
        )
        return {wp: Known(row, kind, print_, bool(gone)) for wp, row, kind, print_, gone in rows}

    def store(self, site_id: int, source: Source) -> Stored:
        """Put an article and its source into the catalogue.

        Only a changed hash makes a new version; metadata of the row is refreshed in any case. A
        protected article keeps the text that was public before (wordpress.md, 18), and an id
        under which the site now has another article is left alone (`reused`).
        """
        article = source.article
        old = self._old(site_id, article)
        if old is None:
            return Stored(self._insert(site_id, source), "new")
        if is_another(old, article):
            return Stored(old.row_id, "reused")
        if article.protected:
            self._protect(old, source)
            return Stored(old.row_id, "unchanged")
        self._refresh(site_id, old, source)
        if old.sha256 == source.sha256:
            return Stored(old.row_id, "unchanged")
        self._add_version(old.row_id, old.versions + 1, source)
        for table in ("article_terms", "article_media", "translations"):
            self._db.execute(f"DELETE FROM {table} WHERE article_id = ?", (old.row_id,))
        self._link_all(site_id, old.row_id, source)
        return Stored(old.row_id, "changed")

    def _old(self, site_id: int, article: Article) -> Old | None:
        """The stored row of an article: by its id, or by its guid where one side has no id."""
        columns = "id, wp_id, type, guid, title, slug, published, link, sha256, versions"
        row = self._db.execute(
            f"SELECT {columns} FROM articles WHERE site_id = ? AND wp_id = ?",
            (site_id, article.wp_id),
        ).fetchone()
        if row is None and article.guid:
            row = self._db.execute(
                f"""SELECT {columns} FROM articles WHERE site_id = ? AND guid = ? AND guid <> ''
                    AND (wp_id >= ? OR ? >= ?)""",
                (site_id, article.guid, SYNTHETIC, article.wp_id, SYNTHETIC),
            ).fetchone()
        return None if row is None else Old(*row)

    def _protect(self, old: Old, source: Source) -> None:
        """Remember that a password is asked for now; the text that was public stays."""
        self._db.execute(
            """UPDATE articles SET fingerprint = ?, protected = 1, checked_at = ?,
                   gone_since = NULL, gone_reason = NULL WHERE id = ?""",
            (source.fingerprint, to_text(source.fetched_at), old.row_id),
        )
        if old.wp_id >= SYNTHETIC > source.article.wp_id:
            self._db.execute(
                "UPDATE articles SET wp_id = ?, converted = 0, indexed = 0 WHERE id = ?",
                (source.article.wp_id, old.row_id),
            )
            self._addresses.renew(old.row_id)

    def _insert(self, site_id: int, source: Source) -> int:
        values = {
            **self._facts(site_id, source),
            "site_id": site_id,
            "wp_id": source.article.wp_id,
            "sha256": source.sha256,
            "fetched_at": to_text(source.fetched_at),
            "versions": 1,
        }
        columns, marks = ", ".join(values), ", ".join("?" * len(values))
        row_id = self._db.execute(
            f"INSERT INTO articles ({columns}) VALUES ({marks}) RETURNING id", (*values.values(),)
        ).fetchone()[0]
        self._add_version(row_id, 1, source)
        self._link_all(site_id, row_id, source)
        self._addresses.add(site_id, row_id, source.article)
        return int(row_id)

    def _refresh(self, site_id: int, old: Old, source: Source) -> None:
        values = self._facts(site_id, source)
        if old.wp_id >= SYNTHETIC > source.article.wp_id:
            values["wp_id"] = source.article.wp_id
        if old.sha256 != source.sha256:
            values |= {"sha256": source.sha256, "fetched_at": to_text(source.fetched_at)}
        moved = bool(old.link) and old.link != source.article.link
        if moved:
            self._addresses.add_alias(site_id, old.row_id, old.link)
        if moved or old.sha256 != source.sha256 or old.type != values["type"] or "wp_id" in values:
            values |= {"converted": 0, "indexed": 0}
        updates = ", ".join(f"{name} = ?" for name in values)
        self._db.execute(
            f"UPDATE articles SET {updates}, gone_since = NULL, gone_reason = NULL WHERE id = ?",
            (*values.values(), old.row_id),
        )
        if old.link != source.article.link or old.guid != source.article.guid or "wp_id" in values:
            self._addresses.renew(old.row_id)

    def _facts(self, site_id: int, source: Source) -> dict[str, object]:
        """The columns that tell what the site says now."""
        article = source.article
        return {
            "type": article.type,
            "slug": article.slug,
            "link": article.link,
            "title": article.title,
            "excerpt": article.excerpt,
            "published": to_text(article.published),
            "modified": to_text(article.modified),
            "author_id": self._author(site_id, article),
            "lang": article.lang,
            "featured_url": article.featured.url if article.featured else None,
            "sticky": article.sticky,
            "protected": article.protected,
            "guid": article.guid,
            "status": article.status,
            "format": article.format,
            "parent": article.parent,
            "fingerprint": source.fingerprint,
            "checked_at": to_text(source.fetched_at),
        }

    def _link_all(self, site_id: int, row_id: int, source: Source) -> None:
        """Link what an article points to; a new one has no links yet."""
        self._link_terms(site_id, row_id, source.article)
        self._link_media(site_id, row_id, source.media)
        self._link_translations(row_id, source.article)

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
        if number > 1:
            self._db.execute("UPDATE articles SET versions = ? WHERE id = ?", (number, row_id))

    def _author(self, site_id: int, article: Article) -> int | None:
        """The author's row; one that could not be had has an empty name until it is listed."""
        if article.author is None and article.author_id is None:
            return None
        return self.add_author(site_id, article.author or Author(article.author_id or 0, ""))

    def add_author(self, site_id: int, author: Author) -> int:
        """Insert an author or refresh the name; returns the row id."""
        row = self._db.execute(
            """INSERT INTO authors (site_id, wp_id, name, slug) VALUES (?, ?, ?, ?)
               ON CONFLICT (site_id, wp_id)
               DO UPDATE SET name = coalesce(nullif(excluded.name, ''), name),
                             slug = coalesce(nullif(excluded.slug, ''), slug) RETURNING id""",
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

    def _link_terms(self, site_id: int, row_id: int, article: Article) -> None:
        """Link terms by id; one that could not be had has an empty name until it is listed."""
        self.add_terms(site_id, article.terms)
        self._db.executemany(
            "INSERT OR IGNORE INTO terms (site_id, taxonomy, wp_id, name) VALUES (?, ?, ?, '')",
            [(site_id, taxonomy, wp_id) for taxonomy, wp_id in article.term_ids],
        )
        named = dict.fromkeys((*((t.taxonomy, t.wp_id) for t in article.terms), *article.term_ids))
        self._db.executemany(
            """INSERT OR IGNORE INTO article_terms
               SELECT ?, id FROM terms WHERE site_id = ? AND taxonomy = ? AND wp_id = ?""",
            [(row_id, site_id, taxonomy, wp_id) for taxonomy, wp_id in named],
        )

    def _link_translations(self, row_id: int, article: Article) -> None:
        self._db.executemany(
            "INSERT OR IGNORE INTO translations VALUES (?, ?, ?, ?)",
            [(row_id, one.lang, one.wp_id, one.url) for one in article.translations],
        )

    def _link_media(self, site_id: int, row_id: int, refs: Sequence[MediaRef]) -> None:
        self._db.executemany(
            """INSERT INTO media (site_id, url, kind, alternates) VALUES (?, ?, ?, ?)
               ON CONFLICT (site_id, url) DO UPDATE SET alternates = excluded.alternates
               WHERE alternates = '' AND excluded.alternates <> ''""",
            [(site_id, ref.url, ref.kind, "\n".join(ref.alternates)) for ref in refs],
        )
        self._db.executemany(
            """INSERT INTO article_media (article_id, media_id, role, position, alt, caption)
               SELECT ?, id, ?, ?, ?, ? FROM media WHERE site_id = ? AND url = ?""",
            [
                (row_id, ref.role, position, ref.alt, ref.caption, site_id, ref.url)
                for position, ref in enumerate(refs)
            ],
        )

    def relink_media(self, site_id: int, row_id: int, refs: Sequence[MediaRef]) -> None:
        """Replace what an article shows and links; what is new is wanted from now on."""
        self._db.execute("DELETE FROM article_media WHERE article_id = ?", (row_id,))
        self._link_media(site_id, row_id, refs)

    def renamed_authors(self, site_id: int, authors: Sequence[Author]) -> list[Author]:
        """Those of these authors that are stored under another name."""
        known = dict(
            self._db.execute("SELECT wp_id, name FROM authors WHERE site_id = ?", (site_id,))
        )
        return [one for one in authors if known.get(one.wp_id, one.name) != one.name]

    def changed_terms(self, site_id: int, terms: Sequence[Term]) -> list[Term]:
        """Those of these terms that are stored with another name or parent."""
        rows = self._db.execute(
            "SELECT taxonomy, wp_id, name, parent FROM terms WHERE site_id = ?", (site_id,)
        )
        known = {(taxonomy, wp_id): (name, parent) for taxonomy, wp_id, name, parent in rows}
        return [
            one
            for one in terms
            if known.get((one.taxonomy, one.wp_id), (one.name, one.parent))
            != (one.name, one.parent)
        ]

    def rewrite_articles_of(
        self, site_id: int, authors: Iterable[Author], terms: Iterable[Term]
    ) -> None:
        """Have the articles that name these written and indexed again."""
        again = "UPDATE articles SET converted = 0, indexed = 0 WHERE site_id = ? AND"
        self._db.executemany(
            f"{again} author_id = (SELECT id FROM authors WHERE site_id = ? AND wp_id = ?)",
            [(site_id, site_id, one.wp_id) for one in authors],
        )
        self._db.executemany(
            f"""{again} id IN (SELECT x.article_id FROM article_terms x JOIN terms t
                ON t.id = x.term_id WHERE t.site_id = ? AND t.taxonomy = ? AND t.wp_id = ?)""",
            [(site_id, site_id, one.taxonomy, one.wp_id) for one in terms],
        )

    # -- conversion, index, deletions ----------------------------------------------------------

    def store_conversion(self, row_id: int, made: Conversion) -> None:
        """Record what conversion made and where its file lies.

        The index is only asked for again when it would read something else.
        """
        same = self._db.execute(
            "SELECT 1 FROM bodies WHERE article_id = ? AND plain = ?", (row_id, made.plain)
        ).fetchone()
        self._db.execute(
            "INSERT OR REPLACE INTO bodies VALUES (?, ?, ?)", (row_id, made.markdown, made.plain)
        )
        self._db.execute(
            f"""UPDATE articles SET path = ?,
                   converted = CASE WHEN converted = {_UNDER_WAY} THEN ? ELSE converted END,
                   words = ?, file_sha256 = ?,
                   indexed = CASE WHEN ? THEN indexed ELSE 0 END,
                   thumbnail = (SELECT m.path FROM article_media am
                                JOIN media m ON m.id = am.media_id
                                WHERE am.article_id = articles.id AND m.state = 'stored'
                                  AND m.kind = 'image' AND am.role <> 'attachment'
                                ORDER BY am.role = 'featured' DESC, am.position LIMIT 1)
               WHERE id = ?""",
            (made.path, made.version, made.words, made.file_sha256, bool(same), row_id),
        )

    def outdate_conversions(self, site_id: int, version: int) -> None:
        """Have everything converted again that another converter made, or a killed run left."""
        self._db.execute(
            "UPDATE articles SET converted = 0 WHERE site_id = ? AND converted NOT IN (0, ?)",
            (site_id, version),
        )
        self._db.execute(
            "UPDATE articles SET indexed = 0 WHERE site_id = ? AND indexed = ?",
            (site_id, _UNDER_WAY),
        )

    def begin_conversion(self, row_ids: Iterable[int]) -> None:
        """Note what is being converted: what changes meanwhile is converted once more."""
        self._db.executemany(
            f"UPDATE articles SET converted = {_UNDER_WAY} WHERE id = ?",
            [(row,) for row in row_ids],
        )

    def begin_indexing(self, row_ids: Iterable[int]) -> None:
        """Note what is being indexed: what changes meanwhile is indexed once more."""
        self._db.executemany(
            f"UPDATE articles SET indexed = {_UNDER_WAY} WHERE id = ?",
            [(row,) for row in row_ids],
        )

    def mark_indexed(self, row_ids: Iterable[int]) -> None:
        """Remember that the index has these articles, but for those that changed since."""
        self._db.executemany(
            f"UPDATE articles SET indexed = 1 WHERE id = ? AND indexed = {_UNDER_WAY}",
            [(row,) for row in row_ids],
        )

    def forget_index(self) -> None:
        """Mark every article as not indexed, before the index is made anew."""
        self._db.execute("UPDATE articles SET indexed = 0 WHERE indexed <> 0")

    def mark_gone(self, row_id: int, reason: str) -> None:
        """Remember since when the site no longer shows an article; nothing is deleted.

        Args:
            row_id: which article.
            reason: "deleted", or "hidden" for one that was trashed or made private.
        """
        self._db.execute(
            """UPDATE articles SET gone_since = ?, gone_reason = ?
               WHERE id = ? AND gone_since IS NULL""",
            (now_text(), reason, row_id),
        )

    def least_checked(self, site_id: int, type_: str, before: datetime, limit: int) -> list[int]:
        """WordPress ids of what was not read again since `before`, the longest ago first."""
        rows = self._db.execute(
            """SELECT wp_id FROM articles WHERE site_id = ? AND type = ? AND gone_since IS NULL
               AND checked_at < ? ORDER BY checked_at, id LIMIT ?""",
            (site_id, type_, to_text(before), limit),
        )
        return [row[0] for row in rows]
