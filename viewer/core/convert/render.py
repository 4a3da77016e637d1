"""Markdown to tokens and to HTML, for the reader and the exports alike.

Responsible for one parser of our dialect and for what counts as a caption: a paragraph that is
wholly one emphasis run written with underscores, right behind a table or a lone picture
(the converter writes ordinary emphasis with asterisks only). Not for painting (gui).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

_SCHEMES = {"", "http", "https", "mailto"}
_DIRECTED = {
    "paragraph_open", "heading_open", "blockquote_open", "bullet_list_open",
    "ordered_list_open", "list_item_open", "td_open", "th_open",
}  # fmt: skip


@cache
def parser() -> MarkdownIt:
    """The parser of our dialect: CommonMark, tables, strikethrough, footnotes, task lists."""
    markdown = MarkdownIt("commonmark", {"html": False, "linkify": False})
    markdown.enable(["table", "strikethrough"])
    markdown.use(footnote_plugin).use(tasklists_plugin)
    markdown.validateLink = _is_safe  # type: ignore[method-assign]  # its own way
    markdown.add_render_rule("image", _image)
    return markdown


def tokens(markdown: str) -> list[Token]:
    """The block tokens of a Markdown body; inline ones are children of theirs."""
    return parser().parse(markdown)


def to_html(markdown: str) -> str:
    """Markdown as HTML: `dir="auto"` on blocks, captioned figures, footnotes with back-links."""
    found = tokens(markdown)
    made: list[Token] = []
    number = 0
    while number < len(found):
        token = found[number]
        if is_picture(found, number):
            captioned = is_caption(found, number + 3)
            made += _figure(found, number, captioned=captioned)
            number += 6 if captioned else 3
            continue
        if token.type in _DIRECTED:
            token.attrSet("dir", "auto")
        made.append(token)
        number += 1
    markdown_it = parser()
    return str(markdown_it.renderer.render(made, markdown_it.options, {}))


def is_picture(found: Sequence[Token], at: int) -> bool:
    """Whether the token opens a paragraph that is one picture and nothing else."""
    children = _paragraph(found, at)
    return children is not None and [child.type for child in children] == ["image"]


def is_caption(found: Sequence[Token], at: int) -> bool:
    """Whether the token opens a caption: see the module's rule."""
    children = _paragraph(found, at)
    if children is None or len(children) < 3 or not _may_be_captioned(found, at):
        return False
    first, last = children[0], children[-1]
    if first.type != "em_open" or first.markup != "_" or last.type != "em_close":
        return False
    return not any(child.type == "em_close" and child.level == 0 for child in children[:-1])


def _may_be_captioned(found: Sequence[Token], at: int) -> bool:
    """Whether what ends right before is a table, or a picture on its own."""
    if at >= 1 and found[at - 1].type == "table_close":
        return True
    return at >= 3 and is_picture(found, at - 3)


def _paragraph(found: Sequence[Token], at: int) -> list[Token] | None:
    """The inline tokens of a paragraph that opens here, empty texts left out."""
    if at + 1 >= len(found) or found[at].type != "paragraph_open":
        return None
    children = found[at + 1].children or []
    return [child for child in children if child.type != "text" or child.content]


def _figure(found: Sequence[Token], at: int, *, captioned: bool) -> list[Token]:
    inner = list(found[at + 1 : at + 2])
    made = [_tag("figure", 1), *inner]
    if captioned:
        caption = found[at + 4]
        children = [c for c in caption.children or [] if c.type != "text" or c.content]
        caption.children = children[1:-1]
        opened = _tag("figcaption", 1)
        opened.attrSet("dir", "auto")
        made += [opened, caption, _tag("figcaption", -1)]
    return [*made, _tag("figure", -1)]


def _tag(name: str, nesting: Any) -> Token:
    token = Token(f"{name}_{'open' if nesting > 0 else 'close'}", name, nesting)
    token.block = True
    return token


def _image(renderer: Any, found: Sequence[Token], at: int, options: Any, env: Any) -> str:
    """A picture; its address is not resolved here."""
    return str(type(renderer).image(renderer, found, at, options, env))


def _is_safe(url: str) -> bool:
    try:
        return urlsplit(url.strip()).scheme.lower() in _SCHEMES
    except ValueError:
        return False
