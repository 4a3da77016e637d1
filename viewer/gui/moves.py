"""Moving about in the window: history, palette, panes, windows of articles, and where it all began.

Responsible for putting these together and for which action calls which of them. Not for what they
do (history, palette, keyboard, reading_only, article_windows, guide, state, reading_places).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt

from viewer.gui.actions import MENUS, set_shortcuts
from viewer.gui.article_windows import ArticleWindows
from viewer.gui.guide.desk import GuideDesk
from viewer.gui.history import History
from viewer.gui.keyboard import Keyboard
from viewer.gui.palette.desk import Palette
from viewer.gui.pointing import Pointing, link_under_cursor
from viewer.gui.reading_only import ReadingOnly
from viewer.gui.reading_places import ReadingPlaces
from viewer.gui.settings import Settings
from viewer.gui.state import Session, Sessions

if TYPE_CHECKING:
    from viewer.gui.main_window import MainWindow

# Panes that these actions go to are hidden while only the article is shown.
_TO_PANES = ("search", "places", "list", "save_search", "filter", "next_pane", "previous_pane")


class Moves(QObject):
    """Args:
    window: with its panes, its browser and its actions.
    settings: remember the session.
    root: the library's folder.
    """

    def __init__(self, window: MainWindow, settings: Settings, root: Path) -> None:
        super().__init__(window)
        self._window = window
        self._sessions = Sessions(settings, root)
        self._actions = window.actions_by_name
        self.places = ReadingPlaces(window.runner, self)
        self.places.watch(window.reader)
        self.history = History(
            window.browser, window.navigation, window.articles, window.reader, self
        )
        others = (window.menuBar(), window.navigation, window.list_pane, window.status)
        action = self._actions["reading_only"]
        self.reading_only = ReadingOnly(action, window.reader, others, self)
        self.keyboard = Keyboard(window, self.reading_only)
        self.guide = GuideDesk(window, settings)
        self.windows = ArticleWindows(window, settings, self.places.watch, self.guide.show)
        self.palette = Palette(window.runner, self._actions, window.navigation, window)
        self.pointing = Pointing(self.history.go, self._open_window, self)
        self._connect()
        self._turn_arrows()

    def _connect(self) -> None:
        window = self._window
        for view in (window.navigation, window.articles, window.reader.browser):
            self.pointing.watch(view)
        window.browser.counted.connect(self.palette.set_library)
        window.look.page_changed.connect(self.windows.set_look)
        window.look.page_changed.connect(self.guide.set_look)
        self.palette.article_wanted.connect(self._open_found)
        self.palette.went.connect(window.articles.setFocus)
        self.history.changed.connect(self._tell_steps)
        window.installEventFilter(self)
        does: dict[str, Callable[[], object]] = {
            "back": lambda: self.history.go(-1),
            "forward": lambda: self.history.go(1),
            "palette": self.palette.toggle,
            "enter": self.keyboard.enter,
            "step_out": self.keyboard.step_out,
            "next_pane": lambda: self.keyboard.next_pane(1),
            "previous_pane": lambda: self.keyboard.next_pane(-1),
            "page_back": lambda: window.reader.scroll_page(-1),
            "open_window": self.open_window,
            "reading_only": self.reading_only.toggle,
            "guide": self.guide.show,
            "shortcuts": self._show_shortcuts,
        }
        for name in _TO_PANES:  # before what the window itself does
            self._actions[name].triggered.connect(self.reading_only.leave)
        for name, slot in does.items():
            self._actions[name].triggered.connect(lambda _on=False, slot=slot: slot())
        self._tell_steps()

    def _show_shortcuts(self) -> None:
        from viewer.gui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._actions, self._window).open()

    def _tell_steps(self) -> None:
        self._actions["back"].setEnabled(self.history.can_go(-1))
        self._actions["forward"].setEnabled(self.history.can_go(1))

    # -- direction -----------------------------------------------------------------------------

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn_arrows()
        elif event.type() == QEvent.Type.WindowStateChange:
            self._actions["full_screen"].setChecked(self._window.isFullScreen())
        return False

    def _turn_arrows(self) -> None:
        """In a window that runs from right to left back is to the right, as browsers have it."""
        back, forward = (_shortcuts(name) for name in ("back", "forward"))
        rtl = self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if rtl:
            back, forward = [forward[0], *back[1:]], [back[0], *forward[1:]]
        for name, keys in (("back", back), ("forward", forward)):
            set_shortcuts(self._actions[name], keys, rtl=rtl)

    # -- windows -------------------------------------------------------------------------------

    def open_window(self) -> None:
        """Open the link that has the focus, or the current article, in a window of its own."""
        target = link_under_cursor(self._window.reader.browser)
        current = self._window.browser.current()
        if target is not None:
            self.windows.open(*target)
        elif current is not None:
            self._open_window(current.id, "")

    def _open_window(self, id_: str, part: str) -> None:
        answer = self._window.model.listing.answer
        listed = answer is not None and id_ in answer.ids
        self.windows.open(id_, part, answer.terms if answer is not None and listed else ())

    def _open_found(self, id_: str, own_window: bool) -> None:
        if own_window:
            self.windows.open(id_)
        else:
            self._window.browser.open_linked(id_)
            self._window.reader.browser.setFocus()

    # -- from one run to the next --------------------------------------------------------------

    def resume(self) -> None:
        """Go on where the last run ended; before anything is listed."""
        last = self._sessions.last()
        if last is None:
            return
        window = self._window
        window.navigation.resume(last.key, dict(last.folds))
        window.browser.take(last.question)

        def reopen() -> None:
            window.browser.begun.disconnect(reopen)
            if window.reader.detail is None and window.articles.current_id() is None:
                question, place = window.browser.question, self.places.of(last.article or "")
                window.browser.return_to(question, last.article, place, last.scroll)

        window.browser.begun.connect(reopen)

    def close(self) -> None:
        """Remember what is shown, and close the other windows."""
        self.reading_only.leave()
        self.windows.close()
        self.guide.close()
        self._window.reader.leave()
        self._sessions.keep(self._session())

    def _session(self) -> Session:
        window = self._window
        question, detail = window.browser.question, window.reader.detail
        return Session(
            window.navigation.chosen_key(),
            replace(question.place, within=None),
            question.narrowed,
            question.query,
            detail.summary.id if detail is not None else None,
            window.articles.verticalScrollBar().value(),
            window.navigation.folds(),
        )


def _shortcuts(name: str) -> list[str]:
    specs = (spec for _, menu in MENUS for spec in menu)
    return [
        key for spec in specs if spec is not None and spec.name == name for key in spec.shortcuts
    ]
