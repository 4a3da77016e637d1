"""The reader: an article's page as a document, its pictures, its words, its directions."""

from __future__ import annotations

import sys
import weakref
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QTextBlock, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import Serve, Sync
from tests.fakes.content import picture, seed_site
from viewer.core.model import ArticleDetail, ArticleFilter, ArticleSummary
from viewer.core.reading import Archive
from viewer.gui.document.builder import build_page
from viewer.gui.document.pictures import find_picture
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.theme import load_theme


def detail_of(markdown: str, folder: Path, title: str = "A title") -> ArticleDetail:
    """An article with this body in a library at `folder`."""
    summary = ArticleSummary(
        id="s/1", row_id=1, site="s", wp_id=1, type="post", title=title, excerpt="", author="Mona",
        published=datetime(2024, 5, 6, tzinfo=UTC), modified=None, categories=("News",), tags=(),
        lang="en", url="http://s/1", path="sites/s/articles/2024/a.md", thumbnail=None, read=False,
        starred=False, gone_since=None, versions=1,
    )  # fmt: skip
    base = folder / "sites" / "s" / "articles" / "2024"
    base.mkdir(parents=True, exist_ok=True)
    return ArticleDetail(
        summary=summary, site_name="S", markdown=markdown, base_dir=str(base),
        library_dir=str(folder), featured=None, fetched_at=None, sha256="0",
    )  # fmt: skip


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(document: QTextDocument) -> Iterator[object]:
    for block in blocks(document):
        for part in block:
            yield part.fragment()


@pytest.fixture
def reader(app: QApplication, qtbot: QtBot) -> Iterator[ReaderPane]:
    pane = ReaderPane(load_theme("light"))
    qtbot.addWidget(pane)
    pane.resize(720, 600)
    pane.show()
    yield pane
    pane.clear()


@pytest.fixture
def seed(serve: Serve, sync: Sync, library: Path) -> ArticleDetail:
    """The real post of the seed, mirrored from a site of its own."""
    sync(serve(seed_site(), prefix="/en").url)
    archive = Archive(library)
    try:
        return archive.article(archive.search("blinken china", ArticleFilter()).ids[0])
    finally:
        archive.close()


def test_the_seed_post_as_it_is_read(reader: ReaderPane, seed: ArticleDetail) -> None:
    """Issue 2, shows 3: three headings, the inline picture with its caption, four links."""
    reader.show_article(seed)
    text = reader.article_text()
    assert "between the world's two superpowers" in text
    for heading in (
        "Meeting with foreign minister",
        "Strained relationship",
        "A promise to raise ‘very real concerns’",
    ):
        at = next(block for block in blocks(reader.browser.document()) if block.text() == heading)
        assert at.charFormat().fontWeight() >= 700
    page = build_page(seed, load_theme("light"))
    assert [placed.picture.file.read_bytes() for placed in page.pictures] == [
        picture("navy"),
        picture("olive"),
    ]
    behind = page.document.findBlock(page.pictures[1].position).next().text()
    assert behind.startswith("US Secretary of State Antony Blinken")
    links = {
        part.charFormat().anchorHref()
        for part in fragments(page.document)
        if part.charFormat().anchorHref().startswith("https://www.cnn.com/")
    }
    assert len(links) == 4


def test_directions_follow_each_block(app: QApplication, tmp_path: Path) -> None:
    page = build_page(detail_of("English words.\n\nكلمات عربية.", tmp_path), load_theme("dark"))
    side = {block.text(): block.blockFormat().layoutDirection() for block in blocks(page.document)}
    assert side["English words."] == Qt.LayoutDirection.LeftToRight
    assert side["كلمات عربية."] == Qt.LayoutDirection.RightToLeft


def test_an_arabic_table_begins_at_the_right(app: QApplication, tmp_path: Path) -> None:
    page = build_page(
        detail_of("| السنة | البضاعة |\n| --- | --- |\n| ١٩١٢ | قمح |\n", tmp_path),
        load_theme("light"),
    )
    order = [
        block.text() for block in blocks(page.document) if block.text() in {"السنة", "البضاعة"}
    ]
    assert order == ["البضاعة", "السنة"]


def test_a_table_scrolls_rather_than_break_its_words(reader: ReaderPane, tmp_path: Path) -> None:
    cells = " | ".join(["considerable"] * 12)
    rule = "|".join([" --- "] * 12)
    reader.show_article(detail_of(f"| {cells} |\n|{rule}|\n| {cells} |\n", tmp_path))
    bar = reader.browser.horizontalScrollBar()
    assert bar.maximum() > 0
    reader.resize(2400, 600)
    assert reader.browser.document().size().width() > 12 * 60
    reader.show_article(detail_of("| a | b |\n| --- | --- |\n| 1 | 2 |\n", tmp_path))
    assert bar.maximum() == 0


def test_a_table_without_a_head_has_no_empty_row(app: QApplication, tmp_path: Path) -> None:
    page = build_page(
        detail_of("|  |  |\n| --- | --- |\n| one | two |\n", tmp_path), load_theme("light")
    )
    assert page.tables[0].table.rows() == 1


@pytest.mark.parametrize(
    "target",
    [
        "../../../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "http://x.test/a.jpg",
        "//x.test/a.jpg", "\\\\host\\share\\a.jpg", "data:image/png;base64,AAAA", "", "\x00", ".",
    ],
)  # fmt: skip
def test_no_picture_from_outside_the_library(tmp_path: Path, target: str) -> None:
    library = tmp_path / "library"
    library.mkdir()
    assert find_picture(target, library, library) is None


def test_a_picture_that_is_not_there_is_said_in_words(app: QApplication, tmp_path: Path) -> None:
    page = build_page(detail_of("![The quay](gone.jpg)\n", tmp_path), load_theme("light"))
    assert page.pictures == []
    assert "The quay" in page.document.toPlainText()


def test_hits_are_marked_where_they_stand(reader: ReaderPane, tmp_path: Path) -> None:
    """Signs beyond the Basic Multilingual Plane count twice in Qt and once in Python."""
    reader.show_article(detail_of("😀😀 A harbour, and الأرشيف.", tmp_path), ("harbour", "ارشيف"))
    marked = [mark.cursor.selectedText() for mark in reader.browser.extraSelections()]
    assert "harbour" in marked
    assert any("أرشيف" in text for text in marked)


def test_resizing_keeps_the_text_and_stays_within_the_measure(
    reader: ReaderPane, tmp_path: Path
) -> None:
    body = "\n\n".join(f"Paragraph {number} " + "word " * 60 for number in range(30))
    reader.show_article(detail_of(body + "\n\n| a | b |\n| - | - |\n| 1 | 2 |\n", tmp_path))
    document = reader.browser.document()
    for width in (400, 700, 1500):
        reader.resize(width, 600)
        assert reader.browser.document() is document
        assert 120 <= reader.browser.column() <= 660
        assert reader.browser.horizontalScrollBar().maximum() == 0


def test_another_theme_keeps_the_place(reader: ReaderPane, tmp_path: Path) -> None:
    reader.show_article(detail_of("\n\n".join(["word " * 60] * 40), tmp_path))
    bar = reader.browser.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    reader.set_theme(load_theme("dark"))
    assert bar.value() == place > 0


def test_links_leave_by_the_browser_and_only_safe_ones(
    reader: ReaderPane, qtbot: QtBot, tmp_path: Path
) -> None:
    reader.show_article(detail_of("[out](https://example.org/)", tmp_path))
    with qtbot.waitSignal(reader.link_activated) as left:
        reader.browser.anchorClicked.emit(QUrl("https://example.org/"))
    assert left.args == ["https://example.org/"]
    with qtbot.assertNotEmitted(reader.link_activated):
        for address in ("file:///etc/passwd", "javascript:alert(1)", "#fn1"):
            reader.browser.anchorClicked.emit(QUrl(address))


def test_footnotes_lead_there_and_back(app: QApplication, tmp_path: Path) -> None:
    page = build_page(detail_of("Text.[^1]\n\n[^1]: A note.\n", tmp_path), load_theme("light"))
    anchors = {part.charFormat().anchorHref() for part in fragments(page.document)}
    assert {"#fn1", "#fnref1"} <= anchors


def test_copying_gives_words_only(reader: ReaderPane, library: Path, tmp_path: Path) -> None:
    detail = detail_of("One ![a](p.jpg) two", tmp_path)
    (Path(detail.base_dir) / "p.jpg").write_bytes(picture())
    reader.show_article(detail)
    reader.browser.selectAll()
    assert "\ufffc" not in reader.browser.createMimeDataFromSelection().text()


def test_painting_leaks_no_references(reader: ReaderPane, tmp_path: Path) -> None:
    """Some PySide6 versions drop references of None and True at each virtual call (qt.md)."""
    reader.show_article(detail_of("Words.\n\n> Quoted\n\n`code`", tmp_path))
    reader.grab()
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(1000):
        reader.browser.viewport().repaint()
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert abs(after[0] - before[0]) < 500
    assert abs(after[1] - before[1]) < 500


def test_a_link_to_a_stored_file_opens_it_and_no_other_file(
    reader: ReaderPane, qtbot: QtBot, tmp_path: Path
) -> None:
    media = tmp_path / "sites" / "s" / "media" / "2024"
    media.mkdir(parents=True)
    (media / "report.pdf").write_bytes(b"%PDF")
    reader.show_article(detail_of("[The report](../../media/2024/report.pdf)\n", tmp_path))
    formats = [part.charFormat() for part in fragments(reader.browser.document())]
    [address] = [form.anchorHref() for form in formats if form.anchorHref().startswith("file:")]
    with qtbot.waitSignal(reader.link_activated) as opened:
        reader.browser.anchorClicked.emit(QUrl(address))
    assert opened.args == [address]
    with qtbot.assertNotEmitted(reader.link_activated):
        reader.browser.anchorClicked.emit(QUrl.fromLocalFile("/etc/passwd"))


def test_pages_that_were_left_are_let_go(reader: ReaderPane, tmp_path: Path) -> None:
    """PySide's own `setDocument` keeps every document for good (decision 021)."""
    pages = []
    for number in range(5):
        reader.show_article(detail_of(f"Words {number}", tmp_path / str(number)))
        QApplication.sendEvent(reader.browser, QHelpEvent(QEvent.Type.ToolTip, QPoint(), QPoint()))
        assert reader.browser.page is not None
        pages.append(weakref.ref(reader.browser.page.document))
    assert [page() is None for page in pages] == [True] * 4 + [False]
    assert reader.article_text().endswith("Words 4")
