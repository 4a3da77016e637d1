"""Collections in the window: making, naming, deleting and filling them.

Responsible for these, off the GUI thread, and for what is told afterwards. Not for keeping them
(core) nor for their entries in the tree (models.navigation_tree).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from viewer.core.model import Collection, NavigationCounts
from viewer.core.reading import Archive
from viewer.gui.library_browser import LibraryBrowser
from viewer.gui.list_marks import Ids, ListMarks
from viewer.gui.panes.navigation import NavigationPane
from viewer.gui.task_runner import TaskRunner

T = TypeVar("T")


class CollectionsDesk(QObject):
    """Joins the collections of the library with the tree and the chosen articles.

    `said` tells what was done, for the status line.
    """

    said = Signal(str)

    def __init__(
        self,
        runner: TaskRunner,
        browser: LibraryBrowser,
        navigation: NavigationPane,
        marks: ListMarks,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._browser = browser
        self._marks = marks
        self._window = parent
        self._known: tuple[Collection, ...] = ()
        browser.counted.connect(self._know)
        navigation.drops.dropped.connect(self._dropped)
        navigation.collection_menu_wanted.connect(self._fill_menu)

    def _know(self, counts: NavigationCounts) -> None:
        self._known = counts.collections

    # -- making and naming ---------------------------------------------------------------------

    def create(self) -> None:
        """Ask for the name of a new one, and put what is chosen into it."""
        from viewer.gui.dialogs.name_search import ask_name

        ids = self._marks.chosen()

        def make(name: str) -> None:
            def work(archive: Archive) -> int:
                found = ids(archive)
                collections = archive.collections
                return collections.add(collections.create(name), found)

            self._change(work, lambda added: self._added(added, name))

        ask_name(
            self.tr("New collection"),
            self.tr("Its name among the places:"),
            "",
            make,
            self._window,
        )

    def rename(self, collection: Collection) -> None:
        """Ask for another name of one."""
        from viewer.gui.dialogs.name_search import ask_name

        def name_it(name: str) -> None:
            self._change(lambda archive: archive.collections.rename(collection.id, name))

        ask_name(
            self.tr("Rename the collection"),
            self.tr("Its name among the places:"),
            collection.name,
            name_it,
            self._window,
        )

    def delete(self, collection: Collection) -> None:
        """Delete one; asks, when there is anything in it."""

        if not collection.count:
            self._delete(collection)
            return
        from viewer.gui.dialogs.boxes import ask

        words = self.tr("Delete the collection “{}”?").format(collection.name)
        stays = self.tr("Its articles stay in the library.")
        delete = self.tr("Delete")
        ask(delete, words, delete, lambda: self._delete(collection), self._window, stays)

    def _delete(self, collection: Collection) -> None:
        self._change(lambda archive: archive.collections.delete(collection.id))

    # -- filling -------------------------------------------------------------------------------

    def _dropped(self, collection: Collection) -> None:
        self.add(collection, self._marks.chosen())

    def add(self, collection: Collection, ids: Ids) -> None:
        """Put articles into one."""
        self._change(
            lambda archive: archive.collections.add(collection.id, ids(archive)),
            lambda added: self._added(added, collection.name),
        )

    def _added(self, added: int, name: str) -> None:
        words = self.tr("%Ln articles added to {}", "", added).format(f"\u2068{name}\u2069")
        self.said.emit(words)

    def remove(self, collection: Collection, ids: Ids) -> None:
        """Take articles out of one; its list is read again."""

        def removed(count: int) -> None:
            name = f"\u2068{collection.name}\u2069"
            self.said.emit(self.tr("%Ln articles taken out of {}", "", count).format(name))

        self._change(
            lambda archive: archive.collections.remove(collection.id, ids(archive)), removed
        )

    def _change(
        self, work: Callable[[Archive], T], then: Callable[[T], None] = lambda _: None
    ) -> None:
        """Write, then show what there is now."""

        def done(outcome: T) -> None:
            self._browser.refresh()
            then(outcome)

        self._runner.write(work, done)

    # -- menus ---------------------------------------------------------------------------------

    def shown(self) -> Collection | None:
        """The collection that the list shows."""
        id_ = self._browser.question.place.collection
        return next((one for one in self._known if one.id == id_), None)

    def menu(self, parent: QWidget) -> QMenu:
        """Where the chosen articles may be put."""
        menu = QMenu(self.tr("Add to a &collection"), parent)
        ids = self._marks.chosen()
        for one in self._known:
            action = menu.addAction(one.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, one=one: self.add(one, ids))
        if self._known:
            menu.addSeparator()
        menu.addAction(self.tr("&New collection…")).triggered.connect(self.create)
        return menu

    def _fill_menu(self, menu: QMenu, collection: Collection) -> None:
        menu.addAction(self.tr("&Rename…")).triggered.connect(lambda: self.rename(collection))
        menu.addAction(self.tr("&Delete…")).triggered.connect(lambda: self.delete(collection))
