"""Lists: markers, numbers, and how items are indented.

Responsible for one list's lines from its items' blocks. Not for what is in an item (markdown).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from viewer.core.convert.tree import Element, attribute, holds, is_blank, new
from viewer.core.convert.vocabulary import BLOCKS, LISTS

_DIGITS = 10  # CommonMark takes nine


class Listed(str):
    """The Markdown of a list; `marker` tells it from a list right behind it."""

    __slots__ = ("marker", "number")
    marker: str
    number: int


def lists_markdown(
    listed: Element, blocks: Callable[[Element], list[str]], before: str | None
) -> list[Listed]:
    """A list; several where its numbers do not simply go on, which CommonMark cannot say in one.

    Args:
        listed: `ul` or `ol`, its stray contents put into items (`settle_items`).
        blocks: gives the blocks of an item.
        before: the block right before, which may be a list that the first must not join.
    """
    ordered = listed.tag == "ol"
    step = -1 if ordered and "reversed" in listed.attrib else 1
    number = _start(listed, step) if ordered else 0
    made: list[Listed] = []
    lines: list[str] = []
    marker, first, expected = _marker(ordered, before), number, number
    for item in listed:
        inner = blocks(item) if item.tag == "li" else []
        if not inner:
            continue
        number = _number(item, number) if ordered else 0
        if ordered and lines and number != expected:
            made.append(_listed(lines, marker, first))
            marker, lines = _marker(ordered, made[-1]), []
        first = number if not lines else first
        lines += _item(f"{number}{marker}" if ordered else marker, inner)
        expected = number + 1
        number = max(0, number + step)
    return [*made, _listed(lines, marker, first)] if lines else made


def _listed(lines: Sequence[str], marker: str, number: int) -> Listed:
    made = Listed("\n".join(lines))
    made.marker, made.number = marker, number
    return made


def _marker(ordered: bool, before: str | None) -> str:
    usual, other = (".", ")") if ordered else ("-", "*")
    return other if isinstance(before, Listed) and before.marker == usual else usual


def _start(listed: Element, step: int) -> int:
    value = attribute(listed, "start").strip()
    if value.isascii() and value.isdigit() and len(value) < _DIGITS:
        return int(value)
    return 1 if step > 0 else sum(1 for item in listed if item.tag == "li")


def _number(item: Element, number: int) -> int:
    value = attribute(item, "value").strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) < _DIGITS else number


def _item(bullet: str, inner: Sequence[str]) -> list[str]:
    text = join_blocks(inner)
    indent = " " * (len(bullet) + 1)
    first, *rest = text.split("\n")
    first = "___" if first == "---" else first  # `- ---` would be one rule itself
    return [f"{bullet} {first}", *(f"{indent}{line}" if line else "" for line in rest)]


def join_blocks(inner: Sequence[str]) -> str:
    """The blocks of an item: a list follows its words directly, all others after a blank line."""
    parts: list[str] = []
    for number, block in enumerate(inner):
        if number:
            tight = isinstance(block, Listed) and block.number in {0, 1}
            tight = tight and not isinstance(inner[number - 1], Listed)
            parts.append("\n" if tight else "\n\n")
        parts.append(block)
    return "".join(parts)


def settle_items(root: Element) -> None:
    """Put everything that stands in a list without an item into one; changes the tree.

    A list straight within a list belongs to the item before it, as browsers show it.
    """
    for listed in list(root.iter(*LISTS)):
        listed.tag = "ol" if listed.tag == "ol" else "ul"
        _settle(listed)
    _adopt_strays(root)


def _settle(listed: Element) -> None:
    stray: Element | None = None  # the item of words that stand in none, which more may join
    children = list(listed)
    if not is_blank(listed.text):
        stray = new("li", listed.text)
        listed.insert(0, stray)
        listed.text = None
    for child in children:
        if child.tag == "li":
            stray = None if is_blank(child.tail) else _item_behind(child)
        elif holds(child, "li", *BLOCKS):
            item = _own_item(child)
            stray = item if child.tail else None
        elif stray is not None:
            stray.append(child)
        else:
            stray = _own_item(child)


def _own_item(child: Element) -> Element:
    """Put a list into the item before it, all else with the text behind it into a new one."""
    before = child.getprevious()
    if before is not None and before.tag == "li" and child.tag in LISTS:
        item = before
    else:
        item = new("li")
        child.addprevious(item)
    if is_blank(child.tail):
        child.tail = None
    item.append(child)
    return item


def _item_behind(item: Element) -> Element:
    """Text between two items as an item of its own."""
    made = new("li", item.tail)
    item.tail = None
    item.addnext(made)
    return made


def _adopt_strays(root: Element) -> None:
    """Items without a list make one together."""
    for item in list(root.iter("li")):
        parent = item.getparent()
        if parent is None or parent.tag in {"ul", "ol"}:
            continue
        made = new("ul")
        item.addprevious(made)
        following: Element | None = item
        while following is not None and following.tag == "li":
            after = following.getnext()
            stop = not is_blank(following.tail)
            tail, following.tail = following.tail, None
            made.append(following)
            if stop:
                made.tail = tail
            following = None if stop else after
