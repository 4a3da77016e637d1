"""The user guide in the window: its pages, the links between them, find, back, and its language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.documents import GUIDE, PAGES, links, name_of
from tests.gui.conftest import Open
from viewer.gui.document.builder import build_page
from viewer.gui.document.links import split_article
from viewer.gui.guide.pages import START, read_page, start_in
from viewer.gui.guide.window import GuideWindow
from viewer.gui.main_window import MainWindow
from viewer.gui.theme import load_theme
from viewer.resources import guide_path

NAMES = [path.relative_to(GUIDE).as_posix() for path in PAGES]


@pytest.fixture
def window(open_library: Open) -> MainWindow:
    return open_library()


@pytest.fixture
def english() -> Iterator[None]:
    """Whatever the machine speaks."""
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def guide(english: None, window: MainWindow, qtbot: QtBot) -> GuideWindow:
    QTest.keyClick(window, Qt.Key.Key_F1)
    made = window.moves.guide.window
    assert made is not None
    qtbot.waitUntil(made.isVisible)
    return made


def shown(guide: GuideWindow) -> str | None:
    return guide.reader.detail.summary.id if guide.reader.detail is not None else None


def follow(guide: GuideWindow, address: str) -> None:
    """Click a link with this address."""
    guide.reader.browser.anchorClicked.emit(QUrl(address))


class TestWindow:
    def test_f1_shows_the_first_page(self, guide: GuideWindow) -> None:
        assert shown(guide) == START
        assert guide.windowTitle() == "User guide"
        assert "The first ten minutes" in guide.reader.article_text()

    def test_there_is_one_window(self, guide: GuideWindow, window: MainWindow) -> None:
        guide.show_page("search.md")
        window.actions_by_name["guide"].trigger()
        assert window.moves.guide.window is guide
        assert shown(guide) == "search.md"

    def test_f1_in_it_leads_to_the_first_page(self, guide: GuideWindow) -> None:
        guide.show_page("search.md")
        guide.actions_by_name["guide"].trigger()
        assert shown(guide) == START

    def test_a_link_leads_to_a_page_and_back_leads_back(self, guide: GuideWindow) -> None:
        follow(guide, "article:collections.md#saved-searches")
        assert shown(guide) == "collections.md"
        assert guide.reader.browser.verticalScrollBar().value() > 0
        assert guide.windowTitle() == "Marks and collections"
        guide.actions_by_name["back"].trigger()
        assert shown(guide) == START
        guide.actions_by_name["forward"].trigger()
        assert shown(guide) == "collections.md"

    def test_find_in_page_works(self, guide: GuideWindow, qtbot: QtBot) -> None:
        guide.show_page("troubleshooting.md")
        guide.actions_by_name["find"].trigger()
        assert guide.reader.find_bar.isVisible()
        guide.reader.find_bar.box.setText("keyring")
        qtbot.waitUntil(lambda: "of" in guide.reader.find_bar.count.text())

    def test_a_page_that_is_not_there_is_told(self, guide: GuideWindow) -> None:
        follow(guide, "article:nothing.md")
        assert shown(guide) == START
        assert "nothing.md" in guide.reader._target.text()

    def test_it_looks_like_the_reader(self, guide: GuideWindow, window: MainWindow) -> None:
        window.actions_by_name["theme_dark"].trigger()
        assert guide.reader.look == window.reader.look
        assert guide.reader.look[0].name == "dark"

    def test_it_closes_with_the_main_window(self, guide: GuideWindow, window: MainWindow) -> None:
        window.close()
        assert window.moves.guide.window is None

    def test_its_size_is_remembered(self, guide: GuideWindow, window: MainWindow) -> None:
        guide.resize(612, 512)
        guide.close()
        assert window.moves.guide.window is None
        window.actions_by_name["guide"].trigger()
        again = window.moves.guide.window
        assert again is not None
        assert (again.width(), again.height()) == (612, 512)

    def test_it_speaks_the_language_of_the_interface(self, window: MainWindow) -> None:
        before = QLocale()
        QLocale.setDefault(QLocale("ar_EG"))
        try:
            window.actions_by_name["guide"].trigger()
            assert window.moves.guide.window is not None
            assert shown(window.moves.guide.window) == "ar/README.md"
        finally:
            QLocale.setDefault(before)

    def test_no_marks_are_asked_of_the_library(self, guide: GuideWindow) -> None:
        assert "star" not in guide.actions_by_name
        assert "open_web" not in guide.actions_by_name


class TestPages:
    def test_the_language_is_that_of_a_folder(self) -> None:
        assert start_in("ar") == "ar/README.md"
        assert start_in("de") == start_in("..") == start_in("") == START

    @pytest.mark.parametrize("name", ["nothing.md", "../cli.md", "/etc/passwd", ""])
    def test_nothing_else_is_a_page(self, name: str) -> None:
        assert read_page(name, "") is None

    @pytest.mark.parametrize("name", NAMES)
    def test_every_link_of_a_page_leads_to_a_page(self, app: QApplication, name: str) -> None:
        detail = read_page(name, "User guide")
        assert detail is not None
        found = addresses(build_page(detail, load_theme("light")).document)
        led = {target for one in found if (target := split_article(one)) is not None}
        folder = guide_path(name).parent
        assert led == {
            ((folder / file).resolve().relative_to(guide_path()).as_posix(), part)
            for file, part in links(guide_path(name))
            if file
        }
        for file, part in led:
            other = read_page(file, "")
            assert other is not None, file
            parts = build_page(other, load_theme("light")).parts
            assert not part or part in parts, f"{file}#{part}"
        assert not [one for one in found if "guide.invalid" in one]

    def test_every_page_begins_with_its_title(self) -> None:
        for path in PAGES:
            assert path.read_text("utf-8").startswith("# "), name_of(path)


def addresses(document: QTextDocument) -> set[str]:
    """The addresses behind the links of a page."""
    found: set[str] = set()
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            found.add(fragments.fragment().charFormat().anchorHref())
            fragments += 1
        block = block.next()
    return found - {""}
