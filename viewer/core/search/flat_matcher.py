"""One term's postings for Whoosh: what is known of the term, and walking its documents.

Responsible for Whoosh's matcher and term statistics over the arrays of one field. Not for terms
and documents (codec). All postings of a term are one block to Whoosh's quality skipping.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from whoosh.formats import Existence, Positions
from whoosh.matching import LeafMatcher, ReadTooFar
from whoosh.reading import TermInfo
from whoosh.system import emptybytes, pack_uint

from viewer.core.search.postings import FieldArrays, Ints


class FlatTermInfo(TermInfo):
    """Statistics of a term, worked out from its postings when asked."""

    def __init__(self, field: FieldArrays, index: int) -> None:
        self._field = field
        self._start, self._end = field.bounds(index)

    def _of(self, array: Ints) -> Ints:
        return array[self._start : self._end]

    def weight(self) -> float:
        freqs = self._field.freqs
        total = self._end - self._start if freqs is None else int(self._of(freqs).sum(dtype="u8"))
        return total * self._field.boost

    def doc_frequency(self) -> int:
        return self._end - self._start

    def max_weight(self) -> float:
        freqs = self._field.freqs
        return (1 if freqs is None else int(self._of(freqs).max())) * self._field.boost

    def _lengths(self) -> Ints | None:
        lengths = self._field.lengths
        return None if lengths is None else lengths[self._of(self._field.docs)]

    def min_length(self) -> int:
        lengths = self._lengths()
        return 0 if lengths is None else int(lengths.min())

    def max_length(self) -> int:
        lengths = self._lengths()
        return 0 if lengths is None else int(lengths.max())

    def min_id(self) -> int:
        return int(self._field.docs[self._start])

    def max_id(self) -> int:
        return int(self._field.docs[self._end - 1])


class FlatMatcher(LeafMatcher):
    """Walks the postings of a term.

    Args:
        field: the field's arrays.
        index: the term's number in it.
        format_: Whoosh's posting format of the field.
        term: the field's name and the term's bytes.
        scorer: Whoosh's scorer, or None.
    """

    def __init__(
        self, field: FieldArrays, index: int, format_: Any, term: tuple[str, bytes], scorer: Any
    ) -> None:
        self._field, self._index = field, index
        self.format, self.scorer, self._term = format_, scorer, term
        start, end = field.bounds(index)
        self._ids: list[int] = field.docs[start:end].tolist()
        self._info = FlatTermInfo(field, index)
        self._at = 0

    @cached_property
    def _freqs(self) -> list[int]:
        start, end = self._field.bounds(self._index)
        freqs = self._field.freqs
        return [1] * (end - start) if freqs is None else freqs[start:end].tolist()

    @cached_property
    def _places(self) -> list[int]:
        starts: list[int] = self._field.position_starts(self._index).tolist()
        return starts

    def is_active(self) -> bool:
        return self._at < len(self._ids)

    def reset(self) -> None:
        self._at = 0

    def copy(self) -> FlatMatcher:
        copied = FlatMatcher(self._field, self._index, self.format, self._term, self.scorer)
        copied._at = self._at
        return copied

    def id(self) -> int:
        return self._ids[self._at]

    def all_ids(self) -> Iterator[int]:
        return iter(self._ids)

    def next(self) -> bool:
        if not self.is_active():
            raise ReadTooFar
        self._at += 1
        return not self.is_active()

    def skip_to(self, targetid: int) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._at = bisect_left(self._ids, targetid, self._at)

    def weight(self) -> float:
        return self._freqs[self._at] * self._field.boost

    def value_as(self, astype: str) -> Any:
        if astype == "positions":
            return self._positions()
        if astype == "frequency":
            return self._freqs[self._at]
        return self.format.decode_as(astype, self.value())

    def _positions(self) -> list[int]:
        positions = self._field.positions
        if positions is None:
            raise ValueError("The field keeps no positions.")
        found: list[int] = positions[self._places[self._at] : self._places[self._at + 1]].tolist()
        return found

    def value(self) -> bytes:
        """The posting as Whoosh's format packs it, for whoever asks for bytes."""
        if isinstance(self.format, Positions):
            return bytes(self.format.encode(self._positions()))
        if isinstance(self.format, Existence):
            return bytes(emptybytes)
        return bytes(pack_uint(self._freqs[self._at]))

    def skip_to_quality(self, minquality: float) -> int:
        if self.block_quality() > minquality:
            return 0
        self._at = len(self._ids)
        return 1

    @cached_property
    def _greatest(self) -> float:
        return self._info.max_weight()

    @cached_property
    def _shortest(self) -> int:
        return self._info.min_length()

    def block_min_id(self) -> int:
        return self._ids[0]

    def block_max_id(self) -> int:
        return self._ids[-1]

    def block_min_length(self) -> int:
        return self._shortest

    def block_max_length(self) -> int:
        return self._info.max_length()

    def block_max_weight(self) -> float:
        return self._greatest
