"""The viewport of a view, without the price of the first question for it.

Responsible for one trick, which 10 ms of every start are worth. When PySide is to hand out a widget
that Python does not know yet, it first makes every class of widgets ready that there is (a hundred,
with their enumerations). A child that is looked for by name and as a `QWidget` costs nothing of the
kind, and from then on `viewport()` hands out the same object.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_NAME = "qt_scrollarea_viewport"  # as QAbstractScrollArea calls it since Qt 4


def viewport_of(view: QAbstractScrollArea) -> QWidget:
    """`view.viewport()`; to be called when the view is made, and kept by it."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    found = view.findChild(QWidget, _NAME, direct)
    return found if isinstance(found, QWidget) else view.viewport()
