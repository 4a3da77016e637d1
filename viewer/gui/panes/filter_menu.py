"""The menu of everything a list may be narrowed by.

Responsible for the marks, and for each facet's values with their counts. Not for counting them.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from viewer.core.model import ArticleFilter
from viewer.gui.filters import FACETS, MARKS, Chip, chips_of, kind_of, label_of
from viewer.gui.texts import figures

_MOST = 30  # values of a facet: the ones that most articles have


class FilterMenu(QMenu):
    """`toggled` tells a Chip; `counts_wanted` that the menu opens and needs its counts."""

    toggled = Signal(object)
    cleared = Signal()
    counts_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._active: frozenset[Chip] = frozenset()
        self._marks = {name: self._mark(name) for name in MARKS}
        self.addSeparator()
        self._facets = {name: self.addMenu(kind_of(name)) for name in FACETS}
        self.addSeparator()
        self._clear = self.addAction(self.tr("&Clear the filters"))
        self._clear.triggered.connect(self.cleared)
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._opens)

    def _mark(self, name: str) -> QAction:
        action = self.addAction(kind_of(name))
        action.setCheckable(True)
        action.triggered.connect(lambda: self.toggled.emit(Chip(name)))
        return action

    def _opens(self) -> None:
        for menu in self._facets.values():
            menu.clear()
            menu.addAction(self.tr("Counting…")).setEnabled(False)
        self.counts_wanted.emit()

    def show_active(self, narrowed: ArticleFilter) -> None:
        """Tick what the list is narrowed to."""
        self._active = frozenset(chips_of(narrowed))
        for name, action in self._marks.items():
            action.setChecked(Chip(name) in self._active)
        self._clear.setEnabled(bool(self._active))

    def show_counts(
        self, facets: Mapping[str, Mapping[str, int]], sites: Mapping[str, str]
    ) -> None:
        """Fill the facets' menus.

        Args:
            facets: by name, each value's count.
            sites: names of the sites by their keys.
        """
        for name, menu in self._facets.items():
            menu.clear()
            for value, count in list(facets.get(name, {}).items())[:_MOST]:
                self._value(menu, Chip(name, value), count, sites)
            if menu.isEmpty():
                none = self.tr("Nothing to choose from")
                menu.addAction(none).setEnabled(False)

    def _value(self, menu: QMenu, chip: Chip, count: int, sites: Mapping[str, str]) -> None:
        label = label_of(chip, sites).replace("&", "&&")
        action = menu.addAction(f"\u2068{label}\u2069\t{figures(count)}")
        action.setCheckable(True)
        action.setChecked(chip in self._active)
        action.triggered.connect(lambda: self.toggled.emit(chip))
