"""The look as it is chosen in the menu and in the preferences, and kept for the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem, QToolButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open
from viewer.gui import reading_settings as table
from viewer.gui.dialogs.add_site import AddSiteDialog
from viewer.gui.dialogs.appearance import families_of_the_system
from viewer.gui.dialogs.preferences import PreferencesDialog
from viewer.gui.document.typography import Typography
from viewer.gui.main_window import MainWindow
from viewer.gui.reading_settings import typography_of
from viewer.gui.settings import THEME, Settings
from viewer.gui.theme import THEMES, apply_theme, interface_font, load_theme, text_scale


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def large(app: QApplication) -> Iterator[None]:
    """The interface's letters at twice their size."""
    app.setFont(interface_font(200))
    apply_theme(load_theme("light"))
    yield
    app.setFont(interface_font())
    apply_theme(load_theme("light"))


def open_first(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.model.rowCount() == 12)
    summary = window.model.summary(0)
    assert summary is not None
    with qtbot.waitSignal(window.browser.opened):
        window.articles.choose(summary.id)


class TestSettings:
    def test_nobody_has_chosen_yet(self, settings: Settings) -> None:
        assert typography_of(settings) == Typography()

    def test_choices_come_back(self, settings: Settings, tmp_path: Path) -> None:
        wanted = Typography("DejaVu Sans", 22, 60, 180, 80, True)
        table.keep_typography(settings, wanted)
        settings._store.sync()
        assert typography_of(Settings(tmp_path / "window.ini")) == wanted

    @pytest.mark.parametrize("text", ["9999", "-5", "0", "18.5", "eighteen", "", "١٨"])
    def test_spoilt_values_are_defaults(self, tmp_path: Path, text: str) -> None:
        file = tmp_path / "window.ini"
        lines = [f"{key}={text}" for key in ("size", "measure", "leading", "spacing", "zoom")]
        file.write_text("\n".join(["[page]", *lines, f"[window]\ntext_size={text}"]), "utf-8")
        settings = Settings(file)
        assert typography_of(settings) == Typography()
        assert settings.read(table.TEXT_SIZE) == 100


class TestMenu:
    def test_zooming_sets_the_open_page_and_is_remembered(
        self, qtbot: QtBot, mirrored: Path, open_library: Open, tmp_path: Path
    ) -> None:
        window = open_library()
        open_first(qtbot, window)
        for name, zoom in (("zoom_in", 110), ("zoom_in", 120), ("zoom_out", 110)):
            window.actions_by_name[name].trigger()
            assert window._settings.read(table.ZOOM) == zoom
        page = window.reader.browser
        qtbot.waitUntil(lambda: page.page is not None and page.page.column == round(660 * 1.1))
        window._settings._store.sync()
        assert typography_of(Settings(tmp_path / "window.ini")).zoom == 110
        window.actions_by_name["zoom_reset"].trigger()
        qtbot.waitUntil(lambda: page.page is not None and page.page.column == 660)

    def test_the_keys_of_the_zoom(self, app: QApplication, open_library: Open) -> None:
        window = open_library()
        keys = {
            name: [key.toString() for key in window.actions_by_name[name].shortcuts()]
            for name in ("zoom_in", "zoom_out", "zoom_reset")
        }
        assert keys == {
            "zoom_in": ["Ctrl++", "Ctrl+="],
            "zoom_out": ["Ctrl+-"],
            "zoom_reset": ["Ctrl+0"],
        }
        assert QKeySequence("Ctrl++") == QKeySequence(
            Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_Plus
        )

    @pytest.mark.parametrize("name", THEMES)
    def test_a_theme_is_chosen_and_checked(
        self, app: QApplication, open_library: Open, name: str
    ) -> None:
        window = open_library()
        window.actions_by_name[f"theme_{name}"].trigger()
        assert window._settings.read(THEME) == name
        assert window.reader.browser.theme == load_theme(name)
        checked = [n for n in THEME.values if window.actions_by_name[f"theme_{n}"].isChecked()]
        assert checked == [name]


class TestPreferences:
    def test_what_is_chosen_is_shown_at_once(
        self, qtbot: QtBot, mirrored: Path, open_library: Open
    ) -> None:
        window = open_library()
        open_first(qtbot, window)
        window.desk.preferences()
        dialog = window.findChild(PreferencesDialog)
        assert dialog is not None
        page = dialog.appearance
        page.theme.setCurrentIndex(page.theme.findData("sepia"))
        page.measure.setValue(50)
        page.text_size.setValue(150)
        page.face.setCurrentIndex(page.face.findData("sans"))
        assert page.preview.page is not None
        assert page.preview.page.column == Typography(measure=50).column
        assert page.preview.theme.name == "sepia"
        assert window.reader.browser.theme.name != "sepia"
        dialog.accept()
        assert window.reader.browser.theme.name == "sepia"
        assert window.actions_by_name["theme_sepia"].isChecked()
        shown = window.reader.browser.page
        assert shown is not None
        assert shown.column == Typography(measure=50).column
        assert text_scale() == 1.5
        assert window.articles.verticalHeader().defaultSectionSize() > 130
        window._settings.keep(table.TEXT_SIZE, 100)
        window.look.apply()
        assert text_scale() == 1.0

    def test_cancel_changes_nothing(
        self, qtbot: QtBot, app: QApplication, settings: Settings
    ) -> None:
        dialog = PreferencesDialog(settings)
        qtbot.addWidget(dialog)
        dialog.appearance.letters.setValue(30)
        dialog.reject()
        assert typography_of(settings) == Typography()

    def test_reset(self, qtbot: QtBot, app: QApplication, settings: Settings) -> None:
        table.keep_typography(settings, Typography("sans", 24, 50, 200, 50, True))
        settings.keep(THEME, "sepia")
        settings.keep(table.ZOOM, 150)
        dialog = PreferencesDialog(settings)
        qtbot.addWidget(dialog)
        dialog.appearance.reset.click()
        dialog.accept()
        assert typography_of(settings) == Typography(zoom=150)
        assert settings.read(THEME) == "system"

    def test_a_font_of_this_computer(
        self, qtbot: QtBot, app: QApplication, settings: Settings
    ) -> None:
        dialog = PreferencesDialog(settings)
        qtbot.addWidget(dialog)
        page = dialog.appearance
        assert page.family.count() == 0  # read only when asked for
        page.face.setCurrentIndex(2)
        families = families_of_the_system()
        assert {"Noto Serif", "Noto Naskh Arabic"} <= set(families)
        assert [page.family.itemText(n) for n in range(page.family.count())] == families
        page.family.setCurrentText("Noto Sans Mono")
        dialog.accept()
        assert typography_of(settings).face == "Noto Sans Mono"
        again = PreferencesDialog(settings)
        qtbot.addWidget(again)
        assert again.appearance.typography.face == "Noto Sans Mono"

    def test_a_screen_reader_hears_every_editor(
        self, qtbot: QtBot, app: QApplication, settings: Settings
    ) -> None:
        dialog = PreferencesDialog(settings)
        qtbot.addWidget(dialog)
        page = dialog.appearance
        editors = (page.theme, page.text_size, page.face, page.family, page.letters, page.measure,
                   page.leading, page.spacing, page.preview)  # fmt: skip
        names = [editor.accessibleName() for editor in editors]
        assert all(names)
        assert len(set(names)) == len(names)


@pytest.mark.usefixtures("large")
class TestTwiceTheSize:
    def test_rows_and_tree_are_as_high_as_their_words(
        self, qtbot: QtBot, mirrored: Path, open_library: Open, settings: Settings
    ) -> None:
        settings.keep(table.TEXT_SIZE, 200)
        settings._store.sync()
        window = open_library()
        qtbot.waitUntil(lambda: window.model.rowCount() == 12)
        tree = window.navigation
        option = QStyleOptionViewItem()
        option.initFrom(tree)
        row = tree.visualRect(tree.currentIndex()).height()
        assert row >= option.fontMetrics.height() > 30
        assert window.articles.verticalHeader().defaultSectionSize() > 2 * 42 + 2 * 34

    def test_a_box_is_cleared_by_a_button_within_it(self, qtbot: QtBot, app: QApplication) -> None:
        box = QLineEdit("words")
        qtbot.addWidget(box)
        box.setClearButtonEnabled(True)
        box.resize(200, box.sizeHint().height())
        box.show()
        button = box.findChild(QToolButton)
        assert button is not None
        assert box.rect().contains(button.geometry())

    @pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
    def test_dialogs_show_all_of_their_pages(
        self, qtbot: QtBot, app: QApplication, settings: Settings, direction: Qt.LayoutDirection
    ) -> None:
        preferences, add = PreferencesDialog(settings), AddSiteDialog()
        for dialog in (preferences, add):
            qtbot.addWidget(dialog)
            dialog.setLayoutDirection(direction)
            dialog.show()
        for number, area in enumerate(preferences._areas):
            preferences.pages.setCurrentIndex(number)
            assert area.widget().minimumSizeHint().width() <= area.viewport().width()
        boxes = (preferences.appearance.letters, preferences.appearance.measure)
        for box in boxes:
            assert box.width() >= box.sizeHint().width()


def test_a_window_that_changes_its_colours_looks_as_one_that_began_with_them(
    qtbot: QtBot, app: QApplication
) -> None:
    """The old sheet is taken away before the new one is set: nothing of it may be left."""

    def picture(first: str, *later: str) -> QImage:
        apply_theme(load_theme(first))
        dialog = AddSiteDialog()
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        for name in later:
            apply_theme(load_theme(name))
        QCoreApplication.sendPostedEvents()
        made = dialog.grab().toImage()
        dialog.close()
        return made

    dark = picture("dark")
    assert picture("light", "sepia", "dark") == dark
    assert picture("dark", "light") == picture("light") != dark
