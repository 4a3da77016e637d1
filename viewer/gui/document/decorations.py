"""What is painted under the text: quote bars, code boxes, rules, frames of missing pictures.

Responsible for the blocks in sight only. Not for text (Qt paints it) nor for where blocks are
(their document's layout).
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextDocument

from viewer.gui.document.styles import CODE, INDENT, MISSING, QUOTE, RULE
from viewer.gui.theme import Theme

_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


def paint_decorations(
    painter: QPainter, document: QTextDocument, theme: Theme, top: float, bottom: float
) -> None:
    """Paint what lies between two heights of the document."""
    layout = document.documentLayout()
    frame = document.rootFrame().frameFormat()
    left = frame.leftMargin()
    right = document.pageSize().width() - frame.rightMargin()
    block = _first_at(document, top)
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        if rect.top() > bottom:
            return
        column = QRectF(left, rect.top(), right - left, rect.height())
        _decorate(painter, block, column, theme)
        block = block.next()


def _first_at(document: QTextDocument, top: float) -> QTextBlock:
    """The block that the height belongs to, or the one before it."""
    layout = document.documentLayout()
    position = layout.hitTest(QPointF(0, max(0.0, top)), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(0, position))
    before = block.previous()
    return before if before.isValid() else block


def _decorate(painter: QPainter, block: QTextBlock, column: QRectF, theme: Theme) -> None:
    form = block.blockFormat()
    if form.hasProperty(QUOTE):
        _bars(painter, block, column, theme)
    if form.hasProperty(CODE):
        _box(painter, column.adjusted(0, -12, 0, 12), theme)
    elif form.hasProperty(MISSING):
        pen = QPen(theme.colour("muted"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour("code"))
        painter.drawRoundedRect(column.adjusted(0, -8, 0, 8), 6, 6)
    elif form.hasProperty(RULE):
        _rule(painter, form.intProperty(RULE), column, theme)


def _bars(painter: QPainter, block: QTextBlock, column: QRectF, theme: Theme) -> None:
    """A bar for each level, down to the next block of the same quote."""
    form = block.blockFormat()
    following = block.next()
    height = column.height()
    if following.isValid() and following.blockFormat().hasProperty(QUOTE):
        height += form.bottomMargin() + following.blockFormat().topMargin()
    rtl = form.layoutDirection() == _RIGHT_TO_LEFT
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("quote"))
    for level in range(form.intProperty(QUOTE)):
        offset = level * INDENT
        x = column.right() - offset - 3 if rtl else column.left() + offset
        painter.drawRoundedRect(QRectF(x, column.top(), 3, height), 1.5, 1.5)


def _box(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("code"))
    painter.drawRoundedRect(rect, 6, 6)


def _rule(painter: QPainter, kind: int, column: QRectF, theme: Theme) -> None:
    middle = column.center()
    if kind == 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("muted"))
        for step in (-22, 0, 22):
            painter.drawEllipse(QPointF(middle.x() + step, middle.y()), 2.2, 2.2)
    else:
        painter.setPen(QPen(theme.colour("rule"), 1))
        painter.drawLine(QPointF(column.left(), middle.y()), QPointF(column.right(), middle.y()))
