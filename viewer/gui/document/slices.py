"""A page that is written a slice at a time.

Responsible for how much is written at once. Not for when (panes.page_feed) nor for what (builder).
"""

from __future__ import annotations

import time

from PySide6.QtGui import QTextCursor

from viewer.core.model import ArticleDetail
from viewer.gui.document.builder import PageBuilder
from viewer.gui.document.heights import SCREEN
from viewer.gui.document.page import Page
from viewer.gui.document.typography import Typography
from viewer.gui.theme import Theme

FIRST = 16_000  # signs that are written before a page is shown: some screens, in 15 ms
AT_ONCE = 32_000  # the same where reading stopped further down
_SLICE = 0.012  # seconds of writing; laying it out takes half as long again


class Slices:
    """A page and what is not written of it yet.

    Args:
        detail: the article.
        theme: its colours.
        typography: how it is set.
        place: the position that is wanted in sight.
    """

    def __init__(
        self, detail: ArticleDetail, theme: Theme, typography: Typography, place: float = 0.0
    ) -> None:
        self._builder = PageBuilder(detail, theme, typography)
        self.page: Page = self._builder.page
        self._builder.header()
        near = place + SCREEN
        wanted = max(FIRST, near) if near <= AT_ONCE else FIRST
        self.pending = True
        while self.pending and self.written < wanted:
            self.pending = self._builder.more()

    @property
    def written(self) -> int:
        """How many signs are."""
        return self.page.document.characterCount()

    def write(self, column: int, seconds: float = _SLICE) -> None:
        """Write more of a page that is shown.

        Args:
            column: its width in pixels.
            seconds: for how long.
        """
        ends = time.monotonic() + seconds
        done = len(self.page.tables), len(self.page.pictures)
        cursor = QTextCursor(self.page.document)
        cursor.beginEditBlock()  # the view hears of all of it at once
        while self.pending and time.monotonic() < ends:
            self.pending = self._builder.more()
        wider = self.page.size(column, *done)
        cursor.endEditBlock()
        if wider:
            self.page.lay_out_anew()
