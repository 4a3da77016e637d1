"""A WordPress-shaped server that answers from memory, in a process of its own.

Responsible for being so quick that whoever asks is what is measured. Knows the routes a mirror uses
and nothing else. Not for tests (tests/fakes has the honest site).
"""

from __future__ import annotations

import io
import json
import multiprocessing
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from typing import Any
from urllib.parse import parse_qs, urlsplit

from PIL import Image

from viewer.core.wordpress.schema import manifest_fields
from viewer.samplesite import load_sample

Json = dict[str, Any]
_IMAGE = re.compile(r"<img[^>]*>")
_TYPES = {"post": {"slug": "post", "rest_base": "posts", "taxonomies": ["category", "post_tag"]}}


def picture() -> bytes:
    """A photograph's size in pixels, some 4 KB."""
    buffer = io.BytesIO()
    Image.effect_noise((240, 160), 40).convert("RGB").save(buffer, "JPEG", quality=40)
    return buffer.getvalue()


def posts(count: int, base: str, *, short: bool = False) -> list[Json]:
    """The sample's articles over and over, each with two pictures of its own.

    Args:
        count: how many.
        base: the site's address.
        short: one line of text each, where only their number matters.
    """
    sample = load_sample().items("posts")
    return [_post(number, sample[number % len(sample)], base, short) for number in range(count)]


def _post(number: int, pattern: Json, base: str, short: bool) -> Json:
    day = f"{2005 + number % 20}-{number % 12 + 1:02}-{number % 28 + 1:02}T08:00:00"
    shown = "".join(f'<p><img src="{base}/media/{number}-{i}.jpg" alt="x"></p>' for i in (1, 2))
    html = "<p>Short</p>" if short else _IMAGE.sub("", pattern["content"]["rendered"]) + shown
    return {
        **pattern,
        "id": 1000 + number,
        "slug": f"post-{number}",
        "link": f"{base}/post-{number}/",
        "guid": {"rendered": f"{base}/?p={1000 + number}"},
        "date": day, "date_gmt": day, "modified": day, "modified_gmt": day,
        "featured_media": 0,
        "title": {"rendered": f"{pattern['title']['rendered']} {number}"},
        "content": {"rendered": html, "protected": False},
    }  # fmt: skip


class MemorySite:
    """Serves `count` posts on loopback from another process while its context is open.

    Args:
        count: how many posts.
        short: with one line each.
    """

    def __init__(self, count: int, *, short: bool = False) -> None:
        self._pipe, other = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(target=_serve, args=(count, short, other), daemon=True)

    def __enter__(self) -> MemorySite:
        self._process.start()
        self.url = f"http://127.0.0.1:{self._pipe.recv()}/"
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.join()

    def asked(self) -> list[str]:
        """The targets asked for since the last call."""
        self._pipe.send("log")
        log: list[str] = self._pipe.recv()
        return log


def _serve(count: int, short: bool, pipe: Connection) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    port = server.server_address[1]
    base = f"http://127.0.0.1:{port}"
    items = posts(count, base, short=short)
    fields = manifest_fields().split(",")
    _Handler.full = {item["id"]: json.dumps(item).encode() for item in items}
    _Handler.listed = [json.dumps({n: i.get(n) for n in fields}).encode() for i in items]
    _Handler.base, _Handler.jpeg = base, picture()
    import threading

    threading.Thread(target=server.serve_forever, daemon=True).start()
    pipe.send(port)
    while pipe.recv() == "log":
        log, _Handler.log = _Handler.log, []
        pipe.send(log)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    full: dict[int, bytes] = {}  # noqa: RUF012  # set once, before the server starts
    listed: list[bytes] = []  # noqa: RUF012  # as above
    log: list[str] = []  # noqa: RUF012  # as above
    base = ""
    jpeg = b""

    def do_GET(self) -> None:
        type(self).log.append(self.path)
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        body, total = self._answer(parts.path, query)
        self.send_response(200 if body else 404)
        kind = "image/jpeg" if parts.path.endswith(".jpg") else "application/json; charset=UTF-8"
        self.send_header("Content-Type", kind)
        if total is not None:
            self.send_header("X-WP-Total", str(total))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _answer(self, path: str, query: dict[str, str]) -> tuple[bytes, int | None]:
        if path.endswith(".jpg"):
            return self.jpeg, None
        if path == "/wp-json/wp/v2/posts":
            return self._posts(query)
        if path == "/wp-json/wp/v2/types":
            return json.dumps(_TYPES).encode(), None
        if path == "/wp-json/wp/v2/taxonomies":
            entries = {"category": "categories", "post_tag": "tags"}
            return json.dumps(
                {s: {"slug": s, "rest_base": b} for s, b in entries.items()}
            ).encode(), None
        if path.startswith("/wp-json/wp/v2/"):
            return b"[]", 0
        if path == "/wp-json/":
            arguments = {"endpoints": [{"args": {"modified_after": {}}}]}
            index = {"name": "Memory", "url": self.base, "home": self.base,
                     "namespaces": ["wp/v2"], "routes": {"/wp/v2/posts": arguments}}  # fmt: skip
            return json.dumps(index).encode(), None
        return b"", None

    def _posts(self, query: dict[str, str]) -> tuple[bytes, int]:
        size = int(query.get("per_page", 10))
        if "include" in query:
            chosen = [self.full[int(i)] for i in query["include"].split(",")]
        elif "modified_after" in query:
            chosen = []
        else:
            start = int(query.get("offset", 0))
            chosen = self.listed[start : start + size]
        return b"[" + b",".join(chosen) + b"]", len(self.listed)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the base class's name
        """Say nothing."""
