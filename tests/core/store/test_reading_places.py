"""Where reading stopped is kept, newest first to stay."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from viewer.core.store.database import open_writer
from viewer.core.store.migrations import USER
from viewer.core.store.reading_places import KEPT, ReadingPlaces


@pytest.fixture
def places(tmp_path: Path) -> Iterator[ReadingPlaces]:
    with closing(open_writer(tmp_path / "user.sqlite", USER)) as connection:
        yield ReadingPlaces(connection)


def test_the_last_one_left_stands_last(places: ReadingPlaces) -> None:
    places.keep({"a.test/1": 10.5, "a.test/2": 20.0})
    places.keep({"a.test/1": 11.5})
    assert list(places.all().items()) == [("a.test/2", 20.0), ("a.test/1", 11.5)]


def test_the_beginning_is_not_kept(places: ReadingPlaces) -> None:
    places.keep({"a.test/1": 10.5})
    places.keep({"a.test/1": 0.0})
    assert places.all() == {}


def test_some_thousands_are_kept_and_no_more(places: ReadingPlaces) -> None:
    places.keep({f"a.test/{number}": 1.0 for number in range(1, KEPT + 4)})
    kept = places.all()
    assert len(kept) == KEPT
    assert "a.test/3" not in kept
    assert "a.test/4" in kept


def test_marks_of_an_earlier_release_stay(tmp_path: Path) -> None:
    path = tmp_path / "user.sqlite"
    with closing(open_writer(path, USER[:2])) as old:
        old.execute("INSERT INTO marks (site, wp_id, starred_at) VALUES ('a.test', 7, 'now')")
    with closing(open_writer(path, USER)) as new:
        assert ReadingPlaces(new).all() == {}
        assert new.execute("SELECT wp_id FROM marks").fetchall() == [(7,)]
