"""The window's face: from a parsed command to an exit status.

Responsible for `backfile` without a command, `demo` and `self-test`. Not for the commands that need
no Qt (cli).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from viewer.core.errors import LibraryError
from viewer.gui.app import make_application, need_display, open_window
from viewer.gui.core_words import in_words
from viewer.gui.main_window import MainWindow
from viewer.gui.settings import Settings, default_file


def run(arguments: argparse.Namespace) -> int:
    """Carry one command out; returns the exit status.

    Raises:
        BackfileError: it cannot be done.
    """
    if arguments.command == "self-test":
        from viewer.gui import self_test

        return self_test.run()
    if arguments.command == "demo":
        from viewer.gui import demo

        return demo.run(arguments)
    need_display()
    application = make_application()
    settings = Settings(default_file())
    status, again = 0, True
    while again:  # in another language
        window = _opened(arguments.library, settings)
        status = application.exec()
        window.close()
        again = window.opens_again
        window.deleteLater()
    return status


def _opened(library: Path, settings: Settings) -> MainWindow:
    try:
        return open_window(library, settings)
    except LibraryError as error:
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.critical(None, "Backfile", "\n\n".join(filter(None, in_words(error))))
        raise
