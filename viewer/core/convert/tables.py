"""Tables as GFM pipe tables.

Responsible for one grid: rows padded to the widest, spans expanded, pipes escaped, a header for
tables that have none; a table for layout becomes paragraphs. Not for what is in a cell (markdown).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bs4 import Tag

from viewer.core.convert.tree import attribute

WIDEST = 200  # columns; more is no table that a person reads
_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")


def table_markdown(table: Tag, inline: Callable[[Tag], str]) -> str:
    """A table's Markdown, or its cells as paragraphs when it only lays things out.

    Args:
        table: the element; nested tables are part of their cell's text.
        inline: gives a cell's content as one line of Markdown.
    """
    rows = [row for row in table.find_all("tr") if row.find_parent("table") is table]
    grid = _grid(rows, inline)
    width = max((len(row) for row in grid), default=0)
    if width <= 1:
        return "\n\n".join(cell for row in grid for cell in row if cell)
    headed = bool(rows) and (
        rows[0].find("th", recursive=False) is not None or rows[0].find_parent("thead") is not None
    )
    head, body = (grid[0], grid[1:]) if headed else ([""] * width, grid)
    lines = [_line(head, width), "|" + " --- |" * width, *(_line(row, width) for row in body)]
    return "\n".join(lines)


def _grid(rows: list[Tag], inline: Callable[[Tag], str]) -> list[list[str]]:
    grid: list[list[str]] = []
    hanging: dict[int, int] = {}  # column -> rows that a cell above still covers
    for row in rows:
        cells: list[str] = []
        for cell in row.find_all(["td", "th"], recursive=False):
            _cover(cells, hanging)
            span, down = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(cells), min(len(cells) + span, WIDEST)):
                if down > 1:
                    hanging[column] = down - 1
            cells += ([inline(cell)] + [""] * (span - 1))[: WIDEST - len(cells)]
        _cover(cells, hanging)
        grid.append(cells)
    return grid


def _cover(cells: list[str], hanging: dict[int, int]) -> None:
    """Leave empty what a cell of an earlier row covers."""
    while hanging.get(len(cells), 0) > 0:
        hanging[len(cells)] -= 1
        cells.append("")


def _span(cell: Tag, name: str) -> int:
    value = attribute(cell, name)
    return max(1, min(WIDEST, int(value))) if value.isascii() and value.isdigit() else 1


def _line(cells: list[str], width: int) -> str:
    padded = [*cells, *[""] * (width - len(cells))]
    return "| " + " | ".join(_PIPE.sub(r"\1\\|", cell) for cell in padded) + " |"
