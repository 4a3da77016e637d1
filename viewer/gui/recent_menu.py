"""The menu of the libraries that were open.

Responsible for its entries, and for finding out which of them are there without waiting for a drive
that does not answer. Not for opening one (library_desk).
"""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from viewer.core.places import Shelf, is_library
from viewer.gui.background import Background
from viewer.gui.place_words import path_text


class RecentMenu(QObject):
    """Args:
    shelf: knows them.
    root: the library that is open, which is not among them.
    window: has the menu.
    """

    chosen = Signal(object)  # Path

    def __init__(self, shelf: Shelf, root: Path, window: QWidget) -> None:
        super().__init__(window)
        self._shelf = shelf
        self._root = root.absolute()
        self._background: Background | None = None
        self.menu = QMenu(self.tr("Recent &libraries"), window)
        self.menu.aboutToShow.connect(self.fill)

    def put_before(self, action: QAction) -> None:
        """Stand in the menu of an action, before it."""
        for menu in action.associatedObjects():
            if isinstance(menu, QMenu):
                menu.insertMenu(action, self.menu)

    def fill(self) -> None:
        """Make the entries anew; those that have gone turn grey as soon as that is known."""
        self.menu.clear()
        others = [path for path in self._shelf.recent if path != self._root]
        for path in others:
            action = self.menu.addAction(path_text(path).replace("&", "&&"))
            action.setData(str(path))
            action.triggered.connect(lambda _on=False, path=path: self.chosen.emit(path))
        if not others:
            self.menu.addAction(self.tr("No other library yet")).setEnabled(False)
            return
        if self._background is None:
            self._background = Background("recent", self)
        self._background.submit(lambda: {path: is_library(path) for path in others}, self._known)

    def _known(self, future: Future[Any]) -> None:
        there: dict[Path, bool] = future.result()
        for action in self.menu.actions():
            path = Path(action.data() or "")
            if not there.get(path, True):
                action.setEnabled(False)
                words = self.tr("{} (not there)").format(path_text(path))
                action.setText(words.replace("&", "&&"))

    def close(self) -> None:
        """Give the thread back; one that waits for a drive is left behind."""
        if self._background is not None:
            self._background.abandon()
