"""Parts of a query made of other parts.

Responsible for all, any, all but, perhaps, and the greatest of. Not for phrases (phrase).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from viewer.core.search.engine.arrays import Docs, Mask, Scores
from viewer.core.search.engine.nodes import PROBE, SPARSE, Node, Survivors


class AllNode(Node):
    """Documents that match every child: the cheapest finds them, the others only strike out."""

    def __init__(self, children: Sequence[Node]) -> None:
        self._children = sorted(children, key=lambda child: child.cost)
        super().__init__(children[0].size, self._children[0].cost)

    def docs(self) -> Docs:
        return self._strike(self._children[0].docs(), self._children[1:])

    def hits(self, docs: Docs) -> Mask:
        found = np.ones(len(docs), np.bool_)
        for child in self._children:
            left = np.flatnonzero(found)
            found[left] = child.hits(docs[left])
        return found

    @staticmethod
    def _strike(docs: Docs, children: Sequence[Node]) -> Docs:
        for child in children:
            if not len(docs):
                break
            docs = docs[child.hits(docs)]
        return docs

    def add_scores(self, survivors: Survivors, out: Scores, *, sure: bool) -> None:
        add_where_hit(self, self._children, survivors, out, sure=sure)


class AnyNode(Node):
    """Documents that match at least one child; their scores are added."""

    def __init__(self, children: Sequence[Node]) -> None:
        self._children: list[Node] = []
        for child in children:  # a sum of sums is one sum
            self._children.extend(child._children if type(child) is AnyNode else [child])
        super().__init__(children[0].size, sum(child.cost for child in self._children))

    def docs(self) -> Docs:
        found = [child.docs() for child in self._children]
        if len(found) == 1:
            return found[0]
        if sum(map(len, found)) * SPARSE < self.size:
            return np.unique(np.concatenate(found))
        mask = np.zeros(self.size, np.bool_)
        for docs in found:
            mask[docs] = True
        return np.flatnonzero(mask)

    def hits(self, docs: Docs) -> Mask:
        if len(docs) * PROBE >= self.cost:
            return self.mask[docs]
        found = np.zeros(len(docs), np.bool_)
        for child in self._children:
            found |= child.hits(docs)
        return found

    def add_scores(self, survivors: Survivors, out: Scores, *, sure: bool) -> None:
        sure = sure and len(self._children) == 1
        for child in self._children:
            child.add_scores(survivors, out, sure=sure)

    def matches(self) -> tuple[Docs, Scores]:
        found = [child.matches() for child in self._children]
        if len(found) == 1:
            return found[0]
        docs = np.concatenate([docs for docs, _ in found])
        scores = np.concatenate([scores for _, scores in found])
        if len(docs) * SPARSE < self.size:
            return _summed(docs, scores)
        total = np.bincount(docs, scores, self.size).astype(np.float64, copy=False)
        # A boost of zero gives matches without a score.
        where = np.flatnonzero(total) if scores.min() > 0 else self.docs()
        return where, total[where]


def _summed(docs: Docs, scores: Scores) -> tuple[Docs, Scores]:
    """Each document once with the sum of its scores; for few documents."""
    if not len(docs):
        return docs, scores
    order = np.argsort(docs, kind="stable")
    docs, scores = docs[order], scores[order]
    first = np.flatnonzero(np.concatenate(([True], docs[1:] != docs[:-1])))
    return docs[first], np.add.reduceat(scores, first)


class ButNode(Node):
    """Documents of one child that do not match another."""

    def __init__(self, kept: Node, struck: Node) -> None:
        super().__init__(kept.size, kept.cost)
        self._kept, self._struck = kept, struck

    def docs(self) -> Docs:
        docs = self._kept.docs()
        return docs[~self._struck.hits(docs)]

    def hits(self, docs: Docs) -> Mask:
        return self._kept.hits(docs) & ~self._struck.hits(docs)

    def add_scores(self, survivors: Survivors, out: Scores, *, sure: bool) -> None:
        add_where_hit(self, [self._kept], survivors, out, sure=sure)


class PerhapsNode(Node):
    """Documents of one child, scoring more where they match another too."""

    def __init__(self, needed: Node, wanted: Node) -> None:
        super().__init__(needed.size, needed.cost)
        self._needed, self._wanted = needed, wanted

    def docs(self) -> Docs:
        return self._needed.docs()

    def hits(self, docs: Docs) -> Mask:
        return self._needed.hits(docs)

    def add_scores(self, survivors: Survivors, out: Scores, *, sure: bool) -> None:
        self._needed.add_scores(survivors, out, sure=sure)
        if sure:
            self._wanted.add_scores(survivors, out, sure=False)
        else:
            add_where_hit(self, [self._wanted], survivors, out, sure=False)


class RequireNode(AllNode):
    """Documents that match both children, with the scores of the first."""

    def __init__(self, scored: Node, required: Node) -> None:
        super().__init__([scored, required])
        self._scored = scored

    def add_scores(self, survivors: Survivors, out: Scores, *, sure: bool) -> None:
        add_where_hit(self, [self._scored], survivors, out, sure=sure)


class MostNode(AnyNode):
    """Documents that match any child, each with its best score."""

    def __init__(self, children: Sequence[Node]) -> None:
        super().__init__(children)
        self._children = list(children)

    def add_scores(self, survivors: Survivors, out: Scores, *, sure: bool) -> None:  # noqa: ARG002
        best = np.zeros(len(survivors))
        for child in self._children:
            scores = np.zeros(len(survivors))
            child.add_scores(survivors, scores, sure=False)
            np.maximum(best, scores, out=best)
        out += best

    def matches(self) -> tuple[Docs, Scores]:
        docs = self.docs()
        return docs, self.scores(docs)


def add_where_hit(
    node: Node, scored: Sequence[Node], survivors: Survivors, out: Scores, *, sure: bool
) -> None:
    """Add the children's scores, but only to documents the node itself matches.

    Args:
        sure: all survivors match the node and each of the children.
    """
    if sure:
        for child in scored:
            child.add_scores(survivors, out, sure=True)
        return
    places = np.flatnonzero(node.hits(survivors.docs))
    if not len(places):
        return
    part = np.zeros(len(places))
    inner = Survivors(survivors.docs[places], survivors.size)
    for child in scored:
        child.add_scores(inner, part, sure=False)
    out[places] += part
