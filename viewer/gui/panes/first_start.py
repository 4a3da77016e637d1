"""What an empty library shows: add a site, or open the sample.

Responsible for that page only.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.gui.panes.library_place import LibraryPlace

_SIGN = QSize(72, 72)  # pixels of the program's sign


class FirstStartPane(QWidget):
    """Two ways to begin.

    Args:
        root: the library's folder.
    """

    add_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, root: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = LibraryPlace(root)
        self.setObjectName("FirstStart")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sign = QLabel()
        sign.setPixmap(QApplication.windowIcon().pixmap(_SIGN, self.devicePixelRatioF()))
        title = QLabel(self.tr("Keep a site on this computer"))
        title.setObjectName("Heading")
        words = QLabel(
            self.tr(
                "Backfile mirrors WordPress sites: every article and every picture, to be read,"
                " searched and cited with no network."
            )
        )
        words.setWordWrap(True)
        words.setObjectName("Muted")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setFixedWidth(460)
        self.add = QPushButton(self.tr("Add a site…"))
        self.add.setProperty("primary", "true")
        self.add.setDefault(True)
        self.add.clicked.connect(self.add_wanted)
        self.sample = QPushButton(self.tr("Open the sample"))
        self.sample.clicked.connect(self.sample_wanted)
        layout = QVBoxLayout(self)
        layout.setSpacing(18)
        layout.addStretch(2)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(_centred(words))
        layout.addLayout(_centred(self.add, self.sample))
        layout.addLayout(_centred(self.place))
        layout.addStretch(3)

    def showEvent(self, event: QShowEvent) -> None:
        """Enter begins."""
        super().showEvent(event)
        self.add.setFocus()


def _centred(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
