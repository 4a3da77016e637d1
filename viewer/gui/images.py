"""Reading stored pictures at the size they are shown in.

Responsible for EXIF turning, for scaling while decoding, and for the formats that Qt's plugins
leave out. Not for which files may be opened, nor for cropping or rounding (the callers).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QIODeviceBase, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

# A reader of a file's name asks for it; a class that a decoding thread mentions first would be made
# ready there, which only the GUI thread may do (warming).
_KNOWN = (QIODeviceBase,)
_TURNED = QImageIOHandler.Transformation.TransformationRotate90.value  # its mirrors hold it too


def picture_size(file: Path) -> QSize | None:
    """A picture's size from its header, turned as its EXIF says; None when it is not one."""
    reader = _reader(file)
    size = reader.size()
    if size.isValid():
        return _turned(reader, size)
    from PIL import Image  # only now: few pictures need it, and the window starts without

    try:
        with Image.open(file) as picture:
            return QSize(*picture.size)
    except (OSError, Image.DecompressionBombError, ValueError):
        return None


def read_picture(file: Path, fit: Callable[[QSize], QSize]) -> QImage:
    """Decode a picture; a null image when it is spoilt.

    Args:
        fit: from the picture's own size to the one wanted, both in pixels and as it is shown.
    """
    reader = _reader(file)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(_turned(reader, fit(_turned(reader, size))))
    image = reader.read()
    return _with_pillow(file, fit) if image.isNull() else image


def _reader(file: Path) -> QImageReader:
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    return reader


def _turned(reader: QImageReader, size: QSize) -> QSize:
    """From the size in the file to the one that is shown, or back."""
    return size.transposed() if reader.transformation().value & _TURNED else size


def _with_pillow(file: Path, fit: Callable[[QSize], QSize]) -> QImage:
    """Formats that Qt's plugins leave out, such as AVIF."""
    from PIL import Image

    try:
        with Image.open(file) as picture:
            size = fit(QSize(*picture.size))
            data = picture.convert("RGBA").resize((size.width(), size.height()))
    except (OSError, Image.DecompressionBombError, ValueError):
        return QImage()
    made = QImage(data.tobytes(), data.width, data.height, QImage.Format.Format_RGBA8888)
    return made.copy()
