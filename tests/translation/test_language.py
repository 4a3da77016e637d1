"""Which language is spoken, how it writes numbers and dates, how the window comes to another."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open
from tests.gui.walking import DIALOGS, busy_window, dialog
from tests.translation.walking import mnemonics, texts
from viewer.core.errors import NotAUrl, SiteUnreachable
from viewer.core.places import Place, home
from viewer.gui import app as gui
from viewer.gui import face, language
from viewer.gui.core_words import in_words, said
from viewer.gui.dialogs.preferences import PreferencesDialog
from viewer.gui.dialogs.shortcuts import sections
from viewer.gui.language import chosen_language, locale_of, missing_translations, speak, spoken
from viewer.gui.settings import LANGUAGE, Settings
from viewer.gui.sync_words import left, size
from viewer.gui.texts import figures, reason_in_words, short_date, short_time, year_in_figures
from viewer.gui.wording import plural, translate

EGYPT, MOROCCO, FRANCE = QLocale("ar_EG"), QLocale("ar_MA"), QLocale("fr_FR")
NOON = datetime(2026, 3, 8, 12, 0, tzinfo=UTC)


@pytest.fixture
def arabic(app: QApplication) -> Iterator[None]:
    """As in Cairo."""
    speak("ar", EGYPT)
    yield
    speak("en", QLocale("en_US"))


class TestChoosing:
    @pytest.mark.parametrize(
        ("choice", "system", "wanted"),
        [
            ("fr", ("ar-EG",), "fr"),
            ("system", ("ar-EG", "en-US"), "ar"),
            ("system", ("de-DE", "es_MX", "en-GB"), "es"),
            ("system", ("de-DE", "ja"), "en"),
            ("system", (), "en"),
            ("klingon", ("fr",), "fr"),
        ],
    )
    def test_the_language(self, choice: str, system: tuple[str, ...], wanted: str) -> None:
        assert chosen_language(choice, system) == wanted

    @pytest.mark.parametrize(
        ("spoken_there", "system", "wanted"),
        [
            ("ar", "ar_MA", "ar_MA"),
            ("ar", "fr_MA", "ar_MA"),  # Arabic chosen where the system speaks French
            ("ar", "de_DE", "ar_EG"),
            ("en", "en_GB", "en_GB"),
            ("fr", "ar_MA", "fr_MA"),
            ("es", "en_US", "es_US"),
        ],
    )
    def test_the_locale(self, spoken_there: str, system: str, wanted: str) -> None:
        assert locale_of(spoken_there, QLocale(system)).name() == wanted

    def test_without_its_file_all_is_english(
        self, app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(language, "resource_path", lambda *parts: tmp_path.joinpath(*parts))
        try:
            speak("fr", FRANCE)
            assert translate("Actions", "&Quit") == "&Quit"
            assert plural("about %Ln hours left", "", 3) == "about 3 hours left"
            assert len(missing_translations()) == len(language.LANGUAGES)
        finally:
            monkeypatch.undo()
            speak("en", QLocale("en_US"))

    def test_every_file_is_there(self, app: QApplication) -> None:
        assert missing_translations() == []


class TestArabic:
    def test_the_digits_are_those_of_the_country(self, arabic: None) -> None:
        assert figures(1204) == "١٬٢٠٤"
        assert year_in_figures("2024") == "٢٠٢٤"
        assert short_date(NOON) == "٨ مارس ٢٠٢٦"
        assert "، " in short_time(NOON)
        assert size(1_500_000) == "١٫٤ م.ب"
        speak("ar", MOROCCO)
        assert figures(1204) == "1.204"
        assert short_date(NOON) == "8 مارس 2026"

    @pytest.mark.parametrize(
        ("number", "words"),
        [
            (0, "تبقّى أقل من دقيقة"),
            (1, "تبقّت دقيقة تقريبًا"),
            (2, "تبقّت دقيقتان تقريبًا"),
            (3, "تبقّت ٣ دقائق تقريبًا"),
            (11, "تبقّت ١١ دقيقة تقريبًا"),
            (100, "تبقّت ١٠٠ دقيقة تقريبًا"),
            (103, "تبقّت ١٠٣ دقائق تقريبًا"),
        ],
    )
    def test_plurals(self, arabic: None, number: int, words: str) -> None:
        assert plural("about %Ln minutes left", "", number) == words

    def test_what_is_put_together(self, arabic: None) -> None:
        assert left(7200) == "تبقّت ساعتان تقريبًا"
        assert reason_in_words("HTTP 404") == "ليس موجودًا هناك."

    def test_everything_is_mirrored_and_qt_speaks_along(self, arabic: None, qtbot: QtBot) -> None:
        assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "إلغاء"
        assert QCoreApplication.translate("QLineEdit", "&Copy") != "&Copy"  # Qt's own file

    def test_no_other_digits_in_the_window(
        self, arabic: None, qtbot: QtBot, mirrored: Path, open_library: Open
    ) -> None:
        window = open_library()
        speak("ar", EGYPT)
        busy_window(window, qtbot)
        made = [text for _, text in texts(window) if "dusk" not in text and "الغروب" not in text]
        keys = ("F3", "F1", "F5", "F6", "Ctrl")
        found = [text for text in made if any("0" <= sign <= "9" for sign in text)]
        assert len(made) > 100
        assert [text for text in found if not any(key in text for key in keys)] == []


class TestTheCore:
    def test_a_message_and_its_hint(self, arabic: None) -> None:
        message, hint = in_words(SiteUnreachable("quay.example could not be reached."))
        assert message == "تعذر الوصول إلى \u2068quay.example\u2069."
        assert hint.startswith("تحقق من العنوان")

    def test_amounts_in_the_digits_of_the_country(self, arabic: None) -> None:
        words = said("There is not enough room in /mnt/a: 78.4 GB are needed, 2.0 GB are free.")
        assert "/mnt/a" in words
        assert "\u2068٧٨٫٤\u2069 غ.ب" in words
        assert "\u2068٢٫٠\u2069 غ.ب" in words
        assert "HTTP \u2068503\u2069" in said("quay.example answers with an error (HTTP 503).")

    def test_two_hints_in_one(self, arabic: None) -> None:
        from viewer.core.wordpress.accounts import _STRIPPED_HINT, PASSWORD_HINT

        words = said(f"{_STRIPPED_HINT} {PASSWORD_HINT}")
        assert "Authorization" in words
        assert "Users" not in words

    def test_what_is_not_known_stays(self, arabic: None) -> None:
        assert said("A sentence of nobody's.") == "A sentence of nobody's."
        assert in_words(NotAUrl("?", hint="!")) == ("?", "!")

    def test_english_stays_to_the_letter(self, app: QApplication) -> None:
        sentence = "quay.example could not be reached."
        assert said(sentence) == sentence


class TestEveryLanguage:
    @pytest.mark.parametrize("name", DIALOGS)
    def test_each_key_presses_one_thing(
        self, name: str, language: str, qtbot: QtBot, tmp_path: Path
    ) -> None:
        made = dialog(name, tmp_path)
        qtbot.addWidget(made)
        made.show()
        letters = mnemonics(made)
        assert len(letters) == len(set(letters)), letters

    def test_the_menu_of_a_row(
        self, language: str, qtbot: QtBot, mirrored: Path, open_library: Open
    ) -> None:
        window = open_library()
        busy_window(window, qtbot)
        menu = window.lists.menu()
        assert menu is not None
        words = [action.text() for action in menu.actions() if "&" in action.text()]
        letters = [text[text.index("&") + 1].lower() for text in words]
        assert len(letters) > 5
        assert len(letters) == len(set(letters)), words


class TestChanging:
    def test_each_language_by_its_own_name(
        self, arabic: None, qtbot: QtBot, tmp_path: Path
    ) -> None:
        made = PreferencesDialog(Settings(tmp_path / "a.ini"))
        qtbot.addWidget(made)
        box = made.editors[LANGUAGE.key]
        names = [box.itemText(row) for row in range(box.count())]  # type: ignore[union-attr]
        assert names == ["كالنظام", "English", "العربية", "Français", "Español"]

    def test_the_window_asks(
        self, qtbot: QtBot, mirrored: Path, open_library: Open, tmp_path: Path
    ) -> None:
        window = open_library()
        settings = Settings(tmp_path / "window.ini")
        window.language.apply()
        assert window.language.question is None  # nothing has changed
        settings.keep(LANGUAGE, "ar")
        settings._store.sync()
        window._settings._store.sync()
        window.language.apply()
        question = window.language.question
        assert question is not None
        assert "stays as it is" in question.informativeText()
        _press(question, "&start")
        assert window.language.question is None
        assert window.isVisible()
        assert not window.opens_again

    def test_a_sync_that_runs_is_spoken_of(
        self, mirrored: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        window = open_library()
        window._settings.keep(LANGUAGE, "ar")
        monkeypatch.setattr(type(window.sync), "running", property(lambda _sync: True))
        window.language.apply()
        question = window.language.question
        assert question is not None
        assert "is stopped" in question.informativeText()
        question.reject()

    def test_it_is_made_anew_at_once(
        self,
        app: QApplication,
        qtbot: QtBot,
        mirrored: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """The whole way of `backfile`: English, another language chosen, the same in Arabic."""
        seen: list[tuple[str, str]] = []
        file = tmp_path / "window.ini"

        def use(_app: QApplication) -> int:
            window = opened[-1]
            title = window.menuBar().actions()[0].text()
            seen.append((spoken(), title))
            if len(seen) == 1:
                window._settings.keep(LANGUAGE, "ar")
                window.desk.preferred.emit()
                _press(window.language.question, "&now")
            return 0

        opened = []
        really = gui.open_window

        def open_window(root: Path, settings: Settings) -> object:
            opened.append(really(root, settings))
            return opened[-1]

        monkeypatch.setattr("viewer.gui.app.CrashHook.install", lambda _hook: None)
        monkeypatch.setattr(gui, "open_window", open_window)
        monkeypatch.setattr("viewer.gui.settings.default_file", lambda: file)
        monkeypatch.setattr(QApplication, "exec", use)
        Settings(file).keep(LANGUAGE, "en")
        try:
            place = Place(mirrored, "option")
            given = Namespace(command=None, library=mirrored, home=home(), place=place)
            assert face.run(given) == 0
        finally:
            speak("en", QLocale("en_US"))
        assert seen == [("en", "&Library"), ("ar", "ال&مكتبة")]


def _press(box: object, end: str) -> None:
    buttons = box.findChildren(QPushButton)  # type: ignore[attr-defined]
    next(button for button in buttons if button.text().endswith(end)).click()


def test_keys_in_a_menu_run_from_left_to_right(
    arabic: None, qtbot: QtBot, mirrored: Path, open_library: Open
) -> None:
    window = open_library()
    known = window.actions_by_name
    assert known["zoom_in"].text().partition("\t")[2] == "\u2066Ctrl++\u2069"
    keys = {name: known[name].text().partition("\t")[2] for name in ("back", "forward")}
    native = QKeySequence.SequenceFormat.NativeText
    for name, key in (("back", "Alt+Right"), ("forward", "Alt+Left")):
        assert keys[name] == f"\u2066{QKeySequence(key).toString(native)}\u2069"
    lines = dict(line for _, section in sections(known) for line in section)
    assert "Ctrl++" in lines["تكبير"]
    assert "Ctrl+=" in lines["تكبير"]
