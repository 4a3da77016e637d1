"""`backfile self-test --start`: a start of the window, up to its painted list.

Responsible for saying when that is, so that whoever started the process can take its time; the
same way for an installed program and for the source. Not for the rest of the self-test.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from viewer.core.errors import BackfileError
from viewer.gui.app import go_offscreen, make_application, open_window
from viewer.gui.main_window import MainWindow
from viewer.gui.settings import Settings

_DONE = QEvent.Type(QEvent.registerEventType())
_LIMIT = 60_000  # milliseconds


class NotPainted(BackfileError):
    """The window never showed an article."""


class FirstRows(QObject):
    """Calls back once the list has been painted with rows in it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._list = window.articles
        self.seen = False
        self._list.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._list.model().rowCount() and not self.seen:
            self.seen = True
            # Handled when Qt is through with painting the whole window.
            QCoreApplication.postEvent(self, QEvent(_DONE))
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == _DONE:
            sys.stdout.write("painted\n")
            sys.stdout.flush()
            QApplication.quit()
            return True
        return super().event(event)


def run(library: Path) -> int:
    """Open the window offscreen on a library and leave; returns the exit status.

    Raises:
        NotPainted: there was nothing to paint within a minute.
        LibraryError: the library cannot be used.
    """
    go_offscreen()
    application = make_application()
    window = open_window(library, Settings(library.parent / "start-test.ini"))
    rows = FirstRows(window)
    QTimer.singleShot(_LIMIT, QApplication.quit)
    application.exec()
    window.close()
    if not rows.seen:
        raise NotPainted(f"No article was painted of the library in {library}.")
    return 0
