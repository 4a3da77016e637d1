"""How long to wait before asking a host again, and how many may ask at once.

Responsible for the numbers: the pause between requests and how it adapts, the growing waits after
trouble, what `Retry-After` means, two connections a host, and telling a sleeping laptop from a
failing site. Not for waiting (the cancel token does) nor for deciding to give up (transport).
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from viewer.core.cancel import CancelToken

DEFAULT_DELAY = 0.2  # seconds between requests to one host
LONGEST_WAIT = 120.0  # seconds a run is willing to wait when a site asks for it
LONGEST_DELAY = 30.0  # seconds: no adaptive pause and no Crawl-delay goes beyond
CONNECTIONS = 2  # at once to one host (wordpress.md, 31)
SLOW = 5.0  # seconds until the headers came, from which on a site is taken for strained
_STRAINED = {429, 502, 503, 504, 508, 522, 524}
_EASING = 0.75  # what remains of an adaptive pause after each good and quick answer
_NAP = 15.0  # seconds by which clocks must differ to mean that the machine slept
_LONGEST_ATTEMPT = 3600.0  # seconds no attempt takes; Windows counts sleep as running


@dataclass(slots=True)
class _Host:
    slots: threading.BoundedSemaphore
    delay: float
    floor: float
    next: float = 0.0  # when the next request may start


class Pace:
    """The turns at each host, shared by API and pictures and by any number of threads.

    Args:
        delay: seconds between the starts of two requests, at least.
        step: seconds by which the pause first grows after trouble; 0 never adapts.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        delay: float = DEFAULT_DELAY,
        *,
        step: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._delay = delay
        self._step = step
        self._clock = clock
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    @contextmanager
    def slot(self, host: str, token: CancelToken) -> Iterator[None]:
        """One of a host's two connections; raises `Cancelled` while waiting for it."""
        with self._lock:
            slots = self._host(host).slots
        while not slots.acquire(timeout=0.1):
            token.raise_if_cancelled()
        try:
            yield
        finally:
            slots.release()

    def claim(self, host: str) -> float:
        """Take the turn at a host if it is due: 0.0; otherwise seconds after which to claim again.

        A hold that comes while somebody waits is met, because the turn is only taken at the end.
        """
        with self._lock:
            state = self._host(host)
            now = self._clock()
            if now < state.next:
                return state.next - now
            state.next = now + state.delay
            return 0.0

    def hold(self, host: str, seconds: float) -> None:
        """Let nobody ask a host before `seconds` have passed, as it wished."""
        with self._lock:
            state = self._host(host)
            state.next = max(state.next, self._clock() + seconds)

    def slow_down(self, host: str, seconds: float) -> None:
        """Never ask a host more often than every `seconds` (`Crawl-delay`), 30 at most."""
        with self._lock:
            state = self._host(host)
            state.floor = max(state.floor, min(seconds, LONGEST_DELAY))
            state.delay = max(state.delay, state.floor)

    def report(self, host: str, status: int, seconds: float) -> None:
        """Learn from an answer: its status, and seconds until its headers came."""
        with self._lock:
            state = self._host(host)
            if status in _STRAINED:
                self._grow(state, max(2 * state.delay, state.floor + self._step))
            elif seconds > SLOW:
                self._grow(state, min(seconds, 2 * LONGEST_DELAY) / CONNECTIONS)
            elif state.delay > state.floor:
                state.delay = state.floor + _EASING * (state.delay - state.floor)
                if state.delay - state.floor < self._step / 20:
                    state.delay = state.floor

    def delay(self, host: str) -> float:
        """Seconds between two requests to a host, as of now."""
        with self._lock:
            return self._host(host).delay

    def _grow(self, state: _Host, delay: float) -> None:
        if self._step > 0:
            state.delay = max(state.delay, min(delay, max(LONGEST_DELAY, state.floor)))

    def _host(self, name: str) -> _Host:
        found = self._hosts.get(name)
        if found is None:
            slots = threading.BoundedSemaphore(CONNECTIONS)
            found = self._hosts[name] = _Host(slots, self._delay, self._delay)
        return found


class SleepWatch:
    """Tells whether the machine slept while something was tried.

    Linux's and macOS's monotonic clocks stand still in sleep while the wall's goes on; Windows'
    runs on, which shows as a time no attempt takes. A clock that was set looks the same and costs
    one attempt more, no harm.

    Args:
        clock: monotonic seconds.
        wall: seconds of the calendar.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._clock = clock
        self._wall = wall
        self._began = clock(), wall()

    @property
    def slept(self) -> bool:
        """Whether it did since this watch was made."""
        running = self._clock() - self._began[0]
        passed = self._wall() - self._began[1]
        return passed - running > _NAP or running > _LONGEST_ATTEMPT


def backoff(attempt: int, base: float = 1.0) -> float:
    """Seconds before trying again: 1, 2, 4 ... with jitter so that clients do not march in step.

    Args:
        attempt: 0 after the first failure.
        base: seconds of the first wait.
    """
    return base * float(2**attempt) * random.uniform(0.75, 1.25)


def retry_after(value: str | None, now: datetime | None = None) -> float | None:
    """Seconds that a `Retry-After` header asks for: a number or an HTTP date (RFC 9110, 10.2.3).

    Args:
        value: the header.
        now: the moment it counts from; best the answer's own `Date`, since a laptop's clock may
            be wrong.

    Returns:
        None when the header is absent or unreadable.
    """
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return min(float(text[:12]), 1e8)
    moment = http_date(text)
    if moment is None:
        return None
    return min(max(0.0, (moment - (now or datetime.now(UTC))).total_seconds()), 1e8)


def http_date(value: str | None) -> datetime | None:
    """The moment a header names; None when it names none."""
    if not value:
        return None
    try:
        moment = parsedate_to_datetime(value)
        # Without a zone it is UTC (RFC 9110, 5.6.7); near the calendar's ends it may overflow.
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
