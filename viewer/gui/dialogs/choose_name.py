"""Choosing one of many names by typing a part of it.

Responsible for the dialog. Not for reading the names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from viewer.core.model import Count
from viewer.gui.models.name_list import NameListModel
from viewer.gui.panes.word_side import WordSide

_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ChooseNameDialog(QDialog):
    """A box to type in above the list; the arrows move in the list meanwhile.

    Args:
        title: of the window, also what the list is called.
        then: takes the name that was chosen.
    """

    def __init__(self, title: str, then: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(420, 480)
        self._then = then
        self.model = NameListModel(self)
        self.box = QLineEdit()
        WordSide(self.box)
        self.box.setPlaceholderText(self.tr("Type a part of the name"))
        self.box.setAccessibleName(self.tr("Part of the name"))
        self.box.setClearButtonEnabled(True)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._narrow)
        self.box.returnPressed.connect(self._choose)
        self.list = QListView()
        self.list.setObjectName("Outline")
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(title)
        self.list.activated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.addWidget(self.box)
        layout.addWidget(self.list, 1)

    def show_names(self, names: Sequence[Count]) -> None:
        """Show what there is to choose from."""
        self.model.set_names(names)
        self._narrow(self.box.text())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and event.key() in _LIST_KEYS:  # type: ignore[attr-defined]
            self.list.event(event)
            return True
        return False

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        self.list.setCurrentIndex(self.model.index(0, 0))

    def _choose(self) -> None:
        name = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        if name is not None:
            self.accept()
            self._then(name)
