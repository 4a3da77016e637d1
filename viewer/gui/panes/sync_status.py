"""The line at the bottom: what a sync is doing, and the buttons to start and stop it.

Responsible for putting progress into words. Not for syncing (sync_controller).
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from viewer.core.sync import RunReport, SyncProgress
from viewer.gui.texts import isolate


class SyncStatusPane(QWidget):
    """Sync and Cancel, with a live line of progress."""

    sync_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("StatusPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._line = QLabel()
        self._line.setObjectName("Muted")
        self._line.setAccessibleName(self.tr("Progress of the sync"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(180)
        self._sync = QPushButton(self.tr("Sync"))
        self._sync.clicked.connect(self.sync_wanted)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self._stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 12, 6)
        layout.addWidget(self._line, 1)
        for widget in (self._bar, self._cancel, self._sync):
            layout.addWidget(widget)
        self.set_running(False)

    @property
    def text(self) -> str:
        """The line as it stands."""
        return self._line.text()

    def set_running(self, running: bool) -> None:
        """Offer Cancel while a sync runs, Sync otherwise."""
        self._bar.setVisible(running)
        self._cancel.setVisible(running)
        self._cancel.setEnabled(running)
        self._sync.setVisible(not running)
        if running:
            self._bar.setRange(0, 0)
            self._line.setText(self.tr("Starting…"))

    def set_syncable(self, possible: bool) -> None:
        """Whether there is any site to sync."""
        self._sync.setEnabled(possible)

    def show_progress(self, progress: SyncProgress) -> None:
        """Put a sync's newest progress into words."""
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        counted = f"{progress.done:,} / {progress.total:,}" if progress.total else None
        self._line.setText(isolate(progress.site, self._doing(progress), counted))

    def _doing(self, progress: SyncProgress) -> str:
        words = {
            "discover": self.tr("looking for the site"),
            "manifest": self.tr("reading the list of articles"),
            "articles": self.tr("fetching articles"),
            "media": self.tr("fetching pictures"),
            "deletions": self.tr("checking what is gone"),
            "index": self.tr("indexing"),
            "done": self.tr("done"),
        }
        return words[progress.phase]

    def show_report(self, report: RunReport) -> None:
        """Say what a sync did."""
        if report.interrupted:
            self._line.setText(self.tr("Stopped. Everything fetched so far is kept."))
            return
        if report.sites and all(site.error is not None for site in report.sites):
            self._line.setText(self.tr("Nothing could be fetched; what is stored stays readable."))
            return
        new = sum(site.new for site in report.sites)
        changed = sum(site.changed for site in report.sites)
        gone = sum(site.gone for site in report.sites)
        failed = sum(len(site.failed) for site in report.sites)
        self._line.setText(
            isolate(
                f"{new:,} " + self.tr("new"),
                f"{changed:,} " + self.tr("changed"),
                f"{gone:,} " + self.tr("gone"),
                f"{failed:,} " + self.tr("failed") if failed else None,
            )
        )

    def say(self, text: str) -> None:
        """Show a line of another kind."""
        self._line.setText(text)

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._line.setText(self.tr("Stopping…"))
        self.cancel_wanted.emit()
