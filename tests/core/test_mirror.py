"""Mirroring a site end to end, against an honest fake on loopback."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Serve, Sync
from tests.fakes.content import picture, post, seed_site, site_of
from viewer.core.model import ArticleFilter
from viewer.core.reading import Archive


def contents(root: Path) -> dict[str, bytes]:
    """Every file of a library but the lock and SQLite's own side files."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != "lock" and not path.name.endswith(("-wal", "-shm"))
    }


def test_a_real_post_under_a_language_prefix(serve: Serve, sync: Sync, library: Path) -> None:
    server = serve(seed_site(), prefix="/en")
    report = sync(server.url + "some/page/").sites[0]
    assert (report.claimed["post"], report.stored["post"], report.failed) == (1, 1, [])
    assert (report.media_claimed, report.media_stored) == (2, 2)

    archive = Archive(library)
    try:
        answer = archive.search("blinken china", ArticleFilter())
        detail = archive.article(answer.ids[0])
    finally:
        archive.close()
    assert answer.total == 1
    assert detail.summary.title.endswith("between the world's two superpowers")
    assert detail.summary.author == "Editor"
    assert set(detail.summary.categories) == {"C183", "C218", "C172"}
    lines = detail.markdown.splitlines()
    assert [line for line in lines if line.startswith("#")] == [
        "## Meeting with foreign minister",
        "## Strained relationship",
        "## A promise to raise ‘very real concerns’",
    ]
    assert detail.markdown.count("](https://www.cnn.com/") == 4
    at = next(number for number, line in enumerate(lines) if line.startswith("!["))
    target = lines[at].split("](")[1].rstrip(")")
    assert (Path(detail.base_dir) / target).read_bytes() == picture("olive")
    assert lines[at + 2].startswith("_US Secretary of State Antony Blinken")
    assert detail.featured is not None
    assert detail.featured.path is not None
    assert (library / detail.featured.path).read_bytes() == picture("navy")


def test_a_second_run_asks_for_lists_only_and_writes_nothing(
    serve: Serve, sync: Sync, library: Path
) -> None:
    html = '<p>x</p><figure><img src="/b.jpg" alt="b"></figure>'
    server = serve(site_of(*(post(i, html=html, featured_media=900) for i in range(1, 60))))
    first = sync(server.url).sites[0]
    assert (first.new, first.stored["post"], first.media_stored) == (59, 59, 2)
    before, asked = contents(library), len(server.log)
    second = sync().sites[0]
    assert (second.new, second.changed, second.unchanged) == (0, 0, 59)
    assert contents(library) == before
    assert not [line for line in server.log[asked:] if "include=" in line or ".jpg" in line]


def test_edits_make_versions_and_deletions_make_tombstones(
    serve: Serve, sync: Sync, library: Path
) -> None:
    server = serve(site_of(*(post(i) for i in range(1, 9))))
    sync(server.url)
    edited = post(3, html="<p>Corrected</p>", modified_gmt="2024-12-01T00:00:00")
    server.site.content.put("posts", edited)
    server.site.content.put("posts", post(20))
    server.site.content.remove("posts", 5)
    report = sync().sites[0]
    assert (report.new, report.changed, report.gone) == (1, 1, 1)
    archive = Archive(library)
    try:
        key = report.site
        assert "Corrected" in archive.article(f"{key}/3").markdown
        assert archive.raw(f"{key}/3", 1)["content"]["rendered"] == "<p>Text</p>"
        assert archive.summary(f"{key}/5").gone_since is not None
        assert "Text" in archive.article(f"{key}/5").markdown
        assert archive.count(ArticleFilter(gone=True)) == 1
    finally:
        archive.close()
