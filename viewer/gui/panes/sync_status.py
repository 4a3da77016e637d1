"""The line at the bottom: what a sync is doing, and the buttons to start, pause and stop it.

Responsible for the line, the bar and the buttons. Not for the words of progress (sync_words) nor
for syncing (sync_controller).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from viewer.core.sync import RunReport, SyncProgress
from viewer.gui.panes.elided_label import ElidedLabel
from viewer.gui.sync_words import doing
from viewer.gui.texts import isolate


class SyncStatusPane(QWidget):
    """Sync, Pause and Cancel, a live line of progress, and a link to what is not stored."""

    sync_wanted = Signal()
    pause_wanted = Signal(bool)  # True: pause, False: go on
    cancel_wanted = Signal()
    ledger_wanted = Signal()
    details_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("StatusPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._paused = False
        self._progress: SyncProgress | None = None
        self._line = ElidedLabel()
        self._line.setObjectName("Muted")
        self._line.installEventFilter(self)  # a click tells more
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress of the sync"))
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(180)
        self._bar.setMinimumWidth(40)
        self._bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._make_links()
        self._make_buttons()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 12, 6)
        layout.setSpacing(8)
        layout.addWidget(self._line)
        layout.addWidget(self.missing)
        layout.addWidget(self.details)
        layout.addStretch(1)
        layout.addWidget(self._bar)
        for button in (self.pause, self.cancel, self.sync):
            layout.addWidget(button)
        self.set_running(False)

    def _make_links(self) -> None:
        self.missing = QPushButton()
        self.missing.setToolTip(self.tr("Shows what is not stored, and why"))
        self.missing.clicked.connect(self.ledger_wanted)
        self.details = QPushButton(self.tr("Details"))
        self.details.setAccessibleName(self.tr("Details of the sync"))
        self.details.setToolTip(self.tr("Shows what the sync does, site by site"))
        self.details.clicked.connect(self.details_wanted)
        for link in (self.missing, self.details):
            link.setObjectName("Link")
            link.setFlat(True)
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            link.hide()

    def _make_buttons(self) -> None:
        self.sync = QPushButton(self.tr("Sync"))
        self.sync.clicked.connect(self.sync_wanted)
        self.pause = QPushButton()
        self.pause.clicked.connect(lambda: self.pause_wanted.emit(not self._paused))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stops the sync; everything fetched so far is kept"))
        self.cancel.clicked.connect(self._stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line is as good as its link."""
        if event.type() == QEvent.Type.MouseButtonRelease and watched is self._line:
            self.details_wanted.emit()
        return super().eventFilter(watched, event)

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
            self.details.show()
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

    def set_busy(self, words: str) -> None:
        """Something else than a sync is under way; empty: no more."""
        self._bar.setVisible(bool(words))
        self._bar.setRange(0, 0)
        self.sync.setEnabled(not words)
        self._line.setText(words)

    def set_syncable(self, possible: bool) -> None:
        """Whether there is any site to sync."""
        self.sync.setEnabled(possible)

    def set_next(self, words: str) -> None:
        """Say when the next sync begins by itself."""
        self.sync.setToolTip(words)

    # -- progress ------------------------------------------------------------------------------

    def show_progress(self, progress: SyncProgress, pace: str = "") -> None:
        """Put a sync's newest progress into words, with its speed and the time left if known."""
        self._progress = progress
        if progress.total or not self._paused:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(min(progress.done, progress.total))
        words = doing(progress)
        if self._paused:
            self._line.setText(isolate(self.tr("Paused"), words, progress.site, separator="; "))
        else:
            self._line.setText(isolate(progress.site, words, pace))

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
                self.tr("%Ln new", "articles", new),
                self.tr("%Ln changed", "articles", changed),
                self.tr("%Ln gone", "articles", gone),
            )
        )

    def show_missing(self, number: int) -> None:
        """Link to the ledger, as long as anything is not stored."""
        self.missing.setText(isolate(self.tr("%Ln not stored", "", number)))
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
