"""Catching what nobody expected.

Responsible for noticing it and for showing one dialog at a time, which is loaded only then. Not for
the dialog (dialogs.crash).
"""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from viewer.core.logs import logger

if TYPE_CHECKING:
    from viewer.gui.dialogs.crash import CrashDialog

_LOG = logger(__name__)


class CrashHook(QObject):
    """Shows a dialog for exceptions nobody expected; one at a time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: CrashDialog | None = None

    def install(self) -> None:
        """Become Python's last resort."""
        sys.excepthook = self._caught

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        _LOG.error("A bug", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        in_gui = threading.current_thread() is threading.main_thread()
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
        elif in_gui and (self._dialog is None or not self._dialog.isVisible()):
            from viewer.gui.dialogs.crash import CrashDialog, report_of

            self._dialog = CrashDialog(report_of(error), self._window)
            self._dialog.open()
