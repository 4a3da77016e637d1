"""Answers queries over the arrays of all segments.

Responsible for putting segments together: deletion, filters, totals, order, ids, facets. Not for
what a query means (planner) and not for text or snippets.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.core.search.engine.arrays import Docs, Mask, Scores, SegmentArrays
from viewer.core.search.engine.facets import Counter
from viewer.core.search.engine.filters import Filter, IdTable
from viewer.core.search.engine.nodes import PROBE, Node
from viewer.core.search.engine.planner import Planner
from viewer.core.search.engine.ranking import best
from viewer.core.search.engine.statistics import Statistics

Sort = Literal["relevance", "date"]
Allowed = Collection[str] | Filter | None


class Found(NamedTuple):
    """The hits that were asked for, and how many there are in all.

    Args:
        scores: by relevance BM25F, by date zero.
    """

    ids: list[str]
    scores: list[float]
    total: int


class Engine:
    """Searches the segments of one commit; used by one thread, made anew after a commit.

    Args:
        segments: in the order of the index; document numbers count through.
        schema: Whoosh's.
        date: the column that `sort="date"` goes by.
    """

    def __init__(
        self, segments: Sequence[SegmentArrays], schema: Any, *, date: str = "published"
    ) -> None:
        self._segments = tuple(segments)
        self._date = date
        self._schema = schema
        statistics = Statistics(self._segments, schema)
        self._planners = [Planner(statistics, number) for number in range(len(self._segments))]
        sizes = [segment.doc_count_all for segment in self._segments]
        self._bases = [sum(sizes[:number]) for number in range(len(sizes))]
        self._ids = IdTable(self._segments)
        self._counter = Counter(self._segments)
        # The last query's hits, so that its facets are counted without finding them again.
        self._last: tuple[Any, Allowed, list[Docs]] | None = None

    def search(
        self,
        query: Any,
        limit: int | None = 50,
        offset: int = 0,
        sort: Sort = "relevance",
        allowed: Allowed = None,
    ) -> Found:
        """What a query finds.

        Args:
            query: Whoosh's query object.
            limit: how many hits; None for all.
            allowed: only these article ids count; None for all. See `filter`.

        Raises:
            NotCovered: the query is of a kind the engine does not know.
        """
        nodes = [planner.plan(query) for planner in self._planners]
        filter_ = self._filter(allowed)
        end = None if limit is None else offset + limit
        if sort == "date":
            docs = [self._docs(at, node, filter_) for at, node in enumerate(nodes)]
            order, scores = self._by_date(docs, end), None
        else:
            found = [self._matches(at, node, filter_) for at, node in enumerate(nodes)]
            docs = [docs for docs, _ in found]
            scores = _joined([scores for _, scores in found])
            order = best(scores, end)
        self._last = (query, allowed, docs)
        return self._found(docs, order[offset:], scores)

    def filter(self, ids: Collection[str]) -> Filter:
        """A restriction to use for several searches of this commit."""
        return self._ids.filter(ids)

    def facets(
        self, query: Any, names: Iterable[str], allowed: Allowed = None
    ) -> dict[str, list[tuple[str, int]]]:
        """How many hits have each value of some fields, most frequent first, then by value.

        Raises:
            NotCovered: the query is of a kind the engine does not know.
        """
        docs = self._hits(query, allowed)
        return {name: self._facet(name, docs) for name in names}

    def _facet(self, name: str, docs: list[Docs]) -> list[tuple[str, int]]:
        total: dict[bytes, int] = {}
        for number, found in enumerate(docs):
            for value, count in self._counter.count(number, name, found).items():
                total[value] = total.get(value, 0) + count
        read = self._schema[name].from_bytes if name in self._schema else bytes.decode
        return sorted(
            ((str(read(value)), count) for value, count in total.items()),
            key=lambda pair: (-pair[1], pair[0]),
        )

    def _hits(self, query: Any, allowed: Allowed) -> list[Docs]:
        if self._last is not None and self._last[0] is query and self._last[1] is allowed:
            return self._last[2]
        filter_ = self._filter(allowed)
        return [
            self._docs(number, planner.plan(query), filter_)
            for number, planner in enumerate(self._planners)
        ]

    def _filter(self, allowed: Allowed) -> Filter | None:
        return allowed if allowed is None or isinstance(allowed, Filter) else self.filter(allowed)

    def _matches(self, number: int, node: Node, filter_: Filter | None) -> tuple[Docs, Scores]:
        if filter_ is not None:
            docs = self._docs(number, node, filter_)
            return docs, node.scores(docs)
        docs, scores = node.matches()
        deleted = self._segments[number].deleted
        if deleted is None:
            return docs, scores
        kept = np.flatnonzero(~deleted[docs])
        return docs[kept], scores[kept]

    def _docs(self, number: int, node: Node, filter_: Filter | None) -> Docs:
        deleted = self._segments[number].deleted
        if filter_ is None:
            return node.docs() if deleted is None else _without(node.docs(), deleted)
        allowed = filter_.masks[number]
        few = np.flatnonzero(allowed) if deleted is None else np.flatnonzero(allowed & ~deleted)
        if len(few) * PROBE < node.cost:
            return few[node.hits(few)]
        docs = node.docs()
        docs = docs[allowed[docs]]
        return docs if deleted is None else _without(docs, deleted)

    def _by_date(self, docs: list[Docs], end: int | None) -> NDArray[np.intp]:
        """Newest first; of one moment the last written first, as Whoosh's reversed sort does."""
        dates = _joined([self._dates(number, found) for number, found in enumerate(docs)])
        return len(dates) - 1 - best(dates[::-1], end)

    def _dates(self, number: int, docs: Docs) -> NDArray[Any]:
        column = self._segments[number].column(self._date)
        return np.zeros(len(docs), np.int64) if column is None else np.asarray(column)[docs]

    def _found(self, docs: list[Docs], order: NDArray[np.intp], scores: Scores | None) -> Found:
        total = sum(map(len, docs))
        kept = [0.0] * len(order) if scores is None else scores[order].tolist()
        ends = np.cumsum([len(found) for found in docs]) if docs else np.zeros(0, int)
        where = np.searchsorted(ends, order, side="right")
        ids = [""] * len(order)
        for number in np.unique(where).tolist():
            places = np.flatnonzero(where == number)
            first = int(ends[number]) - len(docs[number])
            chosen = docs[number][order[places] - first]
            for place, id_ in zip(places.tolist(), self._segments[number].ids(chosen), strict=True):
                ids[place] = id_
        return Found(ids, kept, total)


def _joined(parts: list[NDArray[Any]]) -> NDArray[Any]:
    if len(parts) == 1:
        return parts[0]
    return np.concatenate(parts) if parts else np.zeros(0)


def _without(docs: Docs, deleted: Mask) -> Docs:
    return docs[~deleted[docs]]
