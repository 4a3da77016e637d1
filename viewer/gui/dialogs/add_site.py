"""Adding a site: its address, what of it is kept, and who signs in.

Responsible for asking, and for telling at once what cannot be right. Not for finding the site or
for keeping the password (the sync does, and the window shows what it says).
"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from viewer.core.errors import NotAUrl
from viewer.core.sync import SyncOptions
from viewer.core.wordpress.discovery import normalise
from viewer.gui.core_words import in_words
from viewer.gui.dialogs.preferences import LARGEST_WORDS, choice_box
from viewer.gui.panes.fold import Fold
from viewer.gui.panes.paragraph import Paragraph
from viewer.gui.panes.scrolled import Scrolled
from viewer.gui.settings import LARGEST, largest_of, media_bytes
from viewer.gui.theme import text_scale

_HERE = ("localhost", "127.0.0.1", "::1")  # where a password never leaves the machine


class AddSiteDialog(QDialog):
    """Asks for an address; `address` and `options` hold the answer once accepted.

    Args:
        defaults: what the person's preferences say.
    """

    def __init__(self, defaults: SyncOptions | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._defaults = defaults or SyncOptions()
        self.setWindowTitle(self.tr("Add a site"))
        self._make_address()
        self._make_options()
        self._make_sign_in()
        self._make_end()
        self._assemble()

    def _make_address(self) -> None:
        self._words = Paragraph(
            self.tr("The address of a WordPress site, of one of its pages, or of its language.")
        )
        self.box = QLineEdit()
        self.box.setPlaceholderText("https://example.org/en/")
        self.box.setAccessibleName(self.tr("Address of the site"))
        self.box.textChanged.connect(self._typed)

    def _make_options(self) -> None:
        self.media = QCheckBox(self.tr("Keep &pictures and files"))
        self.media.setChecked(self._defaults.media)
        self.video = QCheckBox(self.tr("&Videos, too"))
        self.video.setChecked(self._defaults.video)
        self.comments = QCheckBox(self.tr("Readers' &comments"))
        self.comments.setChecked(self._defaults.comments)
        now = largest_of(self._defaults.media_bytes)
        self.largest = choice_box(LARGEST, LARGEST_WORDS, now)
        self.largest.setAccessibleName(self.tr("Largest file"))
        self.media.toggled.connect(self._with_media)
        self._with_media(self.media.isChecked())

    def _make_sign_in(self) -> None:
        self.user = QLineEdit()
        self.user.setAccessibleName(self.tr("User name"))
        self.password = QLineEdit()
        self.password.setAccessibleName(self.tr("Application Password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        for box in (self.user, self.password):
            box.textChanged.connect(self._typed)
        note = Paragraph(
            self.tr(
                "Shows what the site keeps for members. Make an Application Password in WordPress"
                " under Users, Profile; the usual password does not do. It is kept in the"
                " system's keyring, and sent to this site only, and over https only."
            ),
            muted=True,
        )
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&User name:"), self.user)
        form.addRow(self.tr("Application Pass&word:"), self.password)
        form.addRow(note)
        self.sign_in = Fold(self.tr("&Sign in"), form)
        self.sign_in.unfolded.connect(self._signing_in)

    def _make_end(self) -> None:
        self.trouble = Paragraph()
        self.trouble.setObjectName("Failure")
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

    def _assemble(self) -> None:
        largest = QFormLayout()
        largest.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        largest.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        largest.addRow(self.tr("&Largest file:"), self.largest)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(12)
        layout.setContentsMargins(0, 0, 0, 0)
        above = (self._words, self.box, self.media, self.video, self.comments)
        for widget in above:
            layout.addWidget(widget)
        layout.addLayout(largest)
        every = self.tr("These four hold for every site; the preferences have them, too.")
        layout.addWidget(Paragraph(every, muted=True))
        layout.addWidget(self.sign_in)
        layout.addWidget(self.trouble)
        layout.addStretch(1)
        self._page = Scrolled(page)
        whole = QVBoxLayout(self)
        whole.setSpacing(12)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.addWidget(self._page, 1)
        whole.addWidget(self._buttons)
        self.resize(round(500 * text_scale()), 320)

    @property
    def address(self) -> str:
        """The address as typed."""
        return self.box.text().strip()

    @property
    def options(self) -> SyncOptions:
        """How to mirror it."""
        user, password = self._account()
        return replace(
            self._defaults,
            media=self.media.isChecked(),
            video=self.video.isChecked(),
            comments=self.comments.isChecked(),
            media_bytes=media_bytes(self.largest.currentData()),
            user=user or None,
            password=password or None,
        )

    def _account(self) -> tuple[str, str]:
        """WordPress shows an Application Password in groups of four; the spaces mean nothing."""
        if not self.sign_in.open:
            return "", ""
        return self.user.text().strip(), "".join(self.password.text().split())

    def accept(self) -> None:
        """Close only with something that can be an address, and an account that can be used."""
        trouble = self._wrong()
        if trouble:
            self.trouble.setText(trouble)
            self.trouble.show()
            self._grow()
            return
        super().accept()

    def _wrong(self) -> str:
        try:
            parts = urlsplit(normalise(self.address))
        except NotAUrl as error:
            return " ".join(filter(None, in_words(error)))
        user, password = self._account()
        if self.sign_in.open and not (user and password):
            return self.tr("To sign in, give both a user name and an Application Password.")
        if password and parts.scheme != "https" and parts.hostname not in _HERE:
            return self.tr("A password is sent over https only, and this address begins with http.")
        return ""

    def _with_media(self, kept: bool) -> None:
        self.video.setEnabled(kept)
        self.largest.setEnabled(kept)

    def _signing_in(self, wanted: bool) -> None:
        self._typed()
        self._grow()
        if wanted:
            self.user.setFocus()

    def _grow(self) -> None:
        """A dialog does not follow wrapped labels by itself."""
        self._page.fit()
        if not self.trouble.isHidden():
            self._page.ensureWidgetVisible(self.trouble)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def _typed(self) -> None:
        if not self.trouble.isHidden():
            self.trouble.hide()
            self._grow()
        self._add.setEnabled(bool(self.address))
