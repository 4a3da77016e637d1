"""Saving something to a file that a person chooses.

Responsible for asking where to, for writing off the GUI thread and for saying how that went. Not
for what is written.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.gui.background import Background

Write = Callable[[Path], object]


class Saver(Background):
    """Asks and writes; `said` tells how it went.

    Args:
        window: that the question belongs to.
    """

    said = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__("saving", window)
        self._window = window

    def ask(self, title: str, name: str, write: Write) -> None:
        """Ask where to, then write.

        Args:
            title: of the dialog.
            name: of the file, as proposed; its ending is kept where none is typed.
            write: writes the file, in the worker thread; may raise OSError.
        """
        dialog = QFileDialog(self._window, title, name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
        dialog.fileSelected.connect(lambda path: self.write(Path(path), write))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, target: Path, write: Write) -> None:
        """Write a file without asking."""

        def written(future: Future[Any]) -> None:
            error = future.exception()
            if error is None:
                self.said.emit(self.tr("Saved as {}").format(target.name))
            elif isinstance(error, OSError):
                self.said.emit(self.tr("Not saved: {}").format(error.strerror or error))
            else:
                raise error

        self.submit(lambda: write(target), written)
