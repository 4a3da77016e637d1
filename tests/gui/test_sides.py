"""Sides are those that Qt's style would work out."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle

from viewer.gui.sides import visual_alignment, visual_rect

_DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
_FLAGS = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignJustify,
    Qt.AlignmentFlag.AlignAbsolute,
    Qt.AlignmentFlag.AlignVCenter,
)


@pytest.mark.parametrize("direction", _DIRECTIONS)
def test_alignments(direction: Qt.LayoutDirection) -> None:
    for count in range(4):
        for flags in itertools.combinations(_FLAGS, count):
            wanted = Qt.AlignmentFlag(0)
            for flag in flags:
                wanted |= flag
            theirs = QStyle.visualAlignment(direction, wanted)
            assert visual_alignment(direction, wanted) == theirs, flags


@pytest.mark.parametrize("direction", _DIRECTIONS)
def test_rectangles(direction: Qt.LayoutDirection) -> None:
    within = QRect(7, 3, 100, 40)
    for rect in (QRect(10, 5, 20, 8), QRect(7, 3, 100, 40), QRect(90, 9, 17, 1)):
        theirs = QStyle.visualRect(direction, within, rect)
        assert visual_rect(direction, within, rect) == theirs
