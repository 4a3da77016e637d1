"""The line above the list: chips that narrow, and the order."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from tests.gui.conftest import Open
from viewer.core.model import ArticleFilter
from viewer.gui.filters import Chip
from viewer.gui.main_window import MainWindow
from viewer.gui.models.article_list import Listing
from viewer.gui.panes.chip import ChipButton
from viewer.gui.panes.filter_bar import FilterBar
from viewer.gui.settings import LIST_SORT, SEARCH_SORT, Settings


def dated(wp_id: int, year: int, title: str, **changes: object) -> dict[str, object]:
    moment = f"{year}-03-0{wp_id}T08:00:00"
    return post(wp_id, title, "<p>Ships.</p>", date=moment, date_gmt=moment, **changes)


@pytest.fixture
def window(qtbot: QtBot, serve: Serve, sync: Sync, open_library: Open) -> MainWindow:
    posts = [
        dated(1, 2022, "Ships ships ships", categories=[]),
        dated(2, 2022, "Boats"),
        dated(3, 2023, "Coal"),
        dated(4, 2023, "Arrivals"),
    ]
    sync(serve(site_of(*posts)).url)
    opened = open_library()
    opened.activateWindow()
    qtbot.waitUntil(lambda: opened.model.rowCount() == 4)
    return opened


def search(qtbot: QtBot, window: MainWindow, query: str) -> None:
    with qtbot.waitSignal(window.browser.listed):
        window.search.box.setText(query)


def chips(window: MainWindow) -> list[str]:
    return [chip.text() for chip in window.filters.strip.chips]


def titles(window: MainWindow) -> list[str]:
    rows = range(window.model.rowCount())
    return [summary.title for row in rows if (summary := window.model.summary(row))]


def chip(window: MainWindow, text: str) -> ChipButton:
    return next(chip for chip in window.filters.strip.chips if chip.text() == text)


def toggle(qtbot: QtBot, window: MainWindow, chip: Chip) -> None:
    with qtbot.waitSignal(window.browser.listed):
        window.filters.toggle(chip)


class TestChips:
    def test_a_search_offers_its_facets_and_a_click_narrows(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        search(qtbot, window, "ships")
        assert {"2023", "News & views"} <= set(chips(window))
        with qtbot.waitSignal(window.browser.listed):
            chip(window, "2023").click()
        assert titles(window) == ["Arrivals", "Coal"]
        assert chips(window)[0] == "2023"
        assert "2022" not in chips(window)

    @pytest.mark.parametrize(
        "key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_Return]
    )
    def test_an_active_one_is_removed_by_key(
        self, qtbot: QtBot, window: MainWindow, key: Qt.Key
    ) -> None:
        toggle(qtbot, window, Chip("year", "2022"))
        assert window.model.rowCount() == 2
        with qtbot.waitSignal(window.browser.listed):
            qtbot.keyClick(chip(window, "2022"), key)
        assert window.model.rowCount() == 4
        assert QApplication.focusWidget() is window.filters.button

    def test_what_is_only_offered_is_not_removed(self, qtbot: QtBot, window: MainWindow) -> None:
        search(qtbot, window, "ships")
        qtbot.keyClick(chip(window, "2023"), Qt.Key.Key_Delete)
        assert window.browser.question.narrowed == ArticleFilter()

    def test_they_hold_without_a_search_and_in_the_next_place(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        toggle(qtbot, window, Chip("year", "2022"))
        with qtbot.waitSignal(window.browser.listed):
            window.navigation.choose("unread")
        assert window.model.rowCount() == 2
        search(qtbot, window, "boats")
        assert titles(window) == ["Boats"]
        with qtbot.waitSignal(window.browser.listed):
            window.actions_by_name["clear_filters"].trigger()
        assert window.browser.question.narrowed == ArticleFilter()

    def test_marks_narrow_within_a_place(self, qtbot: QtBot, window: MainWindow) -> None:
        with qtbot.waitSignal(window.browser.counted):
            window.articles.step(1)
        toggle(qtbot, window, Chip("unread"))
        assert window.model.rowCount() == 3

    def test_arrow_keys_go_through_them(self, qtbot: QtBot, window: MainWindow) -> None:
        search(qtbot, window, "ships")
        window.filters.button.setFocus()
        qtbot.keyClick(window.filters.button, Qt.Key.Key_Right)
        first, second = window.filters.strip.chips[:2]
        assert QApplication.focusWidget() is first
        qtbot.keyClick(first, Qt.Key.Key_Right)
        assert QApplication.focusWidget() is second
        for here in (second, first):
            qtbot.keyClick(here, Qt.Key.Key_Left)
        assert QApplication.focusWidget() is window.filters.button

    def test_one_line_however_narrow(self, qtbot: QtBot, app: object) -> None:
        bar = FilterBar()
        qtbot.addWidget(bar)
        narrowed = ArticleFilter(
            category="A rather long category", author="Somebody of many names", tag="water"
        )
        bar.resize(300, bar.sizeHint().height())
        bar.show()
        bar.set_filter(ArticleFilter(), narrowed)
        assert bar.height() < 50
        edge = bar.strip.width()
        assert all(chip.geometry().right() < edge for chip in bar.strip.chips)
        hidden = 3 - len(bar.strip.chips)
        more = [
            one for one in bar.strip.findChildren(ChipButton) if one.text() == f"\u200e+{hidden}"
        ]
        assert hidden
        assert more[0].isVisible()
        bar.resize(900, bar.height())
        assert len(bar.strip.chips) == 3
        assert not more[0].isVisible()

    def test_they_say_what_they_are(self, qtbot: QtBot, window: MainWindow) -> None:
        search(qtbot, window, "ships")
        assert "Year" in chip(window, "2023").accessibleName()
        assert "2" in chip(window, "2023").accessibleName()
        toggle(qtbot, window, Chip("year", "2023"))
        assert "remove" in chip(window, "2023").accessibleName()


class TestMenu:
    def values(self, window: MainWindow, name: str) -> list[str]:
        menus = [action.menu() for action in window.filters.menu.actions() if action.menu()]
        menu = next(one for one in menus if one.title() == name)
        return [action.text().split("\t")[0].strip("\u2068\u2069") for action in menu.actions()]

    @pytest.mark.parametrize("query", ["", "ships"])
    def test_it_counts_what_is_listed(self, qtbot: QtBot, window: MainWindow, query: str) -> None:
        if query:
            search(qtbot, window, query)
        window.filters.menu.aboutToShow.emit()
        qtbot.waitUntil(lambda: self.values(window, "Year") == ["2023", "2022"])
        assert self.values(window, "Category") == ["News && views"]
        assert self.values(window, "Author") == ["Mona Karim"]
        assert self.values(window, "Type") == ["Posts"]

    def test_its_marks_are_ticked(self, qtbot: QtBot, window: MainWindow) -> None:
        toggle(qtbot, window, Chip("starred"))
        ticked = [one.text() for one in window.filters.menu.actions() if one.isChecked()]
        assert ticked == ["Starred"]

    def test_the_action_opens_it(self, qtbot: QtBot, window: MainWindow) -> None:
        window.actions_by_name["filter"].trigger()
        assert window.filters.menu.isVisible()
        window.filters.menu.close()


class TestSorting:
    def test_hits_by_relevance_or_date(self, qtbot: QtBot, window: MainWindow) -> None:
        search(qtbot, window, "ships")
        assert titles(window)[0] == "Ships ships ships"
        assert not window.actions_by_name["sort_title"].isEnabled()
        with qtbot.waitSignal(window.browser.listed):
            window.actions_by_name["sort_date"].trigger()
        assert titles(window)[0] == "Arrivals"

    def test_a_list_by_date_change_or_title(self, qtbot: QtBot, window: MainWindow) -> None:
        assert not window.actions_by_name["sort_relevance"].isEnabled()
        with qtbot.waitSignal(window.browser.listed):
            window.actions_by_name["sort_title"].trigger()
        assert titles(window) == ["Arrivals", "Boats", "Coal", "Ships ships ships"]
        assert window.filters.sort.text() == "By title"

    def test_both_are_remembered(
        self, qtbot: QtBot, window: MainWindow, open_library: Open, tmp_path: Path
    ) -> None:
        with qtbot.waitSignal(window.browser.listed):
            window.actions_by_name["sort_title"].trigger()
        search(qtbot, window, "ships")
        with qtbot.waitSignal(window.browser.listed):
            window.actions_by_name["sort_date"].trigger()
        search(qtbot, window, "")  # the next window begins with what was searched last
        window.close()
        settings = Settings(tmp_path / "window.ini")
        assert (settings.read(LIST_SORT), settings.read(SEARCH_SORT)) == ("title", "date")
        again = open_library()
        assert titles(again)[0] == "Arrivals"
        assert again.actions_by_name["sort_title"].isChecked()
        search(qtbot, again, "ships")
        assert titles(again)[0] == "Arrivals"
        assert again.actions_by_name["sort_date"].isChecked()


def test_an_empty_bar_offers_nothing(qtbot: QtBot, app: object) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show_listing(Listing(ArticleFilter(), 0))
    assert bar.strip.chips == []
