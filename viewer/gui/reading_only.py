"""Reading only: nothing in the window but the article.

Responsible for hiding everything else and for bringing it back. Not for full screen, which goes
together with it or without.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from viewer.gui.panes.reader import ReaderPane


class ReadingOnly(QObject):
    """Args:
    action: switches it; checked while it holds.
    reader: what stays.
    others: what is hidden meanwhile.
    """

    def __init__(
        self, action: QAction, reader: ReaderPane, others: Sequence[QWidget], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._reader = reader
        self._others = others
        self._hidden: list[QWidget] = []  # by this; another may have been hidden before
        self._focus: QWidget | None = None
        self.active = False

    def toggle(self) -> None:
        """Begin, where an article is open, or end."""
        if self.active:
            self.leave()
        elif self._reader.detail is not None:
            self._begin()
        self._action.setChecked(self.active)

    def _begin(self) -> None:
        self.active = True
        self._focus = self._reader.window().focusWidget()
        self._reader.browser.setFocus()
        self._hidden = [one for one in self._others if not one.isHidden()]
        for widget in self._hidden:
            widget.hide()
        self._reader.say(self.tr("Esc brings the list back."))

    def leave(self) -> None:
        """Show the whole window again."""
        if not self.active:
            return
        self.active = False
        self._action.setChecked(False)
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        self._reader.say("")
        if self._focus is not None:
            self._focus.setFocus()
