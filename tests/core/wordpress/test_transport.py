"""What an answer may cost, and what is done about one that breaks off or lies.

The pitfalls of section C have their tests in tests/pitfalls/test_c_transport.py.
"""

from __future__ import annotations

import gzip
import http.client as http_client
import threading
import zlib
from collections.abc import Iterator

import pytest

from tests.core.wordpress.fixtures import Clock, Make, Raw
from tests.core.wordpress.raw_server import Call, http
from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import SiteUnreachable, SyncError, TlsFailed
from viewer.core.wordpress.trouble import NoAnswer, translated
from viewer.core.wordpress.wire import Limits

Pieces = list[bytes | None]


def first_then(first: Pieces, then: Pieces) -> Iterator[Pieces]:
    yield first
    while True:
        yield then


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nX-Long: "])
@pytest.mark.parametrize("rule", [{"patience": 1e9}, {"window": 1e9}])
def test_a_trickle_ends(head: bytes, rule: dict[str, float], raw: Raw, transport: Make) -> None:
    """A byte every five seconds, in the body or in the headers; the test's clock runs as fast."""
    asked = threading.Semaphore(0)

    class Ticking(Clock):
        def __call__(self) -> float:
            asked.release()
            return super().__call__()

    def answer(call: Call) -> Iterator[bytes | None]:
        yield head
        for _ in range(500):
            asked.acquire(timeout=5)
            yield b"x"

    with pytest.raises(NoAnswer) as caught:
        transport(retries=0, limits=Limits(clock=Ticking(2.5), **rule)).get(raw(answer).url)
    asked.release(1000)
    assert caught.value.reason == "too-slow"


def bomb(size: int) -> bytes:
    return gzip.compress(bytes(size))


def endless(call: Call) -> Iterator[bytes | None]:
    yield b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    while True:
        yield b"10000\r\n" + bytes(65536) + b"\r\n"


def endless_headers(call: Call) -> Iterator[bytes | None]:
    yield b"HTTP/1.1 200 OK\r\n"
    while True:
        yield b"X: " + b"y" * 60000 + b"\r\n"


def endless_chunk_size(call: Call) -> Iterator[bytes | None]:
    yield b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    while True:
        yield b"1" * 65536


def continues(call: Call) -> Iterator[bytes | None]:
    while True:
        yield b"HTTP/1.1 100 Continue\r\n\r\n" * 1000


MANY = b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 120 + b"Content-Length: 0\r\n\r\n"
BOUNDED = {
    "a bomb": (http(bomb(100_000_000), Content_Encoding="gzip"), "decompression-bomb"),
    "a bomb in a bomb": (
        http(gzip.compress(bomb(100_000_000)), Content_Encoding="gzip, gzip"),
        "decompression-bomb",
    ),
    "layers": (http(b"x", Content_Encoding="gzip, gzip, gzip, gzip"), "decompression-bomb"),
    "an endless body": (endless, "too-large"),
    "a long body": ([b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n"], "too-large"),
    "endless headers": (endless_headers, "headers-too-large"),
    "endless 100 Continue": (continues, "headers-too-large"),
    "many headers": ([MANY], "headers-too-large"),
}


@pytest.mark.parametrize("kind", BOUNDED)
def test_every_answer_is_bounded(kind: str, raw: Raw, transport: Make) -> None:
    answer, expected = BOUNDED[kind]
    server = raw(answer)
    with pytest.raises(NoAnswer) as caught:
        transport().get(server.url)
    assert (caught.value.reason, server.connections) == (expected, 1)  # not tried again


def test_the_size_of_a_chunk_is_a_short_line(raw: Raw, transport: Make) -> None:
    with pytest.raises(NoAnswer):
        transport(retries=0).get(raw(endless_chunk_size).url)


@pytest.mark.parametrize(
    "broken",
    [
        [b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n[]", None],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n", None],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", None],
        [b"HTTP/1.1 200 OK\r\nContent-Le", None],
        http(gzip.compress(b"[1, 2, 3]" * 90)[:-9], Content_Encoding="gzip"),
        http(gzip.compress(b"[1, 2, 3]")[:12] + b"garbage", Content_Encoding="gzip"),
        [b"SSH-2.0-OpenSSH\r\n\r\n", None],
        [None],
    ],
)
def test_what_breaks_off_is_asked_for_again(broken: Pieces, raw: Raw, transport: Make) -> None:
    answers = first_then(broken, http(b"[]"))
    server = raw(lambda _: next(answers))
    assert transport().get(server.url).body == b"[]"
    assert len(server.calls) == 2


@pytest.mark.parametrize(
    ("body", "label"),
    [
        (b'[{"id": 1}]', "gzip"),
        (b'[{"id": 1}]', "deflate"),
        (b'[{"id": 1}]', "identity"),
        (gzip.compress(b'[{"id": 1}]'), "deflate"),
        (zlib.compress(b'[{"id": 1}]'), "deflate"),
        (zlib.compress(b'[{"id": 1}]', wbits=-15), "deflate"),
        (gzip.compress(gzip.compress(b'[{"id": 1}]')), "gzip, gzip"),
        (gzip.compress(b'[{"id"') + gzip.compress(b": 1}]"), "gzip"),
        (gzip.compress(b'[{"id": 1}]') + b"\0\0trailer", "x-gzip"),
    ],
)
def test_encodings_are_what_the_bytes_say(
    body: bytes, label: str, raw: Raw, transport: Make
) -> None:
    assert transport().get(raw(http(body, Content_Encoding=label)).url).body == b'[{"id": 1}]'


def test_an_encoding_that_was_not_asked_for(raw: Raw, transport: Make) -> None:
    server = raw(http(b"\x8b\x02\x80[]\x03", Content_Encoding="br"))
    with pytest.raises(NoAnswer) as caught:
        transport(retries=0).get(server.url)
    assert caught.value.reason == "bad-encoding"
    assert server.calls[0].headers["accept-encoding"] == "gzip, deflate"


def test_a_stream_is_bounded_too(raw: Raw, transport: Make) -> None:
    with (
        pytest.raises(NoAnswer) as caught,
        transport().stream(raw(endless).url, "image/*", limit=10**6) as incoming,
    ):
        for _ in incoming.chunks:
            pass
    assert caught.value.reason == "too-large"


def test_a_readers_own_trouble_is_not_the_sites(raw: Raw, transport: Make) -> None:
    """A disk that is full while a stream is read stays what it is."""
    with (
        pytest.raises(OSError, match="disk full"),
        transport().stream(raw(http(b"x")).url, "image/*"),
    ):
        raise OSError("disk full")


def test_a_cancel_ends_a_stalled_read(raw: Raw, transport: Make) -> None:
    token, free = CancelToken(), threading.Event()

    def answer(call: Call) -> Iterator[bytes | None]:
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"
        token.cancel()
        free.wait(20)

    with pytest.raises(Cancelled):
        transport(token).get(raw(answer).url)
    free.set()


def test_after_a_cancel_nothing_is_asked(raw: Raw, transport: Make) -> None:
    server, token = raw(http(b"x")), CancelToken()
    asking = transport(token)
    token.cancel()
    with pytest.raises(Cancelled):
        asking.get(server.url)
    assert server.connections == 0


def test_connections_are_used_again(raw: Raw, transport: Make) -> None:
    chunked = [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n"]
    server = raw(lambda call: chunked if call.target == "/c" else http(b"[]"))
    asking = transport()
    for target in ("", "c", "", "c"):
        assert asking.get(server.url + target).body == b"[]"
    with asking.stream(server.url, "image/*") as incoming:
        assert b"".join(incoming.chunks) == b"[]"
    assert (server.connections, asking.traffic.requests, asking.traffic.received) == (1, 5, 10)


@pytest.mark.parametrize("url", ["http://", "http://[::1", "http://a b/", "http://x:99999/", "x"])
def test_impossible_addresses(url: str, transport: Make) -> None:
    with pytest.raises(SyncError):
        transport(retries=0).get(url)


def test_reasons_are_found_behind_other_errors() -> None:
    outer = OSError("outer")
    outer.__cause__ = http_client.HTTPException("got more than 100 headers")
    error = translated("http://a.example/x", outer)
    assert isinstance(error, NoAnswer)
    assert (error.reason, error.passing, error.reference) == (
        "headers-too-large",
        False,
        "site-unreachable",
    )


def test_nobody_listens(raw: Raw, transport: Make) -> None:
    server = raw(http(b""))
    server.close()
    with pytest.raises(SiteUnreachable, match="could not be reached") as caught:
        transport().get(server.url)
    assert not isinstance(caught.value, TlsFailed)
