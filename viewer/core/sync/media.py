"""Fetching pictures: streamed to a `.part` file, checked, renamed.

Responsible for one picture at a time and for a batch of them in a few threads. Not for which are
wanted or for their rows (site_run): the threads touch neither SQLite nor the index.
"""

from __future__ import annotations

import hashlib
import re
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from PIL import Image, UnidentifiedImageError

from viewer.core.cancel import CancelToken
from viewer.core.errors import ItemError, MediaNotAnImage, MediaUnavailable, SyncError
from viewer.core.paths import LibraryLayout, media_path
from viewer.core.store.files import move_into_place, remove_quietly, write_errors
from viewer.core.store.media_table import WantedMedia
from viewer.core.wordpress.pace import backoff
from viewer.core.wordpress.transport import Incoming, Transport

THREADS = 2  # at most two connections to a host (wordpress.md, 31)
MEDIA_BYTES = 50 * 2**20
PIXELS = 250_000_000  # more is a decompression bomb or of no use on a laptop
_ATTEMPTS = 3
_PASSING = {408, 425, 429, 500, 502, 503, 504}
_ACCEPT = "image/avif,image/webp,image/png,image/jpeg,image/svg+xml,image/*;q=0.8,*/*;q=0.5"
_SVG = re.compile(
    rb"^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]", re.S
)
_EXTENSIONS = {"JPEG": "jpg", "MPO": "jpg", "TIFF": "tif"}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A picture that was fetched, checked and put into its place."""

    path: str  # relative to the library
    mime: str
    size: int  # bytes
    sha256: str
    dimensions: tuple[int, int] | None  # pixels; None for SVG


@dataclass(frozen=True, slots=True)
class _Kind:
    mime: str
    extension: str
    dimensions: tuple[int, int] | None


class MediaFetcher:
    """Fetches the pictures of one site.

    Args:
        transport: the session; shared by the threads, paced per host.
        layout: the library.
        site: the site's key.
        patience: seconds of the first wait after trouble that may pass.
    """

    def __init__(
        self,
        transport: Transport,
        layout: LibraryLayout,
        site: str,
        token: CancelToken,
        patience: float = 1.0,
    ) -> None:
        self._transport = transport
        self._layout = layout
        self._site = site
        self._token = token
        self._patience = patience

    def fetch_all(
        self,
        wanted: Sequence[WantedMedia],
        done: Callable[[WantedMedia, StoredFile | ItemError], None],
    ) -> None:
        """Fetch a batch; `done` is called in this thread as each ends.

        Raises:
            Cancelled: somebody asked to stop; what had ended was told.
            LibraryWriteFailed: the disk does not take more.
        """
        pool = ThreadPoolExecutor(THREADS, thread_name_prefix="media")
        try:
            futures: dict[Future[StoredFile | ItemError], WantedMedia] = {
                pool.submit(self._tried, item): item for item in wanted
            }
            for future in as_completed(futures):
                done(futures[future], future.result())
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _tried(self, wanted: WantedMedia) -> StoredFile | ItemError:
        try:
            return self.fetch(wanted.url)
        except ItemError as error:
            return error

    def fetch(self, url: str) -> StoredFile:
        """Fetch one picture into the library.

        Raises:
            MediaUnavailable, MediaNotAnImage: it cannot be had, and why.
        """
        if urlsplit(url).scheme not in {"http", "https"}:
            raise MediaUnavailable(f"Not an address of the web: {url[:200]}")
        part = self._part(url)
        try:
            digest, size = self._download(url, part)
            kind = identify(part)
            path = media_path(self._site, url, kind.extension)
            move_into_place(part, self._layout.resolve(path))
        finally:
            remove_quietly(part)
        return StoredFile(path, kind.mime, size, digest, kind.dimensions)

    def _part(self, url: str) -> Path:
        name = hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:24]
        return self._layout.scratch / f"{name}.part"

    def _download(self, url: str, part: Path) -> tuple[str, int]:
        for attempt in range(_ATTEMPTS):
            try:
                with self._transport.stream(url, _ACCEPT) as incoming:
                    if incoming.status not in _PASSING or attempt == _ATTEMPTS - 1:
                        return _save(url, incoming, part)
            except ItemError:
                raise
            except SyncError as error:
                if attempt == _ATTEMPTS - 1:
                    raise MediaUnavailable(error.message, detail=error.detail) from error
            self._token.wait(backoff(attempt, self._patience))
        raise AssertionError("the last attempt returns or raises")


def _save(url: str, incoming: Incoming, part: Path) -> tuple[str, int]:
    if incoming.status >= 400:
        raise MediaUnavailable(f"HTTP {incoming.status} for {url}")
    length = incoming.headers.get("Content-Length", "")
    if length.isdigit() and int(length) > MEDIA_BYTES:
        raise MediaUnavailable(f"Larger than {MEDIA_BYTES // 2**20} MiB: {url}")
    digest, size = hashlib.sha256(), 0
    with write_errors(part):
        part.parent.mkdir(parents=True, exist_ok=True)
        file = part.open("wb")
    with file:
        for chunk in incoming.chunks:
            size += len(chunk)
            if size > MEDIA_BYTES:
                raise MediaUnavailable(f"Larger than {MEDIA_BYTES // 2**20} MiB: {url}")
            digest.update(chunk)
            with write_errors(part):
                file.write(chunk)
    if not size:
        raise MediaUnavailable(f"Empty: {url}")
    return digest.hexdigest(), size


def identify(path: Path) -> _Kind:
    """What a file is by its bytes, decoded far enough to know that it is whole.

    Raises:
        MediaNotAnImage: it is no picture, a broken one, or one too large to show.
    """
    with path.open("rb") as file:
        head = file.read(2048)
    if _SVG.match(head):
        return _Kind("image/svg+xml", "svg", None)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's advice on odd files is not for people
            return _raster(path)
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        OSError,
        ValueError,
        SyntaxError,  # how Pillow's PNG and GIF readers say "broken"
        MemoryError,
    ) as error:
        what = (
            "a web page" if b"<html" in head.lower() or b"<!doctype" in head.lower() else "broken"
        )
        raise MediaNotAnImage(f"Not a usable picture ({what})", detail=str(error)) from error


def _raster(path: Path) -> _Kind:
    with Image.open(path) as picture:
        width, height = picture.size
        if width * height > PIXELS:
            raise MediaNotAnImage(f"Too many pixels: {width} x {height}")
        name = picture.format or ""
        picture.draft("L", (max(1, width // 8), max(1, height // 8)))  # a cheap whole decode
        picture.load()
    mime = Image.MIME.get(name, f"image/{name.lower()}")
    return _Kind(mime, _EXTENSIONS.get(name, name.lower()), (width, height))
