"""Names with their counts, narrowed by what is typed.

Responsible for the rows of a searchable list. Not for its look (dialogs.choose_name).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.core.model import Count
from viewer.core.search.folding import fold
from viewer.gui.texts import figures

_Index = QModelIndex | QPersistentModelIndex


class NameListModel(QAbstractListModel):
    """Those names that have what was typed in them, in the order that was given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[Count, str]] = []
        self._shown: list[Count] = []

    def set_names(self, names: Sequence[Count]) -> None:
        """Take the names."""
        self._all = [(count, fold(count.label)) for count in names]
        self.narrow("")

    def narrow(self, typed: str) -> None:
        """Show those that have this in them, folded as searches fold."""
        wanted = fold(typed).strip()
        self.beginResetModel()
        self._shown = [count for count, folded in self._all if wanted in folded]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        count = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"\u2068{count.label}\u2069  ({figures(count.count)})"
        if role == Qt.ItemDataRole.UserRole:
            return count.label
        return None
