"""What the other mouse buttons do: back, forward, and articles in windows of their own.

Responsible for these clicks wherever articles are listed or read. Not for the left button, which is
the panes' own.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea

from viewer.gui.document.links import split_article
from viewer.gui.models.article_list import Role
from viewer.gui.panes.article_browser import ArticleBrowser
from viewer.gui.panes.article_list import ArticleListPane

Target = tuple[str, str]  # an article's id, and a part of it
Find = Callable[[QPoint, bool], Target | None]  # at a point, whether by the left button

_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
_STEPS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}


class Pointing(QObject):
    """Watches the views that it is told of.

    Args:
        go: goes back (-1) or forward (1).
        open_window: opens an article in a window of its own.
    """

    def __init__(
        self, go: Callable[[int], None], open_window: Callable[[str, str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._go = go
        self._open_window = open_window
        self._finds: dict[QObject, Find] = {}

    def watch(self, view: QAbstractScrollArea) -> None:
        """Watch a list of articles, a page, or another view for back and forward only."""
        self._finds[view.viewport()] = _finder(view)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or watched not in self._finds:
            return False
        pressed = event.type() in _PRESSES
        if not pressed and event.type() != QEvent.Type.MouseButtonRelease:
            return False
        if event.button() == Qt.MouseButton.RightButton:
            return False
        step = _STEPS.get(event.button())
        if step is not None:
            if pressed:
                self._go(step)
            return True
        by_left = event.button() == Qt.MouseButton.LeftButton
        if by_left and event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        target = self._finds[watched](event.position().toPoint(), by_left)
        if target is None:
            return event.button() == Qt.MouseButton.MiddleButton  # chooses nothing either
        if not pressed:
            self._open_window(*target)
        return True


def _finder(view: QAbstractScrollArea) -> Find:
    """In a list the left button with Ctrl chooses several, on a page it means another window."""
    if isinstance(view, ArticleListPane):
        return lambda point, by_left: None if by_left else _row_at(view, point)
    if isinstance(view, ArticleBrowser):
        return lambda point, _by_left: split_article(view.anchorAt(point))
    return lambda _point, _by_left: None


def _row_at(view: ArticleListPane, point: QPoint) -> Target | None:
    summary = view.indexAt(point).data(Role.SUMMARY)
    return (summary.id, "") if summary is not None else None


def link_under_cursor(view: ArticleBrowser) -> Target | None:
    """The article behind the link that the Tab key went to."""
    cursor = view.textCursor()
    if view.window().focusWidget() is not view or not cursor.hasSelection():
        return None
    inside = QTextCursor(cursor)
    inside.setPosition(cursor.selectionStart() + 1)
    return split_article(inside.charFormat().anchorHref())
