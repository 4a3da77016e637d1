"""The search box above the list, and the line that tells what was found.

Responsible for the text as it is typed. Not for its direction (word_side), for searching
(library_browser) nor for what is proposed (search_assistant).
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from viewer.core.errors import IndexUnusable
from viewer.core.reading import SearchAnswer
from viewer.gui.core_words import in_words
from viewer.gui.panes.clearable import clearable
from viewer.gui.panes.word_side import WordSide
from viewer.gui.sides import visual_alignment
from viewer.gui.texts import escape

# Milliseconds between the last key and the search. An older search that still waits is dropped, so
# the pause need only join keys that come as one, as those of a pasted or composed word do.
_PAUSE = 20


class SearchBar(QWidget):
    """`query_changed` tells the text and whether it is still being typed."""

    query_changed = Signal(str, bool)
    entered = Signal(str)  # the query that was carried out
    left = Signal()  # Enter or Down: on to the list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SearchBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = QLineEdit()
        WordSide(self.box)
        clearable(self.box)
        self.box.setPlaceholderText(self.tr("Search articles"))
        self.box.setAccessibleName(self.tr("Search articles"))
        self._found = QLabel()
        self._found.setObjectName("Muted")
        self._found.setTextFormat(Qt.TextFormat.RichText)
        self._found.setWordWrap(True)
        self._found.linkActivated.connect(self.carry_out)
        self._found.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        layout.addWidget(self.box)
        layout.addWidget(self._found)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self.query_changed.emit(self.query, True))
        self.box.textChanged.connect(self._pause.start)
        self.box.returnPressed.connect(self._entered)

    @property
    def query(self) -> str:
        """The text without the spaces around it."""
        return self.box.text().strip()

    @property
    def said(self) -> str:
        """What stands under the box; empty while nothing is searched for."""
        return "" if self._found.isHidden() else self._found.text()

    def show_total(self, articles: int) -> None:
        """Say how many articles there are to search."""
        self.box.setPlaceholderText(self.tr("Search %Ln articles", "", articles))

    def show_answer(self, answer: SearchAnswer | None) -> None:
        """Say how many hits there are, how the query was read, and what was perhaps meant."""
        self._found.setVisible(answer is not None)
        if answer is None:
            return
        parts = [self.tr("%Ln hits", "", answer.total)]
        if answer.interpreted:
            parts.append(escape(self.tr("read as: {}").format(answer.interpreted)))
        if answer.did_you_mean:
            meant = escape(answer.did_you_mean)
            link = f'<a href="{meant}">\u2068{meant}\u2069</a>'
            parts.append(escape(self.tr("did you mean {}?")).format(link))
        self._say(" · ".join(parts))

    def _say(self, words: str, tip: str = "") -> None:
        """On the window's near side: rich text would follow its own first letter."""
        near = visual_alignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        self._found.setAlignment(near | Qt.AlignmentFlag.AlignAbsolute)
        self._found.setText(words)
        self._found.setToolTip(tip)

    def show_trouble(self, trouble: IndexUnusable) -> None:
        """Say that words cannot be searched for now, and what the list shows instead."""
        words = self.tr("Search must wait: its index is damaged. The list shows every article.")
        self._say(escape(words), escape("\n".join(in_words(trouble))))
        self._found.setVisible(bool(self.query))

    def set_query(self, query: str) -> None:
        """Put words into the box without searching for them."""
        self.box.setText(query)
        self._pause.stop()

    def carry_out(self, query: str) -> None:
        """Search for words as if they had been typed and entered; the focus stays."""
        self.set_query(query)
        self.query_changed.emit(self.query, False)
        self.entered.emit(self.query)

    def _entered(self) -> None:
        self._pause.stop()
        self.query_changed.emit(self.query, False)
        self.entered.emit(self.query)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.box.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)
