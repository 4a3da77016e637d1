"""Pictures and files end to end: mirrored, linked from the Markdown, left out by choice."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.core.sync.conftest import Bench
from tests.core.sync.files import DRAWING, HTML, PDF, FileServer, mp4, wav
from tests.fakes.content import media, picture, post, site_of
from viewer.core.cancel import CancelToken
from viewer.core.errors import ItemError
from viewer.core.model import ArticleDetail, ArticleFilter
from viewer.core.reading import Archive
from viewer.core.store.media_table import WantedMedia
from viewer.core.sync import SilentReporter, SyncOptions, SyncProgress, mirror
from viewer.core.sync.media import MediaFetcher
from viewer.core.sync.verify import verify

FILES = (
    '<p><a href="/wp-content/uploads/report.pdf">The report</a></p>'
    '<figure class="wp-block-audio"><audio controls src="/talk.wav"></audio></figure>'
    '<figure class="wp-block-video"><video src="/film.mp4" poster="/a.jpg"></video></figure>'
    '<iframe src="https://www.youtube.com/embed/abcdefg123"></iframe>'
)


def article(library: Path) -> ArticleDetail:
    archive = Archive(library)
    try:
        return archive.article(archive.page(ArticleFilter(), 0, 1)[0].id)
    finally:
        archive.close()


def states(library: Path) -> dict[str, tuple[str, str, str | None]]:
    """File name -> kind, state and reason, as the catalogue has them."""
    with closing(sqlite3.connect(library / "catalogue.sqlite")) as db:
        rows = db.execute("SELECT url, kind, state, reason FROM media").fetchall()
    return {url.rpartition("/")[2]: (kind, state, reason) for url, kind, state, reason in rows}


def with_files(**files: bytes) -> FileServer:
    named = {"/wp-content/uploads/report.pdf": PDF, "/talk.wav": wav(), "/film.mp4": mp4()}
    return FileServer({**named, **{f"/{name}": data for name, data in files.items()}})


def test_files_are_mirrored_and_linked(serve: Serve, sync: Sync, library: Path) -> None:
    server = serve(site_of(post(1, html=FILES)), middleware=with_files())
    report = sync(server.url).sites[0]
    assert (report.media_claimed, report.media_stored, report.failed) == (4, 4, [])
    detail = article(library)
    for name, data in (("report", PDF), ("talk", wav()), ("film", mp4())):
        target = detail.markdown.partition(f"/{name}-")
        link = target[0].rpartition("](")[2] + target[1] + target[2].partition(")")[0]
        assert (Path(detail.base_dir) / link).read_bytes() == data
    assert "](https://youtu.be/abcdefg123)" in detail.markdown
    assert detail.summary.thumbnail is not None
    assert detail.summary.thumbnail.endswith(".jpg")


def test_a_document_alone_is_no_thumbnail(serve: Serve, sync: Sync, library: Path) -> None:
    html = '<p><a href="/wp-content/uploads/report.pdf">The report</a></p>'
    sync(serve(site_of(post(1, html=html)), middleware=with_files()).url)
    assert article(library).summary.thumbnail is None


def test_what_is_left_out_comes_when_it_is_let_in(serve: Serve, sync: Sync, library: Path) -> None:
    files = with_files(**{"talk.wav": wav(10.0)})
    server = serve(site_of(post(1, html=FILES)), middleware=files)
    first = sync(server.url, video=False, media_bytes=100_000).sites[0]
    assert (first.media_stored, first.failed) == (2, [])
    assert states(library)["film.mp4"] == ("video", "skipped", "left-out (video)")
    assert states(library)["talk.wav"][1] == "skipped"
    assert f"]({server.url}film.mp4)" in article(library).markdown
    asked = len(files.asked)
    again = sync(server.url, video=False, media_bytes=100_000).sites[0]
    assert again.media_stored == 2
    assert not [line for line in files.asked[asked:] if "film" in line or "talk" in line]
    last = sync(server.url).sites[0]
    assert (last.media_stored, last.failed) == (4, [])
    assert "/film-" in article(library).markdown


def test_failures_are_named(serve: Serve, sync: Sync, library: Path) -> None:
    html = (
        '<img src="/gone.jpg" alt="g"><img src="/login.jpg" alt="l"><img src="/cut.jpg" alt="c">'
        '<img src="/good.svg" alt="s"><img src="http://[::1/bad.jpg" alt="b">'
        '<img src="file:///etc/passwd" alt="f">'
    )
    files = with_files(**{"login.jpg": HTML, "cut.jpg": picture()[:500], "good.svg": DRAWING})
    report = sync(serve(site_of(post(1, html=html)), middleware=files).url).sites[0]
    assert {failure.key.rpartition("/")[2]: failure.reason for failure in report.failed} == {
        "gone.jpg": "http-404",
        "login.jpg": "not-an-image (a web page)",
        "cut.jpg": "truncated",
    }
    assert states(library)["good.svg"][1] == "stored"


def test_one_picture_under_two_spellings_is_stored_once(
    serve: Serve, sync: Sync, library: Path
) -> None:
    html = '<img src="/صورة.jpg" alt="a"><p>x</p><img src="/%D8%B5%D9%88%D8%B1%D8%A9.jpg" alt="b">'
    content = site_of(post(1, html=html, featured_media=7), post(2, html=html, featured_media=7))
    content.collections["media"] = [media(7, "/صورة.jpg")]
    content.files = {"/صورة.jpg": picture()}
    server = serve(content)
    report = sync(server.url).sites[0]
    assert (report.media_claimed, report.media_stored) == (1, 1)
    assert len([line for line in server.log if "%D8%B5" in line]) == 1
    assert article(library).featured is not None


def test_a_host_without_https_is_found_out_once(bench: Bench) -> None:
    """Nothing listens there: both ways are tried once, then only the one it may speak."""
    fetcher = MediaFetcher(bench.transport, bench.layout, "s", CancelToken(), 0.0, secure=True)
    outcomes: list[object] = []
    counts = []
    for name in ("a", "b"):
        before = bench.transport.traffic.requests
        row = WantedMedia(1, f"http://127.20.30.40/{name}.jpg", 0)
        fetcher.fetch_all([row], lambda _, outcome: outcomes.append(outcome))
        counts.append(bench.transport.traffic.requests - before)
    assert all(isinstance(outcome, ItemError) for outcome in outcomes)
    assert counts == [1 + 3, 3]


@pytest.mark.parametrize("secure", [True, False])
def test_a_picture_is_asked_by_the_scheme_it_names_with_a_port(bench: Bench, secure: bool) -> None:
    bench.files.files["/a.jpg"] = picture()
    token = CancelToken()
    fetcher = MediaFetcher(bench.transport, bench.layout, "s", token, 0.0, secure=secure)
    assert fetcher.fetch(WantedMedia(1, bench.url("/a.jpg"), 0)).size


def test_a_full_run_asks_which_files_changed(serve: Serve, sync: Sync, library: Path) -> None:
    html = '<img src="/x.jpg" alt="x"><img src="/y.jpg" alt="y"><img src="/z.jpg" alt="z">'
    files = FileServer(
        {"/x.jpg": picture("red"), "/y.jpg": picture("green"), "/z.jpg": picture("blue")}
    )
    server = serve(site_of(post(1, html=html)), middleware=files)
    sync(server.url)
    files.files["/y.jpg"] = picture("gold", kind="PNG")
    del files.files["/z.jpg"]
    received = sync(full=True).sites[0].received
    detail = article(library)
    kept = {path.read_bytes() for path in library.rglob("media/**/*.*")}
    assert kept == {
        picture("red"),
        picture("green"),
        picture("blue"),
        picture("gold", kind="PNG"),
    }
    assert "/y-" in detail.markdown
    assert ".png)" in detail.markdown
    assert states(library)["z.jpg"][1] == "stored"
    again = sync(full=True).sites[0]
    assert again.received < received
    assert again.pictures == 0
    checked = verify(library, lambda *_: None, CancelToken())
    assert checked.problems == ()  # the earlier file is no stray one


def test_progress_counts_what_failed_and_what_came(serve: Serve, library: Path) -> None:
    """The window tells of it while the run goes on; the report comes at the end only."""
    told: list[SyncProgress] = []

    class Reporter(SilentReporter):
        def progress(self, progress: SyncProgress) -> None:
            told.append(progress)

    server = serve(site_of(post(1, html=FILES)), middleware=with_files(**{"film.mp4": HTML}))
    options = SyncOptions(patience=0.0)
    report = mirror(library, (server.url,), options, Reporter(), CancelToken()).sites[0]
    last = [one for one in told if one.phase == "media"][-1]
    assert len(report.failed) == 1
    assert last.missed == ((report.failed[0].reason, 1),)
    assert last.failed == 1
    assert 0 < last.received <= report.received
    assert {one.key for one in told if one.phase != "discover"} == {report.site}
