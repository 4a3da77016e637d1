"""Asking for a folder with the system's own dialog.

Responsible for that dialog only.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_folder(
    parent: QWidget, title: str, start: Path | None, then: Callable[[Path], object]
) -> QFileDialog:
    """Ask; `then` gets the folder, unless the person thinks better of it.

    Args:
        parent: what the dialog stands before.
        start: where it begins; one that is not there begins at the nearest above it.
    """
    place = next((one for one in (start, *start.parents) if one.is_dir()), None) if start else None
    dialog = QFileDialog(parent, title, str(place or Path.home()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog
