"""Texts of a list row, laid out in a few lines and kept for the next painting.

Responsible for wrapping to a number of lines with an ellipsis, and for marking hits of a snippet.
Not for where the lines go (row_delegate).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextLayout, QTextOption

from viewer.gui.texts import utf16_units

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine

_MARK = re.compile(r"</?mark>")
_SIDES = {
    False: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    True: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
}


def laid_out(
    text: str,
    font: QFont,
    width: float,
    lines: int,
    rtl: bool,
    rtl_row: bool,
    marks: Sequence[tuple[int, int]] = (),
    mark_colour: QColor | None = None,
) -> QTextLayout:
    """A text broken to at most `lines` lines of `width` pixels, the last one elided.

    Args:
        rtl: the text's own direction.
        rtl_row: the row's, which says at what side the text stands.
    """
    option = QTextOption()
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    option.setAlignment(_SIDES[rtl_row])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    starts = _line_starts(text, font, width, option)
    if len(starts) > lines:
        head = text[: starts[lines - 1]]
        rest = text[starts[lines - 1] :].replace("\n", " ")
        metrics = QFontMetricsF(font)
        text = head + metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width - 1)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if marks and mark_colour is not None:
        layout.setFormats([_mark(start, end, mark_colour) for start, end in marks])
    _break(layout, width, lines, line_pitch(font))
    return layout


def line_pitch(font: QFont) -> float:
    """Pixels from line to line for every script; Arabic fonts ask for more than they need."""
    return round(font.pixelSize() * 1.4)


def _line_starts(text: str, font: QFont, width: float, option: QTextOption) -> list[int]:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid() and len(starts) < 6:
        line.setLineWidth(width)
        starts.append(_code_points(text, line.textStart()))
    layout.endLayout()
    return starts


def _code_points(text: str, units: int) -> int:
    """Qt counts UTF-16 units; an emoji is two of them."""
    if not text or max(text) <= "\uffff":
        return min(units, len(text))
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))


def _break(layout: QTextLayout, width: float, lines: int, pitch: float) -> None:
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        baseline = (number + 0.78) * pitch
        line.setPosition(QPointF(0.0, baseline - line.ascent()))
    layout.endLayout()


def mark_rects(layout: QTextLayout, marks: Sequence[tuple[int, int]]) -> Iterator[QRectF]:
    """Where the marks of a text stand, all of one height.

    Qt's own background is as high as the line, which another script makes higher.
    """
    pixels = layout.font().pixelSize()
    for number, (start, end) in product(range(layout.lineCount()), marks):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            one, other = _x(line, first), _x(line, last)
            top = line.y() + line.ascent() - pixels
            left, width = min(one, other), abs(other - one)
            yield QRectF(left - 1, top, width + 2, pixels * 1.3)


def _x(line: QTextLine, cursor: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(cursor))
    return x


def _mark(start: int, end: int, colour: QColor) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextCharFormat

    form = QTextCharFormat()
    form.setForeground(colour)
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, form
    return made


def snippet_parts(html: str) -> tuple[str, list[tuple[int, int]]]:
    """A snippet's text, and where its hits stand in UTF-16 units."""
    from html import unescape

    text, marks, start = "", [], 0
    pieces = _MARK.split(html)
    for number, piece in enumerate(pieces):
        plain = unescape(piece)
        size = utf16_units(plain)
        if number % 2:
            marks.append((start, start + size))
        text += plain
        start += size
    return text, marks


def near_hit(
    text: str, marks: list[tuple[int, int]], *, before: int
) -> tuple[str, list[tuple[int, int]]]:
    """A snippet cut so that at most so many signs stand before its first hit.

    Args:
        marks: where the hits stand in UTF-16 units.
    """
    first = _code_points(text, marks[0][0]) if marks else 0
    if first <= before:
        return text, marks
    space = text.find(" ", first - before, first)
    cut = space + 1 if space >= 0 else first
    lost = utf16_units(text[:cut]) - 2
    return "… " + text[cut:], [(start - lost, end - lost) for start, end in marks]
