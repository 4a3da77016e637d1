"""Thumbnails of stored pictures, decoded off the GUI thread.

Responsible for small pictures of list rows: decoding, cropping to the cell, and a bounded memory.
Not for the pictures of an article (document).
"""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PIL import Image, UnidentifiedImageError
from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from viewer.gui.background import Background

_KEPT = 600  # thumbnails of 96x72, about 16 MB
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
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        image = _with_pillow(file)
    if image.isNull():
        return None
    mode, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode
    image = image.scaled(size, mode, smooth.SmoothTransformation)
    left, top = (image.width() - size.width()) // 2, (image.height() - size.height()) // 2
    return image.copy(QRect(left, top, size.width(), size.height()))


def _with_pillow(file: Path) -> QImage:
    """Formats that Qt's plugins leave out, such as AVIF."""
    try:
        with Image.open(file) as picture:
            picture.thumbnail((512, 512))
            data = picture.convert("RGBA")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError):
        return QImage()
    made = QImage(data.tobytes(), data.width, data.height, QImage.Format.Format_RGBA8888)
    return made.copy()
