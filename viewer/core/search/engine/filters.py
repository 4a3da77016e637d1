"""Documents a search is restricted to.

Responsible for turning article ids into flags a segment. Not for why they are allowed.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.core.search.engine.arrays import FieldArrays, Mask, SegmentArrays

_FEW = 200  # ids that are looked up one by one; from there on all at once is faster


class Filter:
    """Flags of the documents that are allowed, one array a segment; made once, used often."""

    def __init__(self, masks: tuple[Mask, ...]) -> None:
        self.masks = masks


class IdTable:
    """Finds documents by article id; keeps what it prepared of each segment."""

    def __init__(self, segments: tuple[SegmentArrays, ...], name: str = "id") -> None:
        self._segments = segments
        self._name = name
        self._words: dict[int, NDArray[np.bytes_]] = {}

    def filter(self, ids: Collection[str]) -> Filter:
        """The documents with these ids; unknown ones count for nothing."""
        raw = [id_.encode("utf-8", "surrogatepass") for id_ in ids]
        return Filter(tuple(self._mask(number, raw) for number in range(len(self._segments))))

    def _mask(self, number: int, ids: list[bytes]) -> Mask:
        segment = self._segments[number]
        mask = np.zeros(segment.doc_count_all, np.bool_)
        field = segment.field(self._name)
        if field is None or not ids or not len(field):
            return mask
        found = self._one_by_one(field, ids) if len(ids) <= _FEW else self._at_once(number, ids)
        for place, end in _runs(field, found):
            mask[field.docs[place:end]] = True
        return mask

    @staticmethod
    def _one_by_one(field: FieldArrays, ids: list[bytes]) -> NDArray[Any]:
        return np.array([index for id_ in ids if (index := field.find(id_)) >= 0], np.int64)

    def _at_once(self, number: int, ids: list[bytes]) -> NDArray[Any]:
        words = self._words.get(number)
        if words is None:
            field = self._segments[number].field(self._name)
            assert field is not None
            words = self._words[number] = _words(field)
        wanted = np.array(ids, np.bytes_)
        at = np.searchsorted(words, wanted)
        at[at == len(words)] = 0
        return np.unique(at[words[at] == wanted])


def _words(field: FieldArrays) -> NDArray[np.bytes_]:
    """A field's terms as an array of their greatest length, filled up with zeros."""
    offsets = field.offsets.astype(np.int64)
    lengths = np.diff(offsets)
    width = max(1, int(lengths.max()))
    table = np.zeros((len(lengths), width), np.uint8)
    letters = np.frombuffer(field.blob, np.uint8)[int(offsets[0]) : int(offsets[-1])]
    table[np.arange(width) < lengths[:, None]] = letters  # row by row, as the letters follow
    return table.view(f"S{width}")[:, 0]


def _runs(field: FieldArrays, terms: NDArray[Any]) -> list[tuple[int, int]]:
    """Where the postings of terms are, neighbours joined."""
    if not len(terms):
        return []
    terms = np.sort(terms)
    cut = np.flatnonzero(np.diff(terms) > 1)
    first = terms[np.concatenate(([0], cut + 1))]
    last = terms[np.concatenate((cut, [len(terms) - 1]))]
    return list(zip(field.starts[first].tolist(), field.starts[last + 1].tolist(), strict=True))
