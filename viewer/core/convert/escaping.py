"""Which signs of running text would be read as markup.

Responsible for escaping exactly those. Not for code, which is fenced instead (markdown).
"""

from __future__ import annotations

import re

_ALWAYS = re.compile(r"([\\`*\[\]~])")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")  # inside a word it is no markup
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w{1,31};)")
_LINE_START = re.compile(r"^(\s*)([-+=>#]|:(?=\s))")
_NUMBER = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)")


def escape(text: str) -> str:
    """Escape what would be markup anywhere in a line."""
    text = _ALWAYS.sub(r"\\\1", text)
    text = _UNDERSCORE.sub(r"\\_", text)
    text = _TAG.sub(r"\\<", text)
    return _ENTITY.sub(r"\\&", text)


def escape_line_start(text: str) -> str:
    """Escape what would be markup only at the start of a line."""
    return _NUMBER.sub(r"\1\\\2", _LINE_START.sub(r"\1\\\2", text))


def destination(url: str) -> str:
    """An address as a link's destination: signs that would end it percent-encoded."""
    for sign, code in (
        (" ", "%20"),
        ("(", "%28"),
        (")", "%29"),
        ("<", "%3C"),
        (">", "%3E"),
        ("\\", "%5C"),
        ("\n", ""),
    ):
        url = url.replace(sign, code)
    return url


def label(text: str) -> str:
    """Plain text as the label of a picture: on one line, nothing in it read as markup."""
    return escape(" ".join(text.split()))
