"""A wrapped label that stands where its dialog begins its lines.

Responsible for that alignment: a QLabel goes by the direction of its text instead, and English in a
mirrored window would stand at the wrong side.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget


class Paragraph(QLabel):
    """Words that wrap; `muted` for a note, `middle` for ones beside something higher."""

    def __init__(
        self,
        text: str = "",
        *,
        muted: bool = False,
        middle: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._height = Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop
        self.setWordWrap(True)
        if muted:
            self.setObjectName("Muted")
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | self._height)
