"""Pictures as small files.

Responsible for joining a window with what floats above it, and for writing a PNG with a palette.
Not for what is shown (scenes).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from viewer.gui.theme import THEMES, Theme, load_theme

COLOURS = 256
_TOKENS = (
    "accent", "star", "kicker", "link", "hit", "hit_now", "selection", "failure", "page", "list",
)  # fmt: skip
_SHADOW = 10  # pixels around what floats; no window manager draws one here


def picture_of(window: QWidget, above: Sequence[QWidget] = ()) -> QPixmap:
    """A window as it stands on the screen.

    Args:
        window: is drawn whole.
        above: menus, popups and dialogs in front of it, the lowest first.
    """
    whole = window.grab()
    painter = QPainter(whole)
    for one in above:
        place = one.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
        if one.isWindow():
            _paint_shadow(painter, QRect(place, one.size()))
        painter.drawPixmap(place, one.grab())
    painter.end()
    return whole


def _paint_shadow(painter: QPainter, rect: QRect) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for width in range(_SHADOW, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 7))
        edge = QRectF(rect).adjusted(-width, -width + 3, width, width + 3)
        painter.drawRoundedRect(edge, width + 4, width + 4)
    painter.restore()


def _palette(whole: Image.Image) -> Image.Image:
    """The colours of a picture, by how much of it has them; and those of the themes, of which a dot
    or a star is but a few pixels."""
    tokens = [value for name in THEMES for value in _colours(load_theme(name))]
    kept = list(dict.fromkeys(tokens))
    found = whole.quantize(COLOURS - len(kept), Image.Quantize.MEDIANCUT, kmeans=2)
    palette = Image.new("P", (1, 1))
    palette.putpalette([*(found.getpalette() or []), *(part for one in kept for part in one)])
    return palette


def _colours(theme: Theme) -> list[tuple[int, int, int]]:
    named = [QColor(getattr(theme, name)) for name in _TOKENS]
    return [(one.red(), one.green(), one.blue()) for one in named]


def save_small(pixmap: QPixmap, file: Path) -> int:
    """Write a picture with a palette of its own; returns the bytes it takes."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB888)
    whole = Image.frombytes(
        "RGB",
        (image.width(), image.height()),
        bytes(image.constBits()),
        "raw",
        "RGB",
        image.bytesPerLine(),
    )
    small = whole.quantize(palette=_palette(whole), dither=Image.Dither.NONE)
    file.parent.mkdir(parents=True, exist_ok=True)
    small.save(file, optimize=True)
    return file.stat().st_size
