"""One line of chips: as many as fit.

Responsible for placing them and for how many there is room for. Not for what they say
(panes.filter_bar).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.gui.filters import Chip
from viewer.gui.panes.chip import ChipButton
from viewer.gui.sides import visual_rect
from viewer.gui.texts import figures

_GAP = 6
_MOST = 24  # offered at once, however wide the window is


@dataclass(frozen=True, slots=True)
class Shown:
    """A chip with its words."""

    chip: Chip
    label: str
    count: str
    active: bool
    spoken: str


class ChipStrip(QWidget):
    """`clicked` tells the Shown; `more_wanted` that the chips without room are asked for."""

    clicked = Signal(object)
    left = Signal()  # by an arrow key, back beyond the first
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Shown, ...] = ()
        self._buttons: list[ChipButton] = []  # kept and given other words: nothing flickers
        self._more = ChipButton(self)
        self._more.clicked.connect(self.more_wanted)
        self._more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def chips(self) -> list[ChipButton]:
        """The buttons in sight, in order."""
        return [button for button in self._buttons if not button.isHidden()]

    def show_chips(self, shown: Sequence[Shown]) -> None:
        """Show these, the active ones first."""
        active = sum(one.active for one in shown)
        self._shown = tuple(shown)[: active + _MOST]
        while len(self._buttons) < len(self._shown):
            self._add()
        for button, one in zip(self._buttons, self._shown, strict=False):
            button.show_as(one.label, one.count, one.active, one.spoken)
        self._place()

    def _add(self) -> None:
        button, number = ChipButton(self), len(self._buttons)
        button.clicked.connect(lambda: self.clicked.emit(self._shown[number]))
        button.stepped.connect(lambda step: self.focus_chip(number + step))
        self._buttons.append(button)

    def focus_chip(self, number: int) -> None:
        """Give a chip in sight the focus; before the first is where the keys came from."""
        chips = self.chips
        if number < 0 or not chips:
            self.left.emit()
        else:
            chips[min(number, len(chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    # -- room ----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(0, self._more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Every active chip that fits; of the others whatever still finds room after them."""
        used = self._buttons[: len(self._shown)]
        widths = [button.sizeHint().width() for button in used]
        active = sum(one.active for one in self._shown)
        fit = _fitting(widths[:active], self.width())
        if fit < active:
            self._say_more(active - fit)
            fit = _fitting(widths[:active], self.width() - self._more.sizeHint().width() - _GAP)
            self._say_more(active - fit)
        x = 0
        for number, button in enumerate(self._buttons):
            room = number < len(used) and (fit == active or number < fit)
            shown = room and x + widths[number] <= self.width()
            button.setVisible(shown)
            if shown:
                self._set(button, x, widths[number])
                x += widths[number] + _GAP
        self._more.setVisible(fit < active)
        self._set(self._more, x, self._more.sizeHint().width())

    def _say_more(self, hidden: int) -> None:
        spoken = self.tr("%Ln more filters are active", "", hidden)
        self._more.show_as(f"\u200e+{figures(hidden)}", "", False, spoken)

    def _set(self, button: ChipButton, x: int, width: int) -> None:
        place = QRect(x, 0, width, self.height())
        button.setGeometry(visual_rect(self.layoutDirection(), self.rect(), place))


def _fitting(widths: Sequence[int], room: int) -> int:
    """How many fit one after another."""
    taken = 0
    for number, width in enumerate(widths):
        taken += width + (_GAP if number else 0)
        if taken > room:
            return number
    return len(widths)
