"""The cancel token: how a person's wish to stop reaches long work.

Responsible for the wish and for the only wait that core knows. Not for deciding what stopping
means: whoever holds the token does.
"""

from __future__ import annotations

import threading
from collections.abc import Callable


class Cancelled(BaseException):
    """Raised where work stops because a person asked; control flow, never shown.

    A BaseException, so that no `except Exception` of a library swallows it.
    """


class CancelToken:
    """A wish to stop: sticky, thread-safe, met at every progress call and in every wait."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._callbacks: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._event.is_set()

    def cancel(self) -> None:
        """Ask to stop; callbacks run once, in the caller's thread."""
        with self._lock:
            callbacks, self._callbacks = self._callbacks, []
            self._event.set()
        for callback in callbacks:
            callback()

    def on_cancel(self, callback: Callable[[], None]) -> None:
        """Call `callback` when stopping is asked for (at once if it already was)."""
        with self._lock:
            if not self._event.is_set():
                self._callbacks.append(callback)
                return
        callback()

    def raise_if_cancelled(self) -> None:
        """Raise `Cancelled` if somebody asked to stop."""
        if self._event.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Wait up to `seconds`; the only sleep in core. Raises `Cancelled` when asked to stop."""
        if self._event.wait(seconds):
            raise Cancelled
