"""Completions and recent searches under the search box, as a person uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open
from viewer.core.reading import Archive
from viewer.gui.main_window import MainWindow
from viewer.gui.models.suggestions import (
    Suggestion,
    SuggestionModel,
    SuggestionRole,
    recents,
)

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def window(qtbot: QtBot, mirrored: Path, open_library: Open) -> MainWindow:
    opened = open_library()
    opened.activateWindow()
    qtbot.waitUntil(lambda: opened.model.rowCount() == 12)
    opened.search.box.setFocus()
    return opened


def type_word(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.keyClicks(window.search.box, text)
    qtbot.waitUntil(window.assistant.popup.isVisible)


def press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window.search.box, key)


def shown(window: MainWindow) -> list[tuple[str, str]]:
    model = window.assistant.popup.model
    entries = [model.entry(row) for row in range(model.rowCount())]
    return [(entry.kind, entry.text) for entry in entries if entry is not None]


def kept(root: Path) -> list[str]:
    archive = Archive(root)
    try:
        return archive.searches.recent()
    finally:
        archive.close()


class TestModel:
    def test_it_keeps_qts_rules(self, qtbot: QtBot) -> None:
        model = SuggestionModel()
        QAbstractItemModelTester(model, STRICT)
        assert model.show([Suggestion("word", "harbour", 12), Suggestion("author", "Mona", 3)])
        assert not model.show([Suggestion("word", "harbour", 12), Suggestion("author", "Mona", 3)])
        assert model.show(recents(["a"]))
        assert model.show(recents([]))
        assert model.rowCount() == 0

    def test_each_kind_is_told_apart(self, qtbot: QtBot) -> None:
        model = SuggestionModel()
        model.show([Suggestion("author", "ليلى", 1200)])
        index = model.index(0, 0, QModelIndex())
        assert "author" in index.data(SuggestionRole.LABEL)
        assert "1,200" in index.data(SuggestionRole.LABEL)
        assert "author" in index.data(Qt.ItemDataRole.AccessibleTextRole)


class TestCompleting:
    def test_a_word_is_finished_by_tab(self, qtbot: QtBot, window: MainWindow) -> None:
        type_word(qtbot, window, "har")
        assert ("word", "harbour") in shown(window)
        press(qtbot, window, Qt.Key.Key_Tab)
        assert window.search.box.text() == "harbour "
        assert window.search.box.hasFocus()
        assert not window.assistant.popup.isVisible()

    def test_an_author_becomes_a_field(self, qtbot: QtBot, window: MainWindow) -> None:
        type_word(qtbot, window, "ships kar")
        row = shown(window).index(("author", "Mona Karim"))
        press(qtbot, window, *[Qt.Key.Key_Down] * (row + 1), Qt.Key.Key_Return)
        assert window.search.box.text() == 'ships author:"Mona Karim" '
        qtbot.waitUntil(lambda: window.model.listing.answer is not None)
        qtbot.waitUntil(lambda: window.model.listing.answer.query.endswith('Karim"'))
        assert window.model.rowCount() == 12

    def test_a_click_chooses_and_the_box_keeps_the_focus(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        type_word(qtbot, window, "har")
        view = window.assistant.popup.view
        place = view.visualRect(window.assistant.popup.model.index(0, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert window.search.box.text() == "harbour "
        assert QApplication.focusWidget() is window.search.box

    def test_typing_goes_on_under_the_popup(self, qtbot: QtBot, window: MainWindow) -> None:
        type_word(qtbot, window, "ha")
        qtbot.keyClicks(window.search.box, "rb")
        assert window.search.box.text() == "harb"
        assert window.assistant.popup.isVisible()  # no flash between two answers
        qtbot.keyClicks(window.search.box, " ")
        assert not window.assistant.popup.isVisible()

    def test_what_was_proposed_for_another_word_is_not_taken(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        type_word(qtbot, window, "har")
        press(qtbot, window, Qt.Key.Key_Down)
        qtbot.keyClicks(window.search.box, "x")
        press(qtbot, window, Qt.Key.Key_Tab)
        assert window.search.box.text() == "harx"
        assert window.search.box.hasFocus()
        press(qtbot, window, Qt.Key.Key_Return)
        assert window.search.box.text() == "harx"

    def test_escape_closes_first_and_clears_then(self, qtbot: QtBot, window: MainWindow) -> None:
        type_word(qtbot, window, "har")
        press(qtbot, window, Qt.Key.Key_Escape)
        assert not window.assistant.popup.isVisible()
        assert window.search.box.text() == "har"
        press(qtbot, window, Qt.Key.Key_Escape)
        assert window.search.box.text() == ""

    def test_up_returns_to_the_text_and_down_leaves_past_the_last(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        type_word(qtbot, window, "har")
        popup = window.assistant.popup
        press(qtbot, window, Qt.Key.Key_Down)
        assert popup.current is not None
        press(qtbot, window, Qt.Key.Key_Up)
        assert popup.current is None
        assert popup.isVisible()
        press(qtbot, window, *[Qt.Key.Key_Down] * (popup.model.rowCount() + 1))
        assert not popup.isVisible()
        assert QApplication.focusWidget() is window.articles

    def test_it_follows_an_interface_from_right_to_left(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        type_word(qtbot, window, "har")
        popup, box = window.assistant.popup, window.search.box
        assert popup.layoutDirection() == Qt.LayoutDirection.RightToLeft
        right = box.mapTo(window, QPoint(box.width(), 0)).x()
        assert popup.geometry().right() + 1 == right

    def test_cleared_by_the_program_it_closes(self, qtbot: QtBot, window: MainWindow) -> None:
        type_word(qtbot, window, "har")
        window.search.box.clear()
        assert not window.assistant.popup.isVisible()


class TestRecent:
    def test_a_search_is_noted_when_it_is_entered(
        self, qtbot: QtBot, window: MainWindow, mirrored: Path
    ) -> None:
        qtbot.keyClicks(window.search.box, "ships")
        assert kept(mirrored) == []
        press(qtbot, window, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: kept(mirrored) == ["ships"])
        assert QApplication.focusWidget() is window.articles

    def test_an_article_opened_from_the_hits_notes_the_search(
        self, qtbot: QtBot, window: MainWindow, mirrored: Path
    ) -> None:
        qtbot.keyClicks(window.search.box, "ships")
        qtbot.waitUntil(lambda: window.model.listing.answer is not None)
        qtbot.waitUntil(lambda: window.model.listing.answer.query == "ships")
        window.articles.step(1)
        window.articles.step(1)
        qtbot.waitUntil(lambda: kept(mirrored) == ["ships"])

    def test_down_in_the_empty_box_shows_them_and_enter_searches(
        self, qtbot: QtBot, window: MainWindow, mirrored: Path
    ) -> None:
        for query in ("ships", "harbour"):
            window.assistant.note(query)
        qtbot.waitUntil(lambda: len(kept(mirrored)) == 2)
        press(qtbot, window, Qt.Key.Key_Down)
        qtbot.waitUntil(window.assistant.popup.isVisible)
        assert [text for _kind, text in shown(window)][:2] == ["harbour", "ships"]
        press(qtbot, window, Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert window.search.box.text() == "harbour"
        qtbot.waitUntil(lambda: window.model.rowCount() == 6)

    def test_one_or_all_are_forgotten(
        self, qtbot: QtBot, window: MainWindow, mirrored: Path
    ) -> None:
        for query in ("one", "two", "three"):
            window.assistant.note(query)
        qtbot.waitUntil(lambda: len(kept(mirrored)) == 3)
        qtbot.mouseClick(window.search.box, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(window.assistant.popup.isVisible)
        press(qtbot, window, Qt.Key.Key_Down, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: [text for _, text in shown(window)][:2] == ["two", "one"])
        assert kept(mirrored) == ["two", "one"]
        press(qtbot, window, *[Qt.Key.Key_Down] * 3, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not window.assistant.popup.isVisible())
        assert kept(mirrored) == []

    def test_an_empty_library_has_none_and_is_not_written_to(
        self, qtbot: QtBot, open_library: Open, library: Path
    ) -> None:
        opened = open_library()
        opened.assistant.note("ships")
        opened.assistant.show_recent()
        with qtbot.waitSignal(opened.browser.listed):
            opened.browser.refresh()
        assert not library.exists()
        assert opened.banner.text == ""
