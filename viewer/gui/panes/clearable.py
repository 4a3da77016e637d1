"""The cross in a line of text, with a name for those who hear it.

Responsible for that alone: Qt's own has none.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton


def clearable(box: QLineEdit) -> None:
    """Give a box its cross."""
    box.setClearButtonEnabled(True)
    for button in box.findChildren(QToolButton):
        button.setAccessibleName(QCoreApplication.translate("Clearable", "Clear"))
