"""The list of everything of a site that is not stored.

Responsible for the rows, their order and which of them a filter shows. Not for the totals above the
list (dialogs.ledger) nor for reading them (core.reading).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from viewer.core.model import LedgerEntry, Site, SiteLedger
from viewer.gui.texts import figures, isolate, reason_in_words, short_time

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ASCENDING = Qt.SortOrder.AscendingOrder
KINDS = ("article", "media", "conversion", "comments")


class Column(IntEnum):
    """The columns in their order."""

    KIND = 0
    WHAT = 1
    WHY = 2
    TRIES = 3
    NEXT = 4


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One thing that is not stored, ready to be shown."""

    entry: LedgerEntry
    address: str  # on the web, "" when it has none
    what: str  # its title; a picture's address, as its title is that of the article around it
    why: str

    @property
    def sought(self) -> str:
        """What a filter looks through."""
        entry = self.entry
        return "\n".join((self.what, entry.title, self.address, self.why, entry.reason)).casefold()


def address_of(entry: LedgerEntry, site: Site) -> str:
    """Where people find the thing on the web: its own address, or the short one of its article."""
    if entry.key.startswith(("http://", "https://")):
        return entry.key
    number = re.match(r"\d+", entry.key)  # "<wp_id>", or "<wp_id>@<sha256>" for a conversion
    if number is None or not site.url.startswith(("http://", "https://")):
        return ""
    return f"{site.url}{'&' if '?' in site.url else '?'}p={number[0]}"


def row_of(entry: LedgerEntry, site: Site) -> LedgerRow:
    """An entry with its words."""
    address = address_of(entry, site)
    title = "" if entry.kind == "media" else entry.title
    return LedgerRow(entry, address, title or address or entry.key, reason_in_words(entry.reason))


class LedgerModel(QAbstractTableModel):
    """One row for each entry that the filter lets through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[LedgerRow] = []
        self._rows: list[LedgerRow] = []
        self._words: tuple[str, ...] = ()
        self._kind = ""
        self._sorted = (int(Column.NEXT), _ASCENDING)

    # -- what is shown -------------------------------------------------------------------------

    def show(self, ledger: SiteLedger) -> None:
        """Take a site's entries."""
        self._all = [row_of(entry, ledger.site) for entry in ledger.entries]
        self._renew()

    def filter(self, text: str, kind: str = "") -> None:
        """Show the rows that hold every word of `text`, of one kind or of all."""
        self._words, self._kind = tuple(text.casefold().split()), kind
        self._renew()

    def row(self, number: int) -> LedgerRow:
        """A row as it stands in the list."""
        return self._rows[number]

    @property
    def total(self) -> int:
        """How many there are without the filter."""
        return len(self._all)

    def _renew(self) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._all if self._lets_through(row)]
        self._order()
        self.endResetModel()

    def _lets_through(self, row: LedgerRow) -> bool:
        if self._kind and row.entry.kind != self._kind:
            return False
        return not self._words or all(word in row.sought for word in self._words)

    def sort(self, column: int, order: Qt.SortOrder = _ASCENDING) -> None:
        """Order the rows, keeping the selection on the things that it was on."""
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        marked = [(index, self._rows[index.row()], index.column()) for index in before]
        self._order()
        places = {id(row): number for number, row in enumerate(self._rows)}
        after = [self.index(places[id(row)], column) for _, row, column in marked]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorted
        self._rows.sort(key=lambda row: self._key(row, column), reverse=order != _ASCENDING)

    def _key(self, row: LedgerRow, column: int) -> tuple[Any, ...]:
        entry = row.entry
        if column == Column.TRIES:
            return (entry.tries, row.what.casefold())
        if column == Column.NEXT:
            when = entry.retry_at.timestamp() if entry.retry_at else 0.0
            return (not when and entry.permanent, when, row.what.casefold())
        return (self._text(row, column).casefold(), row.what.casefold())

    # -- Qt's side -----------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return isolate(self._text(row, index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(index.column())}: {self._text(row, index.column())}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            far = index.column() == Column.TRIES
            side = Qt.AlignmentFlag.AlignTrailing if far else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            far = section == Column.TRIES
            side = Qt.AlignmentFlag.AlignTrailing if far else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Kind"),
            self.tr("What"),
            self.tr("Why it is not stored"),
            self.tr("Tries"),
            self.tr("Next try"),
        )[section]

    # -- words ---------------------------------------------------------------------------------

    def kind_in_words(self, kind: str) -> str:
        """A kind of entry, for people."""
        return {
            "article": self.tr("Article"),
            "media": self.tr("Picture or file"),
            "conversion": self.tr("Article text"),
            "comments": self.tr("Comments"),
        }.get(kind, kind)

    def _text(self, row: LedgerRow, column: int) -> str:
        entry = row.entry
        if column == Column.KIND:
            return self.kind_in_words(entry.kind)
        if column == Column.WHAT:
            return row.what
        if column == Column.WHY:
            return row.why
        return figures(entry.tries) if column == Column.TRIES else self.next_in_words(entry)

    def next_in_words(self, entry: LedgerEntry) -> str:
        """When an entry is tried again, for people."""
        if entry.retry_at is None and entry.permanent:
            return self.tr("only when asked")
        if entry.retry_at is None or entry.retry_at <= datetime.now(UTC):
            return self.tr("with the next sync")
        return short_time(entry.retry_at)

    def _tip(self, row: LedgerRow, column: int) -> str:
        if column == Column.WHAT:
            return row.address or row.what
        if column == Column.WHY:
            return row.entry.reason
        if column == Column.NEXT and row.entry.permanent:
            return self.tr("The site was clear about it; it is asked again seldom.")
        return ""

    def as_lines(self, numbers: Iterable[int]) -> str:
        """Rows as lines with tabs, for the clipboard."""
        made = []
        for number in numbers:
            row = self._rows[number]
            cells = [self._text(row, column) for column in Column]
            parts = [*cells[:2], row.address, *cells[2:], row.entry.reason]
            made.append("\t".join(" ".join(part.split()) for part in parts))
        return "\n".join(made)
