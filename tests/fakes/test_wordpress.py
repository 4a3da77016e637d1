"""The fake answers as real WordPress versions were measured to (docs/testing.md)."""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Serve
from tests.fakes.content import picture, post, site_of
from tests.fakes.rich import RichSite, comment
from tests.fakes.wordpress import INTERNAL_TYPES, OLD, Quirks
from viewer.samplesite.content import TYPES, Content
from viewer.samplesite.listing import POSTS
from viewer.samplesite.site import Request, Site

ACCOUNTS = {"admin": "abcd efgh ijkl mnop qrst uvwx"}
SIGNED = "Basic " + base64.b64encode(b"admin:abcdefghijklmnopqrstuvwx").decode()
WRONG = "Basic " + base64.b64encode(b"admin:nothing").decode()
Got = tuple[int, dict[str, str], Any]
Get = Callable[..., Got]


@pytest.fixture
def get(serve: Serve) -> Get:
    """Asks a site that is made for the test; bytes where the answer is no JSON."""
    servers: dict[int, str] = {}

    def ask(content: Content, target: str, quirks: Quirks | None = None, **headers: str) -> Got:
        url = servers.get(id(quirks)) or serve(content, quirks=quirks).url
        servers[id(quirks)] = url
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(url + target, headers=named)
        try:
            answer = urllib.request.urlopen(request, timeout=10)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            body = answer.read()
            is_json = "json" in answer.headers.get("Content-Type", "")
            return answer.status, dict(answer.headers), json.loads(body) if is_json else body

    return ask


API = "wp-json/wp/v2/"


def numbered(count: int, **changes: Any) -> Content:
    return site_of(*(post(number, **changes) for number in range(1, count + 1)))


def code(got: Got) -> tuple[int, str]:
    return got[0], got[2]["code"]


class TestLists:
    def test_types_and_taxonomies_of_a_sites_own(self, get: Get) -> None:
        content = RichSite(10).content
        types = get(content, API + "types")[2]
        assert types["book"]["rest_namespace"] == "shop/v1"
        assert types["book"]["taxonomies"] == ["genre"]
        taxonomies = get(content, API + "taxonomies")[2]
        assert taxonomies["genre"]["types"] == ["book"]
        assert taxonomies["genre"]["hierarchical"] is True
        assert len(get(content, "wp-json/shop/v1/books")[2]) == 2
        assert [t["id"] for t in get(content, "wp-json/shop/v1/genres")[2]] == [71, 72]
        index = get(content, "wp-json/")[2]
        assert "/shop/v1/books" in index["routes"]

    def test_past_the_end_only_posts_refuse(self, get: Get) -> None:
        content = numbered(3)
        assert code(get(content, API + "posts?page=9")) == (400, "rest_post_invalid_page_number")
        for name in ("categories", "users", "comments"):
            assert get(content, API + name + "?page=9")[0::2] == (200, [])

    def test_an_offset_past_the_end_counts_nothing(self, get: Get) -> None:
        status, headers, items = get(numbered(3), API + "posts?offset=9")
        assert (status, headers["X-WP-Total"], items) == (200, "0", [])

    def test_comments_of_some_posts(self, get: Get) -> None:
        content = numbered(3)
        content.collections["comments"] = [
            comment(20, 1, 0, "a"),
            comment(21, 2, 0, "b"),
            comment(22, 1, 20, "c"),
            comment(23, 1, 0, "spam", status="hold"),
        ]
        query = "comments?post=1,3&per_page=100&orderby=id&order=asc"
        found = get(content, API + query)[2]
        assert [(item["id"], item["parent"]) for item in found] == [(20, 0), (22, 20)]
        assert code(get(content, API + "comments?status=hold")) == (401, "rest_forbidden_param")
        assert code(get(content, API + "comments/99")) == (404, "rest_comment_invalid_id")

    @pytest.mark.parametrize(
        ("bound", "ids"),
        [
            ("modified_after=2024-01-01T11:00:00Z", [3]),
            ("modified_after=2024-01-01T10:59:59Z", [2, 3]),
            ("modified_after=2024-01-01T12:00:00%2B01:00", [3]),
            ("modified_after=2024-01-01T13:00:00", [3]),  # the site's own time
            ("modified_before=2024-01-01T11:00:00Z", [1]),
            ("after=2024-01-01T11:00:00Z", [3]),
            ("before=2024-01-01T11:00:00Z", [1]),
        ],
    )
    def test_moments(self, get: Get, bound: str, ids: list[int]) -> None:
        names = ("date_gmt", "modified_gmt")
        posts = [post(n, **dict.fromkeys(names, f"2024-01-01T{9 + n}:00:00")) for n in range(1, 4)]
        found = get(site_of(*posts, gmt_offset=2), f"{API}posts?orderby=id&order=asc&{bound}")[2]
        assert [item["id"] for item in found] == ids

    def test_a_bare_date_is_refused(self, get: Get) -> None:
        got = get(numbered(1), API + "posts?modified_after=2024-01-01")
        assert code(got) == (400, "rest_invalid_param")

    def test_an_old_site_ignores_what_it_does_not_know(self, get: Get) -> None:
        content = numbered(3)
        query = "posts?modified_after=2099-01-01T00:00:00Z"
        assert len(get(content, API + query, OLD)[2]) == 3
        arguments = get(content, "wp-json/", OLD)[2]["routes"]["/wp/v2/posts"]["endpoints"][0]
        assert "modified_after" not in arguments["args"]

    def test_a_smaller_maximum(self, get: Get) -> None:
        quirks = Quirks(per_page=20)
        assert get(numbered(30), API + "posts?per_page=21", quirks)[0] == 400
        assert len(get(numbered(30), API + "posts?per_page=20", quirks)[2]) == 20

    def test_sticky_posts_come_on_top_and_beyond(self, get: Get) -> None:
        content = numbered(30)
        content.put("posts", post(7, sticky=True, date="2001-01-01T00:00:00"))
        found = get(content, API + "posts?per_page=10", Quirks(sticky_on_top=True))[2]
        assert found[0]["id"] == 7
        assert len(found) == 11

    def test_totals_may_count_what_nobody_sees(self, get: Get) -> None:
        headers = get(numbered(10), API + "posts?per_page=5", Quirks(hidden_in_total=3))[1]
        assert (headers["X-WP-Total"], headers["X-WP-TotalPages"]) == ("13", "3")

    def test_editions(self, get: Get) -> None:
        posts = [post(1, lang="en"), post(2, lang="ar"), post(3, lang="en")]
        quirks = Quirks(languages=("en", "ar"))
        for query, count in (("", 2), ("?lang=ar", 1), ("?lang=all", 3)):
            assert len(get(site_of(*posts), API + "posts" + query, quirks)[2]) == count
        assert len(get(site_of(*posts), API + "posts?lang=ar")[2]) == 3

    def test_the_envelope(self, get: Get) -> None:
        got = get(numbered(3), API + "posts?_envelope=1&per_page=1")[2]
        assert (got["status"], len(got["body"]), got["headers"]["X-WP-Total"]) == (200, 1, "3")

    def test_a_large_list_is_sorted_and_written_once(self) -> None:
        site = Site(numbered(600))
        query = {"orderby": "id", "per_page": "2"}
        listing = site.listing("posts", POSTS)
        assert site.listing("posts", POSTS) is listing
        assert listing.page(query).items[0] is listing.page(query).items[0]
        item = listing.page(query).items[0]
        assert listing.written("form", item, lambda _: "first") == "first"
        assert listing.written("form", item, lambda _: "second") == "first"

    def test_a_large_list_tells_of_changes(self) -> None:
        content = numbered(600)
        site = Site(content)
        target = Request("GET", "/wp-json/wp/v2/posts?include=5&_fields=slug")
        assert json.loads(site.answer(target).body) == [{"slug": "post-5"}]
        content.put("posts", post(5, slug="other"))
        assert json.loads(site.answer(target).body) == [{"slug": "other"}]
        content.remove("posts", 5)
        assert json.loads(site.answer(target).body) == []


class TestWhoMaySee:
    @pytest.fixture
    def content(self) -> Content:
        return site_of(
            post(1),
            post(2, status="private", html="<p>ours</p>"),
            post(3, status="trash"),
            post(4, html="<p>locked</p>", password="secret"),
        )

    def test_visitors(self, get: Get, content: Content) -> None:
        assert [item["id"] for item in get(content, API + "posts?order=asc&orderby=id")[2]] == [
            1,
            4,
        ]
        assert code(get(content, API + "posts/2")) == (401, "rest_forbidden")
        assert code(get(content, API + "posts/3")) == (401, "rest_forbidden")
        assert code(get(content, API + "posts/9")) == (404, "rest_post_invalid_id")
        for status in ("private", "any", "publish,private"):
            got = get(content, f"{API}posts?status={status}")
            assert code(got) == (400, "rest_invalid_param")
        assert code(get(content, API + "posts?context=edit")) == (401, "rest_forbidden_context")
        assert code(get(content, API + "users/me")) == (401, "rest_not_logged_in")

    def test_a_password(self, get: Get, content: Content) -> None:
        shut = get(content, API + "posts/4")[2]
        assert shut["content"] == {"rendered": "", "protected": True}
        assert "password" not in shut
        opened = get(content, API + "posts/4?password=secret")[2]["content"]
        assert opened == {"rendered": "<p>locked</p>", "protected": True}
        wrong = get(content, API + "posts/4?password=no")
        assert code(wrong) == (403, "rest_post_incorrect_password")
        assert code(get(content, API + "comments?post=4")) == (401, "rest_cannot_read_post")

    def test_whoever_signs_in(self, get: Get, content: Content) -> None:
        quirks = Quirks(accounts=ACCOUNTS)

        def ask(target: str, account: str = SIGNED) -> Got:
            return get(content, target, quirks, Authorization=account)

        assert ask(API + "users/me")[2]["name"] == "admin"
        found = ask(API + "posts?status=publish,private&orderby=id&order=asc")[2]
        assert [item["id"] for item in found] == [1, 2, 4]
        assert [item["id"] for item in ask(API + "posts?orderby=id&order=asc")[2]] == [1, 4]
        assert ask(API + "posts/2")[2]["content"]["rendered"] == "<p>ours</p>"
        assert ask(API + "posts/4")[2]["content"]["rendered"] == ""
        assert ask(API + "posts/3")[2]["status"] == "trash"
        assert 3 not in [item["id"] for item in ask(API + "posts?status=any")[2]]
        edit = ask(API + "posts/4?context=edit")[2]
        assert edit["content"]["rendered"] == edit["content"]["raw"] == "<p>locked</p>"
        assert edit["password"] == "secret"
        assert "application-passwords" in ask("wp-json/")[2]["authentication"]

    def test_a_wrong_password_is_a_visitors(self, get: Get, content: Content) -> None:
        quirks = Quirks(accounts=ACCOUNTS)
        assert get(content, API + "posts", quirks, Authorization=WRONG)[0] == 200
        got = get(content, API + "users/me", quirks, Authorization=WRONG)
        assert code(got) == (401, "rest_not_logged_in")

    def test_closed_parts(self, get: Get, content: Content) -> None:
        content.types = (*TYPES, *INTERNAL_TYPES)
        assert code(get(content, API + "templates")) == (401, "rest_cannot_manage_templates")
        assert get(content, API + "blocks")[0::2] == (200, [])
        quirks = Quirks(users="rest_user_cannot_view")
        assert code(get(content, API + "users", quirks)) == (401, "rest_user_cannot_view")
        quirks = Quirks(closed="rest_not_logged_in")
        assert code(get(content, "wp-json/", quirks)) == (401, "rest_not_logged_in")
        assert get(content, "", quirks)[0] == 200


class TestBesideTheApi:
    def test_the_feed_ends_with_404(self, get: Get) -> None:
        content = numbered(25)
        pages = [get(content, f"feed/?paged={number}") for number in (1, 2, 3, 4)]
        assert [got[0] for got in pages] == [200, 200, 200, 404]
        trees = [ET.fromstring(got[2]) for got in pages]  # our own
        assert [len(tree.findall(".//item")) for tree in trees] == [10, 10, 5, 0]
        item = trees[0].find(".//item")
        assert item is not None
        encoded = item.find("{http://purl.org/rss/1.0/modules/content/}encoded")
        assert encoded is not None
        assert encoded.text == "<p>Text</p>"

    def test_robots(self, get: Get) -> None:
        assert b"Disallow: /wp-admin/" in get(numbered(1), "robots.txt")[2]
        quirks = Quirks(robots="User-agent: *\nCrawl-delay: 7\n")
        assert b"Crawl-delay: 7" in get(numbered(1), "robots.txt", quirks)[2]

    def test_files(self, get: Get) -> None:
        content = numbered(1)
        status, headers, body = get(content, "a.jpg")
        assert (status, body, headers["Accept-Ranges"]) == (200, picture("teal"), "bytes")
        assert get(content, "a.jpg", If_None_Match=headers["ETag"])[0] == 304
        part = get(content, "a.jpg", Range="bytes=5-9")
        assert (part[0], part[2]) == (206, picture("teal")[5:10])
        assert part[1]["Content-Range"] == f"bytes 5-9/{len(body)}"
        rest = get(content, "a.jpg", Range="bytes=100-", If_Range=headers["ETag"])
        assert (rest[0], rest[2]) == (206, body[100:])
        assert get(content, "a.jpg", Range="bytes=100-", If_Range='"other"')[0] == 200
        assert get(content, "a.jpg", Range="bytes=999999-")[0] == 416


def test_a_rich_site_is_the_same_each_time() -> None:
    first, second = RichSite(30, 4), RichSite(30, 4)
    for site in (first, second):
        site.advance()
    assert first.content == second.content
    assert first.content != RichSite(30, 5).content
    assert first.visible["post"] == 30 + 3 - 2
