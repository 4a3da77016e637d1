"""Feeds as WordPress makes them, and a site that has one and keeps its REST API closed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from email.utils import format_datetime
from html import escape
from urllib.parse import urlsplit

from viewer.samplesite.content import BASE, Content, Json
from viewer.samplesite.site import Request, Response

PAGE = 10
_HEAD = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Test &amp; feed</title><link>{home}</link><description>All of it</description>
<language>en-US</language>
"""
ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A</title>
<link href="https://e.org/"/><entry><id>https://e.org/?p=7</id><title>T</title>
<link href="https://e.org/t/"/><published>2024-01-01T12:00:00+02:00</published>
<updated>2024-02-01T10:00:00Z</updated>
<content type="html">&lt;p&gt;Atom&lt;/p&gt;</content></entry></feed>"""


def rss(*posts: Json, home: str = "https://e.org", extra: str = "", full: bool = True) -> bytes:
    """The posts as one page of a feed; `extra` goes into each item."""
    items = "".join(_item(one, home, extra, full) for one in posts)
    return (_HEAD.format(home=home) + items + "</channel></rss>").replace(BASE, home).encode()


def _item(one: Json, home: str, extra: str, full: bool) -> str:
    date = format_datetime(datetime.fromisoformat(one["date_gmt"] + "+00:00"))
    guid = one.get("guid") or f"{home}/?p={one['id']}"
    guid = guid["rendered"] if isinstance(guid, dict) else guid
    text = f"<content:encoded><![CDATA[{one['content']['rendered']}]]></content:encoded>"
    return f"""<item><title>{escape(one["title"]["rendered"])}</title>
<link>{one["link"]}</link><dc:creator><![CDATA[Mona Karim]]></dc:creator>
<pubDate>{date}</pubDate><category><![CDATA[News &amp; views]]></category>
<category><![CDATA[مياه]]></category><guid isPermaLink="false">{escape(str(guid))}</guid>
<description><![CDATA[{one["excerpt"]["rendered"]}]]></description>
{text if full else ""}{extra}</item>
"""


class FeedSite:
    """A middleware: a site whose API is closed and whose feed is open.

    Args:
        content: what the site holds.
        announce: whether its pages name the feed.
        end: what comes after the last page: "404", "empty", or "repeat" (the last page again).
        paging: whether `paged` is understood at all.
        broken_page: a page that is cut off.
        closed: what the API answers: "401", "404", "html", or "open".
        says: the home that the feed names, when it is not the site's own.
    """

    def __init__(
        self,
        content: Content,
        *,
        announce: bool = True,
        end: str = "404",
        paging: bool = True,
        broken_page: int = 0,
        closed: str = "404",
        prefix: str = "",
        says: str = "",
    ) -> None:
        self.content = content
        self.announce = announce
        self.end = end
        self.paging = paging
        self.broken_page = broken_page
        self.closed = closed
        self._prefix = prefix
        self._says = says

    def __call__(self, request: Request, answer: Callable[[Request], Response]) -> Response:
        home = f"http://{request.headers['Host']}{self._prefix}"
        path = request.path.removeprefix(self._prefix)
        if path.startswith("/wp-json") or "rest_route" in request.query:
            return answer(request) if self.closed == "open" else self._refusal()
        asked = request.query.get("feed") == "rss2"
        if path.rstrip("/") == "/feed" or (asked and path == "/"):
            return self._feed(request, home)
        if asked or path.endswith("/feed/"):  # the comments of an article, of which there are none
            headers = {"Content-Type": "application/rss+xml"}
            return Response(200, headers, rss(home=home))
        return self._without_api(answer(request), home)

    def _refusal(self) -> Response:
        if self.closed == "html":
            return Response(200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><p>Welcome")
        status, code = {
            "401": (401, "rest_not_logged_in"),
            "404": (404, "rest_no_route"),
        }[self.closed]
        body = f'{{"code":"{code}","message":"","data":{{"status":{status}}}}}'
        return Response(status, {"Content-Type": "application/json"}, body.encode())

    def _feed(self, request: Request, home: str) -> Response:
        number = int(request.query.get("paged", 1)) if self.paging else 1
        posts = sorted(self.content.items("posts"), key=lambda one: -one["id"])
        last = max(1, -(-len(posts) // PAGE))
        if number > last and self.end == "404":
            return Response(404, {"Content-Type": "application/rss+xml"}, rss(home=home))
        number = last if number > last and self.end == "repeat" else number
        body = rss(*posts[(number - 1) * PAGE : number * PAGE], home=home)
        if self._says:
            body = body.replace(
                f"<link>{home}</link>".encode(), f"<link>{self._says}</link>".encode()
            )
        if number == self.broken_page:
            body = body[: len(body) * 2 // 3]
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        headers = {"Content-Type": "application/rss+xml; charset=UTF-8", "ETag": tag}
        if request.headers.get("If-None-Match") == tag:
            return Response(304, headers, b"")
        return Response(200, headers, body)

    def _without_api(self, page: Response, home: str) -> Response:
        """The page without what announces the API, and with what announces the feed."""
        if "html" not in page.headers.get("Content-Type", "") or self.closed == "open":
            return page
        links = (
            f'<link rel="alternate" type="application/rss+xml" href="{home}/comments/feed/">'
            f'<link rel="alternate" type="application/rss+xml" href="{urlsplit(home).path}/feed/">'
        )
        body = page.body.replace(b'rel="https://api.w.org/"', b'rel="x"')
        if self.announce:
            body = body.replace(b"</head>", links.encode() + b"</head>")
        return Response(page.status, {"Content-Type": page.headers["Content-Type"]}, body)
