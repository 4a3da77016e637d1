"""`backfile self-test`: this very program from end to end, in memory and on loopback.

Responsible for proving that a build works: the worker process, the network, SQLite, Whoosh, fonts,
picture plugins and the window. Not for finding bugs that the tests find.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QImage

from viewer import __version__
from viewer.core.errors import BackfileError
from viewer.core.model import ArticleDetail
from viewer.core.sync import RunReport
from viewer.gui.app import go_offscreen, make_application, open_window
from viewer.gui.demo import QUERIES
from viewer.gui.language import missing_translations
from viewer.gui.main_window import MainWindow
from viewer.gui.sample import SampleSource
from viewer.gui.script import Script, Steps
from viewer.gui.settings import Settings
from viewer.gui.tour import mirror, open_article, report_of, search, settled


class SelfTestFailed(BackfileError):
    """The program does not do what it must."""


def run() -> int:
    """Carry `self-test` out; returns the exit status.

    Raises:
        SelfTestFailed: something is not as it should be.
    """
    go_offscreen()
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="backfile-test-", ignore_cleanup_errors=True) as folder:
        window = open_window(Path(folder) / "library", Settings(Path(folder) / "window.ini"))
        source = SampleSource()
        try:
            Script(_steps(window, source)).run(application)
        finally:
            source.close()
            window.close()
    sys.stdout.write(f"backfile {__version__}: self-test passed\n")
    return 0


def _steps(window: MainWindow, source: SampleSource) -> Steps:
    _check_first(report_of((yield mirror(window, source.open()))))
    source.advance()
    later = report_of((yield mirror(window))).sites[0]
    _check((later.changed, later.gone) == (1, 1), "the second sync saw the edit and the deletion")
    for query in QUERIES:
        yield search(window, query)
        hit = window.model.summary(0)
        _check(hit is not None, f"{query!r} is found")
        assert hit is not None
        detail = yield open_article(window, hit.id)
        yield settled(window)
        _check_page(window, detail)
    _check_picture(window.grab().toImage())
    if getattr(sys, "frozen", False):  # from a clone they may not be compiled yet
        _check(not missing_translations(), "every language is there")
    _check_guide(window)


def _check_first(report: RunReport) -> None:
    site = report.sites[0]
    _check(site.stored == site.claimed and sum(site.claimed.values()) > 10, "all is mirrored")
    _check(not site.failed and site.media_stored == site.media_claimed > 0, "pictures are stored")


def _check_page(window: MainWindow, detail: ArticleDetail) -> None:
    text = window.reader.article_text()
    _check(detail.summary.title in text, "the article's title is on the page")
    _check(len(text.split()) > 50, "the article's text is on the page")


def _check_picture(image: QImage) -> None:
    """A window that shows text and photographs has many colours."""
    step = max(1, image.width() // 200)
    colours = {
        image.pixel(x, y)
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    }
    _check(len(colours) > 100, "the window shows something")


def _check_guide(window: MainWindow) -> None:
    window.moves.guide.show()
    guide = window.moves.guide.window
    _check(guide is not None and guide.reader.detail is not None, "the user guide opens")


def _check(holds: bool, what: str) -> None:
    if not holds:
        raise SelfTestFailed(f"The self-test failed: it does not hold that {what}.")
