"""Dropping articles of the list onto a collection in the tree.

Responsible for which entry takes them and for showing it. Not for putting them there
(collections_desk).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QTreeView

from viewer.gui.models.article_list import ARTICLES_MIME
from viewer.gui.models.navigation_tree import PlaceRole


class CollectionDrops(QObject):
    """`dropped` tells the Collection that the chosen articles were dropped on."""

    dropped = Signal(object)

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        self.target = QModelIndex()  # the entry below the pointer that would take them
        tree.viewport().setAcceptDrops(True)
        tree.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._point(QModelIndex())
        elif isinstance(event, QDropEvent) and event.mimeData().hasFormat(ARTICLES_MIME):
            if kind == QEvent.Type.Drop:
                self._drop(event)
            else:
                self._move(event)
            return True
        return False

    def _move(self, event: QDropEvent) -> None:
        """Qt sends moves only into a widget that took the entering, wherever that was."""
        index = self._tree.indexAt(event.position().toPoint())
        takes = index.data(PlaceRole.COLLECTION) is not None
        self._point(index if takes else QModelIndex())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(takes or event.type() == QEvent.Type.DragEnter)

    def _drop(self, event: QDropEvent) -> None:
        collection = self._tree.indexAt(event.position().toPoint()).data(PlaceRole.COLLECTION)
        self._point(QModelIndex())
        event.setAccepted(collection is not None)
        if collection is not None:
            self.dropped.emit(collection)

    def _point(self, index: QModelIndex) -> None:
        self.target = index
        self._tree.viewport().update()
