"""What a bug looks like to a person: calm words and a report to copy.

Responsible for showing an unexpected exception. Expected failures are banners (panes.banner).
"""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from viewer import __version__
from viewer.core.logs import logger, tail, without_addresses
from viewer.gui.panes.paragraph import Paragraph

_LOG = logger(__name__)


def report_of(error: BaseException) -> str:
    """A report that holds what is needed to find a bug, and no address or text of a library.

    The last lines of the log are in it with every word left out that is not Backfile's own.
    """
    head = (
        f"Backfile {__version__}, Python {platform.python_version()}, Qt {qVersion()},"
        f" {platform.platform()}\n\n"
    )
    trace = without_addresses("".join(traceback.format_exception(error)))
    lines = tail()
    return head + trace + ("\n" + "\n".join(lines) + "\n" if lines else "")


class CrashDialog(QDialog):
    """The report, with a button to copy it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 420)
        words = Paragraph(
            self.tr(
                "This is a bug in Backfile. Your library is not harmed. Please report it with the"
                " lines below; you can go on working."
            )
        )
        lines = QPlainTextEdit(report)
        lines.setReadOnly(True)
        lines.setTabChangesFocus(True)
        lines.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words, lines, buttons):
            layout.addWidget(widget)


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
            self._dialog = CrashDialog(report_of(error), self._window)
            self._dialog.open()
