"""About Backfile: version, licence, and where the library lies.

Responsible for that text only.
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from viewer import __version__
from viewer.gui.dialogs.boxes import message


def about_box(library: Path, parent: QWidget | None = None) -> QMessageBox:
    """The dialog, not shown yet."""
    title = QCoreApplication.translate("About", "About Backfile")
    box = message(title, f"<b>Backfile {__version__}</b>", parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    text = QCoreApplication.translate(
        "About",
        "Keeps WordPress sites on this computer: searchable, readable and citable with no network."
        " Free software under the MIT licence; fonts by the Noto project under the SIL Open Font"
        " License.",
    )
    python = ".".join(map(str, sys.version_info[:3]))
    box.setInformativeText(
        f"{escape(text)}<br><br>{escape(str(library))}<br>Python {python}, Qt {qVersion()}"
    )
    return box
