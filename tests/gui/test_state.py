"""What the window comes back to at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from tests.gui.conftest import Open
from viewer.core.model import ArticleFilter
from viewer.core.reading import Archive
from viewer.gui.filters import year_filter
from viewer.gui.geometry import fit
from viewer.gui.settings import Settings
from viewer.gui.state import KEPT, Session, Sessions, session_json, session_of

LONG = "".join(f"<p>Paragraph {number} of the harbour.</p>" for number in range(200))


class TestSession:
    def test_it_is_the_same_after_a_round_trip(self) -> None:
        session = Session(
            key="a.test/year/2024",
            place=year_filter("2024", "a.test"),
            narrowed=ArticleFilter(unread=True, lang="ar"),
            query='"الميناء"',
            article="a.test/7",
            scroll=120,
            folds={"a.test/authors": True},
        )
        assert session_of(session_json(session)) == session

    @pytest.mark.parametrize("spoilt", [{}, {"key": 1}, {**session_json(Session()), "scroll": "x"}])
    def test_what_is_spoilt_is_none(self, spoilt: dict[str, object]) -> None:
        assert session_of(spoilt) is None

    @pytest.mark.parametrize("text", ["{", "[1]", '{"x": 3}'])
    def test_spoilt_settings_are_none(self, tmp_path: Path, text: str) -> None:
        settings = Settings(tmp_path / "window.ini")
        settings.sessions = text
        assert Sessions(settings, Path("x").absolute()).last() is None

    def test_a_few_libraries_have_one_each(self, tmp_path: Path) -> None:
        settings = Settings(tmp_path / "window.ini")
        roots = [tmp_path / str(number) for number in range(KEPT + 1)]
        for number, root in enumerate(roots):
            Sessions(settings, root).keep(Session(scroll=number))
        last = [Sessions(settings, root).last() for root in roots]
        assert last[0] is None
        assert [one.scroll for one in last[1:] if one] == list(range(1, KEPT + 1))


class TestGeometry:
    MAIN, SECOND = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 1000)

    @pytest.mark.parametrize(
        "wanted", [QRect(100, 100, 800, 600), QRect(2000, 50, 900, 700), QRect(-300, 0, 900, 700)]
    )
    def test_what_can_be_reached_stays(self, wanted: QRect) -> None:
        assert fit(wanted, [self.MAIN, self.SECOND]) == wanted

    @pytest.mark.parametrize(
        "wanted",
        [
            QRect(2000, 50, 900, 700),  # its monitor is gone
            QRect(100, -400, 800, 600),  # no edge to take hold of
            QRect(-5000, -5000, 4000, 3000),
        ],
    )
    def test_what_cannot_is_brought_into_sight(self, wanted: QRect) -> None:
        fitted = fit(wanted, [self.MAIN])
        assert self.MAIN.contains(fitted)

    def test_without_any_screen_nothing_moves(self) -> None:
        assert fit(QRect(5, 5, 10, 10), []) == QRect(5, 5, 10, 10)


def mirrored_long(serve: Serve, sync: Sync) -> None:
    sync(serve(site_of(*(post(n, title=f"Title {n}", html=LONG) for n in range(1, 7)))).url)


def test_the_window_goes_on_where_it_ended(
    qtbot: QtBot, serve: Serve, sync: Sync, open_library: Open
) -> None:
    mirrored_long(serve, sync)
    window = open_library()
    window.resize(780, 640)  # the offscreen screen is 800 wide
    qtbot.waitUntil(lambda: window.model.rowCount() == 6)
    with qtbot.waitSignal(window.browser.listed):
        window.navigation.choose("unread")
    with qtbot.waitSignal(window.browser.listed):
        window.filters.narrowed.emit(ArticleFilter(type="post"))
    with qtbot.waitSignal(window.browser.listed):
        window.search.box.setText("harbour")
    summary = window.model.summary(3)
    assert summary is not None
    with qtbot.waitSignal(window.browser.opened):
        window.articles.choose(summary.id)
    qtbot.waitUntil(lambda: any("/authors" in key for key in window.navigation.folds()))
    folds = {key: not is_open for key, is_open in window.navigation.folds().items()}
    for index in list(window.navigation._entries()):
        key = window.navigation._key(index)
        if key in folds:
            window.navigation.setExpanded(index, folds[key])
    window.reader.browser.verticalScrollBar().setValue(900)
    place = window.reader.place
    window.close()

    again = open_library()
    qtbot.waitUntil(lambda: again.reader.detail is not None)
    assert again.reader.detail.summary.id == summary.id
    assert abs(again.reader.browser.verticalScrollBar().value() - 900) < 3
    assert int(again.reader.place) == int(place)
    assert again.search.box.text() == "harbour"
    assert again.browser.question.place == ArticleFilter(unread=True)
    assert again.browser.question.narrowed == ArticleFilter(type="post")
    assert again.navigation.chosen_key() == "unread"
    qtbot.waitUntil(lambda: again.navigation.folds() == folds)


def test_each_article_is_left_where_it_was_read(
    qtbot: QtBot, serve: Serve, sync: Sync, open_library: Open, library: Path
) -> None:
    mirrored_long(serve, sync)
    window = open_library()
    qtbot.waitUntil(lambda: window.model.rowCount() == 6)
    bar = window.reader.browser.verticalScrollBar()
    ids = []
    for row, value in ((0, 500), (1, 900), (2, 0)):
        summary = window.model.summary(row)
        assert summary is not None
        ids.append(summary.id)
        with qtbot.waitSignal(window.browser.opened):
            window.articles.choose(summary.id)
        bar.setValue(value)
    with qtbot.waitSignal(window.browser.opened):
        window.articles.choose(ids[1])
    assert abs(bar.value() - 900) < 3
    window.close()
    archive = Archive(library)
    assert set(archive.reading_places.all()) == {ids[0], ids[1]}
    archive.close()


def test_an_article_that_is_gone_from_the_library_is_passed_over(
    qtbot: QtBot, mirrored: Path, open_library: Open, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "window.ini")
    Sessions(settings, mirrored).keep(Session(article="nowhere.test/9", key="saved:99"))
    del settings
    window = open_library()
    qtbot.waitUntil(lambda: window.model.rowCount() == 12)
    qtbot.wait(50)
    assert window.banner.text == ""
    assert window.reader.detail is None


def test_the_line_that_is_read_stays_at_the_top_in_another_width(
    qtbot: QtBot, serve: Serve, sync: Sync, open_library: Open
) -> None:
    html = "<p>" + "A long paragraph about the harbour at dusk. " * 40 + "</p>"
    sync(serve(site_of(post(1, html=html * 10))).url)
    window = open_library()
    qtbot.waitUntil(lambda: window.model.rowCount() == 1)
    with qtbot.waitSignal(window.browser.opened):
        window.articles.step(1)
    window.resize(1300, 700)
    window.reader.browser.verticalScrollBar().setValue(1500)
    place = window.reader.place
    for width in (1000, 800, 1100, 760, 1300):
        window.resize(width, 700)
        assert window.reader.place == place
    assert abs(window.reader.browser.verticalScrollBar().value() - 1500) < 3
