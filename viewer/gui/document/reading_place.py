"""Where on a page somebody reads.

Responsible for telling the place at the top of the view in a way that outlives another width, type
size or theme, and for going back to it. Not for remembering it (reading_places).

A place is one number: the position of the top line's first letter in the document, and the part of
the line that is out of sight above (12.5 is half of the line that begins at 12). 0 is the top.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

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
        layout = document.documentLayout()
        document.size()  # while it is not laid out to its end, Qt at times answers with that end
        position = max(0, layout.hitTest(QPointF(0, value), Qt.HitTestAccuracy.FuzzyHit))
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
        """Top and height of the line of a position, in the document's pixels."""
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        block = cursor.block()
        rect = document.documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(cursor.positionInBlock())
        if not line.isValid():
            return rect.top(), max(1.0, rect.height())
        return rect.top() + line.y(), max(1.0, line.height())
