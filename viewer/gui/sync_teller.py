"""Telling of a sync while it runs and when it has ended.

Responsible for the figures' way to the status line and the details, and for the notification after
a long run. Not for starting a sync nor for banners (sync_desk).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from viewer.core.sync import RunReport, SyncProgress
from viewer.gui import sync_words
from viewer.gui.panes.sync_status import SyncStatusPane
from viewer.gui.settings import NOTIFY, Settings
from viewer.gui.sync_controller import SyncController
from viewer.gui.sync_watch import SyncWatch
from viewer.gui.texts import figures

if TYPE_CHECKING:
    from viewer.gui.dialogs.sync_details import SyncDetails
    from viewer.gui.notifier import Notifier

LONG = 60.0  # seconds; whoever waits less has not gone away
_TICK = 1000  # milliseconds between two looks at the clock


class _Says(Protocol):
    def notify(self, title: str, text: str) -> None: ...
    def close(self) -> None: ...


class SyncTeller(QObject):
    """Watches a controller.

    Args:
        window: which counts as looked at while it is active.
        notifier: says things outside of the window.
    """

    def __init__(
        self,
        window: QWidget,
        controller: SyncController,
        settings: Settings,
        status: SyncStatusPane,
        watch: SyncWatch | None = None,
        notifier: _Says | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._status = status
        self.watch = watch or SyncWatch()
        self._notifier = notifier or self._own_notifier()
        self.details: SyncDetails | None = None
        self._progress: SyncProgress | None = None
        self._timer = QTimer(self)  # the time that is left also changes while nothing comes
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._renew)
        controller.running_changed.connect(self._running)
        controller.paused_changed.connect(lambda _held: self.watch.pause())
        controller.progressed.connect(self._progressed)
        controller.finished.connect(self._finished)
        controller.failed.connect(lambda _error: self._finished(None))

    def _own_notifier(self) -> Notifier:
        from viewer.gui.notifier import Notifier

        notifier = Notifier(self)
        notifier.clicked.connect(self._raise)
        return notifier

    def _raise(self) -> None:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def make_details(self) -> SyncDetails:
        """The dialog, made when it is first wanted."""
        from viewer.gui.dialogs.sync_details import SyncDetails

        if self.details is None:
            self.details = SyncDetails(self.watch, self._window)
        self.details.renew()
        return self.details

    def close(self) -> None:
        """Say nothing more."""
        self._timer.stop()
        self._notifier.close()

    # -- what the controller says --------------------------------------------------------------

    def _running(self, running: bool) -> None:
        self._progress = None
        if running:
            self.watch.begin()
            self._timer.start()
            self._renew()
        else:
            self._timer.stop()

    def _progressed(self, progress: SyncProgress) -> None:
        self.watch.take(progress)
        self._progress = progress
        self._say()

    def _renew(self) -> None:
        self._say()
        if self.details is not None and self.details.isVisible():
            self.details.renew()

    def _say(self) -> None:
        site = self.watch.current
        if self._progress is not None and site is not None:
            pace = sync_words.pace(site, self.watch.now)
            self._status.show_progress(self._progress, pace)

    def _finished(self, report: RunReport | None) -> None:
        self.watch.end(report)
        self._renew()
        wanted = self._settings.read(NOTIFY) and not self._window.isActiveWindow()
        if wanted and self.watch.seconds > LONG:
            self._notifier.notify(self.tr("The sync has ended"), self._outcome(report))

    def _outcome(self, report: RunReport | None) -> str:
        if report is None or any(site.error is not None for site in report.sites):
            return self.tr("Not everything could be fetched; the window says why.")
        new = sum(site.new for site in report.sites)
        changed = sum(site.changed for site in report.sites)
        return self.tr("New articles: {}; changed: {}").format(figures(new), figures(changed))
