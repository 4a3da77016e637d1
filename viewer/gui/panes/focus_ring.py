"""The ring around the pane that has the focus, for those who came to it by keyboard.

Responsible for when it is shown. Whoever clicks knows where they are, and a frame around half of
the window would only be in the way. How it looks is in the style sheet.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

_REASONS = Qt.FocusReason
_KEYS = {_REASONS.TabFocusReason, _REASONS.BacktabFocusReason, _REASONS.ShortcutFocusReason}


class FocusRing(QObject):
    """Watches a pane; a focus that comes by neither keys nor mouse leaves the ring as it was."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        pane.setProperty("ring", False)
        pane.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus():
            if event.reason() in _KEYS:
                self._show(True)
            elif event.reason() == _REASONS.MouseFocusReason:
                self._show(False)
        return False

    def _show(self, shown: bool) -> None:
        if self._pane.property("ring") != shown:
            self._pane.setProperty("ring", shown)
            self._pane.style().unpolish(self._pane)
            self._pane.style().polish(self._pane)
