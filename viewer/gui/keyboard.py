"""Keys that go from pane to pane: Enter inwards, Esc outwards, F6 around.

Responsible for where the focus goes and for what one step out means. Not for keys that are
shortcuts (actions) nor for those within a pane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from viewer.gui.main_window import MainWindow
    from viewer.gui.reading_only import ReadingOnly

_BY_KEY = Qt.FocusReason.ShortcutFocusReason
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Keyboard(QObject):
    """Watches the panes of the window for keys that they do not use themselves."""

    def __init__(self, window: MainWindow, alone: ReadingOnly) -> None:
        super().__init__(window)
        self._window = window
        self._alone = alone
        self._panes: tuple[QWidget, ...] = (
            window.navigation,
            window.search.box,
            window.articles,
            window.reader.browser,
        )
        for widget in (window, window.navigation, window.search.box, window.articles):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not plain:
            return False
        if event.key() == Qt.Key.Key_Escape:
            return self._escape(watched)
        return event.key() in _ENTER and self._enter(watched)

    def _escape(self, watched: QObject) -> bool:
        """Esc empties the search box first, and closes what is proposed under it."""
        window = self._window
        if watched is window.search.box and (
            window.search.box.text() or window.assistant.popup.isVisible()
        ):
            return False
        self.step_out()
        return True

    def _enter(self, watched: QObject) -> bool:
        if watched is self._window.articles:
            self.enter()
        else:
            return False
        return True

    def enter(self) -> None:
        """Into the article that is open; into the list's first one where none is."""
        if self._window.reader.detail is None and not self._window.articles.current_id():
            self._window.articles.step(1)
        self._window.reader.browser.setFocus(_BY_KEY)

    def step_out(self) -> None:
        """One step back: from reading only; from the find bar and the marks; to the list; to a
        list without the search; to one without filters."""
        window = self._window
        if window.reader.finder.close():
            return
        if self._alone.active:
            self._alone.leave()
        elif not window.articles.hasFocus():
            window.articles.setFocus(_BY_KEY)
        elif window.browser.question.query:
            window.search.carry_out("")
        elif window.browser.question.narrowed.narrows:
            window.filters.clear()

    def next_pane(self, by: int) -> None:
        """Give the focus to the pane after (1) or before (-1) the one that has it."""
        if self._alone.active:
            return
        focus = QApplication.focusWidget()
        panes = [pane for pane in self._panes if pane.isVisible()]
        now = next((n for n, one in enumerate(panes) if _within(focus, one)), -by)
        if not panes:
            return  # there is no library yet
        target = panes[(now + by) % len(panes)]
        target.setFocus(Qt.FocusReason.TabFocusReason)


def _within(focus: QWidget | None, pane: QWidget) -> bool:
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))
