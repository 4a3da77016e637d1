"""What a site's page says about itself, in its head.

Responsible for reading links and a few names from HTML and headers, tolerantly. Not for asking
for the page nor for believing it (discovery).
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import requests.utils
from lxml import etree

RELATION = "https://api.w.org/"
_HEAD_BYTES = 2**20  # some themes put megabytes of style before their links
_FEEDS = ("application/rss+xml", "application/atom+xml")
_COMMENTS = re.compile(r"comments/feed|feed=comments")
_TRACES = re.compile(rb"/wp-(?:content|includes)/")


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What was found; everything may be missing."""

    url: str  # after redirects
    roots: tuple[str, ...] = ()  # API roots, the header's first
    lang: str | None = None  # of `<html lang>`, as given
    title: str = ""
    feed: str | None = None  # the site's own, not that of its comments
    alternates: tuple[tuple[str, str], ...] = ()  # hreflang and address
    is_wordpress: bool = False  # leaves WordPress's traces
    is_html: bool = True  # a feed or an API answer says nothing but where the API is


def read_page(url: str, headers: Mapping[str, str], body: bytes) -> FrontPage:
    """Read a page.

    Args:
        url: where it came from, after redirects; relative links start there.
        headers: of the answer; any kind of page may announce the API there.
        body: HTML, or anything else, which is then left alone.
    """
    finder = _Finder()
    is_html = "html" in headers.get("Content-Type", "").lower()
    if is_html:
        start = body[:_HEAD_BYTES].replace(b"\0", b"")
        _walk(start, finder)
        finder.is_wordpress |= _TRACES.search(start) is not None
    places = [*announced(headers), *finder.roots]
    roots = dict.fromkeys(joined for place in places if (joined := _join(url, place)))
    return FrontPage(
        url=url,
        roots=tuple(roots),
        lang=finder.lang,
        title=" ".join(finder.title.split()),
        feed=next((feed for found in finder.feeds if (feed := _join(url, found))), None),
        alternates=tuple(
            (lang, joined) for lang, place in finder.alternates if (joined := _join(url, place))
        ),
        is_wordpress=finder.is_wordpress or bool(roots),
        is_html=is_html,
    )


def announced(headers: Mapping[str, str]) -> Iterator[str]:
    """API roots that a `Link` header names (RFC 8288; wordpress.md, 1)."""
    for link in requests.utils.parse_header_links(headers.get("Link", "")):
        if RELATION in link.get("rel", "").split() and link.get("url"):
            yield link["url"]


def _join(base: str, place: str) -> str:
    """The address against its page; '' for what is none, or not http."""
    try:
        joined = urljoin(base, place.strip())
    except ValueError:
        return ""
    return joined if joined.startswith(("http://", "https://")) else ""


def _walk(html: bytes, finder: _Finder) -> None:
    """Let a finder see the elements; libxml2 takes any bytes, and no time worth the name."""
    target: Any = finder  # the stubs want bytes too, which lxml never gives
    parser = etree.HTMLParser(target=target, encoding="utf-8", no_network=True)
    with contextlib.suppress(etree.LxmlError):
        etree.fromstring(html, parser)


class _Finder:
    """Collects links and a few names; a target of lxml's parser."""

    def __init__(self) -> None:
        self.roots: list[str] = []
        self.feeds: list[str] = []
        self.alternates: list[tuple[str, str]] = []
        self.lang: str | None = None
        self.title = ""
        self.is_wordpress = False
        self._in_title = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "html":
            self.lang = self.lang or attributes.get("lang") or None
        elif tag == "title":
            self._in_title = not self.title
        elif tag == "meta" and attributes.get("name", "").lower() == "generator":
            self.is_wordpress |= attributes.get("content", "").startswith("WordPress")
        elif tag == "link" and attributes.get("href"):
            self._link(attributes)

    def _link(self, attributes: Mapping[str, str]) -> None:
        relations, place = attributes.get("rel", "").lower().split(), attributes["href"]
        if RELATION in relations:
            self.roots.append(place)
        elif "alternate" not in relations:
            return
        elif attributes.get("hreflang"):
            self.alternates.append((attributes["hreflang"], place))
        elif attributes.get("type", "").lower() in _FEEDS and not _COMMENTS.search(place):
            self.feeds.append(place)

    def end(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"

    def data(self, text: str) -> None:
        if self._in_title:
            self.title += text

    def close(self) -> None:
        """Nothing is left to do; lxml asks for it."""
