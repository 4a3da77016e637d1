"""Host names as people may safely read them.

Responsible for showing `xn--mgbg4a8cpdl.com` in its own script, and for not showing it when it may
pass for another one (wordpress.md, 41). Not for requests, which always use punycode (addresses).
"""

from __future__ import annotations

import unicodedata
from urllib.parse import urlsplit, urlunsplit

import idna

# Scripts that one language mixes in one word; the rest stay among themselves (UTS 39, 5.2).
_TOGETHER = (
    frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"}),
    frozenset({"CJK", "HANGUL"}),
    frozenset({"CJK", "BOPOMOFO"}),
)
# Letters of other scripts that look like Latin ones: a word of nothing else is a disguise.
_LATIN_LIKE = frozenset("асԁеһіјӏоԛрѕԝхуъьѵгпɑ") | frozenset("αικνορτυχ")


def display_host(host: str) -> str:
    """A host in its own script, or in punycode where that could deceive.

    A label is left in punycode when it mixes scripts, when all of it looks like Latin letters but
    is not, or when it is no valid IDNA 2008.

    Args:
        host: a name, with or without `:port`, in either form.
    """
    name, colon, port = host.partition(":")
    if "[" in host or not name:
        return host
    return ".".join(_display_label(label) for label in name.split(".")) + colon + port


def display_url(url: str) -> str:
    """An address with its host as `display_host` shows it; the rest as it is."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=display_host(parts.netloc)))


def _display_label(label: str) -> str:
    try:
        ascii_form = label if label.isascii() else idna.encode(label, uts46=True).decode("ascii")
        shown = idna.decode(ascii_form) if ascii_form.lower().startswith("xn--") else ascii_form
    except UnicodeError:
        return label if label.isascii() else label.encode("punycode").decode("ascii")
    return shown if shown.isascii() or not _deceives(shown) else ascii_form


def _deceives(label: str) -> bool:
    scripts = {script for character in label if (script := _script(character))}
    if len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER):
        return True
    letters = {character for character in label if character.isalpha()}
    return bool(letters) and letters <= _LATIN_LIKE


def _script(character: str) -> str:
    """The script of a letter by its Unicode name; '' for digits, marks and joiners.

    The standard library has no script property; names of letters begin with their script.
    """
    if not character.isalpha():
        return ""
    return unicodedata.name(character, "UNKNOWN").split(" ")[0]
