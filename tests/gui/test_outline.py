"""What is in an article, as lists; its code, notes and tables."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from tests.gui.test_document import DATA, page_of, with_pictures
from tests.gui.test_reader import detail_of, reader
from viewer.core.link_keys import link_key
from viewer.core.model import LocalLink
from viewer.gui.dialogs.outline import OutlineDialog
from viewer.gui.dialogs.table_window import TableWindow
from viewer.gui.document.builder import build_page
from viewer.gui.document.outline import codes_of, headings_of, links_of, note_behind
from viewer.gui.models.table_model import TableModel, number_of
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.theme import load_theme

__all__ = ["reader"]  # the fixture
FILLER = "\n\n".join(["word " * 60] * 12)
TABLE = "| السنة | السفن |\n| --- | --- |\n| ١٩١٢ | ١٬٢٠٤ |\n| 1913 | 987 |\n"


# -- what is found ---------------------------------------------------------------------------------


def test_headings_have_levels_and_the_title_comes_first(app: QApplication, tmp_path: Path) -> None:
    page = page_of(
        "# One\n\n## Two *b*\n\ntext\n\n### ثلاثة ![x](../../media/icon.png)\n", tmp_path
    )
    found = [(one.level, one.text) for one in headings_of(page.document)]
    assert found == [(1, "A title"), (2, "One"), (2, "Two b"), (3, "ثلاثة")]
    assert page.document.findBlock(headings_of(page.document)[1].position).text() == "One"


def test_links_are_whole_and_the_local_ones_first(app: QApplication, tmp_path: Path) -> None:
    body = (
        "[out *and* more](https://example.org/) [here](#part)[there](https://s.test/old/) "
        "[![p](../../media/icon.png)](https://example.org/p)\n\n## part\n\na[^1]\n\n[^1]: Note\n"
    )
    link = LocalLink("s/7", "The old quay", datetime(2024, 5, 6, tzinfo=UTC), "sites/s/b.md")
    detail = replace(with_pictures(body, tmp_path), links={link_key("https://s.test/old/"): link})
    page = build_page(detail, load_theme("light"))
    links = links_of(page.document)
    assert [(one.text, one.local) for one in links] == [
        ("here", True), ("there", True), ("out and more", False), ("", False)
    ]  # fmt: skip
    assert "The old quay" in links[1].said


def test_code_is_found_as_it_was_written(app: QApplication, tmp_path: Path) -> None:
    page = page_of("```python\na = 1\n\n\tb = 2\n```\n\n    plain\n", tmp_path)
    found = [(one.text, one.language) for one in codes_of(page.document)]
    assert found == [("a = 1\n\n\tb = 2", "python"), ("plain", "")]


def test_a_notes_words(app: QApplication, tmp_path: Path) -> None:
    body = "a[^1] b[^2] c[^1]\n\n[^1]: First *note*.\n\n    More of it.\n\n[^2]: حاشية.\n"
    page = page_of(body, tmp_path)
    document = page.document
    assert note_behind(document, "#fn1") == "First note. More of it."
    assert note_behind(document, "#fn2") == "حاشية."
    for address in ("#fn3", "#fnref1", "#part", "https://example.org/#fn1", ""):
        assert note_behind(document, address) == ""


# -- the lists -------------------------------------------------------------------------------------


def outline(reader: ReaderPane, body: str, tmp_path: Path) -> OutlineDialog:
    reader.show_article(with_pictures(body, tmp_path))
    reader.show_outline()
    return reader.findChildren(OutlineDialog)[-1]


def names(parent: QTreeWidgetItem | None) -> list[str]:
    """The items in sight, each with a sign for every level."""
    assert parent is not None
    found: list[str] = []
    for number in range(parent.childCount()):
        item = parent.child(number)
        assert item is not None
        if not item.isHidden():
            found += [item.text(0), *("-" + name for name in names(item))]
    return found


def test_by_arrows_and_enter_to_a_heading(reader: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = outline(reader, f"## One\n\n{FILLER}\n\n### Two\n\n{FILLER}\n\n## Three\n", tmp_path)
    assert names(dialog.headings.invisibleRootItem()) == ["A title", "-One", "--Two", "-Three"]
    said = dialog.headings.topLevelItem(0).data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "A title, level 1"
    assert dialog.focusWidget() is dialog.headings
    for _ in range(2):
        qtbot.keyClick(dialog.headings, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.headings, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert reader.browser.textCursor().block().text() == "Two"
    assert 0 <= reader.browser.cursorRect().top() < 80
    assert reader.browser.hasFocus()


def test_the_filter_keeps_what_leads_to_a_hit(
    reader: ReaderPane, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = outline(reader, "## One\n\n### Élan\n\n## Three\n\ntext", tmp_path)
    dialog.box.setFocus()
    qtbot.keyClicks(dialog.box, "elan")
    assert names(dialog.headings.invisibleRootItem()) == ["A title", "-One", "--Élan"]
    qtbot.keyClicks(dialog.box, "zzz")
    assert names(dialog.headings.invisibleRootItem()) == []
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.box.setText("title")
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_link_is_followed(reader: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = outline(reader, "[out](https://example.org/a)", tmp_path)
    dialog.tabs.setCurrentWidget(dialog.links)
    assert dialog.links.topLevelItem(0).text(1).strip("\u2068\u2069") == "https://example.org/a"
    dialog.links.setFocus()
    with qtbot.waitSignal(reader.link_activated) as left:
        qtbot.keyClick(dialog.links, Qt.Key.Key_Return)
    assert left.args == ["https://example.org/a"]


def test_one_click_that_also_activates_goes_once(
    reader: ReaderPane, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = outline(reader, "[out](https://example.org/a)", tmp_path)
    dialog.tabs.setCurrentWidget(dialog.links)
    seen: list[str] = []
    reader.link_activated.connect(seen.append)
    item = dialog.links.topLevelItem(0)
    dialog.links.itemClicked.emit(item, 0)
    dialog.links.itemActivated.emit(item, 0)
    assert len(seen) == 1


def test_tables_open_and_code_is_copied(reader: ReaderPane, tmp_path: Path) -> None:
    for number, seen in ((0, "table"), (1, "code")):
        dialog = outline(reader, f"{TABLE}\n```\nx = 1\n```\n", tmp_path)
        dialog.tabs.setCurrentWidget(dialog.blocks)
        dialog.blocks.itemActivated.emit(dialog.blocks.topLevelItem(number), 0)
        if seen == "code":
            assert QGuiApplication.clipboard().text() == "x = 1"
        else:
            window = reader.findChild(TableWindow)
            assert window is not None
            assert window.view.layoutDirection() == Qt.LayoutDirection.RightToLeft
            window.close()


def test_empty_lists_say_so(reader: ReaderPane, tmp_path: Path) -> None:
    dialog = outline(reader, "Words", tmp_path)
    dialog.tabs.setCurrentIndex(1)
    words = dialog.tabs.currentWidget()
    assert isinstance(words, QLabel)
    assert "none" in words.text()
    dialog.reject()
    reader.show_message("Nothing", "")
    reader.show_outline()
    assert not any(one.isVisible() for one in reader.findChildren(OutlineDialog))


@pytest.mark.parametrize("name", ["every-block.md", "every-block-ar.md"])
def test_every_block_can_be_listed(reader: ReaderPane, tmp_path: Path, name: str) -> None:
    dialog = outline(reader, (DATA / name).read_text("utf-8"), tmp_path)
    for tree in (dialog.headings, dialog.links, dialog.blocks):
        assert all(name.strip("-") for name in names(tree.invisibleRootItem()))
    dialog.reject()


# -- over the page ---------------------------------------------------------------------------------


def point_of(reader: ReaderPane, words: str) -> QPoint:
    found = reader.browser.document().find(words)
    cursor = QTextCursor(reader.browser.document())
    cursor.setPosition(found.selectionStart())
    return reader.browser.cursorRect(cursor).center() + QPoint(3, 0)


def test_the_button_over_code_copies_it(reader: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    reader.show_article(detail_of("Words\n\n```\nx = 1\ny = 2\n```\n\nMore words", tmp_path))
    view, button = reader.browser.viewport(), reader.browser.button
    qtbot.mouseMove(view, point_of(reader, "Words"))
    assert not button.isVisible()
    qtbot.mouseMove(view, point_of(reader, "x = 1"))
    assert button.isVisible()
    assert view.rect().contains(button.geometry())
    button.click()
    assert QGuiApplication.clipboard().text() == "x = 1\ny = 2"
    assert button.text() == "Copied"
    qtbot.mouseMove(view, point_of(reader, "More"))
    assert not button.isVisible()


def test_the_button_over_a_table_opens_it(reader: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    reader.show_article(detail_of(f"Words\n\n{TABLE}", tmp_path))
    view, button = reader.browser.viewport(), reader.browser.button
    qtbot.mouseMove(view, point_of(reader, "987"))
    assert button.isVisible()
    assert button.x() < view.width() / 2  # where lines of Arabic end
    button.click()
    window = reader.findChild(TableWindow)
    assert window is not None
    assert window.model.rowCount() == 2
    window.close()


def test_a_table_wider_than_the_page_always_has_its_button(
    reader: ReaderPane, qtbot: QtBot, tmp_path: Path
) -> None:
    cells = " | ".join(["considerable"] * 12)
    rule = "|".join([" --- "] * 12)
    wide = f"| {cells} |\n|{rule}|\n| {cells} |\n"
    reader.show_article(detail_of(f"{FILLER}\n\n{wide}\n\n{FILLER}", tmp_path))
    button, bar = reader.browser.button, reader.browser.verticalScrollBar()
    assert not button.isVisible()
    page = reader.browser.page
    assert page is not None
    reader.browser.go_to(page.tables[0].table.firstPosition())
    qtbot.waitUntil(button.isVisible)
    assert button.text() == "Open table"
    assert reader.browser.viewport().rect().contains(button.geometry())
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: not reader.browser.decoding)
    assert not button.isVisible()


def test_the_menu_offers_what_is_at_its_place(reader: ReaderPane, tmp_path: Path) -> None:
    body = f"Words\n\n```\nx = 1\n```\n\n{TABLE}\n\n![a](../../media/small.png)\n"
    reader.show_article(with_pictures(body, tmp_path))
    page = reader.browser.page
    assert page is not None
    cursor = page.cursor(page.pictures[0].position)
    cursor.setPosition(cursor.anchor())
    picture = reader.browser.cursorRect(cursor).center() + QPoint(9, 0)
    places = [point_of(reader, "Words"), point_of(reader, "x = 1"), point_of(reader, "987"),
              picture]  # fmt: skip
    offered = [[text for text, _ in reader.browser._doings(place)] for place in places]
    assert offered == [[], ["Copy the code"], ["Open the table"], ["Look at the picture"]]


def test_over_a_notes_number_stand_its_words(reader: ReaderPane, tmp_path: Path) -> None:
    reader.show_article(detail_of("Words[^1].\n\n[^1]: Of <b>note</b> 1.\n", tmp_path))
    place = reader.browser.cursorRect(_end_of(reader, "Words")).center() + QPoint(3, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, place, reader.browser.viewport().mapToGlobal(place))
    QApplication.sendEvent(reader.browser.viewport(), event)
    assert "Of &lt;b&gt;note" in QToolTip.text()
    QToolTip.hideText()
    reader.browser.highlighted.emit("#fn1")
    assert "Of <b>note" in reader._target.text()


def _end_of(reader: ReaderPane, words: str) -> QTextCursor:
    found = reader.browser.document().find(words)
    cursor = QTextCursor(reader.browser.document())
    cursor.setPosition(found.selectionEnd())
    return cursor


# -- a table in its window -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,204", 1204), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("12,5", 12.5), ("١٬٢٠٤", 1204),
        ("٣٫٥", 3.5), ("−5", -5), ("+3", 3), ("$1,000,000", 1e6), ("1 234 567", 1234567),
        ("50 %", 50), ("12 km", 12), ("1.", 1), ("0.5", 0.5), ("2024", 2024),
        ("2024-05-06", None), ("12 May 2024", None), ("A4", None), ("", None), ("n/a", None),
        ("1.2.3", 123),
    ],
)  # fmt: skip
def test_numbers_in_cells(text: str, number: float | None) -> None:
    assert number_of(text) == number


@pytest.fixture
def model(app: QApplication) -> TableModel:
    rows = [["Port", "Ships"], ["Beirut", "987"], ["Élan", "1,204"], ["acre", ""], ["Haifa"]]
    return TableModel(rows, headed=True)


def column(model: TableModel, number: int) -> list[object]:
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_rows_are_sorted_by_what_they_say(model: TableModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(0)
    assert column(model, 0) == ["acre", "Beirut", "Élan", "Haifa"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert column(model, 1) == ["1,204", "987", "", ""]
    model.sort(-1)
    assert column(model, 0) == ["Beirut", "Élan", "acre", "Haifa"]


def test_cells_are_copied_with_tabs(model: TableModel) -> None:
    chosen = [model.index(0, 0), model.index(1, 1)]
    assert model.as_lines(chosen) == "Beirut\t\n\t1,204"


def test_csv_holds_all_and_runs_nothing(app: QApplication, tmp_path: Path) -> None:
    rows = [["a", "ب"], ['=HYPERLINK("x")', "-5"], ["two\nlines, and a comma", "@x"]]
    file = tmp_path / "t.csv"
    TableModel(rows, headed=True).save_csv(file)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        read = list(csv.reader(stream))
    assert read == [["a", "ب"], ['\'=HYPERLINK("x")', "-5"], ["two\nlines, and a comma", "'@x"]]


def test_the_window_copies_and_saves(reader: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    reader.show_article(detail_of(TABLE, tmp_path, "What: a / title?"))
    reader.show_table(0)
    window = reader.findChild(TableWindow)
    assert window is not None
    with qtbot.waitActive(window):
        window.activateWindow()
    window.view.setFocus()
    qtbot.waitUntil(window.view.hasFocus)
    qtbot.keyClick(window.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.said.text() == "Copied")
    assert QGuiApplication.clipboard().text() == "١٩١٢\t١٬٢٠٤\n1913\t987"
    file = tmp_path / "t.csv"
    save, say = window.model.save_csv, window.said.setText
    reader.saver.write(window, file, save, say)
    qtbot.waitUntil(lambda: "t.csv" in window.said.text())
    assert file.read_text("utf-8-sig").splitlines()[0] == "السنة,السفن"
    reader.saver.write(window, tmp_path / "no" / "t.csv", save, say)
    qtbot.waitUntil(lambda: "Not saved" in window.said.text())
    window.close()


def test_a_column_is_named_where_its_cells_stand() -> None:
    rows = [["Year", "Source", "السنة"], ["1925", "Ledger", ""], ["", "3 gauges and more", ""]]
    model = TableModel(rows, headed=True)
    role = Qt.ItemDataRole.TextAlignmentRole
    sides = [model.headerData(n, Qt.Orientation.Horizontal, role) for n in range(3)]
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    assert [bool(side & right) for side in sides] == [True, False, True]
    assert [bool(side & left) for side in sides] == [False, True, False]
