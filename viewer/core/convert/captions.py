"""Figures: pictures, and what stands above a caption (docs/dialect.md).

Responsible for what is a picture of its own, an embed and a caption, and for turning them into
`figure` and `figcaption` tokens, so that pages and exports show the same. A caption is a paragraph
that is wholly one emphasis run written with underscores (the converter writes ordinary emphasis
with asterisks), right behind a picture, table, quote, code block or embed. Not for painting (gui).

`meta["kind"]` of a figure is "picture", "table", "quote", "code", "embed" or "gallery".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from markdown_it.token import Token

EMBED_SIGN = "▶"
_KINDS = {
    "table_close": "table",
    "blockquote_close": "quote",
    "fence": "code",
    "code_block": "code",
}
_AMONG_PICTURES = {"image", "link_open", "link_close", "softbreak", "hardbreak"}


def is_picture(found: Sequence[Token], at: int) -> bool:
    """Whether the token opens a paragraph of pictures and nothing else; links may be around."""
    children = _paragraph(found, at)
    if not any(child.type == "image" for child in children):
        return False
    return all(child.type in _AMONG_PICTURES or _is_blank(child) for child in children)


def is_embed(found: Sequence[Token], at: int) -> bool:
    """Whether the token opens a paragraph that is one link whose text begins with ▶."""
    children = _paragraph(found, at)
    if len(children) < 3 or children[0].type != "link_open" or children[-1].type != "link_close":
        return False
    opened = sum(child.type == "link_open" for child in children)
    return opened == 1 and children[1].content.startswith(EMBED_SIGN)


def is_caption(found: Sequence[Token], at: int) -> bool:
    """Whether the token opens a caption, by its form and by what stands before it."""
    return _is_emphasised(found, at) and _captioned_by(make_figures(found[:at])) is not None


def make_figures(found: Sequence[Token]) -> list[Token]:
    """The same tokens with figures in place of pictures and of what has a caption."""
    made: list[Token] = []
    number = 0
    while number < len(found):
        if is_picture(found, number):
            made += [_opened("picture"), found[number + 1], _tag("figure", -1)]
            number += 3
        elif _is_emphasised(found, number) and (kind := _captioned_by(made)) is not None:
            _caption(made, kind, found[number + 1])
            number += 3
        else:
            made.append(found[number])
            if found[number].type == "paragraph_open" and is_embed(found, number):
                found[number].meta["kind"] = "embed"
                found[number].attrJoin("class", "embed")
            number += 1
    return made


def _paragraph(found: Sequence[Token], at: int) -> list[Token]:
    """The inline tokens of a paragraph that opens here, empty texts left out."""
    if at + 1 >= len(found) or found[at].type != "paragraph_open":
        return []
    children = found[at + 1].children or []
    return [child for child in children if child.type != "text" or child.content]


def _is_blank(child: Token) -> bool:
    return child.type == "text" and not child.content.strip()


def _is_emphasised(found: Sequence[Token], at: int) -> bool:
    """Whether a paragraph is wholly one run of `_underscores_`."""
    children = _paragraph(found, at)
    if len(children) < 3:
        return False
    first, last = children[0], children[-1]
    if first.type != "em_open" or first.markup != "_" or last.type != "em_close":
        return False
    return not any(child.type == "em_close" and child.level == 0 for child in children[:-1])


def _captioned_by(made: Sequence[Token]) -> str | None:
    """What a caption that comes now belongs to; None when nothing before takes one."""
    if not made:
        return None
    last = made[-1]
    if last.type == "figure_close":
        if made[_opening(made)].meta["kind"] != "picture":
            return None
        return "gallery" if made[-2].type == "figcaption_close" else "picture"
    if last.type == "paragraph_close":
        return "embed" if made[-3].meta.get("kind") == "embed" else None
    return _KINDS.get(last.type)


def _caption(made: list[Token], kind: str, inline: Token) -> None:
    """Put a caption below what was made last."""
    children = [child for child in inline.children or [] if child.type != "text" or child.content]
    inline.children = children[1:-1]
    caption = [_tag("figcaption", 1), inline, _tag("figcaption", -1)]
    if kind == "picture":
        made[-1:] = [*caption, made[-1]]
        return
    start = _gallery(made) if kind == "gallery" else _opening(made)
    made.insert(start, _opened(kind))
    made += [*caption, _tag("figure", -1)]


def _gallery(made: Sequence[Token]) -> int:
    """Where the pictures begin that follow each other up to the end."""
    start = len(made)
    while start and made[start - 1].type == "figure_close":
        opening = _opening(made[:start])
        if made[opening].meta["kind"] != "picture":
            break
        start = opening
    return start


def _opening(made: Sequence[Token]) -> int:
    """Where the block begins that ends last."""
    depth = 0
    for number in range(len(made) - 1, -1, -1):
        depth -= made[number].nesting
        if depth <= 0:
            return number
    return 0


def _opened(kind: str) -> Token:
    token = _tag("figure", 1)
    token.meta["kind"] = kind
    if kind == "gallery":
        token.attrSet("class", "gallery")
    return token


def _tag(name: str, nesting: Literal[-1, 1]) -> Token:
    token = Token(f"{name}_{'open' if nesting > 0 else 'close'}", name, nesting)
    token.block = True
    return token
