"""What of a window can be read, and what of it is cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTabBar,
    QWidget,
)

from viewer.gui.panes.chip import ChipButton
from viewer.gui.panes.elided_label import ElidedLabel

_TAGS = re.compile(r"<[^>]*>")
_STRETCHED = QHeaderView.ResizeMode.Stretch  # as wide as the window has room
_ELIDING = (ChipButton, ElidedLabel)  # they end in "…" by themselves and have a tooltip


def texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """(where, what) of everything that a person can read or hear in a window."""
    for widget in (root, *root.findChildren(QWidget)):
        if _inner(widget):
            continue
        where = f"{type(widget).__name__} {widget.objectName()}".strip()
        for what in _of(widget):
            if what.strip():
                yield where, _TAGS.sub("", what)
    for action in root.findChildren(QAction):
        if action.text() and not action.isSeparator():
            yield "QAction", action.text().partition("\t")[0]


def _of(widget: QWidget) -> Iterator[str]:
    yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    elif isinstance(widget, QHeaderView) and widget.model() is not None and not widget.isHidden():
        side = widget.orientation()
        sections = range(widget.count())
        yield from (str(widget.model().headerData(n, side) or "") for n in sections)
    elif isinstance(widget, QMenu):
        yield widget.title()
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _entries(widget.model(), QModelIndex())


def _entries(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(min(model.rowCount(parent), 40)):
        for column in range(6):
            index = model.index(row, column, parent)
            if not index.isValid():
                break
            yield from (str(index.data(role) or "") for role in roles)
        yield from _entries(model, model.index(row, 0, parent))


def _inner(widget: QWidget) -> bool:
    """Qt's own parts of a widget; a spin box's number is the person's."""
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") or isinstance(parent, QAbstractSpinBox)


def clipped(root: QWidget) -> list[str]:
    """Everything in sight that has less room than its words need."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and not _inner(widget) and widget.window() is root:
            why = _lacks(widget)
            if why:
                found.append(f"{type(widget).__name__} {widget.objectName()}: {why}")
    return found


def _lacks(widget: QWidget) -> str:
    if isinstance(widget, _ELIDING):
        return ""
    if isinstance(widget, QLabel) and widget.text():
        return _lacks_label(widget)
    if isinstance(widget, QAbstractButton) and widget.text():
        return _narrow(widget.width(), widget.sizeHint().width(), widget.text())
    if isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        wanted = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        return _narrow(widget.contentsRect().width(), wanted, widget.placeholderText())
    if isinstance(widget, QTabBar):
        return _narrow(widget.width(), widget.sizeHint().width(), widget.tabText(0))
    if isinstance(widget, QMenuBar):
        return _narrow(widget.width(), widget.sizeHint().width(), "menu bar")
    if isinstance(widget, QComboBox):
        return _narrow(widget.width(), widget.minimumSizeHint().width(), widget.currentText())
    if isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        hidden = (
            _narrow(widget.sectionSize(n), widget.sectionSizeHint(n), f"section {n}")
            for n in range(widget.count())
            if not widget.isSectionHidden(n) and widget.sectionResizeMode(n) != _STRETCHED
        )
        return " ".join(filter(None, hidden))
    return ""


def _lacks_label(label: QLabel) -> str:
    if not label.wordWrap():
        return _narrow(label.width(), label.sizeHint().width(), label.text())
    wanted = label.heightForWidth(label.width())
    longest = max(map(label.fontMetrics().horizontalAdvance, re.split(r"\s", label.text())))
    if "<" not in label.text() and longest > label.width():
        return f"a word of {longest} pixels in {label.width()}: {label.text()!r}"
    return f"{label.height()} of {wanted} high: {label.text()!r}" if label.height() < wanted else ""


def _narrow(has: int, wants: int, text: str) -> str:
    return f"{has} of {wants} wide: {text!r}" if has < wants else ""


def mnemonics(root: QWidget) -> list[str]:
    """The letters to press of what a dialog shows at once."""
    labels = [label for label in root.findChildren(QLabel) if label.buddy() is not None]
    buttons = root.findChildren(QAbstractButton)
    shown = [one for one in (*labels, *buttons) if one.isVisibleTo(root)]
    words = [one.text() for one in shown]
    for bar in root.findChildren(QTabBar):
        words += [bar.tabText(tab) for tab in range(bar.count())]
    return [letter.lower() for text in words for letter in re.findall(r"&(\w)", text)]
