"""The packaged program as it starts from a stick, in a process of its own: `portable_start FOLDER`.

What PyInstaller's bootloader does to `sys` is done here; then the real entry point runs, and a
person opens and closes a folder dialog, sees a bug, and quits.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from viewer.__main__ import main
from viewer.gui import app
from viewer.gui.dialogs.crash import CrashDialog
from viewer.gui.main_window import MainWindow


def person(window: MainWindow) -> None:
    """What is done in the window."""
    window.library.open_library()
    for dialog in window.findChildren(QFileDialog):
        dialog.reject()
    QTimer.singleShot(300, lambda: trip(window))


def trip(window: MainWindow) -> None:
    """Something that is a bug; then the end."""
    QTimer.singleShot(300, lambda: leave(window))
    raise KeyError("a bug")


def leave(window: MainWindow) -> None:
    """Close everything."""
    for dialog in window.findChildren(CrashDialog):
        dialog.reject()
    window.close()
    QApplication.quit()


def start() -> int:
    """Run it; returns the exit status."""
    folder = Path(sys.argv[1])
    sys.frozen = True  # type: ignore[attr-defined]  # as the bootloader does
    sys.executable = str(folder / "backfile")
    app.go_offscreen()
    shown = MainWindow.show

    def show(window: MainWindow) -> None:
        shown(window)
        QTimer.singleShot(500, lambda: person(window))

    MainWindow.show = show  # type: ignore[method-assign]
    return main([])


if __name__ == "__main__":
    sys.exit(start())
