"""Section C of the pitfalls, asking and being answered: 31 and 33 to 35.

The others are in test_c_answers.py.
"""

from __future__ import annotations

import base64
import contextlib
import gzip
import os
import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.core.wordpress.fixtures import Clock, ClockToken, Make, Raw
from tests.core.wordpress.raw_server import Answer, Call, http
from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import RateLimited, SiteUnreachable, SyncError, TlsFailed
from viewer.core.wordpress.connect import Target, reach
from viewer.core.wordpress.guard import Guard
from viewer.core.wordpress.pace import Pace, SleepWatch
from viewer.core.wordpress.trouble import NoAnswer
from viewer.core.wordpress.wire import Limits

TLS = Path(__file__).parent.parent / "data" / "tls"
POSTS = [{"id": 1, "title": {"rendered": "Café – “x” 😀"}}]
Pieces = list[bytes | None]


def reason(error: SyncError) -> str:
    assert isinstance(error, NoAnswer)
    return error.reason


# -- 31: politeness -------------------------------------------------------------------------------


def first_then(first: Pieces, then: Pieces) -> Iterator[Pieces]:
    yield first
    while True:
        yield then


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_31_retry_after_is_honoured(status: str, raw: Raw, transport: Make) -> None:
    answers = first_then(http(b"", status, Retry_After="30"), http(b"[]"))
    clock = Clock()
    token = ClockToken(clock)
    asking = transport(token, pace=Pace(0.0, clock=clock))
    assert asking.get(raw(lambda _: next(answers)).url).status == 200
    assert token.waits == [30.0]


def test_31_retry_after_as_a_date_on_the_servers_own_clock(raw: Raw, transport: Make) -> None:
    """A laptop whose clock is years off still waits as long as it was asked to."""
    there = datetime(2001, 1, 1, tzinfo=UTC)
    dates = {
        "Date": format_datetime(there, usegmt=True),
        "Retry_After": format_datetime(there + timedelta(seconds=45), usegmt=True),
    }
    answers = first_then(http(b"", "503 Busy", **dates), http(b"[]"))
    clock = Clock()
    token = ClockToken(clock)
    transport(token, pace=Pace(0.0, clock=clock)).get(raw(lambda _: next(answers)).url)
    assert token.waits == [45.0]


def test_31_a_wish_beyond_patience_ends_the_run_and_holds_the_host(
    raw: Raw, transport: Make
) -> None:
    server = raw(http(b"", "429 Too Many Requests", Retry_After="86400"))
    asking = transport()
    with pytest.raises(RateLimited) as caught:
        asking.get(server.url)
    assert caught.value.retry_after == 86400
    with pytest.raises(RateLimited), asking.stream(f"{server.url}picture.jpg", "image/*"):
        pass
    assert len(server.calls) == 1


def test_31_a_picture_that_is_refused_holds_the_api_too(raw: Raw, transport: Make) -> None:
    answers = first_then(http(b"", "503 Busy", Retry_After="20"), http(b"[]"))
    clock = Clock()
    token = ClockToken(clock)
    asking = transport(token, pace=Pace(0.0, clock=clock))
    server = raw(lambda _: next(answers))
    with asking.stream(f"{server.url}a.jpg", "image/*") as incoming:
        assert incoming.status == 503
    asking.get(server.url)
    assert token.waits == [20.0]


def test_31_at_most_two_connections_at_once(raw: Raw, transport: Make) -> None:
    """Six threads, half of them after pictures; the server answers two at a time, or not at all."""
    barrier = threading.Barrier(2, timeout=20)
    lock = threading.Lock()
    busy, peak = 0, 0

    def answer(call: Call) -> Iterator[bytes | None]:
        nonlocal busy, peak
        with lock:
            busy += 1
            peak = max(peak, busy)
        barrier.wait()
        with lock:
            busy -= 1
        yield from http(b"[]")

    asking, server = transport(), raw(answer)

    def picture() -> None:
        with asking.stream(f"{server.url}a.jpg", "image/*") as incoming:
            assert b"".join(incoming.chunks) == b"[]"

    work = [picture, lambda: asking.get(server.url)] * 3
    threads = [threading.Thread(target=job) for job in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (peak, len(server.calls), server.connections) == (2, 6, 2)


def test_31_a_cancel_ends_the_wait_for_a_connection(raw: Raw, transport: Make) -> None:
    """Whoever waits for one of the two is told, although both are still kept by their readers."""
    token, server, ended = CancelToken(), raw(http(b"picture")), threading.Event()
    asking = transport(token)

    def ask() -> None:
        with contextlib.suppress(Cancelled):
            asking.get(server.url)
        ended.set()

    waiting = threading.Thread(target=ask)
    with asking.stream(server.url, "image/*"), asking.stream(server.url, "image/*"):
        waiting.start()
        token.cancel()
        assert ended.wait(10)
    waiting.join()
    assert len(server.calls) == 2


def test_31_the_pause_grows_with_strain_and_shrinks_again(raw: Raw, transport: Make) -> None:
    answers = iter([http(b"", "503 Busy")] * 2 + [http(b"[]")] * 40)
    clock = Clock()
    pace = Pace(0.2, step=0.5, clock=clock)
    asking, server = (
        transport(ClockToken(clock), pace=pace, retries=2),
        raw(lambda _: next(answers)),
    )
    asking.get(server.url)
    assert pace.delay("127.0.0.1") > 0.7
    for _ in range(30):
        asking.get(server.url)
    assert pace.delay("127.0.0.1") == 0.2


def test_31_sleep_of_the_laptop_is_not_the_sites_failure(raw: Raw, transport: Make) -> None:
    """The wall's clock jumps by hours while nothing ran: such a failure costs no attempt."""
    walls = iter([0.0, 7200.0] + [7200.0] * 20)
    answers = first_then([None], http(b"[]"))

    def watch() -> SleepWatch:
        return SleepWatch(clock=lambda: 5.0, wall=lambda: next(walls))

    server = raw(lambda _: next(answers))
    assert transport(retries=0, watch=watch).get(server.url).status == 200
    with pytest.raises(SiteUnreachable):
        transport(retries=0, watch=lambda: SleepWatch(lambda: 5.0, lambda: 5.0)).get(
            raw([None]).url
        )


# -- 33: credentials ------------------------------------------------------------------------------


def test_33_credentials_go_to_their_host_only(raw: Raw, transport: Make) -> None:
    other = raw(http(b"[]"))
    server = raw(
        lambda call: (
            http(b"[]") if call.target == "/" else http(b"", "302 Found", Location=f"{other.url}x")
        )
    )
    asking = transport()
    asking.sign_in(f"127.0.0.1:{server.port}", "Zoë", "abcd EFGH 1234")
    asking.get(server.url)
    asking.get(f"{server.url}away", headers={"Authorization": "mine", "Cookie": "mine"})
    with asking.stream(f"{other.url}a.jpg", "image/*"):
        pass
    expected = "Basic " + base64.b64encode("Zoë:abcd EFGH 1234".encode()).decode()
    assert server.calls[0].headers["authorization"] == expected
    assert [call.headers.get("authorization") for call in other.calls] == [None, None]
    assert all("mine" not in str(call.headers) for call in other.calls)


def test_33_netrc_is_not_read(
    raw: Raw, transport: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    other = raw(http(b"[]"))
    server = raw(http(b"", "302 Found", Location=other.url))
    transport().get(server.url)
    assert "authorization" not in server.calls[0].headers
    assert "authorization" not in other.calls[0].headers


def test_33_never_in_the_clear(raw: Raw, transport: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = raw(http(b"[]"))
    monkeypatch.setenv("http_proxy", proxy.url)
    monkeypatch.delenv("no_proxy", raising=False)
    asking = transport()
    asking.sign_in("blog.example", "u", "p")
    asking.get("http://blog.example/")
    asking.sign_in("blog.example", "u", "p", insecure_http=True)
    asking.get("http://blog.example/")
    assert ["authorization" in call.headers for call in proxy.calls] == [False, True]


# -- 34: TLS --------------------------------------------------------------------------------------


@pytest.fixture
def context() -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(TLS / "loopback.pem", TLS / "loopback.key")
    return made


def test_34_a_certificate_that_nobody_vouches_for(
    context: ssl.SSLContext, raw: Raw, transport: Make
) -> None:
    server = raw(http(b"[]"), tls=context)
    with pytest.raises(TlsFailed, match="certificate"):
        transport().get(server.url)
    assert (server.connections, server.calls) == (1, [])  # not tried again


def test_34_an_authority_of_ones_own(context: ssl.SSLContext, raw: Raw, transport: Make) -> None:
    server = raw(http(b"[]"), tls=context)
    assert transport(ca_file=str(TLS / "loopback.pem")).get(server.url).body == b"[]"
    with pytest.raises(TlsFailed, match="holds no authorities"):
        transport(ca_file=str(TLS / "no-such-file"))


def test_34_a_server_without_tls(raw: Raw, transport: Make) -> None:
    server = raw(http(b"[]"))
    with pytest.raises(TlsFailed):
        transport().get(server.url.replace("http:", "https:"))


# -- 35: the way there ----------------------------------------------------------------------------


def test_35_redirect_loops_are_named(raw: Raw, transport: Make) -> None:
    server = raw(
        lambda call: http(b"", "302 Found", Location="/b" if call.target == "/a" else "/a")
    )
    with pytest.raises(NoAnswer, match="circle") as caught:
        transport().get(f"{server.url}a")
    assert caught.value.reason == "redirect-loop"
    assert f"{server.url}a -> {server.url}b -> {server.url}a" in (caught.value.detail or "")
    assert len(server.calls) == 11  # and not tried again


def test_35_ten_redirects_are_followed(raw: Raw, transport: Make) -> None:
    def answer(call: Call) -> Pieces:
        step = int(call.target[1:])
        return http(b"end") if step == 10 else http(b"moved", "301 Moved", Location=f"/{step + 1}")

    server = raw(answer)
    asking = transport()
    assert asking.get(f"{server.url}0").url == f"{server.url}10"
    with pytest.raises(NoAnswer) as caught:
        asking.get(f"{server.url}-1")
    assert caught.value.reason == "too-many-redirects"
    assert server.connections == 1  # redirects leave the connection in use


def test_35_a_redirect_without_end_is_not_read(raw: Raw, transport: Make) -> None:
    def answer(call: Call) -> Iterator[bytes | None]:
        if call.target == "/end":
            yield from http(b"end")
            return
        yield b"HTTP/1.1 302 Found\r\nLocation: /end\r\n\r\n"
        while True:
            yield b"x" * 65536

    assert transport().get(raw(answer).url).body == b"end"


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://a.example/", "data:text/html,x"])
def test_35_redirects_stay_on_the_web(target: str, raw: Raw, transport: Make) -> None:
    server = raw(http(b"", "302 Found", Location=target))
    with pytest.raises(NoAnswer) as caught:
        transport().get(server.url)
    assert (caught.value.reason, len(server.calls)) == ("scheme", 1)


@pytest.mark.skipif(os.name == "nt", reason="a full backlog refuses there instead of being silent")
def test_35_a_silent_address_does_not_hold_up_the_next() -> None:
    """What a broken AAAA record does: the address never answers; the other one does."""
    silent = socket.socket()
    silent.bind(("127.0.0.1", 0))
    silent.listen(0)
    waiting = []
    for _ in range(4):  # fills the backlog, after which nobody is answered
        client = socket.socket()
        client.setblocking(False)
        client.connect_ex(silent.getsockname())
        waiting.append(client)
    good = socket.create_server(("127.0.0.1", 0))
    targets = [Target(socket.AF_INET, one.getsockname()) for one in (silent, good)]
    try:
        found = reach(targets, 8.0, [], lambda: None)
        assert found.getpeername() == good.getsockname()
        found.close()
    finally:
        for one in (silent, good, *waiting):
            one.close()


def test_35_the_systems_proxy_is_used_and_may_be_private(
    raw: Raw, transport: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proxy makes the connection; what it is asked for is still checked."""
    proxy = raw(http(b"[]"))
    monkeypatch.setenv("http_proxy", proxy.url)
    monkeypatch.delenv("no_proxy", raising=False)
    asking = transport(guard=Guard())
    assert asking.get("http://93.184.215.14/x").body == b"[]"
    for inside in ("http://10.0.0.1/", "http://localhost/", "http://2130706433/"):
        with pytest.raises(NoAnswer):
            asking.get(inside)
    assert proxy.targets == ["http://93.184.215.14/x"]


def test_35_no_proxy_is_kept_to(raw: Raw, transport: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy, server = raw(http(b"proxy")), raw(http(b"direct"))
    monkeypatch.setenv("http_proxy", proxy.url)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert transport().get(server.url).body == b"direct"


def test_35_a_stall_ends(raw: Raw, transport: Make) -> None:
    free = threading.Event()

    def answer(call: Call) -> Iterator[bytes | None]:
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"
        free.wait(20)

    with pytest.raises(NoAnswer) as caught:
        transport(retries=0, limits=Limits(stall=0.05)).get(raw(answer).url)
    free.set()
    assert caught.value.reason == "timeout"


def endless(call: Call) -> Iterator[bytes | None]:
    yield b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    while True:
        yield b"10000\r\n" + bytes(65536) + b"\r\n"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (endless, "too-large"),
        (http(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"), "decompression-bomb"),
    ],
)
def test_35_bodies_are_bounded(
    answer: Answer | Pieces, expected: str, raw: Raw, transport: Make
) -> None:
    """More of these in tests/core/wordpress/test_transport.py."""
    server = raw(answer)
    with pytest.raises(NoAnswer) as caught:
        transport().get(server.url)
    assert (caught.value.reason, server.connections) == (expected, 1)  # not tried again
