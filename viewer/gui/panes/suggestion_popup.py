"""The list under the search box: completions, or recent searches.

Responsible for showing entries over the window, for which one is chosen and for their look. Never
takes the focus: the box keeps it and hands its keys on (search_assistant). Not for the entries
(models.suggestions).
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from viewer.gui.models.suggestions import Suggestion, SuggestionModel, SuggestionRole
from viewer.gui.sides import visual_alignment
from viewer.gui.texts import is_rtl

_ROW = 30  # pixels
_SHOWN = 11  # rows at once; more scroll
_WIDTH = 260  # at least, where the window is wide enough
_EDGE, _GAP = 10, 14

_Index = QModelIndex | QPersistentModelIndex


class SuggestionDelegate(QStyledItemDelegate):
    """Draws the text at the near side, and its kind and count muted at the far one."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        palette: QPalette = option.palette
        from PySide6.QtWidgets import QStyle

        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 5, 5)
        strong, muted = _colours(palette, chosen, index.data(SuggestionRole.ENTRY))
        inner = rect.adjusted(_EDGE, 0, -_EDGE, 0)
        label = index.data(SuggestionRole.LABEL)
        width = option.fontMetrics.horizontalAdvance(label)
        far = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(muted)
        painter.drawText(inner, visual_alignment(option.direction, far), label)
        self._text(painter, option, index.data(), inner, width + _GAP, strong)
        painter.restore()

    @staticmethod
    def _text(painter, option, text, inner, taken, colour) -> None:  # type: ignore[no-untyped-def]
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        room = inner.adjusted(taken if rtl else 0, 0, 0 if rtl else -taken, 0)
        elided = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        near = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        # The text keeps its own direction, the row keeps the window's.
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if is_rtl(text) else Qt.LayoutDirection.LeftToRight
        )
        side = visual_alignment(option.direction, near) | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(colour)
        painter.drawText(room, side, elided)

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(100, max(_ROW, option.fontMetrics.height() + 10))


def _colours(palette: QPalette, chosen: bool, entry: Suggestion):  # type: ignore[no-untyped-def]
    role = QPalette.ColorRole
    if chosen:
        return palette.color(role.HighlightedText), palette.color(role.HighlightedText)
    strong = role.Link if entry.kind == "forget" else role.Text
    return palette.color(strong), palette.color(role.PlaceholderText)


class SuggestionPopup(QFrame):
    """`chosen` tells the Suggestion that was clicked."""

    chosen = Signal(object)

    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        self._box = box
        self.aged = False  # what is shown was proposed for a word that has changed since
        self.setObjectName("Suggestions")
        self.model = SuggestionModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(SuggestionDelegate(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Suggestions"))
        self.view.clicked.connect(self._clicked)
        for widget in (self, self.view, self.view.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.view)
        self.hide()

    # -- showing -------------------------------------------------------------------------------

    def show_entries(self, entries: Iterable[Suggestion]) -> None:
        """Show these under the box; hide when there are none."""
        self.aged = False
        if self.model.show(entries):
            self.view.setCurrentIndex(QModelIndex())
        if self.model.rowCount() == 0:
            self.hide()
            return
        self.place()
        self.show()
        self.raise_()

    def age(self) -> None:
        """The word has changed: completions stay in sight until others come, chosen is none."""
        self.aged = True
        first = self.model.entry(0)
        if first is not None and first.kind == "recent":
            self.hide()
        self.view.setCurrentIndex(QModelIndex())
        self.view.clearSelection()

    def place(self) -> None:
        """Over the window, at the box's near side, as wide as it."""
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.setLayoutDirection(window.layoutDirection())
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + 3))
        width = min(max(self._box.width(), _WIDTH), window.width() - 8)
        x = corner.x()
        if window.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x += self._box.width() - width
        rows = min(self.model.rowCount(), _SHOWN)
        height = rows * self.view.sizeHintForRow(0) + 10
        x = max(4, min(x, window.width() - width - 4))
        self.setGeometry(x, corner.y(), width, min(height, window.height() - corner.y() - 4))

    # -- choosing ------------------------------------------------------------------------------

    @property
    def current(self) -> Suggestion | None:
        """The entry that is chosen by the arrow keys."""
        return self.model.entry(self.view.currentIndex().row())

    def step(self, rows: int) -> bool:
        """Choose the next (1) or previous (-1) entry; above the first none is chosen.

        Returns:
            Whether there was one to go to: past the last the keys belong to the window again.
        """
        row = self.view.currentIndex().row() + rows
        if row >= self.model.rowCount() or row < -1:
            return False
        self.view.setCurrentIndex(self.model.index(row, 0) if row >= 0 else QModelIndex())
        if row >= 0:
            self._announce()
        else:
            self.view.clearSelection()
        return True

    def _announce(self) -> None:
        """Say the entry: the focus stays in the box, so a screen reader would not."""
        spoken = self.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        if spoken and QGuiApplication.platformName() != "offscreen":
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._box, spoken))

    def _clicked(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        if entry is not None:
            self.chosen.emit(entry)
