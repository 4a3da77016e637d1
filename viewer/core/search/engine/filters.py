"""Documents a search is restricted to.

Responsible for turning article ids into flags a segment. Not for why they are allowed.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.core.search.engine.arrays import FieldArrays, Mask, SegmentArrays, flattened

_FEW = 500  # ids that are bisected one by one; for more, a table is made once and kept


class Filter:
    """Flags of the documents that are allowed, one array a segment; made once, used often."""

    def __init__(self, masks: tuple[Mask, ...]) -> None:
        self.masks = masks


class IdTable:
    """Finds documents by article id; keeps what it prepared of each segment."""

    def __init__(self, segments: tuple[SegmentArrays, ...], name: str = "id") -> None:
        self._segments = segments
        self._name = name
        self._tables: dict[int, dict[str, int]] = {}
        self._last: tuple[frozenset[str], Filter] | None = None

    def filter(self, ids: Collection[str]) -> Filter:
        """The documents with these ids; unknown ones count for nothing.

        The same frozenset as last time, as between two keystrokes, costs nothing.
        """
        if self._last is not None and self._last[0] is ids:
            return self._last[1]
        made = Filter(tuple(self._mask(number, ids) for number in range(len(self._segments))))
        if isinstance(ids, frozenset):
            self._last = (ids, made)
        return made

    def _mask(self, number: int, ids: Collection[str]) -> Mask:
        segment = self._segments[number]
        mask = np.zeros(segment.doc_count_all, np.bool_)
        field = segment.field(self._name)
        if field is None or not ids:
            return mask
        if len(ids) <= _FEW and number not in self._tables:
            terms = [field.find(id_.encode("utf-8", "replace")) for id_ in ids]
        else:
            table = self._table(number, field)
            terms = [table.get(id_, -1) for id_ in ids]
        mask[_documents(field, np.array(terms, np.int64))] = True
        return mask

    def _table(self, number: int, field: FieldArrays) -> dict[str, int]:
        table = self._tables.get(number)
        if table is None:
            table = {term.decode(): index for index, term in enumerate(field.terms())}
            self._tables[number] = table
        return table


def _documents(field: FieldArrays, terms: NDArray[np.int64]) -> NDArray[Any]:
    """The documents of terms; -1 is none."""
    terms = terms[terms >= 0]
    if len(field.docs) == len(field):  # one document each
        return field.docs[terms]
    starts = field.starts[terms]
    return field.docs[flattened(starts, field.starts[terms + 1] - starts)]
