"""Tables of a page: where each cell stands.

Responsible for rows and columns with spans written out; their words are known by their place.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from benchmarks.scoring.page import Cell, Page, Place, replace
from benchmarks.scoring.structure import is_data


@dataclass
class _Grid:
    number: int  # 0: it only lays out blocks
    row: int = -1
    taken: set[tuple[int, int]] = field(default_factory=set)
    current: HtmlElement | None = None


class Tables:
    """The tables that are open at a point of the walk."""

    def __init__(self, page: Page, *, trusting: bool) -> None:
        self._page = page
        self._trusting = trusting  # every table of rendered Markdown is one
        self._open: list[_Grid] = []

    def open(self, element: HtmlElement, place: Place) -> Place:
        if self._trusting or (is_data(element) and not place.optional):
            self._page.tables.append(True)
            self._open.append(_Grid(len(self._page.tables)))
            return replace(place, table=len(self._page.tables))
        self._open.append(_Grid(0))
        return replace(place, free_blocks=True)

    def close(self) -> None:
        self._open.pop()

    def cell(self, element: HtmlElement, place: Place) -> Place:
        if not self._open or not self._open[-1].number:
            return place
        grid = self._open[-1]
        row = element.getparent()
        if row is not grid.current:
            grid.current, grid.row = row, grid.row + 1
        column = 0
        while (grid.row, column) in grid.taken:
            column += 1
        area = [
            (grid.row + down, column + right)
            for down in range(_span(element.get("rowspan")))
            for right in range(_span(element.get("colspan")))
        ]
        grid.taken.update(area)
        self._page.cells.append(Cell(grid.number, grid.row, column, tuple(area[1:])))
        return replace(place, cell=len(self._page.cells), one_line=True)


def _span(value: str | None) -> int:
    try:
        return min(max(int(value or 1), 1), 1000)
    except ValueError:
        return 1
