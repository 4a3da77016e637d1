"""Stems of words, each language by its own rules.

Responsible for the stems of words in one language. Not for telling the language (languages).

Arabic follows light10 (Larkey, Ballesteros and Connell, 2002): a leading waw, one article prefix
and then suffixes, always leaving three letters. The other languages have Snowball's stemmers,
which see the word with its accents; the stem is folded afterwards, so that Russian and French
endings are known and yet "eleves" finds "élèves".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import Stemmer

from viewer.core.search.folding import fold, native
from viewer.core.search.languages import (
    UNKNOWN,
    script_of,
    script_of_language,
    stop_words,
)

_ALGORITHMS = {
    "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque",
    "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi",
    "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "ne": "nepali", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "st": "sesotho", "sv": "swedish",
    "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_PREFIXES = ("وال", "بال", "كال", "فال", "لل", "ال")
_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
_LEAST = 3  # letters of a word that is worth a stem


@cache
def _snowball(lang: str) -> Any:
    """The stemmer of a language; None where the installed library has none."""
    name = _ALGORITHMS.get(lang)
    # No cache: most words are asked for once (analysis keeps them).
    return Stemmer.Stemmer(name, 0) if name in Stemmer.algorithms() else None


@cache
def _stops(lang: str) -> frozenset[str]:
    return frozenset(fold(word) for word in stop_words().get(lang, ()))


def language_for(word: str, lang: str) -> str:
    """By whose rules a word of an article in `lang` is stemmed: its script's own if it differs."""
    script = script_of(word)
    return lang if lang and script == script_of_language(lang) else script


def stems_of(words: Sequence[str], exacts: Sequence[str], lang: str) -> list[str]:
    """The folded stems of words; "" where one has none.

    All at once, because a word by itself costs more in calls than in work.

    Args:
        words: as written.
        exacts: their folded forms.
        lang: by whose rules. Stop words and what holds a digit stand for themselves only: their
            exact form finds them, and the index is a third smaller.
    """
    stops = _stops(lang)
    made = [
        "" if len(exact) < _LEAST or not exact.isalpha() or exact in stops else exact
        for exact in exacts
    ]
    if lang == "ar":
        return [light10(exact) if exact else "" for exact in made]
    stemmer = None if lang == UNKNOWN else _snowball(lang)
    if stemmer is None:
        return [""] * len(made)
    numbers = [number for number, exact in enumerate(made) if exact]
    if numbers:
        natives = native("\n".join(words[number] for number in numbers)).split("\n")
        stemmed = fold("\n".join(stemmer.stemWords(natives))).split("\n")
        for number, found in zip(numbers, stemmed, strict=True):
            made[number] = found or made[number]
    return made


def light10(word: str) -> str:
    """The light stem of a folded Arabic word."""
    if word.startswith("و") and len(word) > 4 and not word.startswith("وال"):
        word = word[1:]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
    return word
