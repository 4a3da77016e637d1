"""Loading, once the list is painted, what the first search and the first article need.

Responsible for when that begins and for the thread in which it happens. A start that loaded Whoosh,
numpy and the Markdown parser before its first paint took twice as long (benchmarks/gui.py). Not for
anything's use: who comes earlier loads it then.
"""

from __future__ import annotations

import gc
from concurrent.futures import Future
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, QTimer

from viewer.gui.background import Background

_PAUSE = 150  # milliseconds after the first list, which is painted by then
_MODULES = (
    "viewer.core.reading.finding",
    "viewer.core.search.snippets",
    "viewer.gui.document.builder",
    "pygments.lexers",
)


class Warming(QObject):
    """Loads modules in a thread of its own, so that no read waits for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("warming", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._begin)
        self._begun = False

    def start(self) -> None:
        """The list is there; calling it again does nothing."""
        if not self._begun:
            self._begun = True
            self._timer.start()

    def _begin(self) -> None:
        self._background.submit(_load, self._loaded)

    def _loaded(self, future: Future[Any]) -> None:
        """Keep the collector from holding the window up.

        What is there now stays; looking through it for garbage takes 30 ms every time, at every
        fifth long article.
        """
        future.result()
        gc.freeze()

    def close(self) -> None:
        """Begin nothing more, and wait for what is being loaded."""
        self._timer.stop()
        self._background.close()


def _load() -> None:
    for name in _MODULES:
        import_module(name)
