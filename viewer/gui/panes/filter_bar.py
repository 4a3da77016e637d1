"""The line above the list: the filter menu, the chips, and how the list is sorted.

Responsible for what stands there for a listing and for what a click narrows to. Not for counting
(core) nor for reading the list anew (library_browser).
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from viewer.core.model import ArticleFilter, NavigationCounts
from viewer.gui.filters import (
    MARKS,
    Chip,
    chips_of,
    kind_of,
    label_of,
    offered,
    with_chip,
    without_chip,
)
from viewer.gui.models.article_list import Listing
from viewer.gui.panes.chip_strip import ChipStrip, Shown
from viewer.gui.panes.filter_menu import FilterMenu
from viewer.gui.panes.menu_button import MenuButton, SortButton
from viewer.gui.texts import figures

_ROOMY = 480  # pixels from which on the order is said in words

Facets = Mapping[str, Mapping[str, int]]


class FilterBar(QWidget):
    """`narrowed` tells the ArticleFilter that the chips now mean.

    `counts_wanted` asks for the counts of what is listed, for the menu; `show_counts` answers.
    """

    narrowed = Signal(object)
    counts_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("FilterBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Filters"))
        self._filter = ArticleFilter()
        self._place = ArticleFilter()
        self._sites: dict[str, str] = {}
        self._marked = dict.fromkeys(MARKS, 0)  # how many articles of the library have each
        self._listing = Listing(ArticleFilter(), 0)
        self.menu = FilterMenu(self)
        self.menu.toggled.connect(self.toggle)
        self.menu.cleared.connect(self.clear)
        self.menu.counts_wanted.connect(self.counts_wanted)
        self.button = MenuButton(self.tr("Filter"), self.menu)
        self.button.setAccessibleName(self.tr("Filter the list"))
        self.strip = ChipStrip()
        self.strip.clicked.connect(self._clicked)
        self.strip.left.connect(self.button.setFocus)
        self.strip.more_wanted.connect(self.open_menu)
        self.button.entered.connect(lambda: self.strip.focus_chip(0))
        self.sort = SortButton(QMenu(self))
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.button)
        layout.addWidget(self.strip, 1)
        layout.addWidget(self.sort)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sort.set_compact(self.width() < _ROOMY)

    # -- what is listed ------------------------------------------------------------------------

    def set_library(self, counts: NavigationCounts) -> None:
        """Take the names of the sites, and which marks there are to ask for."""
        self._sites = {one.site.key: one.site.name for one in counts.sites}
        self._marked = {name: getattr(counts, name) for name in MARKS}
        self._update()

    def set_filter(self, place: ArticleFilter, narrowed: ArticleFilter) -> None:
        """Show what the list is about to be narrowed to, announcing nothing."""
        self._place, self._filter = place, narrowed
        self._update()

    def show_listing(self, listing: Listing) -> None:
        """Offer what would narrow the hits of this search."""
        self._listing = listing
        self._update()

    def show_counts(self, facets: Facets) -> None:
        """Fill the menu that was opened."""
        self.menu.show_counts(facets, self._sites)

    def set_sorts(self, actions: list[QAction], now: str) -> None:
        """Offer these orders; `now` is the short name of the one that is in use."""
        menu = self.sort.menu()
        menu.clear()
        menu.addActions(actions)
        self.sort.setText(now)
        self.sort.updateGeometry()
        self.sort.setAccessibleName(self.tr("Sorted: {}").format(now))
        self.sort.setToolTip(self.tr("Sorted: {}").format(now))

    def _update(self) -> None:
        self.menu.show_active(self._filter)
        active = [self._active(chip) for chip in chips_of(self._filter)]
        self.strip.show_chips([*active, *self._offers()])

    def _active(self, chip: Chip) -> Shown:
        label = label_of(chip, self._sites)
        spoken = self.tr("{}: remove this filter").format(self._full(chip, label))
        return Shown(chip, label, "", True, spoken)

    def _offers(self) -> list[Shown]:
        """What the hits have, then the marks that any article has."""
        facets, total = self._facets(), self._listing.total
        found = [self._offer(chip, count) for chip, count in offered(facets, self._filter, total)]
        marks = [
            self._offer(Chip(name), None)
            for name in MARKS
            if self._marked[name]
            and not getattr(self._filter, name)
            and not getattr(self._place, name)
        ]
        return [*found, *marks]

    def _facets(self) -> Facets:
        answer = self._listing.answer
        return answer.facets if answer is not None else {}

    def _offer(self, chip: Chip, count: int | None) -> Shown:
        label = label_of(chip, self._sites)
        number = "" if count is None else figures(count)
        spoken = self.tr("Only {}").format(self._full(chip, label))
        return Shown(chip, label, number, False, f"{spoken} ({number})" if number else spoken)

    def _full(self, chip: Chip, label: str) -> str:
        """Its words with the kind of thing it is."""
        kind = kind_of(chip.name)
        return kind if chip.name in MARKS else f"{kind}: \u2068{label}\u2069"

    # -- choosing ------------------------------------------------------------------------------

    def _clicked(self, shown: Shown) -> None:
        """The focus stays in the line: what was clicked may be gone or elsewhere in a moment."""
        self.button.setFocus()
        self.toggle(shown.chip)

    def toggle(self, chip: Chip) -> None:
        """Narrow by a chip, or no longer."""
        active = chip in chips_of(self._filter)
        self._narrow((without_chip if active else with_chip)(self._filter, chip))

    def clear(self) -> None:
        """Show the whole place again."""
        self._narrow(ArticleFilter())

    def _narrow(self, narrowed: ArticleFilter) -> None:
        self._filter = narrowed
        self._update()
        self.narrowed.emit(narrowed)

    def open_menu(self) -> None:
        """Open the filter menu below its button."""
        self.button.setFocus()
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
