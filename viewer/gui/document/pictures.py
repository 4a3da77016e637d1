"""The pictures of a page: where they lie, how large they are, and their decoding.

Responsible for never opening anything outside the library, and for decoding at the size shown. Not
for where they stand on the page (builder).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PIL import Image, UnidentifiedImageError
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath

_RADIUS = 6
_TALLEST = 1.4  # a picture is at most so many columns high


@dataclass(frozen=True, slots=True)
class Picture:
    """A stored picture; `size` is its own, in pixels."""

    file: Path
    size: QSize

    def shown(self, column: int) -> QSize:
        """The size on a page of this column: never enlarged, never higher than a screen."""
        limit = QSize(column, round(column * _TALLEST))
        if self.size.width() <= limit.width() and self.size.height() <= limit.height():
            return self.size
        return self.size.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio)


def find_picture(target: str, base: Path, library: Path) -> Picture | None:
    """The picture that a Markdown target names; None when it is not in the library.

    Only relative paths are followed: on Windows `//server/x.png` would tell a foreign server who
    is reading (qt.md, 7).
    """
    if not target or "\\" in target or target.startswith("/"):
        return None
    try:
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            return None
        file = (base / unquote(parts.path)).resolve()
        if not file.is_relative_to(library.resolve()) or not file.is_file():
            return None
    except (ValueError, OSError):
        return None
    size = _size_of(file)
    return Picture(file, size) if size is not None else None


def _size_of(file: Path) -> QSize | None:
    """A picture's size from its header, turned as its EXIF says; 0.1 ms."""
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        turned = reader.transformation().value & 4  # TransformationRotate90 and its mirrors
        return size.transposed() if turned else size
    try:
        with Image.open(file) as picture:
            return QSize(*picture.size)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError):
        return None


def decode(picture: Picture, size: QSize) -> QImage | None:
    """Decode at `size` device pixels with rounded corners; None when the file is spoilt."""
    reader = QImageReader(str(picture.file))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid():
        turned = reader.transformation().value & 4
        reader.setScaledSize(size.transposed() if turned else size)
    image = reader.read()
    if image.isNull():
        image = _with_pillow(picture.file, size)
    return None if image.isNull() else _rounded(image, size)


def _with_pillow(file: Path, size: QSize) -> QImage:
    """Formats that Qt's plugins leave out, such as AVIF."""
    try:
        with Image.open(file) as picture:
            data = picture.convert("RGBA").resize((size.width(), size.height()))
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError):
        return QImage()
    made = QImage(data.tobytes(), data.width, data.height, QImage.Format.Format_RGBA8888)
    return made.copy()


def _rounded(image: QImage, size: QSize) -> QImage:
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    frame = QRectF(0, 0, size.width(), size.height())
    shape = QPainterPath()
    shape.addRoundedRect(frame, _RADIUS, _RADIUS)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(shape)
    painter.drawImage(frame, image)
    painter.end()
    return made
