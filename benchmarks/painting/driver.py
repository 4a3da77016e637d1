"""The real window over a library, driven through what a person does.

Responsible for opening it as the program does and for the steps that the scenarios share. Not for
what they measure.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication

from benchmarks.painting.paints import Paints
from viewer.gui.app import go_offscreen, has_display, make_application, open_window
from viewer.gui.main_window import MainWindow
from viewer.gui.models.navigation_tree import PlaceRole
from viewer.gui.script import Script, Step, Steps
from viewer.gui.settings import SCHEDULE, Settings


class Driver:
    """A window that is open, and the paints of its list and its reader."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.list = Paints(window.articles.viewport())
        self.page = Paints(window.reader.browser.viewport())

    def listed(self, start: Callable[[], object], wanted: Callable[[Any], bool]) -> Step:
        """A step: from `start` until the list shows a wanted listing; the outcome: milliseconds."""
        return self._measured(self.window.browser.listed, self.list, start, wanted)

    def opened(self, row: int) -> Step:
        """A step: choose a row of the list, until the reader shows its article."""
        index = self.window.model.index(row, 0)
        return self._measured(
            self.window.browser.opened,
            self.page,
            lambda: self.window.articles.setCurrentIndex(index),
            lambda _detail: True,
        )

    def _measured(
        self,
        signal: Any,
        paints: Paints,
        start: Callable[[], object],
        wanted: Callable[[Any], bool],
    ) -> Step:
        def step(resume: Callable[[Any], None]) -> None:
            def arrived(value: Any) -> None:
                if wanted(value):
                    signal.disconnect(arrived)
                    paints.next(lambda now: resume((now - began) * 1e3))

            signal.connect(arrived)
            began = time.perf_counter()
            start()

        return step

    def scrolled(self, pixels: int) -> Step:
        """A step: scroll the list and have it painted; the outcome: milliseconds."""

        def step(resume: Callable[[Any], None]) -> None:
            bar = self.window.articles.verticalScrollBar()
            began = time.perf_counter()
            self.list.next(lambda now: resume((now - began) * 1e3))
            bar.setValue(bar.value() + pixels)

        return step

    def placed(self, key: str) -> Step:
        """A step: choose a place of the tree, until the list shows it."""
        return self.listed(lambda: self.window.navigation.choose(key), lambda _listing: True)

    def places(self) -> list[str]:
        """The keys of every place of the tree that can be chosen."""
        return list(self._places(QModelIndex()))

    def _places(self, above: QModelIndex) -> Iterator[str]:
        model = self.window.navigation.model()
        for row in range(model.rowCount(above)):
            index = model.index(row, 0, above)
            if index.data(PlaceRole.PLACE) is not None:
                yield str(index.data(PlaceRole.KEY))
            yield from self._places(index)


def application() -> QApplication:
    """As the program makes it; in memory where there is no display."""
    if not has_display():
        go_offscreen()
    return make_application()


@contextmanager
def settings() -> Iterator[Settings]:
    """Of a person whose sites are not synced by themselves: their addresses lead nowhere."""
    with tempfile.TemporaryDirectory(prefix="backfile-benchmark-") as folder:
        made = Settings(Path(folder) / "window.ini")
        made.keep(SCHEDULE, "never")
        yield made


def drive(root: Path, steps: Callable[[Driver], Steps]) -> None:
    """Open the window over a library, wait until it shows it, and take the steps."""
    running = application()
    with settings() as kept:
        window = open_window(root, kept)
        try:
            driver, ready = Driver(window), _Ready(window)
            Script(_begun(driver, ready, steps)).run(running)
        finally:
            window.close()


def _begun(driver: Driver, ready: _Ready, steps: Callable[[Driver], Steps]) -> Steps:
    yield ready.step
    yield from steps(driver)


class _Ready:
    """Waits for the first counts and the first list; they may be there before the first step."""

    def __init__(self, window: MainWindow) -> None:
        self._missing = {"counted", "listed"}
        self._resume: Callable[[Any], None] | None = None
        window.browser.counted.connect(lambda _counts: self._arrived("counted"))
        window.browser.listed.connect(lambda _listing: self._arrived("listed"))

    def step(self, resume: Callable[[Any], None]) -> None:
        self._resume = resume
        self._go_on()

    def _arrived(self, name: str) -> None:
        if name in self._missing:
            self._missing.discard(name)
            self._go_on()

    def _go_on(self) -> None:
        if not self._missing and self._resume is not None:
            self._resume(None)
            self._resume = None
