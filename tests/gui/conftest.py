"""Windows over small libraries: made as the program makes them, closed after each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from viewer.gui.app import make_application
from viewer.gui.collecting import GuiCollector
from viewer.gui.language import speak
from viewer.gui.main_window import MainWindow
from viewer.gui.settings import Settings
from viewer.samplesite import Content

Open = Callable[[], MainWindow]


def opened_wide(qtbot: QtBot, open_library: Open, rows: int) -> MainWindow:
    """A window of 1,200 pixels that lists so many articles."""
    window = open_library()
    qtbot.waitUntil(lambda: window.model.rowCount() == rows)
    window.resize(1200, 700)
    return window


def open_row(qtbot: QtBot, window: MainWindow, row: int) -> str:
    """Open the article of a row; returns its id."""
    summary = window.model.summary(row)
    assert summary is not None
    with qtbot.waitSignal(window.browser.opened):
        window.articles.choose(summary.id)
    return summary.id


@pytest.fixture(scope="session")
def gui_collector(qapp: QApplication) -> Iterator[GuiCollector]:
    """From the first window on no thread but this one ends what windows leave (decision 024)."""
    made = GuiCollector(qapp)
    made.keep_all()
    yield made
    made.close()


@pytest.fixture
def app(qapp: QApplication, gui_collector: GuiCollector) -> QApplication:
    """The application with the program's fonts and style, in English."""
    made = make_application()
    speak("en", QLocale("en_US"))
    return made


@pytest.fixture
def open_library(app: QApplication, qtbot: QtBot, library: Path, tmp_path: Path) -> Iterator[Open]:
    """Opens the window on the test's library."""
    windows: list[MainWindow] = []

    def start() -> MainWindow:
        window = MainWindow(library, Settings(tmp_path / "window.ini"))
        qtbot.addWidget(window)
        windows.append(window)
        with qtbot.waitSignals([window.browser.listed, window.browser.counted]):
            window.show()
        return window

    yield start
    for window in windows:
        window.close()


def articles(count: int = 12) -> Content:
    """A site with posts in two languages; every third has a picture."""
    posts = [
        post(
            number,
            title=f"A harbour at dusk {number}" if number % 2 else f"ميناء عند الغروب {number}",
            html=f"<p>Ships come and go, number {number}.</p>",
            featured_media=900 if number % 3 == 0 else 0,
        )
        for number in range(1, count + 1)
    ]
    return site_of(*posts)


@pytest.fixture
def mirrored(serve: Serve, sync: Sync, library: Path) -> Path:
    """A library with twelve articles."""
    report = sync(serve(articles()).url)
    assert report.sites[0].new == 12
    return library
