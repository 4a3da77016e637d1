"""The ground under hits.

Responsible for painting it as high as the letters, as the ground of code is. Not for which
hits there are (hits), nor for the colour of their words (panes.hit_marks).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextBlock, QTextDocument

from viewer.gui.document.decorations import first_at
from viewer.gui.document.hits import Span
from viewer.gui.document.letters import grounds_of
from viewer.gui.theme import Theme

_BESIDE, _AROUND = 2.0, 1.0  # pixels around the letters
_RADIUS = 3.0


def paint_hits(
    painter: QPainter,
    document: QTextDocument,
    hits: Sequence[Span],
    current: int | None,
    theme: Theme,
    reach: tuple[float, float],
) -> None:
    """Paint the ground of hits that lie between two heights.

    Args:
        painter: in coordinates of the document.
        document: that they are on.
        hits: in order.
        current: number of the one that is painted stronger.
        theme: of the page.
        reach: the two heights.
    """
    layout = document.documentLayout()
    block = first_at(document, reach[0])
    painter.setPen(Qt.PenStyle.NoPen)
    number = bisect_left(hits, (block.position(), 0))
    while block.isValid() and number < len(hits):
        rect = layout.blockBoundingRect(block)
        if rect.top() > reach[1]:
            return
        end = block.position() + block.length()
        while number < len(hits) and hits[number][0] < end:
            painter.setBrush(theme.colour("hit_now" if number == current else "hit"))
            for ground in _grounds(block, hits[number]):
                painter.drawRoundedRect(ground.translated(rect.topLeft()), _RADIUS, _RADIUS)
            number += 1
        block = block.next()


def _grounds(block: QTextBlock, hit: Span) -> Iterator[QRectF]:
    """A rectangle for each line that a hit stands in."""
    metrics = QFontMetricsF(block.charFormat().font())
    start, end = (place - block.position() for place in hit)
    for ground in grounds_of(block, start, end, metrics):
        yield ground.adjusted(-_BESIDE, -_AROUND, _BESIDE, _AROUND)
