"""The article list: rows by pages out of the archive, or the hits of a search.

Responsible for how many rows there are and for reading the visible ones. Not for choosing them
(library_browser) nor for drawing them (panes.row_delegate).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from viewer.core.errors import IndexUnusable
from viewer.core.model import ArticleFilter, ArticleSummary
from viewer.core.reading import Archive, SearchAnswer
from viewer.gui.date_groups import read_headings
from viewer.gui.texts import exact_time, isolate, short_date

ARTICLES_MIME = "application/x-backfile-articles"
PAGE = 64  # rows read at once
HITS = 16  # the same of hits, each of which needs a snippet
_PAGES = 24  # pages kept


class Role(IntEnum):
    """What a row gives beside Qt's own roles."""

    SUMMARY = Qt.ItemDataRole.UserRole + 1
    SNIPPET = Qt.ItemDataRole.UserRole + 2  # HTML with <mark>, only of search hits
    HEADING = Qt.ItemDataRole.UserRole + 3  # of the group that begins with the row, else None


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list shows: a filter's articles, or a search's hits, and how many."""

    wanted: ArticleFilter
    total: int
    first: tuple[ArticleSummary, ...] = ()
    answer: SearchAnswer | None = None
    snippets: Mapping[str, str] = field(default_factory=dict)  # of `first`, of a search
    trouble: IndexUnusable | None = None  # why a search could not be carried out
    headings: Mapping[int, str] = field(default_factory=dict)  # by the row that a group begins at
    moved: tuple[int, int] | None = None  # where an article stood when it was asked, and stands now


_Index = QModelIndex | QPersistentModelIndex


class ArticleListModel(QAbstractTableModel):
    """One column; a table because QTableView is a hundred times faster than QListView (qt.md).

    Args:
        archive: the GUI thread's own; a page takes a few milliseconds.
    """

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._listing = Listing(ArticleFilter(), 0)
        self._pages: OrderedDict[int, list[ArticleSummary]] = OrderedDict()
        self._snippets: dict[str, str] = {}

    # -- Qt's questions ------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else self._listing.total

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        summary = self.summary(index.row()) if index.isValid() else None
        if summary is None:
            return None
        if role == Role.SUMMARY:
            return summary
        if role == Role.SNIPPET:
            return self._snippets.get(summary.id)
        if role == Role.HEADING:
            return self._listing.headings.get(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(summary, self._listing.headings.get(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole:
            moment = exact_time(summary.published)
            return isolate(summary.title, moment, summary.url, separator="\n")
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        return [ARTICLES_MIME, "text/uri-list", "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Addresses for other programs; for the tree only that the chosen articles come."""
        summaries = [found for index in indexes if (found := self.summary(index.row()))]
        data = QMimeData()
        data.setData(ARTICLES_MIME, b"")
        data.setUrls([QUrl(one.url) for one in summaries])
        data.setText("\n".join(one.url for one in summaries))
        return data

    def _spoken(self, summary: ArticleSummary, heading: str | None) -> str:
        """What a screen reader says of a row."""
        unread = None if summary.read else self.tr("unread")
        return isolate(
            heading,
            unread,
            summary.title,
            summary.author,
            short_date(summary.published),
            separator=", ",
        )

    # -- rows ----------------------------------------------------------------------------------

    @property
    def listing(self) -> Listing:
        """What is shown now."""
        return self._listing

    def summary(self, row: int) -> ArticleSummary | None:
        """A row's article; None past the end, or when it left the library meanwhile."""
        if not 0 <= row < self._listing.total:
            return None
        page, place = self._page(row // self._size), row % self._size
        return page[place] if place < len(page) else None

    def row_of(self, id_: str, within: int = 1024) -> int | None:
        """The row of an article among the first `within`; None when it is not there."""
        answer = self._listing.answer
        if answer is not None:
            return answer.ids.index(id_) if id_ in answer.ids else None
        for row in range(min(within, self._listing.total)):
            summary = self.summary(row)
            if summary is not None and summary.id == id_:
                return row
        return None

    @property
    def _size(self) -> int:
        return PAGE if self._listing.answer is None else HITS

    def _page(self, number: int) -> list[ArticleSummary]:
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
            self._pages[number] = page
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page

    def _read(self, number: int) -> list[ArticleSummary]:
        answer = self._listing.answer
        if answer is None:
            return self._archive.page(self._listing.wanted, number * PAGE, PAGE)
        ids = answer.ids[number * HITS : (number + 1) * HITS]
        self._snippets.update(self._archive.snippets(ids, answer.terms))
        known = {summary.id: summary for summary in self._archive.summaries(ids)}
        return [known[id_] for id_ in ids if id_ in known]

    # -- changes -------------------------------------------------------------------------------

    def show(self, listing: Listing) -> None:
        """Show something else from its beginning."""
        self.beginResetModel()
        self._set(listing)
        self.endResetModel()

    def refresh(self, listing: Listing) -> int | None:
        """Show the same again after the library changed.

        Returns:
            By how many rows the article that `listing.moved` tells of, and what is below it, went
            down; the selection went with it. None when everything was read from its beginning.
        """
        shift = self._shift(listing)
        if shift is None or listing.total < max(shift, 0):
            self.show(listing)
            return None
        self._begin_rows(listing, self._first_change(listing), shift)
        grown = listing.total - self._listing.total
        end = min(listing.total, self._listing.total)
        if grown > 0:
            self.beginInsertRows(QModelIndex(), end, listing.total - 1)
        elif grown < 0:
            self.beginRemoveRows(QModelIndex(), end, self._listing.total - 1)
        self._set(listing)
        if grown > 0:
            self.endInsertRows()
        elif grown < 0:
            self.endRemoveRows()
        self._say_changed()
        return shift

    def _shift(self, listing: Listing) -> int | None:
        if listing.moved is not None:
            was, now = listing.moved
            return now - was if was < self._listing.total else None
        grown = listing.total - self._listing.total
        return 0 if self._same_start(listing) and grown >= 0 else None

    def _begin_rows(self, listing: Listing, first: int, shift: int) -> None:
        """Take rows in, or out, above the ones that stay where they are."""
        between = replace(listing, total=self._listing.total + shift)
        if shift > 0:
            self.beginInsertRows(QModelIndex(), first, first + shift - 1)
            self._set(between)
            self.endInsertRows()
        elif shift < 0:
            self.beginRemoveRows(QModelIndex(), first, first - shift - 1)
            self._set(between)
            self.endRemoveRows()

    def _first_change(self, listing: Listing) -> int:
        """The first row that is another one now, as far as the first page tells."""
        was, now = listing.moved or (0, 0)
        shown = self._pages.get(0, [])
        for row, (old, new) in enumerate(zip(shown, listing.first, strict=False)):
            if old.id != new.id or row >= min(was, now):
                return row
        return 0

    def _same_start(self, listing: Listing) -> bool:
        if listing.answer is not None or self._listing.answer is not None:
            return listing.answer is not None and listing.answer == self._listing.answer
        shown = self._pages.get(0, [])
        return [row.id for row in shown] == [row.id for row in listing.first[: len(shown)]]

    def _set(self, listing: Listing) -> None:
        self._listing = listing
        self._pages.clear()
        self._snippets = dict(listing.snippets)
        if listing.first:
            self._pages[0] = list(listing.first)

    def _say_changed(self) -> None:
        if self._listing.total:
            self.dataChanged.emit(self.index(0, 0), self.index(self._listing.total - 1, 0))

    def forget(self) -> None:
        """Read every row anew when it is shown: many marks have changed."""
        self._set(replace(self._listing, first=(), snippets={}))
        self._say_changed()

    def update_row(self, summary: ArticleSummary) -> None:
        """Take an article's new marks; the row stays even when the filter would now hide it."""
        for number, page in self._pages.items():
            for place, shown in enumerate(page):
                if shown.id == summary.id:
                    page[place] = summary
                    index = self.index(number * self._size + place, 0)
                    self.dataChanged.emit(index, index)


def read_listing(archive: Archive, wanted: ArticleFilter, *, grouped: bool = False) -> Listing:
    """What a filter shows, with its first page; called off the GUI thread.

    Args:
        grouped: by date, where the list is sorted so.
    """
    total = archive.count(wanted)
    headings = read_headings(archive, wanted, total) if grouped and wanted.sort == "date" else {}
    # When all of a million are read, a page of unread ones would look at every article first.
    first = archive.page(wanted, 0, PAGE) if total else []
    return Listing(wanted, total, tuple(first), headings=headings)


def with_place(archive: Archive, listing: Listing, anchors: Sequence[tuple[str, int]]) -> Listing:
    """A listing with where the first of these articles that it still has stands in it.

    Args:
        anchors: ids and the rows at which the list shows them; the one that matters most first.
    """
    for id_, row in anchors:
        now = _place(archive, listing, id_)
        if now is not None:
            return replace(listing, moved=(row, now))
    return listing


def _place(archive: Archive, listing: Listing, id_: str) -> int | None:
    if listing.answer is not None:
        return listing.answer.ids.index(id_) if id_ in listing.answer.ids else None
    return archive.row_of(listing.wanted, id_)


def read_search(
    archive: Archive,
    query: str,
    wanted: ArticleFilter,
    typing: bool,
    order: Literal["relevance", "date"] = "relevance",
) -> Listing:
    """What a query finds, with its first rows and snippets; called off the GUI thread.

    While the index is unusable this is the list without the query, and the trouble with it.
    """
    try:
        answer = archive.search(query, wanted, as_you_type=typing, sort=order, facets=True)
    except IndexUnusable as error:
        return replace(read_listing(archive, wanted), trouble=error)
    first = answer.ids[:HITS]
    known = {summary.id: summary for summary in archive.summaries(first)}
    return Listing(
        wanted,
        len(answer.ids),
        tuple(known[id_] for id_ in first if id_ in known),
        answer,
        archive.snippets(first, answer.terms),
    )
