"""What kind of file an address promises by its ending.

Responsible for the table of endings. What a file really is, its bytes say (sync.media.sniff).
"""

from __future__ import annotations

import re

from viewer.core.convert.media.addresses import path_of
from viewer.core.model import MediaKind

_BY_ENDING: dict[MediaKind, str] = {
    "image": "jpg jpeg jpe jfif png gif webp avif svg svgz bmp tif tiff ico heic heif jxl jp2",
    "document": (
        "pdf doc docx docm dot dotx xls xlsx xlsm ppt pptx pps ppsx odt ods odp odg rtf epub csv"
        " txt"
    ),
    "audio": "mp3 m4a m4b aac ogg oga opus wav flac wma aif aiff mid midi",
    "video": "mp4 m4v mov webm mkv ogv avi wmv mpg mpeg 3gp 3g2 flv",
}
_KINDS: dict[str, MediaKind] = {
    ending: kind for kind, endings in _BY_ENDING.items() for ending in endings.split()
}
_STREAMS = {"m3u8", "mpd", "m3u", "pls"}  # lists of pieces, not files
_BEYOND_QT = {"avif", "heic", "heif", "jxl", "jp2"}  # wordpress.md, 46


LINKED = re.compile(rf"\.(?:{'|'.join(_KINDS)})[\"'?#\s>]", re.IGNORECASE)  # in HTML


def ending_of(url: str) -> str:
    """The ending of an address's file name, in lower case and without its dot."""
    name, dot, ending = path_of(url).rpartition("/")[2].rpartition(".")
    return ending.lower() if dot and name else ""


def kind_of(url: str) -> MediaKind | None:
    """The kind of file that an address names; None for a page or anything else."""
    return _KINDS.get(ending_of(url))


def is_stream(url: str) -> bool:
    """Whether an address names a play list in place of a file."""
    return ending_of(url) in _STREAMS


def beyond_qt(url: str, mime: str = "") -> bool:
    """Whether the reader cannot show a picture without help, by its ending or declared type."""
    kind = mime.lower().partition(";")[0].removeprefix("image/")
    return (kind or ending_of(url)) in _BEYOND_QT
