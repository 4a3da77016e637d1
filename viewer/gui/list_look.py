"""How dense the list is, and whether it has headings by date: actions and their memory.

Responsible for these two choices. Not for drawing them (panes.row_delegate, panes.row_heights).
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from viewer.gui.actions import exclusive
from viewer.gui.library_browser import LibraryBrowser
from viewer.gui.panes.article_list import ArticleListPane
from viewer.gui.settings import DENSITY, GROUPED, Settings


class ListLook(QObject):
    """Joins the actions of the menu with the list and the settings.

    Args:
        actions: every action of the window, by name.
    """

    def __init__(
        self,
        actions: dict[str, QAction],
        settings: Settings,
        browser: LibraryBrowser,
        articles: ArticleListPane,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._browser = browser
        self._articles = articles
        now = settings.read(DENSITY)
        densities = {name: actions[f"density_{name}"] for name in DENSITY.values}
        exclusive(densities, self._choose, self)
        densities[now].setChecked(True)
        articles.set_density(now)
        grouped = actions["group_dates"]
        grouped.setChecked(settings.read(GROUPED))
        grouped.triggered.connect(self._group)
        browser.start_grouped(settings.read(GROUPED))

    def _choose(self, density: str) -> None:
        self._settings.keep(DENSITY, density)
        self._articles.set_density(density)

    def _group(self, grouped: bool) -> None:
        self._settings.keep(GROUPED, grouped)
        self._browser.group(grouped)
