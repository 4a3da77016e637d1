"""A chip: a small round button with a label, and a muted count or a cross.

Responsible for its look and its keys. Not for what it stands for (panes.filter_bar).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from viewer.gui.panes.keys import keeps_space

_EDGE, _GAP, _CROSS = 10, 6, 7
_WIDEST = 120  # pixels of a label; the rest is elided
_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)  # beside Space, which every button knows
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ChipButton(QAbstractButton):
    """Checked while it narrows the list; `stepped` tells an arrow key (1 is the next one)."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = ""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_as(self, label: str, count: str, active: bool, spoken: str) -> None:
        """Take other words; nothing is painted when they are the same.

        Args:
            label: what it says.
            count: how many articles it would leave; not shown while it is active.
            active: whether it narrows the list now.
            spoken: its tooltip, and what a screen reader says of it.
        """
        if (self.text(), self._count, self._active, self.toolTip()) == (
            label,
            count,
            active,
            spoken,
        ):
            return
        self._count = count
        self.setText(label)
        self.setProperty("active", active)
        self.setToolTip(spoken)
        self.setAccessibleName(spoken)
        # One stop for the Tab key is enough for what is merely offered: arrows go on from there.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if active else Qt.FocusPolicy.ClickFocus)
        self.updateGeometry()
        self.update()

    @property
    def _active(self) -> bool:
        return bool(self.property("active"))

    def _label(self) -> str:
        text = self.text().replace("\n", " ")
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        beside = _CROSS if self._active else metrics.horizontalAdvance(self._count)
        width = metrics.horizontalAdvance(self._label()) + (_GAP + beside if beside else 0)
        return QSize(width + 2 * _EDGE + 2, metrics.height() + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            role, palette = QPalette.ColorRole, self.palette()
            rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            marked = self.hasFocus() or self.underMouse()
            edge = palette.color(role.Accent if marked else role.Mid)
            painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
            painter.setBrush(palette.color(role.Highlight if self._active else role.Base))
            painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
            self._paint_words(painter, rect.adjusted(_EDGE, 0, -_EDGE, 0))

    def _paint_words(self, painter: QPainter, inner: QRectF) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        strong = palette.color(role.HighlightedText if self._active else role.Text)
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            near, far = far, near
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(strong)
        painter.drawText(inner, near | middle, self._label())
        if self._active:
            rtl = near == Qt.AlignmentFlag.AlignRight
            x = inner.left() if rtl else inner.right() - _CROSS
            top = inner.center().y() - _CROSS / 2
            painter.setPen(QPen(strong, 1.4))
            painter.drawLine(QPointF(x, top), QPointF(x + _CROSS, top + _CROSS))
            painter.drawLine(QPointF(x, top + _CROSS), QPointF(x + _CROSS, top))
        elif self._count:
            painter.setPen(palette.color(role.PlaceholderText))
            painter.drawText(inner, far | middle, self._count)

    def event(self, event: QEvent) -> bool:
        if keeps_space(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        forward = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.stepped.emit(1 if (key == Qt.Key.Key_Right) == forward else -1)
        elif key in _PRESS or (self._active and key in _REMOVE):
            self.click()
        else:
            super().keyPressEvent(event)
