"""Markdown as a browser would show it.

Responsible for one parser of everybody's Markdown: CommonMark, tables, strikethrough, footnotes
and task lists, with no HTML. Not the product's own renderer, which knows its own captions.
"""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin


@cache
def _parser(*, html: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": html, "linkify": False, "maxNesting": 100})
    parser.enable(["table", "strikethrough"])
    return parser.use(footnote_plugin).use(tasklists_plugin)


def to_html(markdown: str) -> str:
    """The page that the Markdown gives."""
    return str(_parser(html=False).render(markdown))


def raw_tags(markdown: str) -> int:
    """How many pieces of HTML stand in the Markdown."""
    if "<" not in markdown:
        return 0
    count = 0
    for token in _parser(html=True).parse(markdown):
        count += token.type == "html_block"
        count += sum(child.type == "html_inline" for child in token.children or ())
    return count
