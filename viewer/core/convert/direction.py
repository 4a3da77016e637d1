"""Which way the blocks of a page are written.

Responsible for the direction of a text by its first strong letter (UAX 9, P2) and of every block
token by its text; code does not count, and what has no letter follows what it stands in. Not for
painting (gui).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Literal

from markdown_it.token import Token

Direction = Literal["ltr", "rtl"]

_LEAVES = {"paragraph_open", "heading_open", "td_open", "th_open", "figcaption_open"}
# A container says its direction in so many words: "auto" would pass over children that have a
# `dir` of their own (HTML, the directionality of elements).
_CONTAINERS = {
    "blockquote_open", "bullet_list_open", "ordered_list_open", "list_item_open", "table_open",
    "footnote_block_open", "footnote_open",
}  # fmt: skip


def first_strong(text: str) -> Direction | None:
    """The direction of a text's first strong letter; None when it has none."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind == "L":
            return "ltr"
        if kind in {"R", "AL"}:
            return "rtl"
    return None


def visible_text(children: Iterable[Token]) -> str:
    """What a reader sees of inline tokens."""
    parts = []
    for child in children:
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
    return "".join(parts)


def give_directions(found: Sequence[Token]) -> None:
    """Write `meta["dir"]` on every block, and what HTML has to say of it as its `dir`."""
    own = _own_directions(found)
    base: Direction = next((found_ for found_ in own if found_), "ltr")
    above: list[Direction] = [base]
    for token, direction in zip(found, own, strict=True):
        if token.nesting < 0:
            if token.type.replace("_close", "_open") in _CONTAINERS:
                above.pop()
            continue
        container = token.type in _CONTAINERS
        if not container and token.type not in _LEAVES:
            continue
        token.meta["dir"] = direction or above[-1]
        if container:
            above.append(direction or above[-1])
        if direction is not None:
            token.attrSet("dir", direction if container else "auto")


def _own_directions(found: Sequence[Token]) -> list[Direction | None]:
    """For each token that opens a block: the direction of the first letter inside."""
    own: list[Direction | None] = [None] * len(found)
    undecided: list[int] = []
    for number, token in enumerate(found):
        if token.type in _CONTAINERS or token.type in _LEAVES:
            undecided.append(number)
        elif token.type == "inline":
            words = (one.content for one in token.children or () if one.type == "text")
            direction = first_strong("".join(words))
            if direction is not None:
                for open_ in undecided:
                    own[open_] = direction
                undecided.clear()
        elif token.nesting < 0 and undecided and _closes(token, found[undecided[-1]]):
            undecided.pop()
    return own


def _closes(token: Token, opened: Token) -> bool:
    return token.type.removesuffix("_close") == opened.type.removesuffix("_open")
