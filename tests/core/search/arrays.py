"""Segments' arrays made in memory from a stock Whoosh reader, for comparing the two."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from whoosh.fields import NUMERIC

from viewer.core.search.postings import FieldArrays


@dataclass
class MemorySegment:
    doc_count_all: int
    deleted: Any
    stored: list[str]
    fields: dict[str, FieldArrays] = field(default_factory=dict)
    columns: dict[str, Any] = field(default_factory=dict)

    def field(self, name: str) -> FieldArrays | None:
        return self.fields.get(name)

    def column(self, name: str) -> Any:
        return self.columns.get(name)

    def total_length(self, name: str) -> int:
        held = self.fields.get(name)
        return 0 if held is None or held.lengths is None else int(held.lengths.sum(dtype=np.int64))

    def ids(self, docs: Any) -> list[str]:
        return [self.stored[int(doc)] for doc in docs]


def read_segment(reader: Any, width: Any) -> MemorySegment:
    """A segment's arrays; lengths are exact, not the bytes that Whoosh stores.

    Args:
        width: the type of document numbers.
    """
    size = reader.doc_count_all()
    gone = [number for number in range(size) if reader.is_deleted(number)]
    deleted = np.zeros(size, np.bool_)
    deleted[gone] = True
    stored = [reader.stored_fields(number)["id"] for number in range(size)]
    segment = MemorySegment(size, deleted if gone else None, stored)
    for name in reader.indexed_field_names():
        segment.fields[name] = _read_field(reader, name, size, width)
    for name, kind in reader.schema.items():
        if isinstance(kind, NUMERIC) and reader.has_column(name):
            column = reader.column_reader(name)
            segment.columns[name] = np.array([column[at] for at in range(size)], np.int64)
    return segment


def _read_field(reader: Any, name: str, size: int, width: Any) -> FieldArrays:
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
            matcher.next()
        terms.append(bytes(term))
        starts.append(len(docs))
        pos_starts.append(len(positions))
    return FieldArrays(
        blob=memoryview(b"".join(terms)),
        offsets=np.cumsum([0, *map(len, terms)]).astype(np.uint32),
        starts=np.array(starts, np.uint64),
        docs=np.array(docs, width),
        freqs=np.array(freqs, np.uint8) if any(one != 1 for one in freqs) else None,
        pos_starts=np.array(pos_starts, np.uint64) if positional else None,
        positions=np.array(positions, np.uint16) if positional else None,
        lengths=lengths if kind.scorable else None,
    )
