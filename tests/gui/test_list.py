"""The list as a person works with it: choosing many, marking, menus, and nothing that moves."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from tests.conftest import Serve, Sync
from tests.fakes.content import post
from tests.gui.conftest import Open, articles, opened_wide
from viewer.core.model import ArticleFilter
from viewer.core.reading import Archive
from viewer.gui.date_groups import periods, read_headings
from viewer.gui.main_window import MainWindow
from viewer.gui.models.article_list import ArticleListModel, Role, read_listing, with_place
from viewer.gui.panes.row_delegate import DENSITIES, HEADING_HEIGHT
from viewer.gui.settings import DENSITY, GROUPED, Settings

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, mirrored: Path, open_library: Open) -> MainWindow:
    return opened_wide(qtbot, open_library, 12)


def click(qtbot: QtBot, window: MainWindow, row: int, keys: Qt.KeyboardModifier) -> None:
    view = window.articles
    where = view.visualRect(window.model.index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, where)


def choose(window: MainWindow, *rows: int) -> None:
    selection = window.articles.selectionModel()
    flags = selection.SelectionFlag
    window.articles.pick(rows[0])
    for row in rows[1:]:
        selection.select(window.model.index(row, 0), flags.Select | flags.Rows)


def act(qtbot: QtBot, window: MainWindow, name: str) -> None:
    with qtbot.waitSignal(window.browser.counted):
        window.actions_by_name[name].trigger()


def go(qtbot: QtBot, window: MainWindow, key: str) -> None:
    with qtbot.waitSignal(window.browser.listed):
        window.navigation.choose(key)


def search(qtbot: QtBot, window: MainWindow, words: str) -> None:
    with qtbot.waitSignal(window.browser.listed):
        window.search.box.setText(words)


def unread(window: MainWindow) -> int:
    rows = (window.model.summary(row) for row in range(window.model.rowCount()))
    return sum(not summary.read for summary in rows if summary is not None)


def labels(menu: QMenu | None) -> list[str]:
    assert menu is not None
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


def run(qtbot: QtBot, window: MainWindow, label: str) -> None:
    menu = window.lists.menu()
    assert menu is not None
    (action,) = [one for one in menu.actions() if one.text().replace("&", "") == label]
    with qtbot.waitSignal(window.browser.counted):
        action.trigger()


class TestChoosing:
    def test_ctrl_and_shift_choose_and_open_nothing(self, qtbot: QtBot, window: MainWindow) -> None:
        with qtbot.waitSignal(window.browser.counted):
            click(qtbot, window, 0, NONE)
        opened = window.reader.detail
        click(qtbot, window, 2, SHIFT)
        assert window.articles.chosen_ranges() == [(0, 3)]
        click(qtbot, window, 1, CTRL)
        assert window.articles.chosen_count() == 2
        qtbot.keyClick(window.articles, Qt.Key.Key_Down, SHIFT)
        assert window.articles.chosen_count() > 1
        qtbot.wait(50)
        assert window.reader.detail is opened
        assert unread(window) == 11

    def test_the_status_line_says_how_many(self, window: MainWindow) -> None:
        window.actions_by_name["choose_all"].trigger()
        assert window.status.text == "\u206812 articles chosen\u2069"
        window.articles.pick(0)
        assert window.status.text == ""

    def test_the_next_key_reads_on_with_one(self, qtbot: QtBot, window: MainWindow) -> None:
        choose(window, 0, 1, 2)
        with qtbot.waitSignal(window.browser.opened):
            window.actions_by_name["next"].trigger()
        assert window.articles.chosen_count() == 1


class TestMarking:
    def test_many_are_marked_and_taken_back(self, qtbot: QtBot, window: MainWindow) -> None:
        choose(window, 1, 2, 5)
        act(qtbot, window, "star")
        assert window.model.summary(5).starred
        assert window.articles.chosen_count() == 3
        act(qtbot, window, "star")
        assert not window.model.summary(5).starred
        act(qtbot, window, "undo_marks")
        assert window.model.summary(5).starred
        act(qtbot, window, "undo_marks")
        assert not window.model.summary(5).starred

    def test_above_and_below(self, qtbot: QtBot, window: MainWindow) -> None:
        window.articles.pick(3)
        run(qtbot, window, "Mark all above as read")
        assert unread(window) == 9
        run(qtbot, window, "Mark all below as read")
        assert unread(window) == 1
        assert not window.model.summary(3).read

    def test_the_whole_library_is_asked_for(self, qtbot: QtBot, window: MainWindow) -> None:
        window.actions_by_name["mark_all_read"].trigger()
        box = window.findChild(QMessageBox)
        assert box is not None
        assert unread(window) == 12
        with qtbot.waitSignal(window.lists.said):
            box.buttons()[0].click()
        assert unread(window) == 0
        assert "Ctrl+Z" in window.status.text
        act(qtbot, window, "undo_marks")
        assert unread(window) == 12

    def test_hits_are_marked_without_asking(self, qtbot: QtBot, window: MainWindow) -> None:
        search(qtbot, window, "harbour")
        act(qtbot, window, "mark_all_read")
        with closing(Archive(window._root)) as archive:
            assert archive.navigation().unread == 6

    def test_what_was_read_stays_in_the_unread_list(self, qtbot: QtBot, window: MainWindow) -> None:
        go(qtbot, window, "unread")
        with qtbot.waitSignal(window.browser.counted):
            window.articles.step(1)
        with qtbot.waitSignal(window.browser.listed):
            window.browser.refresh()
        assert window.model.rowCount() == 12
        assert window.model.summary(0).read
        go(qtbot, window, "all")
        go(qtbot, window, "unread")
        assert window.model.rowCount() == 11


class TestMenu:
    def test_it_offers_what_can_be_done(self, window: MainWindow) -> None:
        window.articles.pick(0)
        one = labels(window.lists.menu())
        assert one[0] == "Open"
        assert "Open in a new window" not in one
        assert any(label.startswith("More by") for label in one)
        window.lists.open_in_window = lambda _: None
        assert "Open in a new window" in labels(window.lists.menu())
        choose(window, 0, 1)
        many = labels(window.lists.menu())
        assert "Copy links" in many
        assert "Open" not in many

    @pytest.mark.parametrize("reason", ["Mouse", "Keyboard"])
    def test_it_opens_by_button_and_by_key_and_reads_nothing(
        self, qtbot: QtBot, window: MainWindow, reason: str
    ) -> None:
        view, asked = window.articles, []
        view.menu_wanted.disconnect()
        view.menu_wanted.connect(asked.append)
        rect = view.visualRect(window.model.index(4, 0))
        if reason == "Mouse":
            qtbot.mousePress(view.viewport(), Qt.MouseButton.RightButton, pos=rect.center())
        else:
            view.pick(4)
        why = getattr(QContextMenuEvent.Reason, reason)
        where = rect.center() if reason == "Mouse" else QPoint()
        event = QContextMenuEvent(why, where, view.viewport().mapToGlobal(where))
        QApplication.sendEvent(view.viewport(), event)
        assert rect.contains(view.viewport().mapFromGlobal(asked[0]))
        assert view.currentIndex().row() == 4
        qtbot.wait(50)
        assert window.reader.detail is None

    def test_titles_are_copied_with_links(self, window: MainWindow) -> None:
        choose(window, 0, 1)
        window.actions_by_name["copy_title"].trigger()
        data = QGuiApplication.clipboard().mimeData()
        first = window.model.summary(0)
        assert data.text().startswith(f"{first.title}\n{first.url}\n")
        assert data.html().count("<a href=") == 2
        window.actions_by_name["copy_link"].trigger()
        assert len(QGuiApplication.clipboard().text().splitlines()) == 2

    def test_more_by_the_author_leaves_the_words_behind(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        search(qtbot, window, "harbour")
        window.articles.pick(0)
        menu = window.lists.menu()
        assert menu is not None
        (more,) = [one for one in menu.actions() if one.text().startswith("More by")]
        with qtbot.waitSignal(window.browser.listed):
            more.trigger()
        assert window.model.rowCount() == 12
        assert window.search.box.text() == ""
        assert "/author/" in window.navigation.chosen_key()


class TestPlace:
    def test_new_arrivals_stay_above_what_is_read(
        self, qtbot: QtBot, serve: Serve, sync: Sync, open_library: Open
    ) -> None:
        content = articles(40)
        server = serve(content)
        sync(server.url)
        window = open_library()
        window.resize(1200, 500)
        qtbot.waitUntil(lambda: window.model.rowCount() == 40)
        with qtbot.waitSignal(window.browser.opened):
            window.articles.setCurrentIndex(window.model.index(12, 0))
        window.articles.scrollTo(window.model.index(14, 0))
        id_ = window.articles.current_id()
        before = window.articles.visualRect(window.articles.currentIndex()).top()
        for number in range(60, 65):
            content.put("posts", post(number, date_gmt=f"2030-01-{number - 50}T00:00:00"))
        with qtbot.waitSignal(window.sync.finished, timeout=60_000):
            window.actions_by_name["sync"].trigger()
        qtbot.waitUntil(lambda: window.model.rowCount() == 45)
        assert window.articles.current_id() == id_
        assert window.articles.currentIndex().row() == 17
        assert window.articles.visualRect(window.articles.currentIndex()).top() == before
        pill = window.articles.pill
        assert pill.text().endswith("5 new articles")
        assert pill.isVisible()
        pill.click()
        assert window.articles.rowAt(0) == 0
        assert not pill.isVisible()

    def test_the_model_keeps_qts_rules(
        self, qtbot: QtBot, serve: Serve, sync: Sync, library: Path
    ) -> None:
        content = articles(9)
        server = serve(content)
        sync(server.url)
        with closing(Archive(library)) as archive:
            model = ArticleListModel(archive)
            QAbstractItemModelTester(model, STRICT)
            wanted = ArticleFilter()
            model.show(read_listing(archive, wanted))
            anchor = model.summary(4)
            content.put("posts", post(70, date_gmt="2030-01-01T00:00:00"))
            content.put("posts", post(71, date_gmt="2001-01-01T00:00:00"))
            sync(server.url)
            listing = with_place(archive, read_listing(archive, wanted), [(anchor.id, 4)])
            assert model.refresh(listing) == 1
            assert model.summary(5).id == anchor.id
            archive.mark("starred", True, archive.list_ids(wanted, 3, 4))
            starred = ArticleFilter(starred=True)
            fewer = with_place(archive, read_listing(archive, starred), [(anchor.id, 5)])
            assert model.refresh(fewer) == -3
            assert model.rowCount() == 4


class TestLook:
    def test_density_is_kept(self, window: MainWindow, tmp_path: Path, open_library: Open) -> None:
        window.actions_by_name["density_compact"].trigger()
        assert window.articles.rowHeight(0) == DENSITIES["compact"].height
        assert Settings(tmp_path / "window.ini").read(DENSITY) == "compact"
        window.close()
        assert open_library().articles.rowHeight(0) == DENSITIES["compact"].height

    def test_groups_have_headings_above_their_first_rows(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path
    ) -> None:
        with qtbot.waitSignal(window.browser.listed):
            window.actions_by_name["group_dates"].trigger()
        assert Settings(tmp_path / "window.ini").read(GROUPED) is True
        plain = DENSITIES["comfortable"].height
        tall = [row for row in range(12) if window.articles.rowHeight(row) > plain]
        assert tall == list(window.model.listing.headings)
        assert window.articles.rowHeight(0) == plain + HEADING_HEIGHT
        assert len(tall) == 12  # each of the twelve has a month of its own
        assert window.model.index(0, 0).data(Role.HEADING) == "December 2024"
        window.actions_by_name["density_compact"].trigger()
        assert window.articles.rowHeight(0) == DENSITIES["compact"].height + HEADING_HEIGHT
        with qtbot.waitSignal(window.browser.listed):
            window.actions_by_name["group_dates"].trigger()
        assert window.articles.rowHeight(0) == DENSITIES["compact"].height

    def test_headings_name_days_then_months(self, app: object, mirrored: Path) -> None:
        now = datetime(2024, 12, 13, 12, tzinfo=UTC)
        with closing(Archive(mirrored)) as archive:
            found = read_headings(archive, ArticleFilter(), 12, now)
        assert found[0] == "Yesterday"
        assert list(found.values())[-1] == "January 2024"
        assert len(found) == 12

    def test_periods_follow_each_other_to_the_oldest(self, app: object) -> None:
        now, oldest = datetime(2024, 3, 5, 12, tzinfo=UTC), datetime(2023, 12, 9, tzinfo=UTC)
        made = list(periods(now, oldest))
        starts = [start for start, _ in made]
        assert starts == sorted(starts, reverse=True)
        assert starts[-1] <= oldest < starts[-2]
        assert [words for _, words in made][:2] == ["Today", "Yesterday"]

    def test_the_exact_moment_is_a_tooltip(self, window: MainWindow) -> None:
        tip = window.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
        assert ":" in tip.splitlines()[1]
        assert "2024" in tip.splitlines()[1]


class TestEmpty:
    def test_a_search_in_one_place_offers_all_places(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        go(qtbot, window, "starred")
        page = window.articles.empty
        assert page.isVisible()
        assert page.title.text() == "No star yet"
        search(qtbot, window, "harbour")
        assert "harbour" in page.title.text()
        assert "Starred" in page.words.text()
        with qtbot.waitSignal(window.browser.listed):
            page.everywhere.click()
        assert window.model.rowCount() == 6
        assert not page.isVisible()
        assert window.navigation.chosen_key() == "all"
        assert window.search.box.text() == "harbour"

    def test_filters_are_named_and_cleared(self, qtbot: QtBot, window: MainWindow) -> None:
        with qtbot.waitSignal(window.browser.listed):
            window.filters.narrowed.emit(ArticleFilter(starred=True, tag="Oil"))
        page = window.articles.empty
        assert "Starred" in page.words.text()
        assert "Oil" in page.words.text()
        with qtbot.waitSignal(window.browser.listed):
            page.clear.click()
        assert window.model.rowCount() == 12
        assert not page.isVisible()


@pytest.mark.parametrize("where", ["reader", "search", "list"])
def test_ctrl_a_chooses_where_the_focus_is(qtbot: QtBot, window: MainWindow, where: str) -> None:
    with qtbot.waitSignal(window.browser.counted):
        window.articles.step(1)
    window.search.box.setText("har")
    qtbot.waitUntil(lambda: window.model.rowCount() == 6)
    widgets = {"reader": window.reader.browser, "search": window.search.box}
    widget = widgets.get(where, window.articles)
    window.activateWindow()
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_A, CTRL)
    assert window.reader.browser.textCursor().hasSelection() == (where == "reader")
    assert window.search.box.hasSelectedText() == (where == "search")
    assert (window.articles.chosen_count() == 6) == (where == "list")
