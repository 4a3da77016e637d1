"""What a bug looks like to a person: calm words and a report to copy.

Responsible for showing an unexpected exception. Expected failures are banners (panes.banner).
"""

from __future__ import annotations

import platform
import traceback

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from viewer import __version__
from viewer.core.logs import tail, without_addresses
from viewer.gui.dialogs.boxes import MARGINS
from viewer.gui.panes.paragraph import Paragraph


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
        lines.setObjectName("Report")
        lines.setReadOnly(True)
        lines.setTabChangesFocus(True)
        lines.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.setContentsMargins(*MARGINS)
        for widget in (words, lines, buttons):
            layout.addWidget(widget)
