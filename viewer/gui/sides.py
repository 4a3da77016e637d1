"""Left and right where a window may be mirrored.

Responsible for what `QStyle.visualAlignment` and `visualRect` work out: the style's class has five
hundred names in its enumerations, and knowing them takes Python longer than painting the list. Not
for the direction of texts (texts).
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt

_Sides = Qt.AlignmentFlag
_ACROSS = _Sides.AlignLeft | _Sides.AlignRight


def visual_alignment(direction: Qt.LayoutDirection, alignment: Qt.AlignmentFlag) -> _Sides:
    """An alignment by left and right, where `direction` may have exchanged them."""
    if not alignment & _Sides.AlignHorizontal_Mask:
        alignment |= _Sides.AlignLeft
    if alignment & _Sides.AlignAbsolute or not alignment & _ACROSS:
        return alignment
    if direction == Qt.LayoutDirection.RightToLeft:
        alignment ^= _ACROSS
    return alignment | _Sides.AlignAbsolute


def visual_rect(direction: Qt.LayoutDirection, within: QRect, rect: QRect) -> QRect:
    """A rectangle, or its mirror image within another one."""
    if direction != Qt.LayoutDirection.RightToLeft:
        return QRect(rect)
    return rect.translated(within.left() + within.right() - rect.left() - rect.right(), 0)
