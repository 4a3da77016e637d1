"""What a text encloses between an opening and a closing end.

Responsible for pairing ends in one pass, however many are never closed: a pattern that looks for
each end by itself takes a minute for a hostile article. Pure. Not for what the ends mean
(shortcodes).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Ends = tuple[re.Match[str], re.Match[str]]


def pairs(text: str, ends: re.Pattern[str]) -> Iterator[Ends]:
    """The pairs of ends, none within another, in their order.

    Args:
        text: to look in.
        ends: matches one end; its groups are a slash (or nothing) and the name.
    """
    opened: dict[str, re.Match[str]] = {}
    for end in ends.finditer(text):
        name = end[2].lower()
        if not end[1]:
            opened.setdefault(name, end)
        elif name in opened:
            yield opened[name], end
            opened.clear()


def rewrite_pairs(
    text: str, ends: re.Pattern[str], make: Callable[[re.Match[str], str], str | None]
) -> str:
    """The text with every pair rewritten.

    Args:
        text: to look in.
        ends: as of `pairs`.
        make: gives the new text for an opening end and what is enclosed; None leaves it.
    """
    parts: list[str] = []
    last = 0
    for start, end in pairs(text, ends):
        made = make(start, text[start.end() : end.start()])
        if made is not None:
            parts += [text[last : start.start()], made]
            last = end.end()
    return "".join([*parts, text[last:]])


def rewrite_outside(text: str, ends: re.Pattern[str], make: Callable[[str], str]) -> str:
    """The text with everything rewritten that no pair encloses.

    Args:
        text: to look in.
        ends: as of `pairs`.
        make: gives the new text for one outside.
    """
    parts: list[str] = []
    last = 0
    for start, end in pairs(text, ends):
        parts += [make(text[last : start.start()]), text[start.start() : end.end()]]
        last = end.end()
    return "".join([*parts, make(text[last:])])
