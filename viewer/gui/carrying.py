"""Long work on a whole library off the GUI thread: with progress, and to be cancelled.

Responsible for one such run and for its outcome. Not for what is done (core.sync.backup, moving)
nor for telling a person (dialogs.carry).
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import BackfileError
from viewer.gui.background import Background

if TYPE_CHECKING:  # loaded when a backup or a move begins
    from viewer.core.sync.library_copy import CopyProgress, Tell

_POLL = 100  # milliseconds


class Carrying(QObject):
    """Runs at most one at a time."""

    progressed = Signal(object)  # CopyProgress
    done = Signal(object)  # whatever the work gave
    failed = Signal(object)  # BackfileError
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._token = CancelToken()
        self._background: Background | None = None
        self._lock = threading.Lock()
        self._news: CopyProgress | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL)
        self._timer.timeout.connect(self._publish)
        self.running = False

    def start(self, work: Callable[[Tell, CancelToken], Any]) -> None:
        """Begin, unless something is under way."""
        if self.running:
            return
        self.running = True
        if self._background is None:
            self._background = Background("carry", self)
        token = self._token = CancelToken()
        self._timer.start()
        self._background.submit(lambda: work(self._take, token), self._ended)

    def _take(self, progress: CopyProgress) -> None:
        with self._lock:
            self._news = progress

    def _publish(self) -> None:
        with self._lock:
            news, self._news = self._news, None
        if news is not None:
            self.progressed.emit(news)

    def _ended(self, future: Future[Any]) -> None:
        self._timer.stop()
        self._publish()
        self.running = False
        error = future.exception()
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif isinstance(error, BackfileError):
            self.failed.emit(error)
        elif error is not None:
            raise error
        else:
            self.done.emit(future.result())

    def cancel(self) -> None:
        """Ask it to stop; nothing of it is left then."""
        self._token.cancel()

    def close(self) -> None:
        """Stop it and wait until it has cleared up."""
        self._timer.stop()
        self.cancel()
        if self._background is not None:
            self._background.close()
