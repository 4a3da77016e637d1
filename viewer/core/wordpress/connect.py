"""Reaching one of a host's addresses quickly.

Responsible for trying addresses in a race, so that a broken IPv6 route costs a quarter of a second
and not a whole timeout (RFC 8305, wordpress.md 35). Not for names nor for what may be reached
(guard), nor for TLS (sockets).
"""

from __future__ import annotations

import contextlib
import errno
import os
import selectors
import socket
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Any

HEAD_START = 0.25  # seconds an address has before the next is tried too (RFC 8305, 5)
_LOOK_UP = 0.2  # seconds between two looks at the cancel token
_UNDER_WAY = {0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY, 10035}


@dataclass(frozen=True, slots=True)
class Target:
    """One address of a host."""

    family: int
    address: tuple[Any, ...]  # as the socket module wants it


def interleaved(targets: Sequence[Target]) -> list[Target]:
    """IPv6 and IPv4 in turn, beginning with what the system prefers."""
    first = [target for target in targets if target.family == targets[0].family]
    rest = [target for target in targets if target.family != targets[0].family]
    pairs = chain.from_iterable(zip_longest(first, rest))
    return [target for target in pairs if target is not None]


def reach(
    targets: Sequence[Target],
    timeout: float,
    options: Sequence[tuple[int, int, int | bytes]],
    check: Callable[[], None],
) -> socket.socket:
    """A connected socket to whichever address answers first.

    Args:
        targets: where the host is; at least one.
        timeout: seconds for all of them together; also left on the socket.
        options: socket options to set.
        check: called every fifth of a second; raises to give up.

    Raises:
        TimeoutError: nobody answered in time.
        OSError: every address refused; the last one's error.
    """
    race = _Race(interleaved(targets), options)
    try:
        winner = race.run(time.monotonic() + timeout, check)
    finally:
        race.close()
    winner.settimeout(timeout)
    return winner


class _Race:
    def __init__(
        self, targets: Sequence[Target], options: Sequence[tuple[int, int, int | bytes]]
    ) -> None:
        self._waiting = deque(targets)
        self._options = options
        self._running: set[socket.socket] = set()
        self._selector = selectors.DefaultSelector()
        self._error: OSError = OSError("no address to connect to")

    def run(self, end: float, check: Callable[[], None]) -> socket.socket:
        next_start = 0.0
        while self._waiting or self._running:
            check()
            now = time.monotonic()
            if now >= end:
                raise TimeoutError("no address answered in time")
            if self._waiting and (now >= next_start or not self._running):
                self._start(self._waiting.popleft())
                next_start = now + HEAD_START
                continue
            limit = min(end, next_start) if self._waiting else end
            winner = self._wait(min(_LOOK_UP, limit - now))
            if winner is not None:
                return winner
        raise self._error

    def _start(self, target: Target) -> None:
        try:
            runner = socket.socket(target.family, socket.SOCK_STREAM)
        except OSError as error:
            self._error = error
            return
        self._running.add(runner)
        try:
            for option in self._options:
                runner.setsockopt(*option)
            runner.setblocking(False)
            code = runner.connect_ex(target.address)
            if code not in _UNDER_WAY:
                raise OSError(code, os.strerror(code))
            self._selector.register(runner, selectors.EVENT_WRITE)
        except OSError as error:
            self._lost(runner, error)

    def _wait(self, seconds: float) -> socket.socket | None:
        for key, _ in self._selector.select(max(0.0, seconds)):
            runner = key.fileobj
            assert isinstance(runner, socket.socket)
            self._selector.unregister(runner)
            code = runner.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code == 0:
                self._running.discard(runner)
                return runner
            self._lost(runner, OSError(code, os.strerror(code)))
        return None

    def _lost(self, runner: socket.socket, error: OSError) -> None:
        self._error = error
        self._running.discard(runner)
        runner.close()

    def close(self) -> None:
        self._selector.close()
        for runner in self._running:
            with contextlib.suppress(OSError):
                runner.close()
