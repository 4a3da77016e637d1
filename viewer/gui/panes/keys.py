"""Keys that a widget keeps from the window's shortcuts.

Responsible for Space, which the window scrolls with and which presses a button, and for
Shift+Enter, which opens another window and goes back in a field. Not for any other shortcut
(actions).
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


def keeps_shift_enter(event: QEvent) -> bool:
    """Accept Shift+Enter for the widget that is asked whether a shortcut may have it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return False
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    event.accept()
    return True
