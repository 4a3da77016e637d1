"""The order of the list: its actions, its button, and its memory.

Responsible for which orders can be chosen now and which one is in use: hits are sorted by relevance
or date, lists by date, change or title. Not for sorting (core).
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from viewer.core.model import SortKey
from viewer.gui.actions import exclusive
from viewer.gui.library_browser import LibraryBrowser
from viewer.gui.panes.filter_bar import FilterBar
from viewer.gui.question import Order
from viewer.gui.settings import LIST_SORT, SEARCH_SORT, Settings

_PREFIX = "sort_"


class Sorting(QObject):
    """Joins the sort actions of the menu with the list, its button and the settings.

    Args:
        actions: every action of the window, by name.
    """

    def __init__(
        self,
        actions: dict[str, QAction],
        settings: Settings,
        browser: LibraryBrowser,
        filters: FilterBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._browser = browser
        self._filters = filters
        keys = dict.fromkeys((*SEARCH_SORT.values, *LIST_SORT.values))
        self._actions = {key: actions[f"{_PREFIX}{key}"] for key in keys}
        exclusive(self._actions, self._choose, self)
        browser.start_sorted(*self._remembered())
        browser.listed.connect(self._update)
        self._update()

    @property
    def _searching(self) -> bool:
        return bool(self._browser.question.query)

    def _remembered(self) -> tuple[SortKey, Order]:
        sort, order = self._settings.read(LIST_SORT), self._settings.read(SEARCH_SORT)
        return cast(SortKey, sort), cast(Order, order)

    def _choose(self, key: str) -> None:
        self._settings.keep(SEARCH_SORT if self._searching else LIST_SORT, key)
        sort, order = self._remembered()
        if self._searching:
            self._browser.rank_by(order)
        else:
            self._browser.sort_by(sort)
        self._update()

    def _update(self) -> None:
        """Offer what can be chosen for what is listed now."""
        question = self._browser.question
        possible = (SEARCH_SORT if self._searching else LIST_SORT).values
        now = question.order if self._searching else question.sort
        for key, action in self._actions.items():
            action.setEnabled(key in possible)
            action.setChecked(key == now)
        offered = [self._actions[key] for key in possible]
        self._filters.set_sorts(offered, self._actions[now].text().replace("&", ""))
