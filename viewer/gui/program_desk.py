"""What the window does about the program itself: its log file, and asking for a newer one.

Responsible for both entries of the Help menu. Not for what is logged (core.logs), nor for asking
(core.updates), which nothing else in the window does.
"""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from viewer import __version__
from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import BackfileError
from viewer.core.logs import log_error, logger
from viewer.core.places import home
from viewer.gui.background import Background
from viewer.gui.place_words import path_text

if TYPE_CHECKING:
    from viewer.core.updates import Release
    from viewer.gui.main_window import MainWindow

_LOG = logger(__name__)


class ProgramDesk(QObject):
    """Args:
    window: with its banner, its status line and its actions.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._background: Background | None = None
        self._token = CancelToken()
        self.asking = False
        for name, slot in (
            ("log_folder", self.show_log_folder),
            ("updates", self.check_for_updates),
        ):
            window.actions_by_name[name].triggered.connect(lambda _on=False, slot=slot: slot())

    def close(self) -> None:
        """Stop asking."""
        self._token.cancel()
        if self._background is not None:
            self._background.close()

    def show_log_folder(self) -> None:
        """Show the folder of the log file in the system's file manager."""
        folder = home().logs
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            words = self.tr("There is no log: nothing can be written to {}")
            self._window.banner.show_note(words.format(path_text(folder)))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # -- updates ---------------------------------------------------------------------------------

    def check_for_updates(self) -> None:
        """Ask the one address that this build has, because a person clicked."""
        from viewer.core import updates

        if not updates.FEED:
            self._tell(
                self.tr("This Backfile does not know where to ask for updates."),
                self.tr(
                    "It is version {}. Newer ones come from where this one came from: your"
                    " system's packages, or whoever gave it to you."
                ).format(__version__),
            )
        elif not self.asking:
            self._ask(updates.FEED)

    def _ask(self, feed: str) -> None:
        from viewer.core.updates import newest

        self.asking = True
        self._window.status.say(self.tr("Asking for updates…"))
        if self._background is None:
            self._background = Background("updates", self)
        self._background.submit(lambda: newest(feed, self._token), self._answered)

    def _answered(self, future: Future[Any]) -> None:
        self.asking = False
        self._window.status.say("")
        error = future.exception()
        if isinstance(error, BackfileError):
            log_error(_LOG, error)
            self._window.banner.show_error(error)
        elif error is None:
            self._tell_release(future.result())
        elif not isinstance(error, Cancelled):
            raise error

    def _tell_release(self, release: Release) -> None:
        if not release.newer:
            words = self.tr("It is version {}; the newest is {}.")
            more = words.format(__version__, release.version)
            self._tell(self.tr("This Backfile is up to date."), more)
            return
        box = self._tell(
            self.tr("There is a newer Backfile: {}").format(release.version),
            self.tr("This is version {}. Nothing is installed by itself.").format(__version__),
        )
        if release.page:
            page = box.addButton(self.tr("&Open its page"), QMessageBox.ButtonRole.ActionRole)
            page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(release.page)))

    def _tell(self, text: str, more: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Check for updates"))
        box.setIcon(QMessageBox.Icon.Information)
        box.setText(text)
        box.setInformativeText(more)
        box.addButton(QMessageBox.StandardButton.Close)
        box.finished.connect(box.deleteLater)
        box.open()
        return box
