"""What a start does without: seen in a process that ends when its list is painted."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.gui.conftest import articles
from viewer.core.errors import LibraryError
from viewer.gui import face

ROOT = Path(__file__).parents[2]
# Modules that nothing of an unopened article, dialog, search or sync needs.
_LATE_MODULES = (
    "filelock", "idna", "hashlib", "html.entities", "multiprocessing", "uuid", "whoosh",
    "numpy", "markdown_it", "lxml", "bs4", "requests", "keyring", "PIL", "pygments", "http.server",
    "PySide6.QtNetwork", "viewer.core.link_keys", "viewer.core.reading.links",
    "viewer.core.store.addresses", "viewer.core.sync.engine",
    "viewer.gui.dialogs", "viewer.gui.lightbox", "viewer.gui.document.builder",
    "viewer.gui.document.copying", "viewer.gui.document.decorations",
    "viewer.gui.document.outline", "viewer.gui.document.page", "viewer.gui.palette.popup",
)  # fmt: skip
# Classes that take long to be known to Python, most for their enumerations (gui.sides).
_LATE_CLASSES = {
    "QtWidgets": ("QStyle", "QSystemTrayIcon"),
    "QtGui": ("QAccessible", "QGradient", "QTextCharFormat", "QTextDocumentFragment"),
}
_PROBE = """
import json, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6 import QtGui, QtWidgets
import viewer.gui.app as app
from viewer.__main__ import main

modules, classes = json.loads(sys.argv[2])
told = {}

class Painted(QObject):
    def __init__(self, window):
        super().__init__(window)
        self.rows = window.articles.model()
        window.articles.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.rows.rowCount() and not told:
            told["rows"] = self.rows.rowCount()
            QTimer.singleShot(0, end)
        return False

def end():
    told["modules"] = [name for name in modules if name in sys.modules]
    known = {"QtGui": vars(QtGui), "QtWidgets": vars(QtWidgets)}
    told["classes"] = [name for kind in known for name in classes[kind] if name in known[kind]]
    app.QApplication.quit()

open_window = app.open_window

def watched(*given):
    window = open_window(*given)
    Painted(window)
    return window

app.open_window = watched
assert main(["--library", sys.argv[1]]) == 0
print(json.dumps(told))
"""


# Python's way to make an enumeration by its name is the one that PySide makes its own by.
_WATCHER = """
import enum, threading
elsewhere = []
make = enum.EnumType.__call__

def watched_make(kind, value, names=None, *rest, **more):
    if names is None:
        return make(kind, value, *rest, **more)
    if threading.current_thread() is not threading.main_thread():
        elsewhere.append((threading.current_thread().name, str(value)))
    return make(kind, value, names, *rest, **more)

enum.EnumType.__call__ = watched_make
"""
_VISIT = """
import json, sys
from PySide6.QtCore import QTimer
import viewer.gui.app as app
from viewer.__main__ import main

open_window = app.open_window

def visited(*given):
    window = open_window(*given)
    steps = visit(window)
    timer = QTimer(window)
    timer.timeout.connect(lambda: next(steps, None))
    timer.start(20)
    return window

def visit(window):
    while window.warming.busy or not window.articles.model().rowCount():
        yield
    for _ in range(4):
        before, reader = window.reader.detail, window.reader
        window.articles.step(1)
        while reader.detail is before or reader.decoding or not window.thumbnails.idle:
            yield
    window.reader.show_pictures()
    yield
    app.QApplication.quit()

app.open_window = visited
assert main(["--library", sys.argv[1]]) == 0
print(json.dumps({"elsewhere": elsewhere}))
"""


def _start(library: Path, settings: Path, probe: str = _PROBE) -> dict[str, object]:
    (settings / "backfile").mkdir(parents=True, exist_ok=True)
    (settings / "backfile" / "window.ini").write_text("[sync]\nschedule=never\n")
    homes = {"XDG_CONFIG_HOME": str(settings), "HOME": str(settings), "APPDATA": str(settings)}
    done = subprocess.run(
        [sys.executable, "-c", probe, str(library), json.dumps([_LATE_MODULES, _LATE_CLASSES])],
        cwd=ROOT,
        env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, object] = json.loads(done.stdout)
    return told


def test_a_start_loads_nothing_that_its_list_does_not_show(
    sync: Sync, serve: Serve, library: Path, tmp_path: Path
) -> None:
    sync(serve(articles()).url)
    told = _start(library, tmp_path / "settings")
    assert told["rows"] == 12
    assert (told["modules"], told["classes"]) == ([], [])


def test_classes_of_qt_are_made_ready_in_the_gui_thread(
    sync: Sync, serve: Serve, library: Path, tmp_path: Path
) -> None:
    """Two threads that do so at once end the process, one time in four."""
    sync(serve(articles()).url)
    told = _start(library, tmp_path / "settings", _WATCHER + _VISIT)
    assert told == {"elsewhere": []}


def test_the_watcher_sees_what_another_thread_makes_ready() -> None:
    probe = _WATCHER + (
        "import PySide6.QtWidgets as widgets\n"
        "thread = threading.Thread(target=lambda: widgets.QStyle, name='other')\n"
        "thread.start()\nthread.join()\nprint(elsewhere[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.startswith("('other', ")


def test_the_probe_sees_what_is_loaded() -> None:
    """Or the test above could not fail."""
    from PySide6 import QtWidgets

    assert "QStyle" not in _fresh("from PySide6.QtWidgets import QLabel")
    assert "QStyle" in _fresh("from PySide6.QtWidgets import QStyle")
    assert hasattr(QtWidgets, "QStyle")


def _fresh(line: str) -> str:
    probe = f"{line}\nfrom PySide6 import QtWidgets\nprint(*vars(QtWidgets))"
    return subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True
    ).stdout


def test_no_garbage_is_collected_while_the_window_is_made() -> None:
    was = gc.isenabled()
    try:
        with face._nothing_collected():
            assert not gc.isenabled()
        assert not gc.isenabled()  # the window's own collector has taken over
        with pytest.raises(LibraryError), face._nothing_collected():
            raise LibraryError("of no use")
        assert gc.isenabled()
    finally:
        (gc.enable if was else gc.disable)()
