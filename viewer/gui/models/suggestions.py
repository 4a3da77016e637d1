"""What the search box proposes: how the last word may go on, or what was searched lately.

Responsible for the entries. Not for how they are drawn (panes.suggestion_popup), nor for what
choosing one does to the text (completing).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from viewer.core.model import Completion
from viewer.gui.texts import figures, isolate
from viewer.gui.wording import marked

Kind = Literal["word", "author", "category", "tag", "recent", "forget"]
_KINDS = {
    "word": marked("Suggestions", "word"),
    "author": marked("Suggestions", "author"),
    "category": marked("Suggestions", "category"),
    "tag": marked("Suggestions", "tag"),
    "recent": marked("Suggestions", "recent"),
    "forget": "",
}


class SuggestionRole(IntEnum):
    """What an entry gives beside its text."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    LABEL = Qt.ItemDataRole.UserRole + 2  # the muted words beside the text


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A completion, a recent query, or the entry that forgets all of those."""

    kind: Kind
    text: str
    count: int | None = None


_Index = QModelIndex | QPersistentModelIndex


class SuggestionModel(QAbstractListModel):
    """The entries of the popup, in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Suggestion, ...] = ()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == SuggestionRole.ENTRY:
            return entry
        if role == SuggestionRole.LABEL:
            return label_of(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return isolate(entry.text, label_of(entry), separator=", ")
        return None

    def entry(self, row: int) -> Suggestion | None:
        """A row's entry."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def show(self, entries: Iterable[Suggestion]) -> bool:
        """Show other entries.

        Returns:
            Whether they are others: the same ones keep their selection.
        """
        new = tuple(entries)
        if new == self._entries:
            return False
        self.beginResetModel()
        self._entries = new
        self.endResetModel()
        return True


def completions(found: Iterable[Completion]) -> list[Suggestion]:
    """Completions as entries."""
    return [Suggestion(one.kind, one.text, one.count) for one in found]


def recents(queries: Iterable[str]) -> list[Suggestion]:
    """Recent queries as entries, with one that forgets them; nothing when there are none."""
    entries = [Suggestion("recent", query) for query in queries]
    if not entries:
        return []
    forget = QCoreApplication.translate("Suggestions", "Forget all recent searches")
    return [*entries, Suggestion("forget", forget)]


def label_of(entry: Suggestion) -> str:
    """What stands muted beside an entry: its kind, and how many articles have it."""
    kind = _KINDS[entry.kind]
    named = QCoreApplication.translate("Suggestions", kind) if kind else None
    return isolate(named, figures(entry.count) if entry.count else None)
