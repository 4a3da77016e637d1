"""A site whose REST API is closed, mirrored through its feed, and what happens when it opens."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Serve, Sync
from tests.core.test_mirror import contents
from tests.fakes.content import post, site_of
from tests.fakes.feeds import FeedSite
from viewer.core.model import ArticleFilter, ArticleSummary, Json
from viewer.core.reading import Archive
from viewer.core.wordpress.restlike import is_synthetic
from viewer.samplesite.content import BASE


def without_id(number: int, **changes: Any) -> Json:
    """A post whose guid tells no id, as imported ones have."""
    return post(number, guid={"rendered": f"{BASE}/2024/old-{number}/"}, **changes)


def rows(library: Path) -> dict[str, ArticleSummary]:
    archive = Archive(library)
    try:
        return {row.title: row for row in archive.page(ArticleFilter(), 0, 1000)}
    finally:
        archive.close()


def found(library: Path, query: str) -> list[str]:
    archive = Archive(library)
    try:
        return list(archive.search(query, ArticleFilter()).ids)
    finally:
        archive.close()


@pytest.mark.parametrize("closed", ["401", "404", "html"])
def test_a_closed_api_is_replaced_by_the_feed(
    serve: Serve, sync: Sync, library: Path, closed: str
) -> None:
    picture = '<p>Text</p><img src="/a.jpg" alt="A">'
    posts = [post(number, html=picture) for number in range(1, 24)]
    site = FeedSite(site_of(*posts), closed=closed)
    server = serve(site.content, middleware=site)
    report = sync(server.url).sites[0]
    assert report.error is None
    assert (report.claimed, report.stored) == ({"post": 23}, {"post": 23})
    assert (report.new, report.media_stored) == (23, 1)
    assert any("its feed was read" in note for note in report.notes)
    row = rows(library)["Post 5"]
    assert (row.wp_id, row.author) == (5, "Mona Karim")
    assert row.categories == ("News & views", "مياه")
    assert row.path is not None
    assert "](../../media" in (library / row.path).read_text("utf-8")
    archive = Archive(library)
    try:
        (one,) = archive.sites()
    finally:
        archive.close()
    assert (one.source, one.rest_root) == ("feed", server.url + "feed/")


def test_a_second_run_asks_whether_anything_is_new_and_writes_nothing(
    serve: Serve, sync: Sync, library: Path
) -> None:
    site = FeedSite(site_of(*(post(number) for number in range(1, 24))))
    server = serve(site.content, middleware=site)
    sync(server.url)
    before = contents(library)
    server.log.clear()
    report = sync().sites[0]
    assert (report.new, report.changed, report.unchanged) == (0, 0, 23)
    assert (report.claimed, report.stored) == ({"post": 23}, {"post": 23})
    assert sum("/feed" in line for line in server.log) == 1
    assert contents(library) == before


def test_news_are_taken_from_the_first_pages_only(serve: Serve, sync: Sync, library: Path) -> None:
    site = FeedSite(site_of(*(post(number) for number in range(1, 44))))
    server = serve(site.content, middleware=site)
    sync(server.url)
    posts = site.content.collections["posts"]
    posts.append(post(50))
    posts[0] = post(1, "Changed long ago")  # on the last page: seen by a full sync only
    server.log.clear()
    report = sync().sites[0]
    assert (report.new, report.claimed, report.stored) == (1, {"post": 44}, {"post": 44})
    assert sum("/feed" in line for line in server.log) == 2
    report = sync(full=True).sites[0]
    assert (report.new, report.changed) == (0, 1)
    assert "Changed long ago" in rows(library)


def test_a_feed_that_broke_off_is_read_whole_the_next_time(serve: Serve, sync: Sync) -> None:
    site = FeedSite(site_of(*(post(number) for number in range(1, 44))), broken_page=3)
    server = serve(site.content, middleware=site)
    report = sync(server.url).sites[0]
    assert report.new == 20
    assert any("could not be read to its end" in note for note in report.notes)
    site.broken_page = 0
    report = sync().sites[0]
    assert (report.new, report.stored) == (23, {"post": 43})


def test_what_a_feed_no_longer_shows_is_not_gone(serve: Serve, sync: Sync) -> None:
    site = FeedSite(site_of(*(post(number) for number in range(1, 9))))
    server = serve(site.content, middleware=site)
    sync(server.url)
    del site.content.collections["posts"][3:]
    for full in (False, True):
        report = sync(full=full).sites[0]
        assert (report.gone, report.stored) == (0, {"post": 8})


def test_only_the_newest(serve: Serve, sync: Sync) -> None:
    site = FeedSite(site_of(*(post(number) for number in range(1, 44))))
    server = serve(site.content, middleware=site)
    assert sync(server.url, newest=12).sites[0].new == 12
    assert sync().sites[0].new == 31


def test_articles_keep_their_identity_when_the_api_opens(
    serve: Serve, sync: Sync, library: Path
) -> None:
    posts = [without_id(number, html=f"<p>zebra{number}</p>") for number in range(1, 24)]
    # Also one that asks for a password by then.
    form = '<form action="/wp-login.php?action=postpass"></form>'
    posts[8] = without_id(9, html=form)
    site = FeedSite(site_of(*posts))
    server = serve(site.content, middleware=site)
    sync(server.url)
    before = rows(library)
    assert all(is_synthetic(row.wp_id) for row in before.values())
    archive = Archive(library)
    archive.set_starred(before["Post 7"].id, True)
    archive.close()
    posts[8]["content"] = {"rendered": "", "protected": True}
    site.content.collections["posts"] = posts
    site.closed = "open"
    report = sync().sites[0]
    assert report.error is None
    assert (report.new, report.gone, report.stored["post"]) == (0, 0, 23)
    after = rows(library)
    assert {row.wp_id for row in after.values()} == set(range(1, 24))
    assert {row.row_id for row in after.values()} == {row.row_id for row in before.values()}
    assert [title for title, row in after.items() if row.starred] == ["Post 7"]
    assert found(library, "zebra7") == [after["Post 7"].id]
    for row in after.values():
        assert row.path is not None
        assert (library / row.path).is_file()
    assert not [name for name in contents(library) if str(before["Post 7"].wp_id) in name]
    report = sync().sites[0]
    assert (report.new, report.changed, report.unchanged, report.gone) == (0, 0, 23, 0)


def test_an_article_that_only_the_feed_had_is_not_marked_as_gone(
    serve: Serve, sync: Sync, library: Path
) -> None:
    posts = [post(number) if number != 5 else without_id(5) for number in range(1, 12)]
    site = FeedSite(site_of(*posts))
    server = serve(site.content, middleware=site)
    sync(server.url)
    site.content.collections["posts"] = [one for one in posts if one["id"] != 5]
    site.closed = "open"
    report = sync().sites[0]
    assert (report.gone, report.new) == (0, 0)
    assert is_synthetic(rows(library)["Post 5"].wp_id)


def test_a_site_known_from_its_api_is_not_continued_from_its_feed(
    serve: Serve, sync: Sync, library: Path
) -> None:
    site = FeedSite(site_of(*(post(number) for number in range(1, 9))), closed="open")
    server = serve(site.content, middleware=site)
    sync(server.url)
    before = contents(library)
    site.closed = "401"
    for urls in ((), (server.url,)):
        server.log.clear()
        report = sync(*urls).sites[0]
        assert report.error is not None
        assert report.error.reference == "sign-in-required"
        assert bool(urls) == any("/feed" in line for line in server.log)
    assert contents(library) == before


def test_signing_in_is_not_answered_with_a_feed(serve: Serve, sync: Sync) -> None:
    site = FeedSite(site_of(post(1)), closed="401")
    server = serve(site.content, middleware=site)
    report = sync(server.url, user="mona", password="x y z").sites[0]
    assert report.error is not None


def test_a_site_without_a_feed_says_why_its_api_is_closed(serve: Serve, sync: Sync) -> None:
    site = FeedSite(site_of(post(1, link=f"{BASE}/post-1/#comment-1")), closed="401")
    server = serve(site.content, middleware=site)
    report = sync(server.url).sites[0]
    assert report.error is not None
    assert report.error.reference == "sign-in-required"


def test_a_feed_cannot_speak_for_another_site(serve: Serve, sync: Sync, library: Path) -> None:
    """Its channel names another home; it is kept apart all the same."""
    good = serve(site_of(post(1, "Genuine")))
    sync(good.url)
    site = FeedSite(site_of(post(1, "Forged")), says=good.url)
    evil = serve(site.content, middleware=site)
    report = sync(evil.url).sites[0]
    assert report.new == 1
    titles = {row.title: row.site for row in rows(library).values()}
    assert titles["Genuine"] != titles["Forged"]


def test_protected_and_empty_articles(serve: Serve, sync: Sync, library: Path) -> None:
    form = '<form action="/wp-login.php?action=postpass"><p>Password</p></form>'
    site = FeedSite(site_of(post(1, html="<p>Once public</p>"), post(2, html="")))
    server = serve(site.content, middleware=site)
    sync(server.url)
    site.content.collections["posts"][0] = post(1, "Protected: Post 1", form)
    report = sync(full=True).sites[0]
    assert report.changed == 0
    row = rows(library)["Post 1"]
    assert row.path is not None
    assert "Once public" in (library / row.path).read_text("utf-8")


def test_the_report_is_the_contract(serve: Serve, sync: Sync) -> None:
    site = FeedSite(site_of(post(1)))
    document = sync(serve(site.content, middleware=site).url).as_json()
    assert json.loads(json.dumps(document)) == document
