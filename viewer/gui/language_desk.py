"""Another language: what is built already keeps its words, so the window is made anew.

Responsible for asking when, and for telling that the window is to be opened again. Not for opening
it (face) nor for the translations (language).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.gui.language import chosen_language, spoken
from viewer.gui.settings import LANGUAGE, Settings
from viewer.gui.sync_controller import SyncController

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


class LanguageDesk(QObject):
    """`again` tells that the person wants the window made anew now."""

    again = Signal()

    def __init__(self, settings: Settings, sync: SyncController, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._sync = sync
        self._window = window
        self._speaks = spoken()
        self.question: QMessageBox | None = None

    def apply(self) -> None:
        """Ask whether to open the window anew, if the settings want another language than it has.

        Where no more than the settings' value has changed there is nothing to ask.
        """
        wanted = chosen_language(self._settings.read(LANGUAGE))
        if wanted == self._speaks or self.question is not None:
            return
        from PySide6.QtWidgets import QMessageBox

        words = self.tr("The window has to be opened anew to change its language.")
        box = QMessageBox(
            QMessageBox.Icon.Question, self.tr("Language"), words, parent=self._window
        )
        box.setInformativeText(self._what_happens())
        now = box.addButton(self.tr("Open it anew &now"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("At the next &start"), QMessageBox.ButtonRole.RejectRole)
        now.clicked.connect(self.again)
        box.finished.connect(self._answered)
        self.question = box
        box.open()

    def _what_happens(self) -> str:
        if self._sync.running:
            return self.tr(
                "The sync that runs is stopped; everything fetched so far is kept, and the next"
                " sync goes on from there."
            )
        return self.tr("What you read and what the list shows stays as it is.")

    def _answered(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None
