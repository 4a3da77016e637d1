"""A window that shows one page at a time: a reader, a history and the part of the menu that fits.

Responsible for what windows of articles and of the guide have in common. Not for where their pages
come from (article_windows, guide).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QMainWindow, QMenu

from viewer.core.model import ArticleDetail
from viewer.gui.actions import ActionSpec, build_actions, make_action
from viewer.gui.document.typography import Typography
from viewer.gui.history import Steps
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.pointing import Pointing
from viewer.gui.question import Question
from viewer.gui.theme import Theme
from viewer.gui.wording import marked

ACTIONS = frozenset(
    {
        "page", "page_back", "find", "next_hit", "previous_hit", "outline", "pictures",
        "full_screen", "back", "forward", "guide", "shortcuts",
    }
)  # fmt: skip
_CLOSE = ActionSpec("close_window", marked("Actions", "&Close the window"), ("Ctrl+W",))


class ReadingWindow(QMainWindow):
    """One page, and those that its links lead to; pages go by the ids of their details.

    Args:
        theme, typography: of its page.
        more: names of actions that it has besides ACTIONS.
    """

    closing = Signal()  # while everything is still there

    def __init__(self, theme: Theme, typography: Typography, more: Collection[str] = ()) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reader = ReaderPane(theme)
        self.reader.set_look(theme, typography)
        self.setCentralWidget(self.reader)
        self.steps = Steps()
        self.steps.listed(Question(), "")
        self.pointing = Pointing(self.go, self.open_elsewhere, self)
        self.pointing.watch(self.reader.browser)
        self.actions_by_name = build_actions(self, ACTIONS | frozenset(more))
        close = self.actions_by_name["close_window"] = make_action(self, _CLOSE)
        self._add_first(close)
        self._connect()

    def _add_first(self, action: QAction) -> None:
        """Add an action to the first menu."""
        menu = self.menuBar().actions()[0].menu()
        if isinstance(menu, QMenu):
            menu.addSeparator()
            menu.addAction(action)
        self.addAction(action)

    def _connect(self) -> None:
        reader = self.reader
        reader.link_activated.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        reader.article_wanted.connect(self._follow)
        reader.next_wanted.connect(lambda: reader.say(self.tr("This was the last hit.")))
        reader.left.connect(lambda _id, place: self.steps.note(place=place))
        reader.jumped.connect(self._jumped)
        self.connect_actions(
            {
                "page": reader.scroll_page,
                "page_back": lambda: reader.scroll_page(-1),
                "find": reader.find_words,
                "next_hit": lambda: reader.step_hit(1),
                "previous_hit": lambda: reader.step_hit(-1),
                "outline": reader.show_outline,
                "pictures": reader.show_pictures,
                "full_screen": lambda: self.setWindowState(
                    self.windowState() ^ Qt.WindowState.WindowFullScreen
                ),
                "back": lambda: self.go(-1),
                "forward": lambda: self.go(1),
                "shortcuts": self._show_shortcuts,
                "close_window": self.close,
            }
        )

    def _show_shortcuts(self) -> None:
        from viewer.gui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.actions_by_name, self).open()

    def connect_actions(self, does: Mapping[str, Callable[[], object]]) -> None:
        """Have actions, by their names, do something."""
        for name, slot in does.items():
            self.actions_by_name[name].triggered.connect(lambda _on=False, slot=slot: slot())

    # -- what whoever has the pages brings ---------------------------------------------------------

    def read(self, id_: str, show: Callable[[ArticleDetail], None]) -> None:
        """Read a page and give it to `show`, unless the window is closed by then."""
        raise NotImplementedError

    def open_elsewhere(self, id_: str, part: str) -> None:
        """Open a page in another window, at a part of it."""
        raise NotImplementedError

    # -- what is shown -----------------------------------------------------------------------------

    def show_article(
        self,
        detail: ArticleDetail,
        terms: tuple[str, ...] = (),
        part: str = "",
        place: float | None = None,
    ) -> None:
        """Show a page; arguments as of the reader."""
        self.reader.show_article(detail, terms, part, place)
        self.setWindowTitle(detail.summary.title or detail.summary.id)
        self.steps.opened(detail.summary.id, 0)
        self._tell_steps()

    def _tell_steps(self) -> None:
        self.actions_by_name["back"].setEnabled(self.steps.can_go(-1))
        self.actions_by_name["forward"].setEnabled(self.steps.can_go(1))

    def _follow(self, id_: str, part: str) -> None:
        self.read(id_, lambda detail: self.show_article(detail, (), part))

    def _jumped(self) -> None:
        self.steps.note(place=self.reader.place)
        self.steps.jumped()
        self._tell_steps()

    def go(self, by: int) -> None:
        """Go back (-1) or forward (1) within this window."""
        self.steps.note(place=self.reader.place)
        step = self.steps.go(by)
        if step is None or step.article is None:
            return
        place = step.place
        self.read(step.article, lambda detail: self.show_article(detail, (), "", place))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the place, and give threads and pictures back."""
        self.closing.emit()
        self.reader.leave()
        self.reader.clear()
        super().closeEvent(event)
