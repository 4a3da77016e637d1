"""What a window loads late: nothing of it before the list is shown, all of it soon after."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.gui.warming import _MODULES, Warming

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
    warming = Warming()
    begun: list[object] = []
    monkeypatch.setattr(warming._background, "submit", lambda *given: begun.append(given[0]))
    warming.start()
    warming.start()
    qtbot.waitUntil(lambda: bool(begun))
    assert len(begun) == 1
    begun[0]()  # type: ignore[operator]
    assert all(name in sys.modules for name in _MODULES)
    warming.close()


def test_a_window_that_closes_at_once_loads_nothing(qtbot: QtBot) -> None:
    warming = Warming()
    warming.start()
    warming.close()
    assert not warming._timer.isActive()


def test_what_is_loaded_then_is_kept(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or every full look of the collector would go through all of it."""
    monkeypatch.setattr("viewer.gui.warming._MODULES", ("viewer.gui.collecting",))
    warming = Warming()
    with qtbot.waitSignal(warming.warm):
        warming.start()
    warming.close()
