"""The ring around a pane is for those who come to it by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.gui.panes.focus_ring import FocusRing

Reason = Qt.FocusReason


@pytest.fixture
def panes(qtbot: QtBot) -> Iterator[tuple[QTreeView, QTreeView]]:
    around = QWidget()
    qtbot.addWidget(around)
    made = QTreeView(), QTreeView()
    layout = QVBoxLayout(around)
    for pane in made:
        layout.addWidget(pane)
        FocusRing(pane)
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    yield made
    around.close()


@pytest.mark.parametrize(
    ("reasons", "shown"),
    [
        ((Reason.TabFocusReason,), True),
        ((Reason.BacktabFocusReason,), True),
        ((Reason.ShortcutFocusReason,), True),
        ((Reason.MouseFocusReason,), False),
        ((Reason.OtherFocusReason,), False),
        ((Reason.TabFocusReason, Reason.OtherFocusReason), True),
        ((Reason.TabFocusReason, Reason.MouseFocusReason), False),
    ],
)
def test_shown_by_key(
    reasons: tuple[Qt.FocusReason, ...], shown: bool, panes: tuple[QTreeView, QTreeView]
) -> None:
    pane, other = panes
    for reason in reasons:
        other.setFocus(Reason.OtherFocusReason)
        pane.setFocus(reason)
    assert pane.property("ring") is shown
