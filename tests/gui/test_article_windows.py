"""Articles in windows of their own."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDesktopServices, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from tests.gui.conftest import Open
from viewer.core.model import ArticleSummary
from viewer.gui.article_windows import ArticleWindow
from viewer.gui.main_window import MainWindow
from viewer.samplesite.content import BASE


@pytest.fixture
def window(serve: Serve, sync: Sync, open_library: Open, qtbot: QtBot) -> MainWindow:
    html = f'<p><a href="{BASE}/post-2/">two</a> and harbour</p>'
    back = f'<p><a href="{BASE}/?p=1">one</a></p>' + "<p>More of the harbour.</p>" * 100
    sync(serve(site_of(post(1, html=html), post(2, html=back))).url)
    made = open_library()
    qtbot.waitUntil(lambda: made.model.rowCount() == 2)
    return made


def summary_of(window: MainWindow, number: int) -> ArticleSummary:
    rows = [window.model.summary(row) for row in range(2)]
    return next(one for one in rows if one is not None and one.wp_id == number)


def opened(qtbot: QtBot, window: MainWindow, count: int = 1) -> ArticleWindow:
    windows = window.moves.windows.windows
    qtbot.waitUntil(lambda: len(windows) == count or len(window.moves.windows.windows) == count)
    return list(window.moves.windows.windows.values())[-1]


def click(
    view: QAbstractScrollArea,
    point: QPoint,
    button: Qt.MouseButton,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    for kind in (QMouseEvent.Type.MouseButtonPress, QMouseEvent.Type.MouseButtonRelease):
        where = QPointF(view.viewport().mapToGlobal(point))
        event = QMouseEvent(kind, QPointF(point), where, button, button, keys)
        QApplication.sendEvent(view.viewport(), event)


def link_of(window: MainWindow | ArticleWindow) -> QPoint:
    """Where the first link of the page stands."""
    browser = window.reader.browser
    cursor = browser.document().find("one")
    if cursor.isNull():
        cursor = browser.document().find("two")
    cursor.setPosition(cursor.selectionStart() + 1)
    return browser.cursorRect(cursor).center() + QPoint(1, 0)


def test_the_middle_button_opens_a_row_and_chooses_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    row = window.articles.visualRect(window.model.index(1, 0)).center()
    click(window.articles, row, Qt.MouseButton.MiddleButton)
    other = opened(qtbot, window)
    assert other.reader.detail is not None
    row_shown = window.model.summary(1)
    assert row_shown is not None
    assert other.reader.detail.summary.id == row_shown.id
    assert window.articles.current_id() is None
    assert window.reader.detail is None
    assert other.windowTitle() == other.reader.detail.summary.title


def test_what_is_read_there_counts_as_read(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.browser.marked):
        window.moves.windows.open(summary_of(window, 1).id)
    assert summary_of(window, 1).read


@pytest.mark.parametrize(
    ("button", "keys"),
    [
        (Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier),
        (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_a_link_opens_in_another_window(
    qtbot: QtBot, window: MainWindow, button: Qt.MouseButton, keys: Qt.KeyboardModifier
) -> None:
    with qtbot.waitSignal(window.browser.opened):
        window.articles.choose(summary_of(window, 1).id)
    click(window.reader.browser, link_of(window), button, keys)
    other = opened(qtbot, window)
    assert other.reader.detail is not None
    assert other.reader.detail.summary.wp_id == 2
    assert window.reader.detail is not None
    assert window.reader.detail.summary.wp_id == 1


def test_by_key_the_link_that_has_the_focus_or_the_article(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.browser.opened):
        window.articles.choose(summary_of(window, 1).id)
    window.articles.setFocus()
    window.actions_by_name["open_window"].trigger()
    first = opened(qtbot, window)
    assert first.reader.detail is not None
    assert first.reader.detail.summary.wp_id == 1
    window.activateWindow()
    window.reader.browser.setFocus()
    browser = window.reader.browser
    link = browser.document().find("two")
    assert not link.isNull()
    browser.setTextCursor(QTextCursor(link))
    window.actions_by_name["open_window"].trigger()
    second = opened(qtbot, window, 2)
    assert second.reader.detail is not None
    assert second.reader.detail.summary.wp_id == 2


def test_links_open_in_that_window_and_back_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    window.moves.windows.open(summary_of(window, 2).id)
    other = opened(qtbot, window)
    other.reader.browser.verticalScrollBar().setValue(600)
    place = other.reader.place
    other.reader.article_wanted.emit(summary_of(window, 1).id, "")
    qtbot.waitUntil(lambda: other.reader.detail.summary.wp_id == 1)
    assert window.reader.detail is None
    other.actions_by_name["back"].trigger()
    qtbot.waitUntil(lambda: other.reader.detail.summary.wp_id == 2)
    assert other.reader.place == place
    assert other.actions_by_name["forward"].isEnabled()
    assert not other.actions_by_name["back"].isEnabled()


def test_its_actions_are_its_own(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    window.moves.windows.open(summary_of(window, 1).id)
    other = opened(qtbot, window)
    with qtbot.waitSignal(window.browser.marked):
        other.actions_by_name["star"].trigger()
    qtbot.waitUntil(lambda: summary_of(window, 1).starred)
    other.actions_by_name["find"].trigger()
    assert other.reader.find_bar.isVisible()
    assert not window.reader.find_bar.isVisible()
    other.actions_by_name["open_web"].trigger()
    assert asked == [summary_of(window, 1).url]
    assert "sync" not in other.actions_by_name


def test_an_article_that_changed_is_shown_anew(qtbot: QtBot, window: MainWindow) -> None:
    window.moves.windows.open(summary_of(window, 1).id)
    other = opened(qtbot, window)
    detail = other.reader.detail
    assert detail is not None
    other.renew(replace(detail, markdown="Corrected since.", sha256="new"))
    assert "Corrected since." in other.reader.article_text()
    window.desk.ended.emit()  # what the library has is shown again
    qtbot.waitUntil(lambda: "Corrected since." not in other.reader.article_text())


def test_closing_gives_everything_back(qtbot: QtBot, window: MainWindow) -> None:
    window.moves.windows.open(summary_of(window, 1).id)
    other = opened(qtbot, window)
    before = threading.active_count()
    other.actions_by_name["close_window"].trigger()
    qtbot.waitUntil(lambda: not shiboken6.isValid(other))
    assert window.moves.windows.windows == {}
    assert threading.active_count() <= before
    assert window.isVisible()


def test_all_close_with_the_main_window_and_follow_its_colours(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.moves.windows.open(summary_of(window, 1).id)
    other = opened(qtbot, window)
    window.actions_by_name["theme_dark"].trigger()
    assert other.reader.browser.theme.name == "dark"
    window.close()
    assert window.moves.windows.windows == {}


def test_an_article_that_is_not_there_is_a_banner(qtbot: QtBot, window: MainWindow) -> None:
    window.moves.windows.open("nowhere.test/1")
    qtbot.waitUntil(lambda: window.banner.text != "")
    assert window.moves.windows.windows == {}
