"""Work off the GUI thread, with its results delivered on it.

Responsible for one worker thread and for the way back. Not for what is done there, nor for which
result is still wanted (task_runner, models.image_provider).
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

Work = Callable[[], Any]
Deliver = Callable[[Future[Any]], None]


class Background(QObject):
    """One worker thread; `deliver` is called in the GUI thread with the finished future.

    A `ThreadPoolExecutor` rather than a QThreadPool, whose destruction can deadlock (qt.md).
    """

    _finished = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._closed = False
        # Always queued: work that ends before its callback is set announces itself in this very
        # thread, and would deliver before `submit` has given its future back.
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(self, work: Work, deliver: Deliver) -> Future[Any]:
        """Queue work; a future that is cancelled before it starts delivers nothing.

        After `close` nothing starts: a timer may still fire while a window closes.
        """
        if self._closed:
            void: Future[Any] = Future()
            void.cancel()
            return void
        future = self._pool.submit(work)
        future.add_done_callback(lambda done: self._announce(done, deliver))
        return future

    def _announce(self, future: Future[Any], deliver: Deliver) -> None:
        if not self._closed and not future.cancelled():
            self._finished.emit((future, deliver))

    def _deliver(self, pair: tuple[Future[Any], Deliver]) -> None:
        future, deliver = pair
        if not self._closed:
            deliver(future)

    def abandon(self) -> None:
        """Drop everything, and wait for nothing: the one thing under way may never end."""
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)

    def close(self, last: Work | None = None) -> None:
        """Drop what waits, run `last` in the thread, and wait for the one thing under way."""
        self._closed = True
        if last is not None:
            self._pool.submit(last)
        self._pool.shutdown(wait=True, cancel_futures=last is None)
