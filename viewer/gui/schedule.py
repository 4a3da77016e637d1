"""When the window syncs by itself.

Responsible for saying that it is time. Not for what a sync is, nor for where the times are kept:
whoever makes a schedule gives it the clock, the memory and what stands in the way.

A short timer looks at the wall clock again and again: one long timer would stand still while a
laptop sleeps, and go off hours too late.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

TICK = 20_000  # milliseconds
AGAIN = timedelta(hours=1)  # after a run by itself that failed
_EVERY = {"hourly": timedelta(hours=1), "daily": timedelta(days=1)}


def now() -> datetime:
    """The wall clock (UTC)."""
    return datetime.now(UTC)


def next_due(choice: str, last: datetime, this_start_done: bool) -> datetime | None:
    """When the next run is due.

    Args:
        choice: "never", "start", "hourly" or "daily".
        last: the last run that succeeded.
        this_start_done: whether one did since the program started.

    Returns:
        A time, which may have passed; None for never.
    """
    if choice == "start":
        return None if this_start_done else last
    return last + _EVERY[choice] if choice in _EVERY else None


class Schedule(QObject):
    """Emits `due` when it is time and nothing stands in the way.

    Args:
        choice: what the person chose, asked at every tick.
        last: when a run last succeeded; None counts from now on, so that a new window over an old
            library begins no run that nobody expects.
        free: whether a run may begin: none is under way, there is a network that may be used.
        clock: the wall clock.
    """

    due = Signal()

    def __init__(
        self,
        choice: Callable[[], str],
        last: datetime | None,
        free: Callable[[], bool],
        clock: Callable[[], datetime] = now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._choice = choice
        self._clock = clock
        self._free = free
        self._last = last or clock()
        self._failed: datetime | None = None
        self._this_start_done = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Look at the clock from now on; first after one tick, when the window stands."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    @property
    def next(self) -> datetime | None:
        """When the next run is due; None for never."""
        now_ = self._clock()
        # A clock that was set back must not put the next run off by years.
        when = next_due(self._choice(), min(self._last, now_), self._this_start_done)
        if when is None or self._failed is None:
            return when
        return max(when, min(self._failed, now_) + AGAIN)

    def tick(self) -> None:
        """Look at the clock once."""
        when = self.next
        if when is not None and when <= self._clock() and self._free():
            self.due.emit()

    def succeeded(self) -> datetime:
        """Take note that all sites were synced, by whomever; returns when."""
        self._last, self._failed, self._this_start_done = self._clock(), None, True
        return self._last

    def failed(self) -> None:
        """Take note that a run by itself came to nothing: not again for an hour."""
        self._failed = self._clock()
