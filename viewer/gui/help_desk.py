"""What the buttons of the banner do.

Responsible for carrying remedies out. Not for which error has one (remedies).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from viewer.core.errors import BackfileError
from viewer.gui.panes.banner import Banner
from viewer.gui.panes.sync_status import SyncStatusPane
from viewer.gui.reindexing import Reindexing
from viewer.gui.sync_desk import SyncDesk


class HelpDesk(QObject):
    """Between the banner and those who can help.

    Args:
        root: the library's folder.
    """

    searchable = Signal()  # the index was made anew

    def __init__(
        self,
        root: Path,
        banner: Banner,
        status: SyncStatusPane,
        desk: SyncDesk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._root = root
        self._banner = banner
        self._status = status
        self._desk = desk
        self.reindexing = Reindexing(root, self)
        self.reindexing.done.connect(self._reindexed)
        self.reindexing.failed.connect(self._failed)
        banner.remedy_wanted.connect(self.help)

    def help(self, name: str) -> None:
        """Carry a remedy out, by its name in remedies.REMEDIES."""
        self._banner.hide()
        if name == "reindex":
            self._reindex()
        elif name == "add_site":
            self._desk.add_site()
        elif name == "ledger":
            self._desk.show_ledger()
        elif name == "folder":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._root)))
        else:
            self._desk.again()

    def close(self) -> None:
        """Stop what runs."""
        self.reindexing.close()

    def _reindex(self) -> None:
        self._status.set_busy(self.tr("Making the texts searchable"))
        self.reindexing.start()

    def _reindexed(self, number: int) -> None:
        self._status.set_busy("")
        self._status.say(self.tr("Made searchable: %Ln articles", "", number))
        self.searchable.emit()

    def _failed(self, error: BackfileError) -> None:
        self._status.set_busy("")
        self._status.say(self.tr("The index was not made"))
        self._banner.show_error(error)
