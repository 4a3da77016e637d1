"""How long to wait before asking a host again.

Responsible for the numbers: the pause between requests, the growing waits after trouble, and what
`Retry-After` means. Not for waiting (the cancel token does) nor for deciding to give up
(transport).
"""

from __future__ import annotations

import random
import threading
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

DEFAULT_DELAY = 0.2  # seconds between requests to one host
LONGEST_WAIT = 120.0  # seconds a run is willing to wait when a site asks for it


class Pace:
    """The pause between requests to one host, shared by API and pictures.

    Args:
        delay: seconds between the starts of two requests.
    """

    def __init__(self, delay: float = DEFAULT_DELAY) -> None:
        self._delay = delay
        self._next: dict[str, float] = {}
        self._lock = threading.Lock()

    def reserve(self, host: str) -> float:
        """Take the next turn at a host; returns how many seconds to wait for it."""
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._next.get(host, 0.0))
            self._next[host] = turn + self._delay
            return turn - now

    def hold(self, host: str, seconds: float) -> None:
        """Let nobody ask a host before `seconds` have passed, as it wished."""
        with self._lock:
            self._next[host] = max(self._next.get(host, 0.0), time.monotonic() + seconds)


def backoff(attempt: int, base: float = 1.0) -> float:
    """Seconds before trying again: 1, 2, 4 ... with jitter so that clients do not march in step.

    Args:
        attempt: 0 after the first failure.
        base: seconds of the first wait.
    """
    return base * float(2**attempt) * random.uniform(0.75, 1.25)


def retry_after(value: str | None, now: datetime | None = None) -> float | None:
    """Seconds that a `Retry-After` header asks for: a number or an HTTP date (RFC 9110, 10.2.3).

    Returns:
        None when the header is absent or unreadable.
    """
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(min(int(text[:9]), 10**8))
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - (now or datetime.now(UTC))).total_seconds())
