"""Marking many articles at once, and taking it back.

Responsible for the chosen rows as ids, for read and starred marks in one transaction off the GUI
thread, and for undoing them. Not for marking the article that is opened (library_browser).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QObject, Signal

from viewer.core.errors import NoSuchArticle
from viewer.core.model import ArticleSummary, MarkChange, NavigationCounts
from viewer.core.reading import Archive
from viewer.gui.library_browser import LibraryBrowser
from viewer.gui.models.article_list import ArticleListModel, Listing
from viewer.gui.panes.article_list import ArticleListPane
from viewer.gui.task_runner import TaskRunner

Mark = Literal["read", "starred"]
Ids = Callable[[Archive], Sequence[str]]
Ranges = Sequence[tuple[int, int]]

_KNOWN = 64  # chosen rows whose ids the list itself gives
_UNDO = 20  # acts of marking that can be taken back


class ListMarks(QObject):
    """`marked` tells a MarkChange that was made, `undone` one that was taken back."""

    marked = Signal(object)
    undone = Signal(object)

    def __init__(
        self,
        runner: TaskRunner,
        browser: LibraryBrowser,
        model: ArticleListModel,
        articles: ArticleListPane,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._browser = browser
        self._model = model
        self._articles = articles
        self._changes: list[MarkChange] = []

    # -- which articles ------------------------------------------------------------------------

    def chosen(self) -> Ids:
        """The ids of the chosen rows; of the article that is open by a link when none is."""
        ranges = self._articles.chosen_ranges()
        if not ranges:
            current = self._browser.current()
            return lambda _: [current.id] if current is not None else []
        if self._articles.chosen_count() <= _KNOWN:
            found = [self._model.summary(row) for row in self._articles.chosen_rows()]
            known = [summary.id for summary in found if summary is not None]
            return lambda _: known
        return ids_of(self._model.listing, ranges)

    def everything(self) -> Ids:
        """The ids of all that is listed."""
        return ids_of(self._model.listing, [(0, self._model.rowCount())])

    def above(self, row: int) -> Ids:
        """The ids of the rows above one."""
        return ids_of(self._model.listing, [(0, row)])

    def below(self, row: int) -> Ids:
        """The ids of the rows below one."""
        return ids_of(self._model.listing, [(row + 1, self._model.rowCount() - row - 1)])

    # -- marking -------------------------------------------------------------------------------

    def toggle(self, mark: Mark) -> None:
        """Mark what is chosen; when all of it is marked already, take the mark away.

        "read" goes the other way round: its key says "unread".
        """
        ids, first = self.chosen(), mark == "starred"

        def work(archive: Archive) -> MarkChange:
            found = ids(archive)
            change = archive.mark(mark, first, found)
            return change if change.ids else archive.mark(mark, not first, found)

        self._write(work, self._made)

    def mark(self, mark: Mark, on: bool, ids: Ids) -> None:
        """Give articles a mark, or take it away."""
        self._write(lambda archive: archive.mark(mark, on, ids(archive)), self._made)

    def undo(self) -> None:
        """Take the last act of marking back."""
        if self._changes:
            last = self._changes.pop()
            self._write(
                lambda archive: archive.mark(last.mark, not last.on, last.ids), self.undone.emit
            )

    def _made(self, change: MarkChange) -> None:
        if change.ids:
            self._changes = [*self._changes[1 - _UNDO :], change]
        self.marked.emit(change)

    def _write(
        self, work: Callable[[Archive], MarkChange], done: Callable[[MarkChange], None]
    ) -> None:
        linked = self._browser.linked

        def write(
            archive: Archive,
        ) -> tuple[MarkChange, NavigationCounts, ArticleSummary | None]:
            change = work(archive)
            return change, archive.navigation(), _renewed(archive, linked)

        def written(outcome: tuple[MarkChange, NavigationCounts, ArticleSummary | None]) -> None:
            change, counts, renewed = outcome
            self._browser.show_marks(counts, renewed)
            done(change)

        self._runner.write(write, written)


def ids_of(listing: Listing, ranges: Ranges) -> Ids:
    """The ids of rows of a listing, read off the GUI thread."""

    def read(archive: Archive) -> list[str]:
        found: list[str] = []
        for first, count in ranges:
            if listing.answer is not None:
                found += listing.answer.ids[first : first + count]
            elif count:
                found += archive.list_ids(listing.wanted, first, count)
        return found

    return read


def _renewed(archive: Archive, linked: ArticleSummary | None) -> ArticleSummary | None:
    try:
        return archive.summary(linked.id) if linked is not None else None
    except NoSuchArticle:
        return None
