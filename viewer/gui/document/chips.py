"""The ground under code among words.

Responsible for painting it as high as the letters (letters). Not for blocks of code (decorations).
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextBlock, QTextFragment

from viewer.gui.document.letters import grounds_of
from viewer.gui.document.styles import CHIP
from viewer.gui.theme import Theme

_BESIDE, _AROUND = 3.0, 1.5  # pixels around the letters
_RADIUS = 3.5


def paint_chips(painter: QPainter, block: QTextBlock, origin: QPointF, theme: Theme) -> None:
    """Paint the ground of every piece of code in a block.

    Args:
        painter: in coordinates of the document.
        block: with its words.
        origin: where the block's layout begins.
        theme: of the page.
    """
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        if fragment.charFormat().hasProperty(CHIP):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("code"))
            for chip in chips_of(block, fragment):
                painter.drawRoundedRect(chip.translated(origin), _RADIUS, _RADIUS)
        place += 1


def chips_of(block: QTextBlock, fragment: QTextFragment) -> Iterator[QRectF]:
    """A rectangle for each line that a fragment stands in."""
    metrics = QFontMetricsF(fragment.charFormat().font())
    start = fragment.position() - block.position()
    for chip in grounds_of(block, start, start + fragment.length(), metrics):
        yield chip.adjusted(-_BESIDE, -_AROUND, _BESIDE, _AROUND)
