"""Searches that the person keeps, and what is new in them.

Responsible for joining what was saved with what it finds now. Not for keeping it (store.searches)
nor for finding (finding).
"""

from __future__ import annotations

from typing import Protocol

from viewer.core.model import ArticleFilter, SavedSearch, SearchAnswer
from viewer.core.store.searches import Searches


class _Searcher(Protocol):
    def search(self, query: str, wanted: ArticleFilter) -> SearchAnswer: ...


class SavedSearches:
    """Saved and recent searches of a library.

    Args:
        searcher: the archive.
        kept: where they are kept.
    """

    def __init__(self, searcher: _Searcher, kept: Searches) -> None:
        self._searcher = searcher
        self._kept = kept

    def save(self, name: str, query: str, wanted: ArticleFilter) -> SavedSearch:
        """Keep a search; what it finds now counts as seen.

        Raises:
            IndexUnusable: the index is damaged.
        """
        found = self._searcher.search(query, wanted)
        id_ = self._kept.save(name, query, wanted)
        self._kept.mark_seen(id_, found.ids)
        return self._kept.get(id_)

    def all(self) -> list[SavedSearch]:
        """Every saved search, by name."""
        return self._kept.saved()

    def new(self, id_: int) -> tuple[str, ...]:
        """The hits of a saved search that it did not have when it was last looked at, best first.

        Raises:
            UsageError: there is none with this id.
            IndexUnusable: the index is damaged.
        """
        search = self._kept.get(id_)
        seen = self._kept.seen(id_)
        answer = self._searcher.search(search.query, search.wanted)
        return tuple(hit for hit in answer.ids if hit not in seen)

    def run(self, id_: int) -> SearchAnswer:
        """What a saved search finds; all of it counts as seen from now on.

        Raises:
            UsageError: there is none with this id.
            IndexUnusable: the index is damaged.
        """
        search = self._kept.get(id_)
        answer = self._searcher.search(search.query, search.wanted)
        self._kept.mark_seen(id_, answer.ids)
        return answer

    def rename(self, id_: int, name: str) -> None:
        """Give a saved search another name.

        Raises:
            UsageError: another one has it.
        """
        self._kept.rename(id_, name)

    def forget(self, id_: int) -> None:
        """Remove a saved search."""
        self._kept.forget(id_)

    def note(self, query: str) -> None:
        """Remember a query that was carried out, as the most recent one."""
        if query.strip():
            self._kept.note(query.strip())

    def recent(self, limit: int = 10) -> list[str]:
        """The queries used last, newest first."""
        return self._kept.recent(limit)

    def forget_recent(self, query: str | None = None) -> None:
        """Forget one recent query, or all of them."""
        self._kept.forget_recent(query)
