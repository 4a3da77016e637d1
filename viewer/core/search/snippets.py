"""The words around a hit.

Responsible for choosing a window of plain text and marking whole words whose analysis matches a
query, in any script. Not for finding articles (index).
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from viewer.core.search.analysis import Word, words

_SCANNED = 50_000  # signs of a text that are looked at


def highlight_terms(text: str, terms: Sequence[str]) -> list[tuple[int, int]]:
    """Where hit words stand in a text: (start, end) in code points, in order."""
    wanted = _forms(terms)
    if not wanted[0] and not wanted[1]:
        return []
    return [(word.start, word.end) for word in words(text) if _matches(word, wanted)]


def snippet(text: str, terms: Sequence[str], *, length: int = 200) -> str:
    """A piece of `text` as HTML with hit words in `<mark>`, starting near the first hits.

    Args:
        text: plain.
        terms: surface words and phrases of the query.
        length: signs of the piece.
    """
    text = text[:_SCANNED]
    hits = highlight_terms(text, terms)
    start = _start(text, hits, length)
    end = _end(text, start + length)
    parts = ["… " if start else ""]
    at = start
    for first, last in hits:
        if first < at or last > end:
            continue
        parts += [escape(text[at:first]), "<mark>", escape(text[first:last]), "</mark>"]
        at = last
    parts += [escape(text[at:end]), " …" if end < len(text) else ""]
    return " ".join("".join(parts).split())


def _forms(terms: Sequence[str]) -> tuple[set[str], tuple[str, ...]]:
    """The stems to look for, and the folded starts (for prefixes)."""
    found = [word for term in terms for word in words(term)]
    prefixes = tuple(word.exact for word in found if len(word.exact) >= 3)
    return {word.stem for word in found} | {word.exact for word in found}, prefixes


def _matches(word: Word, wanted: tuple[set[str], tuple[str, ...]]) -> bool:
    forms, prefixes = wanted
    return word.stem in forms or word.exact in forms or word.exact.startswith(prefixes)


def _start(text: str, hits: list[tuple[int, int]], length: int) -> int:
    """Where the window with the most hits begins, at a word's start."""
    if not hits:
        return 0
    best = max(hits[:50], key=lambda hit: sum(hit[0] <= h[0] < hit[0] + length for h in hits))
    start = max(0, best[0] - length // 4)
    if start == 0 or best[0] - start > best[0]:
        return 0
    space = text.find(" ", start, best[0])
    return best[0] if space < 0 else space + 1


def _end(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", end - 40, end)
    return end if space < 0 else space
