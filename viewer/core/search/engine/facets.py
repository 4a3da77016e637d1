"""How the hits of a query are spread over sites, languages, authors, years.

Responsible for counting the values of a field among some documents. Not for finding them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.core.search.engine.arrays import Docs, FieldArrays, SegmentArrays
from viewer.core.search.engine.nodes import masked


class Counter:
    """Counts values; keeps the forward tables of one commit's segments."""

    def __init__(self, segments: tuple[SegmentArrays, ...]) -> None:
        self._segments = segments
        self._tables: dict[tuple[int, str], NDArray[np.int32] | None] = {}

    def count(self, number: int, name: str, docs: Docs) -> dict[bytes, int]:
        """How many of a segment's documents have each value of a field; none that is not there."""
        field = self._segments[number].field(name)
        if field is None or not len(field) or not len(docs):
            return {}
        counts = self._counts(number, name, field, docs)
        return {field.term(at): int(counts[at]) for at in np.flatnonzero(counts).tolist()}

    def _counts(self, number: int, name: str, field: FieldArrays, docs: Docs) -> NDArray[Any]:
        table = self._table(number, name, field)
        if table is not None:  # the last place stands for no value
            return np.bincount(table[docs], minlength=len(field) + 1)[:-1]
        flags = masked(docs, self._segments[number].doc_count_all)[field.docs]
        starts = field.starts[:-1].astype(np.int64)
        counted: NDArray[Any] = np.add.reduceat(flags.view(np.int8), starts, dtype=np.int64)
        return counted

    def _table(self, number: int, name: str, field: FieldArrays) -> NDArray[np.int32] | None:
        """By document the number of its value; None where a document can have several."""
        key = (number, name)
        if key not in self._tables:
            self._tables[key] = _forward(field, self._segments[number].doc_count_all)
        return self._tables[key]


def _forward(field: FieldArrays, size: int) -> NDArray[np.int32] | None:
    docs, terms = field.docs, len(field)
    if len(docs) > size or len(docs) != int(masked(docs, size).sum()):
        return None
    table = np.full(size, terms, np.int32)
    table[docs] = np.repeat(np.arange(terms, dtype=np.int32), np.diff(field.starts).astype(int))
    return table
