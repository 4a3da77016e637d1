"""What is chosen on a page, as plain pieces: paragraphs, headings, items, code, tables.

Responsible for reading it back from the document, with the marks that are painted there and stand
in no text: bullets, quotes, levels. Not for writing it in a form (copying).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextFragment, QTextTable

from viewer.gui.document.links import is_followed
from viewer.gui.document.outline import fragments_of
from viewer.gui.document.page import Page
from viewer.gui.document.styles import CHIP, CODE, LANGUAGE, MARKER, QUOTE, RULE

_OBJECT = "\ufffc"
_NOTE = re.compile(r"#fn\d+")
_SUPER = QTextCharFormat.VerticalAlignment.AlignSuperScript


@dataclass(frozen=True, slots=True)
class Words:
    """Words that share a look; `address` is one of the web, or ''.

    `note` is "mention" for the number of a footnote among words, "note" for that of the note.
    """

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    code: bool = False
    raised: bool = False
    address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A chosen block, or what is chosen of it.

    Args:
        words: of it.
        rtl: whether it runs from right to left.
        level: of a heading, 0 for none.
        quotes: how many it stands in.
        marker: of the item that begins with it: "disc", "3.", "todo"; '' for none.
        depth: of the list that it stands in.
        code: whether it is code.
        language: of the code.
        rule: whether it is a rule.
    """

    words: tuple[Words, ...]
    rtl: bool = False
    level: int = 0
    quotes: int = 0
    marker: str = ""
    depth: int = 0
    code: bool = False
    language: str = ""
    rule: bool = False

    @property
    def text(self) -> str:
        """Its words without their looks."""
        return "".join(one.text for one in self.words)


@dataclass(frozen=True, slots=True)
class Grid:
    """The chosen cells of a table, from the first column on."""

    rows: tuple[tuple[str, ...], ...]
    headed: bool
    rtl: bool


def chosen(cursor: QTextCursor, page: Page) -> list[Piece | Grid]:
    """What a cursor has chosen on a page, in order; what is empty is left out."""
    found: list[Piece | Grid] = []
    document = page.document
    block = document.findBlock(cursor.selectionStart())
    while block.isValid() and block.position() < cursor.selectionEnd():
        table = QTextCursor(block).currentTable()
        grid = _grid(table, cursor, page) if table is not None else None
        if grid is not None and table is not None:
            found.append(grid)
            block = document.findBlock(table.lastPosition() + 1)
            continue
        piece = _piece(block, cursor.selectionStart(), cursor.selectionEnd())
        if piece.text.strip() or piece.rule:
            found.append(piece)
        block = block.next()
    return found


# -- blocks ----------------------------------------------------------------------------------------


def _piece(block: QTextBlock, start: int, end: int) -> Piece:
    form = block.blockFormat()
    whole = start <= block.position()
    quotes = len(form.stringProperty(QUOTE).split())
    marker = form.stringProperty(MARKER).split()[-1:] if whole else []
    place, _, kind = marker[0].partition(":") if marker else ("", "", "")
    levels = float(place[1:]) / block.document().indentWidth() if place else 0.0
    return Piece(
        words=tuple(_words(block, start, end)),
        rtl=form.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        level=form.headingLevel(),
        quotes=quotes,
        marker=kind,
        depth=max(1, round(levels) - quotes) if place else 0,
        code=form.hasProperty(CODE),
        language=form.stringProperty(LANGUAGE),
        rule=form.hasProperty(RULE),
    )


def _words(block: QTextBlock, start: int, end: int) -> Iterator[Words]:
    base = block.charFormat()
    for fragment in fragments_of(block):
        first = fragment.position()
        units = fragment.text().encode("utf-16-le")  # positions count these
        units = units[max(0, start - first) * 2 : max(0, end - first) * 2]
        text = units.decode("utf-16-le", "ignore").replace(_OBJECT, "")
        if text and not _is_way_back(fragment):
            yield _look(text.replace("\u2028", "\n"), fragment.charFormat(), base)


def _is_way_back(fragment: QTextFragment) -> bool:
    href = fragment.charFormat().anchorHref()
    return href.startswith("#fnref") and fragment.text().strip() == "↩"


def _look(text: str, form: QTextCharFormat, base: QTextCharFormat) -> Words:
    """A look is what differs from the block's own."""
    href = form.anchorHref()
    # Arabic has no italics: there, emphasis is a colour (inline).
    coloured = not href and form.foreground().color() != base.foreground().color()
    return Words(
        text,
        bold=form.fontWeight() > base.fontWeight(),
        italic=(form.fontItalic() and not base.fontItalic()) or coloured,
        struck=form.fontStrikeOut(),
        code=form.hasProperty(CHIP),
        raised=form.verticalAlignment() == _SUPER,
        address=href if is_followed(href) else "",
        note="note" if href.startswith("#fnref") else "mention" if _NOTE.fullmatch(href) else "",
    )


# -- tables ----------------------------------------------------------------------------------------


def _grid(table: QTextTable, cursor: QTextCursor, page: Page) -> Grid | None:
    """The chosen cells; None where less than two are, whose words count then."""
    placed = next((one for one in page.tables if _same(one.table, table)), None)
    rows, columns = _reach(table, cursor)
    if placed is None or len(rows) * len(columns) < 2:
        return None
    width = table.columns()
    places = [width - 1 - column if placed.rtl else column for column in columns]
    cells = tuple(
        tuple(_cell(placed.cells[row], place) for place in sorted(places)) for row in rows
    )
    return Grid(cells, placed.headed and rows[0] == 0, placed.rtl)


def _same(one: QTextTable, other: QTextTable) -> bool:
    return one.firstPosition() == other.firstPosition()


def _cell(row: tuple[str, ...], place: int) -> str:
    return " ".join(row[place].split()) if place < len(row) else ""


def _reach(table: QTextTable, cursor: QTextCursor) -> tuple[range, range]:
    """The rows and columns of a table that are chosen: a rectangle, or whole rows."""
    if cursor.hasComplexSelection() and cursor.currentTable() is not None:
        cells: Any = cursor.selectedTableCells()
        top, height, left, width = cells
        return range(top, top + height), range(left, left + width)
    first = table.cellAt(max(cursor.selectionStart(), table.firstPosition()))
    last = table.cellAt(min(cursor.selectionEnd(), table.lastPosition()))
    if (first.row(), first.column()) == (last.row(), last.column()):
        return range(first.row(), first.row() + 1), range(first.column(), first.column() + 1)
    return range(first.row(), last.row() + 1), range(table.columns())
