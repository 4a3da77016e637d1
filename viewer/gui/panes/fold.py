"""A part of a dialog that is out of the way until somebody wants it.

Responsible for showing and hiding it only.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLayout, QSizePolicy, QVBoxLayout, QWidget


class Fold(QWidget):
    """A box to tick, and the part that is shown, and counts, while it is ticked."""

    unfolded = Signal(bool)

    def __init__(self, title: str, part: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(title)
        self._part = QWidget()
        self._part.setLayout(part)
        self._part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._part.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.box)
        layout.addWidget(self._part)
        self.box.toggled.connect(self._toggled)

    @property
    def open(self) -> bool:
        """Whether the part is wanted."""
        return self.box.isChecked()

    def _toggled(self, wanted: bool) -> None:
        self._part.setVisible(wanted)
        self.unfolded.emit(wanted)
