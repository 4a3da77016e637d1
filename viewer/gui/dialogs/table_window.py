"""A table of an article in a window of its own.

Responsible for looking at a wide table, sorting it and taking it along. Not for its cells
(models.table_model).
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.gui.document.page import PlacedTable
from viewer.gui.geometry import room_around
from viewer.gui.models.table_model import TableModel
from viewer.gui.saving import Saver
from viewer.gui.texts import isolate

_NARROWEST, _WIDEST = 60, 340  # pixels of a column at first
_SIZED = 400  # rows by which columns are sized


class TableWindow(QDialog):
    """Shows a table beside the article that it is from.

    Args:
        table: of a page.
        title: of the article.
        saver: writes files.
    """

    def __init__(
        self, table: PlacedTable, title: str, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(isolate(self.tr("Table"), title))
        self.model = TableModel(table.cells, headed=table.headed, parent=self)
        self._saver = saver
        self._title = title
        self.view = self._make_view(rtl=table.rtl)
        self.said = QLabel()
        self.said.setObjectName("Muted")
        self._assemble()
        self._tell()

    def _make_view(self, *, rtl: bool) -> QTableView:
        view = QTableView()
        view.setObjectName("Ledger")
        sides = Qt.LayoutDirection
        view.setLayoutDirection(sides.RightToLeft if rtl else sides.LeftToRight)
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Table"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)  # Tab leaves the table, for those without a mouse
        view.setSortingEnabled(True)
        header = view.horizontalHeader()
        header.setSortIndicatorClearable(True)  # the third click: as the article has it
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMaximumSectionSize(4 * _WIDEST)
        header.setResizeContentsPrecision(_SIZED)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 14)
        view.setWordWrap(False)
        view.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            width = view.columnWidth(column) + 16
            view.setColumnWidth(column, max(_NARROWEST, min(_WIDEST, width)))
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Copy),
            view,
            self.copy,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        return view

    def _assemble(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        action = QDialogButtonBox.ButtonRole.ActionRole
        copy = buttons.addButton(self.tr("&Copy"), action)
        copy.setToolTip(self.tr("Copies the chosen cells, or all of them"))
        copy.clicked.connect(self.copy)
        save = buttons.addButton(self.tr("&Save as CSV…"), action)
        save.clicked.connect(self.save_as)
        for button in buttons.findChildren(QPushButton):
            button.setAutoDefault(False)
        below = QHBoxLayout()
        below.addWidget(self.said, 1)
        below.addWidget(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 12)
        whole.setSpacing(12)
        whole.addWidget(self.view, 1)
        whole.addLayout(below)
        widths = sum(self.view.columnWidth(n) for n in range(self.model.columnCount()))
        heights = (self.model.rowCount() + 2) * (self.view.fontMetrics().height() + 14)
        room = room_around(self)
        width = min(max(560, widths + 110), room.width() - 80)
        self.resize(width, min(max(300, heights + 110), room.height() - 80))

    def _tell(self) -> None:
        rows, columns = self.model.rowCount(), self.model.columnCount()
        self.said.setText(
            isolate(self.tr("%Ln rows", "", rows), self.tr("%Ln columns", "", columns))
        )

    def copy(self) -> None:
        """Put the chosen cells into the clipboard, all of them when none is chosen."""
        indexes = self.view.selectionModel().selectedIndexes()
        if not indexes:
            self.view.selectAll()
            indexes = self.view.selectionModel().selectedIndexes()
        QGuiApplication.clipboard().setText(self.model.as_lines(indexes))
        self.said.setText(self.tr("Copied"))

    def save_as(self) -> None:
        """Ask where to, and write the table there."""
        name = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in self._title)
        proposed = " ".join(name.split())[:60].strip() or "table"
        title, name = self.tr("Save the table"), f"{proposed}.csv"
        self._saver.ask(self, title, name, self.model.save_csv, self.said.setText)
