"""What a file is, by its bytes.

Responsible for the table of signatures (after the WHATWG MIME Sniffing Standard and the formats'
own specifications) and for whether a file is what was asked for. What a server calls it, nobody
asks (wordpress.md, 44). Not for whether it is whole (check).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from viewer.core.model import MediaKind

HEAD = 4096  # bytes that are enough to tell
_SVG = re.compile(
    rb"^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*|<!DOCTYPE[^>\[]*(\[.*?\]\s*)?>\s*)*"
    rb"<(svg:)?svg[\s>]",
    re.DOTALL | re.IGNORECASE,
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|script|meta)[\s>]", re.IGNORECASE)
_TEXT = re.compile(rb"[^\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]*")


@dataclass(frozen=True, slots=True)
class Sniffed:
    """A file's kind, type and the ending that its name should have."""

    kind: MediaKind
    mime: str
    extension: str


_STARTS: tuple[tuple[bytes, Sniffed], ...] = (
    (b"\xff\xd8\xff", Sniffed("image", "image/jpeg", "jpg")),
    (b"\x89PNG\r\n\x1a\n", Sniffed("image", "image/png", "png")),
    (b"GIF87a", Sniffed("image", "image/gif", "gif")),
    (b"GIF89a", Sniffed("image", "image/gif", "gif")),
    (b"II*\x00", Sniffed("image", "image/tiff", "tif")),
    (b"MM\x00*", Sniffed("image", "image/tiff", "tif")),
    (b"\x00\x00\x01\x00", Sniffed("image", "image/x-icon", "ico")),
    (b"\xff\x0a", Sniffed("image", "image/jxl", "jxl")),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", Sniffed("image", "image/jxl", "jxl")),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", Sniffed("image", "image/jp2", "jp2")),
    (b"{\\rtf", Sniffed("document", "application/rtf", "rtf")),
    (b"ID3", Sniffed("audio", "audio/mpeg", "mp3")),
    (b"fLaC", Sniffed("audio", "audio/flac", "flac")),
    (b"MThd", Sniffed("audio", "audio/midi", "mid")),
    (b"\xff\xf1", Sniffed("audio", "audio/aac", "aac")),
    (b"\xff\xf9", Sniffed("audio", "audio/aac", "aac")),
    (b"\x00\x00\x01\xba", Sniffed("video", "video/mpeg", "mpg")),
    (b"\x00\x00\x01\xb3", Sniffed("video", "video/mpeg", "mpg")),
    (b"FLV\x01", Sniffed("video", "video/x-flv", "flv")),
)
_RIFF = {
    b"WEBP": Sniffed("image", "image/webp", "webp"),
    b"WAVE": Sniffed("audio", "audio/wav", "wav"),
    b"AVI ": Sniffed("video", "video/x-msvideo", "avi"),
}
_MP4 = Sniffed("video", "video/mp4", "mp4")
_BRANDS = {
    b"avif": Sniffed("image", "image/avif", "avif"),
    b"avis": Sniffed("image", "image/avif", "avif"),
    **dict.fromkeys(
        (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"),
        Sniffed("image", "image/heic", "heic"),
    ),
    b"M4A ": Sniffed("audio", "audio/mp4", "m4a"),
    b"M4B ": Sniffed("audio", "audio/mp4", "m4b"),
    b"qt  ": Sniffed("video", "video/quicktime", "mov"),
    b"3gp4": Sniffed("video", "video/3gpp", "3gp"),
    b"3gp5": Sniffed("video", "video/3gpp", "3gp"),
}
_OPEN = "application/vnd.openxmlformats-officedocument."
_OFFICE = {
    b"word/": Sniffed("document", f"{_OPEN}wordprocessingml.document", "docx"),
    b"xl/": Sniffed("document", f"{_OPEN}spreadsheetml.sheet", "xlsx"),
    b"ppt/": Sniffed("document", f"{_OPEN}presentationml.presentation", "pptx"),
}
_ZIPPED = {
    b"epub+zip": Sniffed("document", "application/epub+zip", "epub"),
    b"opendocument.text": Sniffed("document", "application/vnd.oasis.opendocument.text", "odt"),
    b"opendocument.spreadsheet": Sniffed(
        "document", "application/vnd.oasis.opendocument.spreadsheet", "ods"
    ),
    b"opendocument.presentation": Sniffed(
        "document", "application/vnd.oasis.opendocument.presentation", "odp"
    ),
    b"opendocument.graphics": Sniffed(
        "document", "application/vnd.oasis.opendocument.graphics", "odg"
    ),
}
_OLD_OFFICE = {
    "xls": ("application/vnd.ms-excel", "xls"),
    "ppt": ("application/vnd.ms-powerpoint", "ppt"),
    "pps": ("application/vnd.ms-powerpoint", "pps"),
}
_MP3_FRAMES = {b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2", b"\xff\xe3", b"\xff\xe2"}
_PDF = Sniffed("document", "application/pdf", "pdf")
SVG = Sniffed("image", "image/svg+xml", "svg")
SVGZ = Sniffed("image", "image/svg+xml", "svgz")


def sniff(head: bytes, tail: bytes = b"", ending: str = "") -> Sniffed | None:
    """What a file is; None when it is nothing that a mirror keeps.

    Args:
        head: its first bytes, up to `HEAD`.
        tail: its last bytes: where an office file lists what is in it.
        ending: of its address; decides only where bytes cannot, as among old office formats.
    """
    for start, found in _STARTS:
        if head.startswith(start):
            return found
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12])
    if head[4:8] == b"ftyp":
        return _mp4(head)
    if head[4:8] in {b"moov", b"mdat", b"wide", b"free", b"skip"}:
        return Sniffed("video", "video/quicktime", "mov")
    return _less_common(head, tail, ending)


def _less_common(head: bytes, tail: bytes, ending: str) -> Sniffed | None:
    if head[:2] == b"BM" and head[6:10] == b"\0\0\0\0":
        return Sniffed("image", "image/bmp", "bmp")
    if head[:2] in _MP3_FRAMES:
        return Sniffed("audio", "audio/mpeg", "mp3")
    if head[:4] == b"OggS":
        return _ogg(head)
    if head[:4] == b"\x1aE\xdf\xa3":
        webm = b"webm" in head[:64]
        return Sniffed("video", *(("video/webm", "webm") if webm else ("video/matroska", "mkv")))
    if head[:4] == b"FORM" and head[8:12] in {b"AIFF", b"AIFC"}:
        return Sniffed("audio", "audio/aiff", "aif")
    if head[:8] == b"0&\xb2u\x8ef\xcf\x11":
        audio = ending == "wma"
        return (
            Sniffed("audio", "audio/x-ms-wma", "wma")
            if audio
            else Sniffed("video", "video/x-ms-wmv", "wmv")
        )
    return _document(head, tail, ending)


def _document(head: bytes, tail: bytes, ending: str) -> Sniffed | None:
    if b"%PDF-" in head[:1024] and not _HTML.search(head[:1024].partition(b"%PDF-")[0]):
        return _PDF
    if head[:4] == b"PK\x03\x04":
        return _zip(head, tail)
    if head[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        mime, name = _OLD_OFFICE.get(ending, ("application/msword", "doc"))
        return Sniffed("document", mime, name)
    if _SVG.match(head):
        return SVG
    if head[:2] == b"\x1f\x8b" and ending in {"svg", "svgz"}:
        return SVGZ
    if ending in {"txt", "csv"} and is_text(head) and not _HTML.search(head):
        return Sniffed("document", "text/csv" if ending == "csv" else "text/plain", ending)
    return None


def _mp4(head: bytes) -> Sniffed:
    """By its brands (ISO/IEC 14496-12, 4.3): the major one, then the compatible ones."""
    size = min(int.from_bytes(head[:4], "big"), 256)
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, size, 4))]
    if head[8:12] in {b"mif1", b"msf1"} and b"avif" in brands:
        return _BRANDS[b"avif"]
    return _BRANDS.get(head[8:12], _MP4)


def _ogg(head: bytes) -> Sniffed:
    if b"theora" in head[:512]:
        return Sniffed("video", "video/ogg", "ogv")
    return Sniffed("audio", "audio/ogg", "opus" if b"OpusHead" in head[:128] else "ogg")


def _zip(head: bytes, tail: bytes) -> Sniffed | None:
    """Office formats are ZIP files: the newer ones name their parts, the open ones themselves."""
    if head[30:38] == b"mimetype":
        return next((found for name, found in _ZIPPED.items() if name in head[38:130]), None)
    listed = head + tail
    if b"[Content_Types].xml" not in listed:
        return None
    return next((found for name, found in _OFFICE.items() if name in listed), None)


def is_text(data: bytes) -> bool:
    """Whether bytes are text that a person may read."""
    return _TEXT.fullmatch(data) is not None


def describe(head: bytes, found: Sniffed | None) -> str:
    """What came in place of what was asked for, in a few words."""
    if found is not None:
        return f"a {found.extension.upper()} file"
    if _HTML.search(head):
        return "a web page"
    stripped = head.lstrip()
    if stripped[:1] in {b"{", b"["} and is_text(head):
        return "JSON"
    return "text" if is_text(head) else "unknown bytes"


def answers(wanted: MediaKind, found: Sniffed) -> bool:
    """Whether a file may stand for what was asked for.

    Sound and film share containers, and a linked document that is a scanned picture is harmless;
    but where a picture is shown, nothing else will do.
    """
    if wanted == "image":
        return found.kind == "image"
    if wanted == "document":
        return found.kind in {"document", "image"}
    return found.kind in {"audio", "video"}
