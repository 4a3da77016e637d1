"""Reading robots.txt: anything may be in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.wordpress.fixtures import Make, Raw
from tests.core.wordpress.raw_server import Call
from viewer.core.wordpress.pace import LONGEST_DELAY
from viewer.core.wordpress.robots import ROBOTS_BYTES, Robots, read_robots, understood

HOME = "https://example.org/blog/"


@pytest.mark.parametrize(
    ("text", "robots"),
    [
        ("", Robots()),
        ("User-agent: *\nCrawl-delay: 10", Robots(10.0)),
        ("User-agent: *\nCrawl-delay: 0.5", Robots(1.0)),
        ("user-agent: *\ncrawl-DELAY :7 # comment", Robots(7.0)),
        ("User-agent: *\nCrawl-delay: 86400", Robots(LONGEST_DELAY)),
        ("User-agent: *\nCrawl-delay: -3", Robots()),
        ("User-agent: *\nCrawl-delay: " + "9" * 5000, Robots(LONGEST_DELAY)),
        ("User-agent: Backfile\nCrawl-delay: 3\n\nUser-agent: *\nCrawl-delay: 20", Robots(3.0)),
        ("User-agent: *\nDisallow: /", Robots(None, True)),
        ("User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php", Robots()),
        ("User-agent: *\nDisallow: /blog/wp-json/", Robots()),  # the other form is open
        (
            "User-agent: *\nDisallow: /blog/wp-json/\nDisallow: /blog/?rest_route=",
            Robots(None, True),
        ),
        ("User-agent: Evil\nDisallow: /", Robots()),
        ("<!DOCTYPE html>\nUser-agent: *\nDisallow: /", Robots()),
    ],
)
def test_wishes(text: str, robots: Robots) -> None:
    assert understood(text.encode(), HOME) == robots


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "latin-1"])
def test_charsets(charset: str) -> None:
    text = "# Café\r\nUser-agent: *\r\nCrawl-delay: 4\r\n"
    assert understood(text.encode(charset), HOME).crawl_delay == 4.0


@given(st.binary() | st.text().map(lambda text: f"User-agent: *\nCrawl-delay: {text}".encode()))
def test_any_bytes_do(body: bytes) -> None:
    robots = understood(body, HOME)
    assert robots.crawl_delay is None or 0 <= robots.crawl_delay <= LONGEST_DELAY


def test_only_the_beginning_of_an_endless_file_is_read(raw: Raw, transport: Make) -> None:
    def answer(call: Call) -> Iterator[bytes | None]:
        yield b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nCrawl-delay: 4\n"
        while True:
            yield b"# more and more of it\n" * 1000

    asking = transport()
    assert read_robots(asking, raw(answer).url).crawl_delay == 4.0
    assert asking.traffic.received < 2 * ROBOTS_BYTES
