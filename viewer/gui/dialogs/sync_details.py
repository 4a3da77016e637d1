"""What a sync does, site by site, and what went wrong.

Responsible for the dialog. Not for the figures (sync_watch), the rows (models.sync_model), nor for
each thing that is not stored, which the ledger lists.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QListWidget,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.gui import sync_words
from viewer.gui.core_words import in_words
from viewer.gui.geometry import room_around
from viewer.gui.models.sync_model import Column, SyncModel
from viewer.gui.panes.paragraph import Paragraph
from viewer.gui.sync_watch import SiteWatch, SyncWatch
from viewer.gui.texts import figures, isolate, reason_in_words

_ROW = 30
_WIDTHS = (
    (Column.STAGE, 128),
    (Column.ARTICLES, 116),
    (Column.PICTURES, 116),
    (Column.MISSING, 66),
    (Column.RECEIVED, 92),
    (Column.SPEED, 96),
)


class SyncDetails(QDialog):
    """Shows a watch; whoever owns both calls `renew` while a sync runs.

    Args:
        watch: what is known of the sync.
    """

    ledger_wanted = Signal(str)  # the key of a site

    def __init__(self, watch: SyncWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self.setWindowTitle(self.tr("Sync details"))
        self.model = SyncModel(self)
        self.table = self._make_table()
        self.said = Paragraph()
        self.said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.said.setAccessibleName(self.tr("About this site"))
        self.reasons = QListWidget()
        self.reasons.setObjectName("Ledger")
        self.reasons.setAccessibleName(self.tr("Why things failed"))
        self._shown: tuple[object, ...] = ()
        self._assemble()
        self.renew()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("Ledger")
        table.setAccessibleName(self.tr("Sites of the sync"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)  # Tab leaves the table, for those without a mouse
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(max(_ROW, self.fontMetrics().height() + 12))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(Column.SITE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS:
            table.setColumnWidth(column, max(width, header.sectionSizeHint(column)))
        table.selectionModel().currentRowChanged.connect(lambda: self._tell())
        return table

    def _assemble(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.ledger = buttons.addButton(self.tr("What is not &stored…"), action)
        self.ledger.setToolTip(self.tr("Lists each thing that is not stored, and why"))
        self.ledger.clicked.connect(self._ledger)
        for button in buttons.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.table.setMinimumSize(QSize(200, 110))
        self.reasons.setMinimumHeight(60)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.table, 2)
        layout.addWidget(self.said)
        layout.addWidget(self.reasons, 1)
        layout.addWidget(buttons)
        room = room_around(self)
        self.resize(min(860, room.width()), min(460, room.height()))

    # -- what is shown -------------------------------------------------------------------------

    def renew(self) -> None:
        """Show the figures of now."""
        self.model.show(list(self._watch.sites.values()), self._watch.now)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.choose(0)
        self._tell()

    def choose(self, row: int) -> None:
        """Choose a site; QTableView.selectRow does nothing in a mirrored window."""
        self.table.setCurrentIndex(self.model.index(row, 0))

    def _current(self) -> SiteWatch | None:
        index = self.table.currentIndex()
        return self.model.site(index.row()) if index.isValid() else None

    def _tell(self) -> None:
        site = self._current()
        self.ledger.setEnabled(site is not None and site.ended)
        missed = site.missed if site is not None else ()
        self.said.setText(self._said(site))
        shown = site and site.key, missed
        if shown == self._shown:
            return  # a list that is filled anew would lose its place
        self._shown = shown
        self.reasons.clear()
        for reason, number in sorted(missed, key=lambda one: -one[1]):
            self.reasons.addItem(
                isolate(f"{figures(number)} ×", reason_in_words(reason), separator=" ")
            )
        self.reasons.setVisible(bool(missed))

    def _said(self, site: SiteWatch | None) -> str:
        if site is None:
            return self.tr("No sync has run since Backfile was started.")
        if site.error is not None:
            lines = *in_words(site.error), f"[{site.error.reference}]"
            return "\n".join(filter(None, lines))
        words = self._how(site)
        if site.failed:
            words += "\n" + self.tr(
                "%Ln things could not be had; each is tried again.", "", site.failed
            )
        return words

    def _how(self, site: SiteWatch) -> str:
        if site.interrupted:
            return self.tr("Stopped. Everything fetched so far is kept.")
        if site.ended:
            return self.tr("Done.")
        now = sync_words.pace(site, self._watch.now)
        return isolate(sync_words.stage(site.phase, site.done, site.total), now)

    def _ledger(self) -> None:
        site = self._current()
        if site is not None:
            self.ledger_wanted.emit(site.key)
