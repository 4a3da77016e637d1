"""What the pitfall tests of listing and fetching share: a client on a served site, middlewares.

Responsible for asking a fake site without a library, which takes milliseconds instead of seconds.
Not for whole runs (tests/conftest.py: `sync`).
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from viewer.core.model import Json
from viewer.core.wordpress.access import Access
from viewer.core.wordpress.client import PER_PAGE, WordPressClient
from viewer.core.wordpress.items import ItemReader
from viewer.core.wordpress.manifest import ListedEdition, Manifest, ManifestReader
from viewer.core.wordpress.transport import Transport
from viewer.core.wordpress.types import PostType, Taxonomy
from viewer.samplesite import SiteServer
from viewer.samplesite.site import Request, Response

POST_TYPE = PostType(
    "post",
    "/wp/v2/posts",
    (
        Taxonomy("category", "categories", "/wp/v2/categories"),
        Taxonomy("post_tag", "tags", "/wp/v2/tags"),
    ),
)
Answer = Callable[[Request], Response]


class Asking:
    """A client of a served site."""

    def __init__(self, server: SiteServer, transport: Transport, size: int = PER_PAGE) -> None:
        self.server = server
        self.client = WordPressClient(transport, server.site.rest_root, size)
        self.access = Access(self.client)
        self.reader = ManifestReader(self.client, self.access)
        self.items = ItemReader(self.client, self.access)

    def everything(self) -> Manifest:
        """The complete list of posts."""
        return self.reader.everything(POST_TYPE, [ListedEdition()], lambda *_: None)

    def sizes(self) -> list[int]:
        """Every `per_page` that was asked for, in order."""
        return [int(n) for line in self.server.log for n in re.findall(r"[?&]per_page=(\d+)", line)]


def is_list(request: Request, name: str = "posts") -> bool:
    """Whether a request lists this collection."""
    return request.path.endswith(f"/wp/v2/{name}")


def with_items(response: Response, change: Callable[[list[Any]], Any]) -> Response:
    """An answer with its list changed."""
    return replace(response, body=json.dumps(change(json.loads(response.body))).encode())


def refused(status: int, code: str) -> Response:
    """An error as WordPress tells it."""
    document = {"code": code, "message": "x", "data": {"status": status}}
    kind = {"Content-Type": "application/json"}
    return Response(status, kind, json.dumps(document).encode())


def page(status: int = 200) -> Response:
    """A web page in place of data."""
    return Response(status, {"Content-Type": "text/html"}, b"<!DOCTYPE html><html>x</html>")


@contextmanager
def rows(library: Path) -> Iterator[sqlite3.Connection]:
    """A library's catalogue, to look at it or to let time pass in it."""
    connection = sqlite3.connect(library / "catalogue.sqlite")
    try:
        yield connection
        connection.commit()
    finally:
        connection.close()


def column(library: Path, name: str, *, table: str = "articles", key: str = "wp_id") -> Json:
    """One column of a table by another."""
    with rows(library) as connection:
        return dict(connection.execute(f"SELECT {key}, {name} FROM {table}"))


def front_matters(library: Path) -> dict[int, str]:
    """Every article's file by its WordPress id."""
    files = [f for f in library.glob("sites/*/articles/*/*.md") if ".comments." not in f.name]
    return {int(f.stem.rpartition("-")[2]): f.read_text("utf-8") for f in files}
