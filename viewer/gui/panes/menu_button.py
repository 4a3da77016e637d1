"""Flat buttons that open a menu.

Responsible for their look and keys, and for the sort button's picture where its words have no room.
Not for the menus.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QMenu, QToolButton

from viewer.gui.panes.keys import keeps_space

_EDGE, _GAP, _ARROW = 6, 7, 7  # pixels
_BARS = (15, 11, 7)  # widths of the picture's lines
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class MenuButton(QToolButton):
    """Opens by Space, Enter and Down; `entered` tells the arrow key that goes on beyond it.

    Paints itself: a style sheet would not mirror the room for the arrow.
    """

    entered = Signal()

    def __init__(self, text: str, menu: QMenu) -> None:
        super().__init__()
        self.setText(text)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        if keeps_space(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if event.key() in _OPENING:
            self.showMenu()
        elif event.key() == (Qt.Key.Key_Left if rtl else Qt.Key.Key_Right):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _inner_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        width = self._inner_width() + _GAP + _ARROW + 2 * _EDGE
        return QSize(width, self.fontMetrics().height() + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            role, palette = QPalette.ColorRole, self.palette()
            if self.hasFocus():
                painter.setPen(QPen(palette.color(role.Accent), 1))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            strong = self.underMouse() or self.hasFocus()
            painter.setPen(
                QPen(palette.color(role.WindowText if strong else role.PlaceholderText), 1.5)
            )
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._paint_inner(painter, QRectF(self.rect()).adjusted(_EDGE, 0, -_EDGE, 0), rtl)
            self._paint_arrow(painter, _EDGE if rtl else self.width() - _EDGE - _ARROW)

    def _paint_arrow(self, painter: QPainter, x: float) -> None:
        y = self.height() / 2 - 1.5
        middle = QPointF(x + _ARROW / 2, y + _ARROW / 2)
        painter.drawPolyline(QPolygonF([QPointF(x, y), middle, QPointF(x + _ARROW, y)]))

    def _paint_inner(self, painter: QPainter, inner: QRectF, rtl: bool) -> None:
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(inner, side | middle, self.text())


class SortButton(MenuButton):
    """Says the order in words, or is a picture where there is little room."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__("", menu)
        self._compact = False

    def set_compact(self, compact: bool) -> None:
        """Whether to be a picture."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def _inner_width(self) -> int:
        return _BARS[0] if self._compact else super()._inner_width()

    def _paint_inner(self, painter: QPainter, inner: QRectF, rtl: bool) -> None:
        if not self._compact:
            super()._paint_inner(painter, inner, rtl)
            return
        for number, width in enumerate(_BARS):
            y = inner.center().y() + (number - 1) * 4.5
            start = inner.right() if rtl else inner.left()
            end = start - width if rtl else start + width
            painter.drawLine(QPointF(start, y), QPointF(end, y))
