"""Where a library that is still empty will lie, with a way to put it elsewhere.

Responsible for that part of the first page. Not for choosing (library_desk).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.gui.place_words import notes

_WIDTH = 460


class LibraryPlace(QWidget):
    """Args:
    root: the library's folder; it need not exist yet.
    """

    other_wanted = Signal()

    def __init__(self, root: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self.where = _centred()
        self.note = _centred()
        self.other = QPushButton(self.tr("Choose another folder…"))
        self.other.setObjectName("Link")
        self.other.setFlat(True)
        self.other.setCursor(Qt.CursorShape.PointingHandCursor)
        self.other.clicked.connect(self.other_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.where, self.note):
            layout.addWidget(widget)
        layout.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the disk only now: most windows never show this."""
        from viewer.core.siting import Site, cloud_of, free_space

        super().showEvent(event)
        words, path = self.tr("What is mirrored will lie in {}"), str(self._root)
        self.where.setText(words.format("\n" + _isolated(self._shortened(path))))
        self.where.setToolTip(_isolated(path))
        self.where.setAccessibleName(words.format(_isolated(path)))
        site = Site(self._root, "new", "", free_space(self._root), cloud_of(self._root))
        self.note.setText("\n".join(notes(site)))
        for label in (self.where, self.note):  # a layout asks no wrapped label again
            label.setMinimumHeight(label.heightForWidth(_WIDTH))

    def _shortened(self, path: str) -> str:
        """The path as it fits on a line of its own, without its middle where it is long."""
        metrics, middle = self.where.fontMetrics(), Qt.TextElideMode.ElideMiddle
        return metrics.elidedText(path, middle, round(_WIDTH * 0.9))


def _isolated(path: str) -> str:
    """From left to right, whatever stands around it."""
    return f"\u2066{path}\u2069"


def _centred() -> QLabel:
    made = QLabel()
    made.setObjectName("Muted")
    made.setWordWrap(True)
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    made.setFixedWidth(_WIDTH)
    return made
