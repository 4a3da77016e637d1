"""Files of every kind as bytes, and a server that gives them with ETag, dates and ranges."""

from __future__ import annotations

import gzip
import hashlib
import io
import re
import wave
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field

from viewer.samplesite.server import DropConnection
from viewer.samplesite.site import Request, Response

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
HTML = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body>x</body></html>"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'


def box(name: bytes, body: bytes = b"") -> bytes:
    """One box of an MP4."""
    return (len(body) + 8).to_bytes(4, "big") + name + body


def mp4(brand: bytes = b"isom", size: int = 4000) -> bytes:
    """A file with the outer form of an MP4."""
    return box(b"ftyp", brand + b"\0\0\0\0") + box(b"moov", b"\0" * 20) + box(b"mdat", b"x" * size)


def wav(seconds: float = 0.1) -> bytes:
    """A silent recording."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"\0\0" * int(8000 * seconds))
    return buffer.getvalue()


def office(part: str = "word/document.xml") -> bytes:
    """A ZIP with the parts that name an office format."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr(part, "<x/>")
    return buffer.getvalue()


@dataclass
class FileServer:
    """A middleware that answers for files, with conditions and ranges as nginx does.

    Args:
        files: path -> bytes.
        break_at: path -> how many bytes come before each of the first connections break.
        statuses: path -> status in place of the file.
        asked: every request, as "path" or "path bytes=..".
    """

    files: dict[str, bytes]
    break_at: dict[str, list[int]] = field(default_factory=dict)
    statuses: dict[str, tuple[int, dict[str, str]]] = field(default_factory=dict)
    ranges: bool = True
    undeclared: bool = False  # no Content-Length: the end of the connection is the end
    packs: bool = False  # gzip, whatever the client accepts
    asked: list[str] = field(default_factory=list)

    def __call__(self, request: Request, answer: Callable[[Request], Response]) -> Response:
        path = request.target
        wished = request.headers.get("Range", "")
        self.asked.append(f"{path} {wished}".strip())
        if path in self.statuses:
            status, headers = self.statuses[path]
            return Response(status, headers, b"no")
        if path not in self.files:
            return answer(request)
        return self._file(request, path)

    def _file(self, request: Request, path: str) -> Response:
        data = self.files[path]
        tag = f'"{hashlib.sha256(data).hexdigest()[:12]}"'
        headers = {"ETag": tag, "Content-Type": "application/octet-stream"}
        if request.headers.get("If-None-Match") == tag:
            return Response(304, headers, b"")
        if self.undeclared:
            raise DropConnection(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + data)
        match = re.match(r"bytes=(\d+)-$", request.headers.get("Range", ""))
        status = 200
        if match and self.ranges and request.headers.get("If-Range") == tag:
            at, whole = int(match[1]), len(data)
            headers["Content-Range"] = f"bytes {at}-{whole - 1}/{whole}"
            status, data = 206, data[at:]
        if self.packs:
            headers["Content-Encoding"], data = "gzip", gzip.compress(data)
        headers["Content-Length"] = str(len(data))
        if self.break_at.get(path):
            data = data[: self.break_at[path].pop(0)]
            headers["Connection"] = "close"
        return Response(status, headers, data)
