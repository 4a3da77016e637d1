"""The window as a person uses it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.conftest import Serve, Sync
from tests.fakes.content import post
from tests.gui.conftest import Open, articles, open_row
from viewer.core import logs
from viewer.core.errors import LibraryTooNew
from viewer.core.reading import Archive
from viewer.gui.dialogs.about import about_box
from viewer.gui.dialogs.add_site import AddSiteDialog
from viewer.gui.dialogs.crash import CrashDialog, report_of
from viewer.gui.main_window import MainWindow
from viewer.gui.settings import THEME, Settings


def titles(window: MainWindow) -> list[str]:
    rows = range(window.model.rowCount())
    return [summary.title for row in rows if (summary := window.model.summary(row))]


def type_query(qtbot: QtBot, window: MainWindow, text: str) -> None:
    with qtbot.waitSignal(window.browser.listed):
        window.search.box.setText(text)


class TestFirstStart:
    def test_an_empty_library_offers_two_ways_to_begin(
        self, qtbot: QtBot, open_library: Open
    ) -> None:
        window = open_library()
        qtbot.waitUntil(window.first_start.isVisible)
        with qtbot.waitSignal(window.sync.finished, timeout=60_000):
            window.first_start.sample.click()
        qtbot.waitUntil(lambda: window.model.rowCount() > 10)
        assert not window.first_start.isVisible()

    def test_add_a_site_asks_for_an_address(self, qtbot: QtBot, open_library: Open) -> None:
        window = open_library()
        qtbot.waitUntil(window.first_start.isVisible)
        window.first_start.add.click()
        dialog = window.findChild(AddSiteDialog)
        assert dialog is not None
        assert dialog.isVisible()
        dialog.reject()


class TestReading:
    def test_places_filter_the_list(self, qtbot: QtBot, mirrored: Path, open_library: Open) -> None:
        window = open_library()
        qtbot.waitUntil(lambda: window.model.rowCount() == 12)
        with qtbot.waitSignal(window.browser.listed):
            window.navigation.choose("starred")
        assert window.model.rowCount() == 0
        with qtbot.waitSignal(window.browser.listed):
            window.navigation.choose("unread")
        assert window.model.rowCount() == 12

    def test_opening_marks_read_and_the_row_stays(
        self, qtbot: QtBot, mirrored: Path, open_library: Open
    ) -> None:
        window = open_library()
        qtbot.waitUntil(lambda: window.model.rowCount() == 12)
        with qtbot.waitSignal(window.browser.listed):
            window.navigation.choose("unread")
        with qtbot.waitSignal(window.browser.counted):
            id_ = open_row(qtbot, window, 3)
        assert window.model.rowCount() == 12
        assert window.model.summary(3).read
        archive = Archive(mirrored)
        assert archive.summary(id_).read
        assert archive.navigation().unread == 11
        archive.close()

    def test_the_page_shows_title_text_and_hits(
        self, qtbot: QtBot, mirrored: Path, open_library: Open
    ) -> None:
        window = open_library()
        type_query(qtbot, window, "ships")
        id_ = open_row(qtbot, window, 0)
        text = window.reader.article_text()
        assert window.browser.current().id == id_
        assert window.browser.current().title in text
        assert "Ships come and go" in text

    def test_star_and_unread_by_key(self, qtbot: QtBot, mirrored: Path, open_library: Open) -> None:
        window = open_library()
        qtbot.waitUntil(lambda: window.model.rowCount() == 12)
        with qtbot.waitSignal(window.browser.counted):
            open_row(qtbot, window, 0)
        for name, mark in (("star", "starred"), ("unread", "read")):
            before = getattr(window.browser.current(), mark)
            with qtbot.waitSignal(window.browser.counted):
                window.actions_by_name[name].trigger()
            assert getattr(window.browser.current(), mark) is not before

    def test_next_and_previous(self, qtbot: QtBot, mirrored: Path, open_library: Open) -> None:
        window = open_library()
        qtbot.waitUntil(lambda: window.model.rowCount() == 12)
        for name, row in (("next", 0), ("next", 1), ("previous", 0), ("previous", 0)):
            window.actions_by_name[name].trigger()
            assert window.articles.currentIndex().row() == row

    def test_letters_are_typed_into_the_search_box(
        self, qtbot: QtBot, mirrored: Path, open_library: Open
    ) -> None:
        window = open_library()
        qtbot.waitUntil(lambda: window.model.rowCount() == 12)
        window.activateWindow()
        window.search.box.setFocus()
        qtbot.keyClicks(window.search.box, "jksu j")
        assert window.search.box.text() == "jksu j"

    def test_copying_the_link(self, qtbot: QtBot, mirrored: Path, open_library: Open) -> None:
        window = open_library()
        qtbot.waitUntil(lambda: window.model.rowCount() == 12)
        open_row(qtbot, window, 0)
        window.actions_by_name["copy_link"].trigger()
        assert QGuiApplication.clipboard().text() == window.browser.current().url


class TestSearching:
    def test_as_you_type_and_back(self, qtbot: QtBot, mirrored: Path, open_library: Open) -> None:
        window = open_library()
        qtbot.waitUntil(lambda: window.model.rowCount() == 12)
        type_query(qtbot, window, "harb")
        assert len(titles(window)) == 6
        assert all("harbour" in title for title in titles(window))
        type_query(qtbot, window, "")
        assert window.model.rowCount() == 12

    def test_arabic_turns_the_box_and_finds(
        self, qtbot: QtBot, mirrored: Path, open_library: Open
    ) -> None:
        window = open_library()
        type_query(qtbot, window, "الميناء")
        assert len(titles(window)) == 6
        assert window.search.box.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @pytest.mark.parametrize("query", ['"unclosed', "AND", "C++", "(", "*", ":", "-", "title:"])
    def test_a_malformed_query_is_no_error(
        self, qtbot: QtBot, mirrored: Path, open_library: Open, query: str
    ) -> None:
        window = open_library()
        type_query(qtbot, window, query)
        assert window.banner.text == ""


class TestSyncing:
    def test_the_list_grows_and_the_selection_stays(
        self, qtbot: QtBot, serve: Serve, sync: Sync, open_library: Open
    ) -> None:
        content = articles()
        server = serve(content)
        sync(server.url)
        window = open_library()
        qtbot.waitUntil(lambda: window.model.rowCount() == 12)
        id_ = open_row(qtbot, window, 5)
        content.put("posts", post(50, title="News", date_gmt="2030-01-01T00:00:00"))
        with qtbot.waitSignal(window.sync.finished, timeout=60_000):
            window.actions_by_name["sync"].trigger()
        qtbot.waitUntil(lambda: window.model.rowCount() == 13)
        assert window.articles.current_id() == id_
        assert window.status.text

    def test_an_article_that_changed_is_shown_anew(
        self, qtbot: QtBot, serve: Serve, sync: Sync, open_library: Open
    ) -> None:
        content = articles(1)
        server = serve(content)
        sync(server.url)
        window = open_library()
        qtbot.waitUntil(lambda: window.model.rowCount() == 1)
        open_row(qtbot, window, 0)
        edited = {**content.find("posts", 1), "modified_gmt": "2029-01-01T00:00:00"}
        content.put("posts", {**edited, "content": {"rendered": "<p>Corrected since.</p>"}})
        window.start_sync()
        qtbot.waitUntil(lambda: "Corrected since." in window.reader.article_text(), timeout=60_000)

    @pytest.mark.parametrize(
        ("address", "reference"),
        [("http://127.0.0.1:1/", "site-unreachable"), ("not a url", "not-a-url")],
    )
    def test_trouble_is_a_banner_with_the_same_words(
        self, qtbot: QtBot, open_library: Open, address: str, reference: str
    ) -> None:
        window = open_library()
        window.start_sync((address,))
        qtbot.waitUntil(lambda: reference in window.banner.text, timeout=60_000)
        qtbot.waitUntil(lambda: not window.sync.running)

    def test_closing_leaves_no_thread(
        self, qtbot: QtBot, mirrored: Path, open_library: Open
    ) -> None:
        window = open_library()
        window.close()
        names = [thread.name for thread in threading.enumerate()]
        assert not [name for name in names if name.startswith(("reads", "thumbnails", "sync"))]


class TestMemory:
    def test_theme_and_layout_come_back(
        self, qtbot: QtBot, mirrored: Path, open_library: Open, tmp_path: Path
    ) -> None:
        window = open_library()
        window.resize(780, 640)  # the offscreen screen is 800 wide
        window.actions_by_name["theme_dark"].trigger()
        window.close()
        assert Settings(tmp_path / "window.ini").read(THEME) == "dark"
        again = open_library()
        assert again.size() == window.size()
        assert again.actions_by_name["theme_dark"].isChecked()

    @pytest.mark.parametrize("text", ["", "[window]\ntheme=purple\ngeometry=@Nonsense"])
    def test_spoilt_settings_are_defaults(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "window.ini").write_text(text)
        settings = Settings(tmp_path / "window.ini")
        assert settings.read(THEME) == "system"
        assert settings.layout("geometry") is None


class TestDialogs:
    def test_what_cannot_be_an_address_is_told_at_once(self, app: object, qtbot: QtBot) -> None:
        dialog = AddSiteDialog()
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.box.setText("not a url")
        dialog.accept()
        assert dialog.isVisible()
        assert dialog.trouble.isVisible()
        dialog.box.setText("example.org/en")
        assert not dialog.trouble.isVisible()
        dialog.media.setChecked(False)
        dialog.accept()
        assert dialog.result() == AddSiteDialog.DialogCode.Accepted
        assert dialog.address == "example.org/en"
        assert not dialog.options.media

    def test_about_names_the_library(self, app: object, qtbot: QtBot, tmp_path: Path) -> None:
        box = about_box(tmp_path / "a<b")
        qtbot.addWidget(box)
        assert "a&lt;b" in box.informativeText()

    def test_a_crash_report_holds_no_address_and_the_end_of_the_log(self, tmp_path: Path) -> None:
        logs.start(tmp_path)
        try:
            logs.logger("viewer.x").info("%s: new %d", "harbour.example", 12)
            report = report_of(
                ValueError("https://anna:pass@quay.example/a?key=1 of host='q.example'")
            )
        finally:
            logs.stop()
        assert report.endswith("INFO viewer.x: …: new 12\n")
        assert "ValueError: [address] of host=[address]" in report
        assert "example" not in report

    def test_a_crash_can_be_copied(self, app: object, qtbot: QtBot) -> None:
        report = report_of(ValueError("boom"))
        dialog = CrashDialog(report)
        qtbot.addWidget(dialog)
        assert "ValueError: boom" in report
        buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
        buttons["Copy"].click()
        assert QGuiApplication.clipboard().text() == report
        assert dialog.findChildren(QLabel)


def test_a_library_of_a_newer_format_is_refused(
    app: object, mirrored: Path, tmp_path: Path
) -> None:
    file = mirrored / "library.json"
    file.write_text(file.read_text().replace('"format": 1', '"format": 99'))
    with pytest.raises(LibraryTooNew):
        MainWindow(mirrored, Settings(tmp_path / "window.ini"))


def test_an_article_chosen_during_a_refresh_is_shown(
    qtbot: QtBot, mirrored: Path, open_library: Open
) -> None:
    """A refresh that reads the open article again must not void the one just chosen."""
    window = open_library()
    first, second = window.model.summary(0), window.model.summary(1)
    assert first is not None
    assert second is not None
    with qtbot.waitSignal(window.browser.opened):
        window.articles.choose(first.id)
    with qtbot.waitSignal(window.browser.opened, timeout=5_000) as opened:
        window.articles.choose(second.id)
        window.browser.refresh()
        window.browser.reopen()
    assert opened.args[0].summary.id == second.id
    qtbot.wait(50)
    assert window.reader.detail is not None
    assert window.reader.detail.summary.id == second.id
