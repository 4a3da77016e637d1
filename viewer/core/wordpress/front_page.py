"""What a site's page says about itself, in its head.

Responsible for reading links and a few names from HTML and headers, tolerantly. Not for asking
for the page nor for believing it (discovery).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin

import requests.utils

RELATION = "https://api.w.org/"
_HEAD_BYTES = 2**20  # some themes put megabytes of style before their links
_FEEDS = ("application/rss+xml", "application/atom+xml")
_TRACES = re.compile(r"/wp-(?:content|includes)/")


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
        text = body[:_HEAD_BYTES].decode("utf-8", "replace")
        finder.feed(text)
        finder.is_wordpress |= _TRACES.search(text) is not None
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


class _Finder(HTMLParser):
    """Collects the links of a head; links in the text may be those of a reader's comment."""

    def __init__(self) -> None:
        super().__init__()
        self.roots: list[str] = []
        self.feeds: list[str] = []
        self.alternates: list[tuple[str, str]] = []
        self.lang: str | None = None
        self.title = ""
        self.is_wordpress = False
        self._in_title = False
        self._in_body = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = self.lang or values.get("lang") or None
        elif tag == "body":
            self._in_body = True
        elif tag == "title":
            self._in_title = not self.title and not self._in_body
        elif tag == "meta" and values.get("name", "").lower() == "generator":
            self.is_wordpress |= values.get("content", "").startswith("WordPress")
        elif tag == "link" and values.get("href"):
            self._link(values)

    def _link(self, values: dict[str, str]) -> None:
        relations, place = values.get("rel", "").lower().split(), values["href"]
        if RELATION in relations:
            self.roots.append(place)
        if "alternate" not in relations or self._in_body:
            return
        if values.get("hreflang"):
            self.alternates.append((values["hreflang"], place))
        elif values.get("type", "").lower() in _FEEDS and "comments/feed" not in place:
            self.feeds.append(place)

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
