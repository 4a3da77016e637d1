"""Saved searches: kept, run, renamed and forgotten, with what is new since the last look."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from tests.conftest import Serve, Sync
from tests.fakes.content import post
from tests.gui.conftest import Open, articles
from viewer.core.model import ArticleFilter, NavigationCounts, SavedSearch
from viewer.core.reading import Archive
from viewer.gui.filters import Chip
from viewer.gui.main_window import MainWindow
from viewer.gui.models.navigation_tree import NavigationTreeModel, PlaceRole
from viewer.gui.panes.navigation import NavigationPane

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal
NOW = datetime(2024, 1, 1, tzinfo=UTC)


def kept(id_: int, name: str) -> SavedSearch:
    return SavedSearch(id_, name, "ships", ArticleFilter(), NOW, NOW)


def entry(window: MainWindow, key: str) -> QModelIndex:
    found = [index for index in window.navigation._entries() if index.data(PlaceRole.KEY) == key]
    return found[0] if found else QModelIndex()


def search(qtbot: QtBot, window: MainWindow, query: str) -> None:
    with qtbot.waitSignal(window.browser.listed):
        window.search.box.setText(query)


def answer_dialog(qtbot: QtBot, window: MainWindow, name: str) -> None:
    dialog = window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue(name)
    dialog.accept()


@pytest.fixture
def archive(mirrored: Path) -> Iterator[Archive]:
    with closing(Archive(mirrored)) as opened:
        yield opened


class TestTree:
    def test_the_section_comes_and_goes_by_qts_rules(self, qtbot: QtBot) -> None:
        model = NavigationTreeModel()
        QAbstractItemModelTester(model, STRICT)
        assert model.update_saved({kept(1, "Ports"): 3, kept(2, "Oil"): 0}) is True
        section = model.index(4, 0)
        assert section.data() == "Saved searches"
        first = model.index(0, 0, section)
        assert (first.data(), first.data(PlaceRole.COUNT)) == ("Ports", 3)
        assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Ports, 3 new"
        assert model.update_saved({kept(1, "Ports"): 1, kept(2, "Oil"): 0}) is False
        assert first.data(PlaceRole.COUNT) == 1
        assert model.update_from(NavigationCounts(9, 2, 1, 0)) is False
        assert model.update_saved({}) is True
        assert model.rowCount() == 4

    def test_it_stands_open_and_a_second_click_runs_it_again(
        self, qtbot: QtBot, app: object
    ) -> None:
        pane = NavigationPane()
        qtbot.addWidget(pane)
        pane.resize(230, 400)
        pane.show()
        pane.update_saved({kept(1, "Ports"): 3})
        ran: list[SavedSearch] = []
        pane.saved_chosen.connect(ran.append)
        index = pane.model().index(0, 0, pane.model().index(4, 0))
        place = pane.visualRect(index).center()
        assert not pane.visualRect(index).isEmpty()
        for times in (1, 2):
            qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=place)
            assert len(ran) == times


class TestKeeping:
    def test_saved_under_a_name_with_what_it_was_narrowed_to(
        self, qtbot: QtBot, archive: Archive, open_library: Open
    ) -> None:
        window = open_library()
        search(qtbot, window, "harbour")
        with qtbot.waitSignal(window.browser.listed):
            window.filters.toggle(Chip("unread"))
        window.actions_by_name["save_search"].trigger()
        answer_dialog(qtbot, window, "  Harbours ")
        qtbot.waitUntil(lambda: entry(window, "saved:1").isValid())
        saved = archive.searches.all()[0]
        assert (saved.name, saved.query) == ("Harbours", "harbour")
        assert saved.wanted.within == ArticleFilter(unread=True)
        assert archive.searches.new(saved.id) == ()

    def test_nothing_searched_for_is_nothing_to_save(
        self, mirrored: Path, open_library: Open
    ) -> None:
        window = open_library()
        window.actions_by_name["save_search"].trigger()
        assert window.findChild(QInputDialog) is None

    def test_renamed_and_forgotten_from_its_menu(
        self, qtbot: QtBot, archive: Archive, open_library: Open
    ) -> None:
        archive.searches.save("Ports", "harbour", ArticleFilter())
        archive.searches.save("Ships", "ships", ArticleFilter())
        window = open_library()
        qtbot.waitUntil(lambda: entry(window, "saved:1").isValid())

        def menu() -> QMenu:
            made = window.navigation.saved_menu(entry(window, "saved:1"))
            assert made is not None
            return made

        menu().actions()[0].trigger()
        answer_dialog(qtbot, window, "Harbours")
        qtbot.waitUntil(lambda: entry(window, "saved:1").data() == "Harbours")
        menu().actions()[0].trigger()
        dialogs = [one for one in window.findChildren(QInputDialog) if one.isVisible()]
        dialogs[0].setTextValue("Ships")
        with qtbot.waitSignal(window.runner.failed):
            dialogs[0].accept()
        assert "Ships" in window.banner.text
        menu().actions()[1].trigger()
        qtbot.waitUntil(lambda: not entry(window, "saved:1").isValid())
        assert [one.name for one in archive.searches.all()] == ["Ships"]
        assert window.navigation.saved_menu(window.navigation.model().index(0, 0)) is None


class TestRunning:
    def test_what_a_sync_brought_is_counted_and_then_seen(
        self, qtbot: QtBot, serve: Serve, sync: Sync, library: Path, open_library: Open
    ) -> None:
        content = articles()
        sync(serve(content).url)
        with closing(Archive(library)) as archive:
            archive.searches.save("Harbours", "harbour", ArticleFilter())
        window = open_library()
        qtbot.waitUntil(lambda: entry(window, "saved:1").isValid())
        content.put("posts", post(50, title="A harbour of 2030", date_gmt="2030-01-01T00:00:00"))
        with qtbot.waitSignal(window.sync.finished, timeout=60_000):
            window.actions_by_name["sync"].trigger()
        qtbot.waitUntil(lambda: entry(window, "saved:1").data(PlaceRole.COUNT) == 1)
        window.navigation.choose("saved:1")
        qtbot.waitUntil(lambda: window.model.rowCount() == 7)
        assert window.search.box.text() == "harbour"
        qtbot.waitUntil(lambda: entry(window, "saved:1").data(PlaceRole.COUNT) == 0)
        with closing(Archive(library)) as archive:
            assert archive.searches.new(1) == ()

    def test_its_filters_come_and_go_with_it(
        self, qtbot: QtBot, archive: Archive, open_library: Open
    ) -> None:
        wanted = ArticleFilter(within=ArticleFilter(starred=True))
        archive.searches.save("Starred harbours", "harbour", wanted)
        window = open_library()
        qtbot.waitUntil(lambda: entry(window, "saved:1").isValid())
        with qtbot.waitSignal(window.browser.listed):
            window.navigation.choose("saved:1")
        assert window.browser.question.narrowed == ArticleFilter(starred=True)
        assert window.model.rowCount() == 0
        with qtbot.waitSignal(window.browser.listed):
            window.navigation.choose("all")
        assert window.search.box.text() == ""
        assert window.browser.question.narrowed == ArticleFilter()
        assert window.model.rowCount() == 12

    def test_words_that_were_changed_since_stay_for_the_next_place(
        self, qtbot: QtBot, archive: Archive, open_library: Open
    ) -> None:
        archive.searches.save("Harbours", "harbour", ArticleFilter())
        window = open_library()
        qtbot.waitUntil(lambda: entry(window, "saved:1").isValid())
        with qtbot.waitSignal(window.browser.listed):
            window.navigation.choose("saved:1")
        search(qtbot, window, "ships")
        with qtbot.waitSignal(window.browser.listed):
            window.navigation.choose("all")
        assert window.search.box.text() == "ships"

    def test_what_is_new_is_counted_off_the_gui_thread_one_at_a_time(
        self, qtbot: QtBot, archive: Archive, open_library: Open
    ) -> None:
        for number in range(3):
            archive.searches.save(f"Search {number}", "ships", ArticleFilter())
        window = open_library()
        submitted: list[str] = []
        submit = window.runner.submit
        window.runner.submit = lambda channel, *rest: (  # type: ignore[method-assign]
            submitted.append(channel),
            submit(channel, *rest),
        )
        qtbot.waitUntil(lambda: not window.saved.counting)
        submitted.clear()
        window.saved.count()
        window.saved.count()  # while it is under way
        qtbot.waitUntil(lambda: submitted.count("saved new") >= 3 and not window.saved.counting)
        assert submitted[-3:] == ["saved new"] * 3
