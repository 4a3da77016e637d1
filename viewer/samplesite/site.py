"""Answering like WordPress: from a request to a response, as a function.

Responsible for the REST routes a mirror uses, with WordPress's own paging, errors and headers
(checked against real ones: docs/testing.md). Not for sockets (server).
"""

from __future__ import annotations

import json
import mimetypes
import re
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from viewer.samplesite.content import BASE, Content, Json
from viewer.samplesite.listing import BadRequest, answer_list, only_fields

_TYPES = {
    "posts": ("post", "Posts"),
    "pages": ("page", "Pages"),
    "media": ("attachment", "Media"),
}
_TAXONOMIES = {"category": "categories", "post_tag": "tags"}
_LISTS = ("posts", "pages", "media", "categories", "tags", "users", "comments")
_ITEM = re.compile(r"^/wp/v2/([\w-]+)/(\d+)$")
_INVALID_ID = {
    "users": "rest_user_invalid_id",
    "categories": "rest_term_invalid",
    "tags": "rest_term_invalid",
}


@dataclass(frozen=True)
class Request:
    """A request as the server read it."""

    method: str
    target: str  # path and query as sent
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return unquote(urlsplit(self.target).path)

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))


@dataclass(frozen=True)
class Response:
    """An answer: status, headers and body."""

    status: int
    headers: dict[str, str]
    body: bytes


class Site:
    """A site at an address, with content that may change between requests.

    Args:
        content: what it holds.
        prefix: a path before everything, such as "/en" or "/blog".
        pretty: whether `/wp-json/` works; if not, only `?rest_route=` does.
    """

    def __init__(self, content: Content, *, prefix: str = "", pretty: bool = True) -> None:
        self.content = content
        self.base = BASE  # the server sets its own address
        self._prefix = prefix
        self._pretty = pretty

    @property
    def home(self) -> str:
        return self.base + self._prefix

    @property
    def rest_root(self) -> str:
        return f"{self.home}/wp-json/" if self._pretty else f"{self.home}/?rest_route=/"

    def answer(self, request: Request) -> Response:
        """The response to any request."""
        if request.method not in {"GET", "HEAD"}:
            return _json(405, {"code": "rest_no_route", "data": {"status": 405}})
        route = self._route(request)
        if route is not None:
            return self._rest(route, request)
        file = self.content.files.get(request.path)
        if file is not None:
            return _file(request, request.path, file)
        return self._page(request)

    def _route(self, request: Request) -> str | None:
        """The REST route of a request; None for everything else."""
        query = request.query
        if "rest_route" in query and request.path.rstrip("/") == self._prefix.rstrip("/"):
            return "/" + query["rest_route"].strip("/")
        root = f"{self._prefix}/wp-json"
        if self._pretty and (request.path == root or request.path.startswith(root + "/")):
            return "/" + request.path[len(root) :].strip("/")
        return None

    # -- REST ------------------------------------------------------------------------------------

    def _rest(self, route: str, request: Request) -> Response:
        query = {key: value for key, value in request.query.items() if key != "rest_route"}
        try:
            return self._routed(route, query)
        except BadRequest as error:
            return _json(400, {"code": error.code, "message": error.code, "data": {"status": 400}})

    def _routed(self, route: str, query: dict[str, str]) -> Response:
        if route == "/":
            return self._reply(self._index(), query)
        if route == "/wp/v2/types":
            return self._reply(self._type_list(), query)
        if route == "/wp/v2/taxonomies":
            bases = {name: {"slug": name, "rest_base": base} for name, base in _TAXONOMIES.items()}
            return self._reply(bases, query)
        name = route.removeprefix("/wp/v2/")
        if name in _LISTS:
            return self._list(name, query)
        item = _ITEM.match(route)
        if item and item[1] in _LISTS:
            return self._item(item[1], int(item[2]), query)
        return _json(404, {"code": "rest_no_route", "message": "", "data": {"status": 404}})

    def _reply(self, document: Any, query: dict[str, str]) -> Response:
        return _json(200, only_fields(self._placed(document), query))

    def _list(self, name: str, query: dict[str, str]) -> Response:
        page = answer_list(self.content.items(name), query)
        items = [only_fields(self._embedded(item, query), query) for item in page.items]
        headers = {"X-WP-Total": str(page.total), "X-WP-TotalPages": str(page.pages)}
        links = []
        for number, relation in ((page.number - 1, "prev"), (page.number + 1, "next")):
            if 1 <= number <= page.pages and "offset" not in query:
                address = f"{self.home}/wp-json/wp/v2/{name}?{urlencode({**query, 'page': number})}"
                links.append(f'<{address}>; rel="{relation}"')
        if links:
            headers["Link"] = ", ".join(links)
        return _json(200, self._placed(items), headers)

    def _item(self, name: str, wp_id: int, query: dict[str, str]) -> Response:
        item = self.content.find(name, wp_id)
        if item is None:
            code = _INVALID_ID.get(name, "rest_post_invalid_id")
            return _json(404, {"code": code, "message": "", "data": {"status": 404}})
        if item.get("status", "publish") not in {"publish", "inherit"}:
            return _json(401, {"code": "rest_forbidden", "message": "", "data": {"status": 401}})
        return self._reply(self._embedded(item, query), query)

    def _embedded(self, item: Json, query: dict[str, str]) -> Json:
        """The item with what `_embed` asks for; an error object where there is nothing."""
        if "_embed" not in query:
            return item
        wanted = set(filter(None, query["_embed"].split(",")))
        boxes: Json = {}
        if item.get("author") and (not wanted or "author" in wanted):
            boxes["author"] = [self._linked("users", item["author"])]
        if item.get("featured_media") and (not wanted or "wp:featuredmedia" in wanted):
            boxes["wp:featuredmedia"] = [self._linked("media", item["featured_media"])]
        if not wanted or "wp:term" in wanted:
            boxes["wp:term"] = [
                [self._linked(base, wp_id) for wp_id in item.get(base, [])]
                for base in _TAXONOMIES.values()
            ]
        return {**item, "_embedded": boxes} if boxes else item

    def _linked(self, name: str, wp_id: int) -> Json:
        found = self.content.find(name, wp_id)
        code = _INVALID_ID.get(name, "rest_post_invalid_id")
        return found or {"code": code, "message": "", "data": {"status": 404}}

    def _index(self) -> Json:
        arguments = {name: {"required": False} for name in ("modified_after", "per_page", "offset")}
        return {
            "name": self.content.name,
            "description": self.content.description,
            "url": self.home,
            "home": self.home,
            "gmt_offset": self.content.gmt_offset,
            "timezone_string": "",
            "namespaces": ["oembed/1.0", "wp/v2"],
            "authentication": {},
            "routes": {
                f"/wp/v2/{name}": {
                    "namespace": "wp/v2",
                    "methods": ["GET"],
                    "endpoints": [{"methods": ["GET"], "args": arguments}],
                }
                for name in _LISTS
            },
        }

    def _type_list(self) -> Json:
        return {
            slug: {"name": title, "slug": slug, "rest_base": base, "rest_namespace": "wp/v2"}
            for base, (slug, title) in _TYPES.items()
        }

    def _placed(self, document: Any) -> Any:
        """The document with this site's address in place of the placeholder."""
        text = json.dumps(document, ensure_ascii=False)
        return json.loads(text.replace(BASE, self.home)) if BASE in text else document

    # -- pages -----------------------------------------------------------------------------------

    def _page(self, request: Request) -> Response:
        path = request.path.rstrip("/")
        if path == self._prefix:
            return self._html(200, self.content.name, f"<h1>{escape(self.content.name)}</h1>")
        for item in (*self.content.items("posts"), *self.content.items("pages")):
            if (
                unquote(urlsplit(item.get("link", "")).path).rstrip("/")
                == path[len(self._prefix) :]
            ):
                body = f"<h1>{item['title']['rendered']}</h1>{item['content']['rendered']}"
                return self._html(200, item["title"]["rendered"], body.replace(BASE, self.home))
        return self._html(404, "Not found", "<p>Not found</p>")

    def _html(self, status: int, title: str, body: str) -> Response:
        text = (
            f'<!DOCTYPE html><html lang="{self.content.lang}"><head><meta charset="utf-8">'
            f"<title>{title}</title>"
            f'<link rel="https://api.w.org/" href="{self.rest_root}" /></head>'
            f"<body>{body}</body></html>"
        )
        headers = {
            "Content-Type": "text/html; charset=UTF-8",
            "Link": f'<{self.rest_root}>; rel="https://api.w.org/"',
        }
        return Response(status, headers, text.encode())


def _json(status: int, document: Any, headers: dict[str, str] | None = None) -> Response:
    return Response(
        status,
        {"Content-Type": "application/json; charset=UTF-8", **(headers or {})},
        json.dumps(document).encode(),
    )


def _file(request: Request, path: str, source: bytes | Path) -> Response:
    data = source if isinstance(source, bytes) else source.read_bytes()
    tag = f'"{len(data):x}-{hash(data) & 0xFFFFFFFF:x}"'
    kind = mimetypes.guess_type(quote(path))[0] or "application/octet-stream"
    if request.headers.get("If-None-Match") == tag:
        return Response(304, {"ETag": tag}, b"")
    return Response(200, {"Content-Type": kind, "ETag": tag}, data)
