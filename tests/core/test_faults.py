"""Hostile and failing sites: what can be had is had, the rest is listed, nothing is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.core.test_mirror import contents
from tests.fakes.content import post, site_of
from viewer.core.model import ArticleFilter
from viewer.core.reading import Archive
from viewer.samplesite.server import DropConnection
from viewer.samplesite.site import Request, Response

ROOT = Path(__file__).parents[2]
Answer = Callable[[Request], Response]
Fault = Callable[[Response], Response]


def first_times(count: int, needle: str, fault: Fault) -> Callable[[Request, Answer], Response]:
    """Spoils the first answers to each address that has `needle` in it."""
    seen: Counter[str] = Counter()

    def middleware(request: Request, answer: Answer) -> Response:
        good = answer(request)
        seen[request.target] += 1
        if needle in request.target and seen[request.target] <= count:
            return fault(good)
        return good

    return middleware


def server_error(_good: Response) -> Response:
    return Response(503, {"Content-Type": "text/html"}, b"<h1>Briefly unavailable</h1>")


def cut_off(good: Response) -> Response:
    raise DropConnection(b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n" + good.body[:40])


def truncated(good: Response) -> Response:
    return Response(good.status, good.headers, good.body[: len(good.body) * 3 // 5])


def slow_down(_good: Response) -> Response:
    return Response(429, {"Retry-After": "0"}, b"")


def junk_around(good: Response) -> Response:
    body = (
        b"\xef\xbb\xbf<br />\n<b>Notice</b>: undefined [x] in y.php\n" + good.body + b"\n<!-- -->"
    )
    return Response(good.status, {**good.headers, "Content-Type": "text/html"}, body)


ALL = (server_error, cut_off, truncated, slow_down, junk_around)


@pytest.mark.parametrize(
    ("needle", "fault"),
    [
        *(("wp/v2/posts", fault) for fault in ALL),
        *((".jpg", fault) for fault in (server_error, cut_off, slow_down)),
    ],
)
def test_a_fault_that_passes_costs_nothing(
    serve: Serve, sync: Sync, needle: str, fault: Fault
) -> None:
    posts = [post(number, featured_media=900) for number in range(1, 31)]
    server = serve(site_of(*posts), middleware=first_times(1, needle, fault))
    site = sync(server.url).sites[0]
    assert (site.stored["post"], site.media_stored, site.failed) == (30, 1, [])


def test_one_picture_that_never_comes_is_listed_and_the_rest_is_there(
    serve: Serve, sync: Sync
) -> None:
    html = '<img src="/a.jpg" alt="a"><img src="/gone.jpg" alt="g"><img src="/b.jpg" alt="b">'
    site = sync(serve(site_of(post(1, html=html))).url).sites[0]
    assert (site.media_stored, len(site.failed)) == (2, 1)
    assert site.failed[0].key.endswith("/gone.jpg")


def test_a_page_instead_of_a_picture_is_not_kept(serve: Serve, sync: Sync, library: Path) -> None:
    content = site_of(post(1, featured_media=900))
    content.files = {"/a.jpg": b"<!DOCTYPE html><p>Please sign in"}
    site = sync(serve(content).url).sites[0]
    assert (site.stored["post"], site.media_stored, len(site.failed)) == (1, 0, 1)
    assert not [path for path in library.rglob("media/**/*") if path.is_file()]


def test_a_site_that_seems_empty_takes_nothing_away(serve: Serve, sync: Sync) -> None:
    server = serve(site_of(*(post(number) for number in range(1, 21))))
    sync(server.url)
    server.site.content.collections["posts"] = []
    site = sync().sites[0]
    assert site.gone == 0


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 2000 + "deep" + "</div>" * 2000,
        "<p>\x00\ud800 \u202e odd</p>",
        '<img src="../../../../etc/passwd"><img src="file:///etc/passwd"><img src="data:x">',
        "<table>" + "<tr><td>x" * 3000,
        "",
    ],
)
def test_hostile_articles(serve: Serve, sync: Sync, library: Path, html: str) -> None:
    title = "../../<script>alert(1)</script>\u202e\x00"
    odd = post(1, title=title, html=html, slug="../../../../tmp/x")
    site = sync(serve(site_of(odd, post(2))).url).sites[0]
    assert site.stored["post"] + sum(item.kind == "conversion" for item in site.failed) == 2
    archive = Archive(library)
    try:
        rows = archive.page(ArticleFilter(), 0, 10)
        assert len(rows) == 2
        for row in rows:
            if row.path is not None:
                found = (library / row.path).resolve()
                assert found.is_relative_to(library.resolve())
    finally:
        archive.close()


def test_a_killed_run_is_finished_by_the_next(serve: Serve, sync: Sync, tmp_path: Path) -> None:
    """SIGKILL in the middle; afterwards the library equals one that was made without it."""
    posts = [post(number, featured_media=900 if number % 3 else 0) for number in range(1, 401)]
    killed, clean = tmp_path / "killed", tmp_path / "clean"
    process: list[subprocess.Popen[bytes]] = []

    def middleware(request: Request, answer: Answer) -> Response:
        if "include=" in request.target and process and "100" in request.target:
            os.kill(process[0].pid, signal.SIGKILL)
        return answer(request)

    server = serve(site_of(*posts), middleware=middleware)
    command = [sys.executable, "-m", "viewer", "--library", str(killed), "sync", server.url]
    process.append(subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL))
    assert process[0].wait(60) == -signal.SIGKILL
    process.clear()
    for folder in (killed, clean):
        done = subprocess.run(
            [*command[:4], str(folder), "sync", server.url, "--json"],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
        assert json.loads(done.stdout)["sites"][0]["stored"] == {"post": 400, "page": 0}
    assert files_of(killed) == files_of(clean)


def files_of(root: Path) -> dict[str, bytes]:
    """The open files of a library; the time of fetching is each run's own."""
    return {
        name: b"\n".join(line for line in data.split(b"\n") if not line.startswith(b"fetched:"))
        for name, data in contents(root).items()
        if name.startswith("sites/")
    }
