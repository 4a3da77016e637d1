"""The button that comes up over code and tables: to copy the one, to open the other.

Responsible for where it stands and when. Not for what happens then (reader); keys find the same in
the outline and in the menu of the right button.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton, QTextEdit

from viewer.gui.document.heights import block_at

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from viewer.gui.document.page import Page, PlacedTable


_PADDING = 12.0  # pixels that the ground of code reaches beyond its lines (decorations)
_BESIDE = 18.0
_INSIDE = 6
_CELL = 7.0  # pixels between a cell's edge and its words (tables)
_LEAD = 12  # pixels above a table that belong to it
_SAID = 1500  # milliseconds that "Copied" stays


class BlockButton(QPushButton):
    """A button on the view of an article; `copy_wanted` tells code, `table_wanted` the number of a
    table."""

    copy_wanted = Signal(str)
    table_wanted = Signal(int)

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit.viewport())
        self._edit = edit
        self._page: Page | None = None
        self._code: str | None = None
        self._table: int | None = None
        self._place = QRectF()  # of the block, in the document
        self.setObjectName("BlockButton")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._do)
        self._done = QTimer(self)
        self._done.setSingleShot(True)
        self._done.setInterval(_SAID)
        self._done.timeout.connect(self._name)
        edit.verticalScrollBar().valueChanged.connect(self.hide)
        self.hide()

    def show_page(self, page: Page | None) -> None:
        """Another page is shown."""
        self._page = page
        self.hide()

    def follow(self, point: QPoint, scrolled: QPoint) -> None:
        """The mouse is at a point of the view.

        Args:
            point: in the view.
            scrolled: how far the document is scrolled.
        """
        place = QPointF(point + scrolled)
        if self._page is None or (self.isVisible() and self._place.contains(place)):
            return
        from viewer.gui.document.outline import code_of

        block = block_at(self._edit.document(), place.y())
        self._code = self._table = None
        code = code_of(block)
        if code is not None:
            self._code, self._place = code.text, self._around_code(block)
        else:
            self._find_table(block)
        found = self._code is not None or self._table is not None
        if found and self._place.contains(place):
            self._name()
            self._stand(scrolled)
        else:
            self.hide()
            self.rest(scrolled)

    def rest(self, scrolled: QPoint) -> None:
        """With the mouse elsewhere, offer to open a table in sight that is wider than the page."""
        tables = self._page.tables if self._page is not None and not self.isVisible() else []
        view = QRectF(QPointF(scrolled), QSizeF(self._edit.viewport().size()))
        for number, table in enumerate(tables):
            place = self._around_table(table) if table.wider else QRectF()
            if place.intersects(view):
                self._code, self._table, self._place = None, number, place
                self._name()
                self._stand(scrolled)
                return

    def _around_code(self, block: QTextBlock) -> QRectF:
        rect = self._edit.document().documentLayout().blockBoundingRect(block)
        top = rect.top() + block.layout().boundingRect().top()
        return QRectF(rect.left(), top, rect.width(), rect.bottom() - top).adjusted(
            -_BESIDE, -_PADDING, _BESIDE, _PADDING
        )

    def _find_table(self, block: QTextBlock) -> None:
        number = self.table_of(block)
        if number is None or self._page is None:
            return
        self._table = number
        self._place = self._around_table(self._page.tables[number])

    def _around_table(self, placed: PlacedTable) -> QRectF:
        """By its corners: Qt tells a frame's own place only after laying out the whole page."""
        layout, table = self._edit.document().documentLayout(), placed.table
        place = QRectF()
        for row, column in product((0, table.rows() - 1), (0, table.columns() - 1)):
            cell = table.cellAt(row, column)
            for cursor in (cell.firstCursorPosition(), cell.lastCursorPosition()):
                place = place.united(layout.blockBoundingRect(cursor.block()))
        return place.adjusted(-_CELL, -_CELL - _LEAD, _CELL, _CELL)

    def table_of(self, block: QTextBlock) -> int | None:
        """The number of the table that a block stands in."""
        table = QTextCursor(block).currentTable()
        tables = self._page.tables if self._page is not None and table is not None else []
        first = table.firstPosition() if table is not None else 0
        return next((n for n, one in enumerate(tables) if one.table.firstPosition() == first), None)

    def _name(self) -> None:
        code = self._code is not None
        self.setText(self.tr("Copy") if code else self.tr("Open table"))
        said = (
            self.tr("Copy the code") if code else self.tr("Open the table in a window of its own")
        )
        self.setToolTip(said)
        self.setAccessibleName(said)

    def _stand(self, scrolled: QPoint) -> None:
        """In the upper corner where lines end, always in sight."""
        self.adjustSize()
        place = self._place.translated(-QPointF(scrolled)).toRect()
        view = self._edit.viewport().rect()
        seen = place.intersected(view)
        rtl = self._table is not None and self._is_rtl(self._table)
        x = seen.left() + _INSIDE if rtl else seen.right() - self.width() - _INSIDE
        above = 0 if self._code is not None else _LEAD  # a table's head stays to be read
        self.move(x, max(view.top() + _INSIDE, place.top() + _INSIDE - above))
        self.show()
        self.raise_()

    def _is_rtl(self, number: int) -> bool:
        return self._page is not None and self._page.tables[number].rtl

    def _do(self) -> None:
        if self._code is not None:
            self.copy_wanted.emit(self._code)
            self.setText(self.tr("Copied"))
            self._done.start()
        elif self._table is not None:
            self.hide()
            self.table_wanted.emit(self._table)
