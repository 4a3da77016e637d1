"""Answering like WordPress: from a request to a response, as a function.

Responsible for the REST routes a mirror uses, with WordPress's own paging, errors and headers as a
visitor gets them (checked against real ones: docs/testing.md). Not for sockets (server), nor for
what only some sites do: `tests.fakes.wordpress` extends this one.
"""

from __future__ import annotations

import mimetypes
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from viewer.samplesite import describe
from viewer.samplesite.content import BASE, Content, Json
from viewer.samplesite.listing import (
    COMMENTS,
    KEPT_FROM,
    POSTS,
    SHOWN,
    TERMS,
    USERS,
    BadRequest,
    Kind,
    Listing,
    Page,
    as_json,
    only_fields,
)

_INVALID_ID = {
    "posts": "rest_post_invalid_id",
    "users": "rest_user_invalid_id",
    "terms": "rest_term_invalid",
    "comments": "rest_comment_invalid_id",
}
_KINDS = {"posts": POSTS, "users": USERS, "terms": TERMS, "comments": COMMENTS}
_NOT_EMBEDDED = {"content", "modified", "modified_gmt", "status", "categories", "tags", "sticky"}
_API = "https://api.w.org/"
_RANGE = re.compile(r"^bytes=(\d+)-(\d*)$")
Parameters = dict[str, str]


@dataclass(frozen=True)
class Request:
    """A request as the server read it."""

    method: str
    target: str  # path and query as sent
    headers: dict[str, str] = field(default_factory=dict)

    @cached_property
    def path(self) -> str:
        return unquote(urlsplit(self.target).path)

    @cached_property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))


@dataclass(frozen=True)
class Response:
    """An answer: status, headers and body; then `pieces`, sent one by one until the connection
    ends."""

    status: int
    headers: dict[str, str]
    body: bytes
    pieces: Iterable[bytes] | None = None


class Refused(Exception):
    """An error that WordPress answers with a code, such as 401 rest_forbidden."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code


class Site:
    """A site at an address, with content that may change between requests.

    Args:
        content: what it holds.
        prefix: a path before everything, such as "/en" or "/blog".
        pretty: whether `/wp-json/` works; if not, only `?rest_route=` does.
    """

    maximum = 100  # items a page

    def __init__(self, content: Content, *, prefix: str = "", pretty: bool = True) -> None:
        self.content = content
        self.base = BASE  # the server sets its own address
        self._prefix = prefix
        self._pretty = pretty
        self._listings: dict[str, Listing] = {}

    @property
    def home(self) -> str:
        return self.base + self._prefix

    @property
    def rest_root(self) -> str:
        return f"{self.home}/wp-json/" if self._pretty else f"{self.home}/?rest_route=/"

    def answer(self, request: Request) -> Response:
        """The response to any request."""
        if request.method not in {"GET", "HEAD"}:
            return self.error(405, "rest_no_route")
        route = self.route(request)
        if route is not None:
            return self._rest(route, request)
        file = self.content.files.get(request.path)
        if file is not None:
            return answer_file(request, file)
        return self.page(request)

    def route(self, request: Request) -> str | None:
        """The REST route of a request; None for everything else."""
        query = request.query
        if "rest_route" in query and request.path.rstrip("/") == self._prefix.rstrip("/"):
            return "/" + query["rest_route"].strip("/")
        root = f"{self._prefix}/wp-json"
        if self._pretty and (request.path == root or request.path.startswith(root + "/")):
            return "/" + request.path[len(root) :].strip("/")
        return None

    # -- what a kind of site may change (tests/fakes/wordpress.py) --------------------------------

    def statuses(self, query: Parameters, request: Request) -> frozenset[str]:  # noqa: ARG002
        """Which items a list may show; a visitor asks for the published ones."""
        if query.get("context") == "edit":
            raise Refused(401, "rest_forbidden_context")
        if query.get("status", "publish") not in SHOWN:
            raise BadRequest("rest_invalid_param")
        return SHOWN

    def shown(self, item: Json, query: Parameters, request: Request) -> Json:  # noqa: ARG002
        """An item as this request may see it."""
        if query.get("context") == "embed":
            return {key: value for key, value in item.items() if key not in _NOT_EMBEDDED}
        return item

    # -- REST ------------------------------------------------------------------------------------

    def _rest(self, route: str, request: Request) -> Response:
        query = {key: value for key, value in request.query.items() if key != "rest_route"}
        try:
            return self.routed(route, query, request)
        except (BadRequest, Refused) as error:
            return self.error(error.status, error.code)

    def routed(self, route: str, query: Parameters, request: Request) -> Response:
        """The answer of a REST route.

        Raises:
            BadRequest, Refused: as WordPress refuses.
        """
        if route == "/":
            return self.reply(self.index(), query)
        if route == "/wp/v2/types":
            return self.reply(describe.types(self.content), query)
        if route == "/wp/v2/taxonomies":
            return self.reply(describe.taxonomies(self.content), query)
        if (found := self.collection(route)) is not None:
            return self.listed(*found, query, request)
        parent, _, last = route.rpartition("/")
        if last.isdigit() and (found := self.collection(parent)) is not None:
            return self.single(*found, int(last), query, request)
        raise Refused(404, "rest_no_route")

    def collection(self, route: str) -> tuple[str, str] | None:
        """The collection that a route lists, and of which kind it is."""
        for type_ in self.content.types:
            if route == f"/{type_.namespace}/{type_.rest_base}":
                return type_.rest_base, "posts"
        for taxonomy in self.content.taxonomies:
            if route == f"/{taxonomy.namespace}/{taxonomy.rest_base}":
                return taxonomy.rest_base, "terms"
        name = route.removeprefix("/wp/v2/")
        return (name, name) if name in {"users", "comments"} else None

    def reply(self, document: Any, query: Parameters) -> Response:
        """A document, whole or as `_fields` wants it, with the site's address in it."""
        return self._json(200, self._placed(as_json(only_fields(document, query))))

    def listing(self, name: str, kind: Kind) -> Listing:
        """A collection prepared for being asked; large ones are kept until the content changes."""
        items, revision = self.content.items(name), self.content.revision
        kept = self._listings.get(name)
        if kept is not None and kept.serves(items, revision):
            return kept
        made = Listing(items, kind, revision)
        if len(items) >= KEPT_FROM:
            self._listings[name] = made
        return made

    def listed(self, name: str, kind: str, query: Parameters, request: Request) -> Response:
        """One page of a collection."""
        listing = self.listing(name, _KINDS[kind])
        page = listing.page(
            query,
            statuses=self.statuses(query, request),
            offset_hours=self.content.gmt_offset,
            maximum=self.maximum,
            strict=kind == "posts",
        )
        page = self.turned(name, page, query)
        form = self.form(query, request)

        def write(item: Json) -> str:
            shown = self._embedded(self.shown(item, query, request), query)
            return self._placed(as_json(only_fields(shown, query)))

        text = "[" + ",".join(listing.written(form, item, write) for item in page.items) + "]"
        return self._json(200, text, self._page_headers(request, page))

    def turned(self, name: str, page: Page, query: Parameters) -> Page:  # noqa: ARG002
        """A page as a kind of site gives it."""
        return page

    def form(self, query: Parameters, request: Request) -> str:  # noqa: ARG002
        """What decides how an item is written, beside the item."""
        names = ("_fields", "_embed", "context", "password")
        return self.home + "|".join(f"{name}={query[name]}" for name in names if name in query)

    def _page_headers(self, request: Request, page: Page) -> dict[str, str]:
        headers = {"X-WP-Total": str(page.total), "X-WP-TotalPages": str(page.pages)}
        links = []
        for number, relation in ((page.number - 1, "prev"), (page.number + 1, "next")):
            if 1 <= number <= page.pages:
                query = urlencode({**request.query, "page": number})
                links.append(f'<{self.base}{quote(request.path)}?{query}>; rel="{relation}"')
        if links:
            headers["Link"] = ", ".join(links)
        return headers

    def single(
        self, name: str, kind: str, wp_id: int, query: Parameters, request: Request
    ) -> Response:
        """One item."""
        item = self.listing(name, _KINDS[kind]).by_id.get(wp_id)
        if item is None:
            raise Refused(404, _INVALID_ID[kind])
        statuses = self.statuses(query, request)
        if item.get("status", "publish") not in statuses:
            raise Refused(401, "rest_forbidden" if kind == "posts" else "rest_cannot_read")
        return self.reply(self._embedded(self.shown(item, query, request), query), query)

    def _embedded(self, item: Json, query: Parameters) -> Json:
        """The item with what `_embed` asks for; an error object where there is nothing."""
        if "_embed" not in query:
            return item
        wanted = set(filter(None, query["_embed"].split(",")))
        boxes: Json = {}
        if item.get("author") and (not wanted or "author" in wanted):
            boxes["author"] = [self._linked("users", "users", item["author"])]
        if item.get("featured_media") and (not wanted or "wp:featuredmedia" in wanted):
            boxes["wp:featuredmedia"] = [self._linked("media", "posts", item["featured_media"])]
        bases = [one.rest_base for one in self.content.taxonomies if one.rest_base in item]
        if bases and (not wanted or "wp:term" in wanted):
            boxes["wp:term"] = [
                [self._linked(base, "terms", wp_id) for wp_id in item[base]] for base in bases
            ]
        return {**item, "_embedded": boxes} if boxes else item

    def _linked(self, name: str, kind: str, wp_id: int) -> Json:
        found = self.listing(name, _KINDS[kind]).by_id.get(wp_id)
        return found or {"code": _INVALID_ID[kind], "message": "", "data": {"status": 404}}

    def index(self) -> Json:
        """The document of the API's root."""
        return describe.index(self.content, self.home, self.arguments)

    def arguments(self, route: str) -> Json:
        """The parameters that a list declares in the index."""
        found = self.collection(route)
        return describe.arguments(_KINDS[found[1]] if found else POSTS, self.maximum)

    def _placed(self, text: str) -> str:
        """JSON or HTML with this site's address in place of the placeholder."""
        return text.replace(BASE, self.home)

    def _json(self, status: int, text: str, headers: dict[str, str] | None = None) -> Response:
        common = {
            "Content-Type": "application/json; charset=UTF-8",
            "X-Robots-Tag": "noindex",
            "Link": f'<{self.rest_root}>; rel="{_API}"',
        }
        return Response(status, {**common, **(headers or {})}, text.encode())

    def error(self, status: int, code: str) -> Response:
        """An error as WordPress's REST API tells it."""
        return self._json(
            status, as_json({"code": code, "message": code, "data": {"status": status}})
        )

    # -- pages -----------------------------------------------------------------------------------

    def page(self, request: Request) -> Response:
        """The web page of an address."""
        path = request.path.rstrip("/")
        if path == self._prefix:
            return self.html(200, self.content.name, f"<h1>{escape(self.content.name)}</h1>")
        wanted = path[len(self._prefix) :]
        for item in (*self.content.items("posts"), *self.content.items("pages")):
            if unquote(urlsplit(item.get("link", "")).path).rstrip("/") == wanted:
                body = f"<h1>{item['title']['rendered']}</h1>{item['content']['rendered']}"
                return self.html(200, item["title"]["rendered"], self._placed(body))
        return self.html(404, "Not found", "<p>Not found</p>")

    def html(self, status: int, title: str, body: str) -> Response:
        """A web page that tells where the API is, in its head and in a header."""
        text = (
            f'<!DOCTYPE html><html lang="{self.content.lang}"><head><meta charset="utf-8">'
            f"<title>{title}</title>"
            f'<link rel="{_API}" href="{self.rest_root}" /></head>'
            f"<body>{body}</body></html>"
        )
        headers = {
            "Content-Type": "text/html; charset=UTF-8",
            "Link": f'<{self.rest_root}>; rel="{_API}"',
        }
        return Response(status, headers, text.encode())


def answer_file(request: Request, source: bytes | Path) -> Response:
    """A file as a web server sends it: with a type from its name, an ETag, and parts of it."""
    data = source if isinstance(source, bytes) else source.read_bytes()
    tag = f'"{len(data):x}-{zlib.crc32(data):x}"'
    kind = mimetypes.guess_type(quote(request.path))[0] or "application/octet-stream"
    headers = {"ETag": tag, "Accept-Ranges": "bytes"}
    if tag in request.headers.get("If-None-Match", ""):
        return Response(304, headers, b"")
    headers["Content-Type"] = kind
    part = _RANGE.match(request.headers.get("Range", ""))
    if part is None or request.headers.get("If-Range", tag) != tag:
        return Response(200, headers, data)
    first, last = int(part[1]), min(int(part[2] or len(data)), len(data) - 1)
    if first > last:
        headers = {"Content-Range": f"bytes */{len(data)}", "Content-Type": "text/html"}
        return Response(416, headers, b"")
    headers["Content-Range"] = f"bytes {first}-{last}/{len(data)}"
    return Response(206, headers, data[first : last + 1])
