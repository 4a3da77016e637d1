"""Where on a page somebody reads.

Responsible for telling the place at the top of the view in a way that outlives another width, type
size or theme, and for going back to it. Not for remembering it (reading_places).

A place is one number: the position of the top line's first letter in the document, and the part of
the line that is out of sight above (12.5 is half of the line that begins at 12). A line reaches to
the next one, with what is empty between them. 0 is the top.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from viewer.gui.document.heights import block_at

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextDocument

_WHOLE = 0.999  # the most of a line that is out of sight


class ReadingPlace:
    """The place of one view.

    What was gone to is told again unchanged until somebody scrolls, so that going through many
    widths loses nothing.
    """

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._shown: tuple[int, float] | None = None  # the bar's value, and the place

    @property
    def now(self) -> float:
        """The place at the top of the view."""
        document, value = self._edit.document(), self._edit.verticalScrollBar().value()
        if value <= 0:
            return 0.0
        if self._shown is not None and self._shown[0] == value:
            return self._shown[1]
        position = _position_at(_begun(block_at(document, value), value), value)
        top, height = self._line(document, position)
        return position + min(_WHOLE, max(0.0, (value - top) / height))

    def show(self, place: float) -> None:
        """Go to a place of the page that is shown now; to the end where it is shorter."""
        self._shown = None
        document, bar = self._edit.document(), self._edit.verticalScrollBar()
        if place <= 0:
            bar.setValue(0)
            return
        position = min(int(place), document.characterCount() - 1)
        top, height = self._line(document, position)  # lays it out as far as this
        wanted = round(top + (place - int(place)) * height)
        if bar.maximum() < wanted:
            document.size()  # and this to its end
        bar.setValue(wanted)
        self._shown = (bar.value(), place)

    def _line(self, document: QTextDocument, position: int) -> tuple[float, float]:
        """Top and reach of the line of a position, in the document's pixels."""
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        block = cursor.block()
        rect = document.documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(cursor.positionInBlock())
        if not line.isValid():
            return rect.top(), max(1.0, rect.height())
        top, number = rect.top() + line.y(), line.lineNumber() + 1
        if number < block.layout().lineCount():
            next_top = rect.top() + block.layout().lineAt(number).y()
        else:
            next_top = _beginning(block.next(), top)
        return top, max(1.0, line.height(), next_top - top)


def _begun(near: QTextBlock, value: float) -> QTextBlock:
    """The last block that begins above a height, which may be between two; `near` is one."""
    if _beginning(near.next(), value + 1) <= value:
        return near.next()
    before = near.previous()
    return before if before.isValid() and value < _beginning(near, 0.0) else near


def _position_at(block: QTextBlock, value: float) -> int:
    """The position of a block's last line that begins above a height."""
    layout, top = block.layout(), block.document().documentLayout().blockBoundingRect(block).top()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    above = [line.textStart() for line in lines if top + line.y() <= value]
    return block.position() + (above[-1] if above else 0)


def _beginning(block: QTextBlock, otherwise: float) -> float:
    """Where the first line of a block begins, in the document's pixels."""
    if not block.isValid():
        return otherwise
    rect = block.document().documentLayout().blockBoundingRect(block)  # also lays it out
    line = block.layout().lineAt(0)
    return rect.top() + (line.y() if line.isValid() else 0.0)
