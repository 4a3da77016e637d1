"""An article's table as rows that can be sorted, copied and saved.

Responsible for the cells, their order, and their texts for other programs. Not for how the table
stands on the page (document.tables).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.core.search.folding import fold
from viewer.gui.texts import figures, is_rtl

_Index = QModelIndex | QPersistentModelIndex
_NUMBER = re.compile(r"[^\w+\-]{0,3}([+-]?\d[\d ,'.]*)[^\d,.]{0,6}")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


class TableModel(QAbstractTableModel):
    """The cells of a table.

    Args:
        cells: rows of texts, from the first column on.
        headed: whether the first row names the columns.
    """

    def __init__(
        self, cells: Sequence[Sequence[str]], *, headed: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._width = max(map(len, cells), default=0)
        rows = [[*row, *[""] * (self._width - len(row))] for row in cells]
        self.head = rows[0] if headed and rows else [""] * self._width
        self._given = rows[1:] if headed else rows
        self._rows = list(self._given)
        self._headed = headed
        self._rights = frozenset(filter(self._stands_right, range(self._width)))

    def _stands_right(self, column: int) -> bool:
        """Whether most of a column does; what names it stands where they do."""
        cells = [row[column] for row in self._given if row[column].strip()]
        return (
            2 * sum(map(_is_right, cells)) > len(cells) if cells else _is_right(self.head[column])
        )

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._width

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self._rows[index.row()][index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (_RIGHT if _is_right(text) else _LEFT) | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = side == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            return (_RIGHT if section in self._rights else _LEFT) | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if across and self._headed:
            return self.head[section]
        return figures(section + 1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column, numbers before words; as they were given, below 0."""
        self.layoutAboutToBeChanged.emit()
        self._rows = list(self._given)
        if column >= 0:
            down = order == Qt.SortOrder.DescendingOrder
            self._rows.sort(key=lambda row: _rank(row[column]), reverse=down)
            self._rows.sort(key=lambda row: not row[column].strip())  # the empty ones last
        self.layoutChanged.emit()

    # -- for other programs --------------------------------------------------------------------

    def as_lines(self, indexes: Iterable[QModelIndex]) -> str:
        """Cells as lines with tabs between; what is not chosen between them stays empty."""
        places = {(one.row(), one.column()) for one in indexes}
        columns = sorted({column for _, column in places})
        rows = sorted({row for row, _ in places})
        return "\n".join(
            "\t".join(
                _harmless(" ".join(self._rows[row][column].split()))
                if (row, column) in places
                else ""
                for column in columns
            )
            for row in rows
        )

    def save_csv(self, file: Path) -> None:
        """Write all of it as CSV (RFC 4180) with a byte order mark, by which Excel knows UTF-8.

        Raises:
            OSError: it cannot be written.
        """
        rows = [self.head, *self._rows] if self._headed else list(self._rows)
        with file.open("w", encoding="utf-8-sig", newline="") as stream:
            csv.writer(stream).writerows([_harmless(cell) for cell in row] for row in rows)


def _is_right(text: str) -> bool:
    return is_rtl(text) or number_of(text) is not None


def number_of(text: str) -> float | None:
    """The number that a cell says, in the digits of any script; None when it says none."""
    latin = fold(text).replace("٬", ",").replace("٫", ".").replace("−", "-")
    found = _NUMBER.fullmatch(latin)
    return float(_plain(found[1])) if found is not None else None


def _plain(digits: str) -> str:
    """A number without the signs between its thousands, and with a point before its fraction."""
    digits = re.sub(r"[ ']", "", digits).rstrip(",.")
    commas, points = digits.count(","), digits.count(".")
    last = max(digits.rfind(","), digits.rfind("."))
    if commas and points:
        fraction = digits[last]
    elif commas + points > 1 or (commas and len(digits) - last == 4):
        fraction = ""
    else:
        fraction = "," if commas else "."
    for sign in ",.".replace(fraction, ""):
        digits = digits.replace(sign, "")
    return digits.replace(",", ".")


def _rank(text: str) -> tuple[bool, float, str]:
    number = number_of(text)
    return number is None, number or 0.0, fold(text)


def _harmless(text: str) -> str:
    """A cell that a spreadsheet would run as a formula becomes text: its words are a stranger's."""
    risky = text.startswith(_FORMULA) and number_of(text) is None
    return f"'{text}" if risky else text
