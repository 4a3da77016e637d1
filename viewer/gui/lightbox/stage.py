"""One picture on a dark ground: fitted, enlarged, moved about.

Responsible for scale and place of a picture. Not for which picture it is, nor for decoding it
(lightbox).
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

GROUND, INK, FAINT = "#121316", "#ecebe7", "#a9a69f"
STEP = 1.25  # of a key; a notch of the wheel
_LARGEST = 8.0  # screen pixels for a pixel of the picture
_NOTCH = 120.0  # QWheelEvent's units


class PictureStage(QWidget):
    """Shows a picture; `scaled` tells that it has another scale now."""

    scaled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._size = QSizeF()
        self._scale = 1.0
        self._fitted = True
        self._centre = QPointF()  # of the view, in pixels of the picture
        self._words = ""
        self._held: QPointF | None = None
        self._ringed = False  # whether it shows that it has the focus
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(80, 80)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # -- the picture ---------------------------------------------------------------------------

    def show_picture(self, size: QSize, image: QImage | None) -> None:
        """Show another picture, fitted.

        Args:
            size: its own, in pixels.
            image: decoded at any size; None while there is none yet.
        """
        self._size, self._image, self._words = QSizeF(size), image, ""
        self.fit()

    def sharpen(self, image: QImage) -> None:
        """Show the same picture, decoded larger."""
        self._image = image
        self.update()

    def show_words(self, words: str) -> None:
        """Show words in the picture's place."""
        self._image, self._words = None, words
        self.update()

    # -- its scale -----------------------------------------------------------------------------

    @property
    def scale(self) -> float:
        """Pixels of the view for one of the picture."""
        return self._scale

    @property
    def shown(self) -> QSize:
        """The size of the picture in the view, whatever of it is in sight."""
        return (self._size * self._scale).toSize()

    def _fitting(self) -> float:
        """The scale at which all of it is in sight; small pictures are not enlarged."""
        if self._size.isEmpty():
            return 1.0
        room = min(self.width() / self._size.width(), self.height() / self._size.height())
        return min(1.0, room)

    def fit(self) -> None:
        """Show all of it."""
        self._fitted = True
        self._centre = QPointF(self._size.width() / 2, self._size.height() / 2)
        self._set_scale(self._fitting())

    def zoom(self, factor: float, point: QPointF | None = None) -> None:
        """Enlarge; what is at the point of the view stays there, the middle if None."""
        wanted = max(min(self._fitting(), 1.0) / 2, min(_LARGEST, self._scale * factor))
        middle = QPointF(self.width() / 2, self.height() / 2)
        away = (point if point is not None else middle) - middle
        under = self._centre + away / self._scale
        self._fitted = False
        self._centre = under - away / wanted
        self._set_scale(wanted)

    def toggle(self, point: QPointF) -> None:
        """Between all of it and its own size."""
        if self._fitted and self._scale < 1.0:
            self.zoom(1.0 / self._scale, point)
        else:
            self.fit()

    def pan(self, away: QPointF) -> None:
        """Move the picture by pixels of the view."""
        self._centre -= away / self._scale
        self._hold()

    def _set_scale(self, scale: float) -> None:
        self._scale = scale
        self._hold()
        self.scaled.emit()

    def _hold(self) -> None:
        """Keep the picture in the view: no edge comes further in than it must."""
        self._centre = QPointF(
            _held(self._centre.x(), self._size.width(), self.width() / self._scale),
            _held(self._centre.y(), self._size.height(), self.height() / self._scale),
        )
        wide = self._size.width() * self._scale > self.width() + 1
        high = self._size.height() * self._scale > self.height() + 1
        shapes = Qt.CursorShape
        self.setCursor(shapes.OpenHandCursor if wide or high else shapes.ArrowCursor)
        self.update()

    def frame(self) -> QRectF:
        """Where the picture stands in the view."""
        size = self._size * self._scale
        corner = QPointF(self.width() / 2, self.height() / 2) - self._centre * self._scale
        return QRectF(corner, size)

    # -- Qt ------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        else:
            self._hold()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(GROUND))
            if self._image is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._scale < 3)
                painter.drawImage(self.frame(), self._image)
            elif self._words:
                painter.setPen(QColor(FAINT))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(QRectF(self.rect()).adjusted(40, 0, -40, 0), flags, self._words)
            if self._ringed:
                painter.setPen(QColor(INK))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show it where it came by Tab: a picture that was just opened needs no frame."""
        tab = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
        self._ringed = event.reason() in tab
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = False
        super().focusOutEvent(event)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel enlarges around the pointer."""
        turned = event.angleDelta().y() / _NOTCH
        if turned:
            self.zoom(STEP**turned, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self.pan(event.position() - self._held)
            self._held = event.position()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.toggle(event.position())


def _held(centre: float, size: float, room: float) -> float:
    """The middle of what is in sight on one axis; that of the picture where all of it is."""
    if size <= room:
        return size / 2
    return max(room / 2, min(size - room / 2, centre))
