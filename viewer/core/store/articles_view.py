"""Reading lists and articles from the catalogue.

Responsible for counts, pages of summaries and single articles, over a read-only connection that
one thread owns. Not for writing (catalogue), for counts by place (navigation_view) or for
full-text search (search).
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from viewer.core.errors import NoSuchArticle
from viewer.core.model import (
    ArticleFilter,
    ArticleSummary,
    Json,
    MediaRef,
    QueryFilter,
    StoredMedia,
    Version,
)
from viewer.core.store.filters import ORDER, TERMS, clause, unsited
from viewer.core.store.times import from_text, mark_text

_COLUMNS = """a.id, s.key, a.wp_id, a.type, a.title, a.excerpt, nullif(au.name, ''),
    a.published, a.modified,
    a.lang, a.link, a.path, a.thumbnail, a.gone_since, a.versions,
    m.read_at IS NOT NULL, m.starred_at IS NOT NULL,
    (SELECT json_group_array(json_array(t.taxonomy, t.name)) FROM article_terms x
       JOIN terms t ON t.id = x.term_id WHERE x.article_id = a.id AND t.name <> '')"""
_JOINS = """JOIN sites s ON s.id = a.site_id
    LEFT JOIN authors au ON au.id = a.author_id
    LEFT JOIN user.marks m ON m.site = s.key AND m.wp_id = a.wp_id"""
_COMMON = 4_000  # articles of a term from which on a page walks the list (4 ms at 1M, else 80)
_LARGE = 20_000  # articles of a site from which on a page by title walks those of all sites
_CHUNK = 400  # ids in one statement, below every SQLite's limit of parameters


@dataclass(frozen=True, slots=True)
class Body:
    """What the reader and the exports need beside the summary."""

    site_name: str
    markdown: str
    plain: str
    fetched_at: str
    sha256: str
    words: int
    featured_url: str | None


class ArticlesView:
    """Lists and articles; every method is a read of a few milliseconds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def count(self, wanted: ArticleFilter) -> int:
        """How many articles the filter lets through."""
        since = wanted.read_since
        if wanted == ArticleFilter(unread=True, read_since=since, sort=wanted.sort):
            return self._count_unread(since)
        if _is_of_a_term(wanted):
            return self._count_of_term(wanted)
        part = clause(wanted)
        row = self._db.execute(f"SELECT count(*) FROM articles a {part.sql}", part.values)
        return int(row.fetchone()[0])

    def page(self, wanted: ArticleFilter, offset: int, limit: int) -> list[ArticleSummary]:
        """One page of a list; a deferred join, so that a far offset stays cheap (qt.md)."""
        part = clause(wanted)
        where = part.walking if self._is_common(wanted) else part.sql
        if wanted.sort != "date" and self._is_large(wanted.site):
            where = unsited(where)
        order = ORDER[wanted.sort]
        rows = self._db.execute(
            f"""SELECT {_COLUMNS} FROM (SELECT a.id FROM articles a {where}
                    ORDER BY {order} LIMIT ? OFFSET ?) w
                JOIN articles a ON a.id = w.id {_JOINS} ORDER BY {order}""",
            (*part.values, limit, offset),
        )
        return [_summary(row) for row in rows]

    def _count_unread(self, since: datetime | None) -> int:
        """All but the read ones: marks are fewer than articles, and a mark may have lost its."""
        row = self._db.execute(
            """SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM user.marks m
                   JOIN sites s ON s.key = m.site
                   JOIN articles a ON a.site_id = s.id AND a.wp_id = m.wp_id
                   WHERE m.read_at IS NOT NULL AND (? IS NULL OR m.read_at < ?))""",
            [since and mark_text(since)] * 2,
        )
        return int(row.fetchone()[0])

    def _count_of_term(self, wanted: ArticleFilter) -> int:
        """From the index of terms alone: they belong to a site as their articles do."""
        named = ("category", wanted.category) if wanted.category else ("post_tag", wanted.tag)
        row = self._db.execute(
            f"""SELECT count(DISTINCT article_id) FROM article_terms WHERE term_id IN ({TERMS}
                AND (? IS NULL OR site_id = (SELECT id FROM sites WHERE key = ?)))""",
            (*named, named[1], wanted.site, wanted.site),
        )
        return int(row.fetchone()[0])

    def _is_large(self, site: str | None) -> bool:
        """Whether a site has so many articles that walking those of all finds some of it soon."""
        if site is None:
            return False
        row = self._db.execute(
            f"""SELECT count(*) FROM (SELECT 1 FROM articles
                WHERE site_id = (SELECT id FROM sites WHERE key = ?) LIMIT {_LARGE})""",
            (site,),
        )
        return int(row.fetchone()[0]) == _LARGE

    def _is_common(self, wanted: ArticleFilter) -> bool:
        """Whether a filter's category or tag has so many articles that a page finds some soon."""
        terms = (("category", wanted.category), ("post_tag", wanted.tag))
        for taxonomy, name in terms:
            if name is not None:
                found = self._db.execute(
                    f"""SELECT count(*) FROM (SELECT 1 FROM article_terms
                        WHERE term_id IN ({TERMS}) LIMIT {_COMMON})""",
                    (taxonomy, name, name),
                )
                if found.fetchone()[0] < _COMMON:
                    return False
        return any(name is not None for _, name in terms)

    def ids(self, wanted: ArticleFilter, also: Sequence[QueryFilter] = ()) -> list[str]:
        """The ids of every article that a filter and parts of a query let through, in order."""
        part = clause(wanted, also)
        rows = self._db.execute(
            f"""SELECT k.key || '/' || a.wp_id FROM articles a JOIN sites k ON k.id = a.site_id
                {part.sql} ORDER BY {ORDER[wanted.sort]}""",
            part.values,
        )
        return [row[0] for row in rows]

    def summaries(self, ids: Sequence[str]) -> list[ArticleSummary]:
        """The rows of these ids in the same order; unknown ones are left out."""
        found: dict[str, ArticleSummary] = {}
        for start in range(0, len(ids), _CHUNK):
            for summary in self._summaries(ids[start : start + _CHUNK]):
                found[summary.id] = summary
        return [found[id_] for id_ in ids if id_ in found]

    def _summaries(self, ids: Sequence[str]) -> Iterator[ArticleSummary]:
        pairs = [split_id(id_) for id_ in ids]
        marks = ", ".join(["(?, ?)"] * len(pairs))
        rows = self._db.execute(
            f"""WITH w(key, wp_id) AS (VALUES {marks})
                SELECT {_COLUMNS} FROM w JOIN sites s ON s.key = w.key
                JOIN articles a ON a.site_id = s.id AND a.wp_id = w.wp_id
                LEFT JOIN authors au ON au.id = a.author_id
                LEFT JOIN user.marks m ON m.site = s.key AND m.wp_id = a.wp_id""",
            [value for pair in pairs for value in pair],
        )
        return (_summary(row) for row in rows)

    def summary(self, id_: str) -> ArticleSummary:
        """One article's row.

        Raises:
            NoSuchArticle: the library has none with this id.
        """
        found = self.summaries([id_])
        if not found:
            raise NoSuchArticle(f"There is no article {id_!r} in this library.")
        return found[0]

    def body(self, row_id: int) -> Body:
        """The converted text of an article; empty while it waits for conversion."""
        row = self._db.execute(
            """SELECT s.name, coalesce(b.markdown, ''), coalesce(b.plain, ''), a.fetched_at,
                      a.sha256, a.words, a.featured_url
               FROM articles a JOIN sites s ON s.id = a.site_id
               LEFT JOIN bodies b ON b.article_id = a.id WHERE a.id = ?""",
            (row_id,),
        ).fetchone()
        if row is None:
            raise NoSuchArticle("The article is no longer in this library.")
        return Body(*row)

    def plain_texts(self, ids: Sequence[str]) -> dict[str, str]:
        """The plain text of each id, for snippets."""
        texts: dict[str, str] = {}
        for id_ in ids:
            key, wp_id = split_id(id_)
            row = self._db.execute(
                """SELECT b.plain FROM bodies b JOIN articles a ON a.id = b.article_id
                   JOIN sites s ON s.id = a.site_id WHERE s.key = ? AND a.wp_id = ?""",
                (key, wp_id),
            ).fetchone()
            if row is not None:
                texts[id_] = row[0]
        return texts

    def versions(self, row_id: int) -> list[Version]:
        """Every version kept, oldest first."""
        rows = self._db.execute(
            """SELECT number, fetched_at, modified, sha256 FROM versions
               WHERE article_id = ? ORDER BY number""",
            (row_id,),
        )
        return [
            Version(number, moment, from_text(modified), sha256)
            for number, fetched, modified, sha256 in rows
            if (moment := from_text(fetched)) is not None
        ]

    def raw(self, row_id: int, number: int | None = None) -> Json:
        """The site's own answer as received, of one version (the newest when None).

        Raises:
            NoSuchArticle: there is no such version.
        """
        row = self._db.execute(
            """SELECT raw FROM versions WHERE article_id = ? AND (? IS NULL OR number = ?)
               ORDER BY number DESC LIMIT 1""",
            (row_id, number, number),
        ).fetchone()
        if row is None:
            raise NoSuchArticle(f"The article has no version {number}.")
        document: Json = json.loads(zlib.decompress(row[0]).decode("utf-8", "surrogatepass"))
        return document

    def media(self, row_id: int) -> list[StoredMedia]:
        """An article's pictures in order, with their files or the reason why there is none."""
        rows = self._db.execute(
            """SELECT m.url, am.role, am.alt, am.caption, m.width, m.height, m.path, m.reason
               FROM article_media am JOIN media m ON m.id = am.media_id
               WHERE am.article_id = ? ORDER BY am.position""",
            (row_id,),
        )
        return [
            StoredMedia(
                MediaRef(url, role, alt=alt, caption=caption, width=width, height=height),
                path,
                reason,
            )
            for url, role, alt, caption, width, height, path, reason in rows
        ]


def _is_of_a_term(wanted: ArticleFilter) -> bool:
    """Whether a filter asks for one category or tag, and for nothing else but its site."""
    asked = ArticleFilter(
        site=wanted.site, category=wanted.category, tag=wanted.tag,
        read_since=wanted.read_since, sort=wanted.sort,
    )  # fmt: skip
    return wanted == asked and bool(wanted.category) != bool(wanted.tag)


def split_id(id_: str) -> tuple[str, int]:
    """`site/12` as its two halves; an id of another form matches nothing."""
    key, _, number = id_.rpartition("/")
    usable = number.isascii() and number.isdigit() and len(number) < 19
    return (key, int(number)) if usable else (key, -1)


def _summary(row: tuple[object, ...]) -> ArticleSummary:
    (row_id, key, wp_id, type_, title, excerpt, author, published, modified, lang, link, path,
     thumbnail, gone, versions, read, starred, terms) = row  # fmt: skip
    named: list[list[str]] = json.loads(str(terms))
    return ArticleSummary(
        row_id=int(str(row_id)),
        id=f"{key}/{wp_id}",
        site=str(key),
        wp_id=int(str(wp_id)),
        type=str(type_),
        title=str(title),
        excerpt=str(excerpt),
        author=None if author is None else str(author),
        published=from_text(str(published)),
        modified=from_text(str(modified)),
        lang=None if lang is None else str(lang),
        url=str(link),
        path=None if path is None else str(path),
        thumbnail=None if thumbnail is None else str(thumbnail),
        gone_since=from_text(None if gone is None else str(gone)),
        versions=int(str(versions)),
        read=bool(read),
        starred=bool(starred),
        categories=tuple(name for taxonomy, name in named if taxonomy == "category"),
        tags=tuple(name for taxonomy, name in named if taxonomy == "post_tag"),
    )
