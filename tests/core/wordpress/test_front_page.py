"""What a page says about itself in its head and headers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.wordpress.front_page import read_page

HTML = {"Content-Type": "text/html; charset=UTF-8"}
URL = "https://e.org/blog/"
PAGE = """<!DOCTYPE html><html lang="ar"><head><title>
  اسم &amp; الموقع</title>
<meta name="generator" content="WordPress 6.8" />
<link rel='alternate' type="application/rss+xml" href="/comments/feed/" />
<link rel="alternate" type="application/rss+xml" href="feed/" />
<link rel="alternate" type="application/json+oembed" href="/oembed" />
<link rel="alternate" hreflang="en" href="//e.org/en/" />
<link rel="alternate" hreflang="x" href="javascript:alert(1)" />
<LINK HREF="/blog/wp-json/" REL="https://api.w.org/">
</head><body><svg><title>Icon</title></svg></body></html>""".encode()


def test_a_page_of_wordpress() -> None:
    page = read_page(URL, HTML, PAGE)
    assert page.roots == ("https://e.org/blog/wp-json/",)
    assert page.lang == "ar"
    assert page.title == "اسم & الموقع"
    assert page.feed == "https://e.org/blog/feed/"
    assert page.alternates == (("en", "https://e.org/en/"),)
    assert page.is_wordpress
    assert page.is_html


@pytest.mark.parametrize(
    "header",
    [
        '<https://e.org/api/>; rel="https://api.w.org/"',
        '<https://wp.me/1>; rel=shortlink, </api/>; rel="https://api.w.org/"',
        "</api/>; title=x; rel='https://api.w.org/'",
    ],
)
def test_a_header_that_announces(header: str) -> None:
    page = read_page(URL, {"Content-Type": "application/rss+xml", "Link": header}, b"<rss/>")
    assert page.roots == ("https://e.org/api/",)
    assert not page.is_html


@pytest.mark.parametrize("header", ["", "<", "<>; rel", '<file:///etc>; rel="https://api.w.org/"'])
def test_a_header_that_does_not(header: str) -> None:
    assert read_page(URL, {"Link": header}, b"").roots == ()


def test_a_head_that_a_theme_broke() -> None:
    """An element of the body in the head ends it for parsers; the links behind it still count."""
    broken = PAGE.replace(b"<title>", b"<div><img></div><title>", 1)
    page = read_page(URL, HTML, broken)
    assert page.roots
    assert page.alternates


@pytest.mark.parametrize("junk", [b"", b"\0", b"<![foo]>", b"<" * 10_000, b"<b>" * 10_000, b"\xff"])
def test_any_bytes_before_the_links(junk: bytes) -> None:
    page = read_page(URL, HTML, junk + PAGE)
    assert page.is_html


@given(st.binary(max_size=400), st.text(max_size=60))
def test_anything_can_be_read(body: bytes, header: str) -> None:
    page = read_page(URL, {**HTML, "Link": header}, body)
    assert all(root.startswith(("http://", "https://")) for root in page.roots)
