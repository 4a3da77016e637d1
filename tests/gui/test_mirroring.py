"""Everything stands at the other side where the interface is written from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open
from tests.gui.walking import DIALOGS, busy_window, dialog, interactive
from viewer.gui.app import open_window, set_direction
from viewer.gui.settings import DIRECTION, Settings

NEAR = 4  # pixels: an arrow and a cross are not as wide as each other

Middles = list[tuple[str, int]]


@pytest.fixture(autouse=True)
def direction_restored(app: object) -> Iterator[None]:
    yield
    set_direction("ltr")


def middles(root: QWidget, *, mirrored: bool) -> Middles:
    """Kind and horizontal middle of each widget in sight, counted from where lines begin."""
    found = []
    for widget in interactive(root):
        if widget.isVisibleTo(root) and widget.window() is root:
            x = widget.mapTo(root, QPoint(0, 0)).x() + widget.width() // 2
            found.append((type(widget).__name__, root.width() - x if mirrored else x))
    return found


def unlike(straight: Middles, mirrored: Middles) -> list[object]:
    assert [kind for kind, _ in straight] == [kind for kind, _ in mirrored]
    pairs = zip(straight, mirrored, strict=True)
    return [(one, other) for one, other in pairs if abs(one[1] - other[1]) > NEAR]


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs(name: str, qtbot: QtBot, tmp_path: Path) -> None:
    found = []
    for direction in ("ltr", "rtl"):
        set_direction(direction)
        made = dialog(name, tmp_path)
        qtbot.addWidget(made)
        made.resize(700, 460)
        made.show()
        found.append(middles(made, mirrored=direction == "rtl"))
    assert found[0]
    assert not unlike(*found)


def test_the_window(qtbot: QtBot, mirrored: Path, open_library: Open) -> None:
    found = []
    for direction in ("ltr", "rtl"):
        set_direction(direction)
        window = open_library()
        busy_window(window, qtbot)
        qtbot.waitUntil(lambda window=window: not window.reader.decoding)
        found.append(middles(window, mirrored=direction == "rtl"))
        window.close()
    assert len(found[0]) > 20
    assert not unlike(*found)


@pytest.mark.parametrize(
    ("choice", "side"),
    [("rtl", Qt.LayoutDirection.RightToLeft), ("ltr", Qt.LayoutDirection.LeftToRight)],
)
def test_the_setting_counts(
    choice: str,
    side: Qt.LayoutDirection,
    mirrored: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("viewer.gui.app.CrashHook.install", lambda _hook: None)
    settings = Settings(tmp_path / "window.ini")
    settings.keep(DIRECTION, choice)
    window = open_window(mirrored, settings)
    qtbot.addWidget(window)
    assert window.layoutDirection() == side
    assert QGuiApplication.layoutDirection() == side
    window.close()
