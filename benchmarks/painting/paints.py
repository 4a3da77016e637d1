"""When something has been painted.

Responsible for telling the moment after a widget's paint event, once the window is on its screen:
an event posted from within the paint event is handled when Qt is through with the whole window. So
no measure waits for a time to pass. Not for what is measured (the scenarios).
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

_DONE = QEvent.Type(QEvent.registerEventType())
Painted = Callable[[float], None]


class Paints(QObject):
    """Watches the paint events of a widget (of a view: its viewport)."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._waiting: list[Painted] = []
        self._painted: list[Painted] = []
        widget.installEventFilter(self)

    def next(self, painted: Painted) -> None:
        """Call back once, with the time (`time.perf_counter`) at which the next paint was done."""
        self._waiting.append(painted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._waiting:
            self._painted += self._waiting
            self._waiting = []
            QCoreApplication.postEvent(
                self, QEvent(_DONE), Qt.EventPriority.HighEventPriority.value
            )
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() != _DONE:
            return super().event(event)
        now = time.perf_counter()
        painted, self._painted = self._painted, []
        for one in painted:
            one(now)
        return True
