"""Short reads of the library off the GUI thread, the newest of each kind winning.

Responsible for one worker thread with an `Archive` of its own. Not for what is read.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from viewer.core.errors import BackfileError
from viewer.core.reading import Archive
from viewer.gui.background import Background

T = TypeVar("T")


class TaskRunner(QObject):
    """Runs reads in one thread; results arrive in the GUI thread.

    Args:
        root: the library's folder.

    `failed` is emitted with every BackfileError; any other exception is raised in the GUI thread,
    where it becomes a crash report.
    """

    failed = Signal(object)

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self._background = Background("reads", self)
        self._archive: Archive | None = None  # touched in the worker thread only
        self._tickets: dict[str, int] = {}
        self._waiting: dict[str, Future[Any]] = {}

    def submit(self, channel: str, work: Callable[[Archive], T], done: Callable[[T], None]) -> None:
        """Read something; a newer request of the same channel makes this one's result void."""
        ticket = self._tickets.get(channel, 0) + 1
        self._tickets[channel] = ticket
        older = self._waiting.get(channel)
        if older is not None:
            older.cancel()

        def deliver(future: Future[Any]) -> None:
            if self._tickets[channel] == ticket:
                del self._waiting[channel]  # with what was read, which nobody needs any more
                self._hand_over(future, done)

        self._waiting[channel] = self._background.submit(lambda: work(self._open()), deliver)

    def write(self, work: Callable[[Archive], T], done: Callable[[T], None]) -> None:
        """Write something; never void, whatever is asked after it."""
        self._background.submit(
            lambda: work(self._open()), lambda future: self._hand_over(future, done)
        )

    def forget(self, channel: str) -> None:
        """Make whatever this channel was asked void."""
        self._tickets[channel] = self._tickets.get(channel, 0) + 1
        self._waiting.pop(channel, None)

    @property
    def waits(self) -> bool:
        """Whether something that was asked is still to be delivered."""
        return bool(self._waiting)

    def _open(self) -> Archive:
        if self._archive is None:
            self._archive = Archive(self._root)
        return self._archive

    def _hand_over(self, future: Future[Any], done: Callable[[Any], None]) -> None:
        error = future.exception()
        if isinstance(error, BackfileError):
            self.failed.emit(error)
        elif error is not None:
            raise error
        else:
            done(future.result())

    def close(self) -> None:
        """End the thread and give the library's files back."""
        self._background.close(self._close_archive)

    def _close_archive(self) -> None:
        if self._archive is not None:
            self._archive.close()
            self._archive = None
