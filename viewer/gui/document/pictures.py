"""The pictures of a page: where they lie, how large they are, and their decoding.

Responsible for never opening anything outside the library, and for the form they have on a page.
Not for where they stand there (builder), nor for decoding (images).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from viewer.gui.document.mounts import mount_for
from viewer.gui.images import picture_size, read_picture
from viewer.gui.theme import Theme

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
    size = picture_size(file)
    return Picture(file, size) if size is not None else None


def decode(picture: Picture, size: QSize, theme: Theme) -> QImage | None:
    """Decode at `size` device pixels with rounded corners; None when the file is spoilt.

    What lets a page of this theme through gets a ground where it could not be seen otherwise.
    """
    image = read_picture(picture.file, lambda _whole: size)
    if image.isNull():
        return None
    ground = mount_for(image, theme.colour("page"), theme.colour("mount"))
    return _rounded(image, size, ground)


def _rounded(image: QImage, size: QSize, ground: QColor | None) -> QImage:
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    frame = QRectF(0, 0, size.width(), size.height())
    shape = QPainterPath()
    shape.addRoundedRect(frame, _RADIUS, _RADIUS)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(shape)
        if ground is not None:
            painter.fillRect(frame, ground)
        painter.drawImage(frame, image)
    return made
