"""The window's face: from a parsed command to an exit status.

Responsible for `backfile` without a command, `demo` and `self-test`, and for a start in which no
garbage is collected. Not for the commands that need no Qt (cli).
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from viewer.core.errors import LibraryError

if TYPE_CHECKING:
    from viewer.gui.main_window import MainWindow


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
    with _nothing_collected():
        from viewer.gui.app import make_application, need_display

        need_display()
        application = make_application()
        window = _open(arguments)
    status = application.exec()
    window.close()
    return status


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Leave the garbage collector out of a block that only makes what stays until the end.

    It went through every class and function of the window a hundred times, a tenth of the start.
    The window that is open after it collects by itself (collecting); without one, Python does.
    """
    gc.disable()
    try:
        yield
    except BaseException:
        gc.enable()
        raise


def _open(arguments: argparse.Namespace) -> MainWindow:
    from viewer.gui.app import open_window
    from viewer.gui.settings import Settings, default_file

    try:
        return open_window(arguments.library, Settings(default_file()))
    except LibraryError as error:
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.critical(None, "Backfile", "\n\n".join(filter(None, (str(error), error.hint))))
        raise
