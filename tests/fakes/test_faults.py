"""Each fault does what its name says, and a site that is struck is struck the same way again."""

from __future__ import annotations

import http.client
import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.fakes.content import site_of
from tests.fakes.faults import FAULTS, Faulty, only
from tests.fakes.rich import RichSite
from tests.fakes.spoil import BOMB_BYTES
from tests.fakes.wordpress import FakeSite
from viewer.samplesite import SiteServer

LIST = "/wp-json/wp/v2/posts?per_page=10&orderby=id&order=asc"
PAGE = LIST + "&offset=10"
LARGE = LIST.replace("per_page=10", "per_page=50")
EMBED = LIST + "&_embed=author"


@dataclass
class Got:
    """What a client without any patience gets."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes
    broken: str = ""  # the error that ended it

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def ask(server: SiteServer, target: str, most: int = 2**23) -> Got:
    """One request on a connection of its own; at most so many bytes of its body."""
    connection = http.client.HTTPConnection("127.0.0.1", int(server.url.split(":")[2][:-1]))
    connection.timeout = 10
    try:
        connection.request("GET", target)
        answer = connection.getresponse()
        try:
            body = answer.read(most) if answer.length is None else answer.read()
        except http.client.IncompleteRead as error:
            return Got(answer.status, answer.headers, error.partial, "short")
        except ConnectionError:
            return Got(answer.status, answer.headers, b"", "reset")
        return Got(answer.status, answer.headers, body)
    except (ConnectionError, http.client.BadStatusLine) as error:
        return Got(0, http.client.HTTPMessage(), b"", type(error).__name__)
    finally:
        connection.close()


@dataclass
class Case:
    """A good answer and the spoilt one."""

    good: Got
    bad: Got
    again: Got


Check = Callable[[Case], bool]


def _is_page(status: int) -> Check:
    return lambda case: case.bad.status == status and case.bad.body.startswith(b"<!DOCTYPE")


def _same_but(change: Callable[[bytes], bytes]) -> Check:
    return lambda case: case.bad.body == change(case.good.body) and case.bad.status == 200


def _unpacked(data: bytes) -> int:
    unpacker, size = zlib.decompressobj(wbits=31), 0
    while data:
        size += len(unpacker.decompress(data, 2**20))
        data = unpacker.unconsumed_tail
    return size


CHECKS: dict[str, Check] = {
    "503-html": _is_page(503),
    "502-html": _is_page(502),
    "500-json": lambda case: case.bad.status == 500 and "code" in case.bad.json,
    "500-at-large-pages": lambda case: case.bad.status == 500,
    "429-seconds": lambda case: case.bad.status == 429 and case.bad.headers["Retry-After"] == "7",
    "429-date": lambda case: case.bad.headers["Retry-After"].endswith("GMT"),
    "404-html": _is_page(404),
    "firewall-200": _is_page(200),
    "challenge-403": lambda case: case.bad.headers["cf-mitigated"] == "challenge",
    "error-json-200": lambda case: case.bad.status == 200 and "code" in case.bad.json,
    "empty-body": lambda case: (case.bad.status, case.bad.body) == (200, b""),
    "redirect-loop": lambda case: case.bad.headers["Location"] == LIST,
    "redirect-away-and-back": lambda case: "detour=1" in case.bad.headers["Location"],
    "reset-before-headers": lambda case: case.bad.broken == "ConnectionResetError",
    "closed-before-headers": lambda case: case.bad.broken == "RemoteDisconnected",
    "reset-in-body": lambda case: case.bad.broken in {"reset", "ConnectionResetError"},
    "short-body": lambda case: case.bad.broken == "short" and bool(case.bad.body),
    "stall": lambda case: case.bad.broken == "RemoteDisconnected",
    "stall-in-body": lambda case: case.bad.broken == "short" and len(case.bad.body) == 20,
    "trickle": lambda case: case.bad.body == case.good.body,
    "gzip-bomb": lambda case: len(case.bad.body) < 2**21 and _unpacked(case.bad.body) == BOMB_BYTES,
    "wrong-gzip": lambda case: case.bad.headers["Content-Encoding"] == "gzip",
    "truncated-json": _same_but(lambda body: body[: len(body) * 3 // 5]),
    "notice-before": lambda case: case.bad.body.endswith(case.good.body),
    "bom-before": _same_but(lambda body: b"\xef\xbb\xbf" + body),
    "comment-after": lambda case: case.bad.body.startswith(case.good.body + b"\n<!--"),
    "wrong-charset": lambda case: json.loads(case.bad.body.decode("utf-8")) == case.good.json,
    "wrong-type": lambda case: "html" in case.bad.headers["Content-Type"],
    "missing-totals": lambda case: "X-WP-Total" not in case.bad.headers,
    "empty-list": lambda case: case.bad.json == [] and case.bad.headers["X-WP-Total"] == "0",
    "deep-json": lambda case: case.bad.body.count(b"[") == 100_000,
    "id-as-string": lambda case: all(isinstance(item["id"], str) for item in case.bad.json),
    "bad-item": lambda case: case.bad.json == [None, *case.good.json[1:]],
    "duplicate-items": lambda case: case.bad.json == case.good.json + case.good.json[-2:],
    "lost-item": lambda case: case.bad.json == case.good.json[:-1],
    "page-shift": lambda case: case.bad.json[:-1] == case.good.json[1:],
    "embed-errors": lambda case: (
        case.bad.json[0]["_embedded"]["author"][0]["code"] == "rest_forbidden"
    ),
    "image-404": _is_page(404),
    "image-html": lambda case: (
        case.bad.headers["Content-Type"] == "image/png" and b"<html>" in case.bad.body
    ),
    "image-truncated": _same_but(lambda body: body[: len(body) // 2]),
    "image-empty": lambda case: (case.bad.status, case.bad.body) == (200, b""),
    "image-endless": lambda case: len(case.bad.body) == 2**23,
    "image-wrong-type": lambda case: case.bad.body[8:12] == b"WEBP",
}
TARGETS = {"500-at-large-pages": LARGE, "page-shift": PAGE, "embed-errors": EMBED}


@pytest.fixture(scope="module")
def rich() -> RichSite:
    return RichSite(40)


def _served(site: RichSite, faulty: Faulty | None = None) -> SiteServer:
    return SiteServer(FakeSite(site.content), middleware=faulty)


@pytest.fixture
def good(rich: RichSite) -> Iterator[SiteServer]:
    with _served(rich) as server:
        yield server


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_does_what_it_says(name: str, rich: RichSite, good: SiteServer) -> None:
    images = FAULTS[name].where == "images"
    image = next(path for path in rich.content.files if "picture" in path)
    target = image if images else TARGETS.get(name, LIST)
    faulty = Faulty(name, first=1, hold=0.2, retry_after=7)
    with _served(rich, faulty) as server:
        case = Case(ask(good, target), ask(server, target), ask(server, target))
        faulty.end()
    base = good.site.base.encode()
    case.good.body = case.good.body.replace(base, server.site.base.encode())
    assert CHECKS[name](case), case.bad
    assert faulty.struck == 1
    assert case.again.body == case.good.body


def test_every_fault_is_checked() -> None:
    assert set(CHECKS) == set(FAULTS)


def test_a_share_of_the_requests_is_struck_and_always_the_same() -> None:
    def struck(seed: int) -> list[int]:
        faulty = Faulty("503-html", rate=0.2, seed=seed)
        with SiteServer(FakeSite(site_of()), middleware=faulty) as server:
            return [ask(server, f"/?{number}").status for number in range(200)]

    first = struck(1)
    assert 20 <= first.count(503) <= 60
    assert first == struck(1) != struck(2)


def test_where_it_strikes_can_be_chosen(rich: RichSite) -> None:
    with _served(rich, Faulty("503-html", needle="posts")) as server:
        assert (ask(server, LIST).status, ask(server, "/wp-json/").status) == (503, 200)
    with _served(rich, Faulty(only("503-html", "lists"))) as server:
        assert (ask(server, LIST).status, ask(server, "/wp-json/").status) == (503, 200)


def test_a_redirect_leads_back(rich: RichSite) -> None:
    with _served(rich, Faulty("redirect-away-and-back")) as server:
        back = ask(server, LIST).headers["Location"]
        assert ask(server, back).status == 200
