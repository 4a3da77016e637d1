"""Articles in windows of their own.

Responsible for opening, showing and closing them, and for what an article's window can do beyond a
window with a page (reading_window). Not for the main window.

Windows and no tabs: the desktop's own ways to place and switch windows work with them, two articles
can be read side by side, and nothing of the main window changes (issue 6, Moves).
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from viewer.core.errors import BackfileError
from viewer.core.model import ArticleDetail, ArticleSummary
from viewer.core.reading import Archive
from viewer.gui.document.parsing import read_article
from viewer.gui.document.typography import Typography
from viewer.gui.geometry import restore_geometry
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.pointing import link_under_cursor
from viewer.gui.reading_window import ReadingWindow
from viewer.gui.settings import Settings
from viewer.gui.theme import Theme

if TYPE_CHECKING:
    from viewer.gui.main_window import MainWindow

GEOMETRY = "article_window"
ACTIONS = ("star", "unread", "open_window", "open_web", "copy_link")


class ArticleWindow(ReadingWindow):
    """One article, and those that its links lead to.

    Args:
        home: the windows that this is one of.
        number: of this one among them.
        theme, typography: of its page.
    """

    def __init__(
        self, home: ArticleWindows, number: int, theme: Theme, typography: Typography
    ) -> None:
        self._home = home
        self._number = number
        self._summary: ArticleSummary | None = None
        super().__init__(theme, typography, ACTIONS)
        self.closing.connect(lambda: home.forget(self))
        self.reader.retry_wanted.connect(home.retry)
        self.connect_actions(
            {
                "star": lambda: self._mark("starred"),
                "unread": lambda: self._mark("read"),
                "open_window": self._open_window,
                "open_web": self._open_web,
                "copy_link": self._copy_link,
                "guide": home.guide,
            }
        )

    def read(self, id_: str, show: Callable[[ArticleDetail], None]) -> None:
        self._home.read(self._number, id_, show)

    def open_elsewhere(self, id_: str, part: str) -> None:
        self._home.open(id_, part)

    # -- what is shown -------------------------------------------------------------------------

    def show_article(
        self,
        detail: ArticleDetail,
        terms: tuple[str, ...] = (),
        part: str = "",
        place: float | None = None,
    ) -> None:
        """Show an article; it counts as read."""
        super().show_article(detail, terms, part, place)
        self._summary = detail.summary
        if not detail.summary.read:
            self._home.mark(detail.summary, read=True)

    def renew(self, detail: ArticleDetail) -> None:
        """Show the article as it is now, if it has changed, at the same place."""
        shown = self.reader.detail
        if shown is None or shown.summary.id != detail.summary.id:
            return
        if (shown.sha256, shown.markdown, shown.media) != (
            detail.sha256,
            detail.markdown,
            detail.media,
        ):
            self.reader.show_article(detail)

    def take_marks(self, summary: ArticleSummary) -> None:
        """Take the newest marks of an article, if it is the one that is shown."""
        if self._summary is not None and self._summary.id == summary.id:
            self._summary = summary

    # -- actions -------------------------------------------------------------------------------

    def _mark(self, name: str) -> None:
        if self._summary is not None:
            self._home.mark(self._summary, **{name: not getattr(self._summary, name)})

    def _open_window(self) -> None:
        target = link_under_cursor(self.reader.browser)
        if target is not None:
            self._home.open(*target)
        elif self._summary is not None:
            self._home.open(self._summary.id)

    def _open_web(self) -> None:
        if self._summary is not None and self._summary.url.startswith(("http://", "https://")):
            QDesktopServices.openUrl(QUrl(self._summary.url))

    def _copy_link(self) -> None:
        if self._summary is not None:
            QGuiApplication.clipboard().setText(self._summary.url)


class ArticleWindows(QObject):
    """Every article window that is open; all close with the main window.

    Args:
        main: the window of the library.
        settings: remember the size of a window.
        watch: is told every reader that is made.
        guide: opens the user guide.
    """

    def __init__(
        self,
        main: MainWindow,
        settings: Settings,
        watch: Callable[[ReaderPane], None],
        guide: Callable[[], object],
    ) -> None:
        super().__init__(main)
        self.guide = guide
        self._main = main
        self._settings = settings
        self._watch = watch
        self._opening: set[int] = set()
        self.windows: dict[int, ArticleWindow] = {}
        main.browser.marked.connect(self._marked)
        main.desk.ended.connect(self._renew)

    def open(self, id_: str, part: str = "", terms: tuple[str, ...] = ()) -> None:
        """Open an article in a new window, at a part of it."""
        number = next(n for n in count() if n not in self.windows and n not in self._opening)
        self._opening.add(number)

        def read(archive: Archive) -> ArticleDetail | BackfileError:
            try:
                return read_article(archive, id_)
            except BackfileError as error:
                return error

        def show(found: ArticleDetail | BackfileError) -> None:
            self._opening.discard(number)
            if isinstance(found, BackfileError):
                self._main.runner.failed.emit(found)
            else:
                self._show(number, found, terms, part)

        self._main.runner.submit(f"window {number}", read, show)

    def _show(self, number: int, detail: ArticleDetail, terms: tuple[str, ...], part: str) -> None:
        window = self.windows[number] = ArticleWindow(self, number, *self._main.reader.look)
        self._watch(window.reader)
        restore_geometry(window, self._settings.layout(GEOMETRY), (780, 840))
        window.show()
        window.show_article(detail, terms, part)
        window.reader.browser.setFocus()
        window.activateWindow()

    def read(self, number: int, id_: str, show: Callable[[ArticleDetail], None]) -> None:
        """Read an article for a window, unless that is closed by then."""

        def done(detail: ArticleDetail) -> None:
            if number in self.windows:
                show(detail)

        self._main.runner.submit(
            f"window {number}", lambda archive: read_article(archive, id_), done
        )

    def mark(self, summary: ArticleSummary, **marks: bool) -> None:
        """Set marks of an article."""
        self._main.browser.mark(summary, **marks)

    def _marked(self, summary: ArticleSummary) -> None:
        for window in self.windows.values():
            window.take_marks(summary)

    def _renew(self) -> None:
        for number, window in self.windows.items():
            shown = window.reader.detail
            if shown is not None:
                self.read(number, shown.summary.id, window.renew)

    def retry(self, site: str) -> None:
        """Ask a site again for what it did not give."""
        self._main.desk.retry_key(site)

    def set_look(self, theme: Theme, typography: Typography) -> None:
        """Show every article in these colours and set like this."""
        for window in self.windows.values():
            window.reader.set_look(theme, typography)

    def forget(self, window: ArticleWindow) -> None:
        """A window closes."""
        self._settings.keep_layout(GEOMETRY, window.saveGeometry())
        self.windows = {n: one for n, one in self.windows.items() if one is not window}

    def close(self) -> None:
        """Close every window."""
        for window in list(self.windows.values()):
            window.close()
