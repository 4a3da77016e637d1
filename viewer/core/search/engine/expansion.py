"""Which terms of a field a pattern means.

Responsible for prefixes, wildcards, ranges and words within some edits, found in the sorted terms
of one segment. Not for their postings (sets).
"""

from __future__ import annotations

import fnmatch
import re
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.core.search.postings import FieldArrays

_FAR = 10_000  # edits; more than any limit
_CHUNK = re.compile(r"[^*?]+")


def term_range(
    field: FieldArrays, start: bytes, end: bytes | None, *, startexcl: bool, endexcl: bool
) -> range:
    """Terms between two others; never the empty term (`MultiTerm.matcher` leaves it out)."""
    low = max(field.lower_bound(start), _first(field))
    high = len(field) if end is None else field.lower_bound(end)
    if startexcl and low < len(field) and field.term(low) == start:
        low += 1
    if end is not None and not endexcl and high < len(field) and field.term(high) == end:
        high += 1
    return range(low, max(low, high))


def _first(field: FieldArrays) -> int:
    return 1 if len(field) and int(field.offsets[1]) == int(field.offsets[0]) else 0


def wildcard(field: FieldArrays, pattern: str) -> NDArray[Any]:
    """Terms that match a pattern of `fnmatch`."""
    special = re.search(r"[*?\[]", pattern)
    prefix = pattern[: special.start()] if special else pattern
    low, high = field.span(prefix.encode()) if prefix else (0, len(field))
    low = max(low, _first(field))
    if low >= high:
        return np.empty(0, np.int64)
    rest = pattern[len(prefix) :]
    chunks = [] if "[" in rest else _CHUNK.findall(rest)
    numbers = (
        _containing(field, low, high, max(chunks, key=len).encode())
        if chunks
        else np.arange(low, high)
    )
    match = re.compile(fnmatch.translate(pattern)).match
    kept = [number for number in numbers.tolist() if match(field.term(number).decode())]
    return np.array(kept, np.int64)


def _containing(field: FieldArrays, low: int, high: int, chunk: bytes) -> NDArray[np.int64]:
    """Terms that may contain some bytes: one scan of the blob instead of one match a term.

    Bytes that reach into the next term are left for the match to refuse.
    """
    base, stop = int(field.offsets[low]), int(field.offsets[high])
    at = np.array(_occurrences(bytes(field.blob[base:stop]), chunk), np.int64) + base
    if not len(at):
        return at
    offsets = field.offsets[low : high + 1].astype(np.int64)
    numbers = np.searchsorted(offsets, at, side="right") - 1
    return np.unique(numbers) + low


def _occurrences(text: bytes, chunk: bytes) -> list[int]:
    """Where a chunk is, occurrences that overlap included."""
    found, at = [], text.find(chunk)
    while at >= 0:
        found.append(at)
        at = text.find(chunk, at + 1)
    return found


def fuzzy(field: FieldArrays, text: str, distance: int, prefix: int) -> NDArray[Any]:
    """Terms at most so many insertions, removals or replacements of a letter from a text.

    Args:
        prefix: so many letters at the beginning are the same in both.
    """
    head = text[:prefix].encode()
    low, high = field.span(head) if head else (0, len(field))
    low = max(low, _first(field))
    if low >= high:
        return np.empty(0, np.int64)
    letters, offsets = _letters(field, low, high)
    starts = offsets[:-1] + len(text[:prefix])
    lengths = offsets[1:] - starts
    rest = np.frombuffer(text[prefix:].encode("utf-32-le"), "<u4")
    near = np.flatnonzero(np.abs(lengths - len(rest)) <= distance)
    if not len(near):
        return near
    edits = _edits(letters, starts[near], lengths[near], rest, distance)
    return near[edits <= distance] + low


def _letters(field: FieldArrays, low: int, high: int) -> tuple[NDArray[Any], NDArray[np.int64]]:
    """The letters of terms one after another, and where each term begins and the last ends."""
    offsets = field.offsets[low : high + 1].astype(np.int64)
    raw = bytes(field.blob[int(offsets[0]) : int(offsets[-1])])
    offsets -= offsets[0]
    units = np.frombuffer(raw, np.uint8)
    if raw.isascii():
        return units, offsets
    counted = np.concatenate(([0], np.cumsum((units & 0xC0) != 0x80)))
    return np.frombuffer(raw.decode().encode("utf-32-le"), "<u4"), counted[offsets]


def _edits(
    letters: NDArray[Any],
    starts: NDArray[np.int64],
    lengths: NDArray[np.int64],
    text: NDArray[Any],
    distance: int,
) -> NDArray[np.int16]:
    """Levenshtein distances of many words to one, all at once, in a band around the diagonal."""
    words = _matrix(letters, starts, lengths, len(text) + distance)
    width, count = 2 * distance + 1, len(starts)
    band = np.full((width, count), _FAR, np.int16)
    for place in range(distance, width):
        band[place] = place - distance
    for row, letter in enumerate(text, 1):
        after = np.full_like(band, _FAR)
        for place in range(width):
            column = row + place - distance
            if column == 0:
                after[place] = row
            elif 0 < column <= len(words):
                best = band[place] + (words[column - 1] != letter)
                if place + 1 < width:
                    np.minimum(best, band[place + 1] + 1, out=best)
                if place:
                    np.minimum(best, after[place - 1] + 1, out=best)
                after[place] = best
        band = after
    return band[lengths - len(text) + distance, np.arange(count)]


def _matrix(
    letters: NDArray[Any], starts: NDArray[np.int64], lengths: NDArray[np.int64], width: int
) -> NDArray[Any]:
    """Words as columns, filled up with zeros, which no word contains."""
    columns = np.arange(width)[:, None]
    at = np.minimum(starts + columns, max(len(letters) - 1, 0))
    words = letters[at] if len(letters) else np.zeros(at.shape, np.uint32)
    return np.where(columns < lengths, words, 0)
