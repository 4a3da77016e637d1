"""Tables with the three rules of printed books.

Responsible for a table's cells in either direction. Not for the words in them (inline).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from viewer.gui.document.inline import InlineWriter, visible_text
from viewer.gui.document.styles import CELL, Look, Styles
from viewer.gui.texts import is_rtl

_SIDES = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}
_NONE = QTextFrameFormat.BorderStyle.BorderStyle_None
_SOLID = QTextFrameFormat.BorderStyle.BorderStyle_Solid


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words, its alignment, and whether it heads a column."""

    children: Sequence[Token]
    side: str
    heads: bool


def cells_of(tokens: Sequence[Token]) -> list[list[Cell]]:
    """The rows of a table from its tokens, `table_open` to `table_close`."""
    rows: list[list[Cell]] = []
    for number, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in {"th_open", "td_open"}:
            side = str(token.attrGet("style") or "").removeprefix("text-align:")
            children = tokens[number + 1].children or []
            rows[-1].append(Cell(children, side, token.type == "th_open"))
    return rows


class TableWriter:
    """Writes tables at a cursor."""

    def __init__(self, styles: Styles, inline: InlineWriter) -> None:
        self._styles = styles
        self._inline = inline

    def write(self, cursor: QTextCursor, rows: list[list[Cell]], *, captioned: bool) -> None:
        """Write a table; afterwards the cursor stands in the block behind it."""
        width = max((len(row) for row in rows), default=0)
        if not width:
            return
        rtl = is_rtl(" ".join(visible_text(cell.children) for row in rows for cell in row))
        table = cursor.insertTable(len(rows), width, self._format(captioned))
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                self._fill(table, number, width - 1 - place if rtl else place, cell, rtl)
        self._rule(table, len(rows), width)
        cursor.setPosition(table.lastPosition() + 1)

    def _format(self, captioned: bool) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderStyle(_NONE)
        form.setBorderCollapse(True)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(6)
        form.setBottomMargin(10 if captioned else 26)
        # Not quite all: the collapsed borders come on top, and would bring a scroll bar.
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 99.6))
        form.setHeaderRowCount(1)
        return form

    def _fill(self, table: QTextTable, row: int, column: int, cell: Cell, rtl: bool) -> None:
        look = Look(CELL.size, CELL.families, "text", cell.heads, 0.0, 0.0, CELL.leading)
        cursor = table.cellAt(row, column).firstCursorPosition()
        own = is_rtl(visible_text(cell.children))
        block = self._styles.block(look, own, flexible=True)
        side = cell.side or ("right" if rtl else "left")
        block.setAlignment(_SIDES.get(side, _SIDES["left"]) | Qt.AlignmentFlag.AlignAbsolute)
        cursor.setBlockFormat(block)
        form = self._styles.characters(look, own)
        cursor.setBlockCharFormat(form)
        self._inline.write(cursor, cell.children, form, own)

    def _rule(self, table: QTextTable, rows: int, columns: int) -> None:
        """Borders come last: filling a cell would undo them (qt.md, 4)."""
        strong, faint = self._styles.theme.colour("muted"), self._styles.theme.colour("rule")
        for row in range(rows):
            for column in range(columns):
                form = QTextTableCellFormat()
                form.setPadding(6)
                form.setLeftPadding(8)
                form.setRightPadding(8)
                if row == 0:
                    form.setTopBorder(1)
                    form.setTopBorderStyle(_SOLID)
                    form.setTopBorderBrush(strong)
                    form.setBackground(self._styles.theme.colour("code"))
                edge = row == 0 or row == rows - 1
                form.setBottomBorder(1)
                form.setBottomBorderStyle(_SOLID)
                form.setBottomBorderBrush(strong if edge else faint)
                table.cellAt(row, column).setFormat(form)
