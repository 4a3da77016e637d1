"""Each keystroke is answered by the newest query only, and an unusable index is no catastrophe."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open
from viewer.core.cancel import CancelToken
from viewer.core.model import ArticleFilter, SearchAnswer
from viewer.core.reading import Archive
from viewer.core.sync.maintenance import reindex
from viewer.gui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, mirrored: Path, open_library: Open) -> MainWindow:
    opened = open_library()
    qtbot.waitUntil(lambda: opened.model.rowCount() == 12)
    return opened


class Gate:
    """A search that waits until it is let go on, in the thread that reads."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.open = threading.Event()
        self.asked: list[str] = []
        search = Archive.search

        def slow(archive: Archive, query: str, *args: Any, **options: Any) -> SearchAnswer:
            self.asked.append(query)
            self.open.wait(10)
            return search(archive, query, *args, **options)

        monkeypatch.setattr(Archive, "search", slow)


class TestNewestOnly:
    def test_an_answer_that_comes_late_is_not_shown(
        self, qtbot: QtBot, window: MainWindow, mirrored: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[tuple[Callable[[Archive], Any], Callable[[Any], None]]] = []
        monkeypatch.setattr(
            window.runner, "submit", lambda _channel, work, done: asked.append((work, done))
        )
        for query in ("harbour", "الميناء"):
            window.search.carry_out(query)
        (older, show_older), (newer, show_newer) = [
            one for one in asked if "read" in one[0].__name__
        ]
        archive = Archive(mirrored)
        late, early = older(archive), newer(archive)
        archive.close()
        show_newer(early)
        show_older(late)
        assert window.model.listing.answer is not None
        assert window.model.listing.answer.query == "الميناء"

    def test_what_is_shown_stays_until_the_newest_answer(
        self, qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with qtbot.waitSignal(window.browser.listed):
            window.search.box.setText("ships")
        gate = Gate(monkeypatch)
        shown: list[str] = []
        window.browser.listed.connect(lambda listing: shown.append(listing.answer.query))
        window.search.box.setText("harb")
        qtbot.waitUntil(lambda: gate.asked == ["harb"])
        for query in ("harbo", "harbour", "harbour d"):
            window.search.carry_out(query)
        assert window.model.rowCount() == 12  # no empty flash
        gate.open.set()
        qtbot.waitUntil(lambda: shown == ["harbour d"])
        assert gate.asked == ["harb", "harbour d"]  # what still waited is not even asked

    @pytest.mark.parametrize(
        ("query", "hits", "said"),
        [
            ("harbour d", 6, "read as: harbour"),
            ('harbour author:"mo', 6, "read as: harbour"),
            ("h", 12, ""),
            ("q harb", 0, ""),
        ],
    )
    def test_a_word_of_one_letter_empties_nothing(
        self, qtbot: QtBot, window: MainWindow, query: str, hits: int, said: str
    ) -> None:
        with qtbot.waitSignal(window.browser.listed):
            window.search.box.setText(query)
        assert window.model.rowCount() == hits
        assert said in window.search.said
        with qtbot.waitSignal(window.browser.listed):
            window.search.carry_out("harbour d")
        assert window.model.rowCount() == 0  # entered, it is taken at its word

    def test_a_sync_in_between_does_not_finish_the_word(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        with qtbot.waitSignal(window.browser.listed):
            window.search.box.setText("harb")
        assert window.model.rowCount() == 6
        with qtbot.waitSignal(window.browser.listed):
            window.browser.refresh()
        assert window.model.rowCount() == 6

    def test_the_first_rows_are_read_off_the_gui_thread(
        self, qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        where: list[threading.Thread] = []
        snippets = Archive.snippets

        def spied(archive: Archive, *args: Any) -> dict[str, str]:
            where.append(threading.current_thread())
            return snippets(archive, *args)

        monkeypatch.setattr(Archive, "snippets", spied)
        with qtbot.waitSignal(window.browser.listed):
            window.search.box.setText("ships")
        window.grab()
        assert where
        assert threading.main_thread() not in where


def spoil(library: Path) -> None:
    for file in (library / "index").iterdir():
        if file.is_file():
            file.write_bytes(b"nonsense")


class TestUnusableIndex:
    @pytest.fixture
    def damaged(self, mirrored: Path) -> Path:
        spoil(mirrored)
        return mirrored

    def test_the_list_still_works_and_the_window_is_calm(
        self, qtbot: QtBot, damaged: Path, open_library: Open
    ) -> None:
        window = open_library()
        with qtbot.waitSignal(window.browser.searchable):
            window.search.box.setText("harbour")
        assert window.model.rowCount() == 12
        assert "index" in window.banner.text
        assert "wait" in window.search.said
        window.banner.hide()
        with qtbot.waitSignal(window.browser.listed):
            window.search.box.setText("harbour d")
        assert window.banner.text == ""  # told once, not at every key
        qtbot.keyClicks(window.search.box, "u")  # completions find the same, and say nothing
        with qtbot.waitSignal(window.browser.listed):
            window.browser.refresh()
        assert window.banner.text == ""

    def test_once_it_is_made_anew_words_find_again(
        self, qtbot: QtBot, damaged: Path, open_library: Open
    ) -> None:
        window = open_library()
        with qtbot.waitSignal(window.browser.searchable):
            window.search.box.setText("harbour")
        reindex(damaged, CancelToken())
        with qtbot.waitSignal(window.browser.searchable):
            window.search.box.setText("harbour d")
        assert window.model.rowCount() == 6
        assert window.banner.text == ""
        assert "6" in window.search.said

    def test_saved_searches_say_nothing_and_stay(
        self, qtbot: QtBot, mirrored: Path, open_library: Open
    ) -> None:
        archive = Archive(mirrored)
        archive.searches.save("Harbours", "harbour", ArticleFilter())
        archive.close()
        spoil(mirrored)
        window = open_library()
        qtbot.waitUntil(lambda: window.navigation.choose("saved:1"))
        qtbot.waitUntil(lambda: "wait" in window.search.said)
        assert window.model.rowCount() == 12
