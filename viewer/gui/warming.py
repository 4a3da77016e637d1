"""Loading, once the list is painted, what the first search and the first article need.

Responsible for when that begins and where it happens. A start that loaded Whoosh, numpy, the
Markdown parser and the page before its first paint took twice as long (benchmarks/gui.py). What
knows no Qt is loaded by a thread. The rest is loaded in the GUI thread, a module at a time: PySide
makes a class of Qt ready when it is first mentioned, and a process in which two threads do so at
once may end there. Not for anything's use: who comes earlier loads it then.
"""

from __future__ import annotations

from concurrent.futures import Future
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.gui.background import Background

_PAUSE = 150  # milliseconds after the first list, which is painted by then
_BETWEEN = 20  # milliseconds between two modules in the GUI thread, for the events of a person
_WITHOUT_QT = (
    "viewer.core.reading.finding",
    "viewer.core.search.snippets",
    "viewer.core.convert.render",
    "viewer.core.reading.links",
    "pygments.lexers",
)
_WITH_QT = (  # what a later one imports comes first, so that no turn is long
    "viewer.gui.document.styles",
    "viewer.gui.document.page",
    "viewer.gui.document.outline",
    "viewer.gui.document.decorations",
    "viewer.gui.document.colouring",
    "viewer.gui.document.writer",
    "viewer.gui.document.tables",
    "viewer.gui.document.builder",
    "viewer.gui.document.copying",
    "viewer.gui.document.hit_paint",
    "viewer.gui.dialogs.outline",
    "viewer.gui.lightbox.lightbox",
    "viewer.gui.palette.popup",
)


class Warming(QObject):
    """Loads modules, so that neither a read nor a person waits for them.

    `warm` tells that all are there.
    """

    warm = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("warming", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._begin)
        self._turn = QTimer(self)
        self._turn.setInterval(_BETWEEN)
        self._turn.timeout.connect(self._next)
        self._waiting = list(_WITH_QT)
        self._begun = False

    def start(self) -> None:
        """The list is there; calling it again does nothing."""
        if not self._begun:
            self._begun = True
            self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether something is still to be loaded."""
        return bool(self._waiting)

    def _begin(self) -> None:
        self._background.submit(_load, self._go_on)

    def _go_on(self, loaded: Future[Any]) -> None:
        loaded.result()
        self._turn.start()

    def _next(self) -> None:
        if self._waiting:
            import_module(self._waiting.pop(0))
        else:
            self._turn.stop()
            self.warm.emit()

    def close(self) -> None:
        """Begin nothing more, and wait for what is being loaded."""
        self._timer.stop()
        self._turn.stop()
        self._background.close()


def _load() -> None:
    for name in _WITHOUT_QT:
        import_module(name)
