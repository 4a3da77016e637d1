"""The ledger's figures: of what a site claims, everything is stored, failed or waiting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from viewer.core.model import LedgerCount, LedgerEntry
from viewer.core.reading import Archive
from viewer.core.store.database import Connection, transaction
from viewer.core.store.ledger_view import LedgerView
from viewer.core.store.library import Library
from viewer.core.store.mending import Mending
from viewer.core.sync.maintenance import retry_now

MOMENT = "2026-05-01T10:00:00Z"


@pytest.fixture
def db(library: Path) -> Iterator[Connection]:
    """A catalogue with one site that claims ten posts and two pages."""
    with Library(library) as opened:
        connection = opened.catalogue_connection
        connection.execute(
            f"""INSERT INTO sites (id, key, name, url, rest_root, added_at, last_sync)
                VALUES (1, 'a.test', 'A', 'https://a.test/', 'https://a.test/wp-json/', '',
                        '{MOMENT}')"""
        )
        connection.executemany(
            """INSERT INTO cursors (site_id, type, claimed, full_at, site_says)
               VALUES (1, ?, ?, ?, ?)""",
            [("post", 10, MOMENT, 12), ("page", 2, "2026-05-02T10:00:00Z", None)],
        )
        yield connection


def article(db: Connection, wp_id: int, *, type_: str = "post", **columns: object) -> None:
    values = {
        "site_id": 1, "wp_id": wp_id, "type": type_, "title": f"Title {wp_id}", "fingerprint": "",
        "sha256": "s", "fetched_at": "", "path": f"{wp_id}.md", **columns,
    }  # fmt: skip
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    db.execute(f"INSERT INTO articles ({names}) VALUES ({marks})", list(values.values()))


def failure(db: Connection, kind: str, key: str, type_: str = "post", **columns: object) -> None:
    values = {
        "site_id": 1, "kind": kind, "key": key, "reason": "HTTP 500", "tries": 2,
        "retry_at": MOMENT, "type": type_, **columns,
    }  # fmt: skip
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    db.execute(f"INSERT INTO failures ({names}) VALUES ({marks})", list(values.values()))


def posts(db: Connection) -> LedgerCount:
    return next(count for count in LedgerView(db).counts(1) if count.type == "post")


def test_what_is_claimed_is_stored_failed_or_waiting(db: Connection) -> None:
    for wp_id in range(1, 7):
        article(db, wp_id)
    article(db, 7, gone_since=MOMENT)  # no longer claimed
    article(db, 8, path=None)  # its conversion failed
    failure(db, "conversion", "8@s")
    failure(db, "article", "9")
    failure(db, "article", "10")
    assert posts(db) == LedgerCount("post", 10, stored=6, failed=3, gone=1, site_says=12)


def test_an_older_state_that_is_stored_is_not_failed(db: Connection) -> None:
    """Otherwise stored and failed would be more than there is."""
    article(db, 1)
    failure(db, "article", "1")  # its new state could not be fetched
    failure(db, "conversion", "1@t")
    article(db, 2, gone_since=MOMENT)
    failure(db, "article", "2")
    assert (posts(db).stored, posts(db).failed) == (1, 0)
    assert len(LedgerView(db).ledgers()[0].entries) == 3  # and yet each is told
    assert LedgerView(db).missing() == 3


def test_one_article_that_failed_twice_counts_once(db: Connection) -> None:
    article(db, 1, path=None)
    failure(db, "article", "1")
    failure(db, "conversion", "1@s")
    failure(db, "conversion", "1@t")
    assert posts(db).failed == 1


def test_failures_without_a_type_are_those_of_their_article(db: Connection) -> None:
    article(db, 1, path=None)
    failure(db, "article", "1", "")
    failure(db, "article", "2", "")
    counts = {count.type: count.failed for count in LedgerView(db).counts(1)}
    assert counts == {"page": 0, "post": 1, "": 1}


def test_comments_that_failed_are_no_failed_articles(db: Connection) -> None:
    failure(db, "comments", "1")
    assert posts(db).failed == 0


def test_a_type_that_is_no_longer_listed_is_still_told(db: Connection) -> None:
    article(db, 1, type_="event")
    assert [count.type for count in LedgerView(db).counts(1)] == ["page", "post", "event"]


def test_media_and_entries(db: Connection) -> None:
    article(db, 1)
    db.executemany(
        """INSERT INTO media (id, site_id, url, state, reason, tries, retry_at, permanent)
           VALUES (?, 1, ?, ?, ?, ?, ?, ?)""",
        [
            (1, "u1", "stored", None, 0, None, 0),
            (2, "u2", "failed", "HTTP 404", 3, MOMENT, 1),
            (3, "u3", "wanted", None, 0, None, 0),
            (4, "u4", "skipped", "A video", 0, None, 0),
        ],
    )
    db.execute("INSERT INTO article_media VALUES (1, 2, 'inline', 0, '', '')")
    failure(db, "article", "7", retry_at="")
    ledger = LedgerView(db).ledgers()[0]
    assert (ledger.media_claimed, ledger.media_stored) == (4, 1)
    assert (ledger.media_failed, ledger.media_skipped) == (1, 1)
    moment = datetime(2026, 5, 1, 10, tzinfo=UTC)
    assert ledger.entries == (
        LedgerEntry("article", "7", "HTTP 500", 2, None, False),
        LedgerEntry("media", "u2", "HTTP 404", 3, moment, True, "Title 1"),
    )
    assert LedgerView(db).missing() == 2
    assert (ledger.last_sync, ledger.last_full) == (moment, moment)


def test_the_last_full_list_is_that_of_the_type_that_waited_longest(db: Connection) -> None:
    db.execute("UPDATE cursors SET full_at = '' WHERE type = 'page'")
    assert LedgerView(db).ledgers()[0].last_full is None


def test_one_site_or_all(db: Connection, library: Path) -> None:
    assert [ledger.site.key for ledger in LedgerView(db).ledgers()] == ["a.test"]
    assert LedgerView(db).ledgers("b.test") == []
    archive = Archive(library)
    try:
        assert [ledger.site.key for ledger in archive.ledger("a.test")] == ["a.test"]
    finally:
        archive.close()


def test_a_library_that_is_not_there_has_an_empty_ledger(library: Path) -> None:
    archive = Archive(library)
    try:
        assert archive.ledger() == []
    finally:
        archive.close()


# -- retry now -----------------------------------------------------------------------------------


@pytest.fixture
def failed(db: Connection) -> Connection:
    failure(db, "article", "7")
    failure(db, "conversion", "8@s", retry_at="2036-01-01T00:00:00Z")
    db.execute(
        "INSERT INTO media (site_id, url, state, retry_at) VALUES (1, 'u', 'failed', ?)", (MOMENT,)
    )
    return db


def waits(db: Connection) -> dict[str, str | None]:
    return {
        **dict(db.execute("SELECT key, retry_at FROM failures").fetchall()),
        **dict(db.execute("SELECT url, retry_at FROM media").fetchall()),
    }


def test_waits_are_forgotten(failed: Connection) -> None:
    """A failed conversion only comes again once its row is gone."""
    assert Mending(failed).forget_waits("a.test", None) == 3
    assert waits(failed) == {"7": "", "u": ""}


@pytest.mark.parametrize(
    ("key", "left"),
    [
        ("7", {"7": "", "8@s": "2036-01-01T00:00:00Z", "u": MOMENT}),
        ("8@s", {"7": MOMENT, "u": MOMENT}),
        ("u", {"7": MOMENT, "8@s": "2036-01-01T00:00:00Z", "u": ""}),
    ],
)
def test_waits_of_chosen_items_are_forgotten(
    failed: Connection, key: str, left: dict[str, str]
) -> None:
    assert Mending(failed).forget_waits(None, [key]) == 1
    assert waits(failed) == left


def test_waits_of_another_site_stay(failed: Connection) -> None:
    assert Mending(failed).forget_waits("b.test", None) == 0
    assert Mending(failed).forget_waits(None, []) == 0
    assert waits(failed)["7"] == MOMENT


def test_retry_now_takes_the_lock(library: Path) -> None:
    with Library(library) as opened, transaction(opened.catalogue_connection):
        opened.catalogue_connection.execute(
            """INSERT INTO sites (id, key, name, url, rest_root, added_at)
               VALUES (1, 'a.test', 'A', '', '', '')"""
        )
        failure(opened.catalogue_connection, "article", "7")
    assert retry_now(library) == 1
