"""Host names of the whole world's scripts.

Responsible for showing a punycode host as people write it, unless that could be taken for another
one (wordpress.md, 41). Requests use the punycode; what is shown is never asked.
"""

from __future__ import annotations

import unicodedata

_EAST_ASIAN = {"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"}
# Letters of other scripts that look like Latin ones; a label made of these alone shows nothing.
_LOOKALIKES = frozenset("асԁеһіјӏорԛѕԝхуѵɡαονρτυχικѡ")


def display_host(host: str) -> str:
    """A host as people write it: `xn--mgbg4a8cpdl.com` in Arabic letters.

    Labels that mix scripts, or that consist of letters which look like Latin ones, stay punycode
    (the homograph guard), as does what cannot be decoded.
    """
    labels = host.split(".")
    return ".".join(_shown(label) for label in labels)


def _shown(label: str) -> str:
    if not label.lower().startswith("xn--"):
        return label
    try:
        text = unicodedata.normalize("NFC", label[4:].encode("ascii").decode("punycode"))
    except (UnicodeError, OverflowError):
        return label
    return text if _harmless(text) else label


def _harmless(text: str) -> bool:
    if text.isascii() or not text.isprintable():
        return False
    if all(character in _LOOKALIKES or not character.isalpha() for character in text):
        return False
    scripts = {_script(character) for character in text if character.isalpha()}
    return len(scripts) == 1 or scripts <= _EAST_ASIAN | {"LATIN"}


def _script(character: str) -> str:
    return unicodedata.name(character, "UNKNOWN").partition(" ")[0]
