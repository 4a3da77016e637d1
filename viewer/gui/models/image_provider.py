"""Thumbnails of stored pictures, decoded off the GUI thread.

Responsible for small pictures of list rows: which are wanted, cropping to the cell, and a bounded
memory. Not for decoding (images) nor for the pictures of an article (document).
"""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader

from viewer.gui.background import Background
from viewer.gui.document.mounts import mounted
from viewer.gui.images import read_picture

_KEPT = 600  # thumbnails of 96x72, about 16 MB
_COVERING = Qt.AspectRatioMode.KeepAspectRatioByExpanding
_DARK, _LIGHT = QColor("#1d1e21"), QColor("#efece5")  # under what could be lost in some theme
_SIDE = 512  # pixels; a strip that would be larger than its square is decoded within it
_LARGEST = 256  # megabytes that Qt may take for decoding one picture


class ThumbnailProvider(QObject):
    """Gives thumbnails, or nothing yet and a signal once they are there.

    Args:
        root: the library's folder; no file outside it is opened.
        size: of a thumbnail, in device pixels.
    """

    ready = Signal()

    def __init__(self, root: Path, size: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = root.resolve()
        self._size = size
        self._background = Background("thumbnails", self)
        self._images: OrderedDict[str, QImage | None] = OrderedDict()
        self._pending: OrderedDict[str, Future[Any]] = OrderedDict()
        QImageReader.setAllocationLimit(_LARGEST)

    def thumbnail(self, path: str) -> QImage | None:
        """The thumbnail of a picture, by its path relative to the library; None while unknown."""
        if path in self._images:
            self._images.move_to_end(path)
            return self._images[path]
        if path not in self._pending:
            self._drop_old_requests()
            self._pending[path] = self._background.submit(
                lambda: decode(self._root, path, self._size),
                lambda future: self._keep(path, future),
            )
        return None

    @property
    def idle(self) -> bool:
        """Whether nothing is being decoded."""
        return not self._pending

    def _drop_old_requests(self) -> None:
        """Forget rows that were scrolled past long ago."""
        while len(self._pending) > 24:
            _, future = self._pending.popitem(last=False)
            future.cancel()

    def _keep(self, path: str, future: Future[Any]) -> None:
        self._pending.pop(path, None)
        self._images[path] = future.result()
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        self.ready.emit()

    def close(self) -> None:
        """End the thread."""
        self._background.close()


def decode(root: Path, path: str, size: QSize) -> QImage | None:
    """Read a picture scaled to cover `size` and cut to it; None when it is not one."""
    file = (root / path).resolve()
    if not file.is_relative_to(root):
        return None
    image = read_picture(file, lambda whole: _decoded(whole, size))
    if image.isNull():
        return None
    image = image.scaled(size, _COVERING, Qt.TransformationMode.SmoothTransformation)
    left, top = (image.width() - size.width()) // 2, (image.height() - size.height()) // 2
    image = image.copy(QRect(left, top, size.width(), size.height()))
    return mounted(mounted(image, _DARK, _LIGHT), _LIGHT, _DARK)


def _decoded(whole: QSize, size: QSize) -> QSize:
    """The size to decode at: covering the cell, unless the picture is an endless strip."""
    covering = whole.scaled(size, _COVERING)
    if covering.width() * covering.height() <= _SIDE * _SIDE:
        return covering
    within = whole.scaled(QSize(_SIDE, _SIDE), Qt.AspectRatioMode.KeepAspectRatio)
    return within.expandedTo(QSize(1, 1))
