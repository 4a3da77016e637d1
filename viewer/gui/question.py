"""What the list is asked to show: a place, what it is narrowed to, and the words searched for.

Responsible for putting these together into one read. Not for when it is asked (library_browser).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from viewer.core.model import ArticleFilter, SortKey
from viewer.core.reading import Archive
from viewer.gui.completing import unfinished
from viewer.gui.models.article_list import Listing, read_listing, read_search

Order = Literal["relevance", "date"]


@dataclass(frozen=True, slots=True)
class Question:
    """A place of the tree and everything that narrows it."""

    place: ArticleFilter = field(default_factory=ArticleFilter)
    narrowed: ArticleFilter = field(default_factory=ArticleFilter)  # the active filter chips
    query: str = ""
    typing: bool = False  # its last word may go on
    sort: SortKey = "date"  # of a list without a query
    order: Order = "relevance"  # of the hits of one
    grouped: bool = False  # by date, a list without a query
    asked_at: datetime | None = None  # what was read since stays in a list of unread articles

    @property
    def wanted(self) -> ArticleFilter:
        """Everything but the query as one filter."""
        within = self.narrowed if self.narrowed.narrows else None
        return replace(self.place, sort=self.sort, within=within)

    @property
    def _now(self) -> ArticleFilter:
        wanted = self.wanted
        unread = wanted.unread or (wanted.within is not None and wanted.within.unread)
        return replace(wanted, read_since=self.asked_at) if unread else wanted

    def read(self, archive: Archive) -> Listing:
        """The answer; called off the GUI thread."""
        if not self.query:
            return read_listing(archive, self._now, grouped=self.grouped)
        found = read_search(archive, self.query, self._now, self.typing, self.order)
        if self.typing and found.answer is not None and not found.total:
            return self._without_last(archive) or found
        return found

    def _without_last(self, archive: Archive) -> Listing | None:
        """While a word has but its first letter: the hits of those before it, and so said.

        The list would be empty for the time of one key otherwise.
        """
        left = unfinished(self.query)
        if left is None:
            return None
        if not left:
            return read_listing(archive, self._now, grouped=self.grouped)
        found = read_search(archive, left, self._now, False, self.order)
        if found.answer is None or not found.total:
            return None
        return replace(found, answer=replace(found.answer, query=self.query, interpreted=left))
