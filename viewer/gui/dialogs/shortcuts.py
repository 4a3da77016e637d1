"""Keyboard shortcuts: every action with its keys, and the keys that panes have of their own.

Responsible for that list, made from the window's own actions. Not for the shortcuts (actions).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.core.search.folding import fold
from viewer.gui.actions import MENUS, plain_text
from viewer.gui.panes.word_side import WordSide
from viewer.gui.wording import marked

# Not shortcuts: what these panes do with keys themselves. Keys as QKeySequence writes them.
PANES: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
    (
        marked("Shortcuts", "In the search box"),
        (
            (marked("Shortcuts", "Completions and recent searches"), ("Down",)),
            (marked("Shortcuts", "Take the first completion"), ("Tab",)),
            (marked("Shortcuts", "Search, and go to the list"), ("Return",)),
            (marked("Shortcuts", "Forget a recent search"), ("Del",)),
        ),
    ),
    (
        marked("Shortcuts", "In the tree of places"),
        (
            (marked("Shortcuts", "Unfold and fold"), ("Right", "Left")),
            (marked("Shortcuts", "On to the list"), ("Return",)),
        ),
    ),
    (
        marked("Shortcuts", "In the article"),
        (
            (marked("Shortcuts", "Next and previous link"), ("Tab", "Shift+Tab")),
            (marked("Shortcuts", "Open the link"), ("Return",)),
            (marked("Shortcuts", "Open the link in a new window"), ("Shift+Return",)),
            (marked("Shortcuts", "To the beginning, to the end"), ("Ctrl+Home", "Ctrl+End")),
        ),
    ),
    (
        marked("Shortcuts", "In the command palette"),
        (
            (marked("Shortcuts", "Choose"), ("Up", "Down")),
            (marked("Shortcuts", "Open"), ("Return",)),
            (marked("Shortcuts", "Open an article in a new window"), ("Shift+Return",)),
        ),
    ),
)

Line = tuple[str, str]  # what it does, and by which keys


def _words(text: str) -> str:
    return QCoreApplication.translate("Shortcuts", text)


def sections(known: Mapping[str, QAction]) -> list[tuple[str, list[Line]]]:
    """What can be done by key: a heading and lines for each menu and pane.

    Args:
        known: the window's actions by name.
    """
    made = []
    for title, specs in MENUS:
        lines = [
            (plain_text(known[spec.name]), keys_of(known[spec.name]))
            for spec in specs
            if spec is not None and spec.name in known
        ]
        heading = QCoreApplication.translate("Actions", title).replace("&", "")
        made.append((heading, [line for line in lines if line[1]]))
    for title, entries in PANES:
        made.append((_words(title), [(_words(text), spelt(keys)) for text, keys in entries]))
    return [section for section in made if section[1]]


def keys_of(action: QAction) -> str:
    """An action's keys, as people read them."""
    told = action.text().partition("\t")[2]
    native = QKeySequence.SequenceFormat.NativeText
    return _joined(key.toString(native) for key in action.shortcuts()) or told


def spelt(keys: Iterable[str]) -> str:
    """Keys in the system's own words."""
    native = QKeySequence.SequenceFormat.NativeText
    return _joined(QKeySequence(key).toString(native) for key in keys)


def _joined(keys: Iterable[str]) -> str:
    """Each by itself from left to right, whatever the window's direction."""
    return ", ".join(f"\u2066{key}\u2069" for key in keys)


class ShortcutsDialog(QDialog):
    """Args:
    known: the window's actions by name.
    """

    def __init__(self, known: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.box = QLineEdit()
        WordSide(self.box)
        self.box.setClearButtonEnabled(True)
        self.box.setPlaceholderText(self.tr("Find an action or a key"))
        self.box.setAccessibleName(self.tr("Find an action or a key"))
        self.box.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self._sections: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._fill(sections(known))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for button in buttons.findChildren(QPushButton):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        for widget in (self.box, self.tree, buttons):
            layout.addWidget(widget)
        self.resize(560, 640)

    def _fill(self, filled: list[tuple[str, list[Line]]]) -> None:
        tree = self.tree
        tree.setObjectName("Outline")
        tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setIndentation(14)
        for title, lines in filled:
            section = QTreeWidgetItem(tree, [title])
            section.setFirstColumnSpanned(True)
            font = section.font(0)
            font.setBold(True)
            section.setFont(0, font)
            items = [QTreeWidgetItem(section, list(line)) for line in lines]
            for item, line in zip(items, lines, strict=True):
                item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(line))
            self._sections.append((section, items))
        tree.expandAll()
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _filter(self, typed: str) -> None:
        wanted = fold(typed.strip())
        for section, items in self._sections:
            fits = [item for item in items if wanted in fold(f"{item.text(0)} {item.text(1)}")]
            for item in items:
                item.setHidden(item not in fits)
            section.setHidden(not fits)
