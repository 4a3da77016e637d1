"""Finding a site's API from any address a person may give, and saying what is wrong with it."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable

import pytest

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from viewer.core.errors import (
    NotAUrl,
    NotWordPress,
    RestApiBlocked,
    SignInRequired,
    SiteUnreachable,
    SyncError,
    TlsFailed,
)
from viewer.core.wordpress.discovery import normalise
from viewer.samplesite.site import Request, Response

Answer = Callable[[Request], Response]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("example.org", "https://example.org/"),
        (" http://example.org/en ", "http://example.org/en"),
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c"),
    ],
)
def test_addresses_as_people_type_them(typed: str, meant: str) -> None:
    assert normalise(typed).rstrip("/") == meant.rstrip("/")


@pytest.mark.parametrize("typed", ["", "not a url", "ftp://example.org", "http://", "/etc/passwd"])
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(NotAUrl):
        normalise(typed)


@pytest.mark.parametrize("page", ["", "a-post/", "wp-json/", "wp-json/wp/v2/posts"])
@pytest.mark.parametrize("prefix", ["", "/blog", "/en"])
def test_from_any_page_of_it(serve: Serve, sync: Sync, prefix: str, page: str) -> None:
    server = serve(site_of(post(1)), prefix=prefix)
    assert sync(server.url + page).sites[0].stored["post"] == 1


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


def error_of(sync: Sync, url: str) -> SyncError:
    error = sync(url).sites[0].error
    assert isinstance(error, SyncError)
    assert error.message
    assert error.hint
    return error


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, "rest_not_logged_in", SignInRequired),
        (403, "rest_disabled", RestApiBlocked),
        (404, "rest_no_route", RestApiBlocked),
    ],
)
def test_a_closed_api(
    serve: Serve, sync: Sync, status: int, code: str, kind: type[SyncError]
) -> None:
    server = serve(site_of(post(1)), middleware=closed(status, code))
    assert type(error_of(sync, server.url)) is kind


def test_another_kind_of_site(serve: Serve, sync: Sync) -> None:
    server = serve(site_of(), middleware=lambda _request, _answer: html(200))
    assert isinstance(error_of(sync, server.url), NotWordPress)


def test_html_in_place_of_json(serve: Serve, sync: Sync) -> None:
    def middleware(request: Request, answer: Answer) -> Response:
        return (
            html(200, "<!DOCTYPE html><p>Just a moment")
            if "wp/v2" in request.target
            else answer(request)
        )

    error = error_of(sync, serve(site_of(post(1)), middleware=middleware).url)
    assert isinstance(error, RestApiBlocked)


def test_a_browser_check_before_the_api(serve: Serve, sync: Sync) -> None:
    def middleware(request: Request, answer: Answer) -> Response:
        if "wp-json" in request.target or "rest_route" in request.target:
            return html(200, "<!DOCTYPE html><p>Checking your browser")
        return answer(request)

    error = error_of(sync, serve(site_of(post(1)), middleware=middleware).url)
    assert isinstance(error, RestApiBlocked)


def test_an_index_that_is_cut_off_once(serve: Serve, sync: Sync) -> None:
    cut: list[str] = []

    def middleware(request: Request, answer: Answer) -> Response:
        good = answer(request)
        if request.path == "/wp-json/" and not cut:
            cut.append(request.target)
            return Response(200, good.headers, good.body[:50])
        return good

    server = serve(site_of(post(1)), middleware=middleware)
    assert sync(server.url).sites[0].stored["post"] == 1
    assert cut


def test_nobody_answers(sync: Sync) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, never listening
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        assert isinstance(error_of(sync, address), SiteUnreachable)


def test_bad_tls(serve: Serve, sync: Sync) -> None:
    server = serve(site_of(post(1)))
    assert isinstance(error_of(sync, server.url.replace("http:", "https:")), TlsFailed)
