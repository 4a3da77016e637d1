"""The article list pane.

Responsible for the view's behaviour: one column of fixed rows, the current article, the keyboard,
and its place while the library grows. Not for rows (models.article_list) nor their look
(row_delegate).
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from viewer.gui.models.article_list import ArticleListModel, Role
from viewer.gui.models.image_provider import ThumbnailProvider
from viewer.gui.panes.row_delegate import RowDelegate, row_height
from viewer.gui.theme import Theme


class ArticleListPane(QTableView):
    """Shows a list model; `article_chosen` tells the ArticleSummary that became current."""

    article_chosen = Signal(object)

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
        self._delegate = RowDelegate(thumbnails, theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._lay_out()
        self.setAccessibleName(self.tr("Articles"))
        self.selectionModel().currentChanged.connect(self._chosen)
        thumbnails.ready.connect(self.viewport().update)

    def _lay_out(self) -> None:
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self._size_rows()
        self.setMinimumWidth(260)

    def _size_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.verticalScrollBar().setSingleStep(row_height() // 3)

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

    def current_id(self) -> str | None:
        """The id of the current article."""
        summary = self.currentIndex().data(Role.SUMMARY)
        return summary.id if summary is not None else None

    def choose(self, id_: str | None) -> bool:
        """Make an article current, by its id; False when it is not near the top of the list."""
        row = self._list.row_of(id_) if id_ is not None else None
        if row is None:
            return False
        self.setCurrentIndex(self._list.index(row, 0))
        return True

    def step(self, rows: int) -> None:
        """Go to the next (1) or previous (-1) article."""
        count = self._list.rowCount()
        if not count:
            return
        current = self.currentIndex()
        row = (current.row() if current.isValid() else self._left) + rows
        self.setCurrentIndex(self._list.index(max(0, min(count - 1, row)), 0))

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
        if summary is not None:
            self._left = -1
            self.article_chosen.emit(summary)
