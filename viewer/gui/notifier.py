"""A system notification, where the system has a place for it.

Responsible for showing one and for leaving no icon behind. Not for when (sync_teller).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSystemTrayIcon

_SHOWN = 15_000  # milliseconds; after that the icon goes, the desktop keeps the message


class Notifier(QObject):
    """Says something outside of the window."""

    clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN)
        self._timer.timeout.connect(self.close)

    @staticmethod
    def possible() -> bool:
        """Whether this desktop shows such messages."""
        from PySide6.QtWidgets import QSystemTrayIcon as Tray

        return Tray.isSystemTrayAvailable() and Tray.supportsMessages()

    def notify(self, title: str, text: str) -> None:
        """Show a message; nothing where there is no place for it."""
        from PySide6.QtWidgets import QSystemTrayIcon

        if not self.possible():
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
            self._icon.setToolTip(title)
            self._icon.messageClicked.connect(self.clicked)
            self._icon.activated.connect(lambda _reason: self.clicked.emit())
        self._icon.show()
        self._icon.showMessage(title, text, QGuiApplication.windowIcon(), _SHOWN)
        self._timer.start()

    def close(self) -> None:
        """Take the icon away."""
        self._timer.stop()
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
