"""The palette's field and list, over the window.

Responsible for showing entries, for the keys that go through them, and for where the focus returns
to. Not for the entries (palette.sources, palette.entries).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from viewer.gui.models.suggestions import SuggestionRole
from viewer.gui.palette.entries import Entry
from viewer.gui.panes.keys import keeps_shift_enter
from viewer.gui.panes.suggestion_popup import SuggestionDelegate
from viewer.gui.panes.word_side import WordSide
from viewer.gui.texts import isolate

_WIDTH, _TOP, _SIDE = 640, 56, 20  # pixels: at most, from the window's top, at least beside
_SHOWN = 11  # rows at once; more scroll
_STAYS = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
_Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """The entries that fit, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.entry(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == SuggestionRole.ENTRY:
            return one
        if role == SuggestionRole.LABEL:
            return one.label
        if role == Qt.ItemDataRole.ToolTipRole:
            return isolate(one.text, one.label, separator="\n")
        if role == Qt.ItemDataRole.DisplayRole:
            return one.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return isolate(one.text, one.label, separator=", ")
        return None

    def entry(self, row: int) -> Entry | None:
        """A row's entry."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()


class PalettePopup(QFrame):
    """`typed` tells what entries are wanted for; `chosen` the Entry, and whether it is wanted in a
    window of its own.

    A child of the window and no window itself: Wayland lets no program place one.
    """

    typed = Signal(str)
    chosen = Signal(object, bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None  # had the focus
        self.setObjectName("Palette")
        self.setAccessibleName(self.tr("Command palette"))
        self.box = QLineEdit()
        WordSide(self.box)
        self.box.setPlaceholderText(self.tr("Actions, places and articles"))
        self.box.setAccessibleName(self.tr("Actions, places and articles"))
        self.model = EntryModel(self)
        self.view = QListView()
        self.nothing = QLabel(self.tr("Nothing of this name"))
        self._assemble()
        self.box.textChanged.connect(self._typed)
        self.box.installEventFilter(self)
        self.view.clicked.connect(lambda index: self._choose(index.row(), own_window=False))
        window.installEventFilter(self)
        self.hide()

    def _assemble(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(SuggestionDelegate(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("What fits"))
        for widget in (self.view, self.view.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing.setObjectName("Muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.box)
        layout.addWidget(self.view)
        layout.addWidget(self.nothing)

    # -- showing -------------------------------------------------------------------------------

    def open(self) -> None:
        """Show it with an empty field, which takes the focus."""
        if self.isHidden():
            self._before = self._window.focusWidget()
        self.box.clear()
        self._typed("")
        self.show()
        self.raise_()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_it(self) -> None:
        """Hide, and give the focus back to what had it."""
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show what fits; the first is chosen, or the one that was by arrow keys."""
        before = self.model.entry(self.view.currentIndex().row())
        moved = self.view.currentIndex().row() > 0
        self.model.show(entries)
        row = entries.index(before) if moved and before in entries else 0
        self.view.setCurrentIndex(self.model.index(row, 0))
        self.view.setVisible(bool(entries))
        self.nothing.setHidden(bool(entries))
        self.place()

    def place(self) -> None:
        """In the middle of the window's upper part, as high as there is to show."""
        room = self._window.rect()
        self.setLayoutDirection(self._window.layoutDirection())
        width = min(_WIDTH, room.width() - 2 * _SIDE)
        rows = min(max(1, self.model.rowCount()), _SHOWN)
        row = max(30, self.view.sizeHintForRow(0)) if self.model.rowCount() else 40
        height = rows * row + self.box.sizeHint().height() + 28
        top = min(_TOP, max(8, room.height() // 8))
        self.setGeometry(
            (room.width() - width) // 2, top, width, min(height, room.height() - top - 8)
        )

    def _typed(self, text: str) -> None:
        self.view.setCurrentIndex(QModelIndex())
        self.typed.emit(text)

    # -- keys ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Shift+Enter belongs to the field, not to the window."""
        return keeps_shift_enter(event) or super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self.place()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            self.hide()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        """Whether a key meant the list."""
        key, keys = Qt.Key(event.key()), Qt.Key
        steps = {keys.Key_Down: 1, keys.Key_Up: -1, keys.Key_Tab: 1, keys.Key_Backtab: -1}
        leaps = {keys.Key_PageDown: _SHOWN - 1, keys.Key_PageUp: 1 - _SHOWN}
        if key in steps:
            self._step(steps[key], around=True)
        elif key in leaps:
            self._step(leaps[key], around=False)
        elif key == keys.Key_Escape:
            self.close_it()
        elif key in (keys.Key_Return, keys.Key_Enter):
            own = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._choose(self.view.currentIndex().row(), own_window=own)
        else:
            return False
        return True

    def _step(self, rows: int, *, around: bool) -> None:
        count = self.model.rowCount()
        if not count:
            return
        row = self.view.currentIndex().row() + rows
        row = row % count if around else max(0, min(count - 1, row))
        self.view.setCurrentIndex(self.model.index(row, 0))
        self._announce()

    def _announce(self) -> None:
        """Say the entry: the focus stays in the field, so a screen reader would not."""
        spoken = self.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        if spoken and QGuiApplication.platformName() != "offscreen":
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.box, spoken))

    def _choose(self, row: int, *, own_window: bool) -> None:
        one = self.model.entry(row)
        if one is not None:
            self.close_it()
            self.chosen.emit(one, own_window)
