"""Saving something to a file that a person chooses.

Responsible for asking where to, for writing off the GUI thread and for saying how that went. Not
for what is written.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from viewer.gui.background import Background

Write = Callable[[Path], object]
Say = Callable[[str], None]


class Saver(Background):
    """Asks and writes; it outlives the windows that ask, so that closing one waits for no disk."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("saving", parent)

    def ask(self, window: QWidget, title: str, name: str, write: Write, say: Say) -> None:
        """Ask where to, then write.

        Args:
            window: that the question belongs to.
            title: of the question.
            name: of the file, as proposed; its ending is kept where none is typed.
            write: writes the file, in the worker thread; may raise OSError.
            say: told how it went, unless the window is gone by then.
        """
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(window, title, name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
        dialog.fileSelected.connect(lambda path: self.write(window, Path(path), write, say))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, window: QWidget, target: Path, write: Write, say: Say) -> None:
        """Write a file without asking."""

        def written(future: Future[Any]) -> None:
            error = future.exception()
            if error is not None and not isinstance(error, OSError):
                raise error
            if isValid(window):
                say(self._outcome(target, error))

        self.submit(lambda: write(target), written)

    def _outcome(self, target: Path, error: OSError | None) -> str:
        if error is None:
            return self.tr("Saved as {}").format(target.name)
        return self.tr("Not saved: {}").format(error.strerror or error)
