"""By keyboard: a whole session that never uses the mouse, and the keys by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open
from viewer.core.model import ArticleSummary
from viewer.gui.actions import MENUS
from viewer.gui.dialogs.preferences import PreferencesDialog
from viewer.gui.dialogs.shortcuts import ShortcutsDialog
from viewer.gui.main_window import MainWindow

KEY, MOD = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT = MOD.ControlModifier, MOD.ShiftModifier, MOD.AltModifier


def focus() -> QWidget:
    """What has the focus; keys go there and nowhere else."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = MOD.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifiers)


def write(text: str) -> None:
    QTest.keyClicks(focus(), text)


def start(open_library: Open, qtbot: QtBot) -> MainWindow:
    window = open_library()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


@pytest.fixture
def window(mirrored: Path, open_library: Open, qtbot: QtBot) -> MainWindow:
    made = start(open_library, qtbot)
    qtbot.waitUntil(lambda: made.model.rowCount() == 12)
    return made


def shown(window: MainWindow) -> str | None:
    return window.reader.detail.summary.id if window.reader.detail is not None else None


def current_of(window: MainWindow) -> ArticleSummary:
    """The article that is open."""
    current = window.browser.current()
    assert current is not None
    return current


def test_a_session_without_a_mouse(qtbot: QtBot, open_library: Open) -> None:
    window = start(open_library, qtbot)
    qtbot.waitUntil(window.first_start.isVisible)
    # The sample, by the palette.
    QTest.keyClick(window, KEY.Key_K, CTRL)
    write("sample")
    with qtbot.waitSignal(window.sync.finished, timeout=60_000):
        press(KEY.Key_Return)
    qtbot.waitUntil(lambda: window.model.rowCount() > 10 and not window.sync.running)
    qtbot.waitUntil(lambda: window.model.rowCount() == window.model.listing.total)
    # Search; Enter leads to the list.
    QTest.keyClick(window, KEY.Key_L, CTRL)
    assert focus() is window.search.box
    with qtbot.waitSignal(window.browser.listed):
        write("harbour")
    qtbot.waitUntil(lambda: window.model.listing.answer is not None)
    hits = window.model.rowCount()
    # Narrow by the first chip of the line.
    press(KEY.Key_Escape) if window.assistant.popup.isVisible() else None
    press(KEY.Key_Tab)
    assert focus() is window.filters.button
    press(KEY.Key_Right)
    with qtbot.waitSignal(window.browser.listed):
        press(KEY.Key_Space)
    qtbot.waitUntil(lambda: window.browser.question.narrowed.narrows)
    assert 0 < window.model.rowCount() < hits
    # Open the first hit and step through what is marked in it.
    press(KEY.Key_2, CTRL)
    assert focus() is window.articles
    with qtbot.waitSignal(window.browser.opened):
        press(KEY.Key_Down)
    first = shown(window)
    press(KEY.Key_Return)
    assert focus() is window.reader.browser
    press(KEY.Key_F3)
    assert window.reader.finder.current is not None
    # Find other words, then close the find bar.
    press(KEY.Key_F, CTRL)
    assert focus() is window.reader.find_bar.box
    write("the")
    press(KEY.Key_Return)
    press(KEY.Key_Escape)
    assert not window.reader.find_bar.isVisible()
    # Star, unread.
    press(KEY.Key_S)
    qtbot.waitUntil(lambda: current_of(window).starred and current_of(window).read)
    press(KEY.Key_U)
    qtbot.waitUntil(lambda: not current_of(window).read)
    # Out: the marks, the list, the search, the filter.
    press(KEY.Key_Escape)
    press(KEY.Key_Escape)
    assert focus() is window.articles
    with qtbot.waitSignal(window.browser.listed):
        press(KEY.Key_Escape)
    with qtbot.waitSignal(window.browser.listed):
        press(KEY.Key_Escape)
    assert not window.browser.question.narrowed.narrows
    # Another article, and back.
    with qtbot.waitSignal(window.browser.opened):
        press(KEY.Key_J)
    with qtbot.waitSignal(window.browser.opened):
        press(KEY.Key_J)
    assert shown(window) != first
    while shown(window) != first:
        with qtbot.waitSignal(window.browser.opened):
            press(KEY.Key_Left, ALT)
    # An article by the palette.
    press(KEY.Key_K, CTRL)
    write("tide table")
    qtbot.waitUntil(lambda: window.moves.palette.popup.model.rowCount() > 0)
    with qtbot.waitSignal(window.browser.opened) as opened:
        press(KEY.Key_Return)
    assert "tide table" in opened.args[0].summary.title
    assert focus() is window.reader.browser
    _preferences_by_key(qtbot, window)
    press(KEY.Key_Q, CTRL)
    assert not window.isVisible()


def _preferences_by_key(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, KEY.Key_Comma, CTRL)
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    while not isinstance(focus(), QComboBox):
        press(KEY.Key_Tab)
    box = focus()
    assert isinstance(box, QComboBox)
    before = box.currentIndex()
    press(KEY.Key_Up)
    assert box.currentIndex() == before - 1
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


class TestPanes:
    def test_f6_goes_around(self, qtbot: QtBot, window: MainWindow) -> None:
        with qtbot.waitSignal(window.browser.opened):
            window.articles.step(1)
        window.navigation.setFocus()
        panes = (window.search.box, window.articles, window.reader.browser, window.navigation)
        for pane in panes:
            press(KEY.Key_F6)
            assert focus() is pane
        for pane in (panes[2], panes[1], panes[0], panes[3]):
            press(KEY.Key_F6, SHIFT)
            assert focus() is pane

    @pytest.mark.parametrize(("key", "name"), [("1", "navigation"), ("2", "articles")])
    def test_numbers_go_to_panes(self, window: MainWindow, key: str, name: str) -> None:
        QTest.keyClick(window, getattr(KEY, f"Key_{key}"), CTRL)
        assert focus() is getattr(window, name)

    def test_going_to_the_list_opens_nothing(self, window: MainWindow) -> None:
        QTest.keyClick(window, KEY.Key_2, CTRL)
        assert window.articles.current_id() is None
        press(KEY.Key_Down)
        first = window.model.summary(0)
        assert first is not None
        assert window.articles.current_id() == first.id

    def test_enter_leads_inwards_and_esc_outwards(self, qtbot: QtBot, window: MainWindow) -> None:
        window.navigation.setFocus()
        press(KEY.Key_Return)
        assert focus() is window.articles
        with qtbot.waitSignal(window.browser.opened):
            press(KEY.Key_Return)  # the first article, as none is chosen
        assert focus() is window.reader.browser
        press(KEY.Key_Escape)
        assert focus() is window.articles

    def test_esc_in_the_search_box_empties_it_then_leaves_it(self, window: MainWindow) -> None:
        window.search.box.setFocus()
        window.search.box.setText("harbour")
        press(KEY.Key_Escape)
        assert window.search.box.text() == ""
        assert focus() is window.search.box
        press(KEY.Key_Escape)
        assert focus() is window.articles


class TestReading:
    def test_space_scrolls_then_goes_on_and_shift_space_back(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        with qtbot.waitSignal(window.browser.opened):
            window.articles.step(1)
        window.resize(700, 260)
        window.reader.browser.setFocus()
        bar = window.reader.browser.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        first = shown(window)
        press(KEY.Key_Space)
        assert bar.value() > 0
        press(KEY.Key_Space, SHIFT)
        assert bar.value() == 0
        assert shown(window) == first
        bar.setValue(bar.maximum())
        with qtbot.waitSignal(window.browser.opened):
            press(KEY.Key_Space)
        assert shown(window) != first

    def test_reading_only_shows_the_article_and_esc_the_rest_again(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        action = window.actions_by_name["reading_only"]
        action.trigger()
        assert not action.isChecked()  # there is nothing to read yet
        with qtbot.waitSignal(window.browser.opened):
            window.articles.step(1)
        window.articles.setFocus()
        press(KEY.Key_Return, CTRL | SHIFT)
        others = (window.navigation, window.articles, window.menuBar(), window.status)
        assert not any(widget.isVisible() for widget in others)
        assert focus() is window.reader.browser
        with qtbot.waitSignal(window.browser.opened):
            press(KEY.Key_J)  # shortcuts outlive the menu bar
        press(KEY.Key_Escape)
        assert all(widget.isVisible() for widget in others)
        assert not action.isChecked()
        assert focus() is window.articles

    def test_going_elsewhere_ends_reading_only(self, qtbot: QtBot, window: MainWindow) -> None:
        with qtbot.waitSignal(window.browser.opened):
            window.articles.step(1)
        window.actions_by_name["reading_only"].trigger()
        QTest.keyClick(window, KEY.Key_L, CTRL)
        assert focus() is window.search.box
        assert window.articles.isVisible()

    def test_f11_is_full_screen_and_back(self, window: MainWindow) -> None:
        QTest.keyClick(window, KEY.Key_F11)
        assert window.isFullScreen()
        QTest.keyClick(window, KEY.Key_F11)
        assert not window.isFullScreen()


class TestTyping:
    LETTERS = "jksu j"

    def test_in_the_find_bar(self, qtbot: QtBot, window: MainWindow) -> None:
        with qtbot.waitSignal(window.browser.opened):
            window.articles.step(1)
        window.actions_by_name["find"].trigger()
        before = shown(window)
        write(self.LETTERS)
        assert window.reader.find_bar.box.text() == self.LETTERS
        assert shown(window) == before

    def test_shift_enter_in_the_find_bar_goes_back(self, qtbot: QtBot, window: MainWindow) -> None:
        with qtbot.waitSignal(window.browser.opened):
            window.articles.step(1)
        window.actions_by_name["find"].trigger()
        write("o")
        before = window.reader.finder.current
        assert before is not None
        press(KEY.Key_Return)
        assert window.reader.finder.current == before + 1
        press(KEY.Key_Return, SHIFT)
        assert window.reader.finder.current == before
        qtbot.wait(50)
        assert window.moves.windows.windows == {}

    def test_shift_enter_in_the_palette_opens_what_is_chosen(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        with qtbot.waitSignal(window.browser.opened):
            window.articles.step(1)
        press(KEY.Key_K, CTRL)
        write("dusk 3")
        model = window.moves.palette.popup.model
        qtbot.waitUntil(lambda: bool(model.rowCount()) and "dusk 3" in model.index(0, 0).data())
        press(KEY.Key_Return, SHIFT)
        qtbot.waitUntil(lambda: len(window.moves.windows.windows) == 1)
        other = window.moves.windows.windows[0]
        assert "dusk 3" in other.windowTitle()

    def test_in_the_list_of_shortcuts(self, window: MainWindow) -> None:
        QTest.keyClick(window, KEY.Key_Slash, CTRL)
        dialog = window.findChild(ShortcutsDialog)
        assert dialog is not None
        QTest.keyClicks(dialog.box, self.LETTERS)
        assert dialog.box.text() == self.LETTERS
        assert window.articles.current_id() is None
        dialog.reject()


class TestShortcuts:
    def test_every_action_with_a_key_is_listed(self, window: MainWindow) -> None:
        dialog = ShortcutsDialog(window.actions_by_name, window)
        tree = dialog.tree
        lines = {
            section.child(row).text(0): section.child(row).text(1)
            for number in range(tree.topLevelItemCount())
            if (section := tree.topLevelItem(number))
            for row in range(section.childCount())
        }
        specs = [spec for _, menu in MENUS for spec in menu if spec and spec.shortcuts]
        assert len(lines) >= len(specs)
        assert "Alt+Left" in lines["Back"]
        assert "Esc" in lines["One step out"]
        dialog.reject()

    def test_actions_and_keys_are_found(self, window: MainWindow) -> None:
        dialog = ShortcutsDialog(window.actions_by_name, window)
        dialog.box.setText("ctrl+k")
        shown = [
            section.child(row).text(0)
            for number in range(dialog.tree.topLevelItemCount())
            if not (section := dialog.tree.topLevelItem(number)).isHidden()
            for row in range(section.childCount())
            if not section.child(row).isHidden()
        ]
        assert shown == ["Command palette"]
        dialog.reject()
