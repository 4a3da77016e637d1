"""What a start asks when the library that was chosen is not there.

Responsible for the question. Not for what follows from the answer (face).
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from viewer.core.errors import NotALibrary
from viewer.gui.core_words import said


class MissingLibrary:
    """Args:
    error: names it.
    """

    def __init__(self, error: NotALibrary) -> None:
        translate = QCoreApplication.translate
        box = self.box = QMessageBox()
        box.setWindowTitle("Backfile")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(said(error.message))
        box.setInformativeText(
            translate(
                "MissingLibrary",
                "Connect its drive and try again. In the usual place you can begin a new library,"
                " or open another one from the Library menu.",
            )
        )
        role = QMessageBox.ButtonRole
        self.again = box.addButton(translate("MissingLibrary", "&Try again"), role.AcceptRole)
        self.usual = box.addButton(translate("MissingLibrary", "&Usual place"), role.ActionRole)
        self.quit = box.addButton(translate("MissingLibrary", "&Quit"), role.RejectRole)
        box.setDefaultButton(self.again)
        box.setEscapeButton(self.quit)

    def ask(self) -> str:
        """Ask; returns "again", "usual" or "quit"."""
        self.box.exec()
        clicked = self.box.clickedButton()
        if clicked is self.again:
            return "again"
        return "usual" if clicked is self.usual else "quit"
