"""The navigation pane: the tree of places.

Responsible for choosing a place, for folding, for the menus of a site and of a saved search, and
for drawing the counts.
Not for the entries (models.navigation_tree).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from viewer.core.model import ArticleFilter, NavigationCounts, SavedSearch
from viewer.gui.models.navigation_tree import NavigationTreeModel, PlaceRole
from viewer.gui.panes.collection_drops import CollectionDrops
from viewer.gui.panes.focus_ring import FocusRing
from viewer.gui.panes.tree_find import TypedName, find, is_typing
from viewer.gui.sides import visual_alignment
from viewer.gui.texts import figures

_OPEN = ("saved", "collections")  # sections that stand open at first
_Index = QModelIndex | QPersistentModelIndex


class CountDelegate(QStyledItemDelegate):
    """Draws an entry with its count at the far side."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree  # knows what is chosen; `option.state` needs all of QStyle

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        count = index.data(PlaceRole.COUNT)
        if not count:
            return
        chosen = self._tree.selectionModel().isSelected(index)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.PlaceholderText
        rect: QRect = option.rect.adjusted(8, 0, -8, 0)
        palette: QPalette = option.palette
        far = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.save()
        if index.data(PlaceRole.SAVED) is not None and not chosen:
            role = QPalette.ColorRole.Accent  # not how many there are, but how many are new
        painter.setPen(palette.color(role))
        direction = option.direction
        painter.drawText(rect, visual_alignment(direction, far), figures(count))
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        if index.data(PlaceRole.PLACE) is None:
            palette: QPalette = option.palette
            muted = palette.color(QPalette.ColorRole.PlaceholderText)
            palette.setColor(QPalette.ColorRole.Text, muted)
            option.palette = palette
        width = _count_width(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight
        if width:
            text: str = option.text
            room = option.rect.width() - width - 24
            metrics = option.fontMetrics
            if room > 0:
                option.text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = max(30, option.fontMetrics.height() + 10)
        return QSize(super().sizeHint(option, index).width(), height)


def _count_width(option: QStyleOptionViewItem, index: _Index) -> int:
    count = index.data(PlaceRole.COUNT)
    metrics = option.fontMetrics
    return metrics.horizontalAdvance(figures(count)) if count else 0


class NavigationPane(QTreeView):
    """The tree; `place_chosen` tells the ArticleFilter of the entry that was chosen.

    `saved_chosen`, `rename_wanted` and `forget_wanted` tell a SavedSearch, `ledger_wanted` and
    `sync_wanted` the key of a site whose menu was used.
    """

    place_chosen = Signal(object)
    saved_chosen = Signal(object)
    rename_wanted = Signal(object)
    forget_wanted = Signal(object)
    ledger_wanted = Signal(str)
    sync_wanted = Signal(str)
    more_tags_wanted = Signal(str)  # the key of a site
    collection_menu_wanted = Signal(object, object)  # QMenu to fill, Collection
    left = Signal()  # by Enter, to the list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = False
        self._wished = ""  # the key of the entry to choose once there is one
        self._folds: dict[str, bool] = {}  # by key, whether an entry that may come stands open
        self._fresh = ""  # the key of the entry that became current by the press of this click
        self._typed = TypedName()
        self._model = NavigationTreeModel(self)
        self.setModel(self._model)
        self.setItemDelegate(CountDelegate(self))
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Places"))
        self.selectionModel().currentChanged.connect(self._chosen)
        self.clicked.connect(self._clicked)
        self.drops = CollectionDrops(self)
        FocusRing(self)
        self.choose("all")

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The chosen row in one piece; Qt would cut it at the folding arrow."""
        if index == self.currentIndex():
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QGuiApplication.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 5, 5)
            painter.restore()
        if self.drops.target.isValid() and index == self.drops.target:
            painter.save()
            painter.setPen(QGuiApplication.palette().color(QPalette.ColorRole.Accent))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -2, -2), 5, 5)
            painter.restore()
        super().drawRow(painter, option, index)

    def update_from(self, counts: NavigationCounts) -> None:
        """Take new counts, keeping what is chosen and what is folded."""
        self._keep_while(lambda: self._model.update_from(counts))

    def update_saved(self, saved: dict[SavedSearch, int]) -> None:
        """Take the saved searches, each with how many of its hits are new."""
        self._keep_while(lambda: self._model.update_saved(saved))

    def _keep_while(self, update: Callable[[], bool]) -> None:
        chosen = self._wished or self.chosen_key()
        known = {self._key(index) for index in self._entries()}
        open_keys = {self._key(index) for index in self._entries() if self.isExpanded(index)}
        blocked = self.selectionModel().blockSignals(True)
        renewed = update()
        if renewed:
            self._unfold(known, open_keys)
            if self.choose(chosen):
                self._wished = ""
        self.selectionModel().blockSignals(blocked)
        if renewed:
            self.viewport().update()
            # Saved searches come after the rest: what was wished for may still appear.
            if self.chosen_key() != chosen and not self._wished.startswith("saved:"):
                self._wished = ""
                self.choose("all")

    def _unfold(self, known: set[str], open_keys: set[str]) -> None:
        """A new site stands open, with its categories, and so do the saved searches."""
        for index in list(self._entries()):
            key = self._key(index)
            opens = (
                key in _OPEN or key.startswith(("site:", "host:")) or key.endswith("/categories")
            )
            opens = self._folds.get(key, opens)
            self.setExpanded(index, (opens and key not in known) or key in open_keys)

    def chosen_key(self) -> str:
        """The key of the entry that is chosen."""
        return self._key(self.currentIndex()) or "all"

    def folds(self) -> dict[str, bool]:
        """By key, whether each entry that has others below it stands open."""
        parents = (index for index in self._entries() if self._model.rowCount(index))
        return {self._key(index): self.isExpanded(index) for index in parents}

    def resume(self, key: str, folds: dict[str, bool]) -> None:
        """Choose an entry and unfold others as they were, as soon as they are there."""
        self._wished, self._folds = key, folds

    def follow(self, key: str) -> None:
        """Show which place the list is of, announcing nothing."""
        blocked = self.selectionModel().blockSignals(True)
        self.choose(key)
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def go(self, key: str) -> None:
        """List an entry, also when it is the one that is chosen."""
        if key == self.chosen_key():
            self._chosen(self.currentIndex())
        else:
            self.choose(key)

    def choose(self, key: str) -> bool:
        """Choose an entry by its key; False when there is none."""
        for index in self._entries():
            if self._key(index) == key:
                self.setCurrentIndex(index)
                return True
        return False

    def follow_place(self, place: ArticleFilter) -> None:
        """Show which place the list is of, announcing nothing; none when the tree has it not."""
        blocked = self.selectionModel().blockSignals(True)
        entries = (index for index in self._entries() if index.data(PlaceRole.PLACE) == place)
        self.setCurrentIndex(next(entries, QModelIndex()))
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def _chosen(self, current: QModelIndex) -> None:
        saved, wanted = current.data(PlaceRole.SAVED), current.data(PlaceRole.PLACE)
        self._fresh, self._wished = self._key(current), ""
        if saved is not None:
            self.saved_chosen.emit(saved)
        elif wanted is not None:
            self.place_chosen.emit(wanted)

    def _clicked(self, index: QModelIndex) -> None:
        """A saved search that stands chosen already is run again."""
        if index.data(PlaceRole.TAGS_OF) is not None:
            self.more_tags_wanted.emit(index.data(PlaceRole.TAGS_OF))
        saved, fresh = index.data(PlaceRole.SAVED), self._fresh == self._key(index)
        self._fresh = ""
        if saved is not None and not fresh:
            self.saved_chosen.emit(saved)

    # -- keys ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Letters find an entry here, whatever they do elsewhere."""
        if is_typing(event):
            event.accept()
            return True
        return super().event(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt asks for the entry of a name that is being typed: one in sight, else any."""
        typed, current = self._typed.add(search), self.currentIndex()
        seen = [index for index in self._entries() if self._is_open(index)]
        found = find(typed, seen, current) or find(typed, self._entries(), current)
        if found is not None:
            self.setCurrentIndex(found)

    def _is_open(self, index: QModelIndex) -> bool:
        above = index.parent()
        return not above.isValid() or (self.isExpanded(above) and self._is_open(above))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            site = self.currentIndex().data(PlaceRole.TAGS_OF)
            if site is not None:
                self.more_tags_wanted.emit(site)
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)

    # -- menus ---------------------------------------------------------------------------------

    def set_running(self, running: bool) -> None:
        """While a sync runs no other can be started."""
        self._running = running

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        menu = self.saved_menu(index) or self.collection_menu(index) or self.site_menu(index)
        if menu is None:
            return
        rect = self.visualRect(index)
        where = self.viewport().mapToGlobal(rect.center()) if by_key else event.globalPos()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def site_menu(self, index: QModelIndex) -> QMenu | None:
        """The menu of the site that an entry belongs to; None for the entries above the sites."""
        site = self._site(index)
        if site is None:
            return None
        menu = QMenu(self)
        sync = menu.addAction(self.tr("&Sync this site"))
        sync.setEnabled(not self._running)
        sync.triggered.connect(lambda: self.sync_wanted.emit(site))
        ledger = menu.addAction(self.tr("&What is not stored…"))
        ledger.triggered.connect(lambda: self.ledger_wanted.emit(site))
        return menu

    def saved_menu(self, index: QModelIndex) -> QMenu | None:
        """The menu of a saved search; None for another entry."""
        saved = index.data(PlaceRole.SAVED)
        if saved is None:
            return None
        menu = QMenu(self)
        rename = menu.addAction(self.tr("&Rename…"))
        rename.triggered.connect(lambda: self.rename_wanted.emit(saved))
        forget = menu.addAction(self.tr("&Forget this search"))
        forget.triggered.connect(lambda: self.forget_wanted.emit(saved))
        return menu

    def collection_menu(self, index: QModelIndex) -> QMenu | None:
        """The menu of a collection; None for another entry."""
        collection = index.data(PlaceRole.COLLECTION)
        if collection is None:
            return None
        menu = QMenu(self)
        self.collection_menu_wanted.emit(menu, collection)
        return menu

    def _site(self, index: QModelIndex) -> str | None:
        while index.isValid():
            key = self._key(index)
            if key.startswith("site:"):
                return key.removeprefix("site:")
            index = index.parent()
        return None

    def _entries(self, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
        above = parent if parent is not None else QModelIndex()
        for row in range(self._model.rowCount(above)):
            index = self._model.index(row, 0, above)
            yield index
            yield from self._entries(index)

    @staticmethod
    def _key(index: QModelIndex) -> str:
        return index.data(PlaceRole.KEY) or ""
