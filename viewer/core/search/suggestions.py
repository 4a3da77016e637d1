"""What was perhaps meant, and how a word may go on, by the words of the index itself.

Responsible for "did you mean" and for completing words. Not for authors, categories and tags
(reading) nor for asking the index (index).

A word that no article holds is compared with those at one edit (a letter put in, left out,
replaced, or two swapped), then with the index's words at two, then as two words written together.
The commonest wins; a word that stands in titles counts more, and so does a mere swap, or a first
letter that stays (Norvig, "How to Write a Spelling Corrector"). A query typed on the other
keyboard layout (Arabic 101 or US) is recognised by that all its words then are known.
"""

from __future__ import annotations

from viewer.core.model import Completion
from viewer.core.search.analysis import Word, is_joined, words
from viewer.core.search.languages import script_of
from viewer.core.search.snippets import distance
from viewer.core.search.vocabulary import Vocabulary

_ALPHABETS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژگ",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "el": "αβγδεζηθικλμνξοπρστυφχψω",
    "he": "אבגדהוזחטיכלמנסעפצקרשת",
}
_SHORTEST = 3  # letters a word must have to be corrected
_TWO_EDITS_FROM = 6
_ARABIC_KEYS = dict(
    zip(
        "qwertyuiop[]asdfghjkl;'zxcvnm,./`",
        "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ",
        strict=True,
    )
) | {"b": "لا", "H": "أ", "Y": "إ", "N": "آ", "G": "لأ", "T": "لإ", "B": "لآ"}
_US_KEYS = {arabic: latin for latin, arabic in _ARABIC_KEYS.items() if len(arabic) == 1}


def did_you_mean(known: Vocabulary, query: str) -> str | None:
    """A query with each unknown word put as the index knows it; None when one has no likeness."""
    found = [word for word in words(query) if not is_joined(word.surface)]
    unknown = [word for word in found if not known.weight(word.exact)]
    if len(unknown) == len(found) and (other := other_layout(known, query)) is not None:
        return other
    wrong = [word for word in unknown if len(word.exact) >= _SHORTEST]
    if not wrong:
        return None
    corrected = query
    for word in reversed(wrong):
        near = nearest(known, word)
        if near is None:
            return None
        corrected = corrected[: word.start] + near + corrected[word.end :]
    return corrected


def other_layout(known: Vocabulary, query: str) -> str | None:
    """The query as typed on the other keyboard layout, if its words are then all known."""
    keys = _ARABIC_KEYS if query.isascii() else _US_KEYS
    if not query.isascii():
        query = query.replace("لا", "b")
    typed = "".join(keys.get(sign, keys.get(sign.lower(), sign)) for sign in query)
    found = list(words(typed))
    good = found and all(known.weight(word.exact) for word in found)
    return typed if good and any(len(word.exact) >= _SHORTEST for word in found) else None


def nearest(known: Vocabulary, word: Word) -> str | None:
    """The word of the index that is most likely meant; None when there is none near."""
    exact = word.exact
    if not exact.isalpha():
        return None
    weighed = {near: known.weight(near) * _likely(exact, near) for near in _one_edit(exact)}
    best = max(weighed, key=lambda near: (weighed[near], near), default="")
    if best and weighed[best]:
        return best
    return _two_edits(known, exact) or _two_words(known, exact)


def _likely(word: str, near: str) -> int:
    """How much likelier a correction is than any other: a swap, a first letter that stays."""
    swapped = len(word) == len(near) and sorted(word) == sorted(near)
    return (4 if swapped else 1) * (3 if word[0] == near[0] else 1)


def _one_edit(word: str) -> set[str]:
    letters = _ALPHABETS.get(script_of(word), "")
    halves = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    found = {left + right[1:] for left, right in halves if right and len(word) > _SHORTEST}
    found |= {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1}
    found |= {left + letter + right[1:] for left, right in halves if right for letter in letters}
    found |= {left + letter + right for left, right in halves for letter in letters}
    return found - {word}


def _two_edits(known: Vocabulary, word: str) -> str | None:
    if len(word) < _TWO_EDITS_FROM:
        return None
    # A swap is one edit of two here, and two of the index's: three hold a swap and another.
    near = [term for term in known.near(word, edits=3, prefix=2) if distance(word, term) <= 2]
    return max(near, key=lambda term: (known.weight(term), term), default=None)


def _two_words(known: Vocabulary, word: str) -> str | None:
    """A word as two that the index knows; the space that nobody typed."""
    halves = [(word[:i], word[i:]) for i in range(_SHORTEST, len(word) - _SHORTEST + 1)]
    weighed = [
        (min(known.weight(left), known.weight(right)), left, right) for left, right in halves
    ]
    weight, left, right = max(weighed, default=(0, "", ""))
    return f"{left} {right}" if weight else None


def completions(known: Vocabulary, start: str, limit: int) -> list[Completion]:
    """Folded words that begin so, the commonest first.

    Args:
        start: of a word, folded; two letters at least.
    """
    if len(start) < 2:
        return []
    found = known.beginning(start, limit)
    return [Completion("word", word, known.count(word)) for word in found]
