"""Every window in a pseudo-locale: nothing stays untranslated, and longer words have room."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open
from tests.gui.walking import DIALOGS, busy_window, dialog
from tests.translation.files import AFTER, BEFORE, pseudo
from tests.translation.walking import clipped, texts
from viewer.gui.dialogs.choose_name import ChooseNameDialog
from viewer.gui.dialogs.shortcuts import ShortcutsDialog
from viewer.gui.main_window import MainWindow
from viewer.gui.panes.library_place import LibraryPlace

# What nobody translates: names and units, and what Qt says itself or by QLocale.
_MONTHS = "|".join(QLocale("en").monthName(month) for month in range(1, 13))
_KEY = (
    r"(Ctrl|Shift|Alt|F\d+|Return|Enter|Del|Tab|Esc|Space|Home|End|Up|Down|Left|Right|Back|Forward)"
)
_SAME = re.compile(
    rf"Backfile( \S+)?|English|Français|Español|OK|Cancel|Close|Show Details…|Scroll (Left|Right)|"
    rf"Python \S+, Qt \S+|[\d,]+ ([kMG]B|bytes)|(\n )?\[[a-z-]+\]|"
    rf"(\d+ \w{{3}} \d{{4}}|{_MONTHS})(, \d[\d:]*)?|({_KEY}|[-+, =/]|\b\w\b)+"
)
# What the tests put into the library and the dialogs.
_CONTENT = re.compile(
    r"example|A harbour at dusk|Mona Karim|News & views|Save this search|Quay|quay|harbour|"
    r"Test site|Traceback: boom|HTTP \d+|/tmp/|"
    r"\b(One|Two|out|odd|broke|A title|An article|The quay|Name|silent)\b"
)
_MARKED = re.compile(r"\[!!(?:(?!\[!!).)*?!!\]", re.DOTALL)


@pytest.fixture
def window(pseudo_spoken: None, qtbot: QtBot, mirrored: Path, open_library: Open) -> MainWindow:
    """The main window with everything in it."""
    made = open_library()
    busy_window(made, qtbot)
    return made


def plain(root: QWidget) -> list[str]:
    """Words that nobody translated."""
    found = []
    for where, text in texts(root):
        left, times = text, 1
        while times:  # one may stand within another
            left, times = _MARKED.subn("", left)
        left = re.sub(r"[\u2066-\u2069\u200e]", "", left).strip(" ,.:·")
        if re.search(r"[A-Za-z]{2}", left) and not _is_known(left):
            found.append(f"{where}: {left!r}")
    return sorted(set(found))


def _is_known(text: str) -> bool:
    return bool(_SAME.fullmatch(text) or _CONTENT.search(text))


def shown(name: str, qtbot: QtBot, folder: Path) -> QWidget:
    made = dialog(name, folder)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_pseudo_locale_itself() -> None:
    text = pseudo("Mark &all %Ln articles of <b>{}</b>")
    assert text.startswith(BEFORE)
    assert text.endswith(AFTER)
    assert "&" in text
    assert {"%Ln", "{}", "<b>"} <= set(re.findall(r"%Ln|\{\}|<b>", text))
    assert "Mark" not in text


@pytest.mark.parametrize("name", DIALOGS)
class TestDialogs:
    def test_are_translated(
        self, name: str, pseudo_spoken: None, qtbot: QtBot, tmp_path: Path
    ) -> None:
        made = shown(name, qtbot, tmp_path)
        assert any(BEFORE in text for _, text in texts(made)) or name == "name_search"
        assert not (found := plain(made)), "\n".join(found)

    def test_have_room(self, name: str, pseudo_spoken: None, qtbot: QtBot, tmp_path: Path) -> None:
        made = shown(name, qtbot, tmp_path)
        assert not (found := clipped(made)), "\n".join(found)


class TestTheWindow:
    def test_is_translated(self, window: MainWindow) -> None:
        assert not (found := plain(window)), "\n".join(found)

    def test_has_room(self, window: MainWindow) -> None:
        assert not (found := clipped(window)), "\n".join(found)

    def test_its_menus(self, window: MainWindow, qtbot: QtBot) -> None:
        menu = window.lists.menu()
        assert menu is not None
        assert not (found := plain(menu)), "\n".join(found)
        for row in range(4, 6):
            site = window.navigation.site_menu(window.navigation.model().index(row, 0))
            assert site is None or not plain(site)

    def test_its_keys(self, window: MainWindow, qtbot: QtBot) -> None:
        made = ShortcutsDialog(window.actions_by_name, window)
        made.show()
        assert not (found := plain(made) + clipped(made)), "\n".join(found)

    def test_choosing_a_tag(self, window: MainWindow) -> None:
        made = ChooseNameDialog(pseudo("Tags"), lambda _tag: None, window)
        made.show()
        assert not (found := plain(made) + clipped(made)), "\n".join(found)

    def test_the_first_start(self, pseudo_spoken: None, open_library: Open) -> None:
        made = open_library()
        assert not (found := plain(made) + clipped(made)), "\n".join(found)


def test_a_long_path_loses_its_middle(app: object, qtbot: QtBot, tmp_path: Path) -> None:
    """The sentence, and the path on a line of its own; the whole path can still be had."""
    root = tmp_path / ("a-folder-with-a-long-name-" * 4) / "library"
    made = LibraryPlace(root)
    qtbot.addWidget(made)
    made.show()
    shown = made.where.text().strip("\u2066\u2069")
    assert shown.endswith("name-/library")
    assert "…" in shown
    assert str(root) in made.where.toolTip()
    assert str(root) in made.where.accessibleName()
    room = made.where.fontMetrics().lineSpacing()
    assert 2 * room <= made.where.height() < 3 * room


def test_what_is_squeezed_is_found(app: object, qtbot: QtBot) -> None:
    """The walk itself: a label, a button and a column that lack room are named."""
    row = QWidget()
    qtbot.addWidget(row)
    for widget in (QLabel("Long words"), QPushButton("Longer words")):
        widget.setParent(row)
        widget.resize(20, 20)
    row.show()
    assert [found.split()[0] for found in clipped(row)] == ["QLabel", "QPushButton"]
    assert len(plain(row)) == 2
