"""Asking for the name of a search that is to be kept.

Responsible for the dialog. Not for keeping the search (saved_desk).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QWidget

from viewer.gui.dialogs.boxes import MORE, make_primary


def ask_name(
    title: str, label: str, name: str, then: Callable[[str], None], parent: QWidget
) -> QInputDialog:
    """Open the dialog.

    Args:
        title: of the dialog.
        label: the question.
        name: what stands there at first.
        then: takes the name that was chosen; never an empty one.
        parent: whose window stays blocked meanwhile.
    """
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(name)
    _dress(dialog)
    dialog.resize(420, dialog.sizeHint().height())

    def chosen(text: str) -> None:
        if text.strip():
            then(text.strip())

    dialog.textValueSelected.connect(chosen)
    dialog.open()
    return dialog


def _dress(dialog: QInputDialog) -> None:
    """Give Qt's own dialog the look of the others."""
    dialog.setContentsMargins(*MORE)
    dialog.sizeHint()  # makes the buttons
    buttons = dialog.findChild(QDialogButtonBox)
    if isinstance(buttons, QDialogButtonBox):
        make_primary(buttons.button(QDialogButtonBox.StandardButton.Ok))
