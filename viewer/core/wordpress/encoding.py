"""Undoing `Content-Encoding`, piece by piece and with a bound.

Responsible for gzip and deflate, nested or not, for labels that lie (wordpress.md, 28) and for
decompression bombs. Not for character sets (payload).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

ACCEPTED = "gzip, deflate"
PIECE = 256 * 2**10  # bytes that come out at once, at most
_LAYERS = 2
_SUSPICIOUS = 8 * 2**20  # bytes out before the ratio matters
_RATIO = 300  # a hundred posts of one builder's markup reach about 40; deflate ends at 1032
_GZIP = b"\x1f\x8b"


class EncodingTrouble(Exception):
    """A body that cannot or must not be unpacked.

    Args:
        message: what is wrong.
        reason: the short name of it.
    """

    def __init__(self, message: str, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


def decoded(chunks: Iterator[bytes], label: str) -> Iterator[bytes]:
    """The body behind its `Content-Encoding`.

    Args:
        chunks: the body as it came.
        label: the header's value; a label that does not fit the bytes is not believed.

    Raises:
        EncodingTrouble: an unknown encoding, a damaged or cut-off stream, or a bomb.
    """
    names = [name.strip() for name in label.lower().split(",")]
    layers = [name for name in names if name and name not in {"identity", "none", "utf-8"}]
    if len(layers) > _LAYERS:
        raise EncodingTrouble(f"packed {len(layers)} times", "decompression-bomb")
    for name in reversed(layers):
        chunks = _unpacked(chunks, name)
    return chunks


def _unpacked(chunks: Iterator[bytes], name: str) -> Iterator[bytes]:
    head = b""
    for chunk in chunks:
        head += chunk
        if len(head) >= 2:
            break
    if not head:
        return
    bits = _window_bits(head, name)
    if bits is None:
        yield head
        yield from chunks
        return
    stream = _Stream(bits)
    yield from stream.feed(head)
    for chunk in chunks:
        yield from stream.feed(chunk)
    stream.finish()


def _window_bits(head: bytes, name: str) -> int | None:
    """What zlib needs to know; None for bytes that are not packed, whatever the label says."""
    if head.startswith(_GZIP):
        return 31
    if name in {"gzip", "x-gzip"}:
        return None
    if name != "deflate":
        raise EncodingTrouble(f"the encoding {name[:40]!r} was not asked for", "bad-encoding")
    if head[0] & 15 == 8 and int.from_bytes(head[:2]) % 31 == 0:
        return 15
    return -15 if _is_raw_deflate(head) else None


def _is_raw_deflate(head: bytes) -> bool:
    """Some servers send deflate without its zlib wrapper; plain text soon fails to be it."""
    if head[:64].isascii() and head[:64].decode("ascii").replace("\n", "").isprintable():
        return False
    try:
        zlib.decompressobj(-15).decompress(head, PIECE)
    except zlib.error:
        return False
    return True


class _Stream:
    def __init__(self, bits: int) -> None:
        self._bits = bits
        self._engine = zlib.decompressobj(bits)
        self._taken = 0
        self._given = 0
        self._over = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        self._taken += len(data)
        while not self._over:
            piece = self._piece(data)
            self._given += len(piece)
            if self._given > _SUSPICIOUS and self._given > _RATIO * self._taken:
                raise EncodingTrouble("a small answer unpacks without end", "decompression-bomb")
            if piece:
                yield piece
            data = self._engine.unconsumed_tail
            if self._engine.eof:
                data = self._next_member()
            elif not data and len(piece) < PIECE:
                return

    def _piece(self, data: bytes) -> bytes:
        try:
            return self._engine.decompress(data, PIECE)
        except zlib.error as error:
            raise EncodingTrouble(f"damaged in transit: {error}", "bad-encoding") from error

    def _next_member(self) -> bytes:
        """Gzip files may follow one another; anything else behind the end is not looked at."""
        rest = self._engine.unused_data
        if self._bits == 31 and rest.startswith(_GZIP):
            self._engine = zlib.decompressobj(self._bits)
            return rest
        self._over = True
        return b""

    def finish(self) -> None:
        if not self._over:
            raise EncodingTrouble("the packed answer is cut off", "cut-off")
