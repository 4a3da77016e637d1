"""Rows, places and the article's text reach a screen reader over AT-SPI (expectation 69)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.wordpress import FakeSite
from tests.gui.conftest import articles
from viewer.core.cancel import CancelToken
from viewer.core.sync import SilentReporter, SyncOptions, mirror
from viewer.samplesite import SiteServer

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
_PYTHON = "/usr/bin/python3"  # the system's, which has the bindings of AT-SPI
_PROBE = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"

Heard = list[dict[str, Any]]


def missing() -> str:
    """What this machine lacks for the test, in words; empty when it has everything."""
    for tool in ("dbus-run-session", "xvfb-run", _PYTHON, "/usr/libexec/at-spi-bus-launcher"):
        if shutil.which(tool) is None:
            return f"{tool} is missing (Debian: dbus, xvfb, at-spi2-core)"
    if subprocess.run([_PYTHON, "-c", _PROBE], capture_output=True, check=False).returncode != 0:
        return "the system's Python has no Atspi (Debian: python3-gi, gir1.2-atspi-2.0)"
    plugin = "from PySide6.QtWidgets import QApplication; QApplication([])"
    tried = subprocess.run(
        ["xvfb-run", "-a", sys.executable, "-c", plugin],
        capture_output=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
    )
    return "" if tried.returncode == 0 else "Qt's xcb plugin does not load (libxcb-cursor0 ...)"


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Heard:
    """Everything that the window offers, in its order."""
    lacking = missing()
    if lacking:
        pytest.skip(lacking)
    folder = tmp_path_factory.mktemp("spoken")
    with SiteServer(FakeSite(articles())) as server:
        options = SyncOptions(patience=0.0)
        mirror(folder / "library", (server.url,), options, SilentReporter(), CancelToken())
    window = [sys.executable, "-m", "tests.access.shown_window"]
    window += [str(folder / "library"), str(folder / "window.ini")]
    session = ["xvfb-run", "-a", "dbus-run-session", "--", _PYTHON, str(HERE / "listener.py")]
    session.append(str(folder / "heard.json"))
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    environment.pop("AT_SPI_BUS_ADDRESS", None)
    said = folder / "said"
    with said.open("w") as stream:  # no pipe: whatever the bus starts would keep it open
        done = subprocess.run(
            [*session, *window],
            cwd=ROOT,
            env=environment,
            stdout=stream,
            stderr=stream,
            timeout=120,
            check=False,
        )
    assert done.returncode == 0, said.read_text()[-3000:]
    return json.loads((folder / "heard.json").read_text("utf-8"))


def below(heard: Heard, role: str, name: str) -> Heard:
    """What stands below the one with this role and name."""
    places = [n for n, one in enumerate(heard) if (one["role"], one["name"]) == (role, name)]
    assert places, [(one["role"], one["name"]) for one in heard if one["role"] == role]
    start = places[0] + 1
    end = start
    while end < len(heard) and heard[end]["depth"] > heard[places[0]]["depth"]:
        end += 1
    return heard[start:end]


def test_the_rows_of_the_list(heard: Heard) -> None:
    rows = [one["name"] for one in below(heard, "table", "Articles")]
    assert any("A harbour at dusk 11" in row for row in rows)
    assert any("ميناء عند الغروب" in row for row in rows)
    assert any("unread" in row.lower() for row in rows)


def test_the_places_of_the_tree(heard: Heard) -> None:
    places = [one["name"] for one in below(heard, "tree", "Places")]
    assert any(place.startswith("All articles") and "12" in place for place in places)
    assert any(place.startswith("Unread") for place in places)


def test_the_text_of_the_article(heard: Heard) -> None:
    [article] = [one for one in heard if one["name"] == "Article" and one["text"]]
    assert "Ships come and go, number" in article["text"]


def test_everything_that_is_pressed_has_a_name(heard: Heard) -> None:
    kinds = {"push button", "button", "check box"}
    pressed = [one for one in heard if one["role"] in kinds and one["showing"]]
    assert len(pressed) > 3
    assert [one for one in pressed if not one["name"]] == []


def test_boxes_say_what_they_are_for(heard: Heard) -> None:
    boxes = {one["name"] for one in heard if one["role"] in {"text", "entry"}}
    assert "Search articles" in boxes


def test_menus_and_their_actions(heard: Heard) -> None:
    names = {one["name"] for one in heard if one["role"] == "menu item"}
    assert {"Library", "Article", "View", "Help"} <= names
