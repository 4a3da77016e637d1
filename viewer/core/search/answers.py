"""What one commit of the index answers.

Responsible for asking the engine, and Whoosh's own matchers where the engine does not know a query
or a segment is not ours. Not for opening indexes (index) nor for reading queries (query).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Literal

from whoosh import query as wq

from viewer.core.search.codec import arrays_of
from viewer.core.search.engine import Engine, Found, NotCovered, explicit
from viewer.core.search.vocabulary import Vocabulary

Sort = Literal["relevance", "date"]


class Answers:
    """Answers over a Whoosh searcher; made anew for every commit, used by one thread.

    Args:
        searcher: stays the caller's to close.
    """

    def __init__(self, searcher: Any) -> None:
        self._searcher = searcher
        segments = [arrays_of(leaf.reader()) for leaf, _ in searcher.leaf_searchers()]
        ours = [segment for segment in segments if segment is not None]
        self._engine = Engine(ours, searcher.schema) if len(ours) == len(segments) else None
        self.vocabulary = Vocabulary(ours)

    def find(
        self,
        query: Any,
        *,
        limit: int | None = None,
        offset: int = 0,
        sort: Sort = "relevance",
        restrict: Collection[str] | None = None,
    ) -> Found:
        """What a query finds; scores are zero when sorted by date.

        Args:
            limit: how many hits; None for all.
            restrict: only these article ids count.
        """
        if self._engine is not None:
            try:
                return self._engine.search(query, limit, offset, sort, restrict)
            except NotCovered:
                pass
        return self._by_whoosh(query, limit, offset, sort, restrict)

    def facets(
        self, query: Any, names: Sequence[str], restrict: Collection[str] | None = None
    ) -> dict[str, list[tuple[str, int]]]:
        """How many hits have each value of some fields, most frequent first.

        Args:
            names: fields whose terms are whole values (site, lang, year), not words.
        """
        if self._engine is None:
            return {name: [] for name in names}
        try:
            return self._engine.facets(query, names, restrict)
        except NotCovered:
            hits = self._by_whoosh(query, None, 0, "date", restrict).ids
            return self._engine.facets(wq.Every(), names, hits)

    def _by_whoosh(
        self,
        query: Any,
        limit: int | None,
        offset: int,
        sort: Sort,
        restrict: Collection[str] | None,
    ) -> Found:
        by_date = sort == "date"
        options = {"sortedby": "published", "reverse": True} if by_date else {}
        results = self._searcher.search(explicit(query), limit=None, **options)
        stored = self._searcher.stored_fields
        hits = [
            (str(stored(number)["id"]), 0.0 if by_date else float(score or 0.0))
            for score, number in results.top_n
        ]
        if restrict is not None:
            hits = [hit for hit in hits if hit[0] in restrict]
        part = hits[offset : None if limit is None else offset + limit]
        return Found([id_ for id_, _ in part], [score for _, score in part], len(hits))
