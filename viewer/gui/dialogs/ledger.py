"""The ledger: what of each site is stored, what is not, why, and when it is tried again.

Responsible for the dialog: choosing a site, filtering, and the buttons. Not for the figures
(ledger_summary), the rows (models.ledger_model) or the sync that tries again (sync_desk).
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.core.model import SiteLedger
from viewer.gui.dialogs.ledger_summary import LedgerSummary
from viewer.gui.geometry import room_around
from viewer.gui.models.ledger_model import KINDS, Column, LedgerModel, LedgerRow
from viewer.gui.panes.clearable import clearable
from viewer.gui.panes.paragraph import Paragraph
from viewer.gui.panes.scrolled import Scrolled
from viewer.gui.panes.word_side import WordSide
from viewer.gui.task_runner import TaskRunner
from viewer.gui.texts import figures, isolate
from viewer.gui.theme import text_scale

_Index = QModelIndex | QPersistentModelIndex
_ROW = 30


class _MiddleElided(QStyledItemDelegate):
    """An address says most at its two ends."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle


class LedgerDialog(QDialog):
    """Shows every site's ledger; whoever shows the dialog calls `reload`, again after each sync.

    Args:
        runner: reads off the GUI thread.
    """

    retry_wanted = Signal(object)  # Site

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._wanted: str | None = None
        self._ledgers: tuple[SiteLedger, ...] = ()
        self._running = False
        self._read = False
        self._scale = 0.0  # of the letters that the table was sized for
        self.setWindowTitle(self.tr("What is stored, and what is not"))
        self._make()
        self._assemble()
        self._choose()

    # -- assembling ----------------------------------------------------------------------------

    def _make(self) -> None:
        self.sites = QComboBox()
        self.sites.setObjectName("OneSite")  # while there is nothing to choose: a heading
        self.sites.setAccessibleName(self.tr("Site"))
        # A long name must not make the dialog wide.
        self.sites.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.sites.setMinimumContentsLength(16)
        self.sites.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.sites.currentIndexChanged.connect(self._show_site)
        self.summary = LedgerSummary()
        self.box = QLineEdit()
        WordSide(self.box)
        clearable(self.box)
        self.box.setPlaceholderText(self.tr("Filter by title, address or reason"))
        self.box.setAccessibleName(self.tr("Filter the list"))
        self.box.textChanged.connect(self._filter)
        self.model = LedgerModel(self)
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("Kind"))
        self.kinds.addItem(self.tr("Everything"), "")
        for kind in KINDS:
            self.kinds.addItem(self.model.kind_in_words(kind), kind)
        self.kinds.currentIndexChanged.connect(self._filter)
        self.table = self._make_table()
        self._detail = Paragraph(muted=True)
        self._detail.setMinimumHeight(4 * self.fontMetrics().lineSpacing() + 8)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        self._detail.setTextInteractionFlags(flags)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("Ledger")
        table.setModel(self.model)
        table.setAccessibleName(self.tr("What is not stored"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTabKeyNavigation(False)  # Tab leaves the table, for those without a mouse
        table.setWordWrap(False)
        table.setItemDelegateForColumn(Column.WHAT, _MiddleElided(table))
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(56)
        for column in (Column.WHAT, Column.WHY):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        table.sortByColumn(Column.NEXT, Qt.SortOrder.AscendingOrder)
        table.selectionModel().selectionChanged.connect(self._selected)
        table.doubleClicked.connect(self._open)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Copy),
            table,
            self._copy,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        return table

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.retry = buttons.addButton(self.tr("&Try again now"), action)
        self.retry.setToolTip(self.tr("Asks the site again for everything that is not stored"))
        self.retry.clicked.connect(self._retry)
        self.open_web = buttons.addButton(self.tr("Open in the &browser"), action)
        self.open_web.clicked.connect(self._open)
        self.copy = buttons.addButton(self.tr("&Copy"), action)
        self.copy.setToolTip(self.tr("Copies the chosen lines, or all of them"))
        self.copy.clicked.connect(self._copy)
        for button in buttons.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in the filter must not press one
        return buttons

    def _assemble(self) -> None:
        self._empty = QLabel()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setObjectName("Placeholder")
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self._empty)
        self._list.setMinimumSize(QSize(200, 120))
        narrowing = QHBoxLayout()
        narrowing.setSpacing(8)
        narrowing.addWidget(self.box, 1)
        narrowing.addWidget(self.kinds)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(12)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sites)
        layout.addWidget(self.summary)
        layout.addLayout(narrowing)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._detail)
        whole = QVBoxLayout(self)
        whole.setSpacing(12)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.addWidget(Scrolled(page), 1)
        whole.addWidget(self._make_buttons())
        room = room_around(self)
        self.resize(min(940, room.width()), min(680, room.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the list keeps what and why; the lines below it tell the rest."""
        super().resizeEvent(event)
        scale = text_scale()
        if scale != self._scale:
            self._scale = scale
            self._size_table(scale)
        room = event.size().width() / scale
        for column, needed in ((Column.KIND, 640), (Column.TRIES, 640), (Column.NEXT, 520)):
            self.table.setColumnHidden(column, room < needed)

    def _size_table(self, scale: float) -> None:
        """Rows and columns as large as the letters in them."""
        self.table.verticalHeader().setDefaultSectionSize(round(_ROW * scale))
        for column, width in ((Column.KIND, 124), (Column.TRIES, 64), (Column.NEXT, 150)):
            words = self.table.horizontalHeader().sectionSizeHint(column)
            self.table.setColumnWidth(column, max(round(width * scale), words))

    # -- reading -------------------------------------------------------------------------------

    def reload(self, site: str | None = None) -> None:
        """Read the ledger; the answer comes later.

        Args:
            site: the key of the site to show then; None leaves the choice as it is, at first the
                first site that lacks something.
        """
        self._wanted = site or self._wanted
        self._runner.submit("ledger", lambda archive: archive.ledger(), self.show_ledgers)

    def show_ledgers(self, ledgers: list[SiteLedger]) -> None:
        """Show these sites, keeping the chosen one."""
        self._ledgers, self._read = tuple(ledgers), True
        keys = [ledger.site.key for ledger in ledgers]
        lacking = [ledger.site.key for ledger in ledgers if ledger.entries]
        chosen = self._wanted if self._wanted in keys else next(iter(lacking or keys), None)
        blocked = self.sites.blockSignals(True)
        self.sites.clear()
        for ledger in ledgers:
            self.sites.addItem(self._site(ledger), ledger.site.key)
            self.sites.setItemData(
                self.sites.count() - 1, ledger.site.url, Qt.ItemDataRole.ToolTipRole
            )
        if chosen is not None:
            self.sites.setCurrentIndex(keys.index(chosen))
        self.sites.blockSignals(blocked)
        self._show_site()
        if self.focusWidget() not in (self.box, self.sites, self.kinds):
            self.table.setFocus()

    def _site(self, ledger: SiteLedger) -> str:
        missing = len(ledger.entries)
        names = [other.site.name for other in self._ledgers]
        return isolate(
            ledger.site.name,
            ledger.site.url if names.count(ledger.site.name) > 1 else None,
            self.tr("%Ln not stored", "", missing) if missing else None,
        )

    def _ledger(self) -> SiteLedger | None:
        row = self.sites.currentIndex()
        return self._ledgers[row] if 0 <= row < len(self._ledgers) else None

    def _show_site(self) -> None:
        ledger = self._ledger()
        self.sites.setEnabled(len(self._ledgers) > 1)
        self.summary.setVisible(ledger is not None)
        if ledger is not None:
            self._wanted = ledger.site.key
            self.summary.show_ledger(ledger)
            self.model.show(ledger)
        self._choose()

    def _filter(self) -> None:
        self.model.filter(self.box.text(), self.kinds.currentData())
        self._choose()

    def _choose(self) -> None:
        """Show the list, or words in its place."""
        rows, total = self.model.rowCount(), self.model.total
        self._list.setCurrentWidget(self.table if rows else self._empty)
        self._detail.setVisible(bool(rows))
        if self._ledger() is None:
            self._empty.setText(self.tr("No site yet.") if self._read else "")
        elif total:
            self._empty.setText(self.tr("Nothing that is not stored fits the filter."))
        else:
            self._empty.setText(self.tr("All that the site offers is stored."))
        for widget in (self.box, self.kinds):
            widget.setEnabled(bool(total))
        self._selected()

    # -- the chosen rows -----------------------------------------------------------------------

    def _numbers(self) -> list[int]:
        chosen = self.table.selectionModel().selectedRows()
        return sorted(index.row() for index in chosen)

    def _current(self) -> LedgerRow | None:
        numbers = self._numbers()
        return self.model.row(numbers[0]) if len(numbers) == 1 else None

    def _selected(self) -> None:
        row = self._current()
        self.open_web.setEnabled(row is not None and bool(row.address))
        self.copy.setEnabled(self.model.rowCount() > 0)
        self.retry.setEnabled(self.model.total > 0 and not self._running)
        self._detail.setText(self._told(row) if row else "")

    def _told(self, row: LedgerRow) -> str:
        """Everything about a row, whatever of it there is room for in the list."""
        said = f"{row.why} [{row.entry.reason}]" if row.why != row.entry.reason else row.why
        tries = self.tr("Tries: {}").format(figures(row.entry.tries))
        again = self.tr("next try: {}").format(self.model.next_in_words(row.entry))
        kind = self.model.kind_in_words(row.entry.kind)
        address = row.address if row.address != row.what else None
        around = row.entry.title if row.entry.title != row.what else None
        lines = (isolate(kind, row.what), address, around, said, isolate(tries, again))
        return "\n".join(filter(None, lines))

    def _open(self) -> None:
        row = self._current()
        if row is not None and row.address.startswith(("http://", "https://")):
            QDesktopServices.openUrl(QUrl(row.address))

    def _copy(self) -> None:
        numbers = self._numbers() or range(self.model.rowCount())
        QGuiApplication.clipboard().setText(self.model.as_lines(numbers))

    # -- syncing -------------------------------------------------------------------------------

    def set_running(self, running: bool) -> None:
        """While a sync runs no other can be started."""
        self._running = running
        self._selected()

    def _retry(self) -> None:
        ledger = self._ledger()
        if ledger is not None:
            self.retry_wanted.emit(ledger.site)
