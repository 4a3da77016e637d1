"""The main window: assembles the panes and connects the actions.

Responsible for the layout, its memory, and for which action calls what. Not for what happens then
(library_browser, sync_controller).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.core.errors import BackfileError, IndexUnusable
from viewer.core.model import NavigationCounts
from viewer.core.reading import Archive
from viewer.core.sync import SyncOptions
from viewer.gui.actions import build_actions
from viewer.gui.collecting import GuiCollector
from viewer.gui.geometry import restore_geometry
from viewer.gui.help_desk import HelpDesk
from viewer.gui.language_desk import LanguageDesk
from viewer.gui.library_browser import LibraryBrowser
from viewer.gui.library_desk import LibraryDesk
from viewer.gui.list_desk import ListDesk
from viewer.gui.list_look import ListLook
from viewer.gui.look_desk import LookDesk
from viewer.gui.models.article_list import ArticleListModel
from viewer.gui.models.image_provider import ThumbnailProvider
from viewer.gui.moves import Moves
from viewer.gui.network import Connection, connection
from viewer.gui.panes.article_list import ArticleListPane
from viewer.gui.panes.banner import Banner
from viewer.gui.panes.filter_bar import FilterBar
from viewer.gui.panes.first_start import FirstStartPane
from viewer.gui.panes.navigation import NavigationPane
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.panes.row_delegate import THUMBNAIL
from viewer.gui.panes.search_bar import SearchBar
from viewer.gui.panes.sync_status import SyncStatusPane
from viewer.gui.program_desk import ProgramDesk
from viewer.gui.reading_settings import chosen_theme
from viewer.gui.saved_desk import SavedDesk
from viewer.gui.search_assistant import SearchAssistant
from viewer.gui.settings import Settings
from viewer.gui.sorting import Sorting
from viewer.gui.sync_controller import SyncController
from viewer.gui.sync_desk import SyncDesk
from viewer.gui.task_runner import TaskRunner
from viewer.gui.texts import isolate
from viewer.gui.warming import Warming

_BY_KEY = Qt.FocusReason.ShortcutFocusReason


class MainWindow(QMainWindow):
    """Three panes over one library.

    Args:
        root: the library's folder; it need not exist yet.
        settings: what the last window remembered.
        network: what the system says of the connection.

    Raises:
        LibraryError: there is a library that cannot be used.
    """

    def __init__(
        self,
        root: Path,
        settings: Settings,
        network: Callable[[], Connection] = connection,
    ) -> None:
        super().__init__()
        self._root = root
        self._settings = settings
        self._archive = Archive(root)
        self.runner = TaskRunner(root, self)
        self.sync = SyncController(root, self)
        size = THUMBNAIL * self.devicePixelRatioF()
        self.thumbnails = ThumbnailProvider(root, size, self)
        self._make_panes()
        self._assemble()
        self.browser = LibraryBrowser(
            self.runner,
            self.model,
            self.navigation,
            self.search,
            self.filters,
            self.articles,
            self.reader,
            self,
        )
        self.assistant = SearchAssistant(self.runner, self.search, self)
        self.lists = ListDesk(
            self.runner, self.browser, self.model, self.articles, self.navigation, self
        )
        self.saved = SavedDesk(self.runner, self.browser, self.navigation, self)
        self.desk = SyncDesk(
            self, self.sync, self.runner, settings, self.status, self.banner, network
        )
        self.opens_again = False  # once it is closed
        self.language = LanguageDesk(settings, self.sync, self)
        self.warming = Warming(self)
        self._collector = GuiCollector(self)
        self.help = HelpDesk(root, self.banner, self.status, self.desk, self)
        self.actions_by_name = build_actions(self)
        self.sorting = Sorting(self.actions_by_name, settings, self.browser, self.filters, self)
        self.look = LookDesk(settings, self.actions_by_name, self.reader, self.articles, self)
        self.list_look = ListLook(self.actions_by_name, settings, self.browser, self.articles, self)
        self.moves = Moves(self, settings, root)
        self.library = LibraryDesk(self, settings, root)
        self.program = ProgramDesk(self)
        self._connect()
        self._connect_actions()
        self._restore()
        self.moves.resume()
        self.browser.begin()
        self.articles.setFocus()  # Qt would begin at the first place of the tree

    @property
    def root(self) -> Path:
        """The library's folder."""
        return self._root

    # -- assembling ----------------------------------------------------------------------------

    def _make_panes(self) -> None:
        theme = chosen_theme(self._settings)
        self.model = ArticleListModel(self._archive, self)
        self.navigation = NavigationPane()
        self.search = SearchBar()
        self.filters = FilterBar()
        self.articles = ArticleListPane(self.model, self.thumbnails, theme)
        self.reader = ReaderPane(theme)
        self.first_start = FirstStartPane(self._root)
        self.banner = Banner()
        self.status = SyncStatusPane()

    def _assemble(self) -> None:
        self.setWindowTitle("Backfile")
        middle = self.list_pane = QWidget()
        middle.setObjectName("ListPane")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.search)
        column.addWidget(self.filters)
        column.addWidget(self.articles, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for widget in (self.navigation, middle, self.reader):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(2, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self.first_start)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.banner)
        rows.addWidget(self._stack, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.browser.begun.connect(self.saved.count)
        self.browser.begun.connect(self.desk.schedule.start)
        self.browser.counted.connect(self._counted)
        self.browser.searchable.connect(self._searchable)
        self.articles.article_chosen.connect(self._note_search)
        self.lists.said.connect(self._say)
        self.browser.listed.connect(self.warming.start)
        self.warming.warm.connect(self._collector.keep_all)
        self.runner.failed.connect(self.banner.show_error)
        self.reader.link_activated.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        self.reader.retry_wanted.connect(self.desk.retry_key)
        self.reader.next_wanted.connect(lambda: self.articles.step(1))
        self.first_start.add_wanted.connect(self.desk.add_site)
        self.first_start.sample_wanted.connect(self.desk.open_sample)
        self.navigation.sync_wanted.connect(self.desk.sync_site)
        self.navigation.ledger_wanted.connect(self.desk.show_ledger)
        self.sync.running_changed.connect(self._running)
        self.sync.paused_changed.connect(self._action("pause").setChecked)
        self.sync.library_changed.connect(self.browser.refresh)
        self.sync.library_changed.connect(self.saved.count)
        self.desk.ended.connect(self._synced)
        self.desk.preferred.connect(self.look.apply)
        self.desk.preferred.connect(self.language.apply)
        self.language.again.connect(self._open_again)
        self.help.searchable.connect(self.browser.refresh)

    def _connect_actions(self) -> None:
        does = {
            "add_site": self.desk.add_site,
            "open_sample": self.desk.open_sample,
            "sync": self.desk.start,
            "pause": lambda: self.sync.pause(not self.sync.paused),
            "cancel": self.sync.cancel,
            "sync_details": self.desk.show_details,
            "ledger": self.desk.show_ledger,
            "preferences": self.desk.preferences,
            "quit": self.close,
            "next": lambda: self.articles.step(1),
            "previous": lambda: self.articles.step(-1),
            "page": self._page,
            "star": lambda: self.lists.marks.toggle("starred"),
            "unread": lambda: self.lists.marks.toggle("read"),
            "undo_marks": self.lists.marks.undo,
            "choose_all": self._choose_all,
            "mark_all_read": self.lists.mark_all_read,
            "add_to_collection": self.lists.offer_collections,
            "new_collection": self.lists.collections.create,
            "find": self.reader.find_words,
            "next_hit": lambda: self.reader.step_hit(1),
            "previous_hit": lambda: self.reader.step_hit(-1),
            "outline": self.reader.show_outline,
            "pictures": self.reader.show_pictures,
            "open_web": self.lists.open_web,
            "copy_link": self.lists.copy_links,
            "copy_title": self.lists.copy_titles,
            "search": self._focus_search,
            "save_search": self.saved.save,
            "filter": self.filters.open_menu,
            "clear_filters": self.filters.clear,
            "places": lambda: self.navigation.setFocus(_BY_KEY),
            "list": lambda: self.articles.setFocus(_BY_KEY),
            "reader": lambda: self.reader.browser.setFocus(_BY_KEY),
            "full_screen": self._full_screen,
            "about": self._about,
        }
        for name, slot in does.items():
            self._action(name).triggered.connect(lambda _checked=False, slot=slot: slot())
        self._running(False)

    def _action(self, name: str) -> QAction:
        return self.actions_by_name[name]

    # -- the library ---------------------------------------------------------------------------

    def _counted(self, counts: NavigationCounts) -> None:
        self.desk.know([counted.site for counted in counts.sites])
        empty = not counts.sites and not self.sync.running
        self._stack.setCurrentWidget(self.first_start if empty else self._splitter)
        self.status.set_syncable(bool(counts.sites))
        self._action("sync").setEnabled(bool(counts.sites) and not self.sync.running)
        if not counts.sites:
            self.status.say(self.tr("No site yet"))

    def start_sync(self, urls: tuple[str, ...] = (), options: SyncOptions | None = None) -> None:
        """Mirror these addresses, or every site there is."""
        self.desk.start(urls, options)

    def _running(self, running: bool) -> None:
        for name in ("add_site", "open_sample", "sync"):
            self._action(name).setEnabled(not running)
        for name in ("pause", "cancel"):
            self._action(name).setEnabled(running)
        self._action("pause").setChecked(False)
        self.navigation.set_running(running)
        if running:
            self._stack.setCurrentWidget(self._splitter)

    def _synced(self) -> None:
        self.browser.refresh()
        self.browser.reopen()
        self.saved.count()

    def _searchable(self, trouble: BackfileError | None) -> None:
        if trouble is not None:
            self.banner.show_error(trouble)
        else:
            self.banner.withdraw(IndexUnusable)

    def _note_search(self) -> None:
        """An article was opened from the hits: these words were a search."""
        answer = self.model.listing.answer
        if answer is not None:
            self.assistant.note(answer.query)

    # -- small actions -------------------------------------------------------------------------

    def _page(self) -> None:
        if self.reader.detail is None or not self.reader.scroll_page():
            self.articles.step(1)

    def _say(self, words: str) -> None:
        if not self.sync.running:  # whose progress stands there
            self.status.say(isolate(words))

    def _focus_search(self) -> None:
        self.search.box.setFocus()
        self.search.box.selectAll()

    def _choose_all(self) -> None:
        """All of the article where somebody reads; else all rows of the list."""
        (self.reader.browser if self.reader.browser.hasFocus() else self.articles).selectAll()

    def _open_again(self) -> None:
        self.opens_again = True
        self.close()

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _about(self) -> None:
        from viewer.gui.dialogs.about import about_box

        about_box(self._root, self).open()

    # -- memory --------------------------------------------------------------------------------

    def _restore(self) -> None:
        geometry = self._settings.layout("geometry")
        restore_geometry(self, geometry, (1280, 820))
        panes = self._settings.layout("panes")
        if panes is None or not self._splitter.restoreState(panes):
            self._splitter.setSizes([230, 380, 670])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout, stop the sync, and give every file and thread back."""
        self.moves.close()
        self._settings.keep_layout("geometry", self.saveGeometry())
        self._settings.keep_layout("panes", self._splitter.saveState())
        self.desk.close()
        self.help.close()
        self.library.close()
        self.program.close()
        self.runner.close()
        self.warming.close()
        self.thumbnails.close()
        self.reader.clear()
        self._archive.close()
        self._collector.close()
        super().closeEvent(event)
