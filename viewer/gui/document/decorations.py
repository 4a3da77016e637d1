"""What is painted under the text: quote bars, code boxes, rules, frames of missing pictures.

Responsible for the blocks in sight only. Not for text (Qt paints it) nor for where blocks are
(their document's layout).
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextDocument

from viewer.gui.document.chips import paint_chips
from viewer.gui.document.heights import block_at
from viewer.gui.document.markers import paint_markers
from viewer.gui.document.page import scale_of
from viewer.gui.document.styles import CODE, EMBED, MARKER, MISSING, QUOTE, RULE
from viewer.gui.theme import Theme

_SIDE = 18  # pixels between a box and what is in it (builder)


def paint_decorations(
    painter: QPainter, document: QTextDocument, theme: Theme, top: float, bottom: float
) -> None:
    """Paint what lies between two heights of the document."""
    layout = document.documentLayout()
    frame = document.rootFrame().frameFormat()
    left = frame.leftMargin()
    right = document.pageSize().width() - frame.rightMargin()
    block = first_at(document, top)
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        if rect.top() > bottom:
            return
        # A fixed height puts what it adds above a block's first line.
        lines = rect.top() + block.layout().boundingRect().top()
        column = QRectF(left, lines, right - left, rect.height())
        _decorate(painter, block, column, theme)
        paint_chips(painter, block, rect.topLeft(), theme)
        block = block.next()


def first_at(document: QTextDocument, top: float) -> QTextBlock:
    """The block that the height belongs to, or the one before it."""
    block = block_at(document, top)
    before = block.previous()
    return before if before.isValid() else block


def _decorate(painter: QPainter, block: QTextBlock, column: QRectF, theme: Theme) -> None:
    form = block.blockFormat()
    scale = scale_of(block.document())
    if form.hasProperty(QUOTE):
        _bars(painter, block, column, theme)
    if form.hasProperty(MARKER):
        paint_markers(painter, block, column, theme)
    side, above = _SIDE * scale, 12 * scale
    box = column.adjusted(form.leftMargin() - side, 0, side - form.rightMargin(), 0)
    if form.hasProperty(CODE):
        _box(painter, box.adjusted(0, -above, 0, above), theme)
    elif form.hasProperty(EMBED):
        painter.setPen(QPen(theme.colour("rule"), 1))
        painter.setBrush(theme.colour("list"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5 - above, -0.5, above - 0.5), 6, 6)
    elif form.hasProperty(MISSING):
        pen = QPen(theme.colour("muted"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour("code"))
        painter.drawRoundedRect(box.adjusted(0.5, -8 * scale, -0.5, 8 * scale), 6, 6)
    elif form.hasProperty(RULE):
        inner = column.adjusted(form.leftMargin(), 0, -form.rightMargin(), 0)
        _rule(painter, form.intProperty(RULE), inner, theme, scale)


def _bars(painter: QPainter, block: QTextBlock, column: QRectF, theme: Theme) -> None:
    """The bars of quotes, each down to the next block of the same quote."""
    following = block.next()
    bars = _bars_of(block)
    reach = column.height()
    if following.isValid() and _bars_of(following):
        layout = block.document().documentLayout()
        beginning = layout.blockBoundingRect(following).top()
        beginning += following.layout().boundingRect().top()
        reach = max(reach, beginning - column.top())
    thick = 3 * scale_of(block.document())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("quote"))
    for number, bar in enumerate(bars):
        goes_on = following.isValid() and _bars_of(following)[number : number + 1] == [bar]
        offset = float(bar[1:].partition(":")[0])
        x = column.right() - offset - thick if bar[0] == "r" else column.left() + offset
        height = reach if goes_on else column.height()
        painter.drawRect(QRectF(x, column.top(), thick, height))


def _bars_of(block: QTextBlock) -> list[str]:
    return block.blockFormat().stringProperty(QUOTE).split()


def _box(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("code"))
    painter.drawRoundedRect(rect, 6, 6)


def _rule(painter: QPainter, kind: int, column: QRectF, theme: Theme, scale: float) -> None:
    middle = column.center()
    if kind == 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("muted"))
        for step in (-22 * scale, 0, 22 * scale):
            dot = QPointF(middle.x() + step, middle.y())
            painter.drawEllipse(dot, 2.2 * scale, 2.2 * scale)
    else:
        painter.setPen(QPen(theme.colour("rule"), 1))
        painter.drawLine(QPointF(column.left(), middle.y()), QPointF(column.right(), middle.y()))
