"""Asking for updates: one request, when asked, and an answer that is not trusted."""

from __future__ import annotations

import json

import pytest

from tests.core.wordpress.raw_server import RawServer, http
from viewer import __version__
from viewer.core.cancel import CancelToken
from viewer.core.errors import SiteUnreachable, UpdateFeedUnusable
from viewer.core.updates import FEED, is_newer, newest, read


def body(**document: object) -> bytes:
    return json.dumps(document).encode()


def test_this_build_asks_nobody() -> None:
    assert FEED == ""


def test_one_request_that_says_nothing_of_the_person() -> None:
    answer = body(version="99.1", page="https://example.org/releases")
    server = RawServer(http(answer, Content_Type="application/json"))
    try:
        found = newest(f"{server.url}latest.json", CancelToken(), local=True)
        assert (found.version, found.newer) == ("99.1", True)
        assert found.page == "https://example.org/releases"
        assert server.targets == ["/latest.json"]
        sent = server.calls[0].headers
        assert set(sent) <= {"host", "user-agent", "accept", "accept-encoding", "connection"}
        assert sent["user-agent"].startswith(f"Backfile/{__version__} ")
    finally:
        server.close()


def test_a_server_that_refuses_is_no_update() -> None:
    server = RawServer(http(b"", "404 Not Found"))
    try:
        with pytest.raises(SiteUnreachable, match="404"):
            newest(server.url, CancelToken(), local=True)
    finally:
        server.close()


def test_a_release_of_a_forge() -> None:
    found = read(body(tag_name=f"v{__version__}", html_url="https://forge.example/r/1"))
    assert (found.version, found.newer) == (__version__, False)
    assert found.page == "https://forge.example/r/1"


@pytest.mark.parametrize(
    "page", ["http://example.org/", "file:///etc/passwd", "javascript:alert(1)", "https:///x", 7]
)
def test_only_pages_over_https_are_offered(page: object) -> None:
    assert read(body(version="9.0", page=page)).page == ""


@pytest.mark.parametrize(
    "answer", [b"<html>", b"[]", b"{}", body(version="<b>9</b>"), body(version="latest")]
)
def test_an_answer_without_a_version(answer: bytes) -> None:
    with pytest.raises(UpdateFeedUnusable):
        read(answer)


@pytest.mark.parametrize(
    ("version", "than", "newer"),
    [
        ("0.2", "0.1.9", True),
        ("0.10", "0.9", True),
        ("v1.0", "1.0.0", False),
        ("1.0", "1.0rc2", True),
        ("1.0rc2", "1.0rc1", True),
        ("1.0b1", "1.0rc1", False),
        ("1.0.dev3", "1.0a1", False),
        ("0.9", "1.0", False),
    ],
)
def test_versions_in_their_order(version: str, than: str, newer: bool) -> None:
    assert is_newer(version, than) is newer
