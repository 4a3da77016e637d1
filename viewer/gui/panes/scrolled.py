"""The body of a dialog: as high as it needs, and scrolling where the screen is too low for it.

Responsible for that alone. A screen is low at twice the size (WCAG 2.1, 1.4.4), where 768 lines
are 384.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from viewer.gui.geometry import room_around

_TITLE = 48  # what a window's frame may take of the screen


class Scrolled(QScrollArea):
    """Holds one page; only ever scrolls up and down."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        self.setMinimumWidth(page.minimumSizeHint().width())
        self.setMinimumHeight(80)

    def wanted(self) -> int:
        """The height that the page needs at its width, in pixels."""
        layout = self._page.layout()
        if layout is not None:
            layout.activate()
        return max(self._page.heightForWidth(self.width()), self._page.minimumSizeHint().height())

    def fit(self, wanted: int | None = None) -> None:
        """Give the window the height that the page needs, within the screen.

        Args:
            wanted: for this height of the page instead.
        """
        window = self.window()
        height = window.height() + (wanted or self.wanted()) - self.height()
        room = room_around(window).height() - _TITLE
        window.resize(window.width(), min(height, room))
