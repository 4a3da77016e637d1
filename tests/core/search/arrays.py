"""Segments' arrays made in memory from a stock Whoosh reader, for comparing the two."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from whoosh.fields import NUMERIC


@dataclass
class MemoryField:
    terms: list[bytes]
    starts: Any
    docs: Any
    freqs: Any
    pos_starts: Any
    positions: Any
    lengths: Any
    blob: Any = None
    offsets: Any = None

    def __post_init__(self) -> None:
        self.blob = memoryview(b"".join(self.terms))
        self.offsets = np.cumsum([0, *map(len, self.terms)]).astype(np.uint32)

    def find(self, term: bytes) -> int:
        at = bisect_left(self.terms, term)
        return at if at < len(self.terms) and self.terms[at] == term else -1

    def span(self, prefix: bytes) -> tuple[int, int]:
        low = bisect_left(self.terms, prefix)
        high = low
        while high < len(self.terms) and self.terms[high].startswith(prefix):
            high += 1
        return low, high

    def term(self, index: int) -> bytes:
        return self.terms[index]


@dataclass
class MemorySegment:
    doc_count_all: int
    deleted: Any
    stored: list[str]
    fields: dict[str, MemoryField] = field(default_factory=dict)
    columns: dict[str, Any] = field(default_factory=dict)

    def field(self, name: str) -> MemoryField | None:
        return self.fields.get(name)

    def column(self, name: str) -> Any:
        return self.columns.get(name)

    def ids(self, docs: Any) -> list[str]:
        return [self.stored[int(doc)] for doc in docs]


def read_segment(reader: Any) -> MemorySegment:
    """A segment's arrays; lengths are exact, not the bytes that Whoosh stores."""
    size = reader.doc_count_all()
    gone = [number for number in range(size) if reader.is_deleted(number)]
    deleted = np.zeros(size, np.bool_)
    deleted[gone] = True
    stored = [reader.stored_fields(number)["id"] for number in range(size)]
    segment = MemorySegment(size, deleted if gone else None, stored)
    for name in reader.indexed_field_names():
        segment.fields[name] = _read_field(reader, name, size)
    for name, kind in reader.schema.items():
        if isinstance(kind, NUMERIC) and reader.has_column(name):
            column = reader.column_reader(name)
            segment.columns[name] = np.array([column[at] for at in range(size)], np.int64)
    return segment


def _read_field(reader: Any, name: str, size: int) -> MemoryField:
    kind = reader.schema[name]
    positional = kind.format.supports("positions")
    terms, starts, docs, freqs, pos_starts, positions = [], [0], [], [], [0], []
    lengths = np.zeros(size, np.uint16)
    for term in reader.lexicon(name):
        # Past the reader's own filter of deleted documents: arrays hold them until a merge.
        matcher = reader._terms.matcher(name, term, kind.format)
        while matcher.is_active():
            docs.append(matcher.id())
            frequency = matcher.value_as("frequency")
            freqs.append(frequency)
            lengths[matcher.id()] += frequency
            if positional:
                positions.extend(matcher.value_as("positions"))
                pos_starts.append(len(positions))
            matcher.next()
        terms.append(bytes(term))
        starts.append(len(docs))
    return MemoryField(
        terms,
        np.array(starts, np.uint64),
        np.array(docs, np.uint32),
        np.array(freqs, np.uint8) if any(one != 1 for one in freqs) else None,
        np.array(pos_starts, np.uint64) if positional else None,
        np.array(positions, np.uint16) if positional else None,
        lengths if kind.scorable else None,
    )
