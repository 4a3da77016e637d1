"""Adding a site: its address, and whether pictures come along.

Responsible for asking, and for telling at once what cannot be an address. Not for finding the site
(the sync does, and the window shows what it says).
"""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from viewer.core.errors import NotAUrl
from viewer.core.sync import SyncOptions
from viewer.core.wordpress.discovery import normalise


class AddSiteDialog(QDialog):
    """Asks for an address; `address` and `options` hold the answer once accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a site"))
        self.setMinimumWidth(480)
        words = QLabel(
            self.tr("The address of a WordPress site, of one of its pages, or of its language.")
        )
        words.setWordWrap(True)
        self.box = QLineEdit()
        self.box.setPlaceholderText("https://example.org/en/")
        self.box.setAccessibleName(self.tr("Address of the site"))
        self.box.textChanged.connect(self._typed)
        self.media = QCheckBox(self.tr("Keep its pictures"))
        self.media.setChecked(True)
        self.trouble = QLabel()
        self.trouble.setObjectName("Failure")
        self.trouble.setWordWrap(True)
        self.trouble.setMargin(8)
        self.trouble.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._add = self._buttons.addButton(
            self.tr("Add and sync"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._add.setProperty("primary", "true")
        self._add.setEnabled(False)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.setContentsMargins(20, 18, 20, 16)
        for widget in (words, self.box, self.media, self.trouble, self._buttons):
            layout.addWidget(widget)

    @property
    def address(self) -> str:
        """The address as typed."""
        return self.box.text().strip()

    @property
    def options(self) -> SyncOptions:
        """How to mirror it."""
        return SyncOptions(media=self.media.isChecked())

    def accept(self) -> None:
        """Close only with something that can be an address."""
        try:
            normalise(self.address)
        except NotAUrl as error:
            self.trouble.setText(" ".join(filter(None, (error.message, error.hint))))
            self.trouble.show()
            self._grow()
            return
        super().accept()

    def _grow(self) -> None:
        """A dialog does not follow wrapped labels by itself."""
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), layout.heightForWidth(self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def _typed(self) -> None:
        self.trouble.hide()
        self._grow()
        self._add.setEnabled(bool(self.address))
