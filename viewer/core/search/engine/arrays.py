"""What the engine reads of a segment.

Responsible for the shape of the arrays (issue 5; `postings` makes them from files) and for the
few array idioms every part of the engine needs. Not for reading files.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Docs: TypeAlias = NDArray[Any]  # document numbers of one segment, ascending, each once
Mask: TypeAlias = NDArray[np.bool_]
Scores: TypeAlias = NDArray[np.float64]


class FieldArrays(Protocol):
    """One field of one segment."""

    @property
    def blob(self) -> Any: ...
    @property
    def offsets(self) -> NDArray[Any]: ...
    @property
    def starts(self) -> NDArray[Any]: ...
    @property
    def docs(self) -> NDArray[Any]: ...
    @property
    def freqs(self) -> NDArray[Any] | None: ...
    @property
    def pos_starts(self) -> NDArray[Any] | None: ...
    @property
    def positions(self) -> NDArray[Any] | None: ...
    @property
    def lengths(self) -> NDArray[Any] | None: ...
    def find(self, term: bytes) -> int: ...
    def span(self, prefix: bytes) -> tuple[int, int]: ...
    def term(self, index: int) -> bytes: ...


class SegmentArrays(Protocol):
    """One segment of an index."""

    @property
    def doc_count_all(self) -> int: ...
    @property
    def deleted(self) -> Mask | None: ...
    def field(self, name: str) -> FieldArrays | None: ...
    def column(self, name: str) -> NDArray[Any] | None: ...
    def ids(self, docs: NDArray[Any]) -> Sequence[str]: ...


def flattened(starts: NDArray[Any], counts: NDArray[Any]) -> NDArray[np.int64]:
    """The indexes of every range `[start, start + count)`, one range after another."""
    counts = counts.astype(np.int64)
    ends = np.cumsum(counts)
    if not len(ends) or not ends[-1]:
        return np.empty(0, np.int64)
    shift = starts.astype(np.int64) - ends + counts
    return np.repeat(shift, counts) + np.arange(ends[-1], dtype=np.int64)


def term_count(field: FieldArrays) -> int:
    """How many terms a field has."""
    return len(field.starts) - 1
