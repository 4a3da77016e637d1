"""The figures at the head of the ledger: what a site claims, what is stored, what is missing.

Responsible for that small table and the lines below it. Not for the list (dialogs.ledger).
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from viewer.core.model import LedgerCount, SiteLedger
from viewer.gui.panes.paragraph import Paragraph
from viewer.gui.texts import figures, short_time

_MOST = 8  # types in the table; a site with more has the rest in one row


class LedgerSummary(QWidget):
    """A row for each type of a site, and its pictures in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = QWidget()
        self._media, self._times = Paragraph(), Paragraph()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        for widget in (self._table, self._media, self._times):
            self._layout.addWidget(widget)

    @property
    def text(self) -> str:
        """All of it as lines, as a screen reader comes upon it."""
        labels = [label for label in self.findChildren(QLabel) if label.text()]
        return "\n".join(label.text() for label in labels)

    def show_ledger(self, ledger: SiteLedger) -> None:
        """Show a site's figures."""
        table = self._made(ledger.counts)
        self._layout.replaceWidget(self._table, table)
        self._table.hide()
        self._table.setParent(None)
        self._table.deleteLater()
        self._table = table
        self._media.setText(self._pictures(ledger))
        self._times.setText(self._when(ledger))

    # -- the table -----------------------------------------------------------------------------

    def _made(self, counts: tuple[LedgerCount, ...]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(4)
        titles = (self.tr("Site has"), self.tr("Stored"), self.tr("Not stored"), self.tr("Gone"))
        for column, title in enumerate(titles, start=1):
            grid.addWidget(_cell(title, muted=True), 0, column)
        for number, count in enumerate(_few(counts, self.tr("others")), start=1):
            self._add(grid, number, count)
        grid.setColumnStretch(5, 1)
        return table

    def _add(self, grid: QGridLayout, row: int, count: LedgerCount) -> None:
        name = Paragraph(self._type(count.type))
        name.setWordWrap(False)
        claimed = _cell(figures(count.claimed))
        missing = max(count.failed, count.claimed - count.stored)
        if count.site_says is not None and count.site_says != count.claimed:
            claimed.setToolTip(
                self.tr(
                    "The site itself says {}; it also counts what visitors may not see."
                ).format(figures(count.site_says))
            )
        cells: tuple[QLabel, ...] = (
            name,
            claimed,
            _cell(figures(count.stored)),
            _cell(figures(missing), not missing),
        )
        for column, cell in enumerate((*cells, _cell(figures(count.gone), not count.gone))):
            grid.addWidget(cell, row, column)

    def _type(self, slug: str) -> str:
        return {"post": self.tr("Posts"), "page": self.tr("Pages")}.get(slug, slug.capitalize())

    # -- the lines -----------------------------------------------------------------------------

    def _pictures(self, ledger: SiteLedger) -> str:
        if not ledger.media_claimed:
            return self.tr("No pictures or files.")
        missing = ledger.media_claimed - ledger.media_stored - ledger.media_skipped
        words = self.tr("Pictures and files: {} of {} stored, {} missing").format(
            figures(ledger.media_stored), figures(ledger.media_claimed), figures(max(0, missing))
        )
        if ledger.media_skipped:
            words += self.tr(", {} left out by your choice").format(figures(ledger.media_skipped))
        return words + "."

    def _when(self, ledger: SiteLedger) -> str:
        never = self.tr("never")
        return self.tr("Last sync: {}. Last comparison of everything: {}.").format(
            short_time(ledger.last_sync) or never, short_time(ledger.last_full) or never
        )


def _few(counts: tuple[LedgerCount, ...], others: str) -> tuple[LedgerCount, ...]:
    """The types that have anything, the rest of very many in one."""
    worth = [one for one in counts if one.claimed or one.stored or one.failed or one.gone]
    shown, rest = (worth, []) if len(worth) <= _MOST else (worth[: _MOST - 1], worth[_MOST - 1 :])
    if rest:
        sums = (
            sum(getattr(one, name) for one in rest)
            for name in ("claimed", "stored", "failed", "gone")
        )
        shown = [*shown, LedgerCount(others, *sums)]
    return tuple(shown)


def _cell(text: str, muted: bool = False) -> QLabel:
    cell = QLabel(text)
    cell.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    if muted:
        cell.setObjectName("Muted")
    return cell
