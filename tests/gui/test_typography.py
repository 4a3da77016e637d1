"""Pages as a person wants them set: sizes, measure, spacing, zoom, and the place that is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.gui.test_document import block_of, with_pictures
from tests.gui.test_reader import blocks, detail_of, reader
from viewer.gui.document.builder import build_page
from viewer.gui.document.copying import mime_of
from viewer.gui.document.page import Page, scale_of
from viewer.gui.document.typography import ZOOMS, Typography, zoomed
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.theme import SANS, load_theme

__all__ = ["reader"]  # the fixture

DATA = Path(__file__).parents[1] / "data"
BODY = "\n\n".join(
    f"Paragraph {n} of a long page. " + "Words go on and on. " * 20 for n in range(60)
)
MIXED = "Some running text.\n\nنصّ يجري من اليمين.\n\n> Quoted.\n\n1. One\n   - Deeper\n"


def page_of(body: str, folder: Path, typography: Typography | None = None) -> Page:
    return build_page(detail_of(body, folder), load_theme("light"), typography)


def size_of(block: QTextBlock) -> int:
    return block.charFormat().intProperty(QTextFormat.Property.FontPixelSize)


class TestValues:
    def test_the_defaults_are_the_drawn_look(self) -> None:
        usual = Typography()
        assert (usual.body, usual.column, usual.scale) == (18.0, 660, 1.0)

    def test_the_measure_stays_at_every_zoom(self) -> None:
        columns = {zoom: Typography(zoom=zoom).column for zoom in ZOOMS}
        assert columns[200] == 2 * columns[100]
        assert all(
            columns[zoom] / Typography(zoom=zoom).body == pytest.approx(660 / 18, abs=0.1)
            for zoom in ZOOMS
        )

    @pytest.mark.parametrize(
        ("zoom", "steps", "wanted"),
        [(100, 1, 110), (100, -1, 90), (300, 1, 300), (60, -1, 60), (105, 1, 110), (105, -1, 100),
         (100, 99, 300), (100, -99, 60), (100, 0, 100)],
    )  # fmt: skip
    def test_steps_of_the_zoom(self, zoom: int, steps: int, wanted: int) -> None:
        assert zoomed(zoom, steps) == wanted


class TestPage:
    def test_everything_grows_with_the_size(self, app: QApplication, tmp_path: Path) -> None:
        one, two = (page_of(MIXED, tmp_path, Typography(size=size)) for size in (16, 32))
        assert one.column * 2 == pytest.approx(two.column, abs=1)
        assert scale_of(two.document) == pytest.approx(2 * scale_of(one.document), rel=0.03)
        for small, large in zip(blocks(one.document), blocks(two.document), strict=True):
            assert size_of(large) == pytest.approx(2 * size_of(small), abs=1)
            for name in ("topMargin", "bottomMargin", "leftMargin", "lineHeight"):
                ratio = [getattr(one_.blockFormat(), name)() for one_ in (small, large)]
                assert ratio[1] == pytest.approx(2 * ratio[0], abs=3), name

    def test_the_face_is_of_running_text_and_titles(
        self, app: QApplication, tmp_path: Path
    ) -> None:
        page = page_of("Text.\n\n### Third\n", tmp_path, Typography(face="Courier 10 Pitch"))
        assert block_of(page, "Text").charFormat().fontFamilies()[0] == "Courier 10 Pitch"
        assert "Noto Naskh Arabic" in block_of(page, "Text").charFormat().fontFamilies()
        assert block_of(page, "A title").charFormat().fontFamilies()[0] == "Courier 10 Pitch"
        assert block_of(page, "Third").charFormat().fontFamilies()[0] == SANS[0]
        sans = page_of("Text.", tmp_path, Typography(face="sans"))
        assert block_of(sans, "Text").charFormat().fontFamilies() == list(SANS)

    def test_leading_and_spacing_are_of_running_text(
        self, app: QApplication, tmp_path: Path
    ) -> None:
        page = page_of(MIXED, tmp_path, Typography(leading=200, spacing=50))
        form = block_of(page, "running").blockFormat()
        assert (form.lineHeight(), form.bottomMargin()) == (36, 9)
        usual = page_of(MIXED, tmp_path)
        for text in ("A title", "Mona"):
            one, other = (block_of(p, text).blockFormat() for p in (page, usual))
            assert one.lineHeight() == other.lineHeight()
            assert one.bottomMargin() == other.bottomMargin()

    def test_only_text_from_left_to_right_is_justified(
        self, app: QApplication, tmp_path: Path
    ) -> None:
        page = page_of(MIXED, tmp_path, Typography(justified=True))
        filled = [
            block.text()
            for block in blocks(page.document)
            if block.blockFormat().alignment() & Qt.AlignmentFlag.AlignJustify
        ]
        assert filled == ["Some running text.", "Quoted.", "One", "Deeper"]

    @pytest.mark.parametrize("zoom", [60, 300])
    def test_what_is_copied_is_the_same(self, app: QApplication, tmp_path: Path, zoom: int) -> None:
        said = []
        for typography in (Typography(), Typography(zoom=zoom)):
            page = page_of(MIXED, tmp_path, typography)
            cursor = QTextCursor(page.document)
            cursor.select(QTextCursor.SelectionType.Document)
            said.append(bytes(mime_of(cursor, page).data("text/markdown").data()))
        assert said[0] == said[1]


def top_line(reader: ReaderPane) -> str:
    """The words of the block at the top of the view."""
    return reader.browser.cursorForPosition(QPoint(200, 6)).block().text()[:20]


class TestReader:
    @pytest.mark.parametrize(
        "typography",
        [Typography(zoom=60), Typography(zoom=250), Typography(leading=220, spacing=200),
         Typography(face="sans", measure=40, justified=True)],
    )  # fmt: skip
    def test_the_place_is_kept(
        self, reader: ReaderPane, tmp_path: Path, typography: Typography
    ) -> None:
        reader.show_article(detail_of(BODY, tmp_path))
        reader.browser.reading.show(float(len(BODY) // 2))
        before = top_line(reader)
        assert before
        reader.set_look(load_theme("light"), typography)
        assert top_line(reader) == before
        reader.set_look(load_theme("sepia"), Typography())
        assert top_line(reader) == before

    def test_another_theme_moves_nothing_wherever_the_view_begins(
        self, reader: ReaderPane, tmp_path: Path
    ) -> None:
        reader.show_article(detail_of(BODY, tmp_path))
        bar = reader.browser.verticalScrollBar()
        for number, place in enumerate(range(900, 960)):  # lines, and what is between paragraphs
            bar.setValue(place)
            reader.set_theme(load_theme(("dark", "light")[number % 2]))
            assert bar.value() == place

    def test_the_column_is_the_page_s_within_the_window(
        self, reader: ReaderPane, tmp_path: Path
    ) -> None:
        reader.resize(1200, 600)
        reader.show_article(detail_of("Text.", tmp_path))
        assert reader.browser.column() == 660
        reader.set_look(load_theme("light"), Typography(measure=50))
        assert reader.browser.column() == round(660 * 5 / 7)
        reader.set_look(load_theme("light"), Typography(zoom=300))
        assert reader.browser.column() < 1200

    @pytest.mark.parametrize("zoom", [60, 300])
    @pytest.mark.parametrize("name", ["every-block.md", "every-block-ar.md"])
    def test_every_block_is_painted_at_every_zoom(
        self, reader: ReaderPane, tmp_path: Path, zoom: int, name: str
    ) -> None:
        reader.set_look(load_theme("dark"), Typography(zoom=zoom, justified=True))
        reader.show_article(with_pictures((DATA / name).read_text("utf-8"), tmp_path))
        bar = reader.browser.verticalScrollBar()
        for place in range(0, bar.maximum() + 600, 1200):
            bar.setValue(place)
            assert not reader.grab().isNull()

    def test_the_same_look_builds_nothing(self, reader: ReaderPane, tmp_path: Path) -> None:
        reader.show_article(detail_of("Text.", tmp_path))
        document: QTextDocument = reader.browser.document()
        reader.set_look(load_theme("light"), replace(Typography()))
        assert reader.browser.document() is document

    def wheel(self, reader: ReaderPane, turn: int, keys: Qt.KeyboardModifier) -> None:
        port = reader.browser.viewport()
        place = QPointF(100, 100)
        event = QWheelEvent(
            place, port.mapToGlobal(place), QPoint(), QPoint(0, turn),
            Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(port, event)

    def test_the_wheel_zooms_with_ctrl_only(self, reader: ReaderPane, tmp_path: Path) -> None:
        steps: list[int] = []
        reader.browser.zooming.wanted.connect(steps.append)
        reader.show_article(detail_of(BODY, tmp_path))
        size = size_of(block_of(reader.browser.page, "Paragraph 3"))  # type: ignore[arg-type]
        self.wheel(reader, -120, Qt.KeyboardModifier.NoModifier)
        assert (steps, reader.browser.verticalScrollBar().value() > 0) == ([], True)
        scrolled = reader.browser.verticalScrollBar().value()
        for turn in (40, 40, 40, -240):
            self.wheel(reader, turn, Qt.KeyboardModifier.ControlModifier)
        assert steps == [1, -2]
        assert reader.browser.verticalScrollBar().value() == scrolled
        assert size_of(block_of(reader.browser.page, "Paragraph 3")) == size  # type: ignore[arg-type]

    def test_the_zoom_is_said_for_a_moment(self, reader: ReaderPane, tmp_path: Path) -> None:
        reader.show_article(detail_of("Text.", tmp_path))
        reader.tell_zoom(120)
        assert reader._zoom.isVisible()
        assert reader._zoom.text() == "120 %"
        assert "120 %" in reader._zoom.accessibleName()
        reader._zoom._gone.timeout.emit()
        assert not reader._zoom.isVisible()
