"""What the tests of the transport share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.core.wordpress.raw_server import Answer, RawServer
from viewer.core.cancel import CancelToken
from viewer.core.wordpress.guard import Guard
from viewer.core.wordpress.transport import Transport

Raw = Callable[..., RawServer]
Make = Callable[..., Transport]


@pytest.fixture
def raw() -> Iterator[Raw]:
    """Starts servers that end with the test."""
    servers: list[RawServer] = []

    def start(answer: Answer | list[bytes | None], **options: Any) -> RawServer:
        servers.append(RawServer(answer, **options))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def transport() -> Iterator[Make]:
    """Makes transports to loopback that wait for nothing, unless a test says otherwise."""
    made: list[Transport] = []

    def make(token: CancelToken | None = None, **options: Any) -> Transport:
        chosen = {"delay": 0.0, "patience": 0.0, "allow_private": True, **options}
        made.append(Transport(token or CancelToken(), **chosen))
        return made[-1]

    yield make
    for one in made:
        one.close()


class OnePublicPort(Guard):
    """A policy for which one loopback port is the internet; all else is judged as ever."""

    def __init__(self, port: int) -> None:
        self.port = port

    def admits(self, address: str, port: int) -> bool:
        return port == self.port or super().admits(address, port)


class Clock:
    """Seconds that pass when somebody waits, or by `step` with every look."""

    def __init__(self, step: float = 0.0) -> None:
        self.now = 1000.0
        self.step = step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


class ClockToken(CancelToken):
    """A token whose waits take no time but are remembered, and let the clock go on."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.clock = clock
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        self.raise_if_cancelled()
        self.waits.append(seconds)
        self.clock.now += seconds
