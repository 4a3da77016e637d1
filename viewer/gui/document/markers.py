"""The markers of list items: bullets, numbers, boxes of tasks.

Responsible for painting them beside the first line of an item, at the side where it begins. Qt's
own stand too close to the words and put the point of a number on the wrong side in Arabic.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextBlock

from viewer.gui.document.page import scale_of
from viewer.gui.document.styles import MARKER
from viewer.gui.theme import Theme

_GAP = 9.0  # pixels between a marker and the words
_TALL = 2.2  # a line so many times as high as its letters holds a picture
_DIRECTIONS = {True: Qt.LayoutDirection.RightToLeft, False: Qt.LayoutDirection.LeftToRight}


def paint_markers(painter: QPainter, block: QTextBlock, column: QRectF, theme: Theme) -> None:
    """Paint the markers of the items that begin with a block."""
    form = block.charFormat()
    font = form.font()
    metrics = QFontMetricsF(font)
    colour = theme.colour("muted")
    baseline = column.top() + _baseline(block, metrics)
    scale = scale_of(block.document())
    gap = _GAP * scale
    for marker in block.blockFormat().stringProperty(MARKER).split():
        place, _, kind = marker.partition(":")
        rtl, offset = place[0] == "r", float(place[1:])
        edge = column.right() - offset + gap if rtl else column.left() + offset - gap
        side = 1 if rtl else -1
        middle = baseline - metrics.xHeight() / 2
        if kind in {"disc", "circle", "square"}:
            _bullet(painter, kind, QPointF(edge + side * 4 * scale, middle), colour, scale)
        elif kind in {"todo", "done"}:
            size = round(metrics.ascent() * 0.72)
            box = QRectF(edge if rtl else edge - size, round(middle - size / 2), size, size)
            _box(painter, box, theme, done=kind == "done")
        else:
            painter.setFont(font)
            painter.setPen(colour)
            painter.setLayoutDirection(_DIRECTIONS[rtl])
            width = metrics.horizontalAdvance(kind)
            at = QPointF(edge if rtl else edge - width, baseline)
            painter.drawText(at, kind)


def _baseline(block: QTextBlock, metrics: QFontMetricsF) -> float:
    """Of a block's first line, from the block's top; a picture's marker stands at its top."""
    layout = block.layout()
    if layout.lineCount() == 0:
        return metrics.ascent()
    line = layout.lineAt(0)
    if line.height() > _TALL * metrics.height():
        return metrics.ascent()
    return line.y() + line.ascent() - layout.boundingRect().top()


def _bullet(painter: QPainter, kind: str, middle: QPointF, colour: QColor, scale: float) -> None:
    painter.setPen(QPen(colour, 1.2 * scale) if kind == "circle" else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if kind == "circle" else colour)
    if kind == "square":
        half = 2.5 * scale
        painter.drawRect(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half))
    else:
        painter.drawEllipse(middle, 2.8 * scale, 2.8 * scale)


def _box(painter: QPainter, box: QRectF, theme: Theme, *, done: bool) -> None:
    edge = theme.colour("accent" if done else "muted")
    painter.setPen(QPen(edge, 1.2))
    painter.setBrush(edge if done else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if done:
        painter.setPen(QPen(theme.colour("accent_text"), 1.8))
        size, corner = box.width(), box.topLeft()
        points = [(0.24, 0.52), (0.43, 0.7), (0.76, 0.3)]
        painter.drawPolyline([corner + QPointF(x * size, y * size) for x, y in points])
