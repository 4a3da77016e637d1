"""The token: stopping, pausing, and both at once, without a clock."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from viewer.core.cancel import Cancelled, CancelToken

LONG = 60.0  # seconds; no test comes near them


class Worker:
    """A thread that calls something of the token and tells how that ended."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self.outcome = ""
        self.entered = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()
        assert self.entered.wait(LONG)

    def _run(self) -> None:
        self.entered.set()
        try:
            self._work()
            self.outcome = "went on"
        except Cancelled:
            self.outcome = "cancelled"

    def ended(self) -> str:
        self.thread.join(LONG)
        assert not self.thread.is_alive()
        return self.outcome


def test_a_fresh_token_holds_nothing() -> None:
    token = CancelToken()
    token.raise_if_cancelled()
    token.wait(0)
    assert (token.cancelled, token.paused) == (False, False)


def test_cancelling_is_sticky_and_tells_once() -> None:
    token, told = CancelToken(), list[str]()
    token.on_cancel(lambda: told.append("before"))
    token.cancel()
    token.cancel()
    token.on_cancel(lambda: told.append("after"))
    assert told == ["before", "after"]
    for meet in (token.raise_if_cancelled, lambda: token.wait(0)):
        with pytest.raises(Cancelled):
            meet()


def test_cancelling_ends_a_long_wait() -> None:
    token = CancelToken()
    worker = Worker(lambda: token.wait(LONG * 60))
    token.cancel()
    assert worker.ended() == "cancelled"


def meetings(token: CancelToken) -> list[Callable[[], None]]:
    """The places where work looks at a token."""
    return [token.raise_if_cancelled, lambda: token.wait(0)]


@pytest.mark.parametrize("which", [0, 1])
def test_a_pause_holds_the_work_until_it_is_resumed(which: int) -> None:
    token = CancelToken()
    token.pause()
    assert token.paused
    worker = Worker(meetings(token)[which])
    worker.thread.join(0.1)
    assert worker.thread.is_alive()
    token.resume()
    assert worker.ended() == "went on"
    assert not token.paused


@pytest.mark.parametrize("which", [0, 1])
def test_cancelling_ends_a_pause_at_once(which: int) -> None:
    token = CancelToken()
    token.pause()
    worker = Worker(meetings(token)[which])
    token.cancel()
    assert worker.ended() == "cancelled"
    assert not token.paused


def test_a_pause_holds_every_thread() -> None:
    token = CancelToken()
    token.pause()
    workers = [Worker(token.raise_if_cancelled) for _ in range(4)]
    token.resume()
    assert [worker.ended() for worker in workers] == ["went on"] * 4


def test_a_wait_that_outlasts_a_pause_is_not_cut_short() -> None:
    token = CancelToken()
    worker = Worker(lambda: token.wait(LONG * 60))
    token.pause()
    token.resume()
    worker.thread.join(0.1)
    assert worker.thread.is_alive()
    token.cancel()
    assert worker.ended() == "cancelled"


def test_a_pause_after_cancelling_holds_nothing() -> None:
    token = CancelToken()
    token.cancel()
    token.pause()
    with pytest.raises(Cancelled):
        token.raise_if_cancelled()


def test_a_callback_may_use_the_token() -> None:
    """As a signal handler does, which may interrupt the thread that holds the lock."""
    token = CancelToken()
    token.on_cancel(token.resume)
    token.on_cancel(token.cancel)
    token.cancel()
    assert token.cancelled
