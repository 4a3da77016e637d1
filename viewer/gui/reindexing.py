"""Making the search index anew while the window is open.

Responsible for one such run off the GUI thread and for its outcome. Not for how (core.sync), nor
for when: the banner of an unusable index offers it.
"""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import BackfileError
from viewer.gui.background import Background


class Reindexing(QObject):
    """Runs at most one at a time.

    Args:
        root: the library's folder.
    """

    started = Signal()
    done = Signal(int)  # how many articles the index holds
    failed = Signal(object)  # BackfileError

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self._token = CancelToken()
        self._background: Background | None = None
        self.running = False

    def start(self) -> None:
        """Begin, unless one is under way."""
        if self.running:
            return
        self.running = True
        if self._background is None:
            self._background = Background("reindex", self)
        self.started.emit()
        self._background.submit(self._make, self._ended)

    def _make(self) -> int:
        from viewer.core.sync.maintenance import reindex  # the window starts without a sync's needs

        return reindex(self._root, self._token)

    def _ended(self, future: Future[Any]) -> None:
        self.running = False
        error = future.exception()
        if isinstance(error, BackfileError):
            self.failed.emit(error)
        elif isinstance(error, Cancelled):
            return
        elif error is not None:
            raise error
        else:
            self.done.emit(future.result())

    def close(self) -> None:
        """Stop it and wait; what is half made is made anew the next time."""
        self._token.cancel()
        if self._background is not None:
            self._background.close()
