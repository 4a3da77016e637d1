"""Where letters stand on the page.

Responsible for the rectangles that a stretch of a block covers, as high as its letters; Qt's own
background fills the whole line, which in headings and in Arabic is much more. Not for what is
painted there (chips, hit_paint).
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock


def grounds_of(block: QTextBlock, start: int, end: int, metrics: QFontMetricsF) -> Iterator[QRectF]:
    """A rectangle for each line that a stretch of a block stands in, in the block's pixels.

    Args:
        block: laid out.
        start, end: of the stretch, in UTF-16 units from the block's beginning.
        metrics: of its letters.
    """
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first >= last:
            continue
        # By its letters: where directions meet, a cursor may stand at the other side (UAX 9).
        letters = QRectF()
        for run in line.glyphRuns(first, last - first):
            letters = letters.united(run.boundingRect())
        top = line.y() + line.ascent() - metrics.ascent()
        height = metrics.ascent() + metrics.descent()
        yield QRectF(letters.left(), top, letters.width(), height)
