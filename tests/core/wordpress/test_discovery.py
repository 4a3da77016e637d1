"""Finding a site's API from any address a person may give, and saying what is wrong with it."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator

import pytest

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from viewer.core.cancel import CancelToken
from viewer.core.errors import (
    NotWordPress,
    RestApiBlocked,
    SignInRequired,
    SiteUnreachable,
    SyncError,
    TlsFailed,
)
from viewer.core.wordpress.client import WordPressClient
from viewer.core.wordpress.discovery import _secure, discover
from viewer.core.wordpress.editions import with_editions
from viewer.core.wordpress.transport import Transport
from viewer.samplesite.site import Request, Response

Answer = Callable[[Request], Response]


@pytest.fixture
def transport() -> Iterator[Transport]:
    made = Transport(CancelToken(), delay=0.0, patience=0.0, allow_private=True)
    yield made
    made.close()


@pytest.mark.parametrize("page", ["", "a-post/", "wp-json/", "wp-json/wp/v2/posts"])
@pytest.mark.parametrize("prefix", ["", "/blog", "/en"])
def test_from_any_page_of_it(transport: Transport, serve: Serve, prefix: str, page: str) -> None:
    server = serve(site_of(post(1)), prefix=prefix)
    assert discover(transport, server.url + page).rest_root == server.site.rest_root


def test_without_pretty_permalinks(serve: Serve, sync: Sync) -> None:
    server = serve(site_of(*(post(number) for number in range(1, 130))), pretty=False)
    assert sync(server.url).sites[0].stored["post"] == 129


def html(status: int, text: str = "<h1>Hello</h1>") -> Response:
    return Response(status, {"Content-Type": "text/html"}, text.encode())


def closed(status: int, code: str) -> Callable[[Request, Answer], Response]:
    """A site that announces its API and refuses every request to it."""
    document = json.dumps({"code": code, "message": "No.", "data": {"status": status}})

    def middleware(request: Request, answer: Answer) -> Response:
        if "wp-json" in request.target or "rest_route" in request.target:
            return Response(status, {"Content-Type": "application/json"}, document.encode())
        return answer(request)

    return middleware


def error_of(transport: Transport, url: str) -> SyncError:
    with pytest.raises(SyncError) as raised:
        discover(transport, url)
    assert raised.value.message
    assert raised.value.hint
    return raised.value


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, "rest_not_logged_in", SignInRequired),
        (403, "rest_disabled", RestApiBlocked),
        (404, "rest_no_route", RestApiBlocked),
    ],
)
def test_a_closed_api(
    serve: Serve, transport: Transport, status: int, code: str, kind: type[SyncError]
) -> None:
    server = serve(site_of(post(1)), middleware=closed(status, code))
    assert type(error_of(transport, server.url)) is kind


def test_another_kind_of_site(serve: Serve, transport: Transport) -> None:
    server = serve(site_of(), middleware=lambda _request, _answer: html(200))
    assert isinstance(error_of(transport, server.url), NotWordPress)


def test_html_in_place_of_json(serve: Serve, transport: Transport) -> None:
    """The index is open, what lies below it is not."""

    def middleware(request: Request, answer: Answer) -> Response:
        return (
            html(200, "<!DOCTYPE html><p>Just a moment")
            if "wp/v2" in request.target
            else answer(request)
        )

    found = discover(transport, serve(site_of(post(1)), middleware=middleware).url)
    with pytest.raises(RestApiBlocked):
        WordPressClient(transport, found.rest_root).types(None)


def test_a_browser_check_before_the_api(serve: Serve, transport: Transport) -> None:
    def middleware(request: Request, answer: Answer) -> Response:
        if "wp-json" in request.target or "rest_route" in request.target:
            return html(200, "<!DOCTYPE html><p>Checking your browser")
        return answer(request)

    error = error_of(transport, serve(site_of(post(1)), middleware=middleware).url)
    assert isinstance(error, RestApiBlocked)


def test_an_index_that_is_cut_off_once(serve: Serve, transport: Transport) -> None:
    cut: list[str] = []

    def middleware(request: Request, answer: Answer) -> Response:
        good = answer(request)
        if request.path == "/wp-json/" and not cut:
            cut.append(request.target)
            return Response(200, good.headers, good.body[:50])
        return good

    server = serve(site_of(post(1)), middleware=middleware)
    assert discover(transport, server.url).rest_root == f"{server.url}wp-json/"
    assert cut


def test_nobody_answers(transport: Transport) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, never listening
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        assert isinstance(error_of(transport, address), SiteUnreachable)


def test_bad_tls(serve: Serve, transport: Transport) -> None:
    server = serve(site_of(post(1)))
    assert isinstance(error_of(transport, server.url.replace("http:", "https:")), TlsFailed)
    assert server.log == []  # nobody is led to plain http by a bad certificate


# -- what is found ---------------------------------------------------------------------------


def with_feed(request: Request, answer: Answer) -> Response:
    """A front page that names its feed, as themes do; the feed itself announces the API."""
    good = answer(request)
    if request.path == "/feed/":
        announced = '</wp-json/>; rel="https://api.w.org/"'
        rss = {"Content-Type": "application/rss+xml", "Link": announced}
        return Response(200, rss, b"<rss/>")
    link = b'<link rel="alternate" type="application/rss+xml" href="/feed/" /></head>'
    return Response(good.status, good.headers, good.body.replace(b"</head>", link))


@pytest.mark.parametrize("page", ["", "feed/", "wp-json/", "post-1/", "wp-json/wp/v2/posts"])
def test_what_is_found(transport: Transport, serve: Serve, page: str) -> None:
    server = serve(site_of(post(1), lang="ar", gmt_offset=2), middleware=with_feed)
    found = discover(transport, server.url + page)
    assert found.rest_root == f"{server.url}wp-json/"
    assert found.lang == "ar"
    assert found.feed == f"{server.url}feed/"
    assert found.namespaces == ("oembed/1.0", "wp/v2")
    assert found.facts.gmt_offset == 2.0
    assert found.facts.modified_after("/wp/v2/posts")
    assert [edition.listing for edition in found.editions] == [(found.rest_root, ())]
    assert found.related == ()


@pytest.mark.parametrize("address", ["http://[", "javascript:alert(1)", 7, None, "", "here"])
def test_an_index_with_odd_addresses(transport: Transport, serve: Serve, address: object) -> None:
    def middleware(request: Request, answer: Answer) -> Response:
        good = answer(request)
        if request.path != "/wp-json/":
            return good
        index = {**json.loads(good.body), "home": address, "url": address}
        return Response(200, good.headers, json.dumps(index).encode())

    server = serve(site_of(post(1)), middleware=middleware)
    found = with_editions(transport, discover(transport, server.url))
    assert (found.home, found.url) == (server.url, server.url)


def test_trouble_that_passes(transport: Transport, serve: Serve) -> None:
    seen: list[str] = []

    def middleware(request: Request, answer: Answer) -> Response:
        seen.append(request.target)
        return html(503) if seen.count(request.target) < 2 else answer(request)

    server = serve(site_of(post(1)), middleware=middleware)
    assert discover(transport, server.url).rest_root == f"{server.url}wp-json/"


def test_a_whole_site_behind_a_browser_check(transport: Transport, serve: Serve) -> None:
    check = Response(
        403, {"Content-Type": "text/html", "cf-mitigated": "challenge"}, b"<html>Checking</html>"
    )
    server = serve(site_of(post(1)), middleware=lambda _request, _answer: check)
    with pytest.raises(RestApiBlocked, match="Cloudflare"):
        discover(transport, server.url)


def test_a_redirect_is_followed_once_and_for_all(transport: Transport, serve: Serve) -> None:
    """What moved is asked at its new place from then on."""
    new = serve(site_of(post(1)))
    old = serve(site_of(), middleware=lambda request, _answer: Response(
        301, {"Location": new.url.rstrip("/") + request.target}, b""
    ))  # fmt: skip
    assert discover(transport, old.url).rest_root == f"{new.url}wp-json/"
    assert discover(transport, f"{old.url}wp-json/").rest_root == f"{new.url}wp-json/"


@pytest.mark.parametrize(
    ("root", "page", "asked"),
    [
        ("http://e.org/wp-json/", "https://e.org/", ["https://e.org/wp-json/", "http://e.org/wp-json/"]),
        ("http://api.e.org/wp-json/", "https://e.org/", ["http://api.e.org/wp-json/"]),
        ("https://e.org/wp-json/", "http://e.org/", ["https://e.org/wp-json/"]),
    ],
)  # fmt: skip
def test_https_is_preferred_for_the_root(root: str, page: str, asked: list[str]) -> None:
    assert list(_secure(root, page)) == asked
