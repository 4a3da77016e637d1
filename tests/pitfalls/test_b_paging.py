"""Section B of the pitfalls, paging: 8 to 13. Those of what changed are in test_b_changes."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.core.wordpress.fixtures import Make
from tests.fakes.content import post, site_of
from tests.fakes.faults import Faulty
from tests.fakes.wordpress import Quirks
from tests.pitfalls.asking import (
    POST_TYPE,
    Answer,
    Asking,
    column,
    front_matters,
    is_list,
    page,
    refused,
    with_items,
)
from viewer.core.errors import ArticleUnavailable, SiteUnreachable
from viewer.samplesite import Content
from viewer.samplesite.server import DropConnection
from viewer.samplesite.site import Request, Response

SAME = "2024-05-05T05:05:05"


def posts(count: int, **changes: object) -> Content:
    return site_of(*(post(i, html="<p>x</p>", **changes) for i in range(1, count + 1)))


class Meanwhile:
    """A middleware: after the first page of the manifest something happens on the site."""

    def __init__(self, happens: Callable[[], None], times: int = 1) -> None:
        self.happens = happens
        self.times = times

    def __call__(self, request: Request, answer: Answer) -> Response:
        response = answer(request)
        first = is_list(request) and request.query.get("offset") == "0"
        if first and self.times:
            self.times -= 1
            self.happens()
        return response


# -- 8: drift -------------------------------------------------------------------------------------


def test_08_a_post_published_while_listing_is_listed(serve: Serve, transport: Make) -> None:
    content = posts(150)
    change = Meanwhile(lambda: content.put("posts", post(900, date=SAME)))
    asking = Asking(serve(content, middleware=change), transport())
    manifest = asking.everything()
    assert manifest.complete
    assert sorted(manifest.rows) == [*range(1, 151), 900]


def test_08_a_post_deleted_while_listing_hides_no_other(serve: Serve, transport: Make) -> None:
    content = posts(250, date=SAME, date_gmt=SAME, modified=SAME, modified_gmt=SAME)
    change = Meanwhile(lambda: content.remove("posts", 7))
    asking = Asking(serve(content, middleware=change), transport())
    manifest = asking.everything()
    assert manifest.complete
    assert sorted(manifest.rows) == [i for i in range(1, 251) if i != 7]


def test_08_deleted_and_published_at_once_hides_no_other(serve: Serve, transport: Make) -> None:
    content = posts(250)

    def both() -> None:
        for gone, new in ((7, 900), (8, 901), (9, 902)):
            content.remove("posts", gone)
            content.put("posts", post(new))

    asking = Asking(serve(content, middleware=Meanwhile(both)), transport())
    manifest = asking.everything()
    assert set(manifest.rows) >= {*range(10, 251), 900, 901, 902}


def test_08_a_list_that_never_rests_is_incomplete(serve: Serve, transport: Make) -> None:
    content, gone = posts(250), itertools.count(1)
    change = Meanwhile(lambda: content.remove("posts", next(gone)), times=99)
    asking = Asking(serve(content, middleware=change), transport())
    manifest = asking.everything()
    assert not manifest.complete
    assert "kept changing" in manifest.reason
    assert set(manifest.rows) >= set(range(4, 251))


def test_08_a_run_during_changes_marks_nothing_wrongly(
    serve: Serve, sync: Sync, library: Path
) -> None:
    content = posts(130)
    change = Meanwhile(lambda: None)
    server = serve(content, middleware=change)
    sync(server.url)
    change.times, change.happens = 1, lambda: content.remove("posts", 7)
    report = sync().sites[0]
    assert (report.gone, report.new, report.failed) == (1, 0, [])
    gone = column(library, "gone_since")
    assert [wp_id for wp_id, since in gone.items() if since] == [7]


# -- 9: never more than a hundred -----------------------------------------------------------------


def test_09_never_more_than_a_hundred(serve: Serve, transport: Make) -> None:
    asking = Asking(serve(posts(230)), transport(), size=5_000)
    assert len(asking.everything().rows) == 230
    answers = list(asking.items.items(POST_TYPE, range(1, 231)))
    assert [one["id"] for one in answers if isinstance(one, dict)] == list(range(1, 231))
    assert max(asking.sizes()) == 100


def test_09_a_site_that_allows_less(serve: Serve, sync: Sync) -> None:
    """`max_per_page` can be lowered by a filter; a larger one is 400 rest_invalid_param then."""
    server = serve(posts(60), quirks=Quirks(per_page=20))
    report = sync(server.url, comments=True).sites[0]
    assert (report.error, report.stored["post"], report.failed) == (None, 60, [])
    assert not [note for note in report.notes if "comments" in note]


# -- 10: servers that die at large pages --------------------------------------------------------


def dying(above: int, answer_with: Callable[[Response], Response]) -> Callable[..., Response]:
    """A server that cannot answer for more than so many articles with their texts."""

    def middleware(request: Request, answer: Answer) -> Response:
        response = answer(request)
        size = int(request.query.get("per_page", "10"))
        return answer_with(response) if is_list(request) and size > above else response

    return middleware


def dropped(_: Response) -> Response:
    raise DropConnection


WAYS: dict[str, Callable[[Response], Response]] = {
    "500": lambda _: refused(500, "internal_server_error"),
    "502 html": lambda _: page(502),
    "404 html": lambda _: page(404),
    "cut off": lambda good: replace(good, body=good.body[: len(good.body) // 2]),
    "no answer": dropped,
    "empty": lambda good: replace(good, body=b""),
    "fatal error at 200": lambda good: replace(good, body=b"<b>Fatal error</b>: memory exhausted"),
}


@pytest.mark.parametrize("way", WAYS)
def test_10_pages_are_halved_until_the_server_bears_them(
    way: str, serve: Serve, transport: Make
) -> None:
    server = serve(posts(120), middleware=dying(15, WAYS[way]))
    asking = Asking(server, transport(retries=0))
    manifest = asking.everything()
    assert (manifest.complete, len(manifest.rows)) == (True, 120)
    assert 1 < asking.client.page_size <= 15
    answers = list(asking.items.items(POST_TYPE, range(1, 121)))
    assert [one["id"] for one in answers if isinstance(one, dict)] == list(range(1, 121))


def test_10_the_good_size_of_texts_is_found_once(serve: Serve, transport: Make) -> None:
    """A server may list a hundred ids and die at thirty texts."""
    heavy = dying(15, WAYS["500"])

    def middleware(request: Request, answer: Answer) -> Response:
        return heavy(request, answer) if "include" in request.query else answer(request)

    asking = Asking(serve(posts(400), middleware=middleware), transport(retries=0))
    assert len(asking.everything().rows) == 400
    asked = len(asking.sizes())
    assert len(list(asking.items.items(POST_TYPE, range(1, 401)))) == 400
    assert sum(size > 15 for size in asking.sizes()[asked:]) <= 6
    assert asking.client.page_size == 100


def test_10_the_good_size_is_remembered_for_the_next_run(serve: Serve, sync: Sync) -> None:
    server = serve(posts(90), middleware=Faulty("500-at-large-pages", needle="posts"))
    report = sync(server.url).sites[0]
    assert (report.stored["post"], report.failed) == (90, [])
    asked = len(server.log)
    sync()
    sizes = [line for line in server.log[asked:] if "/posts" in line and "per_page=100" in line]
    assert sizes == []
    asked = len(server.log)
    sync(full=True)  # a bad day is not for ever
    assert [line for line in server.log[asked:] if "/posts" in line and "per_page=100" in line]


def poison(*ids: int) -> Callable[..., Response]:
    """A server that dies at certain articles, however few others are with them."""

    def middleware(request: Request, answer: Answer) -> Response:
        response = answer(request)
        if is_list(request) and any(f'"id": {i}, "date'.encode() in response.body for i in ids):
            return refused(500, "internal_server_error")
        return response

    return middleware


@pytest.mark.parametrize("place", [1, 2, 60, 120])
def test_10_one_poisonous_item_is_named_and_the_rest_is_kept(
    place: int, serve: Serve, transport: Make
) -> None:
    asking = Asking(serve(posts(120), middleware=poison(place)), transport(retries=0))
    answers = list(asking.items.items(POST_TYPE, range(1, 121)))
    bad = [one for one in answers if isinstance(one, ArticleUnavailable)]
    assert [one.message for one in bad] == [f"Item {place} could not be fetched."]
    assert bad[0].detail == "HTTP 500"
    assert len(answers) == 120


@pytest.mark.parametrize("totals", [True, False])
@pytest.mark.parametrize("place", [1, 60, 120])
def test_10_a_poisonous_item_in_the_manifest_costs_only_itself(
    place: int, totals: bool, serve: Serve, transport: Make
) -> None:
    spoil = poison(place)

    def middleware(request: Request, answer: Answer) -> Response:
        response = spoil(request, answer)
        headers = {k: v for k, v in response.headers.items() if not k.startswith("X-WP-Total")}
        return response if totals else replace(response, headers=headers)

    asking = Asking(serve(posts(120), middleware=middleware), transport(retries=0))
    manifest = asking.everything()
    assert sorted(manifest.rows) == [i for i in range(1, 121) if i != place]
    assert not manifest.complete
    assert f"place {place} " in manifest.reason
    assert asking.client.page_size > 1  # one bad item is no weak server


def test_10_a_site_that_fails_at_everything_ends(serve: Serve, transport: Make) -> None:
    asking = Asking(serve(posts(50), middleware=poison(*range(1, 51))), transport(retries=0))
    with pytest.raises(SiteUnreachable, match="fails at listing"):
        asking.everything()
    assert len(asking.server.log) < 60


def test_10_a_poisonous_item_is_recorded(serve: Serve, sync: Sync, library: Path) -> None:
    """In a whole run: listed, not to be had, named in the report, and asked for again later."""

    def middleware(request: Request, answer: Answer) -> Response:
        texts = "include" in request.query
        return poison(7)(request, answer) if texts else answer(request)

    server = serve(posts(40), middleware=middleware)
    report = sync(server.url).sites[0]
    assert (report.claimed["post"], report.stored["post"]) == (40, 39)
    assert [(one.kind, one.key, one.reason) for one in report.failed] == [
        ("article", "7", "HTTP 500")
    ]
    assert 7 not in front_matters(library)


# -- 11, 12: ends and totals --------------------------------------------------------------------


def test_11_the_end_of_a_list_is_an_error_and_that_is_normal(serve: Serve, transport: Make) -> None:
    def middleware(request: Request, answer: Answer) -> Response:
        response = answer(request)
        if not is_list(request):
            return response
        if response.body == b"[]":
            return refused(400, "rest_post_invalid_page_number")
        headers = {k: v for k, v in response.headers.items() if not k.startswith("X-WP-Total")}
        return replace(response, headers=headers)

    for count in (0, 99, 100, 200):
        asking = Asking(serve(posts(count), middleware=middleware), transport())
        manifest = asking.everything()
        assert (manifest.complete, len(manifest.rows)) == (True, count)


def test_11_any_other_refusal_is_not_the_end(serve: Serve, transport: Make) -> None:
    def middleware(request: Request, answer: Answer) -> Response:
        if is_list(request) and request.query.get("offset") != "0":
            return refused(500, "rest_unknown")
        return answer(request)

    asking = Asking(serve(posts(150), middleware=middleware), transport(retries=0))
    manifest = asking.everything()
    assert not manifest.complete
    assert sorted(manifest.rows) == list(range(1, 101))


@pytest.mark.parametrize("count", [1, 100, 101, 250])
def test_12_totals_may_be_missing(count: int, serve: Serve, transport: Make) -> None:
    server = serve(posts(count), middleware=Faulty("missing-totals"))
    asking = Asking(server, transport())
    manifest = asking.everything()
    assert (manifest.complete, len(manifest.rows), manifest.total) == (True, count, None)


def test_12_totals_may_count_what_nobody_sees(serve: Serve, sync: Sync, library: Path) -> None:
    server = serve(posts(120), quirks=Quirks(hidden_in_total=3))
    report = sync(server.url).sites[0]
    assert (report.claimed["post"], report.stored["post"], report.notes) == (120, 120, [])
    server.site.content.remove("posts", 7)
    assert sync().sites[0].gone == 1


@pytest.mark.parametrize("totals", [True, False])
def test_12_a_list_that_repeats_itself_is_incomplete(
    totals: bool, serve: Serve, transport: Make
) -> None:
    """`offset` is ignored: the first page comes again and again."""

    def middleware(request: Request, answer: Answer) -> Response:
        target = re.sub(r"&offset=\d+", "", request.target)
        response = answer(replace(request, target=target))
        headers = {k: v for k, v in response.headers.items() if not k.startswith("X-WP-Total")}
        return response if totals else replace(response, headers=headers)

    asking = Asking(serve(posts(150), middleware=middleware), transport())
    manifest = asking.everything()
    assert (manifest.complete, len(manifest.rows)) == (False, 100)
    assert len(asking.server.log) < 10


# -- 13: sticky posts ---------------------------------------------------------------------------


def on_top(request: Request, answer: Answer) -> Response:
    """WordPress 6.8.0: stickies first and beyond `per_page`, on whatever page."""
    response = answer(request)
    if not is_list(request) or "include" in request.query:
        return response
    sticky = answer(replace(request, target=request.path + "?sticky=true&per_page=100"))
    names = request.query.get("_fields", "").split(",")

    def change(items: list[dict[str, object]]) -> list[dict[str, object]]:
        extra = [{n: one[n] for n in names if n in one} for one in sticky_items]
        return [*extra, *(one for one in items if one["id"] not in ids)]

    sticky_items = json.loads(sticky.body)
    ids = {one["id"] for one in sticky_items}
    return with_items(response, change)


def test_13_stickies_on_top_hide_nothing_and_are_no_repeats(serve: Serve, transport: Make) -> None:
    content = posts(250)
    for wp_id in (20, 120, 249):
        content.put("posts", post(wp_id, sticky=True))
    asking = Asking(serve(content, middleware=on_top), transport())
    manifest = asking.everything()
    assert (manifest.complete, sorted(manifest.rows)) == (True, list(range(1, 251)))


def test_13_the_sticky_flag_is_kept_and_followed(serve: Serve, sync: Sync, library: Path) -> None:
    content = posts(3)
    content.put("posts", post(2, sticky=True))
    server = serve(content, quirks=Quirks(sticky_on_top=True))
    sync(server.url)
    assert ["sticky: true" in text for text in front_matters(library).values()].count(True) == 1
    assert "sticky: true" in front_matters(library)[2]
    content.put("posts", post(2))  # `modified` is not touched by it
    assert sync().sites[0].changed == 1
    assert "sticky" not in front_matters(library)[2]
