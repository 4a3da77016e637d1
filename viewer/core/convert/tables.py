"""Tables as GFM pipe tables.

Responsible for one grid: rows padded to the widest, spans expanded, pipes escaped, columns aligned,
a header for tables that have none (wordpress.md, 51); and for telling a table from a lay-out. Not
for what is in a cell (markdown).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from viewer.core.convert.tree import (
    Element,
    ancestor,
    attribute,
    insert_before,
    is_blank,
    new,
    selector,
    text_of,
)

WIDEST = 200  # columns; more is no table that a person reads
_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_RULES = {"": "---", "left": ":---", "right": "---:", "center": ":---:"}
_ALIGNED = re.compile(r"text-align\s*:\s*(left|right|center)|has-text-align-(left|right|center)")
_LAID_OUT = selector(
    "(.//table | .//h1 | .//h2 | .//h3 | .//h4 | .//iframe | .//figure[.//img]"
    " | .//td[count(.//p) > 2] | .//td[count(.//img) > 2] | .//pre | .//blockquote)[1]"
)
_ROWS = selector("./tr | ./thead/tr | ./tbody/tr | ./tfoot/tr")
_LONG = 600  # signs in one cell; a table for figures or facts has shorter ones


@dataclass(slots=True)
class Grid:
    """A table's cells as Markdown, and how each column is aligned."""

    rows: list[list[str]] = field(default_factory=list)
    sides: list[str] = field(default_factory=list)
    headed: bool = False

    @property
    def width(self) -> int:
        return max((len(row) for row in self.rows), default=0)


def rows_of(table: Element) -> list[Element]:
    """A table's own rows, those of inner tables left out."""
    found = _ROWS(table)
    return found or [row for row in table.iter("tr") if ancestor(row, "table") is table]


def settle_tables(root: Element) -> None:
    """Put what stands between cells in front of its table, as browsers do; changes the tree."""
    for table in list(root.iter("table")):
        for part in [part for part in table.iter(*_PARTS) if part.tag != "table" or part is table]:
            if _owner(part, table) is table:
                _free(table, part)


def _owner(part: Element, table: Element) -> Element | None:
    return table if part is table else ancestor(part, "table")


def _free(table: Element, part: Element) -> None:
    if not is_blank(part.text):
        insert_before(table, part.text or "")
        part.text = None
    for child in list(part):
        if not is_blank(child.tail):
            insert_before(table, child.tail or "")
            child.tail = None
        if child.tag in _CELLS and part.tag != "tr":
            _into_a_row(child)
        elif child.tag not in _CONTENTS:
            child.tail = None
            table.addprevious(child)


def _into_a_row(cell: Element) -> None:
    """A cell outside of any row joins those before it in a row of their own."""
    before = cell.getprevious()
    if before is None or before.get("data-made") is None:
        before = new("tr")
        before.set("data-made", "1")
        cell.addprevious(before)
    before.append(cell)


def is_layout(table: Element, rows: list[Element]) -> bool:
    """Whether a table only lays out blocks: its cells are blocks of the article, not values."""
    if attribute(table, "role") == "presentation":
        return True
    widest = max((sum(1 for cell in row if cell.tag in _CELLS) for row in rows), default=0)
    if widest <= 1:
        return True
    if any(True for row in rows for cell in row if cell.tag == "th"):
        return False
    if _LAID_OUT(table):
        return True
    longest = max((len(text_of(cell)) for row in rows for cell in row), default=0)
    return longest > _LONG and len(rows) <= 2


_PARTS = ("table", "thead", "tbody", "tfoot", "tr")
_CONTENTS = {
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "caption",
    "colgroup",
    "col",
}
_CELLS = {"td", "th"}


def table_markdown(rows: list[Element], inline: Callable[[Element], str]) -> str:
    """A table's Markdown; '' when there is nothing in it.

    Args:
        rows: its `tr` elements.
        inline: gives a cell's content as one line of Markdown.
    """
    grid = _grid(rows, inline)
    width = grid.width
    if not any(cell for row in grid.rows for cell in row):
        return ""
    head, body = (grid.rows[0], grid.rows[1:]) if grid.headed else ([""] * width, grid.rows)
    sides = [grid.sides[n] if n < len(grid.sides) else "" for n in range(width)]
    rule = "| " + " | ".join(_RULES[side] for side in sides) + " |"
    return "\n".join([_line(head, width), rule, *(_line(row, width) for row in body)])


def _grid(rows: list[Element], inline: Callable[[Element], str]) -> Grid:
    grid = Grid(headed=bool(rows) and _is_head(rows[0]))
    hanging: dict[int, int] = {}  # column -> rows that a cell above still covers
    sides: dict[int, set[str]] = {}
    for row in rows:
        cells: list[str] = []
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            _cover(cells, hanging)
            span, down = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(cells), min(len(cells) + span, WIDEST)):
                sides.setdefault(column, set()).add(_side(cell))
                if down > 1:
                    hanging[column] = down - 1
            cells += ([inline(cell)] + [""] * (span - 1))[: WIDEST - len(cells)]
        _cover(cells, hanging)
        if cells:
            grid.rows.append(cells)
    if not rows or not grid.rows:
        return grid
    grid.sides = [_agreed(sides.get(column, set())) for column in range(grid.width)]
    return grid


def _is_head(row: Element) -> bool:
    parent = row.getparent()
    if parent is not None and parent.tag == "thead":
        return True
    cells = [cell for cell in row if cell.tag in _CELLS and not is_blank(text_of(cell))]
    return bool(cells) and all(cell.tag == "th" for cell in cells)


def _side(cell: Element) -> str:
    written = f"{attribute(cell, 'style')} {attribute(cell, 'class')}"
    match = _ALIGNED.search(written)
    side = (match[1] or match[2]) if match else attribute(cell, "align").lower()
    return side if side in _RULES else ""


def _agreed(sides: set[str]) -> str:
    return next(iter(sides)) if len(sides) == 1 else ""


def _cover(cells: list[str], hanging: dict[int, int]) -> None:
    """Leave empty what a cell of an earlier row covers."""
    while hanging.get(len(cells), 0) > 0:
        hanging[len(cells)] -= 1
        cells.append("")


def _span(cell: Element, name: str) -> int:
    value = attribute(cell, name).strip()
    return max(1, min(WIDEST, int(value))) if value.isascii() and value.isdigit() else 1


def _line(cells: list[str], width: int) -> str:
    padded = [*cells, *[""] * (width - len(cells))]
    return (
        "| "
        + " | ".join(_PIPE.sub(r"\1\\|", cell) if "|" in cell else cell for cell in padded)
        + " |"
    )
