"""Looking at an article's pictures; and what is said of those that are not there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open
from tests.gui.test_document import page_of, with_pictures
from tests.gui.test_main_window import open_row
from tests.gui.test_reader import detail_of, fragments, reader
from viewer.core.model import ArticleFilter, MediaRef, StoredMedia
from viewer.core.reading import Archive
from viewer.gui.document.builder import build_page
from viewer.gui.lightbox.lightbox import Lightbox
from viewer.gui.lightbox.pictures import exhibits_of, picture_behind
from viewer.gui.lightbox.stage import PictureStage
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.texts import may_come
from viewer.gui.theme import load_theme

__all__ = ["reader"]  # the fixture
BODY = (
    "![Wide](../../media/wide.png)\n\n_The quay_\n\n"
    "![Tall](../../media/tall.png)\n\n![صغيرة](../../media/small.png)\n"
)
Show = Callable[[str, int], Lightbox]


@pytest.fixture
def show(reader: ReaderPane, tmp_path: Path, qtbot: QtBot) -> Iterator[Show]:
    """Opens the lightbox on an article's picture."""

    def start(body: str = BODY, number: int = 0) -> Lightbox:
        reader.show_article(with_pictures(body, tmp_path))
        reader.show_picture(number)
        box = reader.lightbox
        assert box is not None
        qtbot.waitUntil(lambda: not box.decoding)
        return box

    yield start
    if reader.lightbox is not None:
        reader.lightbox.reject()


# -- which pictures --------------------------------------------------------------------------------


def test_captions_and_words_for_those_without(app: QApplication, tmp_path: Path) -> None:
    exhibits = exhibits_of(page_of(BODY, tmp_path))
    assert [one.caption for one in exhibits] == ["The quay", "Tall", "صغيرة"]
    assert [one.size for one in exhibits] == [QSize(1200, 420), QSize(400, 700), QSize(120, 80)]


def test_the_larger_file_that_a_picture_links_is_shown(app: QApplication, tmp_path: Path) -> None:
    page = page_of("[![a](../../media/small.png)](../../media/wide.png)\n", tmp_path)
    [exhibit] = exhibits_of(page)
    assert exhibit.file.name == "wide.png"
    assert exhibit.size == QSize(1200, 420)


@pytest.mark.parametrize(
    ("target", "number"),
    [
        ("https://s.test/wp-content/uploads/a.JPG?w=1", 0),
        ("https://s.test/about/", None),
        ("../../media/wide.png", 0),
    ],
)
def test_a_link_to_its_own_large_form_opens_the_lightbox(
    app: QApplication, tmp_path: Path, target: str, number: int | None
) -> None:
    page = page_of(f"[![a](../../media/small.png)]({target})\n", tmp_path)
    [address] = {one.charFormat().anchorHref() for one in fragments(page.document)} - {""}
    assert picture_behind(page, address) == number
    assert picture_behind(page, "https://s.test/other.jpg") is None


# -- in the reader ---------------------------------------------------------------------------------


def _place_of(reader: ReaderPane, number: int) -> QPoint:
    """A point on a picture of the page."""
    page = reader.browser.page
    assert page is not None
    cursor = page.cursor(page.pictures[number].position)
    cursor.setPosition(cursor.anchor())
    return reader.browser.cursorRect(cursor).center() + QPoint(20, 0)


def test_a_click_on_a_picture_opens_it(reader: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    reader.show_article(with_pictures(BODY, tmp_path))
    point = _place_of(reader, 0)
    view = reader.browser.viewport()
    qtbot.mouseMove(view, point)
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=point)
    assert reader.lightbox is not None
    assert reader.lightbox.number == 0
    qtbot.keyClick(reader.lightbox, Qt.Key.Key_Escape)
    assert reader.lightbox is None
    qtbot.mouseMove(view, QPoint(60, 60))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert reader.lightbox is None


def test_choosing_text_over_a_picture_opens_nothing(
    reader: ReaderPane, qtbot: QtBot, tmp_path: Path
) -> None:
    reader.show_article(with_pictures(BODY, tmp_path))
    view, point = reader.browser.viewport(), _place_of(reader, 0)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=point - QPoint(0, 60))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=point)
    assert reader.lightbox is None


def test_a_linked_picture_leads_where_it_says(
    reader: ReaderPane, qtbot: QtBot, tmp_path: Path
) -> None:
    body = "[![a](../../media/small.png)](https://example.org/)\n"
    reader.show_article(with_pictures(body, tmp_path))
    with qtbot.waitSignal(reader.link_activated):
        reader.browser.anchorClicked.emit(QUrl("https://example.org/"))
    reader.show_article(with_pictures(body.replace("org/", "org/a.png"), tmp_path))
    with qtbot.assertNotEmitted(reader.link_activated):
        reader.browser.anchorClicked.emit(QUrl("https://example.org/a.png"))
    assert reader.lightbox is not None
    reader.lightbox.reject()


def test_by_key_from_the_first_picture_in_sight(
    reader: ReaderPane, tmp_path: Path, qtbot: QtBot
) -> None:
    reader.show_pictures()
    assert reader.lightbox is None
    reader.show_article(detail_of("Words", tmp_path))
    reader.show_pictures()
    assert reader.lightbox is None
    assert "no pictures" in reader._target.text()
    reader.show_article(with_pictures(BODY, tmp_path))
    bar = reader.browser.verticalScrollBar()
    for place, number in ((0, 0), (bar.maximum(), 1)):
        bar.setValue(place)
        reader.show_pictures()
        assert reader.lightbox is not None
        assert reader.lightbox.number == number
        reader.lightbox.reject()


# -- the lightbox ----------------------------------------------------------------------------------


def test_one_after_the_other(show: Show, qtbot: QtBot) -> None:
    box = show(BODY, 0)
    assert box.count.text() == "1 of 3"
    assert box.caption.text() == "The quay"
    assert not box.previous.isEnabled()
    qtbot.keyClick(box, Qt.Key.Key_Left)
    assert box.number == 0
    qtbot.keyClick(box, Qt.Key.Key_Right)
    box.next.click()
    assert box.number == 2
    assert box.caption.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert not box.next.isEnabled()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    assert box.number == 0


def test_arabic_goes_on_to_the_left(show: Show, qtbot: QtBot, app: QApplication) -> None:
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        box = show(BODY, 0)
        qtbot.keyClick(box, Qt.Key.Key_Left)
        assert box.number == 1
        qtbot.keyClick(box, Qt.Key.Key_Right)
        assert box.number == 0
        assert box.next.x() < box.previous.x()
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_no_more_is_decoded_than_is_seen(show: Show, qtbot: QtBot) -> None:
    box = show(BODY, 0)
    seen = box.stage.shown
    assert seen.width() < 1200
    qtbot.waitUntil(lambda: box.stage._image.size() == seen)
    for _ in range(6):
        qtbot.keyClick(box, Qt.Key.Key_Plus)
    assert box.stage.scale > 1
    qtbot.waitUntil(lambda: box.stage._image.size() == QSize(1200, 420))
    qtbot.keyClick(box, Qt.Key.Key_0)
    assert box.stage.shown == seen
    assert not box.decoding


def test_a_spoilt_file_is_said(reader: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    reader.show_article(with_pictures(BODY, tmp_path))
    file = tmp_path / "sites" / "s" / "media" / "tall.png"
    file.write_bytes(file.read_bytes()[:60])
    reader.show_picture(1)
    box = reader.lightbox
    assert box is not None
    qtbot.waitUntil(lambda: "cannot be read" in box.stage._words)
    box.copy()
    qtbot.waitUntil(lambda: "cannot be read" in box.count.text())
    box.step(1)
    qtbot.waitUntil(lambda: box.stage._image is not None)
    assert box.stage._words == ""
    box.reject()


def test_closing_while_it_decodes_or_saves_says_nothing_more(
    reader: ReaderPane, qtbot: QtBot, tmp_path: Path
) -> None:
    reader.show_article(with_pictures(BODY, tmp_path))
    reader.show_picture(0)
    box = reader.lightbox
    assert box is not None
    box.copy()
    reader.saver.write(box, tmp_path / "a.png", Path.touch, box.say)
    box.reject()
    del box
    qtbot.waitUntil((tmp_path / "a.png").exists)
    done: list[object] = []
    reader._large.submit(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert reader.lightbox is None


def test_copy_and_save(reader: ReaderPane, show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    box = show(BODY, 1)
    qtbot.keyClick(box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: box.count.text() == "Copied")
    assert QGuiApplication.clipboard().image().size() == QSize(400, 700)
    target = tmp_path / "mine.png"
    qtbot.keyClick(box, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = box.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    qtbot.waitUntil(lambda: "mine.png" in box.count.text())
    assert target.read_bytes() == box.exhibit.file.read_bytes()
    file = box.exhibit.file
    missing = tmp_path / "nowhere" / "a.png"
    reader.saver.write(box, missing, lambda to: shutil.copyfile(file, to), box.say)
    qtbot.waitUntil(lambda: "Not saved" in box.count.text())


# -- the stage -------------------------------------------------------------------------------------


@pytest.fixture
def stage(app: QApplication, qtbot: QtBot) -> PictureStage:
    made = PictureStage()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_picture(QSize(1600, 900), QImage(8, 8, QImage.Format.Format_RGB32))
    return made


def test_a_picture_is_fitted_and_a_small_one_left(stage: PictureStage) -> None:
    assert stage.shown == QSize(400, 225)
    stage.resize(200, 300)
    stage.fit()
    assert stage.shown.width() == 200
    stage.show_picture(QSize(20, 10), None)
    assert stage.scale == 1.0
    stage.show_picture(QSize(0, 0), None)
    assert stage.scale == 1.0


def test_what_is_under_the_pointer_stays_there(stage: PictureStage) -> None:
    stage.zoom(3.0)
    point = QPointF(120, 80)
    before = (point - stage.frame().topLeft()) / stage.scale
    stage.zoom(1.5, point)
    after = (point - stage.frame().topLeft()) / stage.scale
    assert (before - after).manhattanLength() < 0.01


def test_no_edge_comes_further_in_than_it_must(stage: PictureStage) -> None:
    stage.zoom(4.0)
    for away in (QPointF(9000, 9000), QPointF(-9000, -9000)):
        stage.pan(away)
        frame = stage.frame()
        assert frame.left() <= 0.01
        assert frame.right() >= 399.9
        assert frame.top() <= 0.01
        assert frame.bottom() >= 299.9
    stage.fit()
    stage.pan(QPointF(50, 50))
    assert stage.frame().center() == QPointF(200, 150)


def test_scales_have_bounds(stage: PictureStage) -> None:
    for factor in (1000.0, 0.00001):
        stage.zoom(factor)
        assert 0.05 < stage.scale <= 8


def test_dragging_moves_and_a_double_click_shows_its_own_size(
    stage: PictureStage, qtbot: QtBot
) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mouseDClick(stage, left, pos=QPoint(200, 150))
    assert stage.scale == 1.0
    before = stage.frame().left()
    qtbot.mousePress(stage, left, pos=QPoint(200, 150))
    qtbot.mouseMove(stage, QPoint(230, 150))
    qtbot.mouseRelease(stage, left, pos=QPoint(230, 150))
    qtbot.mouseMove(stage, QPoint(300, 150))
    assert stage.frame().left() == before + 30
    qtbot.mouseDClick(stage, left, pos=QPoint(200, 150))
    assert stage.shown == QSize(400, 225)


# -- pictures that are not there -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "words", "again"),
    [
        ("http-404", "It is not there.", True),
        ("timeout", "did not answer in time", True),
        (None, "not fetched yet", True),
        ("too-large (9 of at most 2 MiB)", "Larger than 2 MiB", False),
        ("unsafe-svg", "carries a program", False),
    ],
)
def test_why_a_picture_is_not_there_and_the_way_to_get_it(
    app: QApplication, tmp_path: Path, reason: str | None, words: str, again: bool
) -> None:
    ref = MediaRef("https://s.test/full.jpg", alternates=("https://s.test/lost.jpg",))
    body = '![The quay](https://s.test/lost.jpg "not stored")\n'
    detail = replace(detail_of(body, tmp_path), media=(StoredMedia(ref, None, reason),))
    page = build_page(detail, load_theme("light"))
    text = page.document.toPlainText()
    assert "The quay" in text
    assert words in text
    assert ("Try again" in text) is again


def test_a_cover_that_is_not_there(app: QApplication, tmp_path: Path) -> None:
    cover = StoredMedia(MediaRef("https://s.test/a.jpg", "featured", alt="Dusk"), None, "http-503")
    detail = replace(detail_of("Words", tmp_path), featured=cover)
    text = build_page(detail, load_theme("light")).document.toPlainText()
    assert "Dusk" in text
    assert "The site failed (503)." in text
    assert "Try again" in text


def test_unknown_pictures_are_not_asked_for(app: QApplication, tmp_path: Path) -> None:
    page = build_page(detail_of("![a](https://s.test/x.jpg)\n", tmp_path), load_theme("light"))
    assert "not stored" in page.document.toPlainText()
    assert "Try again" not in page.document.toPlainText()


def test_trying_again(reader: ReaderPane, qtbot: QtBot, tmp_path: Path) -> None:
    reader.show_article(detail_of("Words", tmp_path))
    with qtbot.waitSignal(reader.retry_wanted) as asked:
        reader.browser.anchorClicked.emit(QUrl("retry:media"))
    assert asked.args == ["s"]
    assert may_come("truncated")


def test_trying_again_syncs_the_site(qtbot: QtBot, mirrored: Path, open_library: Open) -> None:
    window = open_library()
    qtbot.waitUntil(lambda: window.model.rowCount() == 12)
    open_row(qtbot, window, 0)
    with qtbot.waitSignal(window.sync.finished, timeout=60_000):
        window.reader.browser.anchorClicked.emit(QUrl("retry:media"))


def test_an_article_knows_its_pictures(mirrored: Path) -> None:
    archive = Archive(mirrored)
    ids = [one.id for one in archive.page(ArticleFilter(), 0, 12)]
    media = [archive.article(id_).media for id_ in ids]
    archive.close()
    assert sum(len(one) for one in media) == 4
    assert all(one.path and one.reason is None for several in media for one in several)
