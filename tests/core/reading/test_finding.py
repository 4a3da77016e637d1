"""Search of a library as its faces see it: filters, facets, completion, saved searches."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from viewer.core.errors import UsageError
from viewer.core.model import ArticleFilter
from viewer.core.reading import Archive

EVERYTHING = ArticleFilter()


def dated(wp_id: int, title: str, html: str, day: str, **changes: object) -> dict[str, object]:
    moment = f"{day}T08:00:00"
    return post(wp_id, title, html, date=moment, date_gmt=moment, **changes)


POSTS = [
    dated(1, "Water at the café", "<p>The harbour and its water.</p>", "2019-03-01", tags=[5]),
    dated(2, "Ports", '<p>Water again.</p><img src="/a.jpg" alt="x">', "2020-01-01"),
    dated(3, "القاهرة", "<p>تحدث الوزير عن المياه في القاهرة.</p>", "2020-06-30"),
    dated(4, "Cafés", "<p>Water and the café.</p>", "2021-12-31", categories=[]),
]


@pytest.fixture
def archive(library: Path, serve: Serve, sync: Sync) -> Iterator[Archive]:
    sync(serve(site_of(*POSTS)).url)
    with closing(Archive(library)) as opened:
        yield opened


def found(archive: Archive, query: str, wanted: ArticleFilter = EVERYTHING) -> set[int]:
    return {int(id_.rsplit("/", 1)[1]) for id_ in archive.search(query, wanted).ids}


def id_of(archive: Archive, wp_id: int) -> str:
    return next(one.id for one in archive.page(EVERYTHING, 0, 10) if one.wp_id == wp_id)


def test_what_the_catalogue_knows_narrows_a_query(archive: Archive) -> None:
    archive.set_starred(id_of(archive, 1), True)
    archive.set_read(id_of(archive, 2), True)
    expected = {
        "water is:starred": {1},
        "water -is:starred": {2, 4},
        "is:starred": {1},
        "is:read": {2},
        "water is:unread": {1, 4},
        "is:gone": set(),
        "NOT is:gone": {1, 2, 3, 4},
        "has:pictures": {2},
        "has:notes": set(),
        "water NOT has:notes": {1, 2, 4},
        "has:comments": set(),
        "water before:2020": {1},
        "water after:2020": {2, 4},
        "after:2020 before:2021": {2, 3},
        "after:2020-06-30": {3, 4},
        "NOT before:2021": {4},
        "قبل:٢٠٢٠": {1},
        "is:nonsense": set(),
    }
    assert {query: found(archive, query) for query in expected} == expected
    since = ArticleFilter(since=datetime(2021, 1, 1, tzinfo=UTC))
    assert found(archive, "water", since) == {4}


def test_sorted_by_date(archive: Archive) -> None:
    newest = archive.search("water", EVERYTHING, sort="date").ids
    assert [id_.rsplit("/", 1)[1] for id_ in newest] == ["4", "2", "1"]
    everything = archive.search("after:2019", EVERYTHING).ids  # nothing to rank by
    assert [id_.rsplit("/", 1)[1] for id_ in everything] == ["4", "3", "2", "1"]


def test_facets_count_what_was_found(archive: Archive) -> None:
    facets = archive.search("water", EVERYTHING, facets=True).facets
    assert list(facets) == ["site", "lang", "category", "author", "year", "type"]
    assert list(facets["site"].values()) == [3]
    assert facets["category"] == {"News & views": 2}
    assert facets["author"] == {"Mona Karim": 3}
    assert list(facets["year"].items()) == [("2021", 1), ("2020", 1), ("2019", 1)]
    narrowed = archive.search("water before:2020", EVERYTHING, facets=True).facets
    assert narrowed["year"] == {"2019": 1}
    starred = archive.search("water is:starred", EVERYTHING, facets=True).facets
    assert sum(starred["site"].values()) == archive.search("water is:starred", EVERYTHING).total
    assert archive.search("nowhere", EVERYTHING, facets=True).facets["year"] == {}
    assert archive.search("water", EVERYTHING).facets == {}


def test_completion_of_words_and_names(archive: Archive) -> None:
    def completed(text: str) -> list[tuple[str, str]]:
        return [(one.kind, one.text) for one in archive.complete(text)]

    assert completed("wat") == [("word", "water"), ("tag", "water")]
    assert completed("harbour wat")[0] == ("word", "water")
    assert ("word", "café") in completed("caf")  # as articles write it
    assert completed("القاهر") == [("word", "القاهرة")]
    assert completed("kar") == [("author", "Mona Karim")]
    assert completed("author:m") == completed("كاتب:M") == [("author", "Mona Karim")]
    assert completed("category:vi") == [("category", "News & views")]
    assert completed("") == completed("water ") == completed('"') == []


def test_a_suggestion_is_written_as_articles_write_it(archive: Archive) -> None:
    assert archive.search("القاهرت", EVERYTHING).did_you_mean == "القاهرة"
    assert archive.search("harbuor", EVERYTHING).did_you_mean == "harbour"


def test_an_empty_library(tmp_path: Path) -> None:
    with closing(Archive(tmp_path / "none")) as archive:
        assert archive.complete("wat") == []
        assert archive.search("water", EVERYTHING, facets=True).total == 0


class TestSavedSearches:
    """They are the person's: they outlive the catalogue, and say what is new."""

    def test_new_since_last_time(self, library: Path, serve: Serve, sync: Sync) -> None:
        content = site_of(*POSTS[:2])
        url = serve(content).url
        sync(url)
        wanted = ArticleFilter(since=datetime(2019, 1, 1, tzinfo=UTC), unread=True)
        with closing(Archive(library)) as archive:
            saved = archive.searches.save("Water", "water", wanted)
            assert (saved.name, saved.query, saved.wanted) == ("Water", "water", wanted)
            assert archive.searches.new(saved.id) == ()
        content.collections["posts"].append(POSTS[3])
        sync(url)
        with closing(Archive(library)) as archive:
            [again] = archive.searches.all()
            assert again == saved
            assert [id_.rsplit("/", 1)[1] for id_ in archive.searches.new(again.id)] == ["4"]
            assert archive.searches.run(again.id).total == 3
            assert archive.searches.new(again.id) == ()

    def test_names(self, archive: Archive) -> None:
        searches = archive.searches
        first = searches.save("A", "water", EVERYTHING)
        second = searches.save("B", "café", EVERYTHING)
        assert searches.save("A", "harbour", EVERYTHING).id == first.id
        with pytest.raises(UsageError):
            searches.rename(second.id, "A")
        searches.rename(second.id, "C")
        searches.forget(first.id)
        assert [(one.name, one.query) for one in searches.all()] == [("C", "café")]
        with pytest.raises(UsageError):
            searches.new(first.id)

    def test_recent_queries(self, archive: Archive) -> None:
        for query in ("water", "café", " ", "water"):
            archive.searches.note(query)
        assert archive.searches.recent() == ["water", "café"]
        for number in range(300):
            archive.searches.note(f"query {number}")
        assert len(archive.searches.recent(1000)) == 200
        archive.searches.forget_recent("query 299")
        assert archive.searches.recent(1) == ["query 298"]
        archive.searches.forget_recent()
        assert archive.searches.recent() == []
