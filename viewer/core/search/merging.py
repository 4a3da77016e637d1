"""Merging segments array-wise.

Responsible for which segments are worth merging and for making one of several, without their
deleted documents, in bounded memory: the postings of a range of terms are put together at a time.
Not for committing the result (bulk_writer).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np

from viewer.core.search import segment_file
from viewer.core.search.flat_file import FlatFileError, FlatWriter
from viewer.core.search.merging_fields import merge_field
from viewer.core.search.numbers import Ints
from viewer.core.search.postings import SegmentArrays

MOST_DOCS = 1 << 16  # of a merged segment: its document numbers take two bytes
_FEWEST = 4  # segments of like size before they are merged
_RATIO = 2  # a segment this many times greater than all smaller ones together is left alone


class _Sized(Protocol):
    def doc_count(self) -> int: ...
    def doc_count_all(self) -> int: ...


S = TypeVar("S", bound=_Sized)


def choose(segments: Sequence[S], *, whole: bool = False) -> list[S]:
    """Which segments to merge next; none when there is no need.

    Like sizes are merged with like, so that a document is rewritten about as often as the index
    quadruples; a segment that is mostly deleted documents is rewritten by itself.

    Args:
        segments: those of the index.
        whole: leave as few segments as possible.
    """
    wasted = [one for one in segments if one.doc_count() * 2 < one.doc_count_all()]
    if wasted:
        return wasted[:1]
    chosen: list[S] = []
    total = 0
    for one in sorted(segments, key=lambda segment: segment.doc_count()):
        size = one.doc_count()
        if total + size > MOST_DOCS or (
            chosen and not whole and size > _RATIO * total and len(chosen) >= _FEWEST
        ):
            break
        if chosen and not whole and size > _RATIO * total:
            chosen, total = [], 0  # too few small ones: they wait for more
        chosen.append(one)
        total += size
    enough = len(chosen) >= (2 if whole else _FEWEST)
    return [one for one in segments if enough and one in chosen]  # oldest documents first


def merge(sources: Sequence[SegmentArrays], path: Path) -> int:
    """Make one segment of several.

    Returns:
        How many documents it has.

    Raises:
        FlatFileError: a source is damaged.
        OSError: it cannot be written; no file is left.
    """
    for source in sources:
        damaged = source.file.damage()
        if damaged is not None:
            raise FlatFileError(f"{source.file.path.name} is damaged at {damaged}.")
    maps = list(_new_numbers(sources))
    kept = [np.flatnonzero(numbers >= 0) for numbers in maps]
    docs = sum(map(len, kept))

    def release() -> None:
        for source in sources:
            source.file.release()

    with FlatWriter(path) as out:
        segment_file.begin(out, docs)
        for name in sorted({name for source in sources for name in source.field_names()}):
            fields = [source.field(name) for source in sources]
            merge_field(out, name, fields, maps, docs, release)
            release()
        for name, shift in sources[0].file.facts["columns"].items():
            values = [
                _column(source, name)[keep] for source, keep in zip(sources, kept, strict=True)
            ]
            segment_file.add_column(out, name, np.concatenate(values), shift)
        for name in sources[0].stored_names():
            texts = [
                text
                for source, keep in zip(sources, kept, strict=True)
                for text in source.stored_bytes(name, keep.tolist())
            ]
            segment_file.add_stored(out, name, texts)
    return docs


def _new_numbers(sources: Sequence[SegmentArrays]) -> Iterator[Ints]:
    """For each source the new number of every document; -1 for those that are deleted."""
    base = 0
    for source in sources:
        live = np.ones(source.doc_count_all, np.bool_)
        if source.deleted is not None:
            live = ~source.deleted
        numbers = np.cumsum(live, dtype=np.int64) - 1 + base
        base += int(live.sum())
        numbers[~live] = -1
        yield numbers


def _column(source: SegmentArrays, name: str) -> Ints:
    found = source.column(name)
    if found is None:
        return np.full(source.doc_count_all, segment_file.MISSING, np.int64)
    return found
