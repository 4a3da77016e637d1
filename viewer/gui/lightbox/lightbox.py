"""The window over the window in which an article's pictures are looked at.

Responsible for going from one to the next, for decoding each as large as it is shown and no larger,
and for saving and copying. Not for scale and place (stage).
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from viewer.gui.background import Background
from viewer.gui.document.mounts import mounted
from viewer.gui.images import read_picture
from viewer.gui.lightbox.pictures import Exhibit
from viewer.gui.lightbox.stage import FAINT, GROUND, INK, STEP, PictureStage
from viewer.gui.panes.hit_bar import count_in_words
from viewer.gui.saving import Saver
from viewer.gui.texts import is_rtl

_GROUNDS = QColor(GROUND), QColor(INK)
_MOST = 40_000_000  # pixels that are decoded of one picture: 160 MB
_PAN = 80  # pixels of a key
_SAID = 3000  # milliseconds that a message stays
_SHEET = f"""
#Lightbox {{ background: {GROUND}; }}
#Lightbox QLabel {{ color: {INK}; }}
#Lightbox #Muted {{ color: {FAINT}; }}
#Lightbox QToolButton, #Lightbox QPushButton {{ background: transparent; color: {INK};
    border: 1px solid transparent; border-radius: 6px; padding: 6px 10px; }}
#Lightbox QToolButton:hover, #Lightbox QPushButton:hover {{ background: #2b2d33; }}
#Lightbox QToolButton:focus, #Lightbox QPushButton:focus {{ border-color: {INK}; }}
#Lightbox #Arrow {{ font-size: 40px; padding: 12px 10px; }}
#Lightbox QToolButton:disabled {{ color: #55575c; }}
"""


class Lightbox(QDialog):
    """Shows pictures one by one over its parent's window; whoever opens it lets go of it after
    `finished`.

    Args:
        exhibits: at least one.
        number: of the one to begin with.
        background: decodes; it outlives the lightbox, so that closing it waits for nothing.
        saver: writes files.
        parent: over whose window it opens.
    """

    def __init__(
        self,
        exhibits: Sequence[Exhibit],
        number: int,
        background: Background,
        saver: Saver,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._exhibits = exhibits
        self._number = number
        self._decoded = QSize()  # the size that is shown or asked for
        self._wanted: Future[Any] | None = None
        self._background = background
        self._saver = saver
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_SAID)
        self.setObjectName("Lightbox")
        self.setWindowTitle(self.tr("Pictures"))
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setStyleSheet(_SHEET)
        self._make()
        self._assemble()
        self._quiet.timeout.connect(self._tell)
        self.stage.scaled.connect(self._sharpen)
        self.finished.connect(self._forget)
        if parent is not None:
            self.setGeometry(parent.window().geometry())
        self.show_number(number)
        self.stage.setFocus()

    def _make(self) -> None:
        self.stage = PictureStage()
        self.count, self.caption = QLabel(), QLabel()
        self.count.setObjectName("Muted")
        self.caption.setWordWrap(True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.previous = _button("‹", self.tr("Previous picture"), lambda: self.step(-1))
        self.next = _button("›", self.tr("Next picture"), lambda: self.step(1))
        for arrow in (self.previous, self.next):
            arrow.setObjectName("Arrow")

    def _assemble(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 12, 8)  # equal: Qt does not mirror margins
        top.addWidget(self.count)
        top.addStretch(1)
        for name, text, slot in (
            ("−", self.tr("Smaller (-)"), lambda: self.stage.zoom(1 / STEP)),
            ("+", self.tr("Larger (+)"), lambda: self.stage.zoom(STEP)),
            (self.tr("Fit"), self.tr("All of it (0)"), self.stage.fit),
            (self.tr("Copy"), self.tr("Copy the picture (Ctrl+C)"), self.copy),
            (self.tr("Save as…"), self.tr("Save the picture's file (Ctrl+S)"), self.save_as),
            ("×", self.tr("Close (Esc)"), self.reject),
        ):
            top.addWidget(_button(name, text, slot))
        middle = QHBoxLayout()
        middle.setContentsMargins(6, 0, 6, 0)
        middle.addWidget(self.previous)
        middle.addWidget(self.stage, 1)
        middle.addWidget(self.next)
        below = QHBoxLayout()
        below.setContentsMargins(60, 10, 60, 16)
        below.addWidget(self.caption, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addLayout(middle, 1)
        whole.addLayout(below)

    # -- one after the other -------------------------------------------------------------------

    @property
    def exhibit(self) -> Exhibit:
        """The picture that is shown."""
        return self._exhibits[self._number]

    @property
    def number(self) -> int:
        """Its number."""
        return self._number

    @property
    def decoding(self) -> bool:
        """Whether it is still to be decoded at the size that it is shown in."""
        return self._wanted is not None

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) picture, where there is one."""
        if 0 <= self._number + by < len(self._exhibits):
            self.show_number(self._number + by)

    def show_number(self, number: int) -> None:
        """Show a picture, fitted."""
        self._forget()
        self._number = number
        exhibit = self.exhibit
        self._show_caption(exhibit.caption)
        self.stage.setAccessibleName(exhibit.caption or self.tr("Picture"))
        total = len(self._exhibits)
        self.previous.setEnabled(number > 0)
        self.next.setEnabled(number + 1 < total)
        for button in (self.previous, self.next):
            button.setVisible(total > 1)
        self._tell()
        self.stage.show_picture(exhibit.size, exhibit.preview)

    def _show_caption(self, words: str) -> None:
        rtl = is_rtl(words)
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.caption.setLayoutDirection(direction)
        self.caption.setText(words)
        self.caption.setVisible(bool(words))

    def _tell(self) -> None:
        total = len(self._exhibits)
        count = count_in_words(self._number, total) if total > 1 else ""
        self.count.setText(count)

    def say(self, words: str) -> None:
        """Show a message for a while."""
        self.count.setText(words)
        self._quiet.start()

    # -- decoding ------------------------------------------------------------------------------

    def _forget(self) -> None:
        if self._wanted is not None:
            self._wanted.cancel()
        self._wanted, self._decoded = None, QSize()

    def _sharpen(self) -> None:
        """Decode the picture at the size that it is shown in, unless it is that large already."""
        if not self.isVisible():
            return  # its size is not known yet
        exhibit = self.exhibit
        size = _bounded(self.stage.shown * self.devicePixelRatioF(), exhibit.size)
        if size.width() <= self._decoded.width():
            return
        self._forget()
        self._decoded = size
        number = self._number
        self._wanted = self._background.submit(
            lambda: mounted(read_picture(exhibit.file, lambda _whole: size), *_GROUNDS),
            lambda future: self._deliver(number, size, future),
        )

    def _deliver(self, number: int, size: QSize, future: Future[Any]) -> None:
        if number != self._number or size != self._decoded:
            return  # another picture, or another size, is wanted by now
        self._wanted = None
        image: QImage = future.result()
        if image.isNull():
            self.stage.show_words(self.tr("The picture's file cannot be read."))
        else:
            self.stage.sharpen(image)

    # -- taking it along -----------------------------------------------------------------------

    def copy(self) -> None:
        """Put the picture into the clipboard, as large as it is."""
        exhibit = self.exhibit
        size = _bounded(exhibit.size, exhibit.size)

        def copied(future: Future[Any]) -> None:
            image: QImage = future.result()
            if not isValid(self):
                return
            if image.isNull():
                self.say(self.tr("The picture's file cannot be read."))
            else:
                QGuiApplication.clipboard().setImage(image)
                self.say(self.tr("Copied"))

        self._background.submit(lambda: read_picture(exhibit.file, lambda _whole: size), copied)

    def save_as(self) -> None:
        """Ask where to, and copy the picture's file there."""
        file = self.exhibit.file
        title = self.tr("Save the picture")
        self._saver.ask(
            self, title, file.name, lambda target: shutil.copyfile(file, target), self.say
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._sharpen()

    # -- keys ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on (with Shift they move the picture), + - 0 change its size, Esc closes."""
        key, shifted = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        command = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        keys = Qt.Key
        ways = {keys.Key_Left: (1, 0), keys.Key_Right: (-1, 0),
                keys.Key_Up: (0, 1), keys.Key_Down: (0, -1)}  # fmt: skip
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if command and key in {keys.Key_C, keys.Key_S}:
            (self.copy if key == keys.Key_C else self.save_as)()
        elif shifted and key in ways:
            self.stage.pan(QPointF(*ways[keys(key)]) * _PAN)
        elif key in {keys.Key_Left, keys.Key_Right}:
            self.step(1 if (key == keys.Key_Right) != rtl else -1)
        elif key in {keys.Key_PageDown, keys.Key_Space, keys.Key_PageUp, keys.Key_Backspace}:
            self.step(1 if key in {keys.Key_PageDown, keys.Key_Space} else -1)
        elif key in {keys.Key_Home, keys.Key_End}:
            self.show_number(0 if key == keys.Key_Home else len(self._exhibits) - 1)
        elif key in {keys.Key_Plus, keys.Key_Equal, keys.Key_Minus}:
            self.stage.zoom(1 / STEP if key == keys.Key_Minus else STEP)
        elif key == keys.Key_0:
            self.stage.fit()
        else:
            super().keyPressEvent(event)


def _button(text: str, name: str, slot: Any) -> QWidget:
    button = QToolButton() if len(text) == 1 else QPushButton()
    if isinstance(button, QPushButton):
        button.setAutoDefault(False)
    button.setText(text)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.clicked.connect(lambda: slot())
    return button


def _bounded(wanted: QSize, own: QSize) -> QSize:
    """The size to decode at: at most the picture's own, and what memory allows."""
    size = own if wanted.width() > own.width() else wanted
    pixels = size.width() * size.height()
    if pixels > _MOST:
        size = size * (_MOST / pixels) ** 0.5
    return QSize(max(1, size.width()), max(1, size.height()))
