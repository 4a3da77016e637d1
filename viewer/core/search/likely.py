"""Where a query of plain words probably stands together in a text.

Responsible for finding a small piece by regular expressions, without splitting the text in words: a
piece that turns out to hold no hit costs little. Not for what a hit is (snippets).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from os.path import commonprefix

from viewer.core.search.analysis import exact_form, is_joined
from viewer.core.search.clauses import stems_of
from viewer.core.search.folding import fold
from viewer.core.search.languages import script_of

_MARGIN = 60  # signs beside a window
_MOST = 8  # words of a query
_LONG = 4  # letters of a stem, beyond which the last one often differs ("polici", "policy")
_CLITICS = r"\w{0,4}?"  # what Arabic writes before a word: "wa-bi-l-"


class Pattern:
    """What finds each word of a query, and how many different ones there are."""

    def __init__(self, patterns: list[str]) -> None:
        self._wanted = len(patterns)
        self._search = re.compile("|".join(f"({one})" for one in patterns), re.IGNORECASE)

    def found(self, text: str) -> bool:
        """Whether any of the words is there."""
        return self._search.search(text) is not None

    def piece(self, text: str, length: int) -> tuple[int, int] | None:
        """A piece with every word within so many signs; None where there is none."""
        last: dict[int, int] = {}
        for match in self._search.finditer(text):
            last[match.lastindex or 0] = match.start()
            first = min(last.values())
            if len(last) == self._wanted and match.end() - first <= length * 3 // 4:
                low = text.rfind(" ", 0, max(0, first - length // 4)) + 1
                high = text.find(" ", low + length + _MARGIN)
                return low, len(text) if high < 0 else high
        return None


def pieces(
    text: str, terms: tuple[str, ...], length: int, lang: str
) -> Iterator[tuple[int, int, int]]:
    """Pieces that probably hold all of a query, and how many different words they ought to hold.

    First where it stands as it was typed, then where other forms of its words may stand.

    Args:
        length: signs in which all words should be.
        lang: by whose rules words have forms.
    """
    typed = _words(terms)
    if not typed:
        return
    for pattern, least in ((_as_typed(terms), 1), (_by_stems(terms, lang), len(typed))):
        found = pattern.piece(text, length)
        if found is not None:
            yield *found, least


def possible(text: str, terms: tuple[str, ...], lang: str) -> bool:
    """Whether any form of a word of the query stands in a text; only words in titles do not.

    False negatives are the few words of which a stem's rules change the beginning ("dying", "die").
    """
    return not _words(terms) or _by_stems(terms, lang).found(fold(text))


def _words(terms: tuple[str, ...]) -> list[str]:
    """The words of a query, or of which it has the beginnings; none where it has anything else."""
    found = list(dict.fromkeys(term.removesuffix("*") for term in terms))
    return found if len(found) <= _MOST and all(word.isalpha() for word in found) else []


@lru_cache(maxsize=64)
def _as_typed(terms: tuple[str, ...]) -> Pattern:
    return Pattern([_typed(word, whole=f"{word}*" not in terms) for word in _words(terms)])


def _typed(word: str, *, whole: bool) -> str:
    if is_joined(word):
        return re.escape(word)  # such a script has no ends of words
    return rf"(?<!\w){re.escape(word)}" + (r"(?!\w)" if whole else "")


@lru_cache(maxsize=64)
def _by_stems(terms: tuple[str, ...], lang: str) -> Pattern:
    return Pattern([_stemmed(word, lang) for word in _words(terms)])


def _stemmed(word: str, lang: str) -> str:
    if is_joined(word):
        return re.escape(word)
    stems = [stem.partition(":")[2] for stem in stems_of(word, (lang,))]
    start = commonprefix([exact_form(word), *stems])  # noqa: RUF071  # of letters, not of paths
    if script_of(word) == "ar":
        start = max(stems, key=len, default=start)
    elif len(start) > _LONG:
        start = start[:-1]
    return rf"(?<!\w){_CLITICS if script_of(word) == 'ar' else ''}{re.escape(start or word)}"
