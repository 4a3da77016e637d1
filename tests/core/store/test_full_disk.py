"""A disk that fills during a transaction is told as one, and nothing of the transaction is kept."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from viewer.core.errors import LibraryWriteFailed
from viewer.core.store.database import transaction
from viewer.core.store.library import Library


def fill(library: Path) -> None:
    with Library(library) as opened:
        db = opened.catalogue_connection
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
        with transaction(db):
            db.execute("CREATE TABLE large AS SELECT zeroblob(1000000) AS text")


def test_a_full_disk_is_told(library: Path) -> None:
    with pytest.raises(LibraryWriteFailed, match="The disk is full"):
        fill(library)
    with Library(library) as opened:
        names = opened.catalogue_connection.execute("SELECT name FROM sqlite_master").fetchall()
        assert ("large",) not in names


def test_after_a_commit_that_failed_the_next_transaction_begins(tmp_path: Path) -> None:
    db = sqlite3.connect(tmp_path / "db", isolation_level=None)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("CREATE TABLE a (id INTEGER PRIMARY KEY)")
    db.execute("CREATE TABLE b (a REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED)")
    with pytest.raises(sqlite3.IntegrityError), transaction(db):
        db.execute("INSERT INTO b VALUES (7)")  # refused by COMMIT only
    with transaction(db):
        db.execute("INSERT INTO a VALUES (1)")
    assert db.execute("SELECT count(*) FROM b").fetchone() == (0,)
    db.close()


def test_a_mistake_of_ours_is_not_called_a_full_disk(library: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), Library(library) as opened:
        opened.catalogue_connection.execute("SELECT nonsense")
