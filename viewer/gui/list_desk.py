"""What the list offers to do: its menu, copying, marking everything, and what it says.

Responsible for these. Not for the marks themselves (list_marks) nor for collections
(collections_desk).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import islice

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from viewer.core.model import ArticleFilter, ArticleSummary, MarkChange
from viewer.gui.collections_desk import CollectionsDesk
from viewer.gui.library_browser import LibraryBrowser
from viewer.gui.list_marks import ListMarks
from viewer.gui.models.article_list import ArticleListModel, Listing
from viewer.gui.panes.article_list import ArticleListPane
from viewer.gui.panes.navigation import NavigationPane
from viewer.gui.task_runner import TaskRunner
from viewer.gui.texts import titles_with_links
from viewer.gui.why_empty import explain

_COPIED = 1_000  # rows whose links are copied at once
_OPENED = 10  # pages that are opened on the web at once


class ListDesk(QObject):
    """Joins the chosen rows with their actions.

    `said` tells words for the status line. `open_in_window` takes an ArticleSummary, where windows
    for single articles can be opened; while it is None the menu does not offer it.
    """

    said = Signal(str)

    def __init__(
        self,
        runner: TaskRunner,
        browser: LibraryBrowser,
        model: ArticleListModel,
        articles: ArticleListPane,
        navigation: NavigationPane,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.open_in_window: Callable[[ArticleSummary], None] | None = None
        self._several = False  # whether the status line says how many are chosen
        self._runner = runner
        self._browser = browser
        self._model = model
        self._articles = articles
        self._navigation = navigation
        self._window = parent
        self.marks = ListMarks(runner, browser, model, articles, self)
        self.collections = CollectionsDesk(runner, browser, navigation, self.marks, parent)
        self._connect()

    def _connect(self) -> None:
        self.collections.said.connect(self.said)
        self.marks.marked.connect(self._marked)
        self.marks.undone.connect(lambda _: self.said.emit(self.tr("The marks are as before.")))
        self._articles.chosen_changed.connect(self._chosen)
        self._articles.menu_wanted.connect(self.open_menu)
        self._articles.empty.clear_wanted.connect(self._clear)
        self._articles.empty.everywhere_wanted.connect(self._everywhere)
        self._browser.listed.connect(self._listed)
        self._navigation.left.connect(
            lambda: self._articles.setFocus(Qt.FocusReason.ShortcutFocusReason)
        )
        self._navigation.more_tags_wanted.connect(self.choose_tag)

    # -- what is said --------------------------------------------------------------------------

    def _chosen(self, count: int) -> None:
        if count > 1:
            self.said.emit(self.tr("%Ln articles chosen", "", count))
        elif self._several:
            self.said.emit("")
        self._several = count > 1

    def _marked(self, change: MarkChange) -> None:
        if len(change.ids) < 2:
            return
        many = len(change.ids)
        words = {
            ("read", True): self.tr("%Ln articles marked as read; Ctrl+Z takes it back", "", many),
            ("read", False): self.tr(
                "%Ln articles marked as unread; Ctrl+Z takes it back", "", many
            ),
            ("starred", True): self.tr("%Ln articles starred; Ctrl+Z takes it back", "", many),
            ("starred", False): self.tr(
                "%Ln articles no longer starred; Ctrl+Z takes it back", "", many
            ),
        }
        self.said.emit(words[change.mark, change.on])

    def _listed(self, listing: Listing) -> None:
        if listing.total:
            self._articles.empty.hide()
        else:
            place = str(self._navigation.currentIndex().data() or "")
            explain(self._articles.empty, self._browser.question, place)

    def _clear(self) -> None:
        question = self._browser.question
        self._browser.go_to(question.place, question.query)

    def _everywhere(self) -> None:
        query = self._browser.question.query
        self._show_place(ArticleFilter(), query)

    def _show_place(self, place: ArticleFilter, query: str = "") -> None:
        self._navigation.follow_place(place)
        self._browser.go_to(place, query)

    # -- marking everything --------------------------------------------------------------------

    def mark_all_read(self) -> None:
        """Mark everything that is listed as read; asks first when that is the whole library."""

        question = self._browser.question
        whole = not question.wanted.narrows and not question.query
        if not whole:
            self.marks.mark("read", True, self.marks.everything())
            return
        from viewer.gui.dialogs.boxes import ask

        many = self._model.rowCount()
        ask(
            self.tr("Mark all"),
            self.tr("Mark all %Ln articles of the library as read?", "", many),
            self.tr("Mark as read"),
            lambda: self.marks.mark("read", True, self.marks.everything()),
            self._window,
        )

    # -- copying and opening -------------------------------------------------------------------

    def summaries(self) -> list[ArticleSummary]:
        """The chosen articles, as far as they can be copied at once; else the open one."""
        rows = islice(self._articles.chosen_rows(), _COPIED)
        found = [summary for row in rows if (summary := self._model.summary(row)) is not None]
        current = self._browser.current()
        return found or ([current] if current is not None else [])

    def copy_links(self) -> None:
        """Put the addresses of the chosen articles on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join(one.url for one in self.summaries()))

    def copy_titles(self) -> None:
        """Put titles and addresses on the clipboard, with links where these can be pasted."""
        plain, html = titles_with_links([(one.title, one.url) for one in self.summaries()])
        data = QMimeData()
        data.setText(plain)
        data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)

    def open_web(self) -> None:
        """Open the chosen articles in the browser, a few at once."""
        for one in self.summaries()[:_OPENED]:
            if one.url.startswith(("http://", "https://")):
                QDesktopServices.openUrl(QUrl(one.url))

    # -- finding more --------------------------------------------------------------------------

    def choose_tag(self, site: str) -> None:
        """Let the person choose among all tags of a site."""
        from viewer.gui.dialogs.choose_name import ChooseNameDialog

        dialog = ChooseNameDialog(
            self.tr("Tags"),
            lambda tag: self._show_place(ArticleFilter(site, tag=tag)),
            self._window,
        )
        dialog.open()
        self._runner.submit("tags", lambda archive: archive.tags(site), dialog.show_names)
        dialog.finished.connect(lambda: self._runner.forget("tags"))

    def offer_collections(self) -> None:
        """Open the menu of the collections beside the current row."""
        rect = self._articles.visualRect(self._articles.currentIndex())
        menu = self.collections.menu(self._articles)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._articles.viewport().mapToGlobal(rect.center()))

    # -- the menu ------------------------------------------------------------------------------

    def open_menu(self, where: QPoint) -> None:
        """Open the menu of the chosen rows."""
        menu = self.menu()
        if menu is not None:
            menu.popup(where)

    def menu(self) -> QMenu | None:
        """The menu of the chosen rows; None when there are none."""
        row = self._articles.currentIndex().row()
        summary = self._model.summary(row)
        if summary is None or not self._articles.chosen_count():
            return None
        menu = QMenu(self._articles)
        menu.aboutToHide.connect(menu.deleteLater)
        single = self._articles.chosen_count() == 1
        if single:
            self._add_opening(menu, summary)
        self._add_marks(menu, summary, row)
        self._add_copying(menu, single)
        menu.addMenu(self.collections.menu(menu))
        self._add_removing(menu)
        if single:
            self._add_more(menu, summary)
        return menu

    def _add(self, menu: QMenu, words: str, does: Callable[[], object]) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked=False: does())
        return action

    def _add_opening(self, menu: QMenu, summary: ArticleSummary) -> None:
        self._add(menu, self.tr("&Open"), lambda: self._articles.article_chosen.emit(summary))
        opens = self.open_in_window
        if opens is not None:
            self._add(menu, self.tr("Open in a new &window"), lambda: opens(summary))
        menu.addSeparator()

    def _add_marks(self, menu: QMenu, summary: ArticleSummary, row: int) -> None:
        marks = self.marks
        chosen, above, below = marks.chosen(), marks.above(row), marks.below(row)
        star = self.tr("Take the &star away") if summary.starred else self.tr("&Star")
        self._add(menu, star, lambda: marks.mark("starred", not summary.starred, chosen))
        read = self.tr("Mark as &unread") if summary.read else self.tr("Mark as &read")
        self._add(menu, read, lambda: marks.mark("read", not summary.read, chosen))
        up = self._add(
            menu, self.tr("Mark all &above as read"), lambda: marks.mark("read", True, above)
        )
        up.setEnabled(row > 0)
        down = self._add(
            menu, self.tr("Mark all &below as read"), lambda: marks.mark("read", True, below)
        )
        down.setEnabled(row + 1 < self._model.rowCount())
        menu.addSeparator()

    def _add_copying(self, menu: QMenu, single: bool) -> None:
        links = self.tr("Copy &link") if single else self.tr("Copy &links")
        self._add(menu, links, self.copy_links)
        words = self.tr("Copy &title and link") if single else self.tr("Copy &titles and links")
        self._add(menu, words, self.copy_titles)
        self._add(menu, self.tr("Open on the w&eb"), self.open_web)
        menu.addSeparator()

    def _add_removing(self, menu: QMenu) -> None:
        shown, chosen = self.collections.shown(), self.marks.chosen()
        if shown is not None:
            words = self.tr("&Take out of {}").format(
                f"\u2068{shown.name}\u2069".replace("&", "&&")
            )
            self._add(menu, words, lambda: self.collections.remove(shown, chosen))

    def _add_more(self, menu: QMenu, summary: ArticleSummary) -> None:
        places = []
        if summary.author:
            author = ArticleFilter(summary.site, author=summary.author)
            places.append((self.tr("More by {}"), summary.author, author))
        places += [
            (self.tr("More in {}"), name, ArticleFilter(summary.site, category=name))
            for name in summary.categories[:3]
        ]
        if places:
            menu.addSeparator()
        for words, name, place in places:
            label = words.format(f"\u2068{name}\u2069".replace("&", "&&"))
            self._add(menu, label, partial(self._show_place, place))
