"""Settings, the pages made of them, and the options a sync gets."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from viewer.core.sync import SyncOptions
from viewer.gui.dialogs.add_site import AddSiteDialog
from viewer.gui.dialogs.preferences import PAGES, PreferencesDialog
from viewer.gui.settings import (
    COMMENTS,
    LARGEST,
    METERED,
    PICTURES,
    REQUEST_PAUSE,
    SCHEDULE,
    Choice,
    Settings,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings lie."""
    return tmp_path / "window.ini"


class TestSettings:
    def test_nobody_has_chosen_yet(self, file: Path) -> None:
        settings = Settings(file)
        assert settings.read(SCHEDULE) == "daily"
        assert settings.read(METERED) is False
        assert settings.sync_options() == SyncOptions()
        assert settings.last_sync is None

    def test_choices_come_back(self, file: Path) -> None:
        settings = Settings(file)
        settings.keep(PICTURES, False)
        settings.keep(COMMENTS, True)
        settings.keep(LARGEST, "10")
        settings.keep(REQUEST_PAUSE, "2")
        when = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
        settings.last_sync = when
        settings._store.sync()
        again = Settings(file)
        wanted = SyncOptions(media=False, comments=True, media_bytes=10 * 2**20, delay=2.0)
        assert again.sync_options() == wanted
        assert again.last_sync == when

    @pytest.mark.parametrize("text", ["nonsense", "2026-03-01T09:30:00", ""])
    def test_spoilt_values_are_defaults(self, file: Path, text: str) -> None:
        file.write_text(
            f"[sync]\nschedule=weekly\npictures=perhaps\nlargest_file=-5\nlast_run={text}\n"
        )
        settings = Settings(file)
        assert settings.read(SCHEDULE) == "daily"
        assert settings.sync_options() == SyncOptions()
        assert settings.last_sync is None


class TestDialog:
    def test_every_choice_has_words(self) -> None:
        items = [item for _, items in PAGES for item in items]
        for item in items:
            words = len(item.setting.values) if isinstance(item.setting, Choice) else 0
            assert len(item.values) == words, item.label

    def test_ok_keeps_and_cancel_does_not(self, qtbot: QtBot, app: object, file: Path) -> None:
        settings = Settings(file)
        for end in ("reject", "accept"):
            dialog = PreferencesDialog(settings)
            qtbot.addWidget(dialog)
            dialog.show()
            schedule, metered = (dialog.editors[setting.key] for setting in (SCHEDULE, METERED))
            assert isinstance(schedule, QComboBox)
            assert isinstance(metered, QCheckBox)
            assert schedule.currentData() == "daily"
            schedule.setCurrentIndex(2)
            metered.click()
            getattr(dialog, end)()
            assert settings.read(METERED) is (end == "accept")
        assert settings.read(SCHEDULE) == "hourly"

    def test_a_screen_reader_hears_names_and_notes(
        self, qtbot: QtBot, app: object, file: Path
    ) -> None:
        dialog = PreferencesDialog(Settings(file))
        qtbot.addWidget(dialog)
        assert all(editor.accessibleName() for editor in dialog.editors.values())
        assert "hotspot" in dialog.editors[METERED.key].accessibleDescription()

    @pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
    def test_nothing_is_cut_off(
        self, qtbot: QtBot, app: object, file: Path, direction: Qt.LayoutDirection
    ) -> None:
        dialog = PreferencesDialog(Settings(file))
        qtbot.addWidget(dialog)
        dialog.setLayoutDirection(direction)
        dialog.show()
        area = dialog.pages.currentWidget()
        assert area.height() >= area.wanted()


class TestAddSite:
    def dialog(self, qtbot: QtBot, defaults: SyncOptions | None = None) -> AddSiteDialog:
        dialog = AddSiteDialog(defaults)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.box.setText("example.org")
        return dialog

    def test_it_begins_with_the_preferences(self, qtbot: QtBot, app: object) -> None:
        defaults = SyncOptions(video=False, comments=True, media_bytes=50 * 2**20, delay=2.0)
        dialog = self.dialog(qtbot, defaults)
        assert dialog.options == defaults
        dialog.largest.setCurrentIndex(0)
        dialog.comments.click()
        assert dialog.options == SyncOptions(video=False, delay=2.0)

    def test_without_pictures_there_is_no_size(self, qtbot: QtBot, app: object) -> None:
        dialog = self.dialog(qtbot)
        dialog.media.click()
        assert not dialog.largest.isEnabled()
        assert not dialog.video.isEnabled()

    def test_the_account_goes_along_without_its_spaces(self, qtbot: QtBot, app: object) -> None:
        dialog = self.dialog(qtbot)
        assert not dialog.user.isVisible()
        dialog.sign_in.box.click()
        assert dialog.user.isVisible()
        qtbot.keyClicks(dialog.user, " mona ")
        qtbot.keyClicks(dialog.password, "abcd EFGH\u00a01234 ")
        assert "abcd" not in dialog.password.displayText()
        dialog.accept()
        assert dialog.result() == AddSiteDialog.DialogCode.Accepted
        assert (dialog.options.user, dialog.options.password) == ("mona", "abcdEFGH1234")

    def test_an_account_that_is_folded_away_is_not_used(self, qtbot: QtBot, app: object) -> None:
        dialog = self.dialog(qtbot)
        dialog.sign_in.box.click()
        dialog.user.setText("mona")
        dialog.password.setText("x")
        dialog.sign_in.box.click()
        assert (dialog.options.user, dialog.options.password) == (None, None)

    @pytest.mark.parametrize(
        ("address", "user", "password", "accepted"),
        [
            ("example.org", "mona", "", False),
            ("example.org", "", "abcd", False),
            ("example.org", "", "", False),
            ("http://example.org", "mona", "abcd", False),
            ("https://example.org", "mona", "abcd", True),
            ("http://127.0.0.1:8080/", "mona", "abcd", True),
        ],
    )
    def test_half_an_account_or_plain_http_is_told_at_once(
        self, qtbot: QtBot, app: object, address: str, user: str, password: str, accepted: bool
    ) -> None:
        dialog = self.dialog(qtbot)
        dialog.box.setText(address)
        dialog.sign_in.box.click()
        dialog.user.setText(user)
        dialog.password.setText(password)
        dialog.accept()
        assert dialog.isVisible() is not accepted
        assert dialog.trouble.isVisible() is not accepted

    def test_it_grows_with_what_it_shows_and_not_beyond_the_screen(
        self, qtbot: QtBot, app: object
    ) -> None:
        dialog = self.dialog(qtbot)
        low = dialog.height()
        dialog.sign_in.box.click()
        dialog.accept()
        assert dialog.height() > low
        assert dialog._page.height() >= dialog._page.wanted()
        dialog.resize(dialog.width(), 200)
        assert dialog.height() == 200  # scrolls

    def test_the_trouble_goes_when_it_is_mended(self, qtbot: QtBot, app: object) -> None:
        dialog = self.dialog(qtbot)
        dialog.sign_in.box.click()
        dialog.accept()
        assert dialog.trouble.isVisible()
        dialog.user.setText("mona")
        assert not dialog.trouble.isVisible()
