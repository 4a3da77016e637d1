"""The sample in `resources` is what its sources say, and the server answers like WordPress."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any

import pytest
from PIL import Image

from scripts.make_sample import SIZES, document, picture_url
from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from viewer.resources import resource_path
from viewer.samplesite import load_sample

FOLDER = resource_path("sample")


def get(address: str) -> tuple[int, dict[str, str], Any]:
    """Status, headers and JSON of an address."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, dict(answer.headers), json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), json.load(error)


def test_the_committed_document_is_made_from_its_sources() -> None:
    assert json.loads((FOLDER / "site.json").read_text("utf-8")) == document()


def test_every_picture_of_the_document_is_there_in_its_size() -> None:
    for item in document()["collections"]["media"]:
        for width in SIZES.values():
            name = picture_url(item["slug"], width).rsplit("/", 1)[1]
            with Image.open(FOLDER / "uploads" / name) as picture:
                assert picture.size == (width, width * 675 // 1200)


def test_half_of_it_is_arabic() -> None:
    posts = load_sample().items("posts")
    arabic = [p for p in posts if any("\u0621" <= c <= "\u064a" for c in p["title"]["rendered"])]
    assert (len(posts), len(arabic)) == (16, 8)


def test_it_is_mirrored_whole_and_again_after_its_changes(serve: Serve, sync: Sync) -> None:
    server = serve(load_sample())
    first = sync(server.url).sites[0]
    assert first.stored == first.claimed == {"post": 16, "page": 1}
    assert first.failed == []
    assert first.media_stored == first.media_claimed > 15
    server.site.content = load_sample(later=True)
    later = sync().sites[0]
    assert (later.new, later.changed, later.gone) == (0, 1, 1)


class TestServer:
    """Answers as nine real WordPress versions give them (docs/testing.md)."""

    @pytest.fixture
    def root(self, serve: Serve) -> str:
        posts = [post(number) for number in range(1, 26)]
        return serve(site_of(*posts)).url + "wp-json/wp/v2/"

    def test_paging(self, root: str) -> None:
        status, headers, items = get(root + "posts?per_page=10&page=3&orderby=id&order=asc")
        assert (status, [item["id"] for item in items]) == (200, [21, 22, 23, 24, 25])
        assert (headers["X-WP-Total"], headers["X-WP-TotalPages"]) == ("25", "3")
        assert 'rel="prev"' in headers["Link"]

    @pytest.mark.parametrize(
        ("query", "code"),
        [
            ("posts?page=9", "rest_post_invalid_page_number"),
            ("posts?per_page=101", "rest_invalid_param"),
            ("posts?orderby=colour", "rest_invalid_param"),
        ],
    )
    def test_refusals(self, root: str, query: str, code: str) -> None:
        status, _, document = get(root + query)
        assert (status, document["code"]) == (400, code)

    def test_what_is_not_there(self, root: str) -> None:
        assert get(root + "posts/999")[2]["code"] == "rest_post_invalid_id"
        assert get(root + "nothing")[2]["code"] == "rest_no_route"

    def test_fields_and_embeds(self, root: str) -> None:
        item = get(root + "posts/3?_fields=id,title.rendered")[2]
        assert item == {"id": 3, "title": {"rendered": "Post 3"}}
        boxes = get(root + "posts/3?_embed=author")[2]["_embedded"]
        assert [author["name"] for author in boxes["author"]] == ["Mona Karim"]
