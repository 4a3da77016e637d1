"""Fetching a batch of pictures and files, and one of them over every address that may give it.

Responsible for the order: address by address, into a `.part` file, checked, renamed. Not for
which are wanted or for their rows: the threads touch neither SQLite nor the index.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, TypeVar
from urllib.parse import urlsplit

from viewer.core.cancel import CancelToken
from viewer.core.errors import ItemError, MediaNotAnImage, MediaSkipped, MediaUnavailable
from viewer.core.paths import LibraryLayout, earlier_path, media_path
from viewer.core.store.files import move_into_place, remove_quietly, write_errors
from viewer.core.store.media_table import WantedMedia
from viewer.core.sync.media.candidates import addresses
from viewer.core.sync.media.caps import Caps
from viewer.core.sync.media.check import Checker, tail_of
from viewer.core.sync.media.download import NOT_THERE, Download, NotModified, Received
from viewer.core.sync.media.outcome import StoredFile, Unchanged
from viewer.core.sync.media.sniff import SVG, SVGZ, Sniffed, answers, describe, sniff
from viewer.core.sync.media.svg import LARGEST, cleaned_svg
from viewer.core.wordpress.transport import Transport

THREADS = 2  # at most two connections to a host (wordpress.md, 31)

T = TypeVar("T")


class MediaFetcher:
    """Fetches the pictures and files of one site.

    Args:
        transport: the session; shared by the threads, paced per host.
        layout: the library.
        site: the site's key.
        patience: seconds of the first wait after trouble that may pass.
        caps: how large each kind may be, and whether videos are wanted.
        secure: whether the site is https; its http pictures are then asked by https first.
    """

    def __init__(
        self,
        transport: Transport,
        layout: LibraryLayout,
        site: str,
        token: CancelToken,
        patience: float = 1.0,
        *,
        caps: Caps | None = None,
        secure: bool = False,
    ) -> None:
        self._transport = transport
        self._layout = layout
        self._site = site
        self._token = token
        self._patience = patience
        self._caps = caps or Caps()
        self._secure = secure
        self._checker = Checker()
        self._without_https: set[str] = set()  # hosts; adding is atomic

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
        self._all(wanted, self._fetched, done)

    def revalidate_all(
        self,
        stored: Sequence[WantedMedia],
        done: Callable[[WantedMedia, StoredFile | Unchanged | ItemError], None],
    ) -> None:
        """Ask whether stored files changed; a changed one is fetched, the earlier one kept.

        Raises:
            Cancelled, LibraryWriteFailed: as `fetch_all`.
        """
        self._all(stored, self._asked_again, done)

    def _all(
        self,
        wanted: Sequence[WantedMedia],
        work: Callable[[WantedMedia], T],
        done: Callable[[WantedMedia, T], None],
    ) -> None:
        pool = ThreadPoolExecutor(THREADS, thread_name_prefix="media")
        try:
            futures: dict[Future[T], WantedMedia] = {
                pool.submit(work, item): item for item in wanted
            }
            for future in as_completed(futures):
                done(futures[future], future.result())
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _fetched(self, wanted: WantedMedia) -> StoredFile | ItemError:
        try:
            return self.fetch(replace(wanted, etag=None, last_modified=None, path=None))
        except ItemError as error:
            return error

    def _asked_again(self, stored: WantedMedia) -> StoredFile | Unchanged | ItemError:
        try:
            return self.fetch(stored)
        except NotModified:
            return Unchanged()
        except ItemError as error:
            return error

    # -- one file ------------------------------------------------------------------------------

    def fetch(self, wanted: WantedMedia) -> StoredFile:
        """Fetch one file into the library, from the first of its addresses that gives it.

        Raises:
            MediaUnavailable, MediaNotAnImage, MediaSkipped: it cannot be had, and why.
            NotModified: its server says so; only when `wanted` has an ETag or a date.
        """
        self._caps.check_kind(wanted.kind)
        if wanted.url.startswith("data:"):
            return self._kept(wanted, lambda file, _: self._inline(wanted.url, file))
        failures: dict[str, MediaUnavailable] = {}
        for url in addresses(wanted.url, wanted.alternates, kind=wanted.kind, secure=self._secure):
            guess = url.startswith("https:") and url not in (wanted.url, *wanted.alternates)
            if guess and urlsplit(url).netloc in self._without_https:
                continue
            try:
                return self._kept(wanted, self._from(url, wanted, guess=guess))
            except MediaUnavailable as error:
                failures[url] = error
                if guess and error.message in NOT_THERE:
                    self._without_https.add(urlsplit(url).netloc)
                if not _may_go_on(error, wanted.tries):
                    break
        raise _verdict(failures, wanted.url)

    def _from(
        self, url: str, wanted: WantedMedia, *, guess: bool
    ) -> Callable[[BinaryIO, Path], Received]:
        if urlsplit(url).scheme not in {"http", "https"}:
            raise MediaUnavailable("bad-scheme", permanent=True, detail=url[:200])

        def download(file: BinaryIO, path: Path) -> Received:
            return Download(
                self._transport,
                self._token,
                file,
                path,
                kind=wanted.kind,
                caps=self._caps,
                patience=self._patience,
                known=_known(wanted),
                insist=not guess,
            ).run(url)

        return download

    @staticmethod
    def _inline(url: str, file: BinaryIO) -> Received:
        """A picture that the article itself holds (wordpress.md, 45)."""
        try:
            data = base64.b64decode(url.partition("base64,")[2], validate=True)
        except binascii.Error as error:
            raise MediaNotAnImage("broken", detail=str(error)) from error
        file.write(data)
        return Received(len(data), hashlib.sha256(data).hexdigest(), data[:4096], None, None)

    # -- from bytes to a file in its place -----------------------------------------------------

    def _kept(
        self, wanted: WantedMedia, receive: Callable[[BinaryIO, Path], Received]
    ) -> StoredFile:
        part = self._part(wanted.url)
        try:
            with write_errors(part):
                part.parent.mkdir(parents=True, exist_ok=True)
                file = part.open("w+b")
            with write_errors(part), file:
                stored = self._judged(wanted, receive(file, part), file)
            earlier = self._keep_earlier(wanted, stored.sha256)
            move_into_place(part, self._layout.resolve(stored.path))
            return replace(stored, earlier=earlier)
        finally:
            remove_quietly(part)

    def _part(self, url: str) -> Path:
        name = hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:24]
        return self._layout.scratch / f"{name}.part"

    def _judged(self, wanted: WantedMedia, received: Received, file: BinaryIO) -> StoredFile:
        """What an open file is; a drawing is cleaned in it.

        Raises:
            MediaUnavailable, MediaNotAnImage: it is not what was asked for, or not whole.
        """
        found = _sniffed(wanted, received, file)
        digest, size, dimensions = received.sha256, received.size, None
        if found in {SVG, SVGZ}:
            digest, size = _clean_in_place(file, received.size, packed=found == SVGZ)
            found = SVG
        else:
            dimensions = self._checker.check(file, received.size, found)
        return StoredFile(
            path=media_path(self._site, wanted.url, found.extension),
            mime=found.mime,
            size=size,
            sha256=digest,
            dimensions=dimensions,
            kind=found.kind,
            etag=received.etag,
            last_modified=received.last_modified,
        )

    def _keep_earlier(self, wanted: WantedMedia, digest: str) -> tuple[str, str] | None:
        """Put the file that a new one replaces aside: nothing that a site changes is lost."""
        if wanted.path is None or wanted.sha256 is None or wanted.sha256 == digest:
            return None
        name = earlier_path(wanted.path, wanted.sha256)
        old, kept = self._layout.resolve(wanted.path), self._layout.resolve(name)
        if kept.exists():  # an earlier run came as far as here
            return (name, wanted.sha256)
        if not old.exists():
            return None
        move_into_place(old, kept)
        return (name, wanted.sha256)


def _known(wanted: WantedMedia) -> dict[str, str]:
    """What to say of a stored file, so that its server sends it only when it changed."""
    headers = {"If-None-Match": wanted.etag, "If-Modified-Since": wanted.last_modified}
    return {name: value for name, value in headers.items() if value is not None}


def _may_go_on(error: MediaUnavailable, tries: int) -> bool:
    """Whether the next best address may be asked now.

    Trouble that passes is waited for, because the best picture is worth it; one that is not
    there at all, or that failed in an earlier run too, is not.
    """
    return error.permanent or tries > 0 or error.message in NOT_THERE


def _verdict(failures: Mapping[str, MediaUnavailable], url: str) -> MediaUnavailable:
    """The failure that says most: one that may pass, a choice of the person's, the first's own."""
    found = list(failures.values())
    for error in found:
        if not error.permanent:
            return error
    for error in found:
        if isinstance(error, MediaSkipped):
            return error
    return failures.get(url, found[0])


def _sniffed(wanted: WantedMedia, received: Received, file: BinaryIO) -> Sniffed:
    ending = urlsplit(wanted.url).path.rpartition(".")[2].lower()
    packed = received.head[:4] == b"PK\x03\x04"
    tail = tail_of(file, received.size) if packed else b""
    found = sniff(received.head, tail, ending)
    if found is None or not answers(wanted.kind, found):
        what = describe(received.head, found)
        article = "an" if wanted.kind in {"image", "audio"} else "a"
        raise MediaNotAnImage(f"not-{article}-{wanted.kind} ({what})")
    return found


def _clean_in_place(file: BinaryIO, size: int, *, packed: bool) -> tuple[str, int]:
    """Replace a drawing in its open file by its cleaned form; returns digest and size."""
    if size > LARGEST:
        raise MediaNotAnImage(f"unsafe-svg (larger than {LARGEST // 2**20} MiB)")
    file.seek(0)
    data = cleaned_svg(file.read(), packed=packed)
    file.seek(0)
    file.truncate()
    file.write(data)
    return hashlib.sha256(data).hexdigest(), len(data)
