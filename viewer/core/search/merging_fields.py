"""Merging one field of several segments.

Responsible for the merged vocabulary and for putting postings and positions in their new places, a
range of terms at a time. Not for documents, columns and which segments (merging).
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from viewer.core.search import segment_file
from viewer.core.search.field_streams import doc_type
from viewer.core.search.flat_file import ArraySlot, FlatWriter
from viewer.core.search.numbers import Ints, cumulated, narrow
from viewer.core.search.postings import FieldArrays

_TERMS = 200_000  # of all sources that are objects at once, some 20 MB
_RELEASED = 8  # ranges after which what was read of the sources is let go, some 50 MB
_CHUNK = 1 << 20  # positions that are put together at once (more where one term has more)


class _Source:
    """One segment's part in a merged field.

    Args:
        field: its arrays.
        numbers: the new number of each document, -1 for a deleted one.
    """

    def __init__(self, field: FieldArrays, numbers: Ints) -> None:
        self.field = field
        self.numbers = numbers
        self.whole = bool((numbers >= 0).all())
        self.ranks: Ints = np.empty(0, np.uint32)
        self.doc_counts, self.word_counts = self._counts()

    def _counts(self) -> tuple[Ints, Ints]:
        """Postings and words of each term that stay."""
        starts = self.field.starts.astype(np.int64)
        docs, words = np.diff(starts), _word_counts(self.field)
        if self.whole:
            return docs.astype(np.uint32), words.astype(np.uint32)
        docs, words = docs.copy(), words.copy()
        for low, high in _cut(starts, _CHUNK):
            stay = self.numbers[self.field.docs[starts[low] : starts[high]]] >= 0
            at = starts[low:high] - starts[low]
            docs[low:high] = np.add.reduceat(stay, at, dtype=np.int64)
            freqs = self.freqs(int(starts[low]), int(starts[high]))
            words[low:high] = np.add.reduceat(stay * freqs, at, dtype=np.int64)
        return docs.astype(np.uint32), words.astype(np.uint32)

    def freqs(self, start: int, end: int) -> Ints:
        """Frequencies of a range of postings."""
        if self.field.freqs is None:
            return np.ones(end - start, np.int64)
        return self.field.freqs[start:end].astype(np.int64)

    def lengths(self) -> Ints:
        """The lengths of the documents that stay; 0 where the field is not weighed by them."""
        found = self.field.lengths
        if found is None:
            found = np.zeros(len(self.numbers), np.uint16)
        return found if self.whole else found[self.numbers >= 0]


def _word_counts(field: FieldArrays) -> Ints:
    """How many words each term has in all documents."""
    if field.pos_starts is not None:
        return np.diff(field.pos_starts.astype(np.int64))
    if field.freqs is None or not len(field):
        return np.diff(field.starts.astype(np.int64))
    return np.add.reduceat(field.freqs, field.starts[:-1].astype(np.int64), dtype=np.int64)


@dataclass(slots=True)
class _Merged:
    """The shape of the merged field, terms that no document has any more included."""

    sources: list[_Source]
    doc_starts: Ints
    word_starts: Ints
    freqs: np.dtype[Any] | None
    positions: np.dtype[Any] | None


def merge_field(
    out: FlatWriter,
    name: str,
    fields: Sequence[FieldArrays | None],
    maps: Sequence[Ints],
    docs: int,
    release: Callable[[], None],
) -> None:
    """Write a field of a merged segment.

    Args:
        out: the segment's file.
        name: the field.
        fields: of each source; None where it has no such field.
        maps: of each source, the new number of each document, -1 for those deleted.
        docs: documents of the merged segment.
        release: called now and then to let go of what was read.
    """
    found = [(field, numbers) for field, numbers in zip(fields, maps, strict=True) if field]
    sources = [_Source(field, numbers) for field, numbers in found]
    terms = _ranked(sources)
    merged = _shape(sources, len(terms))
    if not merged.doc_starts[-1]:
        return
    lengths = None
    if any(field.lengths is not None for field, _ in found):
        lengths = _lengths(fields, maps, sources)
    segment_file.describe_field(out, name, found[0][0].boost, lengths)
    _write_terms(out, name, terms, merged)
    _write_postings(out, name, merged, docs, release)


class _Terms:
    """Many terms in order, one after another in one blob."""

    def __init__(self) -> None:
        self._blob = bytearray()
        self._offsets = array("I", [0])

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def extend(self, terms: list[bytes]) -> None:
        ends = np.cumsum(np.fromiter(map(len, terms), np.int64, len(terms)))
        self._offsets.frombytes((ends + len(self._blob)).astype(np.uint32).tobytes())
        self._blob += b"".join(terms)

    def arrays(self, used: Ints) -> tuple[Ints, Ints]:
        """The bytes of those that are used, and where each begins and the last ends."""
        blob, offsets = np.frombuffer(self._blob, np.uint8), np.frombuffer(self._offsets, np.uint32)
        if used.all():
            return blob, offsets
        lengths = np.diff(offsets)
        return blob[np.repeat(used, lengths)], cumulated(lengths[used]).astype(np.uint32)


def _ranked(sources: list[_Source]) -> _Terms:
    """Every term of all sources, and the ranks of each source's own among them.

    A range of the alphabet at a time: the terms of a large index as objects, all at once, would
    take more memory than everything else.
    """
    terms = _Terms()
    at = [0] * len(sources)
    parts: list[list[Ints]] = [[] for _ in sources]
    for end in _ends([source.field for source in sources]):
        highs = [
            len(source.field) if end is None else source.field.lower_bound(end, low)
            for source, low in zip(sources, at, strict=True)
        ]
        held = [
            list(source.field.terms(low, high))
            for source, low, high in zip(sources, at, highs, strict=True)
        ]
        distinct = sorted(set().union(*held))
        rank = dict(zip(distinct, range(len(terms), len(terms) + len(distinct)), strict=True))
        for part, own in zip(parts, held, strict=True):
            part.append(np.fromiter(map(rank.__getitem__, own), np.uint32, len(own)))
        terms.extend(distinct)
        at = highs
    for source, part in zip(sources, parts, strict=True):
        source.ranks = np.concatenate(part)
    return terms


def _ends(fields: Sequence[FieldArrays]) -> Iterator[bytes | None]:
    """Terms that cut the alphabet in ranges of about so many terms of all fields; None last."""
    largest = max(fields, key=len)
    ranges = -(-sum(map(len, fields)) // _TERMS)
    for number in range(1, ranges):
        yield largest.term(len(largest) * number // ranges)
    yield None


def _shape(sources: list[_Source], terms: int) -> _Merged:
    """Count what each term has in all sources."""
    docs, words = np.zeros(terms, np.int64), np.zeros(terms, np.int64)
    for source in sources:
        docs[source.ranks] += source.doc_counts
        words[source.ranks] += source.word_counts
    freqs = [source.field.freqs for source in sources if source.field.freqs is not None]
    positions = [s.field.positions for s in sources if s.field.positions is not None]
    return _Merged(
        sources,
        cumulated(docs).astype(np.int64),
        cumulated(words).astype(np.int64),
        max((array.dtype for array in freqs), key=lambda kind: kind.itemsize, default=None),
        max((array.dtype for array in positions), key=lambda kind: kind.itemsize, default=None),
    )


def _lengths(
    fields: Sequence[FieldArrays | None], maps: Sequence[Ints], sources: list[_Source]
) -> Ints:
    given = iter(sources)
    parts = [
        np.zeros(int((numbers >= 0).sum()), np.uint16) if field is None else next(given).lengths()
        for field, numbers in zip(fields, maps, strict=True)
    ]
    return narrow(np.concatenate(parts), least=2)


def _write_terms(out: FlatWriter, name: str, terms: _Terms, merged: _Merged) -> None:
    used = np.diff(merged.doc_starts) > 0
    blob, offsets = terms.arrays(used)
    out.add(f"{name}/blob", blob)
    out.add(f"{name}/offsets", offsets)
    # An unused term begins where the next one does: leaving it out moves nothing.
    ends = np.append(used, True)
    out.add(f"{name}/starts", narrow(merged.doc_starts[ends], least=4))
    if merged.positions is not None:
        out.add(f"{name}/pos_starts", narrow(merged.word_starts[ends], least=4))


def _write_postings(
    out: FlatWriter, name: str, merged: _Merged, docs: int, release: Callable[[], None]
) -> None:
    postings, words = int(merged.doc_starts[-1]), int(merged.word_starts[-1])
    doc_slot = out.reserve(f"{name}/docs", doc_type(docs), postings)
    freq_slot = position_slot = None
    if merged.freqs is not None:
        freq_slot = out.reserve(f"{name}/freqs", merged.freqs, postings)
    if merged.positions is not None:
        position_slot = out.reserve(f"{name}/positions", merged.positions, words)
    for number, (low, high) in enumerate(_cut(merged.word_starts, _CHUNK), 1):
        _write_range(merged, low, high, doc_slot, freq_slot, position_slot)
        if number % _RELEASED == 0:
            release()


def _write_range(
    merged: _Merged,
    low: int,
    high: int,
    doc_slot: ArraySlot,
    freq_slot: ArraySlot | None,
    position_slot: ArraySlot | None,
) -> None:
    """Put the postings of the terms from `low` to `high` together and write them."""
    docs = _Range(doc_slot, merged.doc_starts, low, high)
    freqs = None if freq_slot is None else _Range(freq_slot, merged.doc_starts, low, high)
    positions = None
    if position_slot is not None:
        positions = _Range(position_slot, merged.word_starts, low, high)
    for source in merged.sources:
        first, last = np.searchsorted(source.ranks, [low, high]).tolist()
        if first == last:
            continue
        start, end = int(source.field.starts[first]), int(source.field.starts[last])
        ranks = source.ranks[first:last] - low
        numbers = source.numbers[source.field.docs[start:end]]
        stay = None if source.whole else numbers >= 0
        docs.put(ranks, source.doc_counts[first:last], numbers if stay is None else numbers[stay])
        if freqs is not None:
            found = source.freqs(start, end)
            kept = found if stay is None else found[stay]
            freqs.put(ranks, source.doc_counts[first:last], kept)
        if positions is not None:
            words = _positions(source, first, last, stay)
            positions.put(ranks, source.word_counts[first:last], words)
    for one in (docs, freqs, positions):
        if one is not None:
            one.write()


def _positions(source: _Source, first: int, last: int, stay: Ints | None) -> Ints:
    field = source.field
    if field.pos_starts is None or field.positions is None:
        raise ValueError("One segment has positions of a field and another has none.")
    found: Ints = field.positions[int(field.pos_starts[first]) : int(field.pos_starts[last])]
    if stay is None:
        return found
    start, end = int(field.starts[first]), int(field.starts[last])
    chosen: Ints = found[np.repeat(stay, source.freqs(start, end))]
    return chosen


class _Range:
    """The merged elements of a range of terms, which every source fills a part of."""

    def __init__(self, slot: ArraySlot, starts: Ints, low: int, high: int) -> None:
        self._slot = slot
        self._next = starts[low:high] - starts[low]  # where the next element of each term goes
        self._made = np.empty(int(starts[high] - starts[low]), slot.dtype)

    def put(self, ranks: Ints, counts: Ints, values: Ints) -> None:
        """A source's elements: so many for each of its terms, one term after another."""
        begins = cumulated(counts)[:-1].astype(np.int64)
        places = np.repeat(self._next[ranks] - begins, counts)
        places += np.arange(len(places))
        self._made[places] = values
        self._next[ranks] += counts

    def write(self) -> None:
        self._slot.write(self._made)


def _cut(starts: Ints, most: int) -> Iterator[tuple[int, int]]:
    """Ranges of terms that have at most so many elements together, but at least one term."""
    low, last = 0, len(starts) - 1
    while low < last:
        high = int(np.searchsorted(starts, starts[low] + most, side="right")) - 1
        high = min(max(high, low + 1), last)
        yield low, high
        low = high
