"""Where windows stand.

Responsible for bringing a window back to where it was, and into sight when the monitor it stood on
is gone; for the room that there is. Not for remembering it (settings).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

_GRIP = 48  # pixels of the upper edge that have to be in sight, to be taken hold of


def restore_geometry(
    window: QMainWindow, geometry: QByteArray | None, size: tuple[int, int]
) -> None:
    """Bring a window to where it was.

    Args:
        window: not shown yet.
        geometry: as `saveGeometry` gave it; None or nonsense for none.
        size: in pixels, where there is none.
    """
    if geometry is None or not window.restoreGeometry(geometry):
        window.resize(*size)
        return
    if window.isFullScreen() or window.isMaximized():
        return  # which are always on a screen
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    fitted = fit(window.geometry(), screens)
    if fitted != window.geometry():
        window.setGeometry(fitted)


def room_around(widget: QWidget) -> QRect:
    """What windows may take of the screen that a widget is on, or its parent while it is new.

    Not by QWidget.screen(): PySide 6.11 takes its answer for a part of the widget, so that the
    screen is deleted when the widget's cycle is collected, and the next window crashes.
    """
    parent = widget.parentWidget()
    window = parent.window() if widget.isWindow() and parent is not None else widget.window()
    screen = QGuiApplication.screenAt(window.frameGeometry().center())
    return (screen or QGuiApplication.primaryScreen()).availableGeometry()


def fit(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """A window's place, moved onto a screen where its upper edge is on none.

    Args:
        wanted: where it was.
        screens: what windows may take of each; the first is the main one.
    """
    edge = QRect(wanted.left(), wanted.top(), wanted.width(), _GRIP)
    if not screens or any(_reachable(edge & screen) for screen in screens):
        return wanted
    screen = max(screens, key=lambda one: _area(wanted & one))
    size = wanted.size().boundedTo(screen.size())
    moved = QRect(screen.topLeft(), size)
    moved.moveCenter(screen.center())
    return moved


def _reachable(seen: QRect) -> bool:
    return seen.width() >= 2 * _GRIP and seen.height() >= _GRIP // 2


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())
