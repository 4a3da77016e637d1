"""Which block of a page stands at a height, and how much a screen holds.

Responsible for finding it however much of the page is laid out. Qt's own hitTest answers with the
end of the document where a height lies between two blocks and the rest is not laid out yet, and
whoever asks where that end is has the whole page laid out.
"""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextDocument

SCREEN = 4_000  # signs that fill the highest screen


def block_at(document: QTextDocument, height: float) -> QTextBlock:
    """The last block that begins at a height or above, and of those side by side the first.

    Lays the page out no further than to the height.
    """
    above, below = 0, document.blockCount()
    while below - above > 1:
        middle = (above + below) // 2
        block = document.findBlockByNumber(middle)
        if _is_laid_out(block) and _top(block) <= height:
            above = middle
        else:
            below = middle
    block = document.findBlockByNumber(above)
    while block.next().isValid() and _top(block.next()) <= height:
        block = block.next()
    return _first_beside(block)


def _is_laid_out(block: QTextBlock) -> bool:
    return block.layout().lineCount() > 0


def _first_beside(block: QTextBlock) -> QTextBlock:
    """Cells of a row begin at the same height."""
    top = _top(block)
    while block.previous().isValid() and _top(block.previous()) >= top:
        block = block.previous()
    return block


def _top(block: QTextBlock) -> float:
    return block.document().documentLayout().blockBoundingRect(block).top()
