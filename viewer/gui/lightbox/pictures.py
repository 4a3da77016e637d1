"""The pictures of a page as the lightbox shows them.

Responsible for which file is shown, a larger stored one that the picture links included, and for
what is said below it. Not for decoding (lightbox).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QImage

from viewer.gui.document.page import IMAGE, Page, Placed
from viewer.gui.images import picture_size

_SUFFIXES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".bmp", ".tif", ".tiff")


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A picture to look at.

    Args:
        file: of the library.
        size: its own, in pixels.
        caption: what is said below it.
        preview: the same as the page shows it, while it is decoded larger.
    """

    file: Path
    size: QSize
    caption: str
    preview: QImage | None = None


def exhibits_of(page: Page) -> list[Exhibit]:
    """The pictures of a page, in its order."""
    return [_exhibit(page, placed) for placed in page.pictures]


def _exhibit(page: Page, placed: Placed) -> Exhibit:
    picture = placed.picture
    file, size = _larger(page, placed) or (picture.file, picture.size)
    shown = page.document.resource(IMAGE, QUrl(placed.name))
    decoded = shown if isinstance(shown, QImage) and shown.width() > 1 else None
    return Exhibit(file, size, placed.caption or placed.alt, decoded)


def _larger(page: Page, placed: Placed) -> tuple[Path, QSize] | None:
    """The stored file that a picture links, where it is a larger picture."""
    url = QUrl(address_of(page, placed))
    if not url.isLocalFile() or not is_picture_address(url.toString()):
        return None
    file = Path(url.toLocalFile())
    size = picture_size(file)
    return (file, size) if size is not None and size.width() > placed.picture.size.width() else None


def address_of(page: Page, placed: Placed) -> str:
    """Where a click on a picture of a page leads; '' where it leads nowhere."""
    cursor = page.cursor(placed.position)
    return cursor.charFormat().anchorHref()


def is_picture_address(address: str) -> bool:
    """Whether an address names a picture, told by its ending."""
    try:
        return urlsplit(address).path.lower().endswith(_SUFFIXES)
    except ValueError:
        return False


def picture_behind(page: Page, address: str) -> int | None:
    """The number of the picture that links its own large form at this address."""
    if not is_picture_address(address):
        return None
    pictures: Sequence[Placed] = page.pictures
    found = (n for n, placed in enumerate(pictures) if address_of(page, placed) == address)
    return next(found, None)
