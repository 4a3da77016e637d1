"""One term in one segment.

Responsible for BM25F scores of a term's postings. Not for which terms a query means (planner).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.core.search.engine.arrays import Docs, FieldArrays, Mask, Scores
from viewer.core.search.engine.nodes import PROBE, Node, Survivors, probe
from viewer.core.search.engine.statistics import K1


@dataclass(frozen=True, slots=True)
class Weighing:
    """How one term's postings are scored.

    Args:
        norms: by document; None where frequency alone counts (fields that are not scorable).
        idf: the term's weight in the whole index.
        field_boost: what frequencies are multiplied by.
        boost: what scores are multiplied by.
    """

    norms: Scores | None
    idf: float
    field_boost: float
    boost: float

    def scores(self, freqs: NDArray[Any] | None, docs: Docs) -> Scores:
        """Scores of documents with these frequencies (None: once each)."""
        weights: Scores | float = self.field_boost
        if freqs is not None:
            weights = freqs.astype(np.float64)
            weights *= self.field_boost
        if self.norms is None:
            return np.full(len(docs), self.boost) * weights
        below = self.norms.take(docs)
        below += weights
        found = np.divide(weights * (K1 + 1), below, out=below)
        found *= self.idf
        if self.boost != 1.0:
            found *= self.boost
        return found


class TermNode(Node):
    """The postings of one term."""

    def __init__(self, size: int, field: FieldArrays, index: int, weighing: Weighing) -> None:
        start, end = int(field.starts[index]), int(field.starts[index + 1])
        super().__init__(size, end - start)
        self.index = index
        self.postings = field.docs[start:end]
        self._freqs = None if field.freqs is None else field.freqs[start:end]
        self._weighing = weighing

    def docs(self) -> Docs:
        return self.postings

    def matches(self) -> tuple[Docs, Scores]:
        return self.postings, self._weighing.scores(self._freqs, self.postings)

    def hits(self, docs: Docs) -> Mask:
        if len(docs) * PROBE < self.cost:
            return probe(self.postings, docs)[1]
        return self.mask[docs]

    def add_scores(self, survivors: Survivors, out: Scores, *, sure: bool) -> None:
        places: Any = slice(None)
        if sure:
            chosen = self.among(survivors)
        else:
            chosen, places = self._meeting(survivors)
        freqs = None if self._freqs is None else self._freqs[chosen]
        out[places] += self._weighing.scores(freqs, self.postings[chosen])

    def _meeting(self, survivors: Survivors) -> tuple[NDArray[Any], Any]:
        """The postings of survivors, and the survivors' places."""
        if len(survivors) * PROBE < self.cost:
            at, there = probe(self.postings, survivors.docs)
            return at[there], np.flatnonzero(there)
        if self.cost * PROBE < len(survivors):
            at, there = probe(survivors.docs, self.postings)
            return np.flatnonzero(there), at[there]
        chosen = np.flatnonzero(survivors.mask[self.postings])
        return chosen, survivors.rank[self.postings[chosen]]

    def among(self, survivors: Survivors) -> NDArray[Any]:
        """The places, among this term's postings, of documents that all have it."""
        if len(survivors) * PROBE < self.cost:
            return probe(self.postings, survivors.docs)[0]
        if len(survivors) == self.cost:
            return np.arange(self.cost)
        return np.flatnonzero(survivors.mask[self.postings])
