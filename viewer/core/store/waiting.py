"""What a run still has to do for stored sources: convert, write, index.

Responsible for finding the articles that an interruption left half way; this makes a killed run
go on from where it was. Not for doing the work (sync).
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from viewer.core.model import Json, SearchDocument
from viewer.core.store.times import from_text


@dataclass(frozen=True, slots=True)
class WaitingArticle:
    """A stored source and the row facts that its Markdown file names."""

    row_id: int
    site: str
    wp_id: int
    type: str
    slug: str
    link: str
    title: str
    published: str
    modified: str
    author: str | None
    lang: str | None
    featured_url: str | None
    fetched_at: str
    sha256: str
    path: str | None
    guid: str
    status: str
    format: str
    sticky: int
    excerpt: str
    comments: int
    packed: bytes | None  # the stored source; None where it is not needed
    terms: tuple[tuple[str, str], ...]  # (taxonomy, name), by taxonomy and name
    translations: tuple[tuple[str, int | None, str], ...]  # (language, wp_id, url)

    def raw(self) -> Json | None:
        """The site's own answer; None when it is damaged."""
        if self.packed is None:
            return None
        try:
            document = json.loads(zlib.decompress(self.packed).decode("utf-8", "surrogatepass"))
        except (zlib.error, ValueError):
            return None
        return document if isinstance(document, dict) else None


@dataclass(frozen=True, slots=True)
class Made:
    """What a conversion made, and by which version."""

    markdown: str
    plain: str
    words: int
    converted: int
    file_sha256: str  # '' where it was not recorded


_COLUMNS = """a.id, s.key, a.wp_id, a.type, a.slug, a.link, a.title, a.published, a.modified,
    nullif(au.name, ''), a.lang, a.featured_url, a.fetched_at, a.sha256, a.path, a.guid, a.status,
    a.format, a.sticky, a.excerpt,
    (SELECT count(*) FROM comments c WHERE c.site_id = a.site_id AND c.article_wp_id = a.wp_id)"""
# The same columns in order, as fields.
_FACTS = tuple(field.name for field in fields(WaitingArticle))[:21]


class Waiting:
    """Finds unfinished articles, over the writer's connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def to_convert(self, site_id: int, limit: int) -> list[WaitingArticle]:
        """Articles that wait for Markdown, newest first, `limit` at most."""
        rows = self._db.execute(
            f"""SELECT {_COLUMNS}, v.raw
               FROM articles a JOIN sites s ON s.id = a.site_id
               LEFT JOIN authors au ON au.id = a.author_id
               JOIN versions v ON v.article_id = a.id AND v.number = a.versions
               WHERE a.site_id = ? AND a.converted = 0
                 AND NOT EXISTS (SELECT 1 FROM failures f WHERE f.site_id = a.site_id
                                 AND f.kind = 'conversion' AND f.key = a.wp_id || '@' || a.sha256)
               ORDER BY a.published DESC, a.id DESC LIMIT ?""",
            (site_id, limit),
        ).fetchall()
        ids = [row[0] for row in rows]
        terms, translations = self._terms(ids), self._translations(ids)
        return [_waiting(row, terms[row[0]], translations[row[0]]) for row in rows]

    def stored_after(self, site_id: int, row_id: int, limit: int) -> list[WaitingArticle]:
        """Articles of a site with their newest sources, whether they wait or not, by row."""
        rows = self._db.execute(
            f"""SELECT {_COLUMNS}, v.raw
               FROM articles a JOIN sites s ON s.id = a.site_id
               LEFT JOIN authors au ON au.id = a.author_id
               JOIN versions v ON v.article_id = a.id AND v.number = a.versions
               WHERE a.site_id = ? AND a.id > ? ORDER BY a.id LIMIT ?""",
            (site_id, row_id, limit),
        ).fetchall()
        ids = [row[0] for row in rows]
        terms, translations = self._terms(ids), self._translations(ids)
        return [_waiting(row, terms[row[0]], translations[row[0]]) for row in rows]

    def made(self, row_id: int) -> Made | None:
        """What an earlier conversion made of an article; None before the first."""
        row = self._db.execute(
            """SELECT b.markdown, b.plain, a.words, a.converted, coalesce(a.file_sha256, '')
               FROM articles a JOIN bodies b ON b.article_id = a.id WHERE a.id = ?""",
            (row_id,),
        ).fetchone()
        return None if row is None else Made(*row)

    def written(self, row_id: int) -> tuple[WaitingArticle, str] | None:
        """What an article's file was composed of: its facts and its Markdown.

        None while it has no converted body. The stored source is not looked at: it may be damaged.
        """
        row = self._db.execute(
            f"""SELECT {_COLUMNS}, NULL, b.markdown
               FROM articles a JOIN sites s ON s.id = a.site_id
               LEFT JOIN authors au ON au.id = a.author_id
               JOIN bodies b ON b.article_id = a.id WHERE a.id = ?""",
            (row_id,),
        ).fetchone()
        if row is None:
            return None
        terms, translations = self._terms([row_id]), self._translations([row_id])
        return _waiting(row[:-1], terms[row_id], translations[row_id]), str(row[-1])

    def count_to_index(self, site_id: int) -> int:
        """How many converted articles the index lacks."""
        row = self._db.execute(
            """SELECT count(*) FROM articles a JOIN bodies b ON b.article_id = a.id
               WHERE a.indexed = 0 AND a.site_id = ?""",
            (site_id,),
        ).fetchone()
        return int(row[0])

    def count_indexed(self) -> int:
        """How many articles of all sites the index was said to have."""
        row = self._db.execute("SELECT count(*) FROM articles WHERE indexed = 1").fetchone()
        return int(row[0])

    def to_index(self, site_id: int, limit: int) -> list[tuple[int, SearchDocument]]:
        """Converted articles of a site that the index lacks, with their texts, newest first."""
        return self._documents(
            "a.indexed = 0 AND a.site_id = ? ORDER BY a.published DESC, a.id DESC LIMIT ?",
            site_id,
            limit,
        )

    def with_text_after(self, row_id: int, limit: int) -> list[tuple[int, SearchDocument]]:
        """Converted articles of all sites with their texts, indexed or not, by row."""
        return self._documents("a.id > ? ORDER BY a.id LIMIT ?", row_id, limit)

    def _documents(self, which: str, *values: int) -> list[tuple[int, SearchDocument]]:
        rows = self._db.execute(
            f"""SELECT a.id, s.key || '/' || a.wp_id, a.title, b.plain, a.lang,
                      nullif(au.name, ''), s.key,
                      a.type, a.published
               FROM articles a JOIN sites s ON s.id = a.site_id
               JOIN bodies b ON b.article_id = a.id
               LEFT JOIN authors au ON au.id = a.author_id
               WHERE {which}""",
            values,
        ).fetchall()
        terms = self._terms([row[0] for row in rows])
        return [(row[0], _document(row, terms[row[0]])) for row in rows]

    def _terms(self, row_ids: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
        found: dict[int, list[tuple[str, str]]] = {row: [] for row in row_ids}
        marks = ", ".join("?" * len(row_ids))
        for row, taxonomy, name in self._db.execute(
            f"""SELECT at.article_id, t.taxonomy, t.name FROM article_terms at
                JOIN terms t ON t.id = at.term_id WHERE at.article_id IN ({marks})
                AND t.name <> '' ORDER BY t.taxonomy, t.name""",
            list(row_ids),
        ):
            found[row].append((taxonomy, name))
        return found

    def _translations(self, row_ids: Sequence[int]) -> dict[int, list[tuple[str, int | None, str]]]:
        found: dict[int, list[tuple[str, int | None, str]]] = {row: [] for row in row_ids}
        marks = ", ".join("?" * len(row_ids))
        for row, lang, wp_id, url in self._db.execute(
            f"""SELECT article_id, lang, wp_id, url FROM translations
                WHERE article_id IN ({marks}) ORDER BY lang""",
            list(row_ids),
        ):
            found[row].append((lang, wp_id, url))
        return found


def _named(terms: list[tuple[str, str]], wanted: str) -> tuple[str, ...]:
    return tuple(name for taxonomy, name in terms if taxonomy == wanted)


def _waiting(
    row: Sequence[Any],
    terms: list[tuple[str, str]],
    translations: list[tuple[str, int | None, str]],
) -> WaitingArticle:
    *facts, blob = row
    texts = dict(zip(_FACTS, facts, strict=True))
    return WaitingArticle(
        **texts, packed=blob, terms=tuple(terms), translations=tuple(translations)
    )


def _document(row: Sequence[object], terms: list[tuple[str, str]]) -> SearchDocument:
    _, id_, title, plain, lang, author, site, type_, published = row
    return SearchDocument(
        id=str(id_),
        title=str(title),
        body=str(plain),
        lang=None if lang is None else str(lang),
        author="" if author is None else str(author),
        categories=_named(terms, "category"),
        tags=_named(terms, "post_tag"),
        site=str(site),
        type=str(type_),
        published=from_text(str(published)),
    )
