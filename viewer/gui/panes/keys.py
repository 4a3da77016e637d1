"""Keys that a widget keeps from the window's shortcuts.

Responsible for Space, which the window scrolls with and which presses a button. Not for any other
shortcut (actions).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def keeps_space(event: QEvent) -> bool:
    """Accept Space for the widget that is asked whether a shortcut may have it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.key() != Qt.Key.Key_Space or event.modifiers() != Qt.KeyboardModifier.NoModifier:
        return False
    event.accept()
    return True
