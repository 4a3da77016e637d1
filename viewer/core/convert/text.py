"""HTML to plain text: titles, names, excerpts, and what search reads.

Responsible for entities decoded once (twice only where they still are entities), tags stripped and
blanks collapsed (wordpress.md, 36). Not for Markdown (markdown).
"""

from __future__ import annotations

import html
import re
import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, Tag
from bs4.element import Comment, NavigableString

from viewer.core.convert.tree import attribute

_STILL = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_BLANK = re.compile(r"[ \t\r\n\f\v\xa0]+")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_BLOCKS = {
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr", "td", "th",
    "blockquote", "pre", "figure", "figcaption", "br", "hr", "section", "article", "dt", "dd", "dl",
    "fndef", "caption", "details", "summary", "address", "aside", "header", "footer",
}  # fmt: skip


def plain_text(markup: str) -> str:
    """The text of a short piece of HTML, on one line."""
    if "<" not in markup and "&" not in markup:
        return _tidy(markup)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = BeautifulSoup(markup[:200_000], "lxml")
    for tag in soup(["script", "style"]):
        tag.decompose()
    text = soup.get_text(" " if soup.find(["p", "br", "div"]) else "")
    return _tidy(html.unescape(text) if _STILL.search(text) else text)


def _tidy(text: str) -> str:
    text = text.encode("utf-8", "replace").decode("utf-8")
    return _BLANK.sub(" ", _CONTROL.sub("", text)).strip()


def search_text(root: Tag) -> str:
    """The text of a cleaned article: captions and alt texts in, markup out, a line a block."""
    parts: list[str] = []
    _collect(root, parts)
    lines = (_BLANK.sub(" ", line).strip() for line in "".join(parts).split("\0"))
    return "\n".join(line for line in lines if line)


def _collect(node: Tag, parts: list[str]) -> None:
    for child in node.children:
        if isinstance(child, Comment):
            continue
        if isinstance(child, NavigableString):
            parts.append(str(child))
        elif isinstance(child, Tag):
            block = child.name in _BLOCKS
            parts.append("\0" if block else "")
            if child.name == "img":
                parts.append(f"\0{attribute(child, 'alt')}\0")
            elif child.name != "fnref":
                _collect(child, parts)
            parts.append("\0" if block else "")
