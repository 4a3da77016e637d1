"""Reading from a connection without letting the other side keep us for ever.

Responsible for what a server may cost in time and in bytes of headers: stalls, trickles, endless
header blocks and endless lines. Not for how large a body may be (transport), nor for compression
(encoding).
"""

from __future__ import annotations

import http.client
import io
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class WireAbuse(Exception):
    """The other side goes beyond what an answer may cost.

    Not an OSError, because urllib3 would turn that into something that no longer says why.

    Args:
        message: what it did.
        reason: the short name of it.
    """

    def __init__(self, message: str, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may cost.

    Only time spent waiting for bytes counts: a slow disk or a laptop that slept is not the
    server's fault. The rates are far below any network that can be worked with.
    """

    connect: float = 10.0  # seconds until some address answers; also for each step of TLS
    stall: float = 30.0  # seconds without a byte
    window: float = 60.0  # seconds over which the lowest rate is measured
    lowest_rate: float = 100.0  # bytes per second in every window
    patience: float = 600.0  # seconds for any answer ...
    overall_rate: float = 2048.0  # ... and one more for every so many bytes
    head_bytes: int = 2**19  # status lines and headers together
    clock: Callable[[], float] = time.monotonic


class _Patient(io.RawIOBase):
    """The bytes of a connection, counted and timed."""

    def __init__(self, raw: io.RawIOBase, limits: Limits) -> None:
        self._raw = raw
        self._limits = limits
        self._received = 0
        self._spent = 0.0
        self._window_spent = 0.0
        self._window_bytes = 0
        self.in_head = True

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        limits = self._limits
        before = limits.clock()
        count = self._raw.readinto(buffer)
        took = min(limits.clock() - before, limits.stall)  # beyond it, the machine slept
        if count:
            self._count(count, took)
        return count

    def _count(self, count: int, took: float) -> None:
        limits = self._limits
        self._received += count
        self._spent += took
        self._window_spent += took
        self._window_bytes += count
        if self.in_head and self._received > limits.head_bytes:
            raise WireAbuse("the headers have no end", "headers-too-large")
        if self._window_spent >= limits.window:
            if self._window_bytes < limits.lowest_rate * self._window_spent:
                raise WireAbuse("the answer comes drop by drop", "too-slow")
            self._window_spent, self._window_bytes = 0.0, 0
        if self._spent > limits.patience + self._received / limits.overall_rate:
            raise WireAbuse("the answer takes too long for its size", "too-slow")

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
            super().close()


class _Lines(io.BufferedReader):
    """Lines of a sane length: urllib3 reads the size of a chunk without any bound.

    Headers that break off are an error; http.client takes what came for the whole.
    """

    in_head = True
    _lines = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        bound = 2**16 + 1 if size is None or size < 0 else size
        line = super().readline(bound)
        is_cut = not line.endswith(b"\n") and len(line) < bound
        if is_cut and self.in_head and (line or self._lines):
            raise WireAbuse("the headers break off", "cut-off")
        self._lines += 1
        return line


def patient_response(limits: Limits) -> type[http.client.HTTPResponse]:
    """The response class for connections that keep to `limits`."""

    class Response(http.client.HTTPResponse):
        fp: Any

        def __init__(self, sock: Any, *args: Any, **kwargs: Any) -> None:
            super().__init__(sock, *args, **kwargs)
            self._patient = _Patient(self.fp.detach(), limits)
            self.fp = _Lines(self._patient, 2**16)

        def begin(self) -> None:
            super().begin()
            self._patient.in_head = False
            if self.fp is not None:
                self.fp.in_head = False

    return Response
