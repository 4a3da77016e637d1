"""All that the window does about syncing: asked for, by itself, paused, tried again, told of.

Responsible for which options a sync gets, for the dialogs around it, and for how loudly its end is
told: what a person asked for may show a banner, what began by itself only changes the status line.
Not for the sync thread (sync_controller) nor for the clock (schedule).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from viewer.core.errors import BackfileError
from viewer.core.model import Site
from viewer.core.sync import RunReport, SyncOptions
from viewer.gui.core_words import in_words
from viewer.gui.network import Connection, connection
from viewer.gui.panes.banner import Banner
from viewer.gui.panes.sync_status import SyncStatusPane
from viewer.gui.sample import SampleSource
from viewer.gui.schedule import Schedule, now
from viewer.gui.settings import METERED, SCHEDULE, Settings
from viewer.gui.sync_controller import SyncController
from viewer.gui.sync_teller import SyncTeller
from viewer.gui.task_runner import TaskRunner
from viewer.gui.texts import short_time

if TYPE_CHECKING:  # a dialog is loaded when it is opened: the window starts without them
    from viewer.gui.dialogs.ledger import LedgerDialog


def address_of(site: Site) -> str:
    """What a sync of this one site is given; where REST is closed there is a home only."""
    return site.rest_root if site.source == "rest" else site.url


def _far(site: Site) -> bool:
    """Whether news can be expected: not of the sample on this machine, nor of a file."""
    return not site.local and site.source != "file"


class SyncDesk(QObject):
    """Between the actions of the window and the sync.

    Args:
        window: what the dialogs stand before.
        network: what the system says of the connection.
    """

    preferred = Signal()  # the settings may be others now
    ended = Signal()  # a sync has ended and its outcome is shown

    def __init__(
        self,
        window: QWidget,
        controller: SyncController,
        runner: TaskRunner,
        settings: Settings,
        status: SyncStatusPane,
        banner: Banner,
        network: Callable[[], Connection] = connection,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._runner = runner
        self._settings = settings
        self._status = status
        self._banner = banner
        self._network = network
        self._sample = SampleSource()
        self._sites: tuple[Site, ...] = ()
        self._by_itself = False
        self._everything = False
        self._asked: tuple[Sequence[str], SyncOptions | None] = ((), None)
        self.teller = SyncTeller(window, controller, settings, status)
        self.ledger: LedgerDialog | None = None
        if settings.last_sync is None:
            settings.last_sync = now()  # the first sync by itself counts from here
        self.schedule = Schedule(
            lambda: settings.read(SCHEDULE), settings.last_sync, self._free, parent=self
        )
        self._connect()

    def _connect(self) -> None:
        self.schedule.due.connect(self._due)
        self._status.sync_wanted.connect(self.start)
        self._status.pause_wanted.connect(self._controller.pause)
        self._status.cancel_wanted.connect(self._controller.cancel)
        self._status.ledger_wanted.connect(self.show_ledger)
        self._status.details_wanted.connect(self.show_details)
        self._controller.running_changed.connect(self._running)
        self._controller.paused_changed.connect(self._status.set_paused)
        self._controller.finished.connect(self._finished)
        self._controller.failed.connect(self._failed)
        self._tell_next()

    def close(self) -> None:
        """Begin nothing more, and stop what runs."""
        self.schedule.stop()
        self.teller.close()
        self._controller.close()
        self._sample.close()

    # -- beginning -----------------------------------------------------------------------------

    def know(self, sites: Sequence[Site]) -> None:
        """Take note of which sites there are; at first, also count what of them is not stored."""
        if sites and not self._sites and not self._controller.running:
            self._runner.submit(
                "missing", lambda archive: archive.missing(), self._status.show_missing
            )
        self._sites = tuple(sites)

    def start(self, urls: Sequence[str] = (), options: SyncOptions | None = None) -> None:
        """Mirror these addresses, or every site there is, because a person asked."""
        self._asked = urls, options
        self._begin(urls, options or self._settings.sync_options(), by_itself=False)

    def again(self) -> None:
        """What a person asked for the last time, once more."""
        self.start(*self._asked)

    def _begin(self, urls: Sequence[str], options: SyncOptions, *, by_itself: bool) -> None:
        if self._controller.running:
            return
        self._by_itself, self._everything = by_itself, not urls
        self._banner.hide()
        self._runner.forget("missing")
        self._controller.start(urls, options)

    def sync_site(self, key: str) -> None:
        """Mirror one site of the library."""
        self.start([address_of(site) for site in self._sites if site.key == key][:1])

    def retry(self, site: Site) -> None:
        """Try everything of a site that is not stored again, whatever its waits."""
        self.start((address_of(site),), replace(self._settings.sync_options(), retry=True))

    def retry_key(self, key: str) -> None:
        """The same, of the site with this key."""
        for site in self._sites:
            if site.key == key:
                self.retry(site)

    def open_sample(self) -> None:
        """Serve the sample site on loopback and mirror it."""
        self.start((self._sample.open(),))

    # -- by itself -----------------------------------------------------------------------------

    def _free(self) -> bool:
        """Whether a sync may begin by itself now."""
        self._tell_next()
        if self._controller.running or not any(map(_far, self._sites)):
            return False
        network = self._network()
        return not network.offline and not (network.metered and not self._settings.read(METERED))

    def _due(self) -> None:
        options = replace(self._settings.sync_options(), manual=False)
        self._begin((), options, by_itself=True)

    def _tell_next(self) -> None:
        when = self.schedule.next
        if when is None:
            words = self.tr("Backfile syncs only when you ask for it.")
        elif when > now():
            words = self.tr("Next sync by itself: {}").format(short_time(when))
        else:
            words = self.tr("The next sync by itself begins when the network allows it.")
        self._status.set_next(words)

    # -- dialogs -------------------------------------------------------------------------------

    def add_site(self) -> None:
        """Ask for an address and mirror it."""
        from viewer.gui.dialogs.add_site import AddSiteDialog

        dialog = AddSiteDialog(self._settings.sync_options(), self._window)

        def ended(code: int) -> None:
            if code == QDialog.DialogCode.Accepted:
                self._settings.keep_what(dialog.options)
                self.start((dialog.address,), dialog.options)
            dialog.deleteLater()

        dialog.finished.connect(ended)
        dialog.open()

    def preferences(self) -> None:
        """Let the person change the settings."""
        from viewer.gui.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self._settings, self._window)
        dialog.accepted.connect(self._tell_next)
        dialog.accepted.connect(self.preferred)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_ledger(self, site: str | None = None) -> None:
        """Show what is not stored; beside the window, so that both can be used."""
        if self.ledger is None:
            from viewer.gui.dialogs.ledger import LedgerDialog

            self.ledger = LedgerDialog(self._runner, self._window)
            self.ledger.retry_wanted.connect(self.retry)
        self.ledger.set_running(self._controller.running)
        self.ledger.reload(site)
        self.ledger.show()
        self.ledger.raise_()
        self.ledger.activateWindow()

    def show_details(self) -> None:
        """Show what the sync does, site by site; beside the window."""
        fresh = self.teller.details is None
        details = self.teller.make_details()
        if fresh:
            details.ledger_wanted.connect(self.show_ledger)
        details.show()
        details.raise_()
        details.activateWindow()

    # -- what the sync says --------------------------------------------------------------------

    def _running(self, running: bool) -> None:
        self._status.set_running(running)
        if self.ledger is not None:
            self.ledger.set_running(running)

    def _finished(self, report: RunReport) -> None:
        errors = [site.error for site in report.sites if site.error is not None]
        useless = bool(errors) and len(errors) == len(report.sites)
        self._note(good=not useless and not report.interrupted)
        self._status.show_report(report)
        if self._by_itself and errors:
            self._say_quietly(errors[0])
        elif errors:
            self._banner.show_error(errors[0])
        elif not self._by_itself:
            notes = [note for site in report.sites for note in site.notes]
            if notes:
                self._banner.show_note(notes[0])
        self._end()

    def _failed(self, error: BackfileError) -> None:
        self._note(good=False)
        if self._by_itself:
            self._say_quietly(error)
        else:
            self._status.say(self.tr("Not synced"))
            self._banner.show_error(error)
        self._end()

    def _say_quietly(self, error: BackfileError) -> None:
        self._status.say(
            self.tr("Not all synced on {}: {}").format(short_time(now()), in_words(error)[0])
        )

    def _note(self, *, good: bool) -> None:
        """What a person stopped, or what failed, must not begin by itself right after."""
        if not good:
            self.schedule.failed()
        elif self._everything:
            self._settings.last_sync = self.schedule.succeeded()
        self._tell_next()

    def _end(self) -> None:
        self._sample.close()
        if self.ledger is not None and self.ledger.isVisible():
            self.ledger.reload()
        self.ended.emit()
