"""The user guide, from the main window.

Responsible for opening its window, one at a time, and for its size and look. Not for its pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.gui.document.typography import Typography
from viewer.gui.geometry import restore_geometry
from viewer.gui.settings import Settings
from viewer.gui.theme import Theme

if TYPE_CHECKING:
    from viewer.gui.guide.window import GuideWindow
    from viewer.gui.main_window import MainWindow

GEOMETRY = "guide_window"


class GuideDesk(QObject):
    """Args:
    main: the window whose reader says how pages look.
    settings: remember the size of the guide's window.
    """

    def __init__(self, main: MainWindow, settings: Settings) -> None:
        super().__init__(main)
        self._main = main
        self._settings = settings
        self.window: GuideWindow | None = None

    def show(self) -> None:
        """Open the guide, or bring its window to the front."""
        window = self.window
        if window is None:
            from viewer.gui.guide.window import GuideWindow

            window = self.window = GuideWindow(*self._main.reader.look)
            window.closing.connect(self._forget)
            restore_geometry(window, self._settings.layout(GEOMETRY), (780, 840))
            window.show()
            window.show_start()
            window.reader.browser.setFocus()
        window.activateWindow()

    def _forget(self) -> None:
        if self.window is not None:
            self._settings.keep_layout(GEOMETRY, self.window.saveGeometry())
        self.window = None

    def set_look(self, theme: Theme, typography: Typography) -> None:
        """Show the page in these colours and set like this."""
        if self.window is not None:
            self.window.reader.set_look(theme, typography)

    def close(self) -> None:
        """Close the window, if it is open."""
        if self.window is not None:
            self.window.close()
