"""The article list pane.

Responsible for the view's behaviour: one column of fixed rows, the current article, the chosen
ones, and its place while the library grows. Not for rows (models.article_list) nor their look
(row_delegate), nor for what is done to the chosen ones (list_desk).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from viewer.gui.models.article_list import ArticleListModel, Listing, Role
from viewer.gui.models.image_provider import ThumbnailProvider
from viewer.gui.panes.empty_list import EmptyList
from viewer.gui.panes.focus_ring import FocusRing
from viewer.gui.panes.list_pill import ListPill
from viewer.gui.panes.row_delegate import DENSITIES, RowDelegate, row_height
from viewer.gui.panes.row_heights import RowHeights
from viewer.gui.theme import Theme

_COMPARED = 200  # chosen rows that are checked after a change of the list
_DRAGGED = 50  # addresses that a drag carries for other programs


class ArticleListPane(QTableView):
    """Shows a list model; `article_chosen` tells the ArticleSummary that became current.

    While several rows are chosen none of them is opened: choosing is no reading. `chosen_changed`
    tells how many are; `menu_wanted` where a menu for them should open.
    """

    article_chosen = Signal(object)
    chosen_changed = Signal(int)
    menu_wanted = Signal(object)  # QPoint, global

    def __init__(
        self,
        model: ArticleListModel,
        thumbnails: ThumbnailProvider,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._list = model
        self._left = -1  # the row that a link led away from, to go on from there
        self._extending = False  # by Ctrl or Shift: what becomes current is not to be read
        self._delegate = RowDelegate(thumbnails, theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._lay_out()
        self._heights = RowHeights(model, self.verticalHeader())
        self.set_density("comfortable")
        self.pill = ListPill(self)
        self.empty = EmptyList(self.viewport())
        FocusRing(self)
        self.setAccessibleName(self.tr("Articles"))
        self.selectionModel().currentChanged.connect(self._chosen)
        thumbnails.ready.connect(self.viewport().update)

    def _lay_out(self) -> None:
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMinimumWidth(260)

    def set_density(self, name: str) -> None:
        """Show rows "comfortable", or "compact" without excerpts and pictures."""
        top = self.rowAt(0)
        self._delegate.density = DENSITIES[name]
        self._size_rows()
        if top > 0:
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(top))
        self.viewport().update()

    def _size_rows(self) -> None:
        height = row_height(self._delegate.density)
        self._heights.set_height(height)
        self.verticalScrollBar().setSingleStep(height // 3)

    def show_headings(self, headings: Sequence[int]) -> None:
        """Give these rows room for a heading, and all others none."""
        self._heights.set_tall(headings)

    def set_theme(self, theme: Theme) -> None:
        """Draw the rows in other colours, and in the interface's size."""
        self._delegate.set_theme(theme)
        self._size_rows()
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would make the first row current, which opens it and counts it as read."""
        untouched = not self.currentIndex().isValid()
        blocked = self.selectionModel().blockSignals(untouched)
        super().focusInEvent(event)
        if untouched:
            self.setCurrentIndex(QModelIndex())
        self.selectionModel().blockSignals(blocked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(0, self.viewport().width())
        self.empty.setGeometry(self.viewport().rect())
        self.pill.place()

    # -- choosing ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with self._extended(event.modifiers()):
            super().keyPressEvent(event)

    @contextmanager
    def _extended(self, modifiers: Qt.KeyboardModifier) -> Iterator[None]:
        """While a key or a click with these changes what is chosen."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._extending = bool(modifiers & both)
        try:
            yield
        finally:
            self._extending = False

    def selectionChanged(self, selected, deselected) -> None:  # type: ignore[no-untyped-def]
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit(self.chosen_count())

    def chosen_ranges(self) -> list[tuple[int, int]]:
        """The chosen rows as (first, count), in order; a million are one range."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        return sorted((one.top(), one.height()) for one in ranges if one.height() > 0)

    def chosen_count(self) -> int:
        """How many rows are chosen."""
        return sum(count for _, count in self.chosen_ranges())

    def chosen_rows(self) -> Iterator[int]:
        """The chosen rows one by one."""
        for first, count in self.chosen_ranges():
            yield from range(first, first + count)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the chosen articles: as such to the tree, as addresses to other programs."""
        rows = islice(self.chosen_rows(), _DRAGGED)
        drag = QDrag(self)
        drag.setMimeData(self._list.mimeData([self._list.index(row, 0) for row in rows]))
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.LinkAction, Qt.DropAction.CopyAction)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button chooses for its menu, and opens nothing."""
        if event.button() != Qt.MouseButton.RightButton:
            with self._extended(event.modifiers()):
                super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.pick(index.row())
        rect = self.visualRect(index)
        where = self.viewport().mapToGlobal(rect.center()) if by_key else event.globalPos()
        self.menu_wanted.emit(where)

    def pick(self, row: int) -> None:
        """Choose one row without opening its article."""
        with self._extended(Qt.KeyboardModifier.ControlModifier):
            self._make_current(row)

    def _make_current(self, row: int) -> None:
        """Choose one row alone, whichever keys are held down meanwhile."""
        flags = QItemSelectionModel.SelectionFlag
        index = self._list.index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def current_id(self) -> str | None:
        """The id of the current article."""
        summary = self.currentIndex().data(Role.SUMMARY)
        return summary.id if summary is not None else None

    def choose(self, id_: str | None) -> bool:
        """Make an article current, by its id; False when it is not near the top of the list."""
        row = self._list.row_of(id_) if id_ is not None else None
        if row is None:
            return False
        self._make_current(row)
        return True

    def step(self, rows: int) -> None:
        """Go to the next (1) or previous (-1) article."""
        count = self._list.rowCount()
        if not count:
            return
        current = self.currentIndex()
        row = (current.row() if current.isValid() else self._left) + rows
        self._make_current(max(0, min(count - 1, row)))

    # -- its place -----------------------------------------------------------------------------

    def anchors(self) -> list[tuple[str, int]]:
        """Articles that should stay where they are, with their rows: the open one, the top one."""
        rows = [self.currentIndex().row()] if self._in_sight(self.currentIndex()) else []
        rows += [self.rowAt(0), self.rowAt(self.viewport().height() // 2)]
        found = ((self._list.summary(row), row) for row in rows if row >= 0)
        return [(summary.id, row) for summary, row in found if summary is not None]

    def _in_sight(self, index: QModelIndex) -> bool:
        return index.isValid() and self.visualRect(index).intersects(self.viewport().rect())

    def hold(self, listing: Listing) -> bool:
        """Show the same list as it is now, with what is being read in its place.

        Returns:
            Whether the rows could be kept; else the list is shown from its beginning.
        """
        bar, header = self.verticalScrollBar(), self.verticalHeader()
        row = max(self.rowAt(0), 0)
        resting = bar.value() == 0 and not self.currentIndex().isValid()
        was = header.sectionPosition(row) if self._list.rowCount() else 0
        offset, chosen = bar.value() - was, self._chosen_ids()
        shift = self._list.refresh(listing)
        self.show_headings(list(listing.headings))
        if shift is None:
            return False
        if not resting and shift:
            self.updateGeometries()
            bar.setValue(header.sectionPosition(max(row + shift, 0)) + offset)
            self.pill.add(shift)
        self._drop_strangers(chosen)
        self.viewport().update()
        return True

    def _chosen_ids(self) -> set[str]:
        """The chosen articles, where they are few enough to be compared."""
        if not 1 < self.chosen_count() <= _COMPARED:
            return set()
        return {
            summary.id
            for row in self.chosen_rows()
            if (summary := self._list.summary(row)) is not None
        }

    def _drop_strangers(self, chosen: set[str]) -> None:
        """Choose nothing that was not chosen: rows may have come in between."""
        if chosen and self._chosen_ids() != chosen:
            self.pick(self.currentIndex().row())

    def restore(self, id_: str | None, scroll: int) -> None:
        """After the rows were read anew: the same article and place, announcing nothing."""
        blocked = self.selectionModel().blockSignals(True)
        self.choose(id_)
        self.selectionModel().blockSignals(blocked)
        self.verticalScrollBar().setValue(scroll)
        self.viewport().update()

    def scroll_near(self, scroll: int) -> None:
        """Scroll to where the list was, as long as the current article stays in sight."""
        self.verticalScrollBar().setValue(scroll)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def follow(self, id_: str) -> bool:
        """Show which article a link opened, announcing nothing; False when the list has it not."""
        blocked = self.selectionModel().blockSignals(True)
        place = self.currentIndex().row()
        found = self.choose(id_)
        if not found:
            self._left = place
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()
        return found

    def _chosen(self, current: QModelIndex) -> None:
        summary = current.data(Role.SUMMARY)
        if summary is not None and not self._extending:
            self._left = -1
            self.article_chosen.emit(summary)
