"""Parts of a query that every match satisfies alike.

Responsible for constant scores: expansions of prefixes and patterns, ranges, everything, the
complement. Not for finding the terms of an expansion (expansion).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.core.search.engine.arrays import Docs, FieldArrays, Mask, Scores, flattened
from viewer.core.search.engine.nodes import PROBE, SPARSE, Node, Survivors, masked


class ConstantNode(Node):
    """Scores every match the same."""

    def __init__(self, size: int, cost: int, value: float) -> None:
        super().__init__(size, cost)
        self._value = value

    def matches(self) -> tuple[Docs, Scores]:
        docs = self.docs()
        return docs, np.full(len(docs), self._value)

    def add_scores(self, survivors: Survivors, out: Scores, *, sure: bool) -> None:
        if sure:
            out += self._value
        else:
            out[self.hits(survivors.docs)] += self._value


class TermsNode(ConstantNode):
    """Any of many terms of a field.

    Args:
        terms: their numbers; a range is one slice of the postings.
    """

    def __init__(
        self, size: int, field: FieldArrays, terms: range | NDArray[Any], value: float
    ) -> None:
        self._postings = _postings(field, terms)
        super().__init__(size, len(self._postings), value)

    def docs(self) -> Docs:
        if self.cost * SPARSE < self.size:
            return np.unique(self._postings)
        return np.flatnonzero(self.mask)

    @property
    def mask(self) -> Mask:
        if not hasattr(self, "_mask"):
            self._mask = masked(self._postings, self.size)
        return self._mask


def _postings(field: FieldArrays, terms: range | NDArray[Any]) -> Docs:
    if isinstance(terms, range):
        if not terms:
            return field.docs[:0]
        return field.docs[int(field.starts[terms.start]) : int(field.starts[terms.stop])]
    starts = field.starts[terms]
    return field.docs[flattened(starts, field.starts[terms + 1] - starts)]


class ColumnNode(ConstantNode):
    """A number between two others, both included; not the greatest, which stands for none."""

    def __init__(self, column: NDArray[Any], low: int, high: int, value: float) -> None:
        super().__init__(len(column), len(column) // PROBE, value)
        self._column = column
        self._low, self._high = low, high

    def docs(self) -> Docs:
        return np.flatnonzero(self._inside(self._column))

    def hits(self, docs: Docs) -> Mask:
        return self._inside(self._column[docs])

    def _inside(self, values: NDArray[Any]) -> Mask:
        found: Mask = (values >= self._low) & (values <= self._high)
        return found


class MaskNode(ConstantNode):
    """Documents known beforehand."""

    def __init__(self, mask: Mask, value: float) -> None:
        super().__init__(len(mask), len(mask), value)
        self.mask = mask

    def docs(self) -> Docs:
        return np.flatnonzero(self.mask)


class EveryNode(ConstantNode):
    """All documents."""

    def __init__(self, size: int, value: float) -> None:
        super().__init__(size, size, value)

    def docs(self) -> Docs:
        return np.arange(self.size)

    def hits(self, docs: Docs) -> Mask:
        return np.ones(len(docs), np.bool_)


class NotNode(ConstantNode):
    """All documents but those of another node."""

    def __init__(self, child: Node, value: float) -> None:
        super().__init__(child.size, child.size, value)
        self._child = child

    def docs(self) -> Docs:
        return np.flatnonzero(~self._child.mask)

    def hits(self, docs: Docs) -> Mask:
        return ~self._child.hits(docs)


class EvenNode(ConstantNode):
    """The documents of another node, all with one score."""

    def __init__(self, child: Node, value: float) -> None:
        super().__init__(child.size, child.cost, value)
        self._child = child

    def docs(self) -> Docs:
        return self._child.docs()

    def hits(self, docs: Docs) -> Mask:
        return self._child.hits(docs)
