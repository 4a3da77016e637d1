"""From HTML text to a tree that is safe to walk.

Responsible for the parser, for the limits of size and depth, and for signs that no file may hold.
Not for what is kept of the tree (clean).
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from viewer.core.errors import ConversionError

LONGEST = 6_000_000  # signs; real posts stay under 200,000
DEEPEST = 180  # nested elements; walking one takes about four Python frames
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*?(/?)>")
_VOID = {"br", "img", "hr", "input", "meta", "link", "source", "wbr", "col", "embed", "area"}
_DATA_URI = re.compile(
    r"data:[a-zA-Z0-9.+/-]*(?:;[a-zA-Z0-9=.-]+)*;base64,[A-Za-z0-9+/=\s]{32000,}"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def parse(html: str) -> Tag:
    """The body of an HTML fragment.

    Raises:
        ConversionError: it is too long, or nested too deep to be text that people read.
    """
    html = _DATA_URI.sub("data:,", html)
    if len(html) > LONGEST:
        raise ConversionError(f"The article is too long to convert ({len(html):,} signs).")
    html = _CONTROL.sub("", html).encode("utf-8", "replace").decode("utf-8")
    soup = BeautifulSoup(f"<html><body>{html}</body></html>", "lxml")
    body = soup.body if soup.body is not None else soup
    depth = _depth(body)
    if depth > DEEPEST or _lost(html, depth):
        raise ConversionError("The article's HTML is nested too deep to convert.")
    return body


def _depth(root: Tag) -> int:
    """The deepest nesting, without recursion."""
    deepest, stack = 0, [(root, 1)]
    while stack:
        node, depth = stack.pop()
        deepest = max(deepest, depth)
        stack.extend((child, depth + 1) for child in node.children if isinstance(child, Tag))
    return deepest


def _lost(html: str, depth: int) -> bool:
    """Whether the parser gave up at its own limit and dropped what lay deeper."""
    if depth < DEEPEST // 2:
        return False
    level = deepest = 0
    for close, name, empty in _TAG.findall(html):
        if name.lower() in _VOID or empty:
            continue
        level = max(0, level - 1) if close else level + 1
        deepest = max(deepest, level)
    return deepest > 2 * DEEPEST


def attribute(tag: Tag, name: str) -> str:
    """An attribute as text; '' when it is absent."""
    value = tag.get(name)
    if isinstance(value, list):
        return " ".join(value)
    return value or ""


def classes(tag: Tag) -> set[str]:
    """An element's classes."""
    return set(attribute(tag, "class").split())


def is_gone(tag: Tag) -> bool:
    """Whether an element was decomposed.

    `Tag.decomposed` asks for an attribute that other elements lack, and a Tag then searches its
    whole tree for an element of that name.
    """
    return bool(vars(tag).get("_decomposed", False))


def vocabulary(root: Tag) -> set[str]:
    """The names of all elements below, and of all classes with a dot before them: one walk that
    tells which searches can find anything."""
    found: set[str] = set()
    for tag in root.find_all(True):
        found.add(tag.name)
        if "class" in tag.attrs:
            found.update(f".{name}" for name in classes(tag))
    return found
