"""A line of text that gives way: cut with an ellipsis where the window is narrow.

Responsible for that label only; the whole text is its tooltip and what a screen reader reads.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from viewer.gui.sides import visual_alignment


class ElidedLabel(QLabel):
    """Plain text on one line, never wider than there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(40 if self.text() else 0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        rect = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, rect.width()
        )
        cut = shown != self.text()
        if cut != bool(self.toolTip()) or (cut and self.toolTip() != self.text()):
            self.setToolTip(self.text() if cut else "")
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.setLayoutDirection(self.layoutDirection())
            where = visual_alignment(self.layoutDirection(), self.alignment())
            painter.drawText(rect, int(where), shown)
