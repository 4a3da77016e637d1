"""What a window loads late: nothing of it before the list is shown, all of it soon after."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.gui.warming import _WITH_QT, _WITHOUT_QT, Warming

ROOT = Path(__file__).parents[2]
_HEAVY = ("whoosh", "numpy", "markdown_it", "lxml", "bs4", "requests", "PIL", "pygments",
          "http.server")  # fmt: skip
_PROBE = f"""
import sys
import viewer.cli.main, viewer.gui.face, viewer.gui.main_window
print([name for name in {_HEAVY!r} if name in sys.modules])
"""


def test_the_window_starts_without_what_only_a_search_an_article_or_a_sync_needs() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_they_are_loaded_after_the_first_list(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[tuple[str, bool]] = []

    def load(name: str) -> None:
        loaded.append((name, threading.current_thread() is threading.main_thread()))

    monkeypatch.setattr("viewer.gui.warming.import_module", load)
    warming = Warming()
    assert loaded == []
    warming.start()
    warming.start()
    qtbot.waitUntil(lambda: not warming.busy)
    assert loaded == [
        *((name, False) for name in _WITHOUT_QT),
        *((name, True) for name in _WITH_QT),
    ]
    warming.close()


def test_the_names_are_those_of_modules() -> None:
    for name in (*_WITHOUT_QT, *_WITH_QT):
        assert importlib.util.find_spec(name) is not None


def test_the_thread_loads_nothing_of_qt() -> None:
    probe = (
        "import sys\nfrom viewer.gui.warming import _WITHOUT_QT\n"
        "del sys.modules['PySide6'], sys.modules['PySide6.QtCore']\n"
        "sys.modules['PySide6'] = None\n"
        "from importlib import import_module\n"
        "for name in _WITHOUT_QT: import_module(name)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_window_that_closes_at_once_loads_nothing(qtbot: QtBot) -> None:
    warming = Warming()
    warming.start()
    warming.close()
    assert not warming._timer.isActive()


def test_what_is_loaded_then_is_kept(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or every full look of the collector would go through all of it."""
    monkeypatch.setattr("viewer.gui.warming.import_module", lambda _name: None)
    warming = Warming()
    with qtbot.waitSignal(warming.warm):
        warming.start()
    warming.close()
