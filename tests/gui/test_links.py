"""Links between articles in the window: a click opens the other one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from tests.gui.conftest import Open
from viewer.gui.main_window import MainWindow
from viewer.gui.texts import short_date
from viewer.samplesite.content import BASE


def mirrored_pair(serve: Serve, sync: Sync) -> str:
    html = f'<p><a href="{BASE}/post-2/#part">two</a></p>'
    back = f'<p>Text</p><h2>Part</h2><p><a href="{BASE}/?p=1">one</a></p>'
    return sync(serve(site_of(post(1, html=html), post(2, html=back))).url).sites[0].site


@pytest.fixture
def window(serve: Serve, sync: Sync, open_library: Open, qtbot: QtBot) -> MainWindow:
    """The first of two linked articles is open."""
    key = mirrored_pair(serve, sync)
    opened = open_library()
    with qtbot.waitSignal(opened.browser.opened):
        opened.articles.choose(f"{key}/1")
    return opened


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the system was asked to open."""
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


def follow(window: MainWindow, qtbot: QtBot, address: str) -> str:
    with qtbot.waitSignal(window.browser.opened) as opened:
        window.reader.browser.anchorClicked.emit(QUrl(address))
    return str(opened.args[0].summary.id)


def test_a_link_opens_the_stored_article_and_shows_it_in_the_list(
    serve: Serve, sync: Sync, open_library: Open, qtbot: QtBot
) -> None:
    key = mirrored_pair(serve, sync)
    window = open_library()
    with qtbot.waitSignal(window.browser.opened):
        window.articles.choose(f"{key}/1")
    assert follow(window, qtbot, f"article:{key}/2#part") == f"{key}/2"
    assert window.articles.current_id() == f"{key}/2"
    assert follow(window, qtbot, f"article:{key}/1") == f"{key}/1"
    current = window.browser.current()
    assert current is not None
    assert current.id == f"{key}/1"


def test_an_article_outside_the_list_is_the_one_that_is_starred(
    serve: Serve, sync: Sync, open_library: Open, qtbot: QtBot
) -> None:
    key = mirrored_pair(serve, sync)
    window = open_library()
    with qtbot.waitSignal(window.browser.listed):
        window.search.box.setText("two")
    with qtbot.waitSignal(window.browser.opened):
        window.articles.choose(f"{key}/1")
    follow(window, qtbot, f"article:{key}/2#part")
    assert window.articles.selectionModel().selectedIndexes() == []
    window.actions_by_name["star"].trigger()
    qtbot.waitUntil(lambda: bool(one := window.browser.current()) and one.starred)
    current = window.browser.current()
    assert current is not None
    assert (current.id, current.starred) == (f"{key}/2", True)
    with qtbot.waitSignal(window.browser.opened):
        window.articles.step(1)  # back to the list
    current = window.browser.current()
    assert current is not None
    assert current.id == f"{key}/1"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "file://server/share/x.png",
        "//server/share",
        "ftp://127.0.0.1/x",
        "about:blank",
        "qrc:/x",
        "backfile:x",
        "",
    ],
)
def test_what_is_none_of_the_web_never_opens(
    window: MainWindow, asked: list[str], address: str
) -> None:
    before = window.reader.article_text()
    window.reader.browser.anchorClicked.emit(QUrl(address))
    assert asked == []
    assert window.reader.article_text() == before


def test_the_web_is_the_browsers_and_is_said_before(window: MainWindow, asked: list[str]) -> None:
    address = "https://elsewhere.test/a"
    window.reader.browser.highlighted.emit(QUrl(address))
    assert window.reader._target.text() == address
    assert asked == []
    window.reader.browser.anchorClicked.emit(QUrl(address))
    assert asked == [address]


def test_a_link_to_an_article_says_its_title_and_date(
    serve: Serve, sync: Sync, open_library: Open, qtbot: QtBot
) -> None:
    key = mirrored_pair(serve, sync)
    window = open_library()
    with qtbot.waitSignal(window.browser.opened):
        window.articles.choose(f"{key}/1")
    summary = window.model.summary(1)
    other = next(
        one
        for row in range(2)
        if (one := window.model.summary(row)) is not None and one.id == f"{key}/2"
    )
    assert summary is not None
    window.reader.browser.highlighted.emit(QUrl(f"article:{key}/2"))
    said = window.reader._target.text()
    assert other.title in said
    assert short_date(other.published) in said
