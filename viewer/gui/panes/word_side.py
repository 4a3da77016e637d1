"""The side at which words stand in a field.

Responsible for that alone: words where their own direction begins; what the empty field says where
the window's does, whichever keyboard is in use.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLineEdit

from viewer.gui.sides import visual_alignment
from viewer.gui.texts import is_rtl


class WordSide(QObject):
    """Follows what is typed into a field."""

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._box = box
        box.textChanged.connect(self._turn)
        box.installEventFilter(self)
        self._align()

    def _turn(self, text: str) -> None:
        sides = Qt.LayoutDirection
        if text:
            self._box.setLayoutDirection(sides.RightToLeft if is_rtl(text) else sides.LeftToRight)
        else:
            self._box.unsetLayoutDirection()
        self._align()

    def _align(self) -> None:
        sides = Qt.AlignmentFlag
        near = visual_alignment(self._box.layoutDirection(), sides.AlignLeft)
        empty = not self._box.text()
        self._box.setAlignment(near | sides.AlignAbsolute if empty else sides.AlignLeading)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        return False
