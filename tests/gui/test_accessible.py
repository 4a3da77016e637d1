"""Every widget of every window has a name, can be reached, and shows that it has the focus."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QMenu,
    QTabBar,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open
from tests.gui.walking import DIALOGS, busy_window, dialog, interactive, name_of
from viewer.gui.main_window import MainWindow
from viewer.gui.theme import THEMES, apply_theme, load_theme

LEAST = 12  # pixels that must change clearly where the focus comes


@pytest.fixture
def window(qtbot: QtBot, mirrored: Path, open_library: Open) -> MainWindow:
    """The main window with everything in it."""
    made = open_library()
    busy_window(made, qtbot)
    return made


def shown(name: str, qtbot: QtBot, folder: Path) -> QWidget:
    made = dialog(name, folder)
    qtbot.addWidget(made)
    made.show()
    return made


def told(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName()} {text!r}"


def nameless(root: QWidget) -> list[str]:
    return [told(widget) for widget in interactive(root) if not name_of(widget)]


class TestNames:
    def test_of_the_window(self, window: MainWindow) -> None:
        assert len(list(interactive(window))) > 20
        assert not (found := nameless(window)), "\n".join(found)

    @pytest.mark.parametrize("name", DIALOGS)
    def test_of_dialogs(self, name: str, app: object, qtbot: QtBot, tmp_path: Path) -> None:
        made = shown(name, qtbot, tmp_path)
        assert list(interactive(made))
        assert not (found := nameless(made)), "\n".join(found)
        assert made.windowTitle() or name == "about"

    def test_a_name_is_words_not_a_sign(self, window: MainWindow) -> None:
        for widget in interactive(window):
            name = name_of(widget)
            assert re.search(r"\w", name), told(widget)
            assert "<" not in name, told(widget)


# -- focus -----------------------------------------------------------------------------------------


def chain(root: QWidget) -> list[QWidget]:
    """What Tab goes through, from the first on."""
    found, widget = [], root.nextInFocusChain()
    while widget is not root:
        reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is root
        shown = widget.isVisibleTo(root) and widget.isEnabled()
        if reachable and shown and not isinstance(widget, QTabWidget):  # whose bar takes it
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def place(widget: QWidget, root: QWidget) -> tuple[int, int]:
    middle = widget.mapTo(root, widget.rect().center())
    return middle.x(), middle.y()


class TestFocusOrder:
    def test_through_the_window(self, window: MainWindow) -> None:
        """From the message to the places, the search, the list, the article, the status line."""
        order = chain(window)
        marks = [
            window.banner.remedy,
            window.navigation,
            window.search.box,
            window.filters.button,
            window.articles,
            window.reader.browser,
            window.reader.findChild(QWidget, "FindBar"),
            window.status.missing,
            window.status.pause,
        ]
        places = [order.index(mark) for mark in marks if mark in order]
        assert len(places) == len(marks) - 1  # the find bar stands for its box
        assert places == sorted(places), [told(one) for one in order]

    @pytest.mark.parametrize("name", DIALOGS)
    def test_within_dialogs(self, name: str, app: object, qtbot: QtBot, tmp_path: Path) -> None:
        """Downwards, and along each line: nothing jumps back up."""
        made = shown(name, qtbot, tmp_path)
        rows = [place(widget, made)[1] for widget in chain(made)]
        back = [(a, b) for a, b in pairwise(rows) if b < a - 40]
        assert back == [] or name == "lightbox"  # whose picture comes first


def luminance(colour: int) -> float:
    parts = [(colour >> shift & 255) / 255 for shift in (16, 8, 0)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: int, other: int) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def picture(root: QWidget, widget: QWidget) -> QImage:
    """A widget as it stands in its window, with a little around it."""
    at = widget.mapTo(root, QPoint(0, 0))
    rect = widget.rect().translated(at).adjusted(-3, -3, 3, 3)
    return root.grab(rect).toImage()


def changed(one: QImage, other: QImage) -> int:
    """How many pixels differ by 3:1 or more (WCAG 2.2, 2.4.13)."""
    cache: dict[tuple[int, int], bool] = {}
    count = 0
    for y in range(min(one.height(), other.height())):
        for x in range(min(one.width(), other.width())):
            pair = one.pixel(x, y), other.pixel(x, y)
            if pair[0] != pair[1]:
                if pair not in cache:
                    cache[pair] = contrast(*pair) >= 3
                count += cache[pair]
                if count >= LEAST:
                    return count
    return count


def unseen(root: QWidget) -> list[str]:
    """Widgets that look the same with the focus as without."""
    root.activateWindow()
    reachable = chain(root)
    found = []
    for widget in reachable:
        others = [one for one in reachable if one is not widget and not one.isAncestorOf(widget)]
        if not others:
            continue
        others[-1].setFocus(Qt.FocusReason.TabFocusReason)
        before = picture(root, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if changed(before, picture(root, widget)) < LEAST:
            found.append(told(widget))
    return found


class TestFocusIsVisible:
    @pytest.mark.parametrize("theme", THEMES)
    def test_in_the_window(self, theme: str, window: MainWindow, qtbot: QtBot) -> None:
        window.look.choose_theme(theme)
        qtbot.waitUntil(window.isActiveWindow)
        assert not (found := unseen(window)), "\n".join(found)

    @pytest.mark.parametrize("theme", THEMES)
    @pytest.mark.parametrize("name", DIALOGS)
    def test_in_dialogs(
        self, name: str, theme: str, app: object, qtbot: QtBot, tmp_path: Path
    ) -> None:
        apply_theme(load_theme(theme))
        made = shown(name, qtbot, tmp_path)
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        assert not (found := unseen(made)), "\n".join(found)


# -- mnemonics -------------------------------------------------------------------------------------


def mnemonic(text: str) -> str:
    found = re.search(r"&([^&\s])", text.replace("&&", ""))
    return found[1].lower() if found else ""


def doubled(texts: list[str]) -> list[str]:
    letters = [letter for letter in map(mnemonic, texts) if letter]
    return sorted({letter for letter in letters if letters.count(letter) > 1})


def menus(root: QWidget) -> list[QMenu]:
    return [menu for menu in root.findChildren(QMenu) if menu.actions()]


class TestMnemonics:
    def test_each_menu_has_its_own(self, window: MainWindow) -> None:
        titles = [action.text() for action in window.menuBar().actions()]
        assert doubled(titles) == []
        assert all(map(mnemonic, titles))
        for action in window.menuBar().actions():
            menu = action.menu()
            assert isinstance(menu, QMenu)
            texts = [one.text() for one in menu.actions() if not one.isSeparator()]
            assert doubled(texts) == [], (action.text(), texts)
            assert all(map(mnemonic, texts)), (action.text(), texts)

    def test_shortcuts_are_not_shared(self, window: MainWindow) -> None:
        known: dict[str, str] = {}
        for name, action in window.actions_by_name.items():
            assert isinstance(action, QAction)
            for shortcut in action.shortcuts():
                assert known.setdefault(shortcut.toString(), name) == name

    @pytest.mark.parametrize("name", DIALOGS)
    def test_dialogs(self, name: str, app: object, qtbot: QtBot, tmp_path: Path) -> None:
        made = shown(name, qtbot, tmp_path)
        texts = [one.text() for one in made.findChildren(QAbstractButton)]
        texts += [one.text() for one in made.findChildren(QLabel) if one.buddy() is not None]
        for bar in made.findChildren(QTabBar):
            texts += [bar.tabText(number) for number in range(bar.count())]
        assert doubled(texts) == [], texts
