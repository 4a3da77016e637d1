"""Pages built from an article that holds every block, in both directions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QImage, QTextBlock
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.test_reader import blocks, detail_of, fragments, reader
from viewer.core.link_keys import link_key
from viewer.core.model import ArticleDetail, LocalLink, MediaRef, StoredMedia
from viewer.gui.document import styles as look
from viewer.gui.document.builder import build_page
from viewer.gui.document.chips import chips_of
from viewer.gui.document.page import Page
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.theme import load_theme

__all__ = ["reader"]  # the fixture

DATA = Path(__file__).parents[1] / "data"
PICTURES = {"wide.png": (1200, 420), "tall.png": (400, 700), "small.png": (120, 80),
            "icon.png": (20, 20)}  # fmt: skip


def with_pictures(markdown: str, folder: Path, title: str = "A title") -> ArticleDetail:
    detail = detail_of(markdown, folder, title)
    media = folder / "sites" / "s" / "media"
    media.mkdir(parents=True, exist_ok=True)
    for name, (width, height) in PICTURES.items():
        QImage(width, height, QImage.Format.Format_RGB32).save(str(media / name))
    return detail


def page_of(markdown: str, folder: Path) -> Page:
    return build_page(with_pictures(markdown, folder), load_theme("light"))


def block_of(page: Page, text: str) -> QTextBlock:
    return next(block for block in blocks(page.document) if text in block.text())


def prop(block: QTextBlock, name: int) -> str:
    return str(block.blockFormat().stringProperty(name))


@pytest.fixture
def qt_warnings() -> Iterator[list[str]]:
    said: list[str] = []

    def take(kind: QtMsgType, _context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and "propagateSizeHints" not in text:
            said.append(text)

    before = qInstallMessageHandler(take)
    yield said
    qInstallMessageHandler(before)


@pytest.mark.parametrize("name", ["every-block.md", "every-block-ar.md"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [420, 900])
def test_every_block_is_shown_without_a_warning(
    reader: ReaderPane, qt_warnings: list[str], tmp_path: Path, name: str, theme: str, width: int
) -> None:
    body = (DATA / name).read_text("utf-8")
    reader.set_theme(load_theme(theme))
    reader.resize(width, 700)
    reader.show_article(with_pictures(body, tmp_path))
    bar = reader.browser.verticalScrollBar()
    for place in range(0, bar.maximum() + 600, 600):
        bar.setValue(place)
        reader.grab()
    assert qt_warnings == []
    unlaid = [b.text() for b in blocks(reader.browser.document()) if not b.layout().lineCount()]
    assert unlaid == []  # a wide table once kept what follows it from being laid out


def test_no_word_is_lost(app: QApplication, tmp_path: Path) -> None:
    text = page_of((DATA / "every-block.md").read_text("utf-8"), tmp_path).document.toPlainText()
    for words in (
        "Heading six", "The caption of the whole gallery", "Lost at sea", "Nested three times",
        "echo \"an item that begins with code\"", "An item that begins with a quote.",
        "Ibn Battuta, The Travels", "And deeper", "return \"quay\" * ships", "88,000",
        "without a head", "▶ The captain speaks (vimeo.com)", "Its second paragraph. ↩ ↩",
        "A caption in an item", "Its caption",
    ):  # fmt: skip
        assert words in text, words
    assert "_" not in text.replace("a_b", "")


# -- lists and quotes ------------------------------------------------------------------------------


def test_items_have_their_markers(app: QApplication, tmp_path: Path) -> None:
    page = page_of(
        "4. four\n5. five\n   - nested\n\n- [ ] to do\n- [x] done\n\n1) one\n\n   more\n", tmp_path
    )
    markers = {b.text(): prop(b, look.MARKER) for b in blocks(page.document) if b.text()}
    assert markers["four"] == "l28:4."
    assert markers["five"] == "l28:5."
    assert markers["nested"] == "l56:circle"
    assert markers["to do"] == "l28:todo"
    assert markers["done"] == "l28:done"
    assert markers["one"] == "l28:1)"
    assert markers["more"] == ""
    assert block_of(page, "more").blockFormat().leftMargin() == 28


@pytest.mark.parametrize("inside", ["```\nx\n```", "> x", "- x", "![x](../../media/wide.png)"])
def test_an_item_may_begin_with_any_block(app: QApplication, tmp_path: Path, inside: str) -> None:
    page = page_of("- " + inside.replace("\n", "\n  "), tmp_path)
    marked = [prop(b, look.MARKER) for b in blocks(page.document) if prop(b, look.MARKER)]
    assert len(marked) == 1
    assert marked[0].startswith("l28:disc")


def test_an_item_that_is_empty_or_begins_with_a_table_has_its_line(
    app: QApplication, tmp_path: Path
) -> None:
    page = page_of("-\n- | a |\n  | --- |\n  | b |\n", tmp_path)
    marked = [b.text() for b in blocks(page.document) if prop(b, look.MARKER)]
    assert marked == ["", ""]


def test_arabic_lists_and_quotes_are_mirrored(app: QApplication, tmp_path: Path) -> None:
    page = page_of("1. سفن\n\n> قول\n>\n> English\n\n- 12\n", tmp_path)
    item, quote = block_of(page, "سفن"), block_of(page, "قول")
    assert prop(item, look.MARKER) == "r28:1."
    assert (item.blockFormat().rightMargin(), item.blockFormat().leftMargin()) == (28, 0)
    assert prop(quote, look.QUOTE).startswith("r0:")
    english = block_of(page, "English")
    assert english.blockFormat().layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert (english.blockFormat().rightMargin(), prop(english, look.QUOTE)) == (
        28,
        prop(quote, look.QUOTE),
    )
    assert prop(block_of(page, "12"), look.MARKER) == "r28:disc"  # no letter: as the article runs


def test_quotes_nest_and_neighbours_stay_apart(app: QApplication, tmp_path: Path) -> None:
    page = page_of("> one\n>\n> > two\n>\n> ```\n> three\n> ```\n\n_by_\n\n> four\n", tmp_path)
    assert prop(block_of(page, "one"), look.QUOTE) == "l0:1"
    assert prop(block_of(page, "two"), look.QUOTE) == "l0:1 l28:2"
    assert prop(block_of(page, "three"), look.QUOTE) == "l0:1"
    assert prop(block_of(page, "by"), look.QUOTE) == ""
    assert prop(block_of(page, "four"), look.QUOTE) == "l0:3"


def test_a_table_in_a_quote_has_its_bar_and_its_room(app: QApplication, tmp_path: Path) -> None:
    page = page_of("> | aa | bb |\n> | --- | --- |\n> | cc | dd |\n", tmp_path)
    assert {prop(block_of(page, text), look.QUOTE) for text in ("aa", "dd")} == {"l0:1"}
    assert page.tables[0].table.format().toTableFormat().leftMargin() == 28


def test_code_keeps_its_language(app: QApplication, tmp_path: Path) -> None:
    page = page_of("```python\nx = 1\n```\n", tmp_path)
    assert prop(block_of(page, "x = 1"), look.LANGUAGE) == "python"


# -- pictures --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markdown", "width"),
    [
        ("![a](../../media/wide.png)", 660),
        ("> - ![a](../../media/wide.png)", 660 - 56),
        ("| a | b |\n| --- | --- |\n| ![a](../../media/wide.png) | c |", 660 // 2 - 16),
    ],
)
def test_a_picture_is_no_wider_than_its_place(
    app: QApplication, tmp_path: Path, markdown: str, width: int
) -> None:
    page = page_of(markdown, tmp_path)
    page.fit(660)
    assert page.pictures[0].shown(660).width() == width


def test_pictures_in_an_arabic_table_keep_their_places(app: QApplication, tmp_path: Path) -> None:
    """The columns are written from the right: what is inserted later stands before."""
    page = page_of(
        "| أ ![1](../../media/icon.png) | ب ![2](../../media/small.png) |\n| --- | --- |\n",
        tmp_path,
    )
    for placed, size in zip(page.pictures, ((20, 20), (120, 80)), strict=True):
        assert page.document.characterAt(placed.position) == "\ufffc"
        assert placed.picture.size == QSize(*size)


def test_a_linked_picture_is_a_link(app: QApplication, tmp_path: Path) -> None:
    page = page_of("[![a](../../media/small.png)](https://example.org/)\n\n_c_\n", tmp_path)
    hrefs = [part.charFormat().anchorHref() for part in fragments(page.document)]
    assert "https://example.org/" in hrefs
    assert block_of(page, "c").text() == "c"


def test_the_cover_is_not_shown_twice_and_its_caption_stays(
    app: QApplication, tmp_path: Path
) -> None:
    body = "![a](../../media/wide.png)\n\n_Another caption_\n\n![a](../../media/wide.png)\n"
    cover = MediaRef("https://s/wide.png", "featured", caption="The cover")
    detail = replace(
        with_pictures(body, tmp_path), featured=StoredMedia(cover, "sites/s/media/wide.png")
    )
    page = build_page(detail, load_theme("light"))
    assert len(page.pictures) == 2  # above the body, and where it comes again further down
    assert "Another caption" in page.document.toPlainText()
    same = replace(detail, markdown="![a](../../media/wide.png)\n\n_The cover_\n\nText\n")
    text = build_page(same, load_theme("light")).document.toPlainText()
    assert text.count("The cover") == 1
    assert text.endswith("Text")


# -- links -----------------------------------------------------------------------------------------


def linked(tmp_path: Path) -> ArticleDetail:
    body = (
        "[there](https://www.s.test/old/#the-quay) [part](#xyz) [tel](tel:+1) [gone](#nowhere)"
        "\n\n## part\n\nText[^1]\n\n[^1]: Note\n"
    )
    link = LocalLink("s/7", "The old quay", datetime(2024, 5, 6, tzinfo=UTC), "sites/s/b.md")
    return replace(detail_of(body, tmp_path), links={link_key("http://s.test/old"): link})


def test_a_link_to_a_stored_article_opens_it_and_says_which(
    reader: ReaderPane, qtbot: QtBot, tmp_path: Path
) -> None:
    reader.show_article(linked(tmp_path))
    formats = [part.charFormat() for part in fragments(reader.browser.document())]
    [form] = [form for form in formats if form.anchorHref().startswith("article:")]
    assert "The old quay" in form.toolTip()
    assert "2024" in form.toolTip()
    with qtbot.waitSignal(reader.article_wanted) as wanted:
        reader.browser.anchorClicked.emit(QUrl(form.anchorHref()))
    assert wanted.args == ["s/7", "the-quay"]
    reader.browser.highlighted.emit(QUrl(form.anchorHref()))
    assert "The old quay" in reader._target.text()


def test_what_is_not_opened_is_said(reader: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    reader.show_article(linked(tmp_path))
    hrefs = {part.charFormat().anchorHref() for part in fragments(reader.browser.document())}
    assert {"tel:+1", "#part", "#nowhere"} <= hrefs
    with qtbot.assertNotEmitted(reader.link_activated):
        for address in ("tel:+1", "#nowhere", "ftp://a/"):
            reader._target.hide()
            reader.browser.anchorClicked.emit(QUrl(address))
            assert reader._target.isVisible(), address
            assert address.removeprefix("#") in reader._target.text()


def test_parts_and_notes_are_jumped_to(reader: ReaderPane, tmp_path: Path) -> None:
    filler = "\n\n".join(["word " * 80] * 12)
    body = f"[سفن](#%D8%B3)\n\n[^1]a\n\n{filler}\n\n## سفن\n\n{filler}\n\n[^1]: Note\n"
    body = body.replace("[^1]a", "a[^1]")
    reader.resize(500, 300)
    reader.show_article(detail_of(body, tmp_path))
    bar = reader.browser.verticalScrollBar()
    places = []
    for address in ("#%D8%B3%D9%81%D9%86", "#fn1", "#fnref1"):
        reader.browser.anchorClicked.emit(QUrl(address))
        places.append(bar.value())
    assert places[2] < places[0] < places[1]
    reader.show_article(detail_of(body, tmp_path), part="سفن")
    assert bar.value() == places[0]


@pytest.mark.parametrize("body", ["Some `code` here", "كلمات `code`", "### كلمات `code` هنا"])
def test_code_among_words_has_its_ground(reader: ReaderPane, tmp_path: Path, body: str) -> None:
    """At the end of an Arabic line too, where Qt's cursor stands at the other side of the run."""
    reader.show_article(detail_of(body, tmp_path))
    reader.grab()
    block = next(b for b in blocks(reader.browser.document()) if "code" in b.text())
    iterator = block.begin()
    while not iterator.fragment().charFormat().hasProperty(look.CHIP):
        iterator += 1
    [chip] = chips_of(block, iterator.fragment())
    line = block.layout().lineAt(0)
    letters = sum(run.boundingRect().width() for run in line.glyphRuns(block.text().index("c"), 4))
    assert letters < chip.width() < letters + 12
    assert chip.height() < line.height() + 4
