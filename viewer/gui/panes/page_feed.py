"""Writing the rest of a page while its beginning is read.

Responsible for the slices that a timer brings, and for going to places that are not written yet.
Not for how much a slice is (document.slices) nor for what places are (document.reading_place).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from viewer.gui.document.slices import Slices  # the window starts without Markdown

_PAUSE = 4  # milliseconds between two slices, for whatever else waits
_YIELD = 250  # the same where another article is read, which two at work would only slow down


@dataclass(slots=True)
class _Goal:
    """What is to be in sight once it is written; arguments as of `reach`."""

    there: Callable[[], bool]
    go: Callable[[], object]
    place: float


class PageFeed(QObject):
    """Writes one page at a time.

    `grown` follows every slice, `completed` the last one; neither is told of a short page, which
    is complete when it is shown.
    """

    grown = Signal()
    completed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._slices: Slices | None = None
        self._column: Callable[[], int] = int
        self._goal: _Goal | None = None
        self._waiting: list[Callable[[], object]] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._write)

    def begin(self, slices: Slices | None, column: Callable[[], int]) -> None:
        """Write this page from now on, and no other.

        Args:
            slices: None where there is nothing to write.
            column: tells the page's width.
        """
        self._goal, self._column = None, column
        self._waiting.clear()
        self._slices = slices if slices is not None and slices.pending else None
        if self._slices is not None:
            self._timer.start(_PAUSE)
        else:
            self._timer.stop()

    @property
    def pending(self) -> bool:
        """Whether some of the page is still to come."""
        return self._slices is not None

    def give_way(self) -> None:
        """Another page is about to be shown: write no more for a moment."""
        if self._slices is not None:
            self._timer.start(_YIELD)

    def _write(self) -> None:
        if self._slices is not None:
            self._timer.setInterval(_PAUSE)
            self._slices.write(self._column())
            self._take_over(self._slices)

    def finish(self) -> None:
        """Write all the rest now: somebody takes the whole page away."""
        slices = self._slices
        if slices is not None:
            slices.write(self._column(), float("inf"))
            self._take_over(slices)

    def _take_over(self, slices: Slices) -> None:
        if not slices.pending:
            self._slices = None
            self._timer.stop()
        self.grown.emit()
        if self._slices is None:
            self.completed.emit()
        self._go()
        if self._slices is None:
            waiting, self._waiting = self._waiting, []
            for does in waiting:
                does()

    def when_complete(self, does: Callable[[], object]) -> None:
        """Do something with the whole page: now, or as soon as it is; never with another page."""
        if self.pending:
            self._waiting.append(does)
        else:
            does()

    # -- places that are not written yet ---------------------------------------------------------

    def reach(
        self, there: Callable[[], bool], go: Callable[[], object], place: float = 0.0
    ) -> None:
        """Go somewhere, now or as soon as it is written; what was wanted last counts.

        Args:
            there: whether it is, and a screen below it; not asked any more once all is written.
            go: goes there.
            place: what is told as the place of reading until then.
        """
        self._goal = _Goal(there, go, place)
        self._go()

    def stay(self) -> None:
        """Go nowhere: the view was moved."""
        self._goal = None

    @property
    def coming(self) -> float | None:
        """The place that is told while another one is to be gone to."""
        return self._goal.place if self._goal is not None else None

    def _go(self) -> None:
        goal = self._goal
        if goal is not None and (not self.pending or goal.there()):
            self._goal = None
            goal.go()
