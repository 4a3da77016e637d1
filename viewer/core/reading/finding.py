"""Search over the catalogue and the index together.

Responsible for what only both can answer: a query whose `is:`, `has:`, `before:` and `after:` the
catalogue resolves, words as articles write them (the index knows folded ones), and completions of
words and names. Not for the index (search) nor for lists (store).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from viewer.core.errors import IndexUnusable
from viewer.core.model import ArticleFilter, Completion, QueryFilter
from viewer.core.paths import LibraryLayout
from viewer.core.search import SearchIndex, exact_form, filters_of, words
from viewer.core.store.articles_view import ArticlesView
from viewer.core.store.database import Connection
from viewer.core.store.facets_view import FacetsView

Order = Literal["relevance", "date"]
_LAST = re.compile(r'(?:(?P<field>author|category|tag|كاتب|تصنيف|وسم):"?)?(?P<start>[^\s":()]*)$')
_FIELDS = {"كاتب": "author", "تصنيف": "category", "وسم": "tag"}
_NAMED: tuple[Literal["author", "category", "tag"], ...] = ("author", "category", "tag")
_EXAMPLES = 3  # articles in which a word's spelling is looked up


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The articles a query finds, best first, and how it was read."""

    query: str
    total: int
    ids: tuple[str, ...]
    scores: tuple[float, ...]
    terms: tuple[str, ...] = ()
    did_you_mean: str | None = None
    interpreted: str | None = None


class Finder:
    """One thread's search over a library.

    Args:
        layout: of the library.
    """

    def __init__(self, layout: LibraryLayout) -> None:
        self._layout = layout
        self._index: SearchIndex | None = None
        self._names: tuple[int, list[tuple[Completion, str]]] | None = None

    def close(self) -> None:
        """Give every file back."""
        if self._index is not None:
            self._index.close()
        self._index = self._names = None

    def search(
        self,
        db: Connection,
        query: str,
        wanted: ArticleFilter,
        *,
        as_you_type: bool = False,
        sort: Order = "relevance",
    ) -> SearchAnswer:
        """What a query finds within a filter.

        Raises:
            IndexUnusable: the index is damaged or of another version.
        """
        index = self._opened()
        try:
            found = index.search(
                query,
                limit=None,
                restrict=_restriction(db, wanted, filters_of(query)),
                sort=sort,
                as_you_type=as_you_type,
            )
            meant = self._as_written(db, query, found.did_you_mean)
        except IndexUnusable:
            self.close()
            raise
        return SearchAnswer(
            query,
            found.total,
            tuple(hit.id for hit in found.hits),
            tuple(hit.score for hit in found.hits),
            found.terms,
            meant,
            found.interpreted,
        )

    def complete(self, db: Connection, text: str, limit: int) -> list[Completion]:
        """How what was typed may go on: words, then authors, categories and tags.

        Raises:
            IndexUnusable: the index is damaged or of another version.
        """
        match = _LAST.search(text)
        start = exact_form(match["start"]) if match and match["start"] else ""
        if match is None or not start:
            return []
        field = _FIELDS.get(match["field"] or "", match["field"])
        names = [one for one in self._named(db, start) if field in (None, one.kind)][:limit]
        if field is not None:
            return names
        try:
            found = self._opened().complete(match["start"], limit)
            known = [Completion("word", self._written(db, one.text), one.count) for one in found]
        except IndexUnusable:
            self.close()
            raise
        kept = limit - min(len(names), limit // 2)
        return (known[:kept] + names)[:limit]

    def _named(self, db: Connection, start: str) -> list[Completion]:
        """Names of which a word begins so, the most used first."""
        view = FacetsView(db)
        state = view.changes()
        if self._names is None or self._names[0] != state:
            everything = [
                (Completion(kind, name, count), " ".join(word.exact for word in words(name)))
                for kind in _NAMED
                for name, count in view.names(kind)
            ]
            everything.sort(key=lambda one: (-one[0].count, one[0].text))
            self._names = (state, everything)
        inner = f" {start}"
        return [one for one, folded in self._names[1] if inner in f" {folded}"]

    def _opened(self) -> SearchIndex:
        if self._index is None:
            self._index = SearchIndex(self._layout.index)
        return self._index

    def _as_written(self, db: Connection, query: str, meant: str | None) -> str | None:
        """A suggestion with its new words as articles write them."""
        if meant is None:
            return None
        typed = {word.exact for word in words(query)}
        for word in reversed(list(words(meant))):
            if word.exact not in typed:
                written = self._written(db, word.exact)
                meant = meant[: word.start] + written + meant[word.end :]
        return meant

    def _written(self, db: Connection, exact: str) -> str:
        """How articles mostly write a folded word, in small letters."""
        found: Counter[str] = Counter()
        view = ArticlesView(db)
        ids = self._opened().any_with(exact, _EXAMPLES)
        for text in (*(one.title for one in view.summaries(ids)), *view.plain_texts(ids).values()):
            found.update(word.surface for word in words(text) if word.exact == exact)
        plain = [(count, surface.lower()) for surface, count in found.items() if surface.isalnum()]
        return max(plain)[1] if plain else exact


def _restriction(
    db: Connection, wanted: ArticleFilter, also: Collection[QueryFilter]
) -> frozenset[str] | None:
    if not wanted.narrows and not also:
        return None
    return frozenset(ArticlesView(db).ids(wanted, tuple(also)))
