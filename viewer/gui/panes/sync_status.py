"""The line at the bottom: what a sync is doing, and the buttons to start, pause and stop it.

Responsible for putting progress into words. Not for syncing (sync_controller).
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from viewer.core.sync import RunReport, SyncProgress
from viewer.gui.panes.elided_label import ElidedLabel
from viewer.gui.texts import isolate


class SyncStatusPane(QWidget):
    """Sync, Pause and Cancel, a live line of progress, and a link to what is not stored."""

    sync_wanted = Signal()
    pause_wanted = Signal(bool)  # True: pause, False: go on
    cancel_wanted = Signal()
    ledger_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("StatusPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._paused = False
        self._progress: SyncProgress | None = None
        self._line = ElidedLabel()
        self._line.setObjectName("Muted")
        self._line.setAccessibleName(self.tr("Progress of the sync"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(180)
        self._bar.setMinimumWidth(40)
        self._bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._make_buttons()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 12, 6)
        layout.setSpacing(8)
        layout.addWidget(self._line)
        layout.addWidget(self.missing)
        layout.addStretch(1)
        layout.addWidget(self._bar)
        for button in (self.pause, self.cancel, self.sync):
            layout.addWidget(button)
        self.set_running(False)

    def _make_buttons(self) -> None:
        self.missing = QPushButton()
        self.missing.setObjectName("Link")
        self.missing.setFlat(True)
        self.missing.setCursor(Qt.CursorShape.PointingHandCursor)
        self.missing.setToolTip(self.tr("Shows what is not stored, and why"))
        self.missing.clicked.connect(self.ledger_wanted)
        self.missing.hide()
        self.sync = QPushButton(self.tr("Sync"))
        self.sync.clicked.connect(self.sync_wanted)
        self.pause = QPushButton()
        self.pause.clicked.connect(lambda: self.pause_wanted.emit(not self._paused))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stops the sync; everything fetched so far is kept"))
        self.cancel.clicked.connect(self._stop)

    @property
    def text(self) -> str:
        """The line as it stands."""
        return self._line.text()

    def set_running(self, running: bool) -> None:
        """Offer Pause and Cancel while a sync runs, Sync otherwise."""
        for widget in (self._bar, self.pause, self.cancel):
            widget.setVisible(running)
        self.sync.setVisible(not running)
        self.cancel.setEnabled(running)
        self.pause.setEnabled(running)
        self._progress = None
        self.set_paused(False)
        if running:
            self.missing.hide()
            self._bar.setRange(0, 0)
            self._line.setText(self.tr("Starting…"))

    def set_paused(self, paused: bool) -> None:
        """Show that the sync is held, or goes on."""
        self._paused = paused
        self.pause.setText(self.tr("Resume") if paused else self.tr("Pause"))
        self.pause.setToolTip(
            self.tr("Goes on with the sync")
            if paused
            else self.tr("Holds the sync; what is under way is finished first")
        )
        if self._progress is not None:
            self.show_progress(self._progress)
        elif paused:
            self._line.setText(self.tr("Paused"))
        if paused and self._bar.maximum() == 0:
            self._bar.setRange(0, 1)  # an unknown length runs to and fro; nothing runs now
            self._bar.setValue(0)

    def set_syncable(self, possible: bool) -> None:
        """Whether there is any site to sync."""
        self.sync.setEnabled(possible)

    def set_next(self, words: str) -> None:
        """Say when the next sync begins by itself."""
        self.sync.setToolTip(words)

    # -- progress ------------------------------------------------------------------------------

    def show_progress(self, progress: SyncProgress) -> None:
        """Put a sync's newest progress into words."""
        self._progress = progress
        if progress.total or not self._paused:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(min(progress.done, progress.total))
        doing = self._doing(progress)
        if self._paused:
            self._line.setText(isolate(self.tr("Paused"), doing, progress.site, separator="; "))
        else:
            self._line.setText(isolate(progress.site, doing))

    def _doing(self, progress: SyncProgress) -> str:
        if not progress.total:
            words = self._uncounted(progress.phase)  # a feed does not say how many there are
            return f"{words}: {progress.done:,}" if progress.done else words
        return self._counted(progress.phase).format(f"{progress.done:,}", f"{progress.total:,}")

    def _counted(self, phase: str) -> str:
        return {
            "manifest": self.tr("List of articles: {} of {}"),
            "articles": self.tr("{} of {} articles"),
            "deletions": self.tr("Checking what is gone: {} of {}"),
            "comments": self.tr("Comments {} of {}"),
            "media": self.tr("Pictures {} of {}; the texts are all here"),
            "index": self.tr("Made searchable: {} of {}"),
        }.get(phase, self._uncounted(phase))

    def _uncounted(self, phase: str) -> str:
        return {
            "discover": self.tr("Looking for the site"),
            "manifest": self.tr("Reading the list of articles"),
            "articles": self.tr("Fetching articles"),
            "deletions": self.tr("Checking what is gone"),
            "comments": self.tr("Fetching comments"),
            "media": self.tr("Fetching pictures; the texts are all here"),
            "index": self.tr("Making the texts searchable"),
            "done": self.tr("Done"),
        }.get(phase, phase)

    # -- the end -------------------------------------------------------------------------------

    def show_report(self, report: RunReport) -> None:
        """Say what a sync did."""
        self.show_missing(sum(len(site.failed) for site in report.sites))
        if report.interrupted:
            self._line.setText(self.tr("Stopped. Everything fetched so far is kept."))
            return
        if report.sites and all(site.error is not None for site in report.sites):
            self._line.setText(self.tr("Nothing could be fetched; what is stored stays readable."))
            return
        new = sum(site.new for site in report.sites)
        changed = sum(site.changed for site in report.sites)
        gone = sum(site.gone for site in report.sites)
        self._line.setText(
            isolate(
                f"{new:,} " + self.tr("new"),
                f"{changed:,} " + self.tr("changed"),
                f"{gone:,} " + self.tr("gone"),
            )
        )

    def show_missing(self, number: int) -> None:
        """Link to the ledger, as long as anything is not stored."""
        self.missing.setText(isolate(self.tr("{} not stored").format(f"{number:,}")))
        self.missing.setVisible(number > 0)

    def say(self, text: str) -> None:
        """Show a line of another kind."""
        self._line.setText(text)

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self.pause.setEnabled(False)
        self._progress = None
        self._line.setText(self.tr("Stopping…"))
        self.cancel_wanted.emit()
