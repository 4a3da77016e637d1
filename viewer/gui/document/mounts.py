"""The ground under pictures that let the page through.

Responsible for telling whether a transparent picture would be lost on the page: dark lines in the
dark theme, a white mark in the light one. Never changes a picture's own colours, so photographs
stay as they are. Not for decoding or rounding (pictures).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

_SAMPLE = 96  # pixels of the side that is looked at
_SEEN = 48  # of 255: less opaque is hardly seen anyway
_CLOSE = 1.7  # a contrast below it is lost; WCAG 2.1 measures it
_LOST = 0.06  # the part of what is seen that may be lost
_CLEAR = 0.02  # the part of the picture that lets the page through, for it to count


def mount_for(image: QImage, page: QColor, mount: QColor) -> QColor | None:
    """The ground that a picture needs to be seen; None where the page itself will do.

    Args:
        image: decoded.
        page: the page's colour.
        mount: a ground that differs from the page as much as may be.
    """
    if not image.hasAlphaChannel():
        return None
    light, alpha = _measured(image)
    if np.mean(alpha < _SEEN) < _CLEAR:
        return None
    seen = light[alpha >= _SEEN]
    if seen.size == 0:
        return None
    on_page, on_mount = (_lost(seen, ground) for ground in (page, mount))
    return mount if on_page > _LOST and on_mount < on_page else None


def mounted(image: QImage, page: QColor, mount: QColor) -> QImage:
    """A picture as it is to be shown on a page: with its ground where it needs one."""
    ground = mount_for(image, page, mount)
    if ground is None:
        return image
    made = QImage(image.size(), QImage.Format.Format_RGB32)
    made.fill(ground)
    painter = QPainter(made)
    painter.drawImage(0, 0, image)
    painter.end()
    return made


def _lost(light: NDArray[np.float64], ground: QColor) -> float:
    """The part of what is seen whose contrast with a ground is too low."""
    levels = np.array([ground.redF(), ground.greenF(), ground.blueF()])
    below = _luminance(levels)
    contrast = (np.maximum(light, below) + 0.05) / (np.minimum(light, below) + 0.05)
    return float(np.mean(contrast < _CLOSE))


def _measured(image: QImage) -> tuple[NDArray[np.float64], NDArray[np.uint8]]:
    """Relative luminance and opacity of each pixel of a small copy."""
    size = image.size().boundedTo(QSize(_SAMPLE, _SAMPLE))
    small = image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(small.constBits(), np.uint8).reshape(small.height(), -1)
    pixels = rows[:, : 4 * small.width()].reshape(-1, 4)
    return _luminance(pixels[:, :3] / 255), pixels[:, 3].copy()


def _luminance(levels: NDArray[np.float64]) -> NDArray[np.float64]:
    """WCAG 2.1, relative luminance; the power is near enough for a choice of two grounds."""
    return np.asarray(levels**2.2 @ np.array([0.2126, 0.7152, 0.0722]))
