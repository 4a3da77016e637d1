"""One form for the many ways to write a word.

Responsible for folding (case, accents, harakat, tatweel, hamza, digits, quotes) and for stems in
English and Arabic. The same function serves texts, queries and snippets, which is what makes them
agree. Not for splitting text (analysis).

The Arabic part follows light10 (Larkey, Ballesteros and Connell, 2002): a leading waw, one article
prefix and then suffixes, always leaving three letters.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import snowballstemmer

_MAP = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
    "ک": "ك", "ی": "ي", "ە": "ه", "ہ": "ه", "ھ": "ه", "ـ": "",
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201b": "'", "\uff07": "'",
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "þ": "th", "ð": "d",
}  # fmt: skip
_TABLE = str.maketrans(_MAP)
_PREFIXES = ("وال", "بال", "كال", "فال", "لل", "ال")
_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ي")
_ENGLISH = snowballstemmer.stemmer("english")


def fold(text: str) -> str:
    """A text in the form in which words are compared; its length may differ.

    Marks fall away, Arabic-Indic digits become ASCII and compatibility forms (ligatures, width
    variants) their plain letters.
    """
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", text.translate(_TABLE).lower())
    folded = "".join(
        _plain(char) for char in text if not unicodedata.category(char).startswith("M")
    )
    return unicodedata.normalize("NFC", folded.translate(_TABLE))


def _plain(char: str) -> str:
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.digit(char))
    return "" if char in "\u200b\u200c\u200d\u200e\u200f\ufeff\u00ad" else char


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one folded word; the word itself where no rule applies."""
    if word.isascii():
        return str(_ENGLISH.stemWord(word)) if word.isalpha() else word
    if "\u0621" <= word[0] <= "\u064a":
        return _arabic(word)
    return word


def _arabic(word: str) -> str:
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
