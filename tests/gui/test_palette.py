"""The command palette: what fits is found in both scripts, and everything works by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open
from viewer.core.search.folding import fold
from viewer.gui.main_window import MainWindow
from viewer.gui.palette.entries import entry, ranked
from viewer.gui.palette.popup import EntryModel, PalettePopup

ENTRIES = [
    entry("action", "sync", "Sync all sites", "F5"),
    entry("action", "star", "Star"),
    entry("place", "starred", "Starred"),
    entry("article", "a/1", "Restarting a press"),
    entry("article", "a/2", "A star in the east"),
    entry("article", "a/3", "أخبار الميناء"),
    entry("place", "cafe", "Cafés"),
]


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("star", ["star", "starred", "a/2", "a/1"]),
        ("sy s", ["sync"]),
        ("STAR east", ["a/2"]),
        ("cafe", ["cafe"]),
        ("اخبار", ["a/3"]),
        ("ميناء", ["a/3"]),
        ("نothing", []),
        ("zzz", []),
    ],
)
def test_what_fits_best_stands_first(typed: str, keys: list[str]) -> None:
    found = [one.key for one in ranked(typed, ENTRIES, 20)]
    assert found[: len(keys)] == keys
    assert bool(found) == bool(keys)


def test_nothing_typed_is_everything_in_its_order() -> None:
    assert ranked("  ", ENTRIES, 3) == ENTRIES[:3]


def test_the_model_is_one(qtmodeltester: ModelTester, app: object) -> None:
    model = EntryModel()
    model.show(ENTRIES)
    qtmodeltester.check(model)
    model.show(ENTRIES[:1])
    qtmodeltester.check(model)


@pytest.fixture
def window(mirrored: Path, open_library: Open, qtbot: QtBot) -> MainWindow:
    made = open_library()
    qtbot.waitUntil(lambda: made.model.rowCount() == 12 and bool(made.moves.palette._sites))
    made.articles.setFocus()
    made.actions_by_name["palette"].trigger()
    return made


def popup_of(window: MainWindow) -> PalettePopup:
    return window.moves.palette.popup


def texts(window: MainWindow) -> list[str]:
    model = popup_of(window).model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_it_opens_with_what_can_be_done_now(window: MainWindow) -> None:
    assert popup_of(window).isVisible()
    assert "Sync all sites" in texts(window)
    assert "Pause the sync" not in texts(window)  # nothing runs
    assert "Unread" in texts(window)


def test_an_action_is_carried_out(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(popup_of(window).box, "dark")
    qtbot.keyClick(popup_of(window).box, Qt.Key.Key_Return)
    assert window.actions_by_name["theme_dark"].isChecked()
    assert not popup_of(window).isVisible()
    assert window.focusWidget() is window.articles


def test_a_place_is_gone_to(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(popup_of(window).box, "starred")
    with qtbot.waitSignal(window.browser.listed):
        qtbot.keyClick(popup_of(window).box, Qt.Key.Key_Return)
    assert window.navigation.chosen_key() == "starred"


@pytest.mark.parametrize("typed", ["harbour dusk 3", "الغروب ٤"])
def test_an_article_is_opened_by_words_of_its_title(
    qtbot: QtBot, window: MainWindow, typed: str
) -> None:
    box = popup_of(window).box
    box.setText(typed)
    qtbot.waitUntil(lambda: any(fold(typed)[-1] in text for text in texts(window)[:1]))
    with qtbot.waitSignal(window.browser.opened) as opened:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert opened.args[0].summary.title.endswith(fold(typed)[-1])


def test_only_the_newest_question_is_answered(qtbot: QtBot, window: MainWindow) -> None:
    box = popup_of(window).box
    for typed in ("ha", "harbour", "الغروب"):
        box.setText(typed)
    qtbot.waitUntil(lambda: len(texts(window)) == 6)
    assert all("الغروب" in text for text in texts(window))


def test_shift_enter_opens_a_window(qtbot: QtBot, window: MainWindow) -> None:
    box = popup_of(window).box
    box.setText("harbour dusk 3")
    qtbot.waitUntil(lambda: texts(window)[:1] == ["A harbour at dusk 3"])
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(window.moves.windows.windows) == 1)
    assert window.reader.detail is None


def test_arrows_choose_and_go_around(qtbot: QtBot, window: MainWindow) -> None:
    popup = popup_of(window)
    for key, row in (
        (Qt.Key.Key_Up, popup.model.rowCount() - 1),
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_PageDown, 11),
        (Qt.Key.Key_PageUp, 1),
    ):
        qtbot.keyClick(popup.box, key)
        assert popup.view.currentIndex().row() == row


def test_esc_closes_it_and_the_focus_returns(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(popup_of(window).box, Qt.Key.Key_Escape)
    assert not popup_of(window).isVisible()
    assert window.focusWidget() is window.articles


def test_letters_are_typed_and_nothing_else(qtbot: QtBot, window: MainWindow) -> None:
    box = popup_of(window).box
    qtbot.keyClicks(box, "jk su")
    assert box.text() == "jk su"
    assert window.articles.current_id() is None


def test_what_is_not_there_is_said(window: MainWindow) -> None:
    popup_of(window).box.setText("qqqq")
    assert popup_of(window).nothing.isVisible()


def test_it_turns_with_the_window_and_with_its_text(window: MainWindow) -> None:
    sides = Qt.LayoutDirection
    window.setLayoutDirection(sides.RightToLeft)
    popup = popup_of(window)
    popup.open()
    assert popup.layoutDirection() == sides.RightToLeft
    assert popup.box.layoutDirection() == sides.RightToLeft
    popup.box.setText("dark")
    assert popup.box.layoutDirection() == sides.LeftToRight
    assert isinstance(popup.box, QLineEdit)
