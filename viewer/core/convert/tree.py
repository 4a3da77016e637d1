"""From HTML text to a tree of lxml elements, and the few moves that all passes make in it.

Responsible for the parser, for the limits of size and depth, for signs that no file may hold, and
for removing, unwrapping and replacing elements without losing the text behind them. Not for what
is kept of the tree (clean).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from lxml import etree

from viewer.core.errors import ConversionError

Element = etree._Element  # lxml's public functions return it, but have no public name for it

LONGEST = 6_000_000  # signs; real posts stay under 200,000
DEEPEST = 90  # nested elements that keep their markup; walking one takes some Python frames
_DEEPEST_PARSED = 2000  # libxml2's own limit is 2,048
_DATA_URI = re.compile(
    r"data:[a-zA-Z0-9.+/-]*(?:;[a-zA-Z0-9=.-]+)*;base64,[A-Za-z0-9+/=\s]{32000,}"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_PAGE = re.compile(r"</?(?:html|body|head|plaintext|frameset|noframes)\b[^<>]*>", re.IGNORECASE)
_PAGE_HINT = re.compile(r"</?(?:html|body|head|plaintext|frame|nofr)", re.IGNORECASE)
_HEADED = re.compile(
    r"(<h[1-6]\b[^<>]*>\s*)<p\b([^<>]*)>((?:[^<]|<(?!/?(?:p|h[1-6])\b))*)</p>", re.IGNORECASE
)
_BETWEEN = re.compile(r"<[^<>]*>")
_ANY_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def parse(html: str) -> Element:
    """The body of an HTML fragment; what nests deeper than `DEEPEST` keeps its text only.

    Raises:
        ConversionError: it is too long to be text that people read.
    """
    if "base64," in html:
        html = _DATA_URI.sub("data:,", html)
    if len(html) > LONGEST:
        raise ConversionError(f"The article is too long to convert ({len(html):,} signs).")
    html = _CONTROL.sub("", html)
    if _PAGE_HINT.search(html):
        html = _PAGE.sub("", html)  # behind `</body>` the parser would stop
    html = _HEADED.sub(r"\1<span\2>\3</span>", html)  # the parser would end the heading there
    body = _parsed(html)
    if body is None:  # deeper than the parser goes: the words without their markup
        body = _parsed(_ANY_TAG.sub(" ", html))
    if body is None:
        raise ConversionError("The article's HTML cannot be read.")
    if html.count("<") > DEEPEST and _IS_DEEP(body):
        _flatten(body)
    return body


def _parsed(html: str) -> Element | None:
    """The body as libxml2 reads it; None when it gave up half-way."""
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    page = f"<html><body>{html}</body></html>".encode("utf-8", "replace")
    root = etree.fromstring(page, parser)
    if page.count(b"<") > _DEEPEST_PARSED and any(
        entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log
    ):
        return None
    return None if root is None else root.find("body")


def _flatten(body: Element) -> None:
    """Unwrap what lies deeper than `DEEPEST`, so that no walk runs out of stack."""
    depth, found = 0, []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > DEEPEST:
            found.append(element)
    for element in found:
        unwrap(element)


_IS_DEEP = etree.XPath("boolean(." + "/*" * DEEPEST + ")")


def selector(path: str) -> Callable[[Element], list[Element]]:
    """A compiled XPath that gives elements."""
    compiled = etree.XPath(path)

    def select(root: Element) -> list[Element]:
        return cast(list[Element], compiled(root))

    return select


# -- reading -----------------------------------------------------------------------------------


def attribute(element: Element, name: str) -> str:
    """An attribute as text; '' when it is absent."""
    return element.get(name) or ""


def classes(element: Element) -> set[str]:
    """An element's classes."""
    value = element.get("class")
    return set(value.split()) if value else set()


def text_of(element: Element, between: str = "") -> str:
    """All text inside an element, without what stands behind it."""
    return between.join(map(str, element.itertext()))


def one_line(text: str) -> str:
    """Text with every run of white space as one blank."""
    return " ".join(text.split())


def ancestor(element: Element, *names: str) -> Element | None:
    """The nearest element of these names around one."""
    return next(element.iterancestors(*names), None)


def holds(element: Element, *names: str) -> bool:
    """Whether an element is one of these names or has one inside."""
    return next(element.iter(*names), None) is not None


def markup_of(html: str) -> str:
    """The tags of HTML without the text between them, in lower case, to look for hints in."""
    tags = _BETWEEN.findall(html)
    if len(tags) != html.count(">"):  # one inside an attribute, or in the text
        return html.lower()
    return "".join(tags).lower()


def mentions(html: str, *words: str) -> bool:
    """Whether any of the words is in a text; a pattern of many words takes ten times as long."""
    for word in words:  # noqa: SIM110 # `any` over a generator takes three times as long
        if word in html:
            return True
    return False


def is_blank(text: str | None) -> bool:
    """Whether there is nothing to read in a text."""
    return not text or not text.strip()


# -- changing ----------------------------------------------------------------------------------


def new(name: str, text: str | None = None, /, **attributes: str) -> Element:
    """An element of its own."""
    made = etree.Element(name)
    made.text = text
    for key, value in attributes.items():
        made.set(key.rstrip("_").replace("_", "-"), value)
    return made


def remove(element: Element) -> None:
    """Take an element away with what is in it; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    _add_text(element, element.tail)
    element.tail = None
    parent.remove(element)


def unwrap(element: Element) -> None:
    """Take an element away and leave what is in it in its place."""
    parent = element.getparent()
    if parent is None:
        return
    _add_text(element, element.text)
    for child in list(element):
        element.addprevious(child)  # lxml moves a child's tail with it
    _add_text(element, element.tail)
    element.tail = None
    parent.remove(element)


def replace(element: Element, *pieces: Element | str) -> None:
    """Put texts and elements in the place of an element."""
    if element.getparent() is None:
        return
    for piece in pieces:
        if isinstance(piece, str):
            _add_text(element, piece)
        else:
            piece.tail = None
            element.addprevious(piece)
    remove(element)


def insert_before(element: Element, text: str) -> None:
    """Put text right in front of an element."""
    _add_text(element, text)


def _add_text(element: Element, text: str | None) -> None:
    """Add text in front of an element that has a parent."""
    if not text:
        return
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        before.tail = (before.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text


def wrap_inside(element: Element, name: str, **attributes: str) -> Element:
    """Put everything inside an element into a new one inside it."""
    inner = new(name, element.text, **attributes)
    element.text = None
    for child in list(element):
        inner.append(child)
    element.append(inner)
    return inner


def prepend(element: Element, child: Element) -> None:
    """Put a child in front of everything in an element."""
    child.tail = element.text
    element.text = None
    element.insert(0, child)
