"""Counts and pages are right however SQLite is had to find them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from viewer.core.model import Article, ArticleFilter, Author, Count, Site, SortKey, Term
from viewer.core.store import articles_view
from viewer.core.store.articles_view import ArticlesView
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.database import Connection
from viewer.core.store.library import Library, open_for_reading, open_user
from viewer.core.store.list_counts import ListCounts
from viewer.core.store.navigation_view import NavigationView
from viewer.core.store.records import Source
from viewer.core.store.sites_table import SitesTable
from viewer.core.store.user_state import UserState

_NOON = datetime(2020, 1, 1, 12, tzinfo=UTC)
_NEWS, _OLD = Term("category", 1, "News"), Term("category", 2, "Old")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    """Two sites with six articles each; every second is in News, by Ada the first three."""
    root = tmp_path / "library"
    with Library(root) as library:
        connection = library.catalogue_connection
        catalogue = Catalogue(connection)
        with catalogue.transaction():
            for key in ("a", "b"):
                url = f"https://{key}.test/"
                site = SitesTable(connection).add_site(Site(key, key, url, url))
                for number in range(1, 7):
                    row = catalogue.store(site, _source(key, number)).row_id
                    if number == 6:
                        catalogue.mark_gone(row, "deleted")
    marks = UserState(open_user(root))
    for id_ in (
        "a/1",
        "a/2",
        "b/6",
        "a/999",
        "elsewhere/1",
    ):  # the last two have lost their article
        marks.set_read(id_, True)
    for id_ in ("b/1", "a/999"):
        marks.set_starred(id_, True)
    marks.set_read("a/2", False)
    marks.close()
    reading = open_for_reading(root)
    assert reading is not None
    yield reading
    reading.close()


def _source(site: str, number: int) -> Source:
    moment = _NOON + timedelta(days=number)
    article = Article(
        number, "post", f"Title {number}", "", "", f"https://{site}.test/{number}", "", moment,
        moment, {}, Author(1, "Ada") if number <= 3 else Author(2, "Ben"), None,
        (_NEWS,) if number % 2 else (_OLD,), lang="en" if number == 4 else None,
    )  # fmt: skip
    return Source(article, "f", f"{site}{number}", moment, ())


def test_a_mark_without_its_article_is_not_counted(db: Connection) -> None:
    view = ArticlesView(db)
    assert view.count(ArticleFilter(unread=True)) == 10
    assert view.count(ArticleFilter(unread=True, sort="title")) == 10
    assert len(view.ids(ArticleFilter(unread=True))) == 10
    assert view.count(ArticleFilter("a", unread=True)) == 5
    counts = NavigationView(db).navigation()
    assert (counts.total, counts.unread, counts.starred, counts.gone) == (12, 10, 1, 2)


def test_the_tree_counts_each_author_of_a_site(db: Connection) -> None:
    site = NavigationView(db).navigation().sites[0]
    assert site.authors == (Count("Ada", 3), Count("Ben", 3))
    assert site.categories == (Count("News", 3), Count("Old", 3))


@pytest.mark.parametrize("common", [1, 1_000_000])
def test_pages_of_common_and_of_rare_terms(
    db: Connection, monkeypatch: pytest.MonkeyPatch, common: int
) -> None:
    monkeypatch.setattr(articles_view, "_COMMON", common)
    view = ArticlesView(db)
    for wanted, ids in (
        (ArticleFilter("a", category="News"), ["a/5", "a/3", "a/1"]),
        (ArticleFilter("a", category="News", author="Ada"), ["a/3", "a/1"]),
        (ArticleFilter(category="News", sort="title"), ["a/1", "b/1", "a/3", "b/3", "a/5", "b/5"]),
        (ArticleFilter("b", author="Ben"), ["b/6", "b/5", "b/4"]),
        (ArticleFilter(category="none"), []),
    ):
        assert [row.id for row in view.page(wanted, 0, 64)] == ids
        assert view.ids(wanted) == ids
        assert view.count(wanted) == len(ids)


def _plan(db: Connection, wanted: ArticleFilter) -> str:
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    ArticlesView(db).page(wanted, 0, 64)
    db.set_trace_callback(None)
    return "\n".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {asked[-1]}"))


def test_a_common_category_is_walked_and_a_rare_one_collected(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = ArticleFilter("a", category="News")
    assert "articles_by_site (site_id=?)" not in _plan(db, wanted)
    monkeypatch.setattr(articles_view, "_COMMON", 1)
    assert "articles_by_site (site_id=?)" in _plan(db, wanted)


def test_an_author_is_found_by_his_index(db: Connection) -> None:
    plan = _plan(db, ArticleFilter("a", author="Ada"))
    assert "articles_by_author" in plan
    assert "articles_by_site" not in plan


@pytest.mark.parametrize("large", [1, 1_000_000])
def test_pages_by_title_of_large_and_of_small_sites(
    db: Connection, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr(articles_view, "_LARGE", large)
    view = ArticlesView(db)
    for wanted in (ArticleFilter("a", sort="title"), ArticleFilter("b", sort="modified")):
        ids = [row.id for row in view.page(wanted, 0, 64)]
        assert sorted(ids) == [f"{wanted.site}/{number}" for number in range(1, 7)]
        assert view.ids(wanted) == ids
        assert [row.id for row in view.page(wanted, 2, 3)] == ids[2:5]


@pytest.mark.parametrize("sort", ["title", "modified", "date"])
def test_every_order_is_read_from_an_index(
    db: Connection, monkeypatch: pytest.MonkeyPatch, sort: SortKey
) -> None:
    monkeypatch.setattr(articles_view, "_LARGE", 1)
    for wanted in (ArticleFilter(), ArticleFilter("a")):
        assert f"INDEX articles_by_{'site' if wanted.site and sort == 'date' else sort}" in _plan(
            db, replace(wanted, sort=sort)
        )
    assert "INDEX articles_gone" in _plan(db, ArticleFilter(gone=True))


@pytest.mark.parametrize(
    "wanted",
    [
        ArticleFilter(),
        ArticleFilter("a"),
        ArticleFilter(unread=True),
        ArticleFilter(starred=True),
        ArticleFilter(gone=True),
        ArticleFilter(lang="en"),
        ArticleFilter(author="Ada"),
        ArticleFilter(category="News"),
        ArticleFilter("b", within=ArticleFilter(category="News", unread=True)),
        ArticleFilter(since=_NOON + timedelta(days=2)),
    ],
)
def test_facets_are_those_of_the_listed_articles(db: Connection, wanted: ArticleFilter) -> None:
    listed = ArticlesView(db).page(wanted, 0, 64)
    assert listed
    values: dict[str, Counter[str]] = {
        "site": Counter(one.site for one in listed),
        "lang": Counter(one.lang for one in listed if one.lang),
        "category": Counter(name for one in listed for name in set(one.categories)),
        "author": Counter(one.author for one in listed if one.author),
        "year": Counter(str(one.published.year) for one in listed if one.published),
        "type": Counter(one.type for one in listed),
    }
    found = ListCounts(db).counts(wanted)
    for name, counts in values.items():
        first = (lambda item: (-item[1], item[0])) if name != "year" else (lambda item: item[0])
        ordered = sorted(counts.items(), key=first, reverse=name == "year")
        assert list(found[name].items()) == ordered


def test_an_article_in_two_categories_of_one_name_counts_once(tmp_path: Path) -> None:
    root = tmp_path / "library"
    url = "https://a.test/"
    twins = (Term("category", 1, "News"), Term("category", 2, "News"), Term("category", 3, "Old"))
    with Library(root) as library:
        connection = library.catalogue_connection
        with Catalogue(connection).transaction():
            site = SitesTable(connection).add_site(Site("a", "a", url, url))
            for number, terms in ((1, twins), (2, twins[1:])):
                source = _source("a", number)
                article = replace(source.article, terms=terms)
                Catalogue(connection).store(site, replace(source, article=article))
    open_user(root).close()
    opened = open_for_reading(root)
    assert opened is not None
    for wanted in (ArticleFilter(), ArticleFilter("a")):
        assert ListCounts(opened).counts(wanted)["category"] == {"News": 2, "Old": 2}
    for wanted in (ArticleFilter("a", category="News"), ArticleFilter(category="News")):
        assert ArticlesView(opened).count(wanted) == 2
    opened.close()
