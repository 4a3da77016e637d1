"""What kind of thing a list, a table or a piece of code on a page is.

Responsible for judgements about one element and what it holds; reader.py walks the page.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from benchmarks.scoring.visible import NOTE, OPTIONAL, classes

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = HEADINGS | {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "hr", "html", "li",
    "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul", "caption", "legend", "video", "audio", "iframe", "object",
}  # fmt: skip
_GRIDS = re.compile(
    r"blocks-gallery-grid|wp-block-post-template|page-numbers|wp-block-social-links|"
    r"wp-block-gallery|tiled-gallery|gallery-item|slides|wp-block-page-list|wc-block-grid"
)
_LANGUAGE = re.compile(
    r"(?:^|\s)(?:language-|lang-|lang:|brush:\s*|hljs\s+(?:language-)?)([\w+#.-]+)", re.I
)
_ALIASES = {
    "js": "javascript", "py": "python", "sh": "bash", "shell": "bash", "yml": "yaml", "c++": "cpp",
    "ts": "typescript", "rb": "ruby", "cs": "csharp", "html": "markup", "xml": "markup",
    "plaintext": "", "text": "", "plain": "", "none": "", "nohighlight": "",
}  # fmt: skip


def is_grid(items: HtmlElement) -> bool:
    """Whether a list is only the way a page lays out pictures or cards."""
    if _GRIDS.search(classes(items)) or items.get("role") in {"presentation", "tablist", "menu"}:
        return True
    return any(True for _ in items.iterfind("li//h2")) or any(
        True for _ in items.iterfind("li//h3")
    )


def is_data(table: HtmlElement) -> bool:
    """Whether a table tells something by its rows and columns, beyond doubt."""
    if table.get("role") in {"presentation", "none"} or table.get(OPTIONAL):
        return False
    if any(parent.tag == "table" for parent in table.iterancestors()):
        return False
    if any(inner is not table for inner in table.iter("table", *HEADINGS)):
        return False
    if any(inner.get(NOTE) for inner in table.iter()):
        return False
    rows = [list(row.iterchildren("td", "th")) for row in table.iter("tr")]
    if max((len(row) for row in rows), default=0) < 2:
        return False
    cells = [cell for row in rows for cell in row]
    if any(_holds_blocks(cell) for cell in cells):
        return False
    return any(sum(bool("".join(cell.itertext()).strip()) for cell in row) > 1 for row in rows)


def _holds_blocks(cell: HtmlElement) -> bool:
    paragraphs = sum(bool("".join(one.itertext()).strip()) for one in cell.iter("p"))
    lists = sum(1 for _ in cell.iter("li"))
    pictures = sum(1 for _ in cell.iter("img"))
    rest = any(True for _ in cell.iter("blockquote", "pre", "iframe", "video", "audio"))
    return paragraphs > 1 or lists > 0 or pictures > 1 or rest


def pre_text(element: HtmlElement) -> str:
    """The lines of a listing: text in document order, `br` as a line feed."""
    made: list[str] = []
    stack: list[tuple[HtmlElement, bool]] = [(element, False)]
    while stack:
        node, done = stack.pop()
        if done:
            made.append(node.tail or "")
            continue
        made.append(
            "\n" if node.tag == "br" else (node.text or "") if isinstance(node.tag, str) else ""
        )
        if node is not element:
            stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))
    return "".join(made)


def language(pre: HtmlElement) -> str:
    """The programming language that a listing names, in one spelling; empty when none."""
    inner = next(pre.iter("code"), None)
    for element in (pre, inner, pre.getparent()):
        if element is None:
            continue
        named = (
            element.get("data-enlighter-language")
            or element.get("data-language")
            or (element.get("lang") if element is inner and element.get("class") is None else None)
        )
        match = _LANGUAGE.search(classes(element))
        name = (named or (match.group(1) if match else "")).lower().rstrip(";")
        if name:
            return _ALIASES.get(name, name)
    return ""
