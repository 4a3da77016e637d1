"""Words that follow each other.

Responsible for phrases with slop, joined on `document << 32 | position` keys. Not for which
words they are (planner).

As `whoosh.query.SpanNear2` has it: a word may stand at most `slop` positions after the one before
it, and the score is the sum of the words' scores however often the phrase occurs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.core.search.engine.arrays import Docs, FieldArrays, Mask, Scores, flattened
from viewer.core.search.engine.compound import AllNode, add_where_hit
from viewer.core.search.engine.errors import NotCovered
from viewer.core.search.engine.leaves import TermNode
from viewer.core.search.engine.nodes import Node, Survivors, masked

_SHIFT = 32


class PhraseNode(Node):
    """A phrase of a field.

    Args:
        words: in order; one that occurs twice is there twice.

    Raises:
        NotCovered: the field has no positions.
    """

    def __init__(self, field: FieldArrays, words: Sequence[TermNode], slop: int) -> None:
        if field.positions is None or field.pos_starts is None:
            raise NotCovered("a phrase in a field without positions")
        # Twice its rarest word: reading positions comes on top of finding documents.
        super().__init__(words[0].size, 2 * min(word.cost for word in words))
        self._field, self._positions = field, field.positions
        self._words, self._slop = words, slop
        self._all = AllNode(words)

    @cached_property
    def _found(self) -> Docs:
        return self._within(self._all.docs())

    def docs(self) -> Docs:
        return self._found

    def hits(self, docs: Docs) -> Mask:
        if "_found" in self.__dict__ or len(docs) > self.cost:
            return self.mask[docs]
        kept = self._within(docs[self._all.hits(docs)])
        return masked(kept, self.size)[docs]

    def add_scores(self, survivors: Survivors, out: Scores, *, sure: bool) -> None:
        add_where_hit(self, self._words, survivors, out, sure=sure)

    def _within(self, docs: Docs) -> Docs:
        """Those of documents, all of which have every word, that have the phrase."""
        if not len(docs) or len(self._words) == 1:
            return docs
        ends = self._exact(docs) if self._slop == 1 else self._near(docs)
        found = ends >> _SHIFT
        return found[np.flatnonzero(np.diff(found, prepend=-1))]

    def _exact(self, docs: Docs) -> NDArray[np.int64]:
        """Where phrases begin: rarest word first, each further word read only in what is left.

        Places are counted so that no beginning lies before its document's first.
        """
        begins: NDArray[np.int64] | None = None
        for place in sorted(range(len(self._words)), key=lambda at: self._words[at].cost):
            if begins is not None:
                if not len(begins):
                    break
                docs = _distinct(begins >> _SHIFT)
            keys = self._keys(self._words[place], docs) + (len(self._words) - place)
            begins = keys if begins is None else _common(begins, keys)
        assert begins is not None
        return begins

    def _near(self, docs: Docs) -> NDArray[np.int64]:
        """Where phrases end."""
        ends = self._keys(self._words[0], docs)
        for word in self._words[1:]:
            if not len(ends):
                break
            keys = self._keys(word, _distinct(ends >> _SHIFT))
            before = np.searchsorted(ends, keys) - 1
            gap = keys - ends[before]
            ends = keys[(before >= 0) & (gap <= self._slop)]
        return ends

    def _keys(self, word: TermNode, docs: Docs) -> NDArray[np.int64]:
        """Every position of a word in documents that all have it, ascending."""
        bounds = self._field.position_starts(word.index)
        if len(docs) == word.cost:  # every posting: no need to gather
            keys = np.repeat(docs.astype(np.int64) << _SHIFT, np.diff(bounds))
            keys += self._positions[bounds[0] : bounds[-1]]
            return keys
        postings = word.among(Survivors(docs, self.size))
        starts = bounds[postings]
        counts = bounds[postings + 1] - starts
        keys = np.repeat(docs.astype(np.int64) << _SHIFT, counts)
        keys += self._positions[flattened(starts, counts)]
        return keys


def _distinct(ascending: NDArray[np.int64]) -> NDArray[np.int64]:
    return ascending[np.flatnonzero(np.diff(ascending, prepend=-1))]


def _common(some: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.int64]:
    """What is in both; both ascending."""
    few, many = (some, others) if len(some) <= len(others) else (others, some)
    if not len(few):
        return few
    at = np.searchsorted(many, few)
    at[at == len(many)] = 0
    found: NDArray[np.int64] = few[many[at] == few]
    return found
