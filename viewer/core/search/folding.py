"""One form for the many ways to write a word.

Responsible for folding: case, accents, harakat, tatweel, hamza, alif maqsura, ta marbuta, Persian
and Hebrew forms of letters, digits of every script, widths and ligatures. The same function
serves texts, queries, snippets and suggestions, which is what makes them agree. Not for splitting
text (analysis) nor for stems (stemming).

Signs that are vowels or letters of their own are kept: those of Indic scripts, the voicing of
kana, and the Russian "й".
"""

from __future__ import annotations

import unicodedata
from functools import cache

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
    "ک": "ك", "ی": "ي", "ې": "ي", "ے": "ي", "ە": "ه", "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ۃ": "ه",
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
    "ς": "σ", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i",
    "þ": "th", "ð": "d", "ħ": "h", "ŋ": "n", "ŧ": "t",
}  # fmt: skip
_APOSTROPHES = "\u2018\u2019\u02bc\u02b9\u201b\uff07\u05f3\u05f4"
# Signs that nobody sees: tatweel, joiners, directions, the soft hyphen, variation selectors.
_UNSEEN = "\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\ufe0e\ufe0f"
_SHORT_I = "\u0438\u0306"  # "й" taken apart


class _Signs(dict[int, str | None]):
    """What each sign becomes, worked out when it is first met; a table for `str.translate`."""

    def __init__(self) -> None:
        super().__init__({ord(sign): plain for sign, plain in _LETTERS.items()})
        self.update(dict.fromkeys(map(ord, _APOSTROPHES), "'"))
        self.update(dict.fromkeys(map(ord, _UNSEEN), None))

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        plain: str | None = char
        if unicodedata.category(char) == "Nd":
            plain = str(unicodedata.digit(char))
        elif _is_accent(unicodedata.combining(char)):
            plain = None
        self[code] = plain
        return plain


def _is_accent(kind: int) -> bool:
    """Whether a mark of this combining class only decorates its letter (Unicode, 4.3)."""
    return kind == 1 or 10 <= kind <= 36 or kind >= 200


@cache
def _signs() -> _Signs:
    return _Signs()


def fold(text: str) -> str:
    """A text in the form in which words are compared; its length may differ."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", text.lower())
    if _SHORT_I in text:
        text = text.replace(_SHORT_I, "\ue000")  # a private sign stands in for it
    text = text.translate(_signs()).lower().replace("\ue000", "\u0439")
    return unicodedata.normalize("NFC", text)


def native(text: str) -> str:
    """A word as stemmers want it: small letters with their accents, plain apostrophes."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).lower()
    return unicodedata.normalize("NFC", "".join("'" if c in _APOSTROPHES else c for c in text))
