"""What a block stands in: quotes, lists and their items, notes.

Responsible for the room that these take at either side, for the bars of quotes and for the markers
of items that wait for their first block. Not for writing blocks (builder) nor for paint
(decorations).
"""

from __future__ import annotations

from dataclasses import dataclass

from markdown_it.token import Token
from PySide6.QtGui import QTextBlockFormat

from viewer.gui.document.styles import INDENT, MARKER, QUOTE

_BULLETS = ("disc", "circle", "square")


@dataclass(slots=True)
class _Container:
    kind: str  # "quote", "list" or "note"
    rtl: bool
    number: int = 0  # of a quote among all; of the next item of a list
    bullet: str = ""  # "" for a list with numbers
    waits: str = ""  # the marker that the next block carries


class Surroundings:
    """The containers that are open now; `indent` is what each takes, in pixels."""

    def __init__(self, indent: int = INDENT) -> None:
        self._indent = indent
        self._open: list[_Container] = []
        self._quotes = 0

    @property
    def rtl(self) -> bool:
        """Whether the innermost container runs from right to left."""
        return bool(self._open) and self._open[-1].rtl

    @property
    def listed(self) -> bool:
        """Whether a list is open."""
        return any(one.kind == "list" for one in self._open)

    @property
    def quoted(self) -> bool:
        """Whether a quote is open."""
        return any(one.kind == "quote" for one in self._open)

    @property
    def empty(self) -> bool:
        """Whether blocks stand on the page itself."""
        return not any(one.kind != "note" for one in self._open)

    @property
    def starts_item(self) -> bool:
        """Whether the next block begins an item of the innermost list."""
        return bool(self._open and self._open[-1].waits)

    def open_quote(self, token: Token) -> None:
        """A quote begins."""
        self._quotes += 1
        self._open.append(_Container("quote", _rtl(token), self._quotes))

    def open_note(self, token: Token) -> None:
        """A footnote begins."""
        self._open.append(_Container("note", _rtl(token)))

    def open_list(self, token: Token) -> None:
        """A list begins."""
        depth = sum(one.kind == "list" for one in self._open)
        made = _Container("list", _rtl(token), bullet=_BULLETS[depth % len(_BULLETS)])
        if token.type == "ordered_list_open":
            start = token.attrGet("start")
            made.number, made.bullet = int(start) if start is not None else 1, ""
        self._open.append(made)

    def open_item(self, token: Token) -> None:
        """An item of the innermost list begins; its room is where its own words begin."""
        one = self._open[-1]
        one.rtl = _rtl(token)
        one.waits = one.bullet or f"{one.number}{token.markup or '.'}"
        one.number += 1

    def mark_task(self, *, done: bool) -> None:
        """The item that begins is a task."""
        self._open[-1].waits = "done" if done else "todo"

    def close(self) -> None:
        """The innermost container ends."""
        self._open.pop()

    def sides(self) -> tuple[int, int]:
        """Pixels that the containers keep free at the left and at the right of the next block."""
        return self._taken(self._open)

    def _taken(self, containers: list[_Container]) -> tuple[int, int]:
        rooms = [one.rtl for one in containers if one.kind != "note"]
        return rooms.count(False) * self._indent, rooms.count(True) * self._indent

    def bars(self) -> str:
        """The bars beside the next block, outermost first: "l0:1 l56:2", or "r0:1"; side, distance
        from the column's edge, and the quote's number."""
        bars = []
        for number, one in enumerate(self._open):
            if one.kind == "quote":
                left, right = self._taken(self._open[:number])
                bars.append(f"r{right}:{one.number}" if one.rtl else f"l{left}:{one.number}")
        return " ".join(bars)

    def place(self, block: QTextBlockFormat) -> None:
        """Give a block's format its room, its bars, and the markers that wait for it."""
        left, right = self.sides()
        block.setLeftMargin(block.leftMargin() + left)
        block.setRightMargin(block.rightMargin() + right)
        for name, value in ((QUOTE, self.bars()), (MARKER, self._markers())):
            if value:
                block.setProperty(name, value)

    def _markers(self) -> str:
        """Markers of the items that begin with the next block: "l28:disc", or "r56:4."."""
        markers = []
        for number, one in enumerate(self._open):
            if one.waits:
                left, right = self._taken(self._open[: number + 1])
                markers.append(f"r{right}:{one.waits}" if one.rtl else f"l{left}:{one.waits}")
                one.waits = ""
        return " ".join(markers)


def _rtl(token: Token) -> bool:
    return token.meta.get("dir") == "rtl"
