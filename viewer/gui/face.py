"""The window's face: from a parsed command to an exit status.

Responsible for `backfile` without a command, `demo` and `self-test`, for the window that opens when
one closes (another library, another language), and for a start in which no garbage is collected.
Not for the commands that need no Qt (cli).
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.core.errors import LibraryError, NotALibrary
from viewer.core.logs import log_error, logger
from viewer.core.places import Home, Place, check_there

if TYPE_CHECKING:
    from viewer.gui.library_desk import Next
    from viewer.gui.main_window import MainWindow
    from viewer.gui.settings import Settings

_LOG = logger(__name__)


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
    with _nothing_collected():
        from viewer.gui.app import make_application, need_display
        from viewer.gui.settings import Settings, default_file, keep_beside

        need_display()
        keep_beside(arguments.home)
        application = make_application()
        settings = Settings(default_file(), portable=arguments.home.portable)
    root = existing(arguments.place, arguments.home)
    return 0 if root is None else show_windows(root, settings, application.exec)


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


def existing(place: Place, home: Home) -> Path | None:
    """The library to open; asks when the one that was chosen is not there. None: none at all."""
    while True:
        try:
            check_there(place)
        except NotALibrary as error:
            log_error(_LOG, error)
            answer = _ask_missing(error)
            if answer == "usual":
                return home.library
            if answer != "again":
                return None
        else:
            return place.root


def _ask_missing(error: NotALibrary) -> str:
    from viewer.gui.dialogs.missing_library import MissingLibrary

    return MissingLibrary(error).ask()


def show_windows(root: Path, settings: Settings, execute: Callable[[], int]) -> int:
    """Show a library's window, then that of the library that was chosen in it, and so on.

    Args:
        execute: runs Qt's loop until the window is closed; returns its status.

    Raises:
        LibraryError: the first library cannot be used.
    """
    from viewer.gui.library_desk import Next

    status = 0
    former: Path | None = None
    wanted: Next | None = Next(root)
    while wanted is not None:
        with _nothing_collected():
            window = _opened(wanted, former, settings)
        status = execute()
        window.close()
        former, wanted = window.root, window.library.next
        if wanted is None and window.opens_again:  # in another language
            wanted = Next(former)
        window.deleteLater()
    return status


def _opened(wanted: Next, former: Path | None, settings: Settings) -> MainWindow:
    from viewer.gui.app import open_window

    move = wanted.move
    try:
        if move is not None:
            from viewer.gui.state import Sessions

            move.finish()
            Sessions(settings, wanted.root).take_over(move.root)
        window = open_window(wanted.root, settings)
    except LibraryError as error:
        if move is not None:
            move.abandon()
        log_error(_LOG, error)
        _tell(error)
        if former is None:
            raise
        return open_window(former, settings)
    if move is not None:
        settings.shelf.moved(move.root, move.target)
        window.library.clear_up(move)
    elif former not in {None, wanted.root}:  # a person chose it, in the window before
        settings.shelf.choose(wanted.root)
    return window


def _tell(error: LibraryError) -> None:
    from PySide6.QtWidgets import QMessageBox

    from viewer.gui.core_words import in_words

    QMessageBox.critical(None, "Backfile", "\n\n".join(filter(None, in_words(error))))
