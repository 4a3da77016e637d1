"""Where words stand on a page.

Responsible for finding them in a document's text: the words of a search as the search means them,
and what a person types to find, folded as the index folds. Places are positions of Qt, which
counts UTF-16 units. Not for marking them (hit_marks).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from viewer.core import search
from viewer.core.search.folding import fold

Span = tuple[int, int]  # first position, and the one behind the last

_BLOCK = "\u2029"  # between two blocks of a document; a hit never reaches over it


@dataclass(frozen=True, slots=True)
class Sought:
    """What a person wants to find in an article.

    Args:
        text: as typed; spaces around it do not count.
        case: exactly these letters; else case, accents, harakat, hamza and tatweel do not count.
        whole: no part of a longer word.
    """

    text: str = ""
    case: bool = False
    whole: bool = False


class PageText:
    """A document's text, made searchable once for all that is looked for.

    Args:
        raw: of `QTextDocument.toRawText`, whose signs stand where the document has them.
    """

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._wide = [n for n, sign in enumerate(raw) if sign > "\uffff"] if _has_wide(raw) else []

    def words(self, terms: Sequence[str], lang: str | None = None) -> list[Span]:
        """Where the words of a search stand.

        Args:
            terms: of a SearchAnswer.
            lang: of the article, where it is known.
        """
        return self._placed(search.highlight_terms(self._raw, terms, lang=lang)) if terms else []

    def find(self, sought: Sought) -> list[Span]:
        """Where a text stands, in order; nothing overlaps."""
        typed = sought.text.strip()
        folded = fold(typed)
        if not typed:
            return []
        if sought.case or not folded.strip():
            return self._placed(_matches(self._raw, typed, whole=sought.whole))
        text, places = self._folded
        return self._placed(places.back(_matches(text, folded, whole=sought.whole)))

    @cached_property
    def _folded(self) -> tuple[str, _Places]:
        return _fold(self._raw)

    def _placed(self, spans: Iterable[Span]) -> list[Span]:
        """From code points to UTF-16 units."""
        wide = self._wide
        if not wide:
            return list(spans)
        return [(a + bisect_left(wide, a), b + bisect_left(wide, b)) for a, b in spans]


class _Places:
    """The way from a folded text back to the text: where signs became none or several."""

    def __init__(self) -> None:
        self._folded: list[Span] = []  # where such signs stand in the folded text, in order
        self._text: list[Span] = []  # and in the text

    def add(self, folded: Span, text: Span) -> None:
        """Signs of the text became these of the folded one."""
        self._folded.append(folded)
        self._text.append(text)

    def back(self, spans: Iterable[Span]) -> list[Span]:
        """From places in the folded text to those in the text; one sign is one hit."""
        if not self._folded:
            return list(spans)
        return list(dict.fromkeys((self._at(a)[0], self._at(b - 1)[1]) for a, b in spans))

    def _at(self, place: int) -> Span:
        """The signs of the text that a sign of the folded text comes from."""
        number = bisect_left(self._folded, (place + 1, 0)) - 1
        if number < 0:
            return place, place + 1
        folded, text = self._folded[number], self._text[number]
        if place < folded[1]:
            return text
        start = text[1] + place - folded[1]
        return start, start + 1


def _has_wide(text: str) -> bool:
    return not text.isascii() and max(text) > "\uffff"


def _fold(text: str) -> tuple[str, _Places]:
    """Fold a text, remembering where its signs stood."""
    if text.isascii():
        return text.lower(), _Places()
    signs = set(text)
    table = {ord(sign): fold(sign) for sign in signs}
    single = all(len(folded) == 1 for folded in table.values())
    if single and not any(map(_joins, signs)):
        return text.translate(table), _Places()
    return _fold_apart(text, table)


def _fold_apart(text: str, table: dict[int, str]) -> tuple[str, _Places]:
    """Fold a text in which signs become none or several; a letter and its accents are one."""
    known: dict[str, str] = {}
    places = _Places()
    parts: list[str] = []
    at = length = 0
    for odd in _odd_signs(table).finditer(text):
        start, end = odd.span()
        folded = known.get(odd[0])
        if folded is None:
            folded = known[odd[0]] = fold(odd[0])
        parts += [text[at:start], folded]
        length += start - at
        places.add((length, length + len(folded)), (start, end))
        length += len(folded)
        at = end
    parts.append(text[at:])
    return "".join(parts).translate(table), places


def _odd_signs(table: dict[int, str]) -> re.Pattern[str]:
    """Finds a sign with the accents behind it, and a sign that folds to none or to several."""
    accents = "".join(re.escape(chr(code)) for code in table if _joins(chr(code)))
    others = "".join(re.escape(chr(code)) for code, folded in table.items() if len(folded) != 1)
    kinds = [rf"(?s:.)[{accents}]+"] if accents else []
    return re.compile("|".join([*kinds, f"[{others}]"] if others else kinds))


def _joins(sign: str) -> bool:
    return unicodedata.combining(sign) != 0


def _matches(text: str, wanted: str, *, whole: bool) -> list[Span]:
    words = rf"[^\S{_BLOCK}]+".join(map(re.escape, wanted.split()))
    found = [match.span() for match in re.finditer(words, text)]
    return [span for span in found if _is_whole(text, *span)] if whole else found


def _is_whole(text: str, start: int, end: int) -> bool:
    begins = start == 0 or not (_in_word(text[start - 1]) and _in_word(text[start]))
    ends = end == len(text) or not (_in_word(text[end]) and _in_word(text[end - 1]))
    return begins and ends


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_" or unicodedata.category(sign)[0] == "M"
