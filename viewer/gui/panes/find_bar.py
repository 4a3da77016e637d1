"""The bar to find words in the open article.

Responsible for what is typed and for the choices beside it; text and choices stay until the
program ends. Not for its direction (word_side), for finding (document.hits) nor for what is marked
(finder).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from viewer.gui.panes.clearable import clearable
from viewer.gui.panes.hit_bar import count_in_words, step_button
from viewer.gui.panes.keys import keeps_shift_enter
from viewer.gui.panes.word_side import WordSide
from viewer.gui.theme import text_scale

if TYPE_CHECKING:
    from viewer.gui.document.hits import Sought

_NARROW = 640  # pixels; below, the choices stand in a row of their own
_AROUND = 96  # pixels between the parts, and around the words of the box
_LONGEST = 200  # signs that can be typed


class FindBar(QWidget):
    """`sought` tells what to find now; `stepped` 1 for the next hit, -1 for the one before."""

    sought = Signal(object)  # Sought
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("FindBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = QLineEdit()
        WordSide(self.box)
        self.box.setMaxLength(_LONGEST)
        self.box.setMinimumWidth(96)
        clearable(self.box)
        self.box.setPlaceholderText(self.tr("Find in this article"))
        self.box.setAccessibleName(self.tr("Find in this article"))
        self.count = QLabel()
        self.count.setObjectName("Muted")
        self.count.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.previous = step_button(self.tr("Previous hit (Shift+F3)"), Qt.ArrowType.UpArrow)
        self.next = step_button(self.tr("Next hit (F3)"), Qt.ArrowType.DownArrow)
        self.case = QCheckBox(self.tr("&Match case"))
        self.case.setToolTip(
            self.tr("Capitals, accents, harakat and forms of hamza count; else they do not")
        )
        self.whole = QCheckBox(self.tr("&Whole words"))
        self.close_button = QToolButton()
        self.close_button.setText("×")
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close the find bar"))
        self._assemble()
        self._connect()
        self.hide()

    def _assemble(self) -> None:
        self._typing = typing = QHBoxLayout()
        self._choices = choices = QHBoxLayout()
        typing.setSpacing(4)
        typing.addWidget(self.box, 1)
        typing.addSpacing(4)
        for widget in (self.count, self.previous, self.next):
            typing.addWidget(widget)
        choices.setSpacing(14)
        choices.addWidget(self.case)
        choices.addWidget(self.whole)
        choices.addStretch(1)
        choices.addWidget(self.close_button)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(12, 7, 12, 7)
        self._rows.setSpacing(8)
        self._rows.addLayout(typing, 3)
        self._rows.addLayout(choices, 1)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._seek)
        self.case.toggled.connect(self._seek)
        self.whole.toggled.connect(self._seek)
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.close_button.clicked.connect(self.closed)

    @property
    def wanted(self) -> Sought:
        """What is to be found."""
        from viewer.gui.document.hits import Sought

        return Sought(self.box.text(), self.case.isChecked(), self.whole.isChecked())

    def begin(self, text: str = "") -> None:
        """Show the bar, ready for typing.

        Args:
            text: to begin with instead of what was typed last.
        """
        self.show()
        if text:
            self.box.setText(text[:_LONGEST])
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def show_count(self, current: int | None, total: int) -> None:
        """Say which hit of how many is the current one."""
        typed = bool(self.box.text().strip())
        words = count_in_words(current, total) if total else self.tr("Nothing found")
        self.count.setText(words if typed else "")
        self._set_missed(typed and not total)
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)

    def _set_missed(self, missed: bool) -> None:
        if bool(self.box.property("missed")) == missed:  # None at first
            return
        self.box.setProperty("missed", missed)
        self.box.style().unpolish(self.box)
        self.box.style().polish(self.box)

    def _seek(self) -> None:
        self.sought.emit(self.wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        narrow = event.size().width() < max(_NARROW * text_scale(), self._wanted_width())
        self._rows.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        (self._typing if narrow else self._choices).addWidget(self.close_button)
        self.count.setMinimumWidth(self._count_width(99 if narrow else 9_999))
        self._rows.activate()

    def _wanted_width(self) -> int:
        """What one line needs, in languages of longer words, too."""
        signs = self.fontMetrics().horizontalAdvance(self.box.placeholderText())
        others = (self.previous, self.next, self.case, self.whole, self.close_button)
        fixed = sum(widget.sizeHint().width() for widget in others)
        return signs + _AROUND + self._count_width(9_999) + fixed

    def _count_width(self, most: int) -> int:
        """Of the largest count that keeps the box's width as it is."""
        return self.fontMetrics().horizontalAdvance(count_in_words(most - 1, most))

    def event(self, event: QEvent) -> bool:
        """Shift+Enter belongs to the field, not to the window."""
        return keeps_shift_enter(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Esc away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)
