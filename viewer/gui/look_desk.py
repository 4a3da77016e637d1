"""How everything looks: theme, setting of pages, zoom, size of the interface's letters.

Responsible for carrying out what a person chooses, in the menu, by the wheel and in the
preferences, and for remembering it. Not for what may be chosen (reading_settings) nor for asking
(dialogs.appearance).
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from viewer.gui.actions import exclusive
from viewer.gui.document.typography import zoomed
from viewer.gui.panes.article_list import ArticleListPane
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.reading_settings import TEXT_SIZE, ZOOM, chosen_theme, typography_of
from viewer.gui.settings import THEME, Settings
from viewer.gui.theme import Theme, apply_theme, interface_font

_GATHER = 30  # milliseconds in which turns of the wheel are one change


class LookDesk(QObject):
    """Between what is chosen and what shows it; `page_changed` tells Theme and Typography.

    Args:
        settings: what holds now.
        actions: of the window, by name.
        reader: shows articles.
        articles: lists them.
    """

    page_changed = Signal(object, object)

    def __init__(
        self,
        settings: Settings,
        actions: Mapping[str, QAction],
        reader: ReaderPane,
        articles: ArticleListPane,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._reader = reader
        self._articles = articles
        self._themes = {value: actions[f"theme_{value}"] for value in THEME.values}
        self._shown: tuple[Theme, int] | None = None
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_GATHER)
        self._late.timeout.connect(self._set_page)
        self._connect(actions)
        self.apply()

    def _connect(self, actions: Mapping[str, QAction]) -> None:
        exclusive(self._themes, self.choose_theme, self)
        actions["zoom_in"].triggered.connect(lambda: self.zoom_by(1))
        actions["zoom_out"].triggered.connect(lambda: self.zoom_by(-1))
        actions["zoom_reset"].triggered.connect(lambda: self._zoom_to(ZOOM.default))
        self._reader.browser.zooming.wanted.connect(self.zoom_by)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def apply(self) -> None:
        """Show everything as the settings say."""
        self._themes[self._settings.read(THEME)].setChecked(True)
        theme, percent = chosen_theme(self._settings), self._settings.read(TEXT_SIZE)
        self._set_page()
        if self._shown == (theme, percent):
            return
        self._shown = theme, percent
        QApplication.setFont(interface_font(percent))
        apply_theme(theme)
        self._articles.set_theme(theme)

    def choose_theme(self, choice: str) -> None:
        """Show everything in other colours from now on; `choice` is a value of THEME."""
        self._settings.keep(THEME, choice)
        self.apply()

    def _system_changed(self) -> None:
        if self._settings.read(THEME) == "system":
            self.apply()

    # -- the zoom ------------------------------------------------------------------------------

    def zoom_by(self, steps: int) -> None:
        """Set pages so many steps larger, or smaller where they are negative."""
        self._zoom_to(zoomed(self._settings.read(ZOOM), steps))

    def _zoom_to(self, zoom: int) -> None:
        self._settings.keep(ZOOM, zoom)
        self._reader.tell_zoom(zoom)
        self._late.start()

    def _set_page(self) -> None:
        theme, typography = chosen_theme(self._settings), typography_of(self._settings)
        self._reader.set_look(theme, typography)
        self.page_changed.emit(theme, typography)
