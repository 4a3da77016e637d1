"""Export files in a library: as a site of their own, and beside what REST gave."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.core.sync.test_feed_run import rows
from tests.core.test_mirror import contents
from tests.fakes.content import post, site_of
from tests.fakes.feeds import FeedSite
from viewer.core.cancel import CancelToken
from viewer.core.errors import ExportFileUnusable, NoSuchSite, UsageError
from viewer.core.reading import Archive
from viewer.core.sync import RunReport, SilentReporter, SyncOptions
from viewer.core.sync.import_file import import_export
from viewer.samplesite.server import SiteServer

ROOT = Path(__file__).parents[3]
DATA = ROOT / "tests" / "data" / "wxr"
Import = Callable[..., RunReport]


@pytest.fixture
def load(library: Path) -> Import:
    """Imports a file into the test's library."""

    def run(file: Path, *, media: bool = False, **options: object) -> RunReport:
        chosen = SyncOptions(patience=0.0, delay=0.0, media=media)
        return import_export(
            library, file, chosen, SilentReporter(), CancelToken(), **options  # type: ignore[arg-type]
        )  # fmt: skip

    return run


def export_of(server: SiteServer, folder: Path, name: str = "classic.xml") -> Path:
    """The export of the site that a server stands for."""
    file = folder / name
    text = (DATA / name).read_text("utf-8")
    file.write_text(text.replace("https://old.example.org", server.url.rstrip("/")), "utf-8")
    return file


def text_of(library: Path, title: str) -> str:
    path = rows(library)[title].path
    assert path is not None
    return (library / path).read_text("utf-8")


def test_a_file_becomes_a_site_of_its_own(load: Import, library: Path) -> None:
    report = load(DATA / "classic.xml").sites[0]
    assert (report.site, report.error) == ("old.example.org", None)
    assert report.claimed == report.stored == {"post": 4, "page": 1}
    assert report.new == 5
    assert any("2 draft" in note for note in report.notes)
    archive = Archive(library)
    try:
        (site,) = archive.sites()
        assert (site.source, site.rest_root) == ("file", "file:https://old.example.org")
        assert site.name == "Old letters"
    finally:
        archive.close()
    row = rows(library)["Letters & numbers"]
    assert (row.wp_id, row.author, row.tags) == (1, "mona", ("water",))
    assert row.categories == ("Cairo",)
    text = text_of(library, "Letters & numbers")
    assert "First line" in text
    assert "sticky: true" in text


def test_comments_lie_beside_their_article(load: Import, library: Path) -> None:
    load(DATA / "classic.xml")
    path = rows(library)["Letters & numbers"].path
    assert path is not None
    text = (library / path).with_suffix(".comments.md").read_text("utf-8")
    assert "Well said." in text
    assert "And so on" in text
    assert "Buy now" not in text


def test_arabic_custom_types_and_taxonomies(load: Import, library: Path) -> None:
    report = load(DATA / "blocks.xml").sites[0]
    assert report.stored == {"post": 2, "book": 1}
    row = rows(library)["الرسالة الأولى"]
    assert (row.author, row.lang, row.categories) == ("منى كريم", "ar", ("تقارير",))
    assert "Kept once, shown often." in text_of(library, "الرسالة الأولى")
    assert "genre" in text_of(library, "A book")


def test_a_second_import_changes_nothing(load: Import, library: Path) -> None:
    load(DATA / "classic.xml")
    before = contents(library)
    report = load(DATA / "classic.xml").sites[0]
    assert (report.new, report.changed, report.unchanged) == (0, 0, 5)
    assert contents(library) == before


@pytest.mark.parametrize("name", ["broken.xml", "bomb.xml", "external.xml", "feed.xml"])
def test_of_an_unusable_file_nothing_is_stored(load: Import, library: Path, name: str) -> None:
    with pytest.raises(ExportFileUnusable):
        load(DATA / name)
    assert not library.exists()


def test_an_import_adds_what_rest_lacks_and_overwrites_nothing(
    serve: Serve, sync: Sync, load: Import, library: Path, tmp_path: Path
) -> None:
    server = serve(site_of(post(1, "As REST gave it", slug="item-1")))
    home = server.url.rstrip("/")
    server.site.content.collections["posts"][0]["guid"] = {"rendered": f"{home}/?p=1"}
    sync(server.url)
    report = load(export_of(server, tmp_path)).sites[0]
    assert (report.new, report.changed, report.unchanged) == (4, 0, 1)
    found = rows(library)
    assert "As REST gave it" in found
    assert "Letters & numbers" not in found
    assert len({row.site for row in found.values()}) == 1
    assert "Well said." in "".join(
        file.read_text("utf-8") for file in library.rglob("*.comments.md")
    )


def test_pictures_of_an_import_into_a_mirrored_site(
    serve: Serve, sync: Sync, load: Import, library: Path, tmp_path: Path
) -> None:
    content = site_of(post(99))
    picture = content.files["/a.jpg"]
    content.files = {
        f"/wp-content/uploads/2012/03/{name}.jpg": picture for name in ("quay", "boat", "hall")
    }
    server = serve(content)
    sync(server.url)
    report = load(export_of(server, tmp_path), media=True).sites[0]
    assert report.media_stored == 3
    assert "media/" in text_of(library, "Gallery of what was uploaded")


def test_a_file_is_no_reason_to_ask_this_machines_network(
    serve: Serve, load: Import, tmp_path: Path
) -> None:
    """Its pictures are not fetched from where no site of the library lies."""
    server = serve(site_of(post(99)))
    report = load(export_of(server, tmp_path), media=True).sites[0]
    assert report.new == 5
    assert report.media_stored == 0
    assert server.log == []


def test_ids_that_belong_to_other_articles_are_left_out_and_said(
    serve: Serve, sync: Sync, load: Import, library: Path, tmp_path: Path
) -> None:
    server = serve(site_of(post(2, "Another", guid={"rendered": "https://e.org/?p=777"})))
    sync(server.url)
    report = load(export_of(server, tmp_path)).sites[0]
    assert report.new == 4
    assert any("1 items were left out" in note for note in report.notes)
    assert "Another" in rows(library)


def test_a_chosen_site_and_a_new_key(load: Import, library: Path) -> None:
    assert load(DATA / "classic.xml", new_key="letters").sites[0].site == "letters"
    assert load(DATA / "blocks.xml", into="letters").sites[0].site == "letters"
    assert len(rows(library)) == 8
    with pytest.raises(NoSuchSite):
        load(DATA / "classic.xml", into="nowhere")
    with pytest.raises(UsageError):
        load(DATA / "classic.xml", new_key="letters")


def test_a_site_of_a_file_is_not_asked_by_a_sync_of_everything(
    load: Import, sync: Sync, library: Path
) -> None:
    load(DATA / "classic.xml")
    before = contents(library)
    report = sync().sites[0]
    assert (report.error, report.requests) == (None, 0)
    assert any("imported from a file" in note for note in report.notes)
    assert contents(library) == before


@pytest.mark.parametrize("closed", ["open", "401"])
def test_a_site_of_a_file_goes_on_when_it_is_synced(
    serve: Serve, sync: Sync, load: Import, library: Path, tmp_path: Path, closed: str
) -> None:
    site = FeedSite(site_of(), closed=closed)
    server = serve(site.content, middleware=site)
    home = server.url.rstrip("/")
    site.content.collections["posts"] = [
        post(1, "Of the site", guid={"rendered": f"{home}/?p=1"}),
        post(200, "News", guid={"rendered": f"{home}/?p=200"}),
    ]
    load(export_of(server, tmp_path))
    report = sync(server.url).sites[0]
    assert (report.error, report.new) == (None, 1)
    # The page of the file is not on the site any more, and REST can say so; a feed cannot.
    assert report.gone == (1 if closed == "open" else 0)
    found = rows(library)
    assert len({row.site for row in found.values()}) == 1
    # REST knows more than the file, a feed less.
    assert ("Of the site" in found) == (closed == "open")
    assert found["News"].wp_id == 200


def test_the_command(library: Path) -> None:
    command = [sys.executable, "-m", "viewer", "--library", str(library), "import"]
    done = subprocess.run(
        [*command, str(DATA / "classic.xml"), "--as", "letters", "--no-media", "--json"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    site = json.loads(done.stdout)["sites"][0]
    assert (site["site"], site["new"]) == ("letters", 5)
    assert "note: letters: Left out" in done.stderr
    done = subprocess.run(
        [*command, str(DATA / "broken.xml")],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 3
    assert "error[export-file-unusable]: broken.xml is damaged at line" in done.stderr
    for wrong in (["--site", "a", "--as", "b"], ["--as", "a/../b"]):
        done = subprocess.run(
            [*command, str(DATA / "classic.xml"), *wrong],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 2
