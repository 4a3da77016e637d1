"""Whether a file is whole, and harmless to whoever opens it.

Responsible for decoding as little as will tell: a JPEG at an eighth of its size, the checksums of
a PNG, the length that a WebP states, the trailer of a PDF, the boxes of an MP4. Not for what a
file is (sniff).
"""

from __future__ import annotations

import os
import struct
import threading
import warnings
import zlib
from typing import BinaryIO

from PIL import Image

from viewer.core.errors import MediaNotAnImage, MediaUnavailable
from viewer.core.sync.media.sniff import Sniffed

PIXELS = 150_000_000  # more is a decompression bomb or of no use on a laptop
SIDE = 100_000  # pixels
TAIL = 65_536  # bytes; where a ZIP's directory and a PDF's trailer end
_DECODED = 50_000_000  # pixels; above, only a JPEG (at an eighth) or a PNG (not at all) is decoded
_BOXES = 10_000
_PILLOW = {
    "jpg": ("JPEG", "MPO"), "png": ("PNG",), "gif": ("GIF",), "webp": ("WEBP",), "bmp": ("BMP",),
    "tif": ("TIFF",), "ico": ("ICO",), "avif": ("AVIF",),
}  # fmt: skip
_BROKEN = (  # whatever Pillow's readers raise over bytes that somebody made up
    OSError,
    ValueError,
    SyntaxError,  # how its PNG and GIF readers say "broken"
    MemoryError,
    EOFError,
    LookupError,
    ArithmeticError,
    TypeError,
    AttributeError,
    AssertionError,
    RuntimeError,
    BufferError,
    struct.error,
    zlib.error,
)
_LATE = ("truncated", "end of", "incomplete", "not enough", "broken data stream", "eof")


class Checker:
    """Checks files; one object may be shared by threads."""

    def __init__(self) -> None:
        # Pillow warns by Python's warnings, whose filters belong to the whole process.
        self._lock = threading.Lock()

    def check(self, file: BinaryIO, size: int, found: Sniffed) -> tuple[int, int] | None:
        """Read a file through; returns a picture's width and height, None where there are none.

        Raises:
            MediaUnavailable: `truncated`, which may pass.
            MediaNotAnImage: `broken`, or `too-many-pixels`.
        """
        if found.extension in {"wav", "avi", "webp"}:
            _check_riff(file, size)
        if found.extension in _PILLOW:
            return self._raster(file, found)
        if found.extension == "pdf" and b"%%EOF" not in _tail(file, size, 2048):
            raise _truncated("a PDF without its trailer")
        if found.mime.startswith("application/") and _is_zip(file):
            if b"PK\x05\x06" not in _tail(file, size, TAIL):
                raise _truncated("a ZIP without its directory")
        elif found.mime in {"video/mp4", "audio/mp4", "video/quicktime", "video/3gpp"}:
            _check_boxes(file, size)
        return None

    def _raster(self, file: BinaryIO, found: Sniffed) -> tuple[int, int]:
        try:
            with self._lock, warnings.catch_warnings():
                warnings.simplefilter("ignore")  # Pillow's advice on odd files is not for people
                return _decoded(file, found)
        except Image.DecompressionBombError as error:
            raise MediaNotAnImage("too-many-pixels", detail=str(error)) from error
        except _BROKEN as error:
            if any(word in str(error).lower() for word in _LATE):
                raise _truncated(str(error)) from error
            raise MediaNotAnImage("broken", detail=str(error)) from error


def _decoded(file: BinaryIO, found: Sniffed) -> tuple[int, int]:
    file.seek(0)
    with Image.open(file, formats=_PILLOW[found.extension]) as picture:
        width, height = picture.size
        if width * height > PIXELS or max(width, height) > SIDE:
            raise MediaNotAnImage(f"too-many-pixels ({width} x {height})")
        if found.extension == "png":
            picture.verify()  # the checksum of every chunk up to the last; nothing is unpacked
        elif found.extension == "jpg":
            picture.draft("L", (max(1, width // 8), max(1, height // 8)))
            picture.load()
        elif found.extension != "webp" and width * height <= _DECODED:
            picture.load()  # WebP says its length, which was looked at
        return width, height


def _truncated(detail: str) -> MediaUnavailable:
    return MediaUnavailable("truncated", detail=detail)


def _tail(file: BinaryIO, size: int, count: int) -> bytes:
    file.seek(max(0, size - count))
    return file.read(count)


def tail_of(file: BinaryIO, size: int) -> bytes:
    """The last bytes of a file, for `sniff`."""
    return _tail(file, size, TAIL)


def _is_zip(file: BinaryIO) -> bool:
    file.seek(0)
    return file.read(4) == b"PK\x03\x04"


def _check_riff(file: BinaryIO, size: int) -> None:
    file.seek(4)
    declared = int.from_bytes(file.read(4), "little")
    endless = declared == 0 or declared >= 0xFFFFFF00  # recorded without knowing its length
    if not endless and declared + 8 > size + 1:
        raise _truncated(f"{size} of {declared + 8} bytes")


def _check_boxes(file: BinaryIO, size: int) -> None:
    """Walk the outer boxes of an MP4 (ISO/IEC 14496-12, 4.2); they must end where the file does."""
    at, seen_index = 0, False
    for _ in range(_BOXES):
        if at + 8 > size:
            break
        file.seek(at, os.SEEK_SET)
        header = file.read(16)
        length = int.from_bytes(header[:4], "big")
        if length == 1:
            length = int.from_bytes(header[8:16], "big")
        seen_index |= header[4:8] == b"moov"
        if length == 0:
            at = size
            break
        if length < 8 or at + length > size:
            raise _truncated(f"a box of {length} bytes at {at} of {size}")
        at += length
    if not seen_index:
        raise _truncated("an MP4 without its index")
