"""Work that goes on beside the sync thread, one piece at a time and in order.

Responsible for fetching ahead of whoever stores, and for handing work to a worker process without
waiting for it. Not for what the work is.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Generic, ParamSpec, TypeVar

from viewer.core.cancel import CancelToken

_POLL = 0.1  # seconds between looks at the cancel token

P = ParamSpec("P")
J = TypeVar("J")
R = TypeVar("R")


class Lane(Generic[R]):
    """One thread that works off what is put into it; holds at most one piece at a time.

    Args:
        name: of the thread.
    """

    def __init__(self, name: str) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._future: Future[R] | None = None

    @property
    def busy(self) -> bool:
        """Whether a piece is being worked on, or its result was not taken yet."""
        return self._future is not None

    def start(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> None:
        """Begin a piece; only when the lane is not busy."""
        if self._future is not None:
            raise RuntimeError("the lane is busy")
        self._future = self._pool.submit(work, *args, **kwargs)

    def take(self, token: CancelToken | None = None) -> R | None:
        """The result of a piece that has ended, or None.

        Args:
            token: wait for the end, looking at this token; without one, do not wait.

        Raises:
            Whatever the work raised; Cancelled.
        """
        if self._future is None:
            return None
        if token is not None:
            awaited(token, self._future)
        if not self._future.done():
            return None
        future, self._future = self._future, None
        return future.result()

    def close(self) -> None:
        """Let the thread end after what it is doing."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def awaited(token: CancelToken, future: Future[R]) -> R:
    """The result of a future, waited for while looking at the token."""
    while not wait((future,), timeout=_POLL).done:
        token.raise_if_cancelled()
    return future.result()


def ahead(
    token: CancelToken, work: Callable[[J], R], jobs: Iterable[J], depth: int = 2
) -> Iterator[tuple[J, R]]:
    """Do jobs one after the other in a thread, `depth` of them ahead of whoever takes them.

    Args:
        token: ends the waiting.
        work: called in the thread.
        jobs: in order.
        depth: results that may wait to be taken.

    Yields:
        Each job with its result, in order.

    Raises:
        Whatever the work raises, when its turn comes; Cancelled.
    """
    pool = ThreadPoolExecutor(1, thread_name_prefix="fetch")
    waiting: deque[tuple[J, Future[R]]] = deque()
    source = iter(jobs)
    try:
        while True:
            while len(waiting) <= depth and (job := next(source, None)) is not None:
                waiting.append((job, pool.submit(work, job)))
            if not waiting:
                return
            job, future = waiting.popleft()
            yield job, awaited(token, future)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
