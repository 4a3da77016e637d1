"""The window's face: from a parsed command to an exit status.

Responsible for `backfile` without a command, `demo` and `self-test`, and for a start in which no
garbage is collected. Not for the commands that need no Qt (cli).
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.core.errors import LibraryError

if TYPE_CHECKING:
    from viewer.gui.main_window import MainWindow
    from viewer.gui.settings import Settings


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
        from viewer.gui.settings import Settings, default_file

        need_display()
        application = make_application()
        settings = Settings(default_file())
    status, again = 0, True
    while again:  # in another language
        with _nothing_collected():
            window = _opened(arguments.library, settings)
        status = application.exec()
        window.close()
        again = window.opens_again
        window.deleteLater()
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


def _opened(library: Path, settings: Settings) -> MainWindow:
    from viewer.gui.app import open_window

    try:
        return open_window(library, settings)
    except LibraryError as error:
        from PySide6.QtWidgets import QMessageBox

        from viewer.gui.core_words import in_words

        QMessageBox.critical(None, "Backfile", "\n\n".join(filter(None, in_words(error))))
        raise
