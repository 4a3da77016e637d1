"""What the palette offers, and which of it fits what was typed.

Responsible for comparing and ranking, without regard to case, accents or the ways to write an
Arabic letter. Not for collecting the entries (palette.sources)
nor for showing them (palette.popup).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nsmallest
from typing import Literal

from viewer.core.search.folding import fold

Kind = Literal["action", "place", "saved", "article"]

_ORDER: tuple[Kind, ...] = ("action", "place", "saved", "article")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose; `key` says which to whoever carries it out."""

    kind: Kind
    key: str
    text: str
    label: str = ""  # muted beside it: a shortcut, a site, a date
    folded: str = ""  # the text in the form in which it is compared


def entry(kind: Kind, key: str, text: str, label: str = "") -> Entry:
    """An entry, ready to be compared."""
    return Entry(kind, key, text, label, fold(text))


def ranked(typed: str, entries: Iterable[Entry], limit: int) -> list[Entry]:
    """The entries that fit, best first; with nothing typed all of them in their order.

    Every word typed has to be the beginning of a word of the entry, or stand within one. Best is
    what begins as was typed, then what has only beginnings, then what is shortest.
    """
    wanted = _WORD.findall(fold(typed))
    if not wanted:
        return list(entries)[:limit]
    scored = (
        (score, number, one)
        for number, one in enumerate(entries)
        if (score := _score(wanted, one)) is not None
    )
    return [one for _, _, one in nsmallest(limit, scored, key=lambda found: found[:2])]


def _score(wanted: list[str], one: Entry) -> tuple[int, int, int, int] | None:
    """Smaller is better; None where a word is missing."""
    words = _WORD.findall(one.folded)
    within = 0
    for part in wanted:
        if any(word.startswith(part) for word in words):
            continue
        if not any(part in word for word in words):
            return None
        within += 1
    begins = bool(words) and " ".join(words).startswith(" ".join(wanted))
    return within, not begins, _ORDER.index(one.kind), len(one.folded)
