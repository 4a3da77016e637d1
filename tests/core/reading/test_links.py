"""Links between stored articles: which are found, which one of several, and how they stay so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.core.sync.test_invariants import edit
from tests.fakes.content import post, site_of
from tests.pitfalls.asking import Answer
from viewer.core.convert.render import to_html
from viewer.core.model import Article, LocalLink, Site
from viewer.core.reading import Archive
from viewer.core.reading.links import beside, lead_to, local_links
from viewer.core.store.addresses import Addresses
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.database import Connection, open_writer, transaction
from viewer.core.store.migrations import CATALOGUE
from viewer.core.store.records import Source
from viewer.core.store.sites_table import SitesTable
from viewer.samplesite.content import BASE
from viewer.samplesite.site import Request, Response

A = "https://a.test"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    with closing(open_writer(tmp_path / "catalogue.sqlite", CATALOGUE)) as connection:
        yield connection


def store(
    db: Connection, wp_id: int, link: str, *, site: str = "a", home: str = f"{A}/",
    lang: str | None = None, guid: str = "",
) -> None:  # fmt: skip
    row = SitesTable(db).add_site(Site(site, site, home, f"{home}wp-json/"))
    now = datetime.now(UTC)
    article = Article(
        wp_id, "post", f"Title {wp_id}", "", "", link, f"s{wp_id}", now, now, {}, lang=lang,
        guid=guid,
    )  # fmt: skip
    with transaction(db):
        Catalogue(db).store(row, Source(article, f"{link}{guid}", "same", now, ()))


def found(db: Connection, *hrefs: str, site: str = "a", lang: str | None = None) -> list[str]:
    """The ids of the articles that these links lead to."""
    body = "\n\n".join(f"[x]({href})" for href in hrefs)
    links = local_links(Addresses(db), body, site, lang)
    return sorted({link.id for link in links.values()})


@pytest.mark.parametrize(
    "href",
    [
        f"{A}/2024/quay/",
        "http://www.a.test/2024/quay?utm_source=x#part",
        f"{A}/2024/%71uay/",
        f"{A}/?p=7",
        f"{A}/?page_id=7",
        f"{A}/fr/?p=7",
        "http://guid.test/?post_type=book&p=99",
        f"{A}/en/2024/quay/",
    ],
)
def test_every_address_of_an_article_leads_to_it(db: Connection, href: str) -> None:
    store(db, 7, f"{A}/2024/quay/", guid="http://guid.test/?post_type=book&#038;p=99")
    store(db, 8, f"{A}/other/")
    assert found(db, href) == ["a/7"]
    assert found(db, href, site="elsewhere") == ["a/7"]


@pytest.mark.parametrize(
    "href", [f"{A}/2024/", f"{A}/quay/", f"{A}/?p=6", "https://b.test/2024/quay/", f"{A}/tag/quay/"]
)
def test_nothing_else_does(db: Connection, href: str) -> None:
    store(db, 7, f"{A}/2024/quay/")
    assert found(db, href) == []


def test_old_addresses_go_on_leading_there(db: Connection) -> None:
    store(db, 7, f"{A}/old/", guid="http://guid.test/1")
    store(db, 7, f"{A}/new/", guid="http://guid.test/2")
    assert found(db, f"{A}/old/") == found(db, f"{A}/new/") == ["a/7"]
    assert found(db, "http://guid.test/2") == ["a/7"]
    assert found(db, "http://guid.test/1") == []


def test_a_site_that_moves_takes_its_keys_along(db: Connection) -> None:
    store(db, 7, f"{A}/post/")
    with transaction(db):
        Addresses(db).move(1, f"{A}/", "https://b.test/")
    assert found(db, f"{A}/post/") == ["a/7"]
    assert found(db, "https://b.test/post/") == found(db, "https://b.test/?p=7") == ["a/7"]


def test_a_removed_site_leaves_no_keys(db: Connection) -> None:
    store(db, 7, f"{A}/post/")
    SitesTable(db).remove_site("a")
    assert db.execute("SELECT count(*) FROM link_keys").fetchone() == (0,)


def test_the_same_site_comes_first(db: Connection) -> None:
    store(db, 7, f"{A}/post/")
    store(db, 9, f"{A}/post/", site="copy", home="https://copy.test/")
    assert found(db, f"{A}/post/", site="a") == ["a/7"]
    assert found(db, f"{A}/post/", site="copy") == ["copy/9"]


def test_a_present_address_comes_before_a_former_one(db: Connection) -> None:
    store(db, 7, f"{A}/post/")
    store(db, 7, f"{A}/moved/")
    store(db, 8, f"{A}/post/")
    assert found(db, f"{A}/post/") == ["a/8"]


def test_editions_by_the_language_of_the_link_or_of_the_text(db: Connection) -> None:
    store(db, 7, f"{A}/fr/about/", lang="fr")
    store(db, 8, f"{A}/ar/about/", lang="ar")
    assert found(db, f"{A}/ar/about/", lang="fr") == ["a/8"]
    assert found(db, f"{A}/about/", lang="ar") == ["a/8"]
    assert found(db, f"{A}/about/", lang="fr-CA") == ["a/7"]
    assert found(db, f"{A}/about/", lang="de") == []
    store(db, 9, f"{A}/contact/", lang="en")
    assert found(db, f"{A}/en/contact/") == ["a/9"]
    assert found(db, f"{A}/fr/contact/") == []


def test_one_query_for_all_links(db: Connection) -> None:
    for number in range(1, 30):
        store(db, number, f"{A}/post-{number}/")
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    assert len(found(db, *(f"{A}/post-{n}/" for n in range(1, 60)))) == 29
    assert len(asked) == 1
    db.set_trace_callback(None)
    plan = [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {asked[0]}")]
    assert not [step for step in plan if step.startswith("SCAN") and "json_each" not in step]
    asked.clear()
    db.set_trace_callback(asked.append)
    assert found(db, "mailto:a@b.c") == []
    assert asked == []


# -- from a mirrored site to the page --------------------------------------------------------------


def test_links_of_a_mirror_lead_to_its_articles(serve: Serve, sync: Sync, library: Path) -> None:
    html = (
        f'<p><a href="{BASE}/post-2/#more">two</a> <a href="{BASE}/?p=3">three</a>'
        f' <a href="{BASE}/post-1/#part">here</a> <a href="https://else.test/post-2/">else</a></p>'
    )
    content = site_of(post(1, html=html), post(2), post(3))
    server = serve(content)
    key = sync(server.url).sites[0].site
    with closing(Archive(library)) as archive:
        detail = archive.article(f"{key}/1")
        assert f"({server.url}post-2/#more)" in detail.markdown  # the file keeps the web address
        made = to_html(detail.markdown, lead=beside(detail))
        assert '<a href="2024-03-03-post-2-2.md#more">two</a>' in made
        assert '<a href="2024-04-04-post-3-3.md">three</a>' in made
        assert '<a href="#part">here</a>' in made
        assert '<a href="https://else.test/post-2/">else</a>' in made
        titles = {link.title for link in detail.links.values()}
        assert titles == {"Post 1", "Post 2", "Post 3"}

    edit(content, 2, link=f"{BASE}/renamed/", slug="renamed")
    sync()
    with closing(Archive(library)) as archive:
        detail = archive.article(f"{key}/1")
        assert {link.id for link in detail.links.values()} == {f"{key}/{n}" for n in (1, 2, 3)}


def test_links_of_a_site_that_moved_still_lead_there(
    serve: Serve, sync: Sync, library: Path
) -> None:
    content = site_of(post(1, html=f'<p><a href="{BASE}/post-2/">two</a></p>'), post(2))
    new = serve(content)
    moved = [False]

    def middleware(request: Request, answer: Answer) -> Response:
        if moved[0]:
            return Response(301, {"Location": new.url.rstrip("/") + request.target}, b"")
        return answer(request)

    old = serve(content, middleware=middleware)
    key = sync(old.url).sites[0].site
    moved[0] = True
    sync()
    with closing(Archive(library)) as archive:
        assert [link.id for link in archive.article(f"{key}/1").links.values()] == [f"{key}/2"]
    with closing(open_writer(library / "catalogue.sqlite", CATALOGUE)) as connection:
        for home in (old.url, new.url):
            assert found(connection, f"{home}post-2/", f"{home}?p=2", site=key) == [f"{key}/2"]


def test_an_export_says_where_articles_lie(serve: Serve, sync: Sync, library: Path) -> None:
    content = site_of(post(1, html=f'<p><a href="{BASE}/post-2/#x">two</a></p>'), post(2))
    key = sync(serve(content).url).sites[0].site
    with closing(Archive(library)) as archive:
        detail = archive.article(f"{key}/1")

    def page(link: LocalLink) -> str | None:
        return f"pages/{link.id.rpartition('/')[2]}.html"

    assert '<a href="pages/2.html#x">' in to_html(detail.markdown, lead=lead_to(detail, page))
    left = to_html(detail.markdown, lead=lead_to(detail, lambda _link: None))
    assert "/post-2/#x" in left
    assert "/post-2/#x" in to_html(detail.markdown, lead=beside(replace(detail, links={})))
