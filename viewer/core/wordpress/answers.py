"""What comes back from a web server.

Responsible for the values that the transport hands out. Not for getting them (transport).
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer, whatever its status; 304 too, when the request was conditional."""

    url: str  # after redirects
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_html(self) -> bool:
        return "html" in self.headers.get("Content-Type", "").lower()


@dataclass(frozen=True, slots=True)
class Incoming:
    """An answer whose body is still coming."""

    status: int
    headers: Mapping[str, str]
    chunks: Iterator[bytes]
    url: str = ""  # after redirects


@dataclass(slots=True)
class Traffic:
    """What a run has asked for."""

    requests: int = 0
    received: int = 0  # bytes of bodies, unpacked
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def add(self, requests: int = 0, received: int = 0) -> None:
        """Count, from any thread."""
        with self.lock:
            self.requests += requests
            self.received += received
