"""The window of the user guide.

Responsible for showing its pages in a window like an article's. Not for the pages (pages).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale

from viewer.core.model import ArticleDetail
from viewer.gui.document.typography import Typography
from viewer.gui.guide.pages import START, read_page, start_in
from viewer.gui.reading_window import ReadingWindow
from viewer.gui.theme import Theme


class GuideWindow(ReadingWindow):
    """Pages of the guide; all of them in this one window."""

    def __init__(self, theme: Theme, typography: Typography) -> None:
        super().__init__(theme, typography)
        self.setObjectName("GuideWindow")
        self.connect_actions({"guide": self.show_start})

    def show_start(self) -> None:
        """Show the first page, in the language of the interface where there is one."""
        self.show_page(start_in(QLocale().name().partition("_")[0]))

    def show_page(self, name: str, part: str = "") -> None:
        """Show a page, at a part of it."""
        self.read(name, lambda detail: self.show_article(detail, (), part))

    def read(self, id_: str, show: Callable[[ArticleDetail], None]) -> None:
        first = id_.endswith(START)  # whose title says already what this is
        detail = read_page(id_, "Backfile" if first else self.tr("User guide"))
        if detail is not None:
            show(detail)
        else:
            self.reader.say(self.tr("The guide has no page {}").format(id_))

    def open_elsewhere(self, id_: str, part: str) -> None:
        self.show_page(id_, part)
