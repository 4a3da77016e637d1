"""Feeds in place of a closed API: found from anywhere, walked to the end, read without loss."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Serve
from tests.fakes.content import post, site_of
from tests.fakes.feeds import ATOM, FeedSite, rss
from viewer.core.cancel import CancelToken
from viewer.core.errors import NotWordPress, SiteUnreachable
from viewer.core.model import Json
from viewer.core.wordpress.feed import (
    FeedLosses,
    FeedWalk,
    Validators,
    find_feed,
    page_url,
)
from viewer.core.wordpress.feed_document import NotAFeed, read_feed
from viewer.core.wordpress.restlike import (
    id_of_guid,
    is_synthetic,
    joined,
    rest_guid,
    synthetic_id,
)
from viewer.core.wordpress.transport import Transport
from viewer.samplesite.site import Request, Response

URL = "https://e.org/feed/"


@pytest.fixture
def transport() -> Iterator[Transport]:
    made = Transport(CancelToken(), delay=0.0, patience=0.0, allow_private=True)
    yield made
    made.close()


def only(body: bytes) -> Json:
    (item,) = read_feed(body, URL).items
    return item


# -- documents -----------------------------------------------------------------------------------


def test_an_item_has_the_shape_of_rest() -> None:
    item = only(rss(post(12, "A &amp; B", "<p>Text <script>x</script></p>")))
    assert item["id"] == 12
    assert item["guid"] == {"rendered": "https://e.org/?p=12"}
    assert (item["slug"], item["type"]) == ("post-12", "post")
    assert item["date_gmt"] == "2024-01-13T08:00:00"
    assert item["title"]["rendered"] == "A &amp; B"
    # Nothing is cut here: what is unsafe is the converter's business, and stays in the source.
    assert item["content"] == {"rendered": "<p>Text <script>x</script></p>", "protected": False}
    assert item["excerpt"]["rendered"] == "<p>Short</p>"
    assert item["_embedded"]["author"][0]["name"] == "Mona Karim"
    assert item["author"] == item["_embedded"]["author"][0]["id"]


def test_authors_and_terms_keep_their_made_ids() -> None:
    first, second = only(rss(post(1))), only(rss(post(2)))
    assert first["author"] == second["author"]
    assert first["categories"] == second["categories"]
    assert all(map(is_synthetic, (first["author"], *first["categories"])))
    names = [term["name"] for term in first["_embedded"]["wp:term"][0]]
    assert names == ["News &amp; views", "مياه"]


@pytest.mark.parametrize(
    ("extra", "url"),
    [
        ('<media:content url="/a.jpg" medium="image"/>', "https://e.org/a.jpg"),
        ('<media:thumbnail url="https://e.org/t.jpg"/>', "https://e.org/t.jpg"),
        ('<enclosure url="https://e.org/e.png" type="image/png" length="1"/>', "https://e.org/e.png"),
        ('<media:content url="https://0.gravatar.com/avatar/1" medium="image"/>', None),
        ('<media:content url="file:///etc/passwd" medium="image"/>', None),
    ],
)  # fmt: skip
def test_the_featured_picture(extra: str, url: str | None) -> None:
    item = only(rss(post(1), extra=extra))
    pictures = item["_embedded"].get("wp:featuredmedia", [])
    assert [picture["source_url"] for picture in pictures] == ([url] if url else [])
    assert item["featured_media"] == (pictures[0]["id"] if pictures else 0)


def test_a_recording_of_a_podcast_is_part_of_the_article() -> None:
    extra = '<enclosure url="https://e.org/1.mp3" type="audio/mpeg" length="9"/>'
    item = only(rss(post(1), extra=extra))
    assert '<audio src="https://e.org/1.mp3">' in item["content"]["rendered"]


def test_a_protected_article_comes_without_the_form() -> None:
    form = '<form action="https://e.org/wp-login.php?action=postpass"><p>Password</p></form>'
    item = only(rss(post(1, "Protected: Plans", form)))
    assert item["content"] == {"rendered": "", "protected": True}
    assert item["title"]["rendered"] == "Plans"


def test_a_feed_of_excerpts_says_so() -> None:
    document = read_feed(rss(post(1), post(2), full=False), URL)
    assert document.excerpts == 2
    assert document.items[0]["content"]["rendered"] == "<p>Short</p>"
    assert any("only a summary of 2 of 5" in note for note in FeedLosses(2, 5).notes())


def test_atom_tells_when_an_article_was_modified() -> None:
    item = only(ATOM)
    assert (item["id"], item["date_gmt"]) == (7, "2024-01-01T10:00:00")
    assert item["modified_gmt"] == "2024-02-01T10:00:00"
    assert item["content"]["rendered"].startswith("<p>Atom</p>")


def test_the_number_in_an_element_of_wordpress_com() -> None:
    extra = '<post-id xmlns="com-wordpress:feed-additions:1">77</post-id>'
    assert only(rss(post(1, guid="https://elsewhere.org/x"), extra=extra))["id"] == 77


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"<!DOCTYPE html><p>Hello", "a web page"),
        (b"", "no feed"),
        (rss(post(1))[:-30], "cut off"),
        (rss(post(1))[:400], "cut off"),
        (b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">]><rss></rss>', "entities"),
    ],
)
def test_what_is_no_whole_feed_is_refused(body: bytes, why: str) -> None:
    with pytest.raises(NotAFeed, match=why):
        read_feed(body, URL)


def test_junk_around_a_feed() -> None:
    body = b"\xef\xbb\xbf\n<b>Warning</b>: x in y.php\n" + rss(post(1)) + b"\n<!-- cached -->\n"
    assert only(body)["id"] == 1


def test_bytes_are_never_taken_for_the_name_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_bytes(rss(post(1)))
    with pytest.raises(NotAFeed):
        read_feed(str(file).encode(), URL)


@given(st.binary(max_size=300), st.integers(0, 2000))
def test_any_bytes_are_a_feed_or_refused(junk: bytes, at: int) -> None:
    body = rss(post(1))
    for data in (junk, body[:at] + junk + body[at:]):
        try:
            document = read_feed(data, URL)
        except NotAFeed:
            continue
        assert all(item["id"] > 0 for item in document.items)


# -- identity ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("guid", "found"),
    [
        ("https://e.org/?p=12", 12),
        ("http://www.e.org/?post_type=book&#038;p=12", 12),
        ("https://e.org/?page_id=3", 3),
        ("https://old.example/?p=12", None),
        ("https://e.org/2024/post/", None),
        ("https://e.org/?p=0", None),
        ("https://e.org/?p=12345678901234567890", None),
        ("https://[/?p=1", None),
        ("tag:e.org,2024:1", None),
    ],
)
def test_ids_in_guids(guid: str, found: int | None) -> None:
    assert id_of_guid(guid, "https://e.org/") == found


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("/a.jpg", "https://e.org/a.jpg"),
        ("//cdn.e.org/a", "https://cdn.e.org/a"),
        ("", ""),
        ("http://[", ""),
        ("https://e.org:99999/", ""),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_addresses_are_made_whole_or_refused(url: str, whole: str) -> None:
    assert joined("https://e.org/feed/", url) == whole


@given(st.text())
def test_made_ids_are_stable_and_in_their_range(name: str) -> None:
    made = synthetic_id("guid", name)
    assert made == synthetic_id("guid", name)
    assert 2**52 <= made < 2**53


@given(st.text())
def test_a_guid_has_one_form(guid: str) -> None:
    assert rest_guid(rest_guid(guid)) == rest_guid(guid)


# -- finding -------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["", "post-3/", "2024/01/post-3/", "feed/", "?feed=rss2"])
def test_a_feed_is_found_from_any_address(serve: Serve, transport: Transport, path: str) -> None:
    site = FeedSite(site_of(post(1), post(3)))
    server = serve(site.content, middleware=site)
    found = find_feed(transport, server.url + path)
    assert found.url.rstrip("/") in {server.url + "feed", server.url + "?feed=rss2"}
    assert [item["id"] for item in found.first.items] == [3, 1]
    assert found.validators.etag


def test_a_feed_that_no_page_names_is_looked_for(serve: Serve, transport: Transport) -> None:
    site = FeedSite(site_of(post(1)), announce=False)
    server = serve(site.content, middleware=site)
    assert find_feed(transport, server.url + "post-1/").url == server.url + "feed/"


def test_the_feed_of_a_language(serve: Serve, transport: Transport) -> None:
    site = FeedSite(site_of(post(1)), announce=False, prefix="/ar")
    server = serve(site.content, middleware=site, prefix="/ar")
    assert find_feed(transport, server.url).url == server.url + "feed/"


def test_a_site_without_a_feed(serve: Serve, transport: Transport) -> None:
    def middleware(request: Request, answer: Callable[[Request], Response]) -> Response:
        if "feed" in request.target:
            return Response(404, {"Content-Type": "text/html"}, b"<h1>Not found</h1>")
        return answer(request)

    server = serve(site_of(post(1)), middleware=middleware)
    with pytest.raises(NotWordPress):
        find_feed(transport, server.url)


def test_a_feed_of_comments_is_none_of_articles(serve: Serve, transport: Transport) -> None:
    site = FeedSite(site_of(post(1, link="https://e.org/post-1/#comment-4")))
    server = serve(site.content, middleware=site)
    with pytest.raises(NotWordPress):
        find_feed(transport, server.url)


# -- walking -------------------------------------------------------------------------------------


def walked(transport: Transport, url: str) -> tuple[list[int], FeedWalk]:
    walk = FeedWalk(transport, url, None)
    return [item["id"] for page in walk.pages() for item in page.items], walk


@pytest.mark.parametrize("end", ["404", "empty", "repeat"])
@pytest.mark.parametrize("address", ["feed/", "?feed=rss2"])
def test_a_walk_reaches_the_end(
    serve: Serve, transport: Transport, end: str, address: str
) -> None:  # fmt: skip
    posts = [post(number) for number in range(1, 26)]
    site = FeedSite(site_of(*posts), end=end)
    server = serve(site.content, middleware=site)
    ids, walk = walked(transport, server.url + address)
    assert ids == list(range(25, 0, -1))
    assert walk.complete


def test_a_site_that_ignores_paging_is_read_once(serve: Serve, transport: Transport) -> None:
    site = FeedSite(site_of(*(post(number) for number in range(1, 26))), paging=False)
    server = serve(site.content, middleware=site)
    ids, walk = walked(transport, server.url + "feed/")
    assert (len(ids), walk.complete) == (10, True)
    assert sum("feed" in line for line in server.log) == 2


def test_an_unchanged_first_page_ends_the_walk(serve: Serve, transport: Transport) -> None:
    site = FeedSite(site_of(post(1)))
    server = serve(site.content, middleware=site)
    _, walk = walked(transport, server.url + "feed/")
    again = FeedWalk(transport, server.url + "feed/", walk.validators)
    assert (list(again.pages()), again.unchanged) == ([], True)


def test_a_tag_that_compression_weakened_is_sent_as_the_site_made_it() -> None:
    assert Validators('W/"abc"').headers() == {"If-None-Match": '"abc"'}


def test_a_walk_that_breaks_off_is_not_complete(serve: Serve, transport: Transport) -> None:
    site = FeedSite(site_of(*(post(number) for number in range(1, 26))), broken_page=2)
    server = serve(site.content, middleware=site)
    ids, walk = walked(transport, server.url + "feed/")
    assert (len(ids), walk.complete) == (10, False)
    assert walk.broken is not None
    with pytest.raises(SiteUnreachable):
        walked(transport, server.url + "no-such-feed/")


def test_addresses_of_pages() -> None:
    assert page_url("https://e.org/feed/", 1) == "https://e.org/feed/"
    query = parse_qs(urlsplit(page_url("https://e.org/?feed=rss2&lang=ar", 3)).query)
    assert query == {"feed": ["rss2"], "lang": ["ar"], "paged": ["3"]}
