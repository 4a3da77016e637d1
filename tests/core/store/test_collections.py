"""Collections, marks of many articles and places in a list, as the archive gives them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from viewer.core.errors import UsageError
from viewer.core.model import ArticleFilter, Count, MarkChange
from viewer.core.reading import Archive


@pytest.fixture
def archive(serve: Serve, sync: Sync, library: Path) -> Iterator[Archive]:
    posts = [
        post(
            number,
            title=f"Article {number}",
            date=f"2024-{number:02}-03T10:00:00",
            date_gmt=f"2024-{number:02}-03T10:00:00",
            modified_gmt=f"2024-12-{20 - number:02}T10:00:00",
            tags=[31] if number % 2 else [31, 32],
        )
        for number in range(1, 9)
    ]
    content = site_of(*posts)
    for number, name in ((31, "Ports"), (32, "Oil")):
        slug = name.lower()
        content.put("tags", {"id": number, "name": name, "slug": slug, "taxonomy": "post_tag"})
    sync(serve(content).url)
    with closing(Archive(library)) as opened:
        yield opened


def ids(archive: Archive, wanted: ArticleFilter | None = None) -> list[str]:
    return [row.id for row in archive.page(wanted or ArticleFilter(), 0, 99)]


class TestCollections:
    def test_they_are_filled_listed_and_counted(self, archive: Archive) -> None:
        id_ = archive.collections.create("Harbours")
        some = ids(archive)[2:5]
        assert archive.collections.add(id_, some) == 3
        assert archive.collections.add(id_, some[:1]) == 0
        assert ids(archive, ArticleFilter(collection=id_)) == some
        assert archive.count(ArticleFilter(collection=id_)) == 3
        assert archive.collections.holding(some[0]) == {id_}
        (counted,) = archive.navigation().collections
        assert (counted.name, counted.count) == ("Harbours", 3)
        assert archive.collections.remove(id_, some[:2]) == 2
        assert ids(archive, ArticleFilter(collection=id_)) == some[2:]

    def test_names_are_their_own(self, archive: Archive) -> None:
        first, second = archive.collections.create("A"), archive.collections.create("B")
        with pytest.raises(UsageError):
            archive.collections.create("A")
        with pytest.raises(UsageError):
            archive.collections.rename(second, "A")
        archive.collections.rename(second, "C")
        archive.collections.add(first, ids(archive))
        archive.collections.delete(first)
        assert [one.name for one in archive.navigation().collections] == ["C"]
        assert archive.collections.holding(ids(archive)[0]) == frozenset()

    def test_they_outlive_a_rebuilt_catalogue(
        self, serve: Serve, sync: Sync, library: Path
    ) -> None:
        server = serve(site_of(post(1), post(2)))
        sync(server.url)
        with closing(Archive(library)) as archive:
            id_ = archive.collections.create("Kept")
            archive.collections.add(id_, ids(archive)[:1])
            held = ids(archive, ArticleFilter(collection=id_))
        for file in library.glob("catalogue.sqlite*"):
            file.unlink()
        sync(server.url)
        with closing(Archive(library)) as archive:
            assert ids(archive, ArticleFilter(collection=id_)) == held

    def test_an_older_user_database_is_brought_up_when_it_is_read(
        self, archive: Archive, library: Path
    ) -> None:
        archive.close()
        with closing(sqlite3.connect(library / "user.sqlite")) as older:
            older.execute("DROP TABLE collected")
            older.execute("DROP TABLE collections")
            older.execute("PRAGMA user_version = 3")
            older.commit()
        with closing(Archive(library)) as again:
            assert again.navigation().collections == ()
            assert again.count(ArticleFilter(collection=1)) == 0


class TestMarks:
    def test_many_are_marked_and_only_the_changed_are_told(self, archive: Archive) -> None:
        some = ids(archive)[:4]
        archive.set_read(some[0], True)
        change = archive.mark("read", True, some)
        assert change == MarkChange("read", True, tuple(some[1:]))
        assert archive.navigation().unread == 4
        archive.mark("read", False, change.ids)
        assert archive.summary(some[0]).read
        assert archive.navigation().unread == 7

    def test_a_star_keeps_the_read_mark(self, archive: Archive) -> None:
        some = ids(archive)[:2]
        archive.mark("read", True, some)
        archive.mark("starred", True, some)
        assert all(row.read and row.starred for row in archive.summaries(some))
        assert archive.mark("starred", False, ids(archive)).ids == tuple(some)

    def test_what_was_read_since_stays_in_the_unread_list(self, archive: Archive) -> None:
        first = ids(archive)[0]
        before = datetime.now(UTC)
        archive.set_read(first, True)
        assert first not in ids(archive, ArticleFilter(unread=True))
        kept = ArticleFilter(unread=True, read_since=before)
        assert first in ids(archive, kept)
        assert archive.count(kept) == 8
        later = ArticleFilter(unread=True, read_since=datetime(2999, 1, 1, tzinfo=UTC))
        assert archive.count(later) == 7
        within = ArticleFilter(read_since=before, within=ArticleFilter(unread=True))
        assert archive.count(within) == 8


class TestPlaces:
    @pytest.mark.parametrize("sort", ["date", "modified", "title"])
    def test_a_row_is_where_the_list_has_it(self, archive: Archive, sort: str) -> None:
        wanted = ArticleFilter(sort=sort)  # type: ignore[arg-type]
        listed = [row.id for row in archive.page(wanted, 0, 20)]
        assert [archive.row_of(wanted, id_) for id_ in listed] == list(range(8))
        assert archive.row_of(ArticleFilter(starred=True), listed[0]) is None
        assert archive.row_of(wanted, "nowhere/1") is None
        assert archive.list_ids(wanted, 2, 3) == listed[2:5]
        assert archive.list_ids(wanted, 6) == listed[6:]
        assert sorted(archive.list_ids(wanted)) == sorted(listed)

    def test_periods_count_each_article_once(self, archive: Archive) -> None:
        starts = [datetime(2024, month, 1, tzinfo=UTC) for month in (8, 7, 3)]
        assert archive.periods(ArticleFilter(), starts) == [1, 1, 4]
        assert archive.periods(ArticleFilter(tag="Oil"), starts) == [1, 0, 2]
        assert archive.periods(ArticleFilter(unread=True), starts) == [1, 1, 4]
        assert archive.periods(ArticleFilter(author="Mona Karim"), starts) == [1, 1, 4]
        before = datetime.now(UTC)
        newest = ids(archive)[0]
        archive.set_read(newest, True)
        archive.set_starred(newest, True)
        assert archive.periods(ArticleFilter(unread=True), starts) == [0, 1, 4]
        still = ArticleFilter(read_since=before, within=ArticleFilter(unread=True))
        assert archive.periods(still, starts) == [1, 1, 4]
        assert archive.periods(ArticleFilter(starred=True), starts) == [1, 0, 0]
        assert archive.oldest() == datetime(2024, 1, 3, 10, tzinfo=UTC)


def test_the_tree_counts_months_tags_and_languages(archive: Archive) -> None:
    (site,) = archive.navigation().sites
    assert site.years == (Count("2024", 8),)
    assert site.months[0] == Count("2024-08", 1)
    assert len(site.months) == 8
    assert site.tags == (Count("Ports", 8), Count("Oil", 4))
    assert not site.more_tags
    assert archive.tags(site.site.key) == site.tags
    assert sum(count.count for count in site.languages) in {0, 8}


def test_sites_are_counted_again_only_when_the_catalogue_changed(
    archive: Archive, library: Path
) -> None:
    before = archive.navigation()
    archive.set_read(ids(archive)[0], True)
    after = archive.navigation()
    assert after.unread == before.unread - 1
    assert after.sites is before.sites
    with closing(sqlite3.connect(library / "catalogue.sqlite")) as other:
        other.execute("DELETE FROM articles WHERE wp_id = 1")
        other.commit()
    assert archive.navigation().sites[0].total == 7


@pytest.mark.parametrize(
    ("statement", "index"),
    [
        ("SELECT max(published) FROM articles WHERE site_id = 1 AND published < '~'", "by_site"),
        ("SELECT lang, count(*) FROM articles WHERE site_id = 1 GROUP BY lang", "by_kind"),
        ("SELECT count(*) FROM articles a WHERE (a.published, a.id) > ('2024', 3)", "by_date"),
        ("SELECT count(*) FROM articles a WHERE a.published >= '1' AND a.published < '2'", "by_d"),
    ],
)
def test_counts_come_from_an_index(
    library: Path, archive: Archive, statement: str, index: str
) -> None:
    with closing(sqlite3.connect(library / "catalogue.sqlite")) as reader:
        plan = reader.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
    assert any("COVERING INDEX" in row[3] and index in row[3] for row in plan), plan
