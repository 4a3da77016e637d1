"""Finding an entry of the tree by typing the beginning of its name.

Responsible for collecting keys and for comparing names as searches do: folded, in every script.
Not for choosing the entry (navigation).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from viewer.core.search.folding import fold


class TypedName:
    """What was typed in a row, as long as the pauses are short."""

    def __init__(self) -> None:
        self._typed = ""
        self._since = QElapsedTimer()

    def add(self, text: str) -> str:
        """Take another key; returns what has been typed."""
        pause = QApplication.keyboardInputInterval()
        if not self._since.isValid() or self._since.hasExpired(pause):
            self._typed = ""
        self._since.start()
        self._typed += text
        return self._typed


def find(typed: str, entries: Iterable[QModelIndex], current: QModelIndex) -> QModelIndex | None:
    """The entry that begins so, else one with a word that does; from the current one on.

    Args:
        typed: what was typed.
        entries: in the order of the tree.
        current: looked at first, except that the same single letter goes on to the next one.
    """
    wanted = fold(typed).strip()
    if not wanted:
        return None
    again = len(set(wanted)) == 1
    ordered = _from(list(entries), current, after=again)
    names = [fold(str(index.data() or "")) for index in ordered]
    starts = wanted[0] if again else wanted
    for match in (
        lambda name: name.startswith(wanted),
        lambda name: name.startswith(starts),
        lambda name: any(word.startswith(wanted) for word in name.split()),
    ):
        for index, name in zip(ordered, names, strict=True):
            if match(name):
                return index
    return None


def _from(
    entries: Sequence[QModelIndex], current: QModelIndex, *, after: bool
) -> list[QModelIndex]:
    if current not in entries:
        return list(entries)
    place = entries.index(current) + after
    return [*entries[place:], *entries[:place]]


def is_typing(event: QEvent) -> bool:
    """Whether a shortcut is asked for by a letter that the tree would find an entry with."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    return plain and event.text().strip().isalnum()
