"""Where windows may stand, and that asking for it harms nobody."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

import viewer.gui
from viewer.gui.geometry import room_around


def test_a_new_dialog_has_the_room_of_its_parents_screen(app: object) -> None:
    parent = QWidget()
    parent.setGeometry(10, 10, 200, 200)
    for widget in (parent, QDialog(parent), QWidget(parent), QDialog()):
        assert room_around(widget) == QGuiApplication.primaryScreen().availableGeometry()


def test_nobody_asks_a_widget_for_its_screen() -> None:
    """PySide would delete the screen with the widget; see `room_around`."""
    files = sorted(Path(viewer.gui.__file__).parent.rglob("*.py"))
    assert len(files) > 100
    assert [file.name for file in files if ".screen()." in file.read_text("utf-8")] == []
