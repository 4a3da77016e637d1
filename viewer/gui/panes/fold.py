"""A part of a dialog that is folded away until somebody wants it.

Responsible for the folding only.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget


class Fold(QWidget):
    """A button with an arrow, and the part below it."""

    folded = Signal(bool)

    def __init__(self, title: str, part: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QToolButton()
        self.button.setText(title)
        self.button.setAccessibleName(title.replace("&", ""))
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._part = QWidget()
        self._part.setLayout(part)
        self._part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._part)
        self.button.toggled.connect(self.unfold)
        self.unfold(False)

    def unfold(self, unfolded: bool) -> None:
        """Show the part, or fold it away."""
        self.button.setChecked(unfolded)
        self._part.setVisible(unfolded)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        aside = Qt.ArrowType.LeftArrow if rtl else Qt.ArrowType.RightArrow
        self.button.setArrowType(Qt.ArrowType.DownArrow if unfolded else aside)
        self.folded.emit(not unfolded)
