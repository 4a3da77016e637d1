"""Back and forward: steps as values, then in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from tests.gui.conftest import Open, open_row
from viewer.core.model import ArticleFilter
from viewer.gui.history import Steps
from viewer.gui.main_window import MainWindow
from viewer.gui.question import Question

ALL, STARRED = Question(), Question(place=ArticleFilter(starred=True))


def steps(*articles: str) -> Steps:
    made = Steps(kept=5)
    made.listed(ALL, "all")
    for article in articles:
        made.opened(article, 0)
    return made


class TestSteps:
    def test_nothing_shown_is_no_step(self) -> None:
        made = Steps()
        made.opened("a/1", 0)
        assert made.now is None
        assert not made.can_go(-1)
        assert made.go(1) is None

    def test_each_article_is_a_step(self) -> None:
        made = steps("a/1", "a/2", "a/2")
        assert len(made) == 2
        back = made.go(-1)
        assert back is not None
        assert back.article == "a/1"
        assert made.can_go(1)

    def test_a_new_article_forgets_what_lay_ahead(self) -> None:
        made = steps("a/1", "a/2", "a/3")
        made.go(-1)
        made.go(-1)
        made.opened("a/9", 0)
        assert not made.can_go(1)
        assert len(made) == 2

    def test_words_as_they_are_typed_are_one_step(self) -> None:
        made = steps("a/1")
        for query in ("h", "ha", "har"):
            made.listed(Question(query=query, typing=True), "all")
        assert len(made) == 2
        assert made.now is not None
        assert made.now.question == Question(query="har")
        made.opened("a/2", 40)
        assert len(made) == 2
        back = made.go(-1)
        assert back is not None
        assert (back.question, back.article) == (ALL, "a/1")

    def test_the_same_list_again_is_no_step(self) -> None:
        made = steps("a/1")
        made.listed(ALL, "all")
        assert len(made) == 1

    def test_the_oldest_steps_are_forgotten(self) -> None:
        made = steps(*(f"a/{number}" for number in range(9)))
        assert len(made) == 5
        while made.can_go(-1):
            made.go(-1)
        assert made.now is not None
        assert made.now.article == "a/4"

    def test_a_part_of_the_page_is_a_step(self) -> None:
        made = steps("a/1")
        made.note(place=12.5)
        made.jumped()
        made.note(place=80.0)
        back = made.go(-1)
        assert back is not None
        assert (back.article, back.place) == ("a/1", 12.5)


LONG = "".join(f"<p>Paragraph {number} of the harbour.</p>" for number in range(200))


@pytest.fixture
def window(serve: Serve, sync: Sync, open_library: Open, qtbot: QtBot) -> MainWindow:
    sync(serve(site_of(*(post(n, title=f"Title {n}", html=LONG) for n in range(1, 7)))).url)
    made = open_library()
    qtbot.waitUntil(lambda: made.model.rowCount() == 6)
    return made


def go(qtbot: QtBot, window: MainWindow, name: str) -> None:
    with qtbot.waitSignal(window.browser.opened):
        window.actions_by_name[name].trigger()


def shown(window: MainWindow) -> str:
    assert window.reader.detail is not None
    return window.reader.detail.summary.id


def test_back_shows_the_article_where_it_was_left(qtbot: QtBot, window: MainWindow) -> None:
    first = open_row(qtbot, window, 0)
    bar = window.reader.browser.verticalScrollBar()
    bar.setValue(700)
    second = open_row(qtbot, window, 1)
    assert bar.value() == 0
    go(qtbot, window, "back")
    assert (shown(window), window.articles.current_id()) == (first, first)
    assert abs(bar.value() - 700) < 3
    assert not window.actions_by_name["back"].isEnabled()
    go(qtbot, window, "forward")
    assert shown(window) == second


def test_back_shows_the_list_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.browser.listed):
        window.filters.narrowed.emit(ArticleFilter(type="post"))
    first = open_row(qtbot, window, 2)
    with qtbot.waitSignal(window.browser.listed):
        window.navigation.choose("unread")
    with qtbot.waitSignal(window.browser.listed):
        window.search.box.setText("harbour")
    second = open_row(qtbot, window, 0)
    go(qtbot, window, "back")
    assert shown(window) == first
    assert window.search.box.text() == ""
    assert window.navigation.chosen_key() == "all"
    question = window.browser.question
    assert (question.place, question.query) == (ArticleFilter(), "")
    assert question.narrowed == ArticleFilter(type="post")
    assert window.model.rowCount() == 6
    go(qtbot, window, "forward")
    assert shown(window) == second
    assert window.search.box.text() == "harbour"
    assert window.navigation.chosen_key() == "unread"


def test_two_quick_steps_back_are_two_steps(qtbot: QtBot, window: MainWindow) -> None:
    first = open_row(qtbot, window, 0)
    for row in (1, 2):
        open_row(qtbot, window, row)
    window.actions_by_name["back"].trigger()
    go(qtbot, window, "back")
    assert shown(window) == first
    assert len(window.moves.history.steps) == 3


def press(window: MainWindow, button: Qt.MouseButton) -> None:
    viewport = window.reader.browser.viewport()
    point = QPointF(20, 20)
    for kind in (QMouseEvent.Type.MouseButtonPress, QMouseEvent.Type.MouseButtonRelease):
        where = QPointF(viewport.mapToGlobal(point.toPoint()))
        event = QMouseEvent(kind, point, where, button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)


def test_the_mouse_has_buttons_for_it(qtbot: QtBot, window: MainWindow) -> None:
    first, second = (open_row(qtbot, window, row) for row in (0, 1))
    with qtbot.waitSignal(window.browser.opened):
        press(window, Qt.MouseButton.BackButton)
    assert shown(window) == first
    with qtbot.waitSignal(window.browser.opened):
        press(window, Qt.MouseButton.ForwardButton)
    assert shown(window) == second


def test_arrows_follow_the_direction(window: MainWindow) -> None:
    back, forward = window.actions_by_name["back"], window.actions_by_name["forward"]
    assert back.shortcut().toString() == "Alt+Left"
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert back.shortcut().toString() == "Alt+Right"
    assert forward.shortcut().toString() == "Alt+Left"
    window.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert back.shortcut().toString() == "Alt+Left"
