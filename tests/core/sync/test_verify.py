"""`verify`: each thing is damaged on purpose, named, repaired where it can be, and well again."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.core.test_mirror import contents
from tests.fakes.content import post, site_of
from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import LibraryDamaged, LibraryLocked, NotALibrary
from viewer.core.model import SearchDocument
from viewer.core.paths import LibraryLayout, earlier_path
from viewer.core.search import IndexWriter
from viewer.core.search.flat_file import FlatFile
from viewer.core.search.storage import open_index
from viewer.core.store.database import open_writer
from viewer.core.store.library import Library
from viewer.core.store.migrations import CATALOGUE
from viewer.core.sync import SilentReporter, SyncOptions, mirror
from viewer.core.sync.verify import repair, verify
from viewer.core.sync.verify_report import KINDS, VerifyReport
from viewer.core.wordpress.schema import digest
from viewer.samplesite import Site, SiteServer


@dataclass
class Mirrored:
    """A library to damage: its folder, and the key of its one site."""

    root: Path
    key: str

    def sql(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        """Run a statement on the catalogue as nobody but a test would."""
        with closing(sqlite3.connect(LibraryLayout(self.root).catalogue)) as db, db:
            return db.execute(statement, values).fetchall()

    def article(self, wp_id: int = 1) -> Path:
        """An article's file."""
        row = self.sql("SELECT path FROM articles WHERE wp_id = ?", wp_id)[0]
        return self.root / str(row[0])

    def picture(self) -> Path:
        """The featured picture's file."""
        row = self.sql("SELECT path FROM media WHERE url LIKE '%/a.jpg'")[0]
        return self.root / str(row[0])

    def sync(self) -> None:
        """Mirror what the library has, as the next sync does."""
        mirror(self.root, [], SyncOptions(patience=0.0), SilentReporter(), CancelToken())

    def verify(self) -> VerifyReport:
        return verify(self.root, lambda *_: None, CancelToken())

    def repair(self) -> VerifyReport:
        return repair(self.root, lambda *_: None, CancelToken())


def kinds(report: VerifyReport) -> list[str]:
    return [problem.kind for problem in report.problems]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A library made once: seven posts, one of them edited, two pictures; its site still runs."""
    html = '<p>Water</p><figure><img src="/b.jpg" alt="b"></figure>'
    posts = [post(number, html=html, featured_media=900) for number in range(1, 8)]
    with SiteServer(Site(site_of(*posts))) as server:
        root = tmp_path_factory.mktemp("verify") / "library"
        for _ in range(2):
            mirror(root, [server.url], SyncOptions(patience=0.0), SilentReporter(), CancelToken())
            edited = post(2, html="<p>Corrected</p>", modified_gmt="2024-12-01T00:00:00")
            server.site.content.put("posts", edited)
        yield root, next((root / "sites").iterdir()).name


@pytest.fixture
def mirrored(served: tuple[Path, str], library: Path) -> Mirrored:
    root, key = served
    shutil.copytree(root, library)
    return Mirrored(library, key)


def test_a_clean_library_is_well_and_nothing_is_written(mirrored: Mirrored) -> None:
    before = contents(mirrored.root)
    report = mirrored.verify()
    assert (report.ok, report.problems, report.waiting) == (True, (), 0)
    assert report.checked == {"versions": 8, "articles": 7, "media": 2}
    assert mirrored.repair().problems == ()
    assert contents(mirrored.root) == before


# -- what is repaired at once ------------------------------------------------------------------


def remove_article(mirrored: Mirrored) -> None:
    mirrored.article().unlink()


def change_article(mirrored: Mirrored) -> None:
    path = mirrored.article()
    path.write_bytes(path.read_bytes().replace(b"Water", b"Wader"))


def empty_article(mirrored: Mirrored) -> None:
    mirrored.sql("UPDATE articles SET file_sha256 = NULL WHERE wp_id = 1")
    mirrored.article().write_bytes(b"")


def swap_article_of_an_old_library(mirrored: Mirrored) -> None:
    """Where no hash of the file is known, its front matter has to name the article."""
    mirrored.sql("UPDATE articles SET file_sha256 = NULL WHERE wp_id = 1")
    mirrored.article().write_bytes(mirrored.article(3).read_bytes())


def point_article_outside(mirrored: Mirrored) -> None:
    mirrored.sql("UPDATE articles SET path = '../../thesis.md' WHERE wp_id = 1")


def remove_body(mirrored: Mirrored) -> None:
    mirrored.sql("DELETE FROM bodies WHERE article_id = (SELECT id FROM articles WHERE wp_id = 1)")


def leave_an_old_file(mirrored: Mirrored) -> None:
    path = mirrored.article()
    shutil.copy(path, path.with_name(f"2020-01-01-old-name-1{path.suffix}"))


def leave_a_stale_file(mirrored: Mirrored) -> None:
    path = f"sites/{mirrored.key}/articles/2020/old.md"
    (mirrored.root / path).parent.mkdir()
    (mirrored.root / path).write_text("old")
    mirrored.sql("INSERT INTO stale_files VALUES (?)", path)


def call_a_used_file_stale(mirrored: Mirrored) -> None:
    mirrored.sql("INSERT INTO stale_files SELECT path FROM articles WHERE wp_id = 1")


def leave_scratch(mirrored: Mirrored) -> None:
    scratch = LibraryLayout(mirrored.root).scratch
    scratch.mkdir()
    (scratch / "x.part").write_bytes(b"half")


def leave_half_an_index(mirrored: Mirrored) -> None:
    (mirrored.root / "index.new").mkdir()
    (mirrored.root / "index.new" / "VERSION").write_text("1")


def remove_index(mirrored: Mirrored) -> None:
    shutil.rmtree(mirrored.root / "index")


def damage_index(mirrored: Mirrored) -> None:
    for path in (mirrored.root / "index").glob("*.toc"):
        path.unlink()  # Whoosh leaves files it cannot read open, which warns


def spoil_words_of_index(mirrored: Mirrored) -> None:
    """One bit, where nothing but a checksum tells."""
    path = next((mirrored.root / "index").glob("*.seg"))
    start = FlatFile(path)._arrays["body/positions"][0]
    with path.open("r+b") as file:
        file.seek(start)
        byte = file.read(1)[0]
        file.seek(start)
        file.write(bytes([byte ^ 1]))


def age_index(mirrored: Mirrored) -> None:
    (mirrored.root / "index" / "VERSION").write_text("0")


def take_from_index(mirrored: Mirrored) -> None:
    IndexWriter(mirrored.root / "index").apply([], [f"{mirrored.key}/1"])


def add_to_index(mirrored: Mirrored) -> None:
    IndexWriter(mirrored.root / "index").apply([SearchDocument("elsewhere/1", "Title", "Body")])


def index_twice(mirrored: Mirrored) -> None:
    opened = open_index(mirrored.root / "index")
    writer = opened.writer()
    writer.add_document(id=f"{mirrored.key}/1")  # without taking the other out, as nobody does
    writer.commit(merge=False)
    opened.close()


Damage = Callable[[Mirrored], None]
REPAIRED: list[tuple[str, Damage]] = [
    ("article-missing", remove_article),
    ("article-changed", change_article),
    ("article-changed", empty_article),
    ("article-changed", swap_article_of_an_old_library),
    ("article-missing", point_article_outside),
    ("body-missing", remove_body),
    ("article-stray", leave_an_old_file),
    ("stale-file", leave_a_stale_file),
    ("stale-file", call_a_used_file_stale),
    ("scratch-left-over", leave_scratch),
    ("scratch-left-over", leave_half_an_index),
    ("index-unusable", remove_index),
    ("index-unusable", damage_index),
    ("index-unusable", spoil_words_of_index),
    ("index-unusable", age_index),
    ("index-missing", take_from_index),
    ("index-extra", add_to_index),
    ("index-duplicate", index_twice),
]


@pytest.mark.parametrize(
    ("kind", "damage"), REPAIRED, ids=lambda value: getattr(value, "__name__", value)
)
def test_what_is_derived_is_made_again(mirrored: Mirrored, kind: str, damage: Damage) -> None:
    before = contents(mirrored.root / "sites")
    damage(mirrored)
    found = mirrored.verify()
    assert (found.ok, kind in kinds(found)) == (False, True)
    assert not any(problem.repaired for problem in found.problems)
    mended = mirrored.repair()
    assert kind in kinds(mended)
    assert mended.ok
    assert mirrored.verify().problems == ()
    assert contents(mirrored.root / "sites") == before


def test_what_was_typed_into_a_file_is_kept(mirrored: Mirrored) -> None:
    path = mirrored.article()
    relative = path.relative_to(mirrored.root)
    for number, note in enumerate((b"my note", b"another"), start=1):
        path.write_bytes(note)
        mirrored.repair()
        name = relative if number == 1 else relative.with_name(f"{relative.stem} 2.md")
        assert (mirrored.root / "damaged" / name).read_bytes() == note


def with_comments(mirrored: Mirrored) -> Path:
    """The file with the comments of the first article, which gets one."""
    mirrored.sql(
        """INSERT INTO comments (site_id, wp_id, article_wp_id, author, markdown, sha256, raw)
           SELECT id, 70, 1, 'Reader', 'I agree', '', '' FROM sites"""
    )
    mirrored.sql("UPDATE articles SET converted = 0 WHERE wp_id = 1")
    mirrored.sync()
    path = mirrored.article()
    return path.with_name(f"{path.stem}.comments.md")


@pytest.mark.parametrize("left", [None, b""])
def test_comments_are_written_again(mirrored: Mirrored, left: bytes | None) -> None:
    path = with_comments(mirrored)
    assert mirrored.verify().ok
    before = contents(mirrored.root / "sites")
    path.unlink()
    if left is not None:
        path.write_bytes(left)
    assert kinds(mirrored.verify()) == ["comments-missing"]
    assert mirrored.repair().ok
    assert mirrored.verify().ok
    assert contents(mirrored.root / "sites") == before


def test_comments_of_an_article_that_waits_are_no_stray(mirrored: Mirrored) -> None:
    path = with_comments(mirrored)
    path.rename(path.with_name("2020-01-01-new-name-1.comments.md"))
    mirrored.sql("UPDATE articles SET converted = -1 WHERE wp_id = 1")
    assert mirrored.verify().ok


# -- what the next sync fetches ------------------------------------------------------------------


def remove_picture(mirrored: Mirrored) -> None:
    mirrored.picture().unlink()


def cut_picture(mirrored: Mirrored) -> None:
    mirrored.picture().write_bytes(mirrored.picture().read_bytes()[:-9])


def spoil_picture(mirrored: Mirrored) -> None:
    """The size stays: only the hash tells."""
    good = mirrored.picture().read_bytes()
    mirrored.picture().write_bytes(good[:-9] + b"#########")


@pytest.mark.parametrize(
    ("kind", "damage"),
    [
        ("media-missing", remove_picture),
        ("media-damaged", cut_picture),
        ("media-damaged", spoil_picture),
    ],
)
def test_a_picture_is_fetched_by_the_next_sync(
    mirrored: Mirrored, kind: str, damage: Damage
) -> None:
    before = contents(mirrored.root / "sites")
    mirrored.sql("UPDATE media SET etag = 'W1', last_modified = 'Mon, 01 Jan 2024 00:00:00 GMT'")
    damage(mirrored)
    assert kinds(mirrored.verify()) == [kind]
    mended = mirrored.repair()
    assert mended.ok
    assert "next sync" in mended.problems[0].detail
    assert mirrored.verify().ok
    asked = "SELECT etag, last_modified FROM media WHERE state = 'wanted'"
    assert mirrored.sql(asked) == [(None, None)]  # else its server may say "unchanged"
    assert (mirrored.root / "damaged").exists() == (kind == "media-damaged")
    mirrored.sync()
    assert mirrored.verify().problems == ()
    assert contents(mirrored.root / "sites") == before


# -- what only a backup has ----------------------------------------------------------------------


def keep_an_earlier_picture(mirrored: Mirrored) -> Path:
    """As a full run does when a site replaced a picture."""
    old = b"as it was"
    digest = hashlib.sha256(old).hexdigest()
    path = mirrored.picture().relative_to(mirrored.root).as_posix()
    kept = earlier_path(path, digest)
    (mirrored.root / kept).write_bytes(old)
    mirrored.sql(
        "INSERT INTO media_earlier SELECT ?, id, ?, '' FROM media WHERE path = ?",
        kept, digest, path,
    )  # fmt: skip
    return mirrored.root / kept


def test_an_earlier_picture_is_no_stray(mirrored: Mirrored) -> None:
    keep_an_earlier_picture(mirrored)
    assert mirrored.verify().ok


def spoil_version(mirrored: Mirrored) -> None:
    mirrored.sql("UPDATE versions SET raw = x'0011' WHERE article_id = 1")


def falsify_version(mirrored: Mirrored) -> None:
    """Readable JSON, but not what the site said."""
    raw = zlib.compress(json.dumps({"id": 1, "content": {"rendered": "<p>Lies</p>"}}).encode())
    mirrored.sql("UPDATE versions SET raw = ? WHERE article_id = 1", raw)


def remove_first_version(mirrored: Mirrored) -> None:
    mirrored.sql(
        """DELETE FROM versions WHERE number = 1
           AND article_id = (SELECT id FROM articles WHERE wp_id = 2)"""
    )


def remove_every_version(mirrored: Mirrored) -> None:
    mirrored.sql("DELETE FROM versions WHERE article_id = 1")
    mirrored.sql("UPDATE articles SET versions = 0 WHERE id = 1")


def change_the_hash(mirrored: Mirrored) -> None:
    mirrored.sql("UPDATE articles SET sha256 = 'x' WHERE id = 1")


def dangle(mirrored: Mirrored) -> None:
    mirrored.sql("UPDATE articles SET author_id = 12345 WHERE id = 1")


def scribble_over_pages(mirrored: Mirrored) -> None:
    path = LibraryLayout(mirrored.root).catalogue
    data = bytearray(path.read_bytes())
    data[4096 * 2 : 4096 * 3] = b"\x7f" * 4096
    path.write_bytes(bytes(data))


def scribble_over_marks(mirrored: Mirrored) -> None:
    path = LibraryLayout(mirrored.root).user
    data = bytearray(path.read_bytes())
    data[4096:8192] = b"\x7f" * 4096
    path.write_bytes(bytes(data))


def forget_the_uuid(mirrored: Mirrored) -> None:
    LibraryLayout(mirrored.root).manifest.write_text('{"format": 1}')


def lose_an_article(mirrored: Mirrored) -> None:
    mirrored.sql("UPDATE cursors SET full_at = '2026-01-01T00:00:00Z'")
    mirrored.sql("UPDATE cursors SET claimed = 8 WHERE type = 'post'")


def leave_a_file_of_mine(mirrored: Mirrored) -> None:
    (mirrored.article().parent / "notes.md").write_text("---\ntitle: mine\n---\n\nmine")


def spoil_an_earlier_picture(mirrored: Mirrored) -> None:
    keep_an_earlier_picture(mirrored).write_bytes(b"spoilt")


NOT_REPAIRED: list[tuple[str, Damage]] = [
    ("version-damaged", spoil_version),
    ("version-damaged", falsify_version),
    ("version-missing", remove_first_version),
    ("version-missing", remove_every_version),
    ("version-mismatch", change_the_hash),
    ("catalogue-damaged", dangle),
    ("catalogue-damaged", scribble_over_pages),
    ("marks-damaged", scribble_over_marks),
    ("description-damaged", forget_the_uuid),
    ("count-mismatch", lose_an_article),
    ("stray-file", leave_a_file_of_mine),
    ("earlier-damaged", spoil_an_earlier_picture),
]


@pytest.mark.parametrize(
    ("kind", "damage"), NOT_REPAIRED, ids=lambda value: getattr(value, "__name__", value)
)
def test_what_cannot_be_made_again_is_named_and_left(
    mirrored: Mirrored, kind: str, damage: Damage
) -> None:
    damage(mirrored)
    assert set(kinds(mirrored.verify())) == {kind}
    before = contents(mirrored.root / "sites")
    mended = mirrored.repair()
    assert (mended.ok, set(kinds(mended))) == (False, {kind})
    assert contents(mirrored.root / "sites") == before
    assert kinds(mirrored.verify()) == kinds(mended)


def test_every_kind_is_damaged_by_a_test() -> None:
    tried = {kind for kind, _ in (*REPAIRED, *NOT_REPAIRED)}
    assert tried | {"media-missing", "media-damaged", "comments-missing"} == set(KINDS)


# -- what is no problem --------------------------------------------------------------------------


def test_what_a_killed_run_left_to_the_next_is_no_problem(mirrored: Mirrored) -> None:
    """A file may be in place before its row says so, and the index before its mark."""
    mirrored.sql("UPDATE articles SET converted = 0, indexed = 0 WHERE wp_id = 1")
    mirrored.article().write_bytes(mirrored.article().read_bytes() + b"newer")
    mirrored.sql("UPDATE articles SET path = NULL, converted = 0 WHERE wp_id = 3")
    mirrored.sql("UPDATE media SET state = 'wanted', path = NULL WHERE url LIKE '%/b.jpg'")
    report = mirrored.verify()
    assert (report.problems, report.waiting) == ((), 2)
    mirrored.sync()
    report = mirrored.verify()
    assert (report.problems, report.waiting) == ((), 0)


def test_articles_that_wait_still_have_a_file(mirrored: Mirrored) -> None:
    before = contents(mirrored.root / "sites")
    mirrored.sql("UPDATE articles SET converted = 0 WHERE wp_id = 1")
    mirrored.article().unlink()
    assert kinds(mirrored.verify()) == ["article-missing"]
    assert mirrored.repair().ok
    assert contents(mirrored.root / "sites") == before


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "desktop.ini", ".obsidian/app.json"])
def test_files_of_the_system_are_no_strays(mirrored: Mirrored, name: str) -> None:
    path = mirrored.article().parent / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"x")
    assert mirrored.verify().ok


def test_a_copy_that_somebody_made_of_an_article_is_not_removed(mirrored: Mirrored) -> None:
    path = mirrored.article()
    copy = path.with_name("my reading of it.md")
    shutil.copy(path, copy)
    assert kinds(mirrored.repair()) == ["stray-file"]
    assert copy.exists()


def test_more_than_the_site_lists_is_no_problem(mirrored: Mirrored) -> None:
    mirrored.sql("UPDATE cursors SET full_at = '2026-01-01T00:00:00Z', claimed = 0")
    assert mirrored.verify().ok


def test_failures_explain_what_is_not_stored(mirrored: Mirrored) -> None:
    lose_an_article(mirrored)
    mirrored.sql(
        """INSERT INTO failures (site_id, kind, key, reason, retry_at, type)
           SELECT id, 'article', '500', 'HTTP 500', '', 'post' FROM sites"""
    )
    assert mirrored.verify().ok


def test_a_damaged_source_never_costs_the_text_made_of_it(mirrored: Mirrored) -> None:
    before = contents(mirrored.root / "sites")
    spoil_version(mirrored)
    mirrored.sql("UPDATE articles SET converted = 0 WHERE id = 1")
    (mirrored.root / str(mirrored.sql("SELECT path FROM articles WHERE id = 1")[0][0])).unlink()
    assert kinds(mirrored.repair()) == ["version-damaged", "article-missing"]
    assert contents(mirrored.root / "sites") == before
    mirrored.sync()  # would convert it again if it could
    assert contents(mirrored.root / "sites") == before


# -- libraries that cannot be looked at ----------------------------------------------------------


@pytest.mark.parametrize("look", [verify, repair])
class TestUnusable:
    def test_in_use(self, mirrored: Mirrored, look: Callable[..., VerifyReport]) -> None:
        with Library(mirrored.root), pytest.raises(LibraryLocked):
            look(mirrored.root, lambda *_: None, CancelToken())

    def test_none_is_made(self, library: Path, look: Callable[..., VerifyReport]) -> None:
        with pytest.raises(NotALibrary):
            look(library, lambda *_: None, CancelToken())
        assert not library.exists()

    def test_a_lost_catalogue(self, mirrored: Mirrored, look: Callable[..., VerifyReport]) -> None:
        """An empty one in its place would make everything that is left a stray."""
        LibraryLayout(mirrored.root).catalogue.unlink()
        with pytest.raises(LibraryDamaged):
            look(mirrored.root, lambda *_: None, CancelToken())
        assert not LibraryLayout(mirrored.root).catalogue.exists()

    def test_stopping(self, mirrored: Mirrored, look: Callable[..., VerifyReport]) -> None:
        token = CancelToken()
        with pytest.raises(Cancelled):
            look(mirrored.root, lambda *_: token.cancel(), token)
        assert mirrored.verify().ok


def test_versions_of_the_first_form_keep_their_hash(mirrored: Mirrored) -> None:
    """What is hashed changed once; what was stored before is not damaged by that."""
    raw = json.loads(zlib.decompress(mirrored.sql("SELECT raw FROM versions")[0][0]))  # type: ignore[arg-type]
    fields = (
        "date", "slug", "status", "link", "author", "featured_media", "categories", "tags",
        "sticky",
    )  # fmt: skip
    texts = [raw[name]["rendered"] for name in ("title", "content", "excerpt")]
    first = digest([texts, [raw.get(name) for name in fields]])
    mirrored.sql("UPDATE versions SET sha256 = ? WHERE article_id = 1", first)
    mirrored.sql("UPDATE articles SET sha256 = ? WHERE id = 1", first)
    assert not [kind for kind in kinds(mirrored.verify()) if kind.startswith("version")]


def test_lost_marks_are_said_once(mirrored: Mirrored) -> None:
    LibraryLayout(mirrored.root).user.unlink()
    assert [(p.kind, p.repaired) for p in mirrored.verify().problems] == [("marks-damaged", False)]
    assert [(p.kind, p.repaired) for p in mirrored.repair().problems] == [("marks-damaged", True)]
    assert mirrored.verify().ok


def test_progress_names_what_is_looked_at(mirrored: Mirrored) -> None:
    told: list[str] = []
    verify(mirrored.root, lambda phase, *_: told.append(phase), CancelToken())
    seen = list(dict.fromkeys(told))
    assert seen == ["databases", "versions", "articles", "media", "strays", "index"]


def test_a_library_of_the_first_format(library: Path) -> None:
    Library(library).close()
    catalogue = LibraryLayout(library).catalogue
    catalogue.unlink()
    open_writer(catalogue, CATALOGUE[:1]).close()
    assert Mirrored(library, "").verify().ok
