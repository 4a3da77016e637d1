"""What a person may do in the window, chosen at random.

Responsible for single actions. Not for their order in time (soak), nor for judging (watching).
"""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QWidget

from viewer.gui.main_window import MainWindow

Key = Qt.Key
KEYS = (
    Key.Key_J, Key.Key_K, Key.Key_Space, Key.Key_S, Key.Key_U, Key.Key_Up, Key.Key_Down,
    Key.Key_PageDown, Key.Key_Home, Key.Key_End, Key.Key_Tab, Key.Key_Escape, Key.Key_Return,
    Key.Key_Left, Key.Key_Right, Key.Key_F3,
)  # fmt: skip
WORDS = ("harbour", "ميناء", "ships", "number", "الغروب", "nothing like it", "title:dusk", "", '"')
# Not the file dialogs, nor what leaves the window or ends it.
_NEVER = {"quit", "open_web", "add_site", "open_sample", "sync", "cancel", "full_screen"}


class Person:
    """Does things with a window.

    Args:
        seed: the same does the same, as far as the machine's speed lets it.
        sync: begins a sync.
    """

    def __init__(self, window: MainWindow, seed: int, sync: Callable[[], None]) -> None:
        self._window = window
        self._dice = random.Random(seed)
        self._sync = sync
        self._names = [name for name in window.actions_by_name if name not in _NEVER]
        self._choices: list[tuple[int, Callable[[], str]]] = [
            (30, self.key),
            (14, self.click),
            (14, self.scroll),
            (10, self.search),
            (14, self.action),
            (6, self.filter),
            (5, self.find),
            (4, self.resize),
            (1, self.sync),
        ]

    @property
    def pause(self) -> int:
        """Milliseconds until the next thing."""
        return self._dice.choice((0, 20, 40, 80, 150))

    def act(self) -> str:
        """Do one thing; returns what it was."""
        above = QApplication.activeModalWidget() or self._dialog()
        if above is not None and self._dice.random() < 0.4:
            above.close()
            return f"close {type(above).__name__}"
        weights, does = zip(*self._choices, strict=True)
        return self._dice.choices(does, weights)[0]()

    def _dialog(self) -> QWidget | None:
        shown = [one for one in self._window.findChildren(QDialog) if one.isVisible()]
        return shown[-1] if shown else None

    # -- things to do --------------------------------------------------------------------------

    def key(self) -> str:
        """Press a key where the focus is."""
        key = self._dice.choice(KEYS)
        QTest.keyClick(QApplication.focusWidget() or self._window, key)
        return f"key {key.name}"

    def click(self) -> str:
        """Click somewhere in a pane."""
        window = self._window
        area: QAbstractScrollArea = self._dice.choice(
            (window.articles, window.navigation, window.reader.browser)
        )
        view = area.viewport()
        # A pane that is hidden, while only the article is shown, may have no width.
        place = QPoint(
            self._dice.randrange(max(1, view.width())), self._dice.randrange(max(1, view.height()))
        )
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
        return f"click {type(area).__name__}"

    def scroll(self) -> str:
        """Turn the wheel over a pane."""
        window = self._window
        area: QAbstractScrollArea = self._dice.choice((window.articles, window.reader.browser))
        turn = self._dice.choice((-960, -120, 120, 960))
        event = QWheelEvent(
            QPointF(40, 40),
            QPointF(area.viewport().mapToGlobal(QPoint(40, 40))),
            QPoint(0, 0),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(area.viewport(), event)
        return f"wheel {type(area).__name__}"

    def search(self) -> str:
        """Type words."""
        words = self._dice.choice(WORDS)
        self._window.search.box.setText(words)
        return f"search {words!r}"

    def action(self) -> str:
        """Something of the menus, where it can be chosen now."""
        name = self._dice.choice(self._names)
        if QApplication.activeModalWidget() is None:
            self._window.actions_by_name[name].trigger()
        return f"action {name}"

    def filter(self) -> str:
        """A chip, or none."""
        chips = self._window.filters.strip.findChildren(QWidget)
        shown = [chip for chip in chips if chip.isVisible()]
        if shown and QApplication.activeModalWidget() is None:
            QTest.mouseClick(self._dice.choice(shown), Qt.MouseButton.LeftButton)
        return "filter"

    def find(self) -> str:
        """Words in the open article."""
        reader = self._window.reader
        reader.find_words()
        for box in reader.findChildren(QWidget):
            if box.isVisible() and box.inherits("QLineEdit"):
                QTest.keyClicks(box, self._dice.choice(("a", "number", "ships")))
                break
        return "find"

    def resize(self) -> str:
        """Another size of the window."""
        width, height = self._dice.randrange(760, 1500), self._dice.randrange(500, 950)
        self._window.resize(width, height)
        return f"resize {width}x{height}"

    def sync(self) -> str:
        """Sync the sample."""
        self._sync()
        return "sync"
