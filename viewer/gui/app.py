"""The composition root of the window: QApplication, fonts, settings, main window.

Responsible for building them in their order and for choosing how Qt shows itself. Not for what the
window does.
"""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from viewer import __version__
from viewer.core.errors import UsageError
from viewer.core.logs import log_error, logger
from viewer.gui.crash_hook import CrashHook
from viewer.gui.language import chosen_language, speak
from viewer.gui.main_window import MainWindow
from viewer.gui.settings import DIRECTION, LANGUAGE, Settings
from viewer.gui.theme import interface_font, load_fonts
from viewer.resources import resource_path

_LOG = logger(__name__)
_NOISE = ("propagateSizeHints", "OpenType support missing")


def has_display() -> bool:
    """Whether windows can be seen here, or Qt was told where to draw them."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return os.environ["QT_QPA_PLATFORM"].partition(":")[0] not in {"offscreen", "minimal"}
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def go_offscreen() -> None:
    """Let Qt draw into memory; before the application is made."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_without_noise)


def _without_noise(_kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    """The offscreen plugin complains of size hints and of fonts that a machine lacks."""
    if message is not None and not any(noise in message for noise in _NOISE):
        sys.stderr.write(f"{message}\n")


def need_display() -> None:
    """Refuse where Qt would end the whole process.

    Raises:
        UsageError: there is no display.
    """
    if not has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        raise UsageError(
            "There is no display to open a window on.",
            hint="`backfile --help` shows the commands that need none; `backfile demo` too works.",
        )


def make_application() -> QApplication:
    """The one QApplication, with the bundled fonts."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        application = existing
        application.setStyle("Fusion")
    else:
        _name_a_locale()
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
            Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
        )
        # Fusion is the same everywhere; the desktop's own style may ignore the tokens.
        application = QApplication(["backfile", "-style", "Fusion"])
    application.setApplicationName("backfile")
    application.setApplicationDisplayName("Backfile")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("backfile")
    application.setWindowIcon(QIcon(str(resource_path("icons", "backfile.svg"))))
    load_fonts()
    application.setFont(interface_font())
    return application


def open_window(root: Path, settings: Settings) -> MainWindow:
    """Make and show the window over a library.

    Raises:
        LibraryError: there is a library that cannot be used.
    """
    speak(chosen_language(settings.read(LANGUAGE)))
    set_direction(settings.read(DIRECTION))
    _LOG.info("Backfile %s, Python %s, Qt %s", __version__, platform.python_version(), qVersion())
    window = MainWindow(root, settings)
    for failed in (window.runner.failed, window.sync.failed):
        failed.connect(lambda error: log_error(_LOG, error))
    CrashHook(window).install()
    window.show()
    return window


def set_direction(choice: str) -> None:
    """Mirror the whole interface, or not: a value of settings.DIRECTION.

    "system" leaves it as the language of the interface is written.
    """
    sides = {"ltr": Qt.LayoutDirection.LeftToRight, "rtl": Qt.LayoutDirection.RightToLeft}
    if choice in sides:
        QGuiApplication.setLayoutDirection(sides[choice])


def _name_a_locale() -> None:
    """Without any locale Qt warns on stderr and picks this one; as PEP 538 does for Python."""
    if sys.platform == "linux" and not any(map(os.environ.get, ("LC_ALL", "LC_CTYPE", "LANG"))):
        os.environ["LC_CTYPE"] = "C.UTF-8"
