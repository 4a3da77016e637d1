"""The window's face: from a parsed command to an exit status.

Responsible for `backfile` without a command, `demo` and `self-test`. Not for the commands that need
no Qt (cli).
"""

from __future__ import annotations

import argparse

from viewer.core.errors import LibraryError
from viewer.gui.app import make_application, need_display, open_window
from viewer.gui.settings import Settings, default_file


def run(arguments: argparse.Namespace) -> int:
    """Carry one command out; returns the exit status.

    Raises:
        BackfileError: it cannot be done.
    """
    if arguments.command == "self-test" and arguments.start:
        from viewer.gui import start_test

        return start_test.run(arguments.library)
    if arguments.command == "self-test":
        from viewer.gui import self_test

        return self_test.run()
    if arguments.command == "demo":
        from viewer.gui import demo

        return demo.run(arguments)
    need_display()
    application = make_application()
    try:
        window = open_window(arguments.library, Settings(default_file()))
    except LibraryError as error:
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.critical(None, "Backfile", "\n\n".join(filter(None, (str(error), error.hint))))
        raise
    status = application.exec()
    window.close()
    return status
