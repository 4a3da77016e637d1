"""A long page is written in slices: whole at the end, and nothing is missed meanwhile."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QTextDocument
from pytestqt.qtbot import QtBot

from tests.gui.test_document import with_pictures
from tests.gui.test_find import in_sight, text_of
from tests.gui.test_reader import blocks, detail_of, reader
from viewer.core.model import ArticleDetail
from viewer.gui.document.builder import build_page
from viewer.gui.document.heights import block_at
from viewer.gui.document.outline import headings_of
from viewer.gui.document.typography import Typography
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.theme import load_theme

__all__ = ["reader"]  # the fixture
PARTS = 60


def part(number: int) -> str:
    """Every kind of block; some 1,100 signs."""
    words = f"Ships of part {number} come and go. " + "They carry wine and grain. " * 12
    return f"""\
## Part {number}

{words}

> {words}

- one
- **two** of {number}

| a | b |
|---|---|
| {number} | [there](#part-{PARTS - number}) |

```python
print({number})
```

![The quay](a.png)

A note[^{number}].

[^{number}]: Of part {number}.
"""


BODY = "\n\n".join(map(part, range(1, PARTS + 1)))
WIDE = f"|{'|'.join(['immeasurable'] * 12)}|\n|{'-|' * 12}\n|{'|'.join(['word'] * 12)}|"
LAST = f"Part {PARTS}"


@pytest.fixture
def long_one(tmp_path: Path) -> ArticleDetail:
    return with_pictures(BODY, tmp_path)


def complete(reader: ReaderPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not reader.browser.feed.pending)


def position_of(document: QTextDocument, words: str) -> int:
    return next(one.position for one in headings_of(document) if one.text == words)


def test_a_long_page_is_begun_and_then_whole(
    reader: ReaderPane, qtbot: QtBot, long_one: ArticleDetail
) -> None:
    reader.show_article(long_one)
    document = reader.browser.document()
    begun = document.toPlainText()
    assert reader.browser.feed.pending
    assert "Part 2\n" in begun
    assert LAST not in begun
    complete(reader, qtbot)
    page = build_page(long_one, *reader.look)
    assert document.toPlainText() == page.document.toPlainText()
    assert reader.browser.parts == page.parts
    assert [one.position for one in reader.browser.page.pictures] == [  # type: ignore[union-attr]
        one.position for one in page.pictures
    ]


@pytest.mark.parametrize("more", ["", WIDE])
def test_it_is_laid_out_as_if_it_had_been_written_at_once(
    reader: ReaderPane, qtbot: QtBot, tmp_path: Path, more: str
) -> None:
    long_one = with_pictures(f"{BODY}\n\n{more}\n\n{BODY}", tmp_path)
    reader.show_article(long_one)
    complete(reader, qtbot)
    sliced = reader.browser.document()
    size = sliced.size()
    tops = [sliced.documentLayout().blockBoundingRect(one).top() for one in blocks(sliced)]
    reader.browser.show_page(build_page(long_one, *reader.look))
    whole = reader.browser.document()
    assert whole is not sliced
    assert whole.size() == size
    assert [whole.documentLayout().blockBoundingRect(one).top() for one in blocks(whole)] == tops


def test_the_scroll_bar_reaches_the_end(
    reader: ReaderPane, qtbot: QtBot, long_one: ArticleDetail
) -> None:
    reader.show_article(long_one)
    bar = reader.browser.verticalScrollBar()
    bar.setValue(700)
    complete(reader, qtbot)
    assert bar.value() == 700  # whoever reads already is left alone
    height = round(reader.browser.document().size().height())
    qtbot.waitUntil(lambda: bar.maximum() == height - reader.browser.viewport().height())


def test_another_article_ends_the_writing(
    reader: ReaderPane, qtbot: QtBot, long_one: ArticleDetail, tmp_path: Path
) -> None:
    reader.show_article(long_one)
    other = detail_of("Short.", tmp_path, "Another")
    reader.show_article(replace(other, summary=replace(other.summary, id="s/2")))
    assert not reader.browser.feed.pending
    with qtbot.assertNotEmitted(reader.browser.feed.grown, wait=60):
        assert reader.browser.document().toPlainText().endswith("Short.")


def test_words_in_place_of_the_article_end_the_writing(
    reader: ReaderPane, long_one: ArticleDetail
) -> None:
    reader.show_article(long_one)
    reader.show_message("Nothing", "Choose an article.")
    assert not reader.browser.feed.pending


# -- finding ---------------------------------------------------------------------------------------


def test_hits_are_all_counted_in_the_end(
    reader: ReaderPane, qtbot: QtBot, long_one: ArticleDetail
) -> None:
    reader.show_article(long_one, ("ships",))
    marks = reader.browser.marks
    assert 0 < len(marks.hits) < 2 * PARTS
    reader.step_hit(1)
    assert marks.current == 1
    complete(reader, qtbot)
    assert len(marks.hits) == 2 * PARTS
    assert marks.current == 1
    assert reader._hit_bar.count.text() == f"2 of {2 * PARTS}"


def test_what_is_typed_while_it_is_written_is_found_to_the_end(
    reader: ReaderPane, qtbot: QtBot, long_one: ArticleDetail
) -> None:
    reader.show_article(long_one)
    reader.find_words()
    reader.find_bar.box.setText("come and go")
    assert reader.browser.feed.pending
    complete(reader, qtbot)
    assert reader.find_bar.count.text() == f"1 of {2 * PARTS}"
    reader.step_hit(-1)
    assert in_sight(reader)
    assert text_of(reader, 2 * PARTS - 1) == "come and go"


def test_a_first_hit_that_is_not_written_yet_is_gone_to(
    reader: ReaderPane, qtbot: QtBot, tmp_path: Path
) -> None:
    reader.show_article(with_pictures(f"{BODY}\n\nA lighthouse.", tmp_path), ("lighthouse",))
    assert not reader.browser.marks.hits
    complete(reader, qtbot)
    assert reader.browser.marks.current == 0
    assert in_sight(reader)


def test_the_current_hit_stays_current_in_another_theme(
    reader: ReaderPane, qtbot: QtBot, long_one: ArticleDetail
) -> None:
    reader.show_article(long_one, ("ships",))
    complete(reader, qtbot)
    reader.step_hit(-1)
    reader.browser.marks.go_to(2 * PARTS - 1)
    reader.set_theme(load_theme("dark"))
    assert reader.browser.feed.pending
    complete(reader, qtbot)
    assert reader.browser.marks.current == 2 * PARTS - 1
    assert in_sight(reader)


# -- places ----------------------------------------------------------------------------------------


def test_a_place_far_down_is_gone_back_to(
    reader: ReaderPane, qtbot: QtBot, long_one: ArticleDetail
) -> None:
    place = position_of(build_page(long_one, *reader.look).document, f"Part {PARTS - 5}") + 0.5
    reader.remembered = lambda _id: place
    reader.show_article(long_one)
    assert reader.browser.feed.pending
    assert reader.browser.verticalScrollBar().value() == 0
    assert reader.place == place  # also for whoever leaves before it is there
    complete(reader, qtbot)
    assert reader.browser.feed.coming is None
    assert reader.place == place
    near = block_at(reader.browser.document(), reader.browser.verticalScrollBar().value())
    assert near.text() == f"Part {PARTS - 5}"


def test_leaving_before_the_place_is_written_keeps_it(
    reader: ReaderPane, long_one: ArticleDetail, tmp_path: Path
) -> None:
    left: list[tuple[str, float]] = []
    reader.left.connect(lambda id_, place: left.append((id_, place)))
    reader.remembered = lambda _id: 60_000.25
    reader.show_article(long_one)
    reader.show_message("Nothing", "Choose an article.")
    assert left == [("s/1", 60_000.25)]


def test_another_width_and_theme_while_it_is_written_keep_the_place(
    reader: ReaderPane, qtbot: QtBot, long_one: ArticleDetail
) -> None:
    reader.remembered = lambda _id: 60_000.25
    reader.show_article(long_one)
    reader.resize(560, 500)
    reader.set_look(load_theme("sepia"), Typography())
    assert reader.browser.feed.pending
    complete(reader, qtbot)
    assert reader.place == 60_000.25


def test_a_part_that_is_not_written_yet_is_gone_to(
    reader: ReaderPane, qtbot: QtBot, long_one: ArticleDetail
) -> None:
    name = f"part-{PARTS - 5}"
    assert name in build_page(long_one, *reader.look).parts
    reader.show_article(long_one, part=name)
    assert name not in reader.browser.parts
    complete(reader, qtbot)
    near = block_at(reader.browser.document(), reader.browser.verticalScrollBar().value() + 30)
    assert near.text() == f"Part {PARTS - 5}"


# -- what takes the whole page ---------------------------------------------------------------------


def test_copying_everything_takes_what_is_not_written_yet(
    reader: ReaderPane, long_one: ArticleDetail
) -> None:
    reader.show_article(long_one)
    reader.browser.selectAll()
    assert reader.browser.feed.pending
    reader.browser.copy()
    text = QGuiApplication.clipboard().text()
    assert "A title" in text
    assert f"Ships of part {PARTS} come and go." in text
    assert f"Of part {PARTS}." in text


def test_the_outline_waits_for_the_last_heading(
    reader: ReaderPane, qtbot: QtBot, long_one: ArticleDetail
) -> None:
    done: list[str] = []
    reader.show_article(long_one)
    reader.browser.feed.when_complete(
        lambda: done.extend(one.text for one in headings_of(reader.browser.document()))
    )
    assert not done
    complete(reader, qtbot)
    assert done[-1] == LAST


def test_what_waits_for_the_whole_page_never_sees_another(
    reader: ReaderPane, long_one: ArticleDetail, tmp_path: Path
) -> None:
    done: list[int] = []
    reader.show_article(long_one)
    reader.browser.feed.when_complete(lambda: done.append(1))
    reader.show_article(detail_of("Short.", tmp_path))
    reader.browser.feed.when_complete(lambda: done.append(2))
    assert done == [2]


# -- heights ---------------------------------------------------------------------------------------


def test_a_height_between_two_blocks_lays_out_no_more_than_to_it(
    reader: ReaderPane, tmp_path: Path
) -> None:
    """Qt's hitTest answers with the document's end there (document.heights)."""
    reader.show_article(detail_of("\n\n".join(["word " * 60] * 50), tmp_path))
    document = reader.browser.document()
    layout = document.documentLayout()
    block = document.findBlockByNumber(6)
    rect = layout.blockBoundingRect(block)
    for height in range(int(rect.top()) + 1, int(layout.blockBoundingRect(block.next()).top())):
        assert block_at(document, height) == block
    assert not document.lastBlock().layout().lineCount()


def test_the_cells_of_a_row_stand_at_one_height(reader: ReaderPane, tmp_path: Path) -> None:
    reader.show_article(detail_of("Words\n\n| a | b |\n|---|---|\n| c | d |\n\nEnd", tmp_path))
    document = reader.browser.document()
    layout = document.documentLayout()
    cell = next(one for one in blocks(document) if one.text() == "d")
    assert block_at(document, layout.blockBoundingRect(cell).top() + 3).text() == "c"
    assert block_at(document, 1e6).text() == "End"
