"""A sync as the window sees it.

Responsible for the sync thread, for publishing each stage's newest progress ten times a second, for
pausing and for stopping it. The thread never calls into Qt (docs/architecture.md). Not for
mirroring (core.sync).
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.core import sync
from viewer.core.cancel import CancelToken
from viewer.core.errors import BackfileError
from viewer.core.sync import RunReport, SyncOptions, SyncProgress

_POLL = 100  # milliseconds
_LONGEST_WAIT = 3.0  # seconds that closing the window waits; after that a crash, as designed for


class _Mailbox:
    """What the sync thread leaves for the GUI thread: the newest of each site, under a lock."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._progress: dict[tuple[str, str, str], SyncProgress] = {}
        self._changed = False

    def progress(self, progress: SyncProgress) -> None:
        # Articles are counted type by type; the last word on each of them has to arrive.
        detail = progress.detail if progress.phase == "articles" else ""
        place = progress.key, progress.phase, detail
        with self._lock:
            self._progress.pop(place, None)  # so that the newest stands last
            self._progress[place] = progress

    def changed(self) -> None:
        with self._lock:
            self._changed = True

    def take(self) -> tuple[list[SyncProgress], bool]:
        with self._lock:
            taken = list(self._progress.values()), self._changed
            self._progress, self._changed = {}, False
            return taken


class SyncController(QObject):
    """Starts, watches and stops one sync at a time."""

    progressed = Signal(object)  # SyncProgress
    library_changed = Signal()
    running_changed = Signal(bool)
    paused_changed = Signal(bool)
    finished = Signal(object)  # RunReport
    failed = Signal(object)  # BackfileError: nothing could be mirrored

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self._mailbox = _Mailbox()
        self._token = CancelToken()
        self._thread: threading.Thread | None = None
        self._outcome: list[RunReport | BaseException] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL)
        self._timer.timeout.connect(self._publish)

    @property
    def running(self) -> bool:
        """Whether a sync is under way."""
        return self._thread is not None

    @property
    def paused(self) -> bool:
        """Whether a sync is under way and held."""
        return self.running and self._token.paused

    def start(self, urls: Sequence[str] = (), options: SyncOptions | None = None) -> None:
        """Mirror these addresses, or every site of the library; nothing when one is under way."""
        if self.running:
            return
        self._token = CancelToken()
        self._outcome = []
        work = (tuple(urls), options or SyncOptions(), self._mailbox, self._token, self._outcome)
        self._thread = threading.Thread(target=self._run, args=work, name="sync", daemon=True)
        self._thread.start()
        self._timer.start()
        self.running_changed.emit(True)

    def _run(
        self,
        urls: Sequence[str],
        options: SyncOptions,
        mailbox: _Mailbox,
        token: CancelToken,
        outcome: list[RunReport | BaseException],
    ) -> None:
        try:
            outcome.append(sync.mirror(self._root, urls, options, mailbox, token))
        except BaseException as error:  # noqa: BLE001  # handed to the GUI thread, raised there
            outcome.append(error)

    def cancel(self) -> None:
        """Ask the sync to stop; it answers within a second and loses nothing."""
        self._token.cancel()

    def pause(self, held: bool) -> None:
        """Hold the sync, or let it go on; nothing when none is under way."""
        if not self.running or self._token.cancelled or held == self.paused:
            return
        if held:
            self._token.pause()
        else:
            self._token.resume()
        self.paused_changed.emit(held)

    def close(self) -> None:
        """Stop the sync and wait for it, but not for long."""
        self._timer.stop()
        self._token.cancel()
        if self._thread is not None:
            self._thread.join(_LONGEST_WAIT)
            self._thread = None

    def _publish(self) -> None:
        thread = self._thread
        ended = thread is not None and not thread.is_alive()
        news, changed = self._mailbox.take()
        for progress in news:
            self.progressed.emit(progress)
        if changed:
            self.library_changed.emit()
        if ended:
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        self._thread = None
        self.running_changed.emit(False)
        for outcome in self._outcome:
            if isinstance(outcome, RunReport):
                self.finished.emit(outcome)
            elif isinstance(outcome, BackfileError):
                self.failed.emit(outcome)
            else:
                raise outcome
