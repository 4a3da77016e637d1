"""The states of media rows: what is fetched when, and what is only asked about."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.core.errors import ItemError, MediaNotAnImage, MediaSkipped, MediaUnavailable
from viewer.core.store.database import open_writer
from viewer.core.store.media_table import MediaTable, Retry
from viewer.core.store.migrations import CATALOGUE
from viewer.core.sync.media import Caps, StoredFile, Unchanged, record, record_revalidated

PAST, FUTURE = "2001-01-01T00:00:00Z", "2999-01-01T00:00:00Z"


def far(tries: int) -> str:
    """A next attempt that no test lives to see."""
    return FUTURE


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = open_writer(tmp_path / "catalogue.sqlite", CATALOGUE)
    connection.execute(
        "INSERT INTO sites (id, key, name, url, rest_root, added_at)"
        " VALUES (1, 's', 'S', '', '', '')"
    )
    connection.executemany(
        "INSERT INTO articles (id, site_id, wp_id, type, fingerprint, sha256, fetched_at,"
        " converted) VALUES (?, 1, ?, 'post', '', '', '', 2)",
        [(1, 1), (2, 2)],
    )
    yield connection
    connection.close()


def add(db: sqlite3.Connection, *urls: str, kind: str = "image", article: int = 1) -> list[int]:
    rows = []
    for url in urls:
        row = db.execute(
            "INSERT INTO media (site_id, url, kind) VALUES (1, ?, ?) RETURNING id", (url, kind)
        ).fetchone()[0]
        db.execute(
            "INSERT INTO article_media VALUES (?, ?, 'inline', ?, '', '')", (article, row, row)
        )
        rows.append(row)
    return rows


def urls(table: MediaTable, retry: Retry = "due", **options: object) -> list[str]:
    return [one.url for one in table.wanted(1, retry=retry, **options)]  # type: ignore[arg-type]


def test_which_failures_are_tried_again(db: sqlite3.Connection) -> None:
    table = MediaTable(db)
    passing, once, twice, due, _new = add(db, "passing", "once", "twice", "due", "new")
    table.failed(passing, "http-503", FUTURE)
    table.failed(once, "http-404", FUTURE, permanent=True)
    table.failed(twice, "http-404", FUTURE, permanent=True)
    table.failed(twice, "http-404", FUTURE, permanent=True)
    table.failed(due, "http-503", PAST)
    assert urls(table) == ["due", "new"]
    assert urls(table, "manual") == ["passing", "once", "due", "new"]
    assert urls(table, "all") == ["passing", "once", "twice", "due", "new"]


def test_what_was_skipped_comes_back_when_the_option_lets_it_in(db: sqlite3.Connection) -> None:
    table = MediaTable(db)
    large, film = add(db, "large"), add(db, "film", kind="video")
    table.skipped(large[0], "too-large (60 of at most 50 MiB)", size=60 * 2**20)
    table.skipped(film[0], "left-out (video)")
    assert urls(table, "all") == []
    assert urls(table, allowed=Caps(video=False).allowed()) == []
    assert urls(table, allowed=Caps().allowed()) == ["film"]
    assert urls(table, allowed=Caps(70 * 2**20, video=False).allowed()) == ["large"]


def test_only_the_articles_own(db: sqlite3.Connection) -> None:
    add(db, "a", "b")
    add(db, "c", article=2)
    assert urls(MediaTable(db), row_ids=[2]) == ["c"]
    assert urls(MediaTable(db), row_ids=[]) == []


def test_the_addresses_beside_the_one_that_names_it(db: sqlite3.Connection) -> None:
    add(db, "a")
    db.execute("UPDATE media SET alternates = 'x' || char(10) || 'y'")
    assert MediaTable(db).wanted(1)[0].alternates == ("x", "y")


def stored_file(digest: str = "aa", **changes: object) -> StoredFile:
    facts = {"path": "p.jpg", "mime": "image/jpeg", "size": 5, "sha256": digest}
    return StoredFile(**facts, dimensions=(4, 3), etag='"1"', **changes)  # type: ignore[arg-type]


def state_of(db: sqlite3.Connection, row: int) -> tuple[object, ...]:
    return db.execute(
        "SELECT state, reason, permanent, tries FROM media WHERE id = ?", (row,)
    ).fetchone()  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (stored_file(), ("stored", None, 0, 0)),
        (MediaUnavailable("http-503"), ("failed", "http-503", 0, 1)),
        (MediaUnavailable("http-404", permanent=True), ("failed", "http-404", 1, 1)),
        (MediaNotAnImage("not-an-image (JSON)"), ("failed", "not-an-image (JSON)", 1, 1)),
        (MediaSkipped("left-out (video)"), ("skipped", "left-out (video)", 0, 0)),
    ],
)
def test_an_outcome_becomes_a_state(
    db: sqlite3.Connection, outcome: StoredFile | ItemError, state: tuple[object, ...]
) -> None:
    (row,) = add(db, "a")
    table = MediaTable(db)
    kept = record(table, table.wanted(1)[0], outcome, far)
    assert kept == isinstance(outcome, StoredFile)
    assert state_of(db, row) == state


def test_waits_are_longer_for_what_will_not_pass_or_as_the_server_says(
    db: sqlite3.Connection,
) -> None:
    add(db, "a")
    table, asked = MediaTable(db), []
    wanted = table.wanted(1)[0]

    def next_try(tries: int) -> str:
        asked.append(tries)
        return PAST

    record(table, wanted, MediaUnavailable("http-503"), next_try)
    record(table, wanted, MediaUnavailable("http-404", permanent=True), next_try)
    assert asked[1] > asked[0]
    record(table, wanted, MediaUnavailable("http-429", retry_after=3600), next_try)
    assert urls(table) == []


def test_asking_again_changes_only_what_changed(db: sqlite3.Connection) -> None:
    add(db, "a", "without-validator")
    table = MediaTable(db)
    for wanted in table.wanted(1):
        record(table, wanted, stored_file(), far)
    db.execute("UPDATE media SET etag = NULL WHERE url <> 'a'")
    (stored,) = table.to_revalidate(1)
    assert (stored.etag, stored.path, stored.sha256) == ('"1"', "p.jpg", "aa")
    assert not record_revalidated(table, stored, Unchanged())
    assert not record_revalidated(table, stored, MediaUnavailable("http-404", permanent=True))
    assert state_of(db, stored.row_id)[0] == "stored"
    assert record_revalidated(table, stored, stored_file("bb", earlier=("p-aa.jpg", "aa")))
    assert table.to_revalidate(1)[0].sha256 == "bb"
    assert db.execute("SELECT path, sha256 FROM media_earlier").fetchall() == [("p-aa.jpg", "aa")]


def test_local_files_of_an_article_and_its_conversion(db: sqlite3.Connection) -> None:
    rows = add(db, "a", "b")
    table = MediaTable(db)
    record(table, table.wanted(1)[0], stored_file(), far)
    assert table.local_targets(1) == {"a": "p.jpg"}
    table.reconvert_articles_of(rows)
    assert db.execute("SELECT converted FROM articles ORDER BY id").fetchall() == [(0,), (2,)]
