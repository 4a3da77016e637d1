"""What scoring needs to know of the whole index.

Responsible for document frequencies, average lengths and length norms, each worked out once for
a commit. Not for scores themselves (leaves).

The formulas are those of `whoosh.scoring.BM25F` with its defaults, in the same order of
operations, so that the fallback's scores are the engine's. As there, deleted documents count
until their segment is merged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.core.search.engine.arrays import FieldArrays, Mask, Scores, SegmentArrays

B = 0.75
K1 = 1.2
_MOST_TERMS = 20_000  # remembered lookups; a session of typing stays far below


@dataclass(frozen=True, slots=True)
class TermStatistics:
    """A term in the whole index.

    Args:
        idf: its weight.
        where: its number in each segment's field; -1 where the segment lacks it.
    """

    idf: float
    where: tuple[int, ...]


class Statistics:
    """Statistics over all segments of one commit; used by one thread."""

    def __init__(self, segments: Sequence[SegmentArrays], schema: Any) -> None:
        self.segments = tuple(segments)
        self.schema = schema
        self.doc_count_all = sum(segment.doc_count_all for segment in segments)
        self._terms: dict[tuple[str, bytes], TermStatistics] = {}
        self._averages: dict[str, float] = {}
        self._norms: dict[tuple[int, str], Scores] = {}
        self._present: dict[tuple[int, str], Mask] = {}

    def term(self, name: str, text: bytes) -> TermStatistics:
        """A term's weight and where it is."""
        known = self._terms.get((name, text))
        if known is None:
            if len(self._terms) >= _MOST_TERMS:
                self._terms.clear()
            known = self._terms[name, text] = self._look_up(name, text)
        return known

    def _look_up(self, name: str, text: bytes) -> TermStatistics:
        frequency, where = 0, []
        for segment in self.segments:
            field = segment.field(name)
            index = -1 if field is None else field.find(text)
            where.append(index)
            if field is not None and index >= 0:
                frequency += int(field.starts[index + 1]) - int(field.starts[index])
        idf = log(self.doc_count_all / (frequency + 1)) + 1 if frequency else 0.0
        return TermStatistics(idf, tuple(where))

    def field_boost(self, name: str) -> float:
        """What a field's frequencies are multiplied by (`whoosh.formats`)."""
        return float(self.schema[name].format.field_boost)

    def scorable(self, name: str) -> bool:
        """Whether the field's hits are weighed by BM25F rather than by frequency alone."""
        return bool(self.schema[name].scorable)

    def norms(self, number: int, name: str) -> Scores:
        """`K1 * ((1 - B) + B * length / average)` of every document of a segment."""
        known = self._norms.get((number, name))
        if known is None:
            field = self.segments[number].field(name)
            lengths = self._lengths(field, self.segments[number].doc_count_all)
            known = K1 * ((1 - B) + B * lengths / self._average(name))
            self._norms[number, name] = known
        return known

    @staticmethod
    def _lengths(field: FieldArrays | None, size: int) -> Scores:
        if field is None or field.lengths is None:
            return np.ones(size, np.float64)
        return field.lengths.astype(np.float64)

    def _average(self, name: str) -> float:
        if name not in self._averages:
            total = sum(segment.total_length(name) for segment in self.segments)
            self._averages[name] = total / (self.doc_count_all or 1) or 1.0
        return self._averages[name]

    def present(self, number: int, name: str) -> Mask:
        """Which documents of a segment have anything in a field."""
        known = self._present.get((number, name))
        if known is None:
            known = self._present[number, name] = self._find_present(number, name)
        return known

    def _find_present(self, number: int, name: str) -> Mask:
        segment = self.segments[number]
        field = segment.field(name)
        mask: NDArray[np.bool_] = np.zeros(segment.doc_count_all, np.bool_)
        if field is not None and field.lengths is not None:
            mask[:] = field.lengths > 0
        elif field is not None:
            mask[field.docs] = True
        return mask
