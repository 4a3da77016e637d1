#!/usr/bin/env python3
"""Random use of the real window: `python -m scripts.soak --minutes 10 --seed 1`.

Keys, clicks, wheel, searches, filters, menus, dialogs, sizes and syncs of the sample over a library
of a few thousand articles. Fails (exit 1) on a warning of Qt, an exception, an event loop that was
held over 50 ms by something that is not known, or memory that grew over 10 % after the warm-up.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.soaking.actions import Person
from scripts.soaking.watching import GROWTH, Watch
from tests.fakes.content import post, site_of
from tests.fakes.wordpress import FakeSite
from viewer.core.cancel import CancelToken
from viewer.core.sync import SilentReporter, SyncOptions, mirror
from viewer.gui.app import go_offscreen, make_application
from viewer.gui.main_window import MainWindow
from viewer.gui.sample import SampleSource
from viewer.gui.settings import SCHEDULE, Settings
from viewer.samplesite import SiteServer

_WARM = 0.3  # of the time; caches fill
_WORST = 12  # blocks that are printed


class Swallow(QObject):
    """Takes what would open in a browser."""

    @Slot(QUrl)
    def take(self, _url: QUrl) -> None:
        """Nothing leaves the test."""


def make_library(folder: Path, count: int) -> Path:
    """Mirror a site with so many posts in two languages."""
    posts = [
        post(
            number,
            title=f"A harbour at dusk {number}" if number % 2 else f"ميناء عند الغروب {number}",
            html=f"<h2>Part {number}</h2>" + f"<p>Ships come and go, number {number}.</p>" * 12,
            featured_media=900 if number % 3 == 0 else 0,
        )
        for number in range(1, count + 1)
    ]
    with SiteServer(FakeSite(site_of(*posts))) as server:
        options = SyncOptions(patience=0.0)
        mirror(folder / "library", (server.url,), options, SilentReporter(), CancelToken())
    return folder / "library"


class Soak:
    """One run.

    Args:
        seconds: how long; or
        steps: how many things are done, whichever ends first.
    """

    def __init__(self, window: MainWindow, seed: int, seconds: float, steps: int) -> None:
        self.watch = Watch()
        self.done = 0
        self._steps = steps
        self._ends = time.monotonic() + seconds
        self._sample = SampleSource()
        self._window = window
        self._person = Person(window, seed, self._sync)

    def run(self, application: QApplication) -> Watch:
        """Run it within the application's loop."""
        self.watch.start()
        QTimer.singleShot(0, self._act)
        application.exec()
        self.watch.stop()
        self._window.sync.cancel()
        self._sample.close()
        return self.watch

    def _act(self) -> None:
        if time.monotonic() > self._ends or self.done >= self._steps:
            QApplication.exit()
            return
        self.done += 1
        QTimer.singleShot(self._person.pause, self._act)  # first: what follows may raise
        self.watch.doing = self._person.act()

    def _sync(self) -> None:
        if not self._window.sync.running:
            self._window.start_sync((self._sample.open(),), SyncOptions(patience=0.1))


def told(watch: Watch, done: int) -> bool:
    """Print the outcome; whether all is well."""
    blocks, growth = watch.unknown_blocks(), watch.growth(_WARM)
    print(f"{done} things were done.")
    for title, lines in (("Warnings of Qt", watch.warnings), ("Exceptions", watch.exceptions)):
        print(f"{title}: {len(lines)}")
        for line in list(dict.fromkeys(lines))[:_WORST]:
            print(f"  {line}")
    print(f"Held over 50 ms: {len(watch.held)}, of these by us and not known: {len(blocks)}")
    for held in sorted(watch.held, reverse=True)[:_WORST]:
        sign = "known" if held.known else "BLOCK" if held.ours else "other"
        print(f"  {sign} {held.line()}")
    sizes = [size // 1024 for _, size in watch.memory]
    if sizes:
        grew = "too short to say" if growth is None else f"{growth:+.1%}"
        print(f"Memory: {sizes[0]} MiB at first, {sizes[-1]} at the end; after warm-up {grew}")
    return not (watch.warnings or watch.exceptions or blocks or (growth or 0) > GROWTH)


def soak(folder: Path, seed: int, seconds: float, steps: int, articles: int) -> Soak:
    """Make a library and use it; the window is closed when this returns."""
    library = make_library(folder, articles)
    application = make_application()
    swallow = Swallow()
    for scheme in ("http", "https", "mailto", "file"):
        QDesktopServices.setUrlHandler(scheme, swallow, "take")
    settings = Settings(folder / "window.ini")
    settings.keep(SCHEDULE, "never")
    window = MainWindow(library, settings)
    window.show()
    run = Soak(window, seed, seconds, steps)
    try:
        run.run(application)
    finally:
        window.close()
        for scheme in ("http", "https", "mailto", "file"):
            QDesktopServices.unsetUrlHandler(scheme)
        # Offscreen, Qt deletes what was copied after Python has ended; a desktop's takes it before.
        QGuiApplication.clipboard().clear()
    return run


def main() -> int:
    """Run it; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=2000)
    arguments = parser.parse_args()
    go_offscreen()
    with tempfile.TemporaryDirectory(prefix="backfile-soak-", ignore_cleanup_errors=True) as folder:
        seconds = arguments.minutes * 60
        run = soak(Path(folder), arguments.seed, seconds, 10**9, arguments.articles)
    return 0 if told(run.watch, run.done) else 1


if __name__ == "__main__":
    sys.exit(main())
