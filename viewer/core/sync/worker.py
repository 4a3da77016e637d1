"""A worker process: CPU-bound work away from the window.

Responsible for a spawned process and for the pool that survives its death. One CPU-bound Python
thread would halve the window's frame rate; a process does not (docs/architecture.md). Not for what
it works on (convert_jobs, index_jobs).
"""

from __future__ import annotations

import gc
import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import ParamSpec, TypeVar

from viewer.core.cancel import CancelToken
from viewer.core.errors import BackfileError
from viewer.core.sync.lane import awaited

_BELOW_NORMAL = 0x4000  # Windows' priority class

P = ParamSpec("P")
R = TypeVar("R")


class WorkerDied(BackfileError):
    """The worker process ended twice at the same work."""


class Worker:
    """One spawned process, started at the first call and again when it died.

    For any number of threads; their calls are worked off one after the other.
    """

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._lock = threading.Lock()

    def call(
        self, token: CancelToken, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run `function` in the process and wait for it, looking at the token.

        Raises:
            WorkerDied: the process ended twice at this call.
            Cancelled: somebody asked to stop; the process finishes its work unseen.
        """
        for _ in range(2):
            pool = self._ready()
            try:
                return awaited(token, pool.submit(function, *args, **kwargs))
            except BrokenProcessPool:
                self._drop(pool)
        raise WorkerDied("The worker process ended unexpectedly, twice at the same work.")

    def warm_up(self) -> None:
        """Start the process now, so that it imports while the network is asked."""
        self._ready().submit(os.getpid)

    def _ready(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(
                    max_workers=1,
                    mp_context=multiprocessing.get_context("spawn"),
                    initializer=_initialise,
                )
            return self._pool

    def _drop(self, broken: ProcessPoolExecutor) -> None:
        """Forget a pool whose process died, unless another thread has done so already."""
        with self._lock:
            if self._pool is broken:
                self._pool = None
        broken.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """Let the process end after what it is doing."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)


def _initialise() -> None:
    """Step back: leave Ctrl-C to the parent, run below the window, end when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Trees of thousands of nodes come and go; looking for circles among them took an eighth of
    # the time.
    gc.set_threshold(100_000, 20, 100)
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(10)
    threading.Thread(target=_end_with_parent, name="parent-watch", daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
