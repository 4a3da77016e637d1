"""The small bar over an article that was opened from a search: its hits, and the way on.

Responsible for saying which hit of how many is the current one. Not for stepping (finder).
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from viewer.gui.texts import figures
from viewer.gui.wording import translate

_MARGIN = 14  # pixels to the edges of the pane


def count_in_words(current: int | None, total: int) -> str:
    """Which of how many: "3 of 17"; only how many while there is none."""
    if current is None:
        return figures(total)
    said = translate("HitBar", "{} of {}")
    return said.format(figures(current + 1), figures(total))


def step_button(name: str, arrow: Qt.ArrowType) -> QToolButton:
    """A button with an arrow."""
    button = QToolButton()
    button.setArrowType(arrow)
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button


class HitBar(QFrame):
    """`stepped` tells 1 for the next hit, -1 for the one before."""

    stepped = Signal(int)
    on_wanted = Signal()  # to the next article
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setObjectName("HitBar")
        self.count = QLabel()
        self.count.setAccessibleName(self.tr("Hits of the search"))
        self.previous = step_button(self.tr("Previous hit (Shift+F3)"), Qt.ArrowType.UpArrow)
        self.next = step_button(self.tr("Next hit (F3)"), Qt.ArrowType.DownArrow)
        self.on = QPushButton(self.tr("Next article (F3)"))
        self.on.setObjectName("Link")
        self.close_button = QToolButton()
        self.close_button.setText("×")
        self.close_button.setToolTip(self.tr("Take the marks away (Esc)"))
        self.close_button.setAccessibleName(self.tr("Take the marks away"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 4)
        layout.setSpacing(4)
        for widget in (self.count, self.previous, self.next, self.on, self.close_button):
            layout.addWidget(widget)
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.on.clicked.connect(self.on_wanted)
        self.close_button.clicked.connect(self.closed)
        self.hide()

    def show_count(self, current: int | None, total: int) -> None:
        """Say which hit of how many is the current one; at the last, offer to go on."""
        told = current is not None
        said = count_in_words(current, total) if told else self.tr("%Ln hits", "", total)
        self.count.setText(said)
        self.next.setEnabled(current is None or current + 1 < total)
        self.on.setVisible(current is not None and current + 1 == total)
        self.setVisible(total > 0)
        self.place()

    def place(self) -> None:
        """Stand in the lower corner where lines end, beside the scroll bar."""
        around = self._around
        self.adjustSize()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = _MARGIN
        else:
            x = around.width() - self.width() - _MARGIN
        self.move(max(0, x), around.height() - self.height() - _MARGIN)
        self.raise_()
