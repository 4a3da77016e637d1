"""The main window: assembles the panes and connects the actions.

Responsible for the layout, its memory, and for which action calls what. Not for what happens then
(library_browser, sync_controller).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.core.errors import BackfileError
from viewer.core.model import NavigationCounts
from viewer.core.reading import Archive
from viewer.core.sync import RunReport, SyncOptions
from viewer.gui.actions import build_actions
from viewer.gui.dialogs.about import about_box
from viewer.gui.dialogs.add_site import AddSiteDialog
from viewer.gui.library_browser import LibraryBrowser
from viewer.gui.models.article_list import ArticleListModel
from viewer.gui.models.image_provider import ThumbnailProvider
from viewer.gui.panes.article_list import ArticleListPane
from viewer.gui.panes.banner import Banner
from viewer.gui.panes.first_start import FirstStartPane
from viewer.gui.panes.navigation import NavigationPane
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.panes.row_delegate import THUMBNAIL
from viewer.gui.panes.search_bar import SearchBar
from viewer.gui.panes.sync_status import SyncStatusPane
from viewer.gui.sample import SampleSource
from viewer.gui.settings import THEME_CHOICES, Settings
from viewer.gui.sync_controller import SyncController
from viewer.gui.task_runner import TaskRunner
from viewer.gui.theme import apply_theme, load_theme, system_theme

_SORTS = ("date", "modified", "title")


class MainWindow(QMainWindow):
    """Three panes over one library.

    Args:
        root: the library's folder; it need not exist yet.
        settings: what the last window remembered.

    Raises:
        LibraryError: there is a library that cannot be used.
    """

    def __init__(self, root: Path, settings: Settings) -> None:
        super().__init__()
        self._root = root
        self._settings = settings
        self._archive = Archive(root)
        self._theme = load_theme(self._theme_name())
        self.runner = TaskRunner(root, self)
        self.sync = SyncController(root, self)
        self._sample = SampleSource()
        size = THUMBNAIL * self.devicePixelRatioF()
        self.thumbnails = ThumbnailProvider(root, size, self)
        self._make_panes()
        self._assemble()
        self.browser = LibraryBrowser(
            self.runner,
            self.model,
            self.navigation,
            self.search,
            self.articles,
            self.reader,
            self,
        )
        self.actions_by_name = build_actions(self)
        self._connect()
        self._connect_actions()
        self._restore()
        self.set_theme(self._theme_name())
        self.browser.refresh()

    # -- assembling ----------------------------------------------------------------------------

    def _make_panes(self) -> None:
        self.model = ArticleListModel(self._archive, self)
        self.navigation = NavigationPane()
        self.search = SearchBar()
        self.articles = ArticleListPane(self.model, self.thumbnails, self._theme)
        self.reader = ReaderPane(self._theme)
        self.first_start = FirstStartPane()
        self.banner = Banner()
        self.status = SyncStatusPane()

    def _assemble(self) -> None:
        self.setWindowTitle("Backfile")
        middle = QWidget()
        middle.setObjectName("ListPane")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.search)
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
        self.browser.counted.connect(self._counted)
        self.runner.failed.connect(self.banner.show_error)
        self.reader.link_activated.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        self.first_start.add_wanted.connect(self.add_site)
        self.first_start.sample_wanted.connect(self.open_sample)
        self.status.sync_wanted.connect(self.start_sync)
        self.status.cancel_wanted.connect(self.sync.cancel)
        self.sync.running_changed.connect(self._running)
        self.sync.progressed.connect(self.status.show_progress)
        self.sync.library_changed.connect(self.browser.refresh)
        self.sync.finished.connect(self._synced)
        self.sync.failed.connect(self._sync_failed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _connect_actions(self) -> None:
        does = {
            "add_site": self.add_site,
            "open_sample": self.open_sample,
            "sync": self.start_sync,
            "cancel": self.sync.cancel,
            "quit": self.close,
            "next": lambda: self.articles.step(1),
            "previous": lambda: self.articles.step(-1),
            "page": self._page,
            "star": self.browser.toggle_star,
            "unread": self.browser.toggle_unread,
            "open_web": self._open_web,
            "copy_link": self._copy_link,
            "search": self._focus_search,
            "places": self.navigation.setFocus,
            "list": self.articles.setFocus,
            "reader": self.reader.browser.setFocus,
            "full_screen": self._full_screen,
            "about": lambda: about_box(self._root, self).open(),
        }
        for name, slot in does.items():
            self._action(name).triggered.connect(lambda _checked=False, slot=slot: slot())
        self._choices({f"sort_{key}": key for key in _SORTS}, "date", self.browser.sort_by)
        themes = {f"theme_{name}": name for name in THEME_CHOICES}
        self._choices(themes, self._settings.theme, self._choose_theme)
        self._running(False)

    def _choices(self, names: dict[str, str], now: str, choose) -> None:  # type: ignore[no-untyped-def]
        group = QActionGroup(self)
        for name, value in names.items():
            action = self._action(name)
            group.addAction(action)
            action.setChecked(value == now)
            action.triggered.connect(lambda _checked=False, value=value: choose(value))

    def _action(self, name: str) -> QAction:
        return self.actions_by_name[name]

    # -- the library ---------------------------------------------------------------------------

    def _counted(self, counts: NavigationCounts) -> None:
        empty = not counts.sites and not self.sync.running
        self._stack.setCurrentWidget(self.first_start if empty else self._splitter)
        self.status.set_syncable(bool(counts.sites))
        self._action("sync").setEnabled(bool(counts.sites) and not self.sync.running)
        if not counts.sites:
            self.status.say(self.tr("No site yet"))

    def add_site(self) -> None:
        """Ask for an address and mirror it."""
        dialog = AddSiteDialog(self)

        def ended(code: int) -> None:
            if code == QDialog.DialogCode.Accepted:
                self.start_sync((dialog.address,), dialog.options)
            dialog.deleteLater()

        dialog.finished.connect(ended)
        dialog.open()

    def open_sample(self) -> None:
        """Serve the sample site on loopback and mirror it."""
        self.start_sync((self._sample.open(),))

    def start_sync(self, urls: tuple[str, ...] = (), options: SyncOptions | None = None) -> None:
        """Mirror these addresses, or every site there is."""
        self.banner.hide()
        self.sync.start(urls, options)

    def _running(self, running: bool) -> None:
        self.status.set_running(running)
        for name in ("add_site", "open_sample", "sync"):
            self._action(name).setEnabled(not running)
        self._action("cancel").setEnabled(running)
        if running:
            self._stack.setCurrentWidget(self._splitter)

    def _synced(self, report: RunReport) -> None:
        self._sample.close()
        self.status.show_report(report)
        errors = [site.error for site in report.sites if site.error is not None]
        notes = [note for site in report.sites for note in site.notes]
        if errors:
            self.banner.show_error(errors[0])
        elif notes:
            self.banner.show_note(notes[0])
        self.browser.refresh()
        self.browser.reopen()

    def _sync_failed(self, error: BackfileError) -> None:
        self._sample.close()
        self.status.say(self.tr("Not synced"))
        self.banner.show_error(error)
        self.browser.refresh()

    # -- small actions -------------------------------------------------------------------------

    def _page(self) -> None:
        if self.reader.detail is None or not self.reader.scroll_page():
            self.articles.step(1)

    def _open_web(self) -> None:
        summary = self.browser.current()
        if summary is not None and summary.url.startswith(("http://", "https://")):
            QDesktopServices.openUrl(QUrl(summary.url))

    def _copy_link(self) -> None:
        summary = self.browser.current()
        if summary is not None:
            QGuiApplication.clipboard().setText(summary.url)

    def _focus_search(self) -> None:
        self.search.box.setFocus()
        self.search.box.selectAll()

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # -- colours -------------------------------------------------------------------------------

    def _theme_name(self) -> str:
        chosen = self._settings.theme
        return system_theme() if chosen == "system" else chosen

    def _choose_theme(self, name: str) -> None:
        self._settings.theme = name
        self.set_theme(self._theme_name())

    def _system_changed(self) -> None:
        if self._settings.theme == "system":
            self.set_theme(system_theme())

    def set_theme(self, name: str) -> None:
        """Show everything in the light or the dark theme."""
        self._theme = load_theme(name)
        apply_theme(self._theme)
        self.articles.set_theme(self._theme)
        self.reader.set_theme(self._theme)

    # -- memory --------------------------------------------------------------------------------

    def _restore(self) -> None:
        geometry = self._settings.layout("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1280, 820)
        panes = self._settings.layout("panes")
        if panes is None or not self._splitter.restoreState(panes):
            self._splitter.setSizes([230, 380, 670])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout, stop the sync, and give every file and thread back."""
        self._settings.keep_layout("geometry", self.saveGeometry())
        self._settings.keep_layout("panes", self._splitter.saveState())
        self.sync.close()
        self._sample.close()
        self.runner.close()
        self.thumbnails.close()
        self.reader.clear()
        self._archive.close()
        super().closeEvent(event)
