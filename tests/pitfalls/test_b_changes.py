"""Section B of the pitfalls, what changed: 14 to 21. Those of paging are in test_b_paging."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.conftest import Serve, Sync
from tests.core.wordpress.fixtures import Make
from tests.fakes.content import post, site_of
from tests.fakes.wordpress import OLD
from tests.pitfalls.asking import (
    POST_TYPE,
    Answer,
    Asking,
    column,
    front_matters,
    is_list,
    page,
    refused,
    rows,
)
from viewer.core.store.records import Cursor, Known
from viewer.core.sync.deletions import confirmed
from viewer.core.sync.plan import SMALL, make_plan, quick_is_enough
from viewer.core.wordpress.manifest import ListedEdition
from viewer.core.wordpress.schema import ManifestRow
from viewer.samplesite import Content, SiteServer
from viewer.samplesite.site import Request, Response

NOW = datetime(2026, 5, 5, 12, tzinfo=UTC)
HELD = Cursor(SMALL + 1, SMALL + 1, NOW - timedelta(days=2), NOW - timedelta(days=3))


def asked_for(server: SiteServer, since: int, name: str) -> list[str]:
    """The values of a parameter in requests after the first `since`."""
    found = [parse_qs(urlsplit(line.partition(" ")[2]).query) for line in server.log[since:]]
    return [query[name][0] for query in found if name in query]


def lists(server: SiteServer, since: int) -> list[str]:
    """The requests for whole lists of posts after the first `since`."""
    return [one for one in server.log[since:] if "/posts?" in one and "offset=" in one]


def stale(library: Path, name: str, days: int, *, table: str = "articles") -> None:
    """Let so many days pass since a moment that a library remembers."""
    then = datetime.now(UTC) - timedelta(days=days)
    with rows(library) as connection:
        connection.execute(f"UPDATE {table} SET {name} = ?", (f"{then:%Y-%m-%dT%H:%M:%SZ}",))


# -- 14: modified_after ---------------------------------------------------------------------------


def large_site(**changes: object) -> Content:
    content = site_of(*(post(i, html="<p>x</p>") for i in range(1, SMALL + 3)), **changes)
    for item in content.items("posts"):
        day = "2024-06-01" if item["id"] == 1 else "2024-01-01"
        item["modified"] = item["modified_gmt"] = f"{day}T08:00:00"
    content.touch()
    return content


def test_14_modified_after_is_an_absolute_time(serve: Serve, transport: Make) -> None:
    """WordPress compares the site's own time unless the value has a zone."""
    content = site_of(*(post(i) for i in range(1, 4)), gmt_offset=5.5)
    content.put(
        "posts", post(9, modified="2025-01-01T05:29:00", modified_gmt="2024-12-31T23:59:00")
    )
    asking = Asking(serve(content), transport())
    asked = [
        sorted(asking.reader.changed_since(POST_TYPE, [ListedEdition()], moment))
        for moment in (datetime(2024, 12, 31, 23, 58), datetime(2024, 12, 31, 23, 59, 30))
    ]
    assert asked == [[9], []]
    assert asked_for(asking.server, 0, "modified_after")[0] == "2024-12-31T23:58:00Z"


def test_14_a_quick_look_where_the_index_declares_it(
    serve: Serve, sync: Sync, library: Path
) -> None:
    server = serve(large_site())
    sync(server.url, media=False)
    edited = post(5, "Edited", modified="2024-05-31T09:00:00", modified_gmt="2024-05-31T09:00:00")
    server.site.content.put("posts", edited)  # earlier than the newest, within the overlap
    asked = len(server.log)
    report = sync(media=False).sites[0]
    assert (report.changed, report.new, report.unchanged) == (1, 0, SMALL + 1)
    assert asked_for(server, asked, "modified_after") == ["2024-05-31T08:00:00Z"]
    assert len(lists(server, asked)) == 1
    assert "title: Edited" in front_matters(library)[5]

    server.site.content.remove("posts", 7)  # which no modified_after tells, but the total does
    assert sync(media=False).sites[0].gone == 1

    stale(library, "full_at", 8, table="cursors")
    server.site.content.find("posts", 9)["categories"] = []
    server.site.content.touch()  # `modified` and the total stay: seen by the weekly complete list
    assert sync(media=False).sites[0].changed == 1


def test_14_an_old_site_ignores_it_without_a_word(serve: Serve, sync: Sync) -> None:
    server = serve(large_site(), quirks=OLD)
    sync(server.url, media=False)
    asked = len(server.log)
    assert sync(media=False).sites[0].unchanged == SMALL + 2
    assert asked_for(server, asked, "modified_after") == []
    assert len(lists(server, asked)) > 10  # all of it


@pytest.mark.parametrize(
    ("cursor", "full", "enough"),
    [
        (HELD, False, True),
        (HELD, True, False),  # --full
        (None, False, False),  # the first run
        (Cursor(SMALL, SMALL, HELD.newest, HELD.full_at), False, False),  # small: costs nothing
        (Cursor(SMALL + 1, SMALL + 1, HELD.newest, NOW - timedelta(days=7)), False, False),
        (Cursor(SMALL + 1, SMALL + 1, None, HELD.full_at), False, False),
        (Cursor(SMALL + 1, SMALL + 1, HELD.newest, None), False, False),
    ],
)
def test_14_when_a_quick_look_is_enough(cursor: Cursor | None, full: bool, enough: bool) -> None:
    assert quick_is_enough(cursor, NOW, full=full) is enough


# -- 15, 21: dates that no clock gives ----------------------------------------------------------


def test_15_modified_older_than_date_is_seen(serve: Serve, sync: Sync, library: Path) -> None:
    """An import: published today, modified years ago."""
    server = serve(large_site())
    sync(server.url, media=False)
    old = {"modified": "2010-01-01T00:00:00", "modified_gmt": "2010-01-01T00:00:00"}
    server.site.content.put("posts", post(5_000, date="2026-01-01T00:00:00", **old))
    report = sync(media=False).sites[0]
    assert (report.new, report.stored["post"]) == (1, SMALL + 3)
    assert "modified: 2010" in front_matters(library)[5_000].replace("'", "").replace('"', "")


def test_21_dates_ahead_and_long_ago(serve: Serve, sync: Sync, library: Path) -> None:
    def dated(wp_id: int, date: str) -> dict[str, object]:
        names = ("date", "date_gmt", "modified", "modified_gmt")
        return post(wp_id, **dict.fromkeys(names, date))

    server = serve(
        site_of(post(1), dated(2, "2090-01-02T00:00:00"), dated(3, "1965-03-04T00:00:00"))
    )
    report = sync(server.url).sites[0]
    assert (report.stored["post"], report.failed) == (3, [])
    paths = column(library, "path")
    assert "/2090/2090-01-02-post-2-2.md" in paths[2]
    assert "/1965/1965-03-04-post-3-3.md" in paths[3]
    newest = column(library, "newest", table="cursors", key="type")["post"]
    assert newest == "2024-02-02T08:00:00Z"  # 2090 would hide every change until then
    assert sync().sites[0].unchanged == 3


# -- 16: texts that change without `modified` ---------------------------------------------------


def test_16_a_full_run_finds_texts_that_changed_by_themselves(
    serve: Serve, sync: Sync, library: Path
) -> None:
    server = serve(site_of(*(post(i) for i in range(1, 6))))
    sync(server.url)
    server.site.content.put("posts", post(3, html="<p>Another shortcode</p>"))
    assert sync().sites[0].changed == 0  # nothing tells of it
    report = sync(full=True).sites[0]
    assert (report.changed, report.unchanged) == (1, 4)
    assert "Another shortcode" in front_matters(library)[3]


def test_16_what_was_not_read_for_weeks_is_read_again(
    serve: Serve, sync: Sync, library: Path
) -> None:
    server = serve(site_of(*(post(i) for i in range(1, 6))))
    sync(server.url)
    server.site.content.put("posts", post(3, html="<p>Another shortcode</p>"))
    stale(library, "checked_at", 29)
    asked = len(server.log)
    assert sync().sites[0].changed == 1
    assert asked_for(server, asked, "include")[0].count(",") == 4
    asked = len(server.log)
    assert sync().sites[0].changed == 0
    assert asked_for(server, asked, "include") == []


# -- 17: deletions ---------------------------------------------------------------------------------


def gone(library: Path) -> dict[int, str]:
    return {i: why for i, why in column(library, "gone_reason").items() if why}


def test_17_hidden_and_deleted_are_confirmed_one_by_one(
    serve: Serve, sync: Sync, library: Path
) -> None:
    server = serve(site_of(*(post(i, html=f"<p>Text {i}</p>") for i in range(1, 21))))
    sync(server.url)
    content = server.site.content
    content.remove("posts", 3)
    content.put("posts", post(4, status="trash"))
    content.put("posts", post(5, status="private"))
    asked = len(server.log)
    report = sync().sites[0]
    assert (report.gone, gone(library)) == (3, {3: "deleted", 4: "hidden", 5: "hidden"})
    for wp_id in (3, 4, 5):
        assert f"Text {wp_id}" in front_matters(library)[wp_id]
        assert [one for one in server.log[asked:] if f"/posts/{wp_id}?" in one]
    asked = len(server.log)
    assert sync().sites[0].gone == 0  # and they are not asked for again
    assert not [one for one in server.log[asked:] if "/posts/" in one]
    content.put("posts", post(4, html="<p>Text 4</p>"))  # out of the trash again
    report = sync().sites[0]
    assert (gone(library), report.gone, report.stored["post"]) == (
        {3: "deleted", 5: "hidden"}, 0, 18
    )  # fmt: skip


UNCLEAR = {
    "a web page": page(404),
    "a page of a firewall": page(200),
    "trouble": refused(503, "x"),
    "members only": refused(401, "rest_not_logged_in"),
    "no such route": refused(404, "rest_no_route"),
    "an error at 200": refused(200, "internal_server_error"),
    "there": Response(200, {"Content-Type": "application/json"}, b'{"id": 3}'),
}


@pytest.mark.parametrize("answer_with", UNCLEAR)
def test_17_an_unclear_word_confirms_nothing(
    answer_with: str, serve: Serve, transport: Make
) -> None:
    def middleware(request: Request, answer: Answer) -> Response:
        single = request.path.endswith("/posts/3")
        return UNCLEAR[answer_with] if single else answer(request)

    asking = Asking(serve(site_of(post(1)), middleware=middleware), transport(retries=0))
    assert confirmed(asking.client, POST_TYPE, 3) is None


def test_17_many_at_once_are_not_believed(serve: Serve, sync: Sync, library: Path) -> None:
    server = serve(site_of(*(post(i) for i in range(1, 21))))
    sync(server.url)
    for wp_id in range(1, 6):
        server.site.content.remove("posts", wp_id)
    report = sync().sites[0]
    assert (report.gone, gone(library)) == (0, {})
    assert any("suspicious" in note for note in report.notes)


def test_17_an_incomplete_list_marks_nothing(serve: Serve, sync: Sync, library: Path) -> None:
    troubled = [False]

    def middleware(request: Request, answer: Answer) -> Response:
        response = answer(request)
        poisoned = is_list(request) and b'"id": 9, "date_gmt"' in response.body
        return refused(500, "x") if troubled[0] and poisoned else response

    server = serve(site_of(*(post(i) for i in range(1, 21))), middleware=middleware)
    sync(server.url)
    troubled[0] = True
    server.site.content.remove("posts", 3)
    report = sync().sites[0]
    assert (report.gone, gone(library)) == (0, {})
    assert any("could not be read completely" in note for note in report.notes)
    troubled[0] = False
    assert sync().sites[0].gone == 1
    assert gone(library) == {3: "deleted"}


@pytest.mark.parametrize("troubled", [False, True])
def test_17_a_post_that_became_a_page_is_not_gone(
    troubled: bool, serve: Serve, sync: Sync, library: Path
) -> None:
    """Its route as a post answers 404 like that of a deleted one; also while pages fail."""
    state = {"on": False}

    def middleware(request: Request, answer: Answer) -> Response:
        response = answer(request)
        poisoned = is_list(request, "pages") and b'"id": 3, "date_gmt"' in response.body
        return refused(500, "x") if state["on"] and poisoned else response

    server = serve(site_of(*(post(i) for i in range(1, 9))), middleware=middleware)
    server.site.content.put("pages", post(50, type="page"))
    sync(server.url)
    content = server.site.content
    moved = content.find("posts", 3) or {}
    content.remove("posts", 3)
    content.put("pages", {**moved, "type": "page"})
    state["on"] = troubled
    report = sync().sites[0]
    assert (report.gone, gone(library)) == (0, {})
    state["on"] = False
    report = sync().sites[0]
    assert (report.gone, gone(library), report.stored) == (0, {}, {"post": 7, "page": 2})
    assert "type: page" in front_matters(library)[3]


def test_17_what_is_missing_is_only_what_was_there() -> None:
    def row(wp_id: int) -> ManifestRow:
        return ManifestRow(wp_id, "2024", "2024", "same")

    known = {i: Known(i, "post", "same", gone=i == 2) for i in range(1, 11)}
    listed = {i: row(i) for i in range(4, 11)}
    plan = make_plan(listed, known, claimed_elsewhere={3})
    assert (plan.missing, plan.suspicious) == ((1,), False)
    assert make_plan(listed, known, complete=False).missing == ()
    assert make_plan({i: row(i) for i in range(5, 11)}, known).suspicious


# -- 18, 19, 20 ---------------------------------------------------------------------------------


def locked(wp_id: int, **changes: object) -> dict[str, object]:
    empty = {"rendered": "", "protected": True}
    moved = {"modified": "2025-01-01T00:00:00", "modified_gmt": "2025-01-01T00:00:00"}
    return post(wp_id, content=empty, excerpt=empty, **{**moved, **changes})


def test_18_a_protected_post_keeps_its_last_public_text(
    serve: Serve, sync: Sync, library: Path
) -> None:
    server = serve(site_of(post(1, html="<p>Public words</p>"), locked(2)))
    content = server.site.content
    assert sync(server.url).sites[0].failed == []
    content.put("posts", locked(1))
    report = sync().sites[0]
    assert (report.changed, report.gone, report.failed) == (0, 0, [])
    assert "Public words" in front_matters(library)[1]
    content.put("posts", locked(1, modified_gmt="2025-02-02T00:00:00"))
    sync(full=True)
    assert "Public words" in front_matters(library)[1]
    assert column(library, "protected") == {1: 1, 2: 1}
    assert column(library, "versions") == {1: 1, 2: 1}
    content.put("posts", post(1, html="<p>New words</p>", modified_gmt="2025-03-03T00:00:00"))
    content.put("posts", post(2, html="<p>Opened</p>", modified_gmt="2025-03-03T00:00:00"))
    assert sync().sites[0].changed == 2
    texts = front_matters(library)
    assert "New words" in texts[1]
    assert "Opened" in texts[2]
    assert column(library, "protected") == {1: 0, 2: 0}


SAME = {"slug": "about", "date": "2024-01-01T00:00:00", "date_gmt": "2024-01-01T00:00:00"}


def test_19_20_empty_texts_and_repeated_slugs(serve: Serve, sync: Sync, library: Path) -> None:
    """No text is no error; two articles and a page of one slug and one day are three files."""
    server = serve(site_of(post(1, html="", **SAME), post(2, html="<p>Two</p>", **SAME)))
    server.site.content.put("pages", post(3, html="<p>Three</p>", type="page", **SAME))
    report = sync(server.url).sites[0]
    assert (report.failed, report.stored) == ([], {"post": 2, "page": 1})
    texts = front_matters(library)
    assert sorted(texts) == [1, 2, 3]
    assert "excerpt: Short" in texts[1]
    assert texts[1].rstrip().endswith("---")
    assert "Two" in texts[2]
    assert "Three" in texts[3]
