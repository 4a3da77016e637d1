"""How text is cut into words, so that two texts can be compared.

Responsible for that alone. Words are runs of letters and digits; a letter of Chinese, Japanese
or Korean is a word, because no blanks separate them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
WORD = re.compile(rf"[{_CJK}]|(?:[^\W_{_CJK}]|[\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0dff])+")
_SIGN = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]")
_MARKUP = re.compile(r"[*_`\[\]<>#|~\\]")


def words_of(text: str) -> list[str]:
    """The words of a text, in order; emoji are words as well."""
    text = unicodedata.normalize("NFC", text)
    return [match.group() for match in TOKEN.finditer(text)]


TOKEN = re.compile(f"{WORD.pattern}|{_SIGN.pattern}")


def has_markup(text: str) -> bool:
    """Whether characters in it could be read as Markdown."""
    return bool(_MARKUP.search(text))


def f1(required: Counter, optional: Counter, got: Counter) -> float:  # type: ignore[type-arg]
    """How far two bags agree; what is optional neither helps nor hurts."""
    hit = (required & got).total()
    forgiven = ((got - required) & optional).total()
    whole = required.total() + got.total() - forgiven
    return 2 * hit / whole if whole else 1.0


def shared(left: list[str], right: list[str]) -> float:
    """How many words two short texts share, from 0 to 1."""
    if left == right:
        return 1.0
    return f1(Counter(left), Counter(), Counter(right))
