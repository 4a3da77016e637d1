"""Python's cyclic collector, in the GUI thread only.

Responsible for when it runs. Python runs it in whichever thread happens to allocate; a ring of
widgets, painters or documents that a worker thread collects is destroyed by Qt in that thread,
which may end the process (decision 024).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_OFTEN = 1000  # milliseconds between two looks


class GuiCollector(QObject):
    """Collects in this object's thread; while one is open no other thread does.

    What lives at `keep_all` is taken for permanent, so that a full collection, which holds the
    event loop, looks at what was made since: through all modules it takes 30 ms.
    """

    _open = 0  # of them, in this process

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        GuiCollector._open += 1
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_OFTEN)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    def keep_all(self) -> None:
        """What lives now stays until the end."""
        gc.freeze()

    def collect_due(self) -> int | None:
        """Collect the oldest generation that is due by Python's own thresholds.

        Returns:
            Its number; None where none is.
        """
        pairs = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [number for number, (count, most) in enumerate(pairs) if 0 < most < count]
        if not due:
            return None
        gc.collect(due[-1])
        return due[-1]

    def close(self) -> None:
        """Leave it to Python again, once no other is open."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        GuiCollector._open -= 1
        if not GuiCollector._open:
            gc.unfreeze()
            gc.enable()
