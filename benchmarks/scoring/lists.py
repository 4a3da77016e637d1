"""Lists of a page: their items, numbers and depth.

Responsible for the items alone; their words are known by the place they stand in.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement

from benchmarks.scoring.page import Item, Page, Place, replace
from benchmarks.scoring.structure import is_grid
from benchmarks.scoring.visible import NOTE

ANY_NUMBER = "?."


@dataclass
class _Open:
    ordered: bool
    number: int
    step: int
    counts: bool


class Lists:
    """The lists that are open at a point of the walk."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._open: list[_Open] = []

    def open(self, element: HtmlElement, place: Place) -> None:
        ordered = element.tag == "ol"
        items = len(element.findall("li"))
        backwards = ordered and element.get("reversed") is not None
        first = _number(element.get("start"), items if backwards else 1)
        counts = not (is_grid(element) or place.cell or place.optional or place.free_blocks)
        self._open.append(_Open(ordered, first, -1 if backwards else 1, counts))

    def close(self) -> None:
        self._open.pop()

    def item(self, element: HtmlElement, place: Place) -> Place:
        """An item begins."""
        if not self._open:
            return place
        current = self._open[-1]
        current.number = _number(element.get("value"), current.number)
        kind = f"{current.number}." if current.ordered else "-"
        if current.step < 0:
            kind = ANY_NUMBER  # Markdown counts upwards only
        current.number += current.step
        depth = sum(one.counts for one in self._open)
        optional = not current.counts or element.get(NOTE) is not None or bool(place.note)
        self._page.items.append(Item(kind + _box(element), depth, optional))
        return replace(place, item=len(self._page.items))


def _number(value: str | None, otherwise: int) -> int:
    try:
        return int(value) if value else otherwise
    except ValueError:
        return otherwise


def _box(element: HtmlElement) -> str:
    """The check box at an item's start."""
    for box in element.iter("input"):
        owner = next(box.iterancestors("li"), None)
        if owner is element and (box.get("type") or "").lower() == "checkbox":
            return " [x]" if box.get("checked") is not None else " [ ]"
    return ""
