"""From an `ArticleFilter` to SQL.

Responsible for the WHERE clause and the order; every value goes through a parameter. Not for the
columns that are read (articles_view).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from viewer.core.model import ArticleFilter, QueryFilter
from viewer.core.store.times import mark_text, to_text

ORDER = {
    "date": "a.published DESC, a.id DESC",
    "modified": "a.modified DESC, a.id DESC",
    "title": "a.title COLLATE NOCASE, a.id",
}

# The ids of the few terms first: a join would be planned from the links of every article.
TERMS = "SELECT id FROM terms WHERE taxonomy = ? AND (name = ? OR slug = ?)"
_UNINDEXED = "+a.site_id"  # SQLite uses no index for an expression
_COLLECTED = "a.id IN (SELECT at.article_id"
_BY_TERM = f"{_COLLECTED} FROM article_terms at WHERE at.term_id IN ({TERMS}))"

_MARKED = """a.id IN (SELECT ma.id FROM user.marks mm JOIN sites ms ON ms.key = mm.site
             JOIN articles ma ON ma.site_id = ms.id AND ma.wp_id = mm.wp_id
             WHERE mm.{} IS NOT NULL)"""
_IN_COLLECTION = """a.id IN (SELECT ca.id FROM user.collected uc JOIN sites cs ON cs.key = uc.site
    JOIN articles ca ON ca.site_id = cs.id AND ca.wp_id = uc.wp_id WHERE uc.collection_id = ?)"""
_STATES = {
    ("is", "read"): _MARKED.format("read_at"),
    ("is", "unread"): "NOT " + _MARKED.format("read_at"),
    ("is", "starred"): _MARKED.format("starred_at"),
    ("is", "gone"): "a.gone_since IS NOT NULL",
    ("has", "pictures"): "a.id IN (SELECT article_id FROM article_media)",
    ("has", "comments"): """EXISTS (SELECT 1 FROM comments cm
        WHERE cm.site_id = a.site_id AND cm.article_wp_id = a.wp_id)""",
}


@dataclass(slots=True)
class Clause:
    """Joins and conditions that a filter adds to `FROM articles a`."""

    joins: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, condition: str, *values: object) -> None:
        """Narrow by one condition."""
        self.conditions.append(condition)
        self.values.extend(values)

    @property
    def sql(self) -> str:
        where = f" WHERE {' AND '.join(self.conditions)}" if self.conditions else ""
        return " ".join(self.joins) + where

    @property
    def walking(self) -> str:
        """The same for a page: articles are walked in their order and each is looked at, where a
        term's would all be collected and sorted."""
        walked = self.sql.replace(_COLLECTED, f"+{_COLLECTED}")
        return walked.replace(_UNINDEXED, "a.site_id")


def unsited(where: str) -> str:
    """A clause that finds no articles by the index of their site: another one has their order."""
    return where.replace(" a.site_id = (", f" {_UNINDEXED} = (")


def clause(wanted: ArticleFilter, also: Sequence[QueryFilter] = ()) -> Clause:
    """The part of a query after `FROM articles a` for a filter and for parts of a search."""
    made = Clause()
    parts = _parts(wanted)
    for one in parts:
        _add_place(made, one)
        _add_dates(made, one)
    _add_marks(made, parts)
    for part in also:
        _add_part(made, part)
    return made


def _parts(wanted: ArticleFilter) -> list[ArticleFilter]:
    """A filter and those it stands within; a place and what its list was narrowed to."""
    parts = [wanted]
    while (inner := parts[-1].within) is not None:
        parts.append(inner)
    return parts


def _add_place(made: Clause, wanted: ArticleFilter) -> None:
    if wanted.site is not None:
        # Not by the site's index, which finds a million, where another one finds a handful.
        within = any((wanted.author, wanted.category, wanted.tag))
        column = _UNINDEXED if within else "a.site_id"
        made.add(f"{column} = (SELECT id FROM sites WHERE key = ?)", wanted.site)
    if wanted.type is not None:
        made.add("a.type = ?", wanted.type)
    if wanted.category is not None:
        made.add(_BY_TERM, "category", wanted.category, wanted.category)
    if wanted.tag is not None:
        made.add(_BY_TERM, "post_tag", wanted.tag, wanted.tag)
    if wanted.author is not None:
        made.add(
            "a.author_id IN (SELECT id FROM authors WHERE name = ? OR slug = ?)",
            wanted.author,
            wanted.author,
        )
    if wanted.collection is not None:
        made.add(_IN_COLLECTION, wanted.collection)
    if wanted.lang is not None:
        made.add("(a.lang = ? COLLATE NOCASE OR a.lang LIKE ?)", wanted.lang, f"{wanted.lang}-%")


def _add_part(made: Clause, part: QueryFilter) -> None:
    """What a query itself asks of the catalogue; of what is not kept (notes) nothing has any."""
    no = "NOT " if part.negated else ""
    made.add(f"{no}({_STATES.get((part.name, part.value), '0')})")


def _add_dates(made: Clause, wanted: ArticleFilter) -> None:
    if wanted.since is not None:
        made.add("a.published >= ?", to_text(wanted.since))
    if wanted.until is not None:
        made.add("a.published < ? AND a.published <> ''", to_text(wanted.until))


def _add_marks(made: Clause, parts: Sequence[ArticleFilter]) -> None:
    unread, starred = any(one.unread for one in parts), any(one.starred for one in parts)
    if any(one.gone for one in parts):
        made.add("a.gone_since IS NOT NULL")
    if not (unread or starred):
        return
    made.joins.append(
        " JOIN sites us ON us.id = a.site_id"
        " LEFT JOIN user.marks um ON um.site = us.key AND um.wp_id = a.wp_id"
    )
    since = parts[0].read_since
    if unread and since is not None:
        made.add("(um.read_at IS NULL OR um.read_at >= ?)", mark_text(since))
    elif unread:
        made.add("um.read_at IS NULL")
    if starred:
        made.add("um.starred_at IS NOT NULL")
