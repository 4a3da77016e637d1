"""The best of many hits.

Responsible for the first so many by a value, ties in a fixed order. Not for the values.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def best(values: NDArray[Any], count: int | None) -> NDArray[np.intp]:
    """The places of the greatest values, greatest first; of equal ones the first first.

    Args:
        count: how many are wanted; None for all.
    """
    if count is not None and count <= 0:
        return np.empty(0, np.intp)
    if count is None or count >= len(values):
        return _ordered(values)
    least = np.partition(values, len(values) - count)[len(values) - count]
    above = np.flatnonzero(values > least)
    level = np.flatnonzero(values == least)[: count - len(above)]
    return np.concatenate((above[_ordered(values[above])], level))


def _ordered(values: NDArray[Any]) -> NDArray[np.intp]:
    # A stable sort of the reversed values, reversed: equal ones keep their order. Negating would
    # overflow for the smallest integer.
    last = len(values) - 1
    return last - np.argsort(values[::-1], kind="stable")[::-1]
