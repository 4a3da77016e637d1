"""The zoom by wheel and by two fingers, and the word that tells it.

Responsible for turning small movements into whole steps, and for a label that is shown for a
moment. Not for what is set larger then (look_desk).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QWidget

_NOTCH = 120  # eighths of a degree: one click of a wheel
_PINCH = 0.12  # of a gesture's own scale, for one step
_SHOWN = 1200  # milliseconds
_TOP = 18  # pixels above the label


class Zooming(QObject):
    """Gathers what wheel and fingers ask for; `wanted` tells whole steps, negative for smaller."""

    wanted = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turned = 0
        self._spread = 0.0

    def wheel(self, event: QWheelEvent) -> bool:
        """Take a turn of the wheel with Ctrl held; False where it is none."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        self._want(steps)
        event.accept()
        return True

    def gesture(self, event: QEvent) -> bool:
        """Take a pinch of a touchpad, where the system tells of it; False where it is none."""
        if not isinstance(event, QNativeGestureEvent):
            return False
        if event.gestureType() == Qt.NativeGestureType.BeginNativeGesture:
            self._spread = 0.0
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._spread += event.value()
        steps = int(self._spread / _PINCH)
        self._spread -= steps * _PINCH
        self._want(steps)
        return True

    def _want(self, steps: int) -> None:
        if steps:
            self.wanted.emit(steps)


class ZoomLabel(QLabel):
    """Says the zoom at the top of a view for a moment."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self.setObjectName("ZoomLabel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(_SHOWN)
        self._gone.timeout.connect(self.hide)

    def tell(self, percent: int) -> None:
        """Show a zoom."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        self.setText(self.tr("{} %").format(self.locale().toString(percent)))
        self.setAccessibleName(self.tr("Zoom: {}").format(self.text()))
        self.adjustSize()
        self.move((self._view.width() - self.width()) // 2, _TOP)
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._gone.start()
