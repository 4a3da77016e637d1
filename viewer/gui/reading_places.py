"""Where reading stopped in each article, in memory and in the library.

Responsible for having it at hand at once and for writing it off the GUI thread. Not for what a
place is (document.reading_place) nor for where it is kept (core).
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from viewer.core.reading import Archive
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.task_runner import TaskRunner

_PAUSE = 1500  # milliseconds after the last scrolling


class ReadingPlaces(QObject):
    """Remembers for every reader that it watches."""

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._places: dict[str, float] = {}
        self._unwritten: dict[str, float] = {}
        runner.submit("reading places", _all, self._take)

    def _take(self, kept: dict[str, float]) -> None:
        self._places = {**kept, **self._places}

    def of(self, article: str) -> float:
        """Where reading stopped in an article; 0, the beginning, when it is not known."""
        return self._places.get(article, 0.0)

    def watch(self, reader: ReaderPane) -> None:
        """Remember where this reader leaves articles, and where it stands for a while."""
        reader.remembered = self.of
        reader.left.connect(self.note)
        pause = QTimer(reader)
        pause.setSingleShot(True)
        pause.setInterval(_PAUSE)
        pause.timeout.connect(reader.leave)
        reader.browser.verticalScrollBar().valueChanged.connect(lambda _value: pause.start())

    def note(self, article: str, place: float) -> None:
        """Remember a place, and write it with all others that are not written yet."""
        if self._places.get(article, 0.0) == place:
            return
        self._places[article] = place
        self._unwritten.pop(article, None)  # the newest stands last
        self._unwritten[article] = place
        written = dict(self._unwritten)

        def done(_none: None) -> None:
            for one, where in written.items():
                if self._unwritten.get(one) == where:
                    del self._unwritten[one]

        self._runner.submit("keep places", lambda archive: _keep(archive, written), done)


def _all(archive: Archive) -> dict[str, float]:
    return archive.reading_places.all() if archive.sites() else {}


def _keep(archive: Archive, places: dict[str, float]) -> None:
    if archive.sites():
        archive.reading_places.keep(places)
