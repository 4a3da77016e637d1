"""The words of an index: how common each is, which begin so, which are near.

Responsible for looking words up over all segments at once. Not for choosing among them
(suggestions).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from viewer.core.search.engine import expansion
from viewer.core.search.postings import FieldArrays, SegmentArrays

_TITLE = 4  # what standing in a title counts, in articles
_FIELDS = ("title", "body")
_SPARE = 4  # so many times the words asked for are weighed of each segment


class Vocabulary:
    """The folded words of titles and texts; used by one thread, of one commit.

    Args:
        segments: of the index. Deleted articles still count, so that figures are about right.
    """

    def __init__(self, segments: Sequence[SegmentArrays]) -> None:
        found = {name: [segment.field(name) for segment in segments] for name in _FIELDS}
        self._fields: dict[str, list[FieldArrays]] = {
            name: [field for field in fields if field is not None] for name, fields in found.items()
        }

    def weight(self, word: str) -> int:
        """In how many articles a word stands, those with it in the title counted more."""
        return self._count("body", word) + _TITLE * self._count("title", word)

    def count(self, word: str) -> int:
        """In how many articles a word stands, about."""
        return max(self._count("body", word), self._count("title", word))

    def _count(self, name: str, word: str) -> int:
        term = word.encode("utf-8", "replace")
        total = 0
        for field in self._fields[name]:
            at = field.find(term)
            if at >= 0:
                start, end = field.bounds(at)
                total += end - start
        return total

    def beginning(self, start: str, limit: int) -> list[str]:
        """The words that begin so, the weightiest first; some rarer ones may be missed."""
        found = {
            word
            for fields in self._fields.values()
            for field in fields
            for word in _commonest(field, start, limit * _SPARE)
        }
        weighed = sorted((-self.weight(word), word) for word in found)
        return [word for _, word in weighed[:limit]]

    def near(self, word: str, edits: int, prefix: int) -> set[str]:
        """The words within so many edits whose first letters are the same."""
        return {
            field.term(at).decode()
            for fields in self._fields.values()
            for field in fields
            for at in expansion.fuzzy(field, word, edits, prefix).tolist()
        }


def _commonest(field: FieldArrays, start: str, limit: int) -> Iterable[str]:
    low, high = field.span(start.encode("utf-8", "replace"))
    counts = np.diff(field.starts[low : high + 1].astype(np.int64))
    if len(counts) > limit:
        chosen = np.argpartition(counts, len(counts) - limit)[-limit:]
    else:
        chosen = np.arange(len(counts))
    return (field.term(low + at).decode() for at in chosen.tolist())
