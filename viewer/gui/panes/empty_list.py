"""What stands in a list that has nothing to show: why, and the way out.

Responsible for that page. Not for finding out why (list_desk).
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

_EDGE = 24  # pixels beside the words


class EmptyList(QWidget):
    """`clear_wanted`: without the filters; `everywhere_wanted`: the same words in all places."""

    clear_wanted = Signal()
    everywhere_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setObjectName("EmptyTitle")
        self.words = QLabel()
        self.words.setObjectName("Muted")
        for label in (self.title, self.words):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.clear = QPushButton(self.tr("Clear the filters"))
        self.clear.clicked.connect(self.clear_wanted)
        self.everywhere = QPushButton(self.tr("Search everywhere"))
        self.everywhere.clicked.connect(self.everywhere_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(10)
        layout.addStretch(2)
        for widget in (self.title, self.words):
            layout.addWidget(widget)
        for button in (self.clear, self.everywhere):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(5)
        self.hide()

    def explain(self, title: str, words: str, *, filters: bool, everywhere: bool) -> None:
        """Say why the list is empty.

        Args:
            title: that it is.
            words: why.
            filters: whether taking the filters away may help.
            everywhere: whether looking in all places may.
        """
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.clear.setVisible(filters)
        self.everywhere.setVisible(everywhere)
        self.setAccessibleName(f"{title}. {words}")
        self.show()
        self.raise_()
