"""One address into one open file.

Responsible for attempts, waits, caps, and for going on where a large download broke off (RFC 9110,
14 and 13.1.5) within the same run. The digest is made while the bytes come. Not for what the file
is (sniff, check).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from viewer.core.cancel import CancelToken
from viewer.core.errors import ItemError, MediaUnavailable, RateLimited, SyncError
from viewer.core.model import MediaKind
from viewer.core.store.files import write_errors
from viewer.core.sync.media.caps import Caps
from viewer.core.sync.media.sniff import HEAD
from viewer.core.wordpress.pace import LONGEST_WAIT, backoff, retry_after
from viewer.core.wordpress.reasons import trouble_of
from viewer.core.wordpress.transport import Incoming, Transport

ATTEMPTS = 3  # in a row without a byte
MOST_ATTEMPTS = 10  # of a download that goes on every time
PASSING = {408, 425, 429}  # and every 5xx
NOT_THERE = {"unreachable", "timeout", "name-not-known", "tls-failed"}  # no server answered
_ACCEPT: Mapping[MediaKind, str] = {
    "image": "image/webp,image/png,image/jpeg,image/svg+xml,image/*;q=0.8,*/*;q=0.5",
    "document": "*/*",
    "audio": "audio/*,*/*;q=0.5",
    "video": "video/*,*/*;q=0.5",
}
_RANGE = re.compile(r"bytes (\d+)-\d+/(?:\d+|\*)$")


@dataclass(frozen=True, slots=True)
class Received:
    """A file that came whole; `head` is its first bytes."""

    size: int
    sha256: str
    head: bytes
    etag: str | None
    last_modified: str | None


class NotModified(Exception):
    """The server says that what we have is still so (304)."""


class Download:
    """Fetches one address into `file`; used once.

    Args:
        file: open for writing and reading, empty.
        path: its name, for errors.
        known: `If-None-Match` and such; a 304 then raises `NotModified`.
        insist: whether a server that is not there is asked again at once.
    """

    def __init__(
        self,
        transport: Transport,
        token: CancelToken,
        file: BinaryIO,
        path: Path,
        *,
        kind: MediaKind,
        caps: Caps,
        patience: float = 1.0,
        known: Mapping[str, str] | None = None,
        insist: bool = True,
    ) -> None:
        self._transport = transport
        self._token = token
        self._file = file
        self._path = path
        self._kind = kind
        self._caps = caps
        self._patience = patience
        self._known = dict(known or {})
        self._insist = insist
        self._etag: str | None = None
        self._last_modified: str | None = None
        self._packed = False
        self._start_again()

    def _start_again(self) -> None:
        self._size = 0
        self._head = b""
        self._digest = hashlib.sha256()
        with write_errors(self._path):
            self._file.seek(0)
            self._file.truncate()

    def run(self, url: str) -> Received:
        """Fetch the address.

        Raises:
            MediaUnavailable, MediaSkipped: it cannot be had, and why.
            NotModified: only when asked with `known`.
            LibraryWriteFailed: the disk does not take it.
        """
        in_vain = 0
        for _ in range(MOST_ATTEMPTS):
            before = self._size
            try:
                return self._once(url)
            except MediaUnavailable as error:
                in_vain = 0 if self._size > before else in_vain + 1
                if in_vain >= ATTEMPTS or not self._worth(error):
                    raise
                failure = error
            self._wait(failure, in_vain)
        raise failure

    def _worth(self, error: MediaUnavailable) -> bool:
        """Whether asking again in this run can help, and the server lets us."""
        if error.permanent or (not self._insist and error.message in NOT_THERE):
            return False
        return error.retry_after is None or error.retry_after <= LONGEST_WAIT

    def _wait(self, error: MediaUnavailable, in_vain: int) -> None:
        own = backoff(max(0, in_vain - 1), self._patience)
        self._token.wait(own if error.retry_after is None else error.retry_after)

    def _once(self, url: str) -> Received:
        try:
            with self._transport.stream(
                url, _ACCEPT[self._kind], headers=self._headers()
            ) as incoming:
                self._begin(incoming)
                self._take(incoming)
        except ItemError:
            raise
        except RateLimited as error:  # longer than this run waits, for the whole host
            raise MediaUnavailable(
                "rate-limited", retry_after=error.retry_after, detail=error.message
            ) from error
        except SyncError as error:
            trouble = trouble_of(error)
            raise MediaUnavailable(
                trouble.word, permanent=trouble.permanent, detail=error.detail or error.message
            ) from error
        if not self._size:
            raise MediaUnavailable("empty", detail=url)
        return Received(
            self._size, self._digest.hexdigest(), self._head, self._etag, self._last_modified
        )

    def _headers(self) -> dict[str, str]:
        """Whole files, unpacked; or the rest of one, if it is still the same."""
        headers = {"Accept-Encoding": "identity"}
        same = self._strong_etag() or self._last_modified
        if self._size and same and not self._packed:
            return {**headers, "Range": f"bytes={self._size}-", "If-Range": same}
        return {**headers, **self._known}

    def _strong_etag(self) -> str | None:
        return None if self._etag is None or self._etag.startswith("W/") else self._etag

    def _begin(self, incoming: Incoming) -> None:
        """Read the status and the headers; raises when no usable body follows."""
        status = incoming.status
        if status == 206 and self._size:
            match = _RANGE.match(incoming.headers.get("Content-Range", ""))
            if match and int(match[1]) == self._size:
                self._check_length(incoming)
                return
        if self._size:
            self._start_again()
        if status == 304 and self._known:
            raise NotModified
        if status in {206, 416}:
            raise MediaUnavailable("truncated", detail=f"HTTP {status} unasked")
        if not 200 <= status < 300:
            raise _refused(incoming)
        self._etag = incoming.headers.get("ETag") or None
        self._last_modified = incoming.headers.get("Last-Modified") or None
        # Ranges count packed bytes, and what is written here are unpacked ones.
        self._packed = incoming.headers.get("Content-Encoding", "identity") != "identity"
        self._check_length(incoming)

    def _check_length(self, incoming: Incoming) -> None:
        length = incoming.headers.get("Content-Length", "")
        if length.isascii() and length.isdigit():
            self._caps.check(self._kind, self._size + int(length[:18]))

    def _take(self, incoming: Incoming) -> None:
        for chunk in incoming.chunks:
            if self._size + len(chunk) > self._caps.of(self._kind):
                raise MediaUnavailable("endless", permanent=True, detail="no size was declared")
            with write_errors(self._path):
                self._file.write(chunk)
            self._digest.update(chunk)
            if len(self._head) < HEAD:
                self._head = (self._head + chunk)[:HEAD]
            self._size += len(chunk)


def _refused(incoming: Incoming) -> MediaUnavailable:
    status = incoming.status
    return MediaUnavailable(
        f"http-{status}",
        permanent=status < 500 and status not in PASSING,
        retry_after=retry_after(incoming.headers.get("Retry-After")),
    )
