"""Small idioms over arrays of whole numbers.

Responsible for the few operations that building and merging share. Not for what they hold.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[Any]  # whole numbers of any width


def narrow(array: Ints, *, least: int = 1) -> Ints:
    """The same numbers in as few bytes each as hold the greatest, of 1, 2, 4 and 8."""
    return array.astype(width(int(array.max()) if len(array) else 0, least=least), copy=False)


def width(greatest: int, *, least: int = 1) -> np.dtype[Any]:
    """The unsigned type that holds numbers up to `greatest` in at least `least` bytes."""
    size = next(size for size in (1, 2, 4, 8) if size >= least and greatest < 1 << (8 * size))
    return np.dtype(f"<u{size}")


def cumulated(counts: Ints) -> NDArray[np.uint64]:
    """Where each of the given counts begins, and where the last one ends."""
    starts = np.zeros(len(counts) + 1, np.uint64)
    np.cumsum(counts, out=starts[1:], dtype=np.uint64)
    return starts
