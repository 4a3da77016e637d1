"""The sites of a sync as rows: stage, figures, speed.

Responsible for the cells. Not for the figures (sync_watch) nor for the dialog (sync_details).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.gui import sync_words
from viewer.gui.sync_watch import SiteWatch
from viewer.gui.texts import figures, isolate

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """What a column holds."""

    SITE = 0
    STAGE = 1
    ARTICLES = 2
    PICTURES = 3
    MISSING = 4
    RECEIVED = 5
    SPEED = 6


_RIGHT = {Column.ARTICLES, Column.PICTURES, Column.MISSING, Column.RECEIVED, Column.SPEED}


class SyncModel(QAbstractTableModel):
    """One row for each site that a run has come to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sites: list[SiteWatch] = []
        self._texts: list[list[str]] = []

    def show(self, sites: Sequence[SiteWatch], at: float) -> None:
        """Take the sites as they are at a time; rows that stay keep the selection."""
        if list(sites)[: len(self._sites)] != self._sites:
            self.beginResetModel()
            self._sites, self._texts = [], []
            self.endResetModel()
        texts = [self._row(site, at) for site in sites]
        known = len(self._sites)
        if len(sites) > known:
            self.beginInsertRows(_ROOT, known, len(sites) - 1)
            self._sites, self._texts = list(sites), texts
            self.endInsertRows()
        else:
            self._texts = texts
        if known:
            self.dataChanged.emit(self.index(0, 0), self.index(known - 1, len(Column) - 1))

    def site(self, row: int) -> SiteWatch:
        """The site of a row."""
        return self._sites[row]

    def _row(self, site: SiteWatch, at: float) -> list[str]:
        running = not site.ended
        return [
            site.name,
            self._stage(site),
            _of(site.stored, site.claimed),
            _of(site.pictures, site.pictures_claimed),
            figures(site.failed),
            isolate(sync_words.size(site.received)),
            self._speed(site, at) if running else "",
        ]

    def _stage(self, site: SiteWatch) -> str:
        if site.error is not None:
            return self.tr("Failed")
        if site.interrupted:
            return self.tr("Stopped")
        if site.ended:
            return self.tr("Done")
        return sync_words.stage_name(site.phase)

    def _speed(self, site: SiteWatch, at: float) -> str:
        speed = site.bytes.value(at)
        if speed is None:
            return "…"
        return isolate(self.tr("{}/s").format(sync_words.size(speed)))

    # -- Qt's side -----------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._texts[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{name}: {self._texts[index.row()][index.column()]}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        return None

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if side != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.SITE: self.tr("Site"),
            Column.STAGE: self.tr("Stage"),
            Column.ARTICLES: self.tr("Articles"),
            Column.PICTURES: self.tr("Pictures"),
            Column.MISSING: self.tr("Failed"),
            Column.RECEIVED: self.tr("Received"),
            Column.SPEED: self.tr("Speed"),
        }[Column(section)]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _of(stored: int, claimed: int) -> str:
    return (
        isolate(f"{figures(stored)} / {figures(claimed)}")
        if claimed
        else figures(stored)
        if stored
        else "–"
    )
