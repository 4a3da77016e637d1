"""Search over the catalogue and the index together.

Responsible for what only both can answer: a query whose `is:` and `has:` the catalogue
resolves, words as articles write them (the index knows folded ones), and completions of
words and names. Not for the index (search) nor for lists (store).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Literal

from viewer.core.errors import IndexUnusable
from viewer.core.model import ArticleFilter, Completion, QueryFilter, SearchAnswer
from viewer.core.paths import LibraryLayout
from viewer.core.search import SearchIndex, exact_form, filters_of, spellings, without_places, words
from viewer.core.store.articles_view import ArticlesView
from viewer.core.store.database import Connection
from viewer.core.store.names_view import changes, names

Order = Literal["relevance", "date"]
_LAST = re.compile(r'(?:(?P<field>author|category|tag|كاتب|تصنيف|وسم):"?)?(?P<start>[^\s":()]*)$')
_FIELDS = {"كاتب": "author", "تصنيف": "category", "وسم": "tag"}
_NAMED: tuple[Literal["author", "category", "tag"], ...] = ("author", "category", "tag")
_EXAMPLES = 3  # articles in which a word's spelling is looked up
_SPELT = 5_000  # words whose spelling is remembered; that it changes matters to nobody


class Finder:
    """One thread's search over a library.

    Args:
        layout: of the library.
    """

    def __init__(self, layout: LibraryLayout) -> None:
        self._layout = layout
        self._index: SearchIndex | None = None
        self._names: tuple[object, list[tuple[Completion, str]]] | None = None
        self._restricted: tuple[object, frozenset[str]] | None = None
        self._spelt: dict[str, str] = {}

    def close(self) -> None:
        """Give every file back."""
        if self._index is not None:
            self._index.close()
        self._index = self._names = self._restricted = None

    def search(
        self,
        db: Connection,
        query: str,
        wanted: ArticleFilter,
        *,
        as_you_type: bool = False,
        sort: Order = "relevance",
        facets: bool = False,
    ) -> SearchAnswer:
        """Every hit of a query within a filter, best or newest first.

        Raises:
            IndexUnusable: the index is damaged or of another version.
        """
        index = self._opened()
        try:
            found = index.search(
                query,
                within=wanted,
                restrict=self._restriction(db, without_places(wanted), filters_of(query)),
                limit=None,
                sort=sort,
                as_you_type=as_you_type,
                facets=facets,
            )
            meant = self._as_written(db, query, found.did_you_mean)
        except IndexUnusable:
            self.close()
            raise
        return replace(found, did_you_mean=meant)

    def _restriction(
        self, db: Connection, wanted: ArticleFilter, also: tuple[QueryFilter, ...]
    ) -> frozenset[str] | None:
        """The articles that the catalogue lets through; kept between two keystrokes."""
        if not wanted.narrows and not also:
            return None
        key = (replace(wanted, sort="date"), also, changes(db))
        if self._restricted is None or self._restricted[0] != key:
            self._restricted = (key, frozenset(ArticlesView(db).ids(wanted, also)))
        return self._restricted[1]

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
        state = changes(db)
        if self._names is None or self._names[0] != state:
            everything = [
                (Completion(kind, name, count), " ".join(word.exact for word in words(name)))
                for kind in _NAMED
                for name, count in names(db, kind)
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
        """How articles mostly write a folded word, in small letters; looked up once."""
        written = self._spelt.get(exact)
        if written is None:
            if len(self._spelt) >= _SPELT:
                self._spelt.clear()
            written = self._spelt[exact] = self._mostly(db, exact)
        return written

    def _mostly(self, db: Connection, exact: str) -> str:
        view = ArticlesView(db)
        ids = self._opened().any_with(exact, _EXAMPLES)
        texts = (*(one.title for one in view.summaries(ids)), *view.plain_texts(ids).values())
        found = Counter(surface for text in texts for surface in spellings(text, exact))
        plain = [(count, surface) for surface, count in found.items() if surface.isalnum()]
        return max(plain)[1] if plain else exact
