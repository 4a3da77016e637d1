"""Hits of a search and the find bar, as a person uses them by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open
from tests.gui.test_main_window import open_row, type_query
from tests.gui.test_reader import detail_of, reader
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.theme import load_theme

__all__ = ["reader"]  # the fixture
FILLER = "\n\n".join(["word " * 60] * 20)


def text_of(reader: ReaderPane, number: int) -> str:
    cursor = QTextCursor(reader.browser.document())
    first, last = reader.browser.marks.hits[number]
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def in_sight(reader: ReaderPane) -> bool:
    """Whether the current hit is."""
    marks = reader.browser.marks
    assert marks.current is not None
    cursor = QTextCursor(reader.browser.document())
    cursor.setPosition(marks.hits[marks.current][0])
    view = reader.browser.viewport().rect()
    return view.contains(reader.browser.cursorRect(cursor).center())


def marked(reader: ReaderPane) -> list[QTextEdit.ExtraSelection]:
    return reader.browser.extraSelections()


def shown(reader: ReaderPane, tmp_path: Path, body: str, *terms: str) -> None:
    reader.show_article(detail_of(body, tmp_path), terms)


def long_one(reader: ReaderPane, tmp_path: Path) -> None:
    shown(reader, tmp_path, f"{FILLER}\n\nA harbour.\n\n{FILLER}\n\nTwo harbours.", "harbour")


# -- the hits of a search --------------------------------------------------------------------------


def test_the_first_hit_is_brought_into_sight(reader: ReaderPane, tmp_path: Path) -> None:
    long_one(reader, tmp_path)
    assert reader.browser.verticalScrollBar().value() > 0
    assert in_sight(reader)
    assert reader._hit_bar.count.text() == "1 of 2"
    assert not reader._hit_bar.on.isVisible()


def test_a_first_hit_in_sight_moves_nothing(reader: ReaderPane, tmp_path: Path) -> None:
    shown(reader, tmp_path, f"A harbour.\n\n{FILLER}", "harbour")
    assert reader.browser.verticalScrollBar().value() == 0
    assert reader.browser.marks.current == 0


def test_stepping_and_the_way_on(reader: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    long_one(reader, tmp_path)
    reader.step_hit(1)
    assert in_sight(reader)
    assert text_of(reader, 1) == "harbours"
    assert reader._hit_bar.on.isVisible()
    with qtbot.waitSignal(reader.next_wanted):
        reader.step_hit(1)
    with qtbot.waitSignal(reader.next_wanted):
        reader._hit_bar.on.click()
    reader.step_hit(-1)
    assert reader.browser.marks.current == 0
    reader.step_hit(-1)
    assert reader.browser.marks.current == 1


def test_another_theme_keeps_the_current_hit(reader: ReaderPane, tmp_path: Path) -> None:
    long_one(reader, tmp_path)
    reader.step_hit(1)
    place = reader.browser.verticalScrollBar().value()
    reader.set_theme(load_theme("dark"))
    assert reader.browser.marks.current == 1
    assert reader.browser.verticalScrollBar().value() == place
    [mark] = [one for one in marked(reader) if one.cursor.selectedText() == "harbours"]
    assert mark.format.foreground().color() == load_theme("dark").colour("hit_now_text")


def test_a_part_goes_before_the_first_hit(reader: ReaderPane, tmp_path: Path) -> None:
    body = f"harbour\n\n{FILLER}\n\n## Quay\n\n{FILLER}"
    reader.show_article(detail_of(body, tmp_path), ("harbour",), part="quay")
    assert reader.browser.verticalScrollBar().value() > 0


def test_only_what_is_near_the_view_is_marked_and_laid_out(
    reader: ReaderPane, tmp_path: Path
) -> None:
    """Marks far away would have Qt lay out the whole of a long article (docs: hit_marks)."""
    shown(reader, tmp_path, "\n\n".join(["harbour " * 25] * 75), "harbour")
    assert len(reader.browser.marks.hits) == 1875
    assert len(marked(reader)) < 1000
    assert not reader.browser.document().lastBlock().layout().lineCount()
    reader.step_hit(-1)
    assert in_sight(reader)
    last = max(one.cursor.position() for one in marked(reader))
    assert last == reader.browser.marks.hits[-1][1]


def test_marks_follow_the_scroll_bar(reader: ReaderPane, tmp_path: Path) -> None:
    shown(reader, tmp_path, "\n\n".join(["harbour " * 25] * 200), "harbour")
    bar = reader.browser.verticalScrollBar()
    bar.setValue(bar.maximum())
    seen = reader.browser.cursorForPosition(reader.browser.viewport().rect().center()).position()
    assert any(one.cursor.anchor() <= seen for one in marked(reader))
    assert any(one.cursor.position() >= seen for one in marked(reader))


def test_every_hit_of_a_tables_row_is_marked(reader: ReaderPane, tmp_path: Path) -> None:
    shown(reader, tmp_path, "| harbour | quay |\n| --- | --- |\n| quay | harbour |\n", "harbour")
    assert len(marked(reader)) == 2
    grounds = {one.format.background().color().name() for one in marked(reader)}
    assert grounds == {load_theme("light").hit, load_theme("light").hit_now}


def test_escape_takes_the_marks_away(reader: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    shown(reader, tmp_path, "A harbour.", "harbour")
    assert marked(reader)
    qtbot.keyClick(reader.browser, Qt.Key.Key_Escape)
    assert marked(reader) == []
    assert not reader._hit_bar.isVisible()


def test_hits_are_painted_stronger_where_one_is(reader: ReaderPane, tmp_path: Path) -> None:
    shown(reader, tmp_path, "harbour and harbour", "harbour")
    image = reader.browser.viewport().grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width())
               for y in range(0, image.height(), 2)}  # fmt: skip
    assert {load_theme("light").hit, load_theme("light").hit_now} <= colours


# -- the find bar ----------------------------------------------------------------------------------


def typed(reader: ReaderPane, text: str) -> str:
    reader.find_words()
    reader.find_bar.box.setText(text)
    return reader.find_bar.count.text()


def test_finding_as_one_types(reader: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    shown(reader, tmp_path, f"Harbour\n\n{FILLER}\n\nharbours")
    reader.find_words()
    assert reader.find_bar.box.hasFocus()
    qtbot.keyClicks(reader.find_bar.box, "harb")
    assert reader.find_bar.count.text() == "1 of 2"
    qtbot.keyClick(reader.find_bar.box, Qt.Key.Key_Return)
    assert reader.find_bar.count.text() == "2 of 2"
    assert in_sight(reader)
    qtbot.keyClick(reader.find_bar.box, Qt.Key.Key_Return)
    assert reader.find_bar.count.text() == "1 of 2"
    assert "from the beginning" in reader._target.text()
    qtbot.keyClick(reader.find_bar.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert reader.find_bar.count.text() == "2 of 2"
    reader.find_bar.case.setChecked(True)
    assert reader.find_bar.count.text() == "1 of 1"
    reader.find_bar.whole.setChecked(True)
    assert reader.find_bar.count.text() == "Nothing found"


def test_finding_begins_at_what_is_in_sight(reader: ReaderPane, tmp_path: Path) -> None:
    shown(reader, tmp_path, f"one quay\n\n{FILLER}\n\ntwo quay\n\n{FILLER}")
    bar = reader.browser.verticalScrollBar()
    bar.setValue(bar.maximum())
    top = bar.value()
    assert typed(reader, "quay") == "1 of 2"
    bar.setValue(top // 3)
    assert typed(reader, "two") == "1 of 1"
    bar.setValue(top // 3)
    assert typed(reader, "quay") == "2 of 2"


def test_nothing_found_is_said(reader: ReaderPane, tmp_path: Path) -> None:
    shown(reader, tmp_path, "Words")
    assert typed(reader, "zebra") == "Nothing found"
    assert reader.find_bar.box.property("missed") is True
    assert not reader.find_bar.next.isEnabled()
    assert typed(reader, "") == ""
    assert reader.find_bar.box.property("missed") is False


def test_the_box_follows_its_text(reader: ReaderPane, tmp_path: Path) -> None:
    shown(reader, tmp_path, "أرشيفُ المدينة")
    assert typed(reader, "ارشيف") == "1 of 1"
    assert reader.find_bar.box.layoutDirection() == Qt.LayoutDirection.RightToLeft
    typed(reader, "a")
    assert reader.find_bar.box.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_escape_gives_the_focus_and_the_searchs_marks_back(
    reader: ReaderPane, qtbot: QtBot, tmp_path: Path
) -> None:
    shown(reader, tmp_path, "A harbour and a quay.", "harbour")
    typed(reader, "quay")
    assert [one.cursor.selectedText() for one in marked(reader)] == ["quay"]
    assert not reader._hit_bar.isVisible()
    qtbot.keyClick(reader.find_bar.box, Qt.Key.Key_Escape)
    assert not reader.find_bar.isVisible()
    assert reader.browser.hasFocus()
    assert [one.cursor.selectedText() for one in marked(reader)] == ["harbour"]
    reader.find_words()
    assert reader.find_bar.box.text() == "quay"
    assert [one.cursor.selectedText() for one in marked(reader)] == ["quay"]


def test_what_is_chosen_is_what_is_looked_for(reader: ReaderPane, tmp_path: Path) -> None:
    shown(reader, tmp_path, "A harbour and a quay, a quay.")
    cursor = reader.browser.document().find("quay")
    reader.browser.setTextCursor(cursor)
    reader.find_words()
    assert reader.find_bar.box.text() == "quay"
    assert reader.find_bar.count.text() == "1 of 2"


def test_the_open_bar_finds_in_the_next_article(reader: ReaderPane, tmp_path: Path) -> None:
    shown(reader, tmp_path, "A quay.")
    typed(reader, "quay")
    shown(reader, tmp_path, "One quay, two quays.", "one")
    assert reader.find_bar.count.text() == "2"
    assert [one.cursor.selectedText() for one in marked(reader)] == ["quay", "quay"]


def test_without_hits_f3_asks_what_to_find(reader: ReaderPane, tmp_path: Path) -> None:
    reader.step_hit(1)
    assert not reader.find_bar.isVisible()  # no article
    shown(reader, tmp_path, "Words")
    reader.step_hit(1)
    assert reader.find_bar.isVisible()
    reader.show_message("Nothing", "")
    assert not reader.find_bar.isVisible()


def test_a_screen_reader_is_told(
    reader: ReaderPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "PySide6.QtGui.QAccessible.updateAccessibility",
        lambda event: said.append(event.message()),
    )
    shown(reader, tmp_path, "A quay.")
    typed(reader, "quay")
    reader.find_bar.box.setText("zebra")
    assert said == ["1 of 1", "Nothing found"]


@pytest.mark.parametrize("width", [300, 420, 900])
def test_the_bars_fit(reader: ReaderPane, tmp_path: Path, width: int) -> None:
    shown(reader, tmp_path, "A harbour.", "harbour")
    reader.resize(width, 500)
    assert reader._stack.rect().contains(reader._hit_bar.geometry())
    reader.find_words()
    reader.grab()
    bar = reader.find_bar
    for widget in (bar.box, bar.count, bar.next, bar.case, bar.whole, bar.close_button):
        assert bar.rect().contains(widget.geometry()), widget
    assert bar.box.width() >= 90


# -- in the window ---------------------------------------------------------------------------------


def test_from_hit_to_hit_and_on_to_the_next_article(
    qtbot: QtBot, mirrored: Path, open_library: Open
) -> None:
    window = open_library()
    type_query(qtbot, window, "ships")
    open_row(qtbot, window, 0)
    assert window.reader.browser.marks.current == 0
    with qtbot.waitSignal(window.browser.opened):
        window.actions_by_name["next_hit"].trigger()
    assert window.articles.currentIndex().row() == 1
    assert window.reader.browser.marks.current == 0
    window.actions_by_name["find"].trigger()
    window.reader.find_bar.box.setText("number")
    assert window.reader.find_bar.count.text().startswith("1 of")


def test_the_keys_of_finding(open_library: Open, mirrored: Path) -> None:
    actions = open_library().actions_by_name
    keys = {name: [key.toString() for key in actions[name].shortcuts()]
            for name in ("search", "find", "next_hit", "previous_hit")}  # fmt: skip
    assert keys == {"search": ["Ctrl+L"], "find": ["Ctrl+F"], "next_hit": ["F3", "Ctrl+G"],
                    "previous_hit": ["Shift+F3", "Ctrl+Shift+G"]}  # fmt: skip
