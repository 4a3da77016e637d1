"""Tables with the three rules of printed books.

Responsible for a table's cells in either direction. Not for the words in them (inline).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markdown_it.token import Token
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QTextCursor,
    QTextFrameFormat,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from viewer.core.convert.render import visible_text
from viewer.gui.document.inline import InlineWriter
from viewer.gui.document.page import PlacedTable
from viewer.gui.document.styles import CELL, QUOTE, Styles
from viewer.gui.document.surroundings import Surroundings

_SIDES = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}
_NONE = QTextFrameFormat.BorderStyle.BorderStyle_None
_SOLID = QTextFrameFormat.BorderStyle.BorderStyle_Solid
_SIDE = 8.0  # pixels beside a cell's words
_BORDERS = 3.0  # pixels that Qt takes of a column for collapsed borders
_WIDEST = 240.0  # pixels; a longer word is broken


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words as tokens and as text, its alignment, whether it heads a column, and which way
    it runs."""

    children: Sequence[Token]
    text: str
    side: str
    heads: bool
    rtl: bool


def cells_of(tokens: Sequence[Token]) -> list[list[Cell]]:
    """The rows of a table from its tokens, `table_open` to `table_close`."""
    rows: list[list[Cell]] = []
    for number, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in {"th_open", "td_open"}:
            side = str(token.attrGet("style") or "").removeprefix("text-align:")
            children = tokens[number + 1].children or []
            heads, rtl = token.type == "th_open", token.meta.get("dir") == "rtl"
            rows[-1].append(Cell(children, visible_text(children), side, heads, rtl))
    return rows


class TableWriter:
    """Writes tables at a cursor."""

    def __init__(self, styles: Styles, inline: InlineWriter) -> None:
        self._styles = styles
        self._inline = inline

    def write(
        self,
        cursor: QTextCursor,
        rows: list[list[Cell]],
        around: Surroundings,
        *,
        rtl: bool,
        captioned: bool,
    ) -> PlacedTable | None:
        """Write a table; afterwards the cursor stands in the block behind it.

        Args:
            cursor: in an empty block.
            rows: of the table.
            around: what it stands in.
            rtl: whether its first column is the one at the right.
            captioned: whether a caption follows.

        Returns:
            The table and the least widths of its columns; None when it has no cells.
        """
        width = max((len(row) for row in rows), default=0)
        if not width:
            return None
        places = [width - 1 - place if rtl else place for place in range(width)]
        form = self._format(captioned)
        left, right = around.sides()
        form.setLeftMargin(left)
        form.setRightMargin(right)
        table = cursor.insertTable(len(rows), width, form)
        for number, row in enumerate(rows):
            for column, cell in zip(places, row, strict=False):
                self._fill(table, number, column, cell, rtl)
        self._bar(table, around.bars())
        self._rule(table, rows)
        cursor.setPosition(table.lastPosition() + 1)
        cells = tuple(tuple(cell.text for cell in row) for row in rows)
        headed = bool(rows[0]) and rows[0][0].heads
        least = self._least(rows, places, rtl)
        return PlacedTable(table, least, left + right, cells, headed, rtl)

    def _least(self, rows: list[list[Cell]], places: list[int], rtl: bool) -> tuple[float, ...]:
        """The width of each column in which no word has to be broken, within reason."""
        fonts = {heads: self._metrics(heads, rtl) for heads in (False, True)}
        least = [0.0] * len(places)
        for row in rows:
            for column, cell in zip(places, row, strict=False):
                words = map(fonts[cell.heads].horizontalAdvance, cell.text.split())
                widest = max(words, default=0.0)
                least[column] = max(least[column], min(widest, self._styles.length(_WIDEST)))
        beside = 2 * self._styles.length(_SIDE) + _BORDERS
        return tuple(math.ceil(size) + beside for size in least)

    def _metrics(self, heads: bool, rtl: bool) -> QFontMetricsF:
        return QFontMetricsF(self._styles.characters(replace(CELL, bold=heads), rtl).font())

    def _format(self, captioned: bool) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderStyle(_NONE)
        form.setBorderCollapse(True)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(self._styles.length(6))
        form.setBottomMargin(self._styles.length(10 if captioned else 26))
        form.setHeaderRowCount(1)
        return form

    def _fill(self, table: QTextTable, row: int, column: int, cell: Cell, rtl: bool) -> None:
        look = replace(CELL, bold=cell.heads)
        cursor = table.cellAt(row, column).firstCursorPosition()
        own = cell.rtl
        block = self._styles.block(look, own, flexible=True)
        side = cell.side or ("right" if rtl else "left")
        block.setAlignment(_SIDES.get(side, _SIDES["left"]) | Qt.AlignmentFlag.AlignAbsolute)
        cursor.setBlockFormat(block)
        form = self._styles.characters(look, own)
        cursor.setBlockCharFormat(form)
        self._inline.write(cursor, cell.children, form, own)

    def _bar(self, table: QTextTable, bars: str) -> None:
        """Let the bars of quotes go on beside a table."""
        for row in range(table.rows() if bars else 0):
            for column in range(table.columns()):
                cursor = table.cellAt(row, column).firstCursorPosition()
                block = cursor.blockFormat()
                block.setProperty(QUOTE, bars)
                cursor.setBlockFormat(block)

    def _rule(self, table: QTextTable, rows: list[list[Cell]]) -> None:
        """Borders come last: filling a cell would undo them (qt.md, 4)."""
        strong, faint = self._styles.theme.colour("muted"), self._styles.theme.colour("rule")
        headed = rows[0][0].heads
        for row in range(len(rows)):
            for column in range(table.columns()):
                form = QTextTableCellFormat()
                form.setPadding(self._styles.length(6))
                form.setLeftPadding(self._styles.length(_SIDE))
                form.setRightPadding(self._styles.length(_SIDE))
                if row == 0:
                    form.setTopBorder(1)
                    form.setTopBorderStyle(_SOLID)
                    form.setTopBorderBrush(strong)
                if row == 0 and headed:
                    form.setBackground(self._styles.theme.colour("code"))
                edge = (row == 0 and headed) or row == len(rows) - 1
                form.setBottomBorder(1)
                form.setBottomBorderStyle(_SOLID)
                form.setBottomBorderBrush(strong if edge else faint)
                table.cellAt(row, column).setFormat(form)
