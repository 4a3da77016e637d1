"""Small boxes in the program's own look: a message, or a question with one thing to agree to.

Responsible for their sign, margins and buttons. Not for their words.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget

MARGINS = 20, 18, 20, 16  # pixels around what a dialog holds
MORE = 11, 9, 11, 7  # pixels of these that Qt's own input dialog lacks
_SIGN = QSize(48, 48)


def message(title: str, words: str, parent: QWidget | None) -> QMessageBox:
    """A box beside the program's sign; Qt's own signs belong to no theme. Not shown yet."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setIconPixmap(QApplication.windowIcon().pixmap(_SIGN, box.devicePixelRatioF()))
    box.setText(words)
    return box


def make_primary(button: QAbstractButton) -> None:
    """Show a button of Qt's own box as the one to press; it is dressed already."""
    button.setProperty("primary", "true")
    button.style().unpolish(button)
    button.style().polish(button)


def ask(
    title: str, words: str, yes: str, then: Callable[[], object], parent: QWidget, more: str = ""
) -> None:
    """Ask before something is done.

    Args:
        yes: what agreeing is called.
        then: called when the person agrees.
        more: said below the question.
    """
    box = message(title, words, parent)
    box.setInformativeText(more)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    make_primary(agree)
    agree.clicked.connect(lambda: then())
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.finished.connect(box.deleteLater)
    box.open()
