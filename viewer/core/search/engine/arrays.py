"""What the engine reads of a segment.

Responsible for what a segment must offer (`postings` reads it from files; tests make it in memory)
and for the few array idioms every part of the engine needs. Not for reading files.

Document numbers may be of any width: they are widened before arithmetic, and needles are narrowed
to the haystack's width, which all document numbers of a segment fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from viewer.core.search.postings import FieldArrays

__all__ = ["Docs", "FieldArrays", "Mask", "Scores", "SegmentArrays", "flattened"]

Docs: TypeAlias = NDArray[Any]  # document numbers of one segment, ascending, each once
Mask: TypeAlias = NDArray[np.bool_]
Scores: TypeAlias = NDArray[np.float64]


class SegmentArrays(Protocol):
    """One segment of an index."""

    @property
    def doc_count_all(self) -> int: ...
    @property
    def deleted(self) -> Mask | None: ...
    def field(self, name: str) -> FieldArrays | None: ...
    def column(self, name: str) -> NDArray[Any] | None: ...
    def total_length(self, name: str) -> int: ...
    def ids(self, docs: NDArray[Any]) -> Sequence[str]: ...


def flattened(starts: NDArray[Any], counts: NDArray[Any]) -> NDArray[np.int64]:
    """The indexes of every range `[start, start + count)`, one range after another."""
    counts = counts.astype(np.int64)
    ends = np.cumsum(counts)
    if not len(ends) or not ends[-1]:
        return np.empty(0, np.int64)
    shift = starts.astype(np.int64) - ends + counts
    return np.repeat(shift, counts) + np.arange(ends[-1], dtype=np.int64)
