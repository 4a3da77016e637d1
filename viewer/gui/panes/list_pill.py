"""A calm note at the top of the list: how many articles came in above what is shown.

Responsible for that button and for when it goes. Not for holding the list in its place
(article_list).
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableView

_TOP = 8  # pixels below the list's upper edge


class ListPill(QPushButton):
    """Hidden while nothing is new; a click, or reaching the top, shows and hides it."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self.setObjectName("ListPill")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._view = view
        self._count = 0
        self.clicked.connect(self._go)
        view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.hide()

    def add(self, rows: int) -> None:
        """More came in above; or fewer, when some went again."""
        self._count = max(0, self._count + rows)
        self._show()

    def clear(self) -> None:
        """Nothing is new any more."""
        self._count = 0
        self._show()

    def place(self) -> None:
        """Stand in the middle of the list's upper edge."""
        self.adjustSize()
        self.move((self._view.viewport().width() - self.width()) // 2, _TOP)

    def _show(self) -> None:
        if self._count:
            words = self.tr("%Ln new articles", "", self._count)
            self.setText(f"\u2191 {words}")
            self.setAccessibleName(words)
            self.setToolTip(self.tr("Go to the top of the list"))
            self.place()
            self.raise_()
        self.setVisible(bool(self._count))

    def _scrolled(self, value: int) -> None:
        if value == 0:
            self.clear()

    def _go(self) -> None:
        self._view.scrollToTop()
        self.clear()
        self._view.setFocus()
