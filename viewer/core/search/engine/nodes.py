"""What every part of a planned query can do in one segment.

Responsible for the contract: documents first, scores only of those that are left. Not for any
kind of query (leaves, sets, compound, phrase).

Numbers below are measured on 100,000 documents: one probe of `searchsorted` costs about as much
as sixteen reads and writes of a flag.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.core.search.engine.arrays import Docs, Mask, Scores

PROBE = 16  # flags read and written in the time of one probe
SPARSE = 32  # below size / SPARSE hits, sorting beats an array over all documents


class Survivors:
    """Documents to be scored, and the lookups the nodes share for it."""

    def __init__(self, docs: Docs, size: int) -> None:
        self.docs = docs
        self.size = size

    def __len__(self) -> int:
        return len(self.docs)

    @cached_property
    def mask(self) -> Mask:
        """By document number: whether it is one of them."""
        return masked(self.docs, self.size)

    @cached_property
    def rank(self) -> NDArray[np.int32]:
        """By document number: its place among them; only true where `mask` is."""
        rank = np.empty(self.size, np.int32)
        rank[self.docs] = np.arange(len(self.docs), dtype=np.int32)
        return rank


class Node(ABC):
    """A part of a query in one segment.

    Args:
        size: documents of the segment, deleted ones included (nodes do not know of deletion).
        cost: about how many postings finding all its documents reads.
    """

    def __init__(self, size: int, cost: int) -> None:
        self.size = size
        self.cost = cost

    @abstractmethod
    def docs(self) -> Docs:
        """Every document that matches."""

    @abstractmethod
    def add_scores(self, survivors: Survivors, out: Scores, *, sure: bool) -> None:
        """Add this node's scores to `out`, which is aligned with the survivors.

        Args:
            sure: every survivor is known to match; else those that do not are left alone.
        """

    @cached_property
    def mask(self) -> Mask:
        """By document number: whether it matches."""
        return masked(self.docs(), self.size)

    def hits(self, docs: Docs) -> Mask:
        """Which of these documents match."""
        return self.mask[docs]

    def matches(self) -> tuple[Docs, Scores]:
        """Every document that matches, with scores."""
        docs = self.docs()
        return docs, self.scores(docs)

    def scores(self, docs: Docs) -> Scores:
        """Scores of documents that all match."""
        out = np.zeros(len(docs), np.float64)
        if len(docs):
            self.add_scores(Survivors(docs, self.size), out, sure=True)
        return out


class Nothing(Node):
    """Matches no document."""

    def __init__(self, size: int) -> None:
        super().__init__(size, 0)

    def docs(self) -> Docs:
        return np.empty(0, np.uint32)

    def add_scores(self, _survivors: Survivors, _out: Scores, *, sure: bool) -> None:  # noqa: ARG002
        return

    def hits(self, docs: Docs) -> Mask:
        return np.zeros(len(docs), np.bool_)


def masked(docs: Docs, size: int) -> Mask:
    """A flag a document, set for some."""
    mask = np.zeros(size, np.bool_)
    mask[docs] = True
    return mask


def probe(haystack: Docs, needles: Docs) -> tuple[NDArray[np.intp], Mask]:
    """Where needles are in a sorted haystack that is not empty, and which are there at all."""
    at = np.searchsorted(haystack, needles.astype(haystack.dtype, copy=False))
    at[at == len(haystack)] = 0
    return at, haystack[at] == needles
