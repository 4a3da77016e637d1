"""What is in the open article: its headings, links, tables and code, as lists.

Responsible for these lists, for those who read by keyboard or with a screen reader, to which a
document says nothing of them (qt.md, 10). Not for going there (reader).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.core.search.folding import fold
from viewer.gui.document.outline import Code, Heading, PageLink, codes_of, headings_of, links_of
from viewer.gui.document.page import Page, PlacedTable
from viewer.gui.geometry import room_around
from viewer.gui.panes.clearable import clearable
from viewer.gui.panes.word_side import WordSide
from viewer.gui.texts import figures, isolate
from viewer.gui.theme import text_scale

_DOES = Qt.ItemDataRole.UserRole
_SHORT = 80  # signs of code or of a table that name it


class OutlineDialog(QDialog):
    """Lists what a page holds; Enter goes there, opens or copies.

    Args:
        page: that is shown.
    """

    position_wanted = Signal(int)
    link_wanted = Signal(str)
    table_wanted = Signal(int)  # its number on the page
    code_wanted = Signal(str)  # to be copied

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("In this article"))
        self.box = QLineEdit()
        WordSide(self.box)
        clearable(self.box)
        self.box.setPlaceholderText(self.tr("Filter"))
        self.box.setAccessibleName(self.tr("Filter the list"))
        self.box.textChanged.connect(self._filter)
        self.headings = self._tree(self.tr("Headings"), 1)
        self.links = self._tree(self.tr("Links"), 2)
        self.blocks = self._tree(self.tr("Tables and code"), 2)
        self._fill_headings(headings_of(page.document))
        self._fill_links(links_of(page.document))
        self._fill_blocks(page.tables, codes_of(page.document))
        self.tabs = QTabWidget()
        for tree in (self.headings, self.links, self.blocks):
            self.tabs.addTab(self._with_words(tree), self._title(tree))
        self.tabs.currentChanged.connect(lambda: self._filter(self.box.text()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(self.box)
        layout.addWidget(self.tabs, 1)
        self.setTabOrder(self.box, self.tabs.tabBar())
        for tree in (self.blocks, self.links, self.headings):
            if tree.window() is self:  # words stand in the place of an empty one
                self.setTabOrder(self.tabs.tabBar(), tree)
        room = room_around(self)
        side = round(560 * text_scale())
        self.resize(min(side, room.width()), min(side, room.height()))

    def _tree(self, name: str, columns: int) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("Outline")
        tree.setAccessibleName(name)
        tree.setColumnCount(columns)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(columns == 1)
        tree.setItemsExpandable(columns == 1)
        tree.setUniformRowHeights(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for column in range(columns):
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        tree.itemActivated.connect(self._go)
        tree.itemClicked.connect(self._go)
        return tree

    def _with_words(self, tree: QTreeWidget) -> QWidget:
        """The list, or words where it is empty."""
        if tree.topLevelItemCount():
            return tree
        words = QLabel(self.tr("There are none in this article."))
        words.setObjectName("Muted")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return words

    def _title(self, tree: QTreeWidget) -> str:
        return f"{tree.accessibleName()} ({figures(_count(tree.invisibleRootItem()))})"

    # -- filling -------------------------------------------------------------------------------

    def _fill_headings(self, headings: Sequence[Heading]) -> None:
        above: list[tuple[int, QTreeWidgetItem]] = []
        for heading in headings:
            while above and above[-1][0] >= heading.level:
                above.pop()
            parent = above[-1][1] if above else self.headings.invisibleRootItem()
            item = self._item(parent, (heading.text,), self.position_wanted, heading.position)
            level = self.tr("level {}").format(figures(heading.level))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{heading.text}, {level}")
            above.append((heading.level, item))
        self.headings.expandAll()

    def _fill_links(self, links: Sequence[PageLink]) -> None:
        root = self.links.invisibleRootItem()
        for link in links:
            text = link.text or self.tr("Picture")
            here = link.address.startswith("#")
            where = self.tr("In this article") if here else isolate(link.said)
            item = self._item(root, (text, where), self.link_wanted, link.address)
            item.setToolTip(1, link.said)

    def _fill_blocks(self, tables: Sequence[PlacedTable], codes: Sequence[Code]) -> None:
        root = self.blocks.invisibleRootItem()
        for number, table in enumerate(tables):
            name = isolate(*(table.cells[0] if table.cells else ()))[:_SHORT]
            rows = self.tr("%Ln rows", "", len(table.cells))
            kind = isolate(self.tr("Open the table"), rows)
            self._item(root, (name or self.tr("Table"), kind), self.table_wanted, number)
        for code in codes:
            first = next((line for line in code.text.splitlines() if line.strip()), "")
            kind = isolate(self.tr("Copy the code"), code.language or None)
            self._item(root, (first[:_SHORT], kind), self.code_wanted, code.text)

    def _item(
        self, parent: QTreeWidgetItem, texts: Sequence[str], signal: object, value: object
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, list(texts))
        item.setData(0, _DOES, lambda: signal.emit(value))  # type: ignore[attr-defined]
        for column, text in enumerate(texts):
            item.setToolTip(column, text)
        return item

    # -- choosing ------------------------------------------------------------------------------

    @property
    def tree(self) -> QTreeWidget | None:
        """The list in sight; None where words stand in its place."""
        widget = self.tabs.currentWidget()
        return widget if isinstance(widget, QTreeWidget) else None

    def _filter(self, typed: str) -> None:
        tree, wanted = self.tree, fold(typed.strip())
        if tree is None:
            return
        _show_matching(tree.invisibleRootItem(), lambda text: wanted in fold(text))
        current = tree.currentItem()
        first = _first_shown(tree.invisibleRootItem())
        if first is not None and (current is None or current.isHidden()):
            tree.setCurrentItem(first)

    def _go(self, item: QTreeWidgetItem) -> None:
        if not self.isVisible():
            return  # one click may both choose and activate
        self.accept()
        item.data(0, _DOES)()

    def showEvent(self, event: QShowEvent) -> None:
        """The list is ready for the arrow keys."""
        super().showEvent(event)
        self._filter("")
        (self.tree or self.box).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows in the filter are for the list."""
        tree = self.tree
        keys = Qt.Key
        if tree is not None and self.focusWidget() is self.box:
            if event.key() in {keys.Key_Return, keys.Key_Enter}:
                item = tree.currentItem()
                if item is not None and not item.isHidden():
                    self._go(item)
                return
            if event.key() == keys.Key_Down:
                tree.setFocus()
                return
        super().keyPressEvent(event)


def _children(parent: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (parent.child(number) for number in range(parent.childCount()))
    return [child for child in children if child is not None]


def _show_matching(parent: QTreeWidgetItem, fits: Callable[[str], bool]) -> bool:
    """Hide what does not fit, nor anything below it; returns whether something is left."""
    left = False
    for item in _children(parent):
        below = _show_matching(item, fits)
        shown = below or any(fits(item.text(column)) for column in range(item.columnCount()))
        item.setHidden(not shown)
        left = left or shown
    return left


def _first_shown(parent: QTreeWidgetItem) -> QTreeWidgetItem | None:
    return next((item for item in _children(parent) if not item.isHidden()), None)


def _count(parent: QTreeWidgetItem) -> int:
    return sum(1 + _count(child) for child in _children(parent))
