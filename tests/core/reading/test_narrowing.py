"""A list narrowed twice, and what it may be narrowed to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from viewer.core.model import ArticleFilter
from viewer.core.reading import Archive

SINCE_2020 = ArticleFilter(since=datetime(2020, 1, 1, tzinfo=UTC))
BEFORE_2021 = ArticleFilter(until=datetime(2021, 1, 1, tzinfo=UTC))


def dated(wp_id: int, year: int, **changes: object) -> dict[str, object]:
    moment = f"{year}-03-01T08:00:00"
    return post(wp_id, f"Water {wp_id}", date=moment, date_gmt=moment, **changes)


@pytest.fixture
def archive(library: Path, serve: Serve, sync: Sync) -> Iterator[Archive]:
    posts = (dated(1, 2019), dated(2, 2020, categories=[]), dated(3, 2020), dated(4, 2022))
    sync(serve(site_of(*posts)).url)
    with closing(Archive(library)) as opened:
        yield opened


def numbers(archive: Archive, wanted: ArticleFilter) -> set[int]:
    return {one.wp_id for one in archive.page(wanted, 0, 10)}


def test_both_filters_hold_in_lists_and_in_searches(archive: Archive) -> None:
    both = replace(SINCE_2020, within=BEFORE_2021)
    assert numbers(archive, both) == {2, 3}
    assert archive.count(both) == 2
    assert len(archive.search("water", both).ids) == 2
    assert ArticleFilter(within=BEFORE_2021).narrows


def test_marks_are_joined_once_wherever_they_stand(archive: Archive) -> None:
    first, second = archive.page(ArticleFilter(), 0, 2)
    archive.set_starred(first.id, True)
    archive.set_starred(second.id, True)
    archive.set_read(second.id, True)
    both = ArticleFilter(starred=True, within=ArticleFilter(unread=True))
    assert numbers(archive, both) == {first.wp_id}


def test_a_list_is_counted_by_every_facet(archive: Archive) -> None:
    counts = archive.list_counts(replace(SINCE_2020, within=ArticleFilter(type="post")))
    assert list(counts) == ["site", "lang", "category", "author", "year", "type"]
    assert list(counts["year"].items()) == [("2022", 1), ("2020", 2)]
    assert counts["type"] == {"post": 3}
    assert list(counts["site"].values()) == [3]
    assert list(counts["category"].values()) == [2]
    assert list(counts["author"].values()) == [3]


def test_a_saved_search_keeps_what_it_was_narrowed_to(archive: Archive) -> None:
    wanted = replace(SINCE_2020, within=BEFORE_2021)
    saved = archive.searches.save("Water", "water", wanted)
    assert saved.wanted == wanted
    assert archive.searches.all() == [saved]
    assert len(archive.searches.run(saved.id).ids) == 2


def test_an_empty_library_counts_nothing(library: Path) -> None:
    with closing(Archive(library)) as archive:
        assert archive.list_counts(ArticleFilter()) == {}
