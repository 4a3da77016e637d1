"""How each fault spoils an answer.

Responsible for one function a fault: from a case to the answer that is sent, or to
`DropConnection`. A function that finds nothing to spoil gives the good answer back. Not for when
a fault strikes (faults).
"""

from __future__ import annotations

import json
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from email.utils import formatdate
from functools import cache
from time import time
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from tests.fakes.content import picture
from viewer.samplesite.server import DropConnection
from viewer.samplesite.site import Request, Response

LARGE = 20  # items a page at which a weak server dies (wordpress.md, 10)
BOMB_BYTES = 2**28  # unpacked; about 260 kB packed
_BACK = "detour"
_DEPTH = 100_000
_HTML = {"Content-Type": "text/html; charset=UTF-8"}


@dataclass(frozen=True)
class Settings:
    """What a fault may need to know."""

    hold: float  # seconds until a stall ends
    retry_after: int  # seconds
    end: threading.Event  # set when every stall should end


@dataclass(frozen=True)
class Case:
    """An answer about to be spoilt."""

    request: Request
    good: Response
    answer: Callable[[Request], Response]
    settings: Settings

    def page(self, status: int, title: str, headers: dict[str, str] | None = None) -> Response:
        """A web page in place of the answer."""
        body = (
            f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{title}</body></html>"
        )
        return Response(status, {**_HTML, **(headers or {})}, body.encode())

    def with_body(self, body: bytes, **headers: str) -> Response:
        """The answer with another body, and other headers."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return Response(self.good.status, {**self.good.headers, **named}, body)

    def wire(self, keep: float) -> bytes:
        """The good answer as bytes of HTTP, with only a part of the body that it announces."""
        good = self.good
        head = "".join(f"{name}: {value}\r\n" for name, value in good.headers.items())
        length = max(len(good.body), 1)
        text = f"HTTP/1.1 {good.status} OK\r\n{head}Content-Length: {length}\r\n\r\n"
        return text.encode() + good.body[: int(length * keep)]


def is_detour(request: Request) -> bool:
    """Whether a request comes back from a redirect of ours; it is not struck again."""
    return _BACK in request.query


# -- answers in place of the site's ----------------------------------------------------------------


def unavailable(case: Case) -> Response:
    return case.page(503, "Briefly unavailable for scheduled maintenance.")


def bad_gateway(case: Case) -> Response:
    return case.page(502, "502 Bad Gateway")


def critical_error(case: Case) -> Response:
    return replace(error_json(case), status=500)


def critical_at_large(case: Case) -> Response:
    size = case.request.query.get("per_page", "10")
    return critical_error(case) if size.isdigit() and int(size) > LARGE else case.good


def too_many_seconds(case: Case) -> Response:
    return case.page(429, "Too many", {"Retry-After": str(case.settings.retry_after)})


def too_many_date(case: Case) -> Response:
    when = formatdate(time() + case.settings.retry_after, usegmt=True)
    return case.page(429, "Too many", {"Retry-After": when})


def not_found_page(case: Case) -> Response:
    return case.page(404, "Not found")


def firewall_page(case: Case) -> Response:
    return case.page(200, "One moment, please...")


def challenge(case: Case) -> Response:
    return case.page(403, "Just a moment...", {"cf-mitigated": "challenge", "Server": "cloudflare"})


def error_json(case: Case) -> Response:
    body = {"code": "internal_server_error", "message": "x", "data": {"status": 500}}
    return replace(case.good, status=200, body=json.dumps(body).encode())


def empty_body(case: Case) -> Response:
    return case.with_body(b"")


def redirect_loop(case: Case) -> Response:
    return Response(302, {"Location": case.request.target, **_HTML}, b"")


def redirect_and_back(case: Case) -> Response:
    parts = urlsplit(case.request.target)
    query = urlencode([*parse_qsl(parts.query, keep_blank_values=True), (_BACK, "1")])
    return Response(302, {"Location": f"{parts.path}?{query}", **_HTML}, b"")


# -- on the wire -----------------------------------------------------------------------------------


def reset_at_once(_case: Case) -> Response:
    raise DropConnection(reset=True)


def closed_at_once(_case: Case) -> Response:
    raise DropConnection


def reset_in_body(case: Case) -> Response:
    raise DropConnection(case.wire(0.5), reset=True)


def short_body(case: Case) -> Response:
    raise DropConnection(case.wire(0.5))


def stall(case: Case) -> Response:
    case.settings.end.wait(case.settings.hold)
    raise DropConnection


def stall_in_body(case: Case) -> Response:
    headers = {**case.good.headers, "Content-Length": str(len(case.good.body) + 1)}
    return Response(case.good.status, headers, case.good.body[:20], _silence(case.settings))


def _silence(settings: Settings) -> Iterator[bytes]:
    settings.end.wait(settings.hold)
    yield b""


def trickle(case: Case) -> Response:
    headers = {**case.good.headers, "Content-Length": str(len(case.good.body))}
    return Response(case.good.status, headers, b"", _drops(case.good.body, case.settings))


def _drops(body: bytes, settings: Settings) -> Iterator[bytes]:
    """The body in twenty pieces over the time of a stall: slow, but whole."""
    size = max(1, -(-len(body) // 20))
    for start in range(0, len(body), size):
        settings.end.wait(settings.hold / 20)
        yield body[start : start + size]


def gzip_bomb(case: Case) -> Response:
    return case.with_body(_bomb(), Content_Encoding="gzip")


@cache
def _bomb() -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    piece = bytes(2**20)
    packed = b"".join(packer.compress(piece) for _ in range(BOMB_BYTES // len(piece)))
    return packed + packer.flush()


def wrong_gzip(case: Case) -> Response:
    return case.with_body(case.good.body, Content_Encoding="gzip")


# -- answers that are not quite the site's ---------------------------------------------------------


def truncated(case: Case) -> Response:
    return case.with_body(case.good.body[: len(case.good.body) * 3 // 5])


def notice(case: Case) -> Response:
    text = b"<br />\n<b>Notice</b>: undefined [index] in {x}/y.php on line 7<br />\n"
    return case.with_body(text + case.good.body, Content_Type="text/html; charset=UTF-8")


def bom(case: Case) -> Response:
    return case.with_body(b"\xef\xbb\xbf" + case.good.body)


def comment_after(case: Case) -> Response:
    return case.with_body(case.good.body + b"\n<!-- Page cached by [Cache] {0.2 s} -->")


def wrong_charset(case: Case) -> Response:
    """UTF-8 written as such, but said to be Latin-1."""
    try:
        document = json.loads(case.good.body)
    except ValueError:
        return case.good
    body = json.dumps(document, ensure_ascii=False).encode("utf-8", "replace")
    return case.with_body(body, Content_Type="application/json; charset=ISO-8859-1")


def wrong_type(case: Case) -> Response:
    return case.with_body(case.good.body, Content_Type="text/html; charset=UTF-8")


def no_totals(case: Case) -> Response:
    gone = {"X-WP-Total", "X-WP-TotalPages", "Link"}
    kept = {name: value for name, value in case.good.headers.items() if name not in gone}
    return replace(case.good, headers=kept)


def empty_list(case: Case) -> Response:
    return case.with_body(b"[]", X_WP_Total="0", X_WP_TotalPages="0")


def deep_json(case: Case) -> Response:
    return case.with_body(b"[" * _DEPTH + b"]" * _DEPTH)


# -- items -----------------------------------------------------------------------------------------


def _with_items(case: Case, change: Callable[[list[Any]], list[Any]]) -> Response:
    items = json.loads(case.good.body)
    changed = change(json.loads(case.good.body))
    return case.good if changed == items else case.with_body(json.dumps(changed).encode())


def id_as_string(case: Case) -> Response:
    def change(items: list[Any]) -> list[Any]:
        return [{**item, "id": str(item["id"])} if "id" in item else item for item in items]

    return _with_items(case, change)


def bad_item(case: Case) -> Response:
    """The first item is no item."""
    return _with_items(case, lambda items: [None, *items[1:]] if items else items)


def duplicate(case: Case) -> Response:
    return _with_items(case, lambda items: [*items, *items[-2:]])


def lost_item(case: Case) -> Response:
    """One item is missing though the totals count it."""
    return _with_items(case, lambda items: items[:-1])


def page_shift(case: Case) -> Response:
    """The answer after an earlier item was unpublished: every later one moved up by one."""
    query = dict(case.request.query)
    if "include" in query or (query.get("page", "1") == "1" and query.get("offset", "0") == "0"):
        return case.good
    size = int(query.get("per_page", "10"))
    start = int(query.get("offset") or (int(query.pop("page", "1")) - 1) * size)
    query.pop("page", None)
    query["offset"] = str(start + 1)
    parts = urlsplit(case.request.target)
    shifted = case.answer(replace(case.request, target=f"{parts.path}?{urlencode(query)}"))
    total = str(max(0, int(case.good.headers["X-WP-Total"]) - 1))
    return replace(shifted, headers={**case.good.headers, "X-WP-Total": total})


def embed_errors(case: Case) -> Response:
    """Error objects in place of what `_embed` asked for (wordpress.md, 25)."""
    wrong = [{"code": "rest_forbidden", "message": "", "data": {"status": 401}}]

    def change(items: list[Any]) -> list[Any]:
        return [
            {**item, "_embedded": dict.fromkeys(item["_embedded"], wrong)}
            if "_embedded" in item
            else item
            for item in items
        ]

    return _with_items(case, change)


# -- pictures --------------------------------------------------------------------------------------


def html_as_image(case: Case) -> Response:
    """A web page that says it is a picture."""
    page = b"<!DOCTYPE html><html><body>Please sign in to see this.</body></html>"
    return case.with_body(page)


def half_image(case: Case) -> Response:
    return case.with_body(case.good.body[: len(case.good.body) // 2])


def empty_image(case: Case) -> Response:
    return case.with_body(b"")


def endless_image(case: Case) -> Response:
    return Response(200, {**case.good.headers}, case.good.body, _without_end(case.settings))


def _without_end(settings: Settings) -> Iterator[bytes]:
    piece = bytes(2**18)
    while not settings.end.is_set():
        yield piece


def other_image(case: Case) -> Response:
    """A picture of another kind than its name and its header say: still a picture."""
    return case.with_body(picture("olive", kind="WEBP"), Content_Type="image/jpeg")
