"""Where words stand in a field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from viewer.gui.panes.word_side import WordSide

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
Side = Qt.LayoutDirection


@pytest.mark.parametrize(("around", "near"), [(Side.LeftToRight, LEFT), (Side.RightToLeft, RIGHT)])
def test_words_by_their_own_direction_and_nothing_by_the_windows(
    around: Qt.LayoutDirection, near: Qt.AlignmentFlag, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QLineEdit(window)
    WordSide(box)
    window.setLayoutDirection(around)
    assert box.alignment() == near
    box.setText("harbour")
    assert box.layoutDirection() == Side.LeftToRight
    box.setText("ميناء")
    assert box.layoutDirection() == Side.RightToLeft
    assert box.alignment() == Qt.AlignmentFlag.AlignLeading
    box.clear()
    assert (box.layoutDirection(), box.alignment()) == (around, near)
