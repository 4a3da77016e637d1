"""The marks of hits in an article.

Responsible for which hits are marked, for the current one and for bringing it into sight. Only
what is near the view is marked: Qt would lay out the whole of a long article for marks that nobody
sees. Not for finding hits (document.hits) nor for choosing between them (finder).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QTextEdit

from viewer.gui.document.heights import block_at
from viewer.gui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from viewer.gui.document.hits import Span

_ABOVE = 0.3  # of the view above a hit that was out of sight
_EDGE = 24  # pixels that a hit in sight keeps from the view's edges


class HitMarks(QObject):
    """Marks hits on the document that a text edit shows."""

    def __init__(self, edit: QTextEdit, theme: Theme) -> None:
        super().__init__(edit)
        self._edit = edit
        self.theme = theme
        self._hits: list[Span] = []
        self._current: int | None = None
        self._marked: Span = (0, 0)  # positions between which marks are set
        edit.verticalScrollBar().valueChanged.connect(self._follow)

    @property
    def hits(self) -> list[Span]:
        """All of them, in order."""
        return self._hits

    @property
    def current(self) -> int | None:
        """The number of the current hit, from 0."""
        return self._current

    def show(self, hits: Sequence[Span], current: int | None = None) -> None:
        """Mark these instead of others; nothing moves."""
        self._hits, self._current = list(hits), current
        self.refresh()

    def go_to(self, number: int) -> None:
        """Make a hit the current one, and bring it into sight."""
        self._current = number
        self._bring_into_sight(self._hits[number])
        self.refresh()

    def first_from_here(self) -> int | None:
        """The number of the first hit that is in sight or further down; from the top, if none."""
        if not self._hits:
            return None
        top = self._block_at(self._edit.verticalScrollBar().value()).position()
        number = bisect_left(self._hits, (top, 0))
        return number if number < len(self._hits) else 0

    # -- marking -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Mark what is near the view anew."""
        self._marked = self._near()
        first, last = (bisect_left(self._hits, (place, 0)) for place in self._marked)
        self._edit.setExtraSelections([self._selection(n) for n in range(first, last)])
        self._edit.viewport().update()

    def _follow(self) -> None:
        """The view moved: mark more where it comes near what is not marked."""
        if self._hits and not self._is_marked():
            self.refresh()

    def _is_marked(self) -> bool:
        first, last = self._between(0.25)
        return self._marked[0] <= first and last <= self._marked[1]

    def _near(self) -> Span:
        return self._between(1.5) if self._hits else (0, 0)

    def _between(self, views: float) -> Span:
        """The positions in sight and those so many views above and below."""
        top, height = self._edit.verticalScrollBar().value(), self._edit.viewport().height()
        first = self._whole_row(self._block_at(top - views * height))
        last = self._whole_row(self._block_at(top + height + views * height))
        return first[0], last[1]

    def _block_at(self, height: float) -> QTextBlock:
        return block_at(self._edit.document(), height)

    def _whole_row(self, block: QTextBlock) -> Span:
        """A block's positions; of the whole table for one in a table."""
        table = QTextCursor(block).currentTable()
        if table is not None:
            return table.firstPosition(), table.lastPosition() + 1
        return block.position(), block.position() + block.length()

    def _selection(self, number: int) -> QTextEdit.ExtraSelection:
        """The letters' colour; their ground is painted, but in cells, which have their own."""
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(self._hits[number])
        from PySide6.QtGui import QTextCharFormat

        form = QTextCharFormat()
        now = number == self._current
        form.setForeground(self.theme.colour("hit_now_text" if now else "hit_text"))
        if made.cursor.currentTable() is not None:
            form.setBackground(self.theme.colour("hit_now" if now else "hit"))
        made.format = form
        return made

    def _cursor(self, hit: Span) -> QTextCursor:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(hit[0])
        cursor.setPosition(hit[1], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint what lies under the marked words between two heights of the document."""
        if self._hits:
            from viewer.gui.document.hit_paint import paint_hits

            document = self._edit.document()
            paint_hits(painter, document, self._hits, self._current, self.theme, (top, bottom))

    # -- moving --------------------------------------------------------------------------------

    def _bring_into_sight(self, hit: Span) -> None:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(hit[0])
        rect, height = self._edit.cursorRect(cursor), self._edit.viewport().height()
        if rect.top() < _EDGE or rect.bottom() > height - _EDGE:
            bar = self._edit.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - round(height * _ABOVE))
        self._bring_beside(cursor)

    def _bring_beside(self, cursor: QTextCursor) -> None:
        """In a table that is wider than the page."""
        rect, width = self._edit.cursorRect(cursor), self._edit.viewport().width()
        if rect.left() < _EDGE or rect.right() > width - _EDGE:
            bar = self._edit.horizontalScrollBar()
            bar.setValue(bar.value() + rect.left() - width // 2)
