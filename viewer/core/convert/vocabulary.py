"""Which elements of HTML are blocks.

Responsible for the names that several modules ask for. Everything that is not named here stands in
its line, unless a block is inside.
"""

from __future__ import annotations

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LISTS = ("ul", "ol", "menu", "dir")
BLOCKS = frozenset({
    *HEADINGS, *LISTS, "p", "div", "section", "article", "aside", "header", "footer", "main", "nav",
    "address", "blockquote", "pre", "xmp", "listing", "figure", "figcaption", "table", "thead",
    "tbody", "tfoot", "tr", "td", "th", "caption", "dl", "dt", "dd", "li", "hr", "details",
    "summary", "center", "fieldset", "legend", "form", "fndef", "hgroup",
    "search", "optgroup", "noscript",
})  # fmt: skip
