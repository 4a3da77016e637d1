"""The search box above the list, and the line that tells what was found.

Responsible for the text as it is typed and for its direction. Not for searching (library_browser).
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from viewer.core.reading import SearchAnswer
from viewer.gui.texts import counted, is_rtl

_PAUSE = 60  # milliseconds between the last key and the search


class SearchBar(QWidget):
    """`query_changed` tells the text and whether it is still being typed."""

    query_changed = Signal(str, bool)
    left = Signal()  # Enter or Down: on to the list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SearchBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = QLineEdit()
        self.box.setClearButtonEnabled(True)
        self.box.setPlaceholderText(self.tr("Search articles"))
        self.box.setAccessibleName(self.tr("Search articles"))
        self._found = QLabel()
        self._found.setObjectName("Muted")
        self._found.setTextFormat(Qt.TextFormat.RichText)
        self._found.setWordWrap(True)
        self._found.linkActivated.connect(self.box.setText)
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
        self.box.textChanged.connect(self._typed)
        self.box.returnPressed.connect(self._entered)

    @property
    def query(self) -> str:
        """The text without the spaces around it."""
        return self.box.text().strip()

    def show_total(self, articles: int) -> None:
        """Say how many articles there are to search."""
        self.box.setPlaceholderText(
            self.tr("Search {}").format(counted(articles, self.tr("article"), self.tr("articles")))
        )

    def show_answer(self, answer: SearchAnswer | None) -> None:
        """Say how many hits there are, how the query was read, and what was perhaps meant."""
        self._found.setVisible(answer is not None)
        if answer is None:
            return
        parts = [counted(answer.total, self.tr("hit"), self.tr("hits"))]
        if answer.interpreted:
            parts.append(escape(self.tr("read as: {}").format(answer.interpreted)))
        if answer.did_you_mean:
            meant = escape(answer.did_you_mean)
            parts.append(escape(self.tr("did you mean")) + f' <a href="{meant}">{meant}</a>?')
        self._found.setText(" · ".join(parts))

    def _typed(self, text: str) -> None:
        rtl = is_rtl(text)
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.box.setLayoutDirection(direction if text else self.layoutDirection())
        self._pause.start()

    def _entered(self) -> None:
        self._pause.stop()
        self.query_changed.emit(self.query, False)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.box.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)
