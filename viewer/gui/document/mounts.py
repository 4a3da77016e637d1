"""The ground under pictures that let the page through.

Responsible for telling whether a transparent picture would be lost on the page: dark lines in the
dark theme, a white mark in the light one. Never changes a picture's own colours, so photographs
stay as they are. Not for decoding or rounding (pictures).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

_SAMPLE = 48  # pixels of the side that is looked at
_CLOSE = 1.7  # a contrast below it is lost; WCAG 2.1 measures it
_LOST = 0.06  # the part of what is seen that may be lost
_CLEAR = 0.02  # the part of the picture that lets the page through, for it to count

# WCAG 2.1, relative luminance; the power is near enough for a choice of two grounds.
_RED, _GREEN, _BLUE = (
    tuple(share * (level / 255) ** 2.2 for level in range(256))
    for share in (0.2126, 0.7152, 0.0722)
)


def mount_for(image: QImage, page: QColor, mount: QColor) -> QColor | None:
    """The ground that a picture needs to be seen; None where the page itself will do.

    Args:
        image: decoded.
        page: the page's colour.
        mount: a ground that differs from the page as much as may be.
    """
    if not image.hasAlphaChannel():
        return None
    sample = _sampled(image)
    if sample.clear < _CLEAR or not any(sample.weights):
        return None
    on_page = sample.lost_on(page)
    return mount if on_page > _LOST and sample.lost_on(mount) < on_page else None


def mounted(image: QImage, page: QColor, mount: QColor) -> QImage:
    """A picture as it is to be shown on a page: with its ground where it needs one."""
    ground = mount_for(image, page, mount)
    if ground is None:
        return image
    made = QImage(image.size(), QImage.Format.Format_RGB32)
    made.fill(ground)
    with QPainter(made) as painter:
        painter.drawImage(0, 0, image)
    return made


@dataclass(frozen=True, slots=True)
class _Sample:
    """Relative luminance and opacity (0 to 255) of each pixel of a small copy."""

    lights: Sequence[float]
    weights: Sequence[int]

    @property
    def clear(self) -> float:
        """The part that lets the page through."""
        return 1 - sum(self.weights) / (255 * len(self.weights))

    def lost_on(self, ground: QColor) -> float:
        """The part of what is seen whose contrast with a ground is too low."""
        below = _RED[ground.red()] + _GREEN[ground.green()] + _BLUE[ground.blue()] + 0.05
        low, high = below / _CLOSE - 0.05, below * _CLOSE - 0.05
        pixels = zip(self.lights, self.weights, strict=True)
        return sum(weight for light, weight in pixels if low < light < high) / sum(self.weights)


def _sampled(image: QImage) -> _Sample:
    size = image.size().boundedTo(QSize(_SAMPLE, _SAMPLE))
    small = image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGBA8888)
    data = bytes(small.constBits())
    colours = zip(data[0::4], data[1::4], data[2::4], strict=True)
    lights = [_RED[red] + _GREEN[green] + _BLUE[blue] for red, green, blue in colours]
    return _Sample(lights, data[3::4])
