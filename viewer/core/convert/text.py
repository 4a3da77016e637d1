"""HTML to plain text: titles, names, excerpts, and what search reads.

Responsible for entities decoded once (twice only where they still are entities), tags stripped and
blanks collapsed (wordpress.md, 36). Not for Markdown (markdown).
"""

from __future__ import annotations

import html
import re

from lxml import etree

from viewer.core.convert.tree import Element, attribute, text_of
from viewer.core.convert.vocabulary import BLOCKS

_STILL = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_BLANK = re.compile(r"[ \t\r\n\f\v\xa0]+")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_APART = BLOCKS | {"br", "img", "taskmark"}
_UNREAD = ("script", "style")
_LONGEST = 200_000  # signs of a title or a name that are read


def plain_text(markup: str) -> str:
    """The text of a short piece of HTML, on one line."""
    if "<" not in markup and "&" not in markup:
        return _tidy(markup)
    root = etree.fromstring(
        f"<body>{_CONTROL.sub('', markup[:_LONGEST])}</body>".encode("utf-8", "replace"),
        etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True),
    )
    for element in list(root.iter(*_UNREAD)):
        element.text = None
    apart = next(root.iter("p", "br", "div"), None) is not None
    text = text_of(root, " " if apart else "")
    return _tidy(html.unescape(text) if _STILL.search(text) else text)


def _tidy(text: str) -> str:
    text = text.encode("utf-8", "replace").decode("utf-8")
    return _BLANK.sub(" ", _CONTROL.sub("", text)).strip()


def search_text(root: Element) -> str:
    """The text of a cleaned article: captions and alt texts in, markup out, a line a block."""
    parts: list[str] = []
    _read(root, parts)
    lines = (" ".join(line.split()) for line in "".join(parts).split("\0"))
    return "\n".join(line for line in lines if line)


def _read(element: Element, parts: list[str]) -> None:
    if element.text:
        parts.append(element.text)
    for child in element:
        tag = child.tag
        if tag in _APART:
            parts.append("\0")
            if tag == "img":
                parts.append(attribute(child, "alt"))
            else:
                _read(child, parts)
            parts.append("\0")
        else:
            _read(child, parts)
        if child.tail:
            parts.append(child.tail)
