"""Scripted use of the window: steps that wait for signals while Qt runs its own loop.

Responsible for going from step to step and for giving up in time. The steps are those of the demo
and of the self-test.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from viewer.core.errors import BackfileError

Step = Callable[[Callable[[Any], None]], None]
Steps = Generator[Step, Any, None]
_LIMIT = 180_000  # milliseconds


class ScriptStuck(BackfileError):
    """A step never ended."""


class Script(QObject):
    """Drives a generator: each yielded step is given a function to call with its outcome."""

    def __init__(self, steps: Steps) -> None:
        super().__init__()
        self._steps = steps
        self._trouble: BaseException | None = None
        self._watchdog = QTimer(self)
        self._watchdog.setSingleShot(True)
        self._watchdog.timeout.connect(self._stuck)

    def run(self, application: QApplication, *, stay: bool = False) -> None:
        """Run the steps within the application's loop.

        Args:
            stay: leave the loop to the person after the last step.

        Raises:
            Whatever a step raised; ScriptStuck after three minutes.
        """
        self._stay = stay
        self._watchdog.start(_LIMIT)
        QTimer.singleShot(0, lambda: self._go_on(None))
        application.exec()
        if self._trouble is not None:
            raise self._trouble

    def _go_on(self, outcome: Any) -> None:
        try:
            step = self._steps.send(outcome)
            step(self._resume)
        except StopIteration:
            self._watchdog.stop()
            if not self._stay:
                QApplication.quit()
        except BaseException as error:  # noqa: BLE001  # handed to run(), raised there
            self._fail(error)

    def _resume(self, outcome: Any = None) -> None:
        """Never inside the signal that brought the outcome: its other receivers come first."""
        QTimer.singleShot(0, lambda: self._go_on(outcome))

    def _stuck(self) -> None:
        self._fail(ScriptStuck("A step of the script did not end within three minutes."))

    def _fail(self, error: BaseException) -> None:
        self._watchdog.stop()
        self._trouble = error
        QApplication.quit()


def until(signal: Any, start: Callable[[], object], *others: Any) -> Step:
    """A step: call `start`, go on at the first of the signals with its value."""

    def step(resume: Callable[[Any], None]) -> None:
        sources = (signal, *others)

        def arrived(value: Any = None) -> None:
            for source in sources:
                source.disconnect(arrived)
            resume(value)

        for source in sources:
            source.connect(arrived)
        start()

    return step


def when(condition: Callable[[], bool], *, every: int = 30) -> Step:
    """A step: go on once something holds."""

    def step(resume: Callable[[Any], None]) -> None:
        if condition():
            resume(None)
        else:
            QTimer.singleShot(every, lambda: step(resume))

    return step
