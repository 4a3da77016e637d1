"""What is copied from an article: its text, its HTML, its Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from tests.gui.test_document import DATA, page_of, with_pictures
from tests.gui.test_reader import reader
from viewer.core.convert.render import to_html
from viewer.gui.document.copying import as_text, mime_of
from viewer.gui.document.page import Page
from viewer.gui.document.selection import Piece, Words
from viewer.gui.panes.reader import ReaderPane

__all__ = ["reader"]  # the fixture
_KEEP = QTextCursor.MoveMode.KeepAnchor
TABLE = "| السنة | السفن |\n| --- | --- |\n| ١٩١٢ | قمح \\| شعير |\n"


def chosen(page: Page, first: str = "", last: str = "") -> QTextCursor:
    """From the first words to the last; everything behind the header where none are named."""
    cursor = page.document.find(first) if first else QTextCursor(page.document)
    start = cursor.selectionStart() if first else _body(page)
    end = page.document.find(last).selectionEnd() if last else page.document.characterCount() - 1
    cursor.setPosition(start)
    cursor.setPosition(end, _KEEP)
    return cursor


def _body(page: Page) -> int:
    """Behind title and meta line."""
    block = page.document.begin()
    while "min read" not in block.text():
        block = block.next()
    return block.next().position()


def copied(body: str, folder: Path, first: str = "", last: str = "") -> tuple[str, str, str]:
    page = page_of(body, folder)
    data = mime_of(chosen(page, first, last), page)
    return data.text(), data.html(), bytes(data.data("text/markdown").data()).decode()


@pytest.mark.parametrize(
    "body",
    [
        "One *two* **three** ***four*** ~~five~~ `six` [seven](https://example.org/a_b)",
        "First line\\\nsecond line",
        "## A heading\n\nText with \\* and \\_ and 1\\. and <",
        "> Quoted\n\n> > Twice",
        "- one\n- two\n  - three\n- [ ] to do\n- [x] done",
        "3. three\n4. four",
        "```python\na = `1`\n\n\tb\n```",
        "````\n```\n````",
        "كلمات **غليظة** و*مشددة*",
        "Text[^1] and[^2].\n\n* * *\n\nMore\n",
        TABLE,
        "1986\\. A great year",
    ],
)
def test_markdown_means_what_was_copied(app: QApplication, tmp_path: Path, body: str) -> None:
    _, _, markdown = copied(body, tmp_path)
    assert to_html(markdown) == to_html(body)


def test_html_has_structure_and_directions_only(app: QApplication, tmp_path: Path) -> None:
    body = "# كلمات\n\nA *b* <[c](https://e.org/?a=1&b)> [in](#part)\n\n> q\n\n3. x\n\n- y\n"
    _, html, _ = copied(body, tmp_path)
    assert html.split("\n") == [
        '<h2 dir="rtl">كلمات</h2>',
        '<p dir="ltr">A <em>b</em> &lt;<a href="https://e.org/?a=1&amp;b">c</a>&gt; in</p>',
        '<blockquote><p dir="ltr">q</p></blockquote>',
        "<ol>",
        '<li dir="ltr" value="3">x</li>',
        "</ol>",
        "<ul>",
        '<li dir="ltr">y</li>',
        "</ul>",
    ]


def test_a_piece_of_a_line_is_just_that(app: QApplication, tmp_path: Path) -> None:
    text, html, _ = copied("😀 one two *three* four", tmp_path, "two", "thr")
    assert text == "two thr"
    assert html == '<p dir="ltr">two <em>thr</em></p>'


def test_text_tells_its_direction_where_its_first_letter_does_not() -> None:
    parts = [
        Piece((Words("WordPress هو"),), rtl=True),
        Piece((Words("كلمات"),), rtl=True),
        Piece((Words("كلمات in English"),)),
        Piece((Words("ا = 1"),), code=True),
    ]
    assert as_text(parts) == ("\u200fWordPress هو\n\nكلمات\n\n\u200eكلمات in English\n\nا = 1")
    assert as_text(parts[:1]) == "WordPress هو"


def test_pictures_and_ways_back_leave_nothing(app: QApplication, tmp_path: Path) -> None:
    body = "a ![x](../../media/icon.png) b[^1]\n\n[^1]: The note.\n"
    text, html, markdown = copied(body, tmp_path)
    assert text == "a b[1]\n\n* * *\n\n1. The note."
    assert "[^1]: The note." in markdown
    for form in (text, html, markdown):
        assert "\ufffc" not in form
        assert "↩" not in form


def test_a_table_keeps_its_columns_in_their_order(app: QApplication, tmp_path: Path) -> None:
    text, html, _ = copied(TABLE, tmp_path)
    assert text == "السنة\tالسفن\n١٩١٢\tقمح | شعير"
    assert html.startswith('<table dir="rtl">\n<tr><th dir="auto">السنة</th>')


def test_chosen_cells_only(app: QApplication, tmp_path: Path) -> None:
    page = page_of("| a | b | c |\n| - | - | - |\n| d | e | f |\n| g | h | i |\n", tmp_path)
    table = page.tables[0].table
    cursor = table.cellAt(1, 1).firstCursorPosition()
    cursor.setPosition(table.cellAt(2, 2).lastCursorPosition().position(), _KEEP)
    assert mime_of(cursor, page).text() == "e\tf\nh\ti"
    cursor = table.cellAt(1, 1).firstCursorPosition()
    cursor.setPosition(table.cellAt(1, 1).lastCursorPosition().position(), _KEEP)
    assert mime_of(cursor, page).text() == "e"


def test_lists_in_a_quote_have_their_own_depth(app: QApplication, tmp_path: Path) -> None:
    text, _, markdown = copied("> - one\n>   - two\n", tmp_path)
    assert text == "• one\n  • two"
    assert markdown == "> - one\n>   - two"


@pytest.mark.parametrize("name", ["every-block.md", "every-block-ar.md"])
def test_every_block_can_be_copied(reader: ReaderPane, tmp_path: Path, name: str) -> None:
    reader.show_article(with_pictures((DATA / name).read_text("utf-8"), tmp_path))
    reader.browser.selectAll()
    data = reader.browser.createMimeDataFromSelection()
    assert data.hasHtml()
    assert data.hasFormat("text/markdown")
    assert data.text().count("\n\n") > 20
    assert "\ufffc" not in data.text() + data.html()
