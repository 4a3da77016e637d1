"""The cancel token: how a person's wish to stop, or to pause, reaches long work.

Responsible for the wishes and for the only waits that core knows. Not for deciding what stopping
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
    """A wish to stop: sticky, thread-safe, met at every progress call and in every wait.

    The same places hold the work while it is paused (issue 3, "pause/resume"): every thread that
    comes to one stays there until somebody resumes or cancels. A pause ends no request; one that is
    under way is finished, or cut off by its server and asked again as after any cut.
    """

    def __init__(self) -> None:
        # The default lock of a Condition may be taken again by the thread that holds it, so that
        # a signal handler may call `cancel` wherever it interrupts.
        self._changed = threading.Condition()
        self._cancelled = False
        self._paused = False
        self._callbacks: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._cancelled

    @property
    def paused(self) -> bool:
        """Whether somebody asked to pause, and not to stop since."""
        return self._paused and not self._cancelled

    def cancel(self) -> None:
        """Ask to stop, also while paused; callbacks run once, in the caller's thread."""
        with self._changed:
            callbacks, self._callbacks = self._callbacks, []
            self._cancelled = True
            self._changed.notify_all()
        for callback in callbacks:
            callback()

    def pause(self) -> None:
        """Hold the work at the next place where it looks at the token."""
        with self._changed:
            self._paused = True

    def resume(self) -> None:
        """Let it go on."""
        with self._changed:
            self._paused = False
            self._changed.notify_all()

    def on_cancel(self, callback: Callable[[], None]) -> None:
        """Call `callback` when stopping is asked for (at once if it already was)."""
        with self._changed:
            if not self._cancelled:
                self._callbacks.append(callback)
                return
        callback()

    def raise_if_cancelled(self) -> None:
        """Raise `Cancelled` if somebody asked to stop; while paused, stay here."""
        if self._cancelled or self._paused:
            self.wait(0)

    def wait(self, seconds: float) -> None:
        """Wait for `seconds`, and longer while paused; the only sleep in core.

        Raises:
            Cancelled: somebody asked to stop, before or meanwhile.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._cancelled, seconds)
            self._changed.wait_for(lambda: self._cancelled or not self._paused)
            if self._cancelled:
                raise Cancelled
