"""Heights of the list's rows: one for all, and room for a heading above the first of a group.

Responsible for the sections of the list's header. Not for where groups begin (date_groups).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject
from PySide6.QtWidgets import QHeaderView

from viewer.gui.panes.row_delegate import HEADING_HEIGHT


class RowHeights(QObject):
    """Keeps a few tall rows among a million fixed ones.

    Made after the header has its model, so that its sections follow the rows before this does.
    """

    def __init__(self, model: QAbstractItemModel, header: QHeaderView) -> None:
        super().__init__(header)
        self._header = header
        self._height = header.defaultSectionSize()
        self._tall: list[int] = []
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.modelReset.connect(self._level)

    def set_height(self, height: int) -> None:
        """Change the height of every row."""
        tall, self._height = self._tall, height
        self._level()
        self._header.setDefaultSectionSize(height)
        self.set_tall(tall)

    def set_tall(self, rows: Sequence[int]) -> None:
        """Give these rows room for a heading, and no others."""
        if list(rows) == self._tall:
            return
        self._level()
        count = self._header.count()
        self._tall = [row for row in rows if row < count]
        for row in self._tall:
            self._header.resizeSection(row, self._height + HEADING_HEIGHT)

    def _level(self) -> None:
        for row in self._tall:
            if row < self._header.count():
                self._header.resizeSection(row, self._height)
        self._tall = []

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        size = last - first + 1
        self._tall = [row + size if row >= first else row for row in self._tall]

    def _removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        size = last - first + 1
        kept = (row for row in self._tall if not first <= row <= last)
        self._tall = [row - size if row > last else row for row in kept]
