"""The invariants of docs/architecture.md that whole runs must keep, against an honest fake.

Not for those that have their tests elsewhere: killed runs (test_faults), edits and deletions
(test_mirror), pitfalls (tests/pitfalls).
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.core.test_mirror import contents
from tests.fakes.content import post, site_of
from tests.pitfalls.asking import Answer, column, front_matters, is_list, rows
from viewer.core.model import ArticleFilter, Json
from viewer.core.reading import Archive
from viewer.core.store.library import Library
from viewer.core.wordpress.schema import content_hash
from viewer.samplesite.content import BASE, TAXONOMIES, TYPES, Content, TaxonomyInfo, TypeInfo
from viewer.samplesite.site import Request, Response

LATER = {"modified": "2025-01-01T00:00:00", "modified_gmt": "2025-01-01T00:00:00"}


def files(library: Path) -> list[str]:
    """Every Markdown file, relative to the library."""
    return sorted(path.relative_to(library).as_posix() for path in library.rglob("*.md"))


def edit(content: Content, wp_id: int, **changes: object) -> None:
    """Change a post as somebody does who saves it."""
    old = content.find("posts", wp_id)
    assert old is not None
    content.put("posts", {**old, **LATER, **changes})


# -- what is no new version ---------------------------------------------------------------------


def test_a_newer_modified_without_a_change_makes_no_version(
    serve: Serve, sync: Sync, library: Path
) -> None:
    content = site_of(*(post(i) for i in range(1, 6)))
    server = serve(content)
    sync(server.url)
    before = front_matters(library)
    for wp_id in range(1, 6):
        edit(content, wp_id)  # as plugins do with thousands at once
    report = sync().sites[0]
    assert (report.changed, report.unchanged, report.new) == (0, 5, 0)
    assert set(column(library, "versions").values()) == {1}
    assert front_matters(library) == before
    asked = len(server.log)
    assert sync().sites[0].unchanged == 5
    assert not [line for line in server.log[asked:] if "include=" in line]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("http://example.org", "https://example.org"),
        ("https://example.org", "https://www.example.org"),
        ("https://old.example", "https://new.example"),
        ("http://old.example:8080", "https://new.example"),
    ],
)
def test_a_move_of_the_whole_site_edits_nothing(old: str, new: str) -> None:
    """Own links in the text follow the site in every form in which they are written."""

    def item(home: str) -> Json:
        bare = home.partition("://")[2]
        encoded = home.replace(":", "%3A").replace("/", "%2F")
        html = (
            f'<a href="{home}/a/">x</a><img src="//{bare}/i.jpg" srcset="{home}/j.jpg 2x">'
            f"<a href='https://other.example/?u={encoded}%2Fa'>x</a>"
            f'<div data-x="{home}/k"></div><script>{json.dumps(home).replace("/", chr(92) + "/")}'
            "</script>"
        )
        return post(1, html=html, link=f"{home}/2024/a/")

    assert content_hash(item(old)) == content_hash(item(new))
    near = post(1, html=f"<a href='{old}.evil.example/'>x</a>", link=f"{old}/a/")
    far = post(1, html=f"<a href='{old}.evil.example/'>x</a>", link=f"{new}/a/")
    assert content_hash(near) == content_hash(far)  # another site's address is another's
    edited = {**item(new), "content": {"rendered": "<p>Edited</p>"}}
    assert content_hash(edited) != content_hash(item(new))


def test_a_site_that_moves_keeps_its_articles(serve: Serve, sync: Sync, library: Path) -> None:
    html = f'<p>See <a href="{BASE}/post-2/">two</a><img src="{BASE}/b.jpg"></p>'
    content = site_of(*(post(i, html=html) for i in range(1, 4)))
    new = serve(content)
    moved = [False]

    def middleware(request: Request, answer: Answer) -> Response:
        if moved[0]:
            return Response(301, {"Location": new.url.rstrip("/") + request.target}, b"")
        return answer(request)

    old = serve(content, middleware=middleware)
    key = sync(old.url).sites[0].site
    before = column(library, "id")
    moved[0] = True
    report = sync().sites[0]
    assert (report.site, report.error) == (key, None)
    assert (report.new, report.changed, report.gone, report.unchanged) == (0, 0, 0, 3)
    assert column(library, "id") == before
    assert set(column(library, "versions").values()) == {1}
    assert column(library, "link")[2] == f"{new.url}post-2/"
    assert column(library, "article_id", table="aliases", key="url") == {
        f"{old.url}post-{i}/": before[i] for i in (1, 2, 3)
    }
    assert f"url: {new.url}post-1/" in front_matters(library)[1]
    settled = contents(library)
    sync()
    assert contents(library) == settled


# -- what moves ---------------------------------------------------------------------------------


def test_renamed_and_dated_again_moves_the_file(serve: Serve, sync: Sync, library: Path) -> None:
    content = site_of(*(post(i, html=f"<p>Text {i}</p>") for i in (1, 2, 3)))
    server = serve(content)
    sync(server.url)
    edit(content, 1, slug="another", link=f"{BASE}/another/")
    edit(content, 2, date="2021-07-07T10:00:00", date_gmt="2021-07-07T10:00:00")
    report = sync().sites[0]
    assert (report.changed, report.new, report.gone) == (2, 0, 0)
    names = [name.rpartition("articles/")[2] for name in files(library)]
    assert names == [
        "2021/2021-07-07-post-2-2.md", "2024/2024-02-02-another-1.md", "2024/2024-04-04-post-3-3.md"
    ]  # fmt: skip
    assert column(library, "article_id", table="aliases", key="url") == {
        f"{server.url}post-1/": column(library, "id")[1]
    }
    archive = Archive(library)
    try:
        assert archive.count(ArticleFilter()) == 3
        assert archive.search("text", ArticleFilter()).total == 3
    finally:
        archive.close()


def test_renamed_categories_and_authors_rewrite_files(
    serve: Serve, sync: Sync, library: Path
) -> None:
    """Neither touches an article's `modified` (real-wordpress.md)."""
    content = site_of(post(1), post(2, categories=[], author=2), post(3, categories=[], tags=[]))
    content.collections["users"].append({"id": 2, "name": "Sami", "slug": "sami"})
    server = serve(content)
    sync(server.url)
    content.collections["categories"][0]["name"] = "Reports"
    content.collections["users"][1]["name"] = "Sami Karim"
    content.touch()
    report = sync().sites[0]
    assert (report.changed, set(column(library, "versions").values())) == (0, {1})
    texts = front_matters(library)
    assert "- Reports" in texts[1]
    assert "News" not in texts[1]
    assert "author: Sami Karim" in texts[2]
    archive = Archive(library)
    try:
        assert archive.search("category:Reports", ArticleFilter()).total == 1
    finally:
        archive.close()
    content.find("posts", 3)["categories"] = [1]  # type: ignore[index]  # without `modified`
    content.touch()
    assert sync().sites[0].changed == 1
    assert "- Reports" in front_matters(library)[3]


def test_names_that_came_too_late_are_filled_in(serve: Serve, sync: Sync, library: Path) -> None:
    """Trouble with the lists of terms and authors must not cost an article its names for ever."""
    troubled = [True]

    def middleware(request: Request, answer: Answer) -> Response:
        names = [is_list(request, name) for name in ("categories", "users")]
        if troubled[0] and any(names):
            return Response(503, {"Content-Type": "text/html"}, b"<html>busy</html>")
        response = answer(request)
        if troubled[0] and "_embed" in request.query:
            items = [{**one, "_embedded": {}} for one in json.loads(response.body)]
            return replace(response, body=json.dumps(items).encode())
        return response

    server = serve(site_of(post(1), post(2)), middleware=middleware)
    sync(server.url)
    assert "News" not in front_matters(library)[1]
    troubled[0] = False
    sync()
    text = front_matters(library)[1]
    assert "- News & views" in text
    assert "author: Mona Karim" in text
    settled = contents(library)
    sync()
    assert contents(library) == settled


def test_an_id_of_another_article_is_refused_by_name(
    serve: Serve, sync: Sync, library: Path
) -> None:
    """A site that was rebuilt gives old ids to new articles."""
    content = site_of(
        post(1, html="<p>The old one</p>", guid={"rendered": f"{BASE}/?p=1"}), post(2)
    )
    server = serve(content)
    sync(server.url)
    other = post(
        1, "Another", "<p>Nothing of it</p>", slug="another", date="2025-05-05T00:00:00",
        date_gmt="2025-05-05T00:00:00", guid={"rendered": f"{BASE}/?p=777"}, **LATER,
    )  # fmt: skip
    content.put("posts", other)
    report = sync().sites[0]
    assert (report.changed, report.new, report.gone) == (0, 0, 0)
    assert [(one.key, one.reason.partition(":")[0]) for one in report.failed] == [
        ("1", "id-reused")
    ]
    assert "The old one" in front_matters(library)[1]
    assert column(library, "versions")[1] == 1


# -- comments -----------------------------------------------------------------------------------


def remark(wp_id: int, text: str, parent: int = 0, article: int = 1) -> Json:
    return {
        "id": wp_id, "post": article, "parent": parent, "author_name": f"Reader {wp_id} &amp; Co",
        "date": "2024-01-01T00:00:00", "date_gmt": f"2024-01-01T00:00:{wp_id:02}",
        "content": {"rendered": f"<p>{text}</p>"}, "link": f"{BASE}/post-1/#{wp_id}",
        "status": "approved",
    }  # fmt: skip


def test_comments_are_threaded_followed_and_marked(serve: Serve, sync: Sync, library: Path) -> None:
    content = site_of(post(1), post(2))
    content.collections["comments"] = [
        remark(1, "First"), remark(2, "Answer", 1), remark(3, "Deeper", 2),
        remark(4, "Round", 5), remark(5, "And round", 4), remark(6, "Orphan", 99),
    ]  # fmt: skip
    server = serve(content)
    sync(server.url, comments=True)

    def shown() -> str:
        (file,) = library.rglob("*.comments.md")
        return file.read_text("utf-8")

    text = shown()
    assert "\n> > **Reader 3 & Co**" in text
    for word in ("First", "Answer", "Deeper", "Round", "And round", "Orphan"):
        assert text.count(word) == 1
    settled = contents(library)
    sync(comments=True)
    assert contents(library) == settled

    content.put("comments", remark(2, "Corrected", 1))
    sync(comments=True)
    content.remove("comments", 3)  # alone: nothing else has the file written again
    sync(comments=True)
    text = shown()
    assert "Corrected" in text
    assert "Answer" not in text
    assert "(removed by the site)\n> >\n> > Deeper" in text
    assert column(library, "gone_since IS NOT NULL", table="comments") == {
        i: int(i == 3) for i in range(1, 7)
    }
    content.put("comments", remark(3, "Deeper", 2))
    sync(comments=True)
    assert "removed" not in shown()
    edit(content, 1, slug="moved", link=f"{BASE}/moved/")
    sync(comments=True)
    assert [name for name in files(library) if "comments" in name] == [
        next(name for name in files(library) if "moved-1.md" in name)[:-3] + ".comments.md"
    ]


def test_closed_comments_fail_nothing(serve: Serve, sync: Sync, library: Path) -> None:
    def middleware(request: Request, answer: Answer) -> Response:
        if is_list(request, "comments"):
            body = b'{"code": "rest_cannot_read", "message": "", "data": {"status": 401}}'
            return Response(401, {"Content-Type": "application/json"}, body)
        return answer(request)

    report = sync(serve(site_of(post(1)), middleware=middleware).url, comments=True).sites[0]
    assert (report.error, report.failed, report.stored["post"]) == (None, [], 1)
    assert any("comments could not be had" in note for note in report.notes)


# -- what a site may claim ----------------------------------------------------------------------


def test_ten_million_announced_and_three_there(serve: Serve, sync: Sync, library: Path) -> None:
    def middleware(request: Request, answer: Answer) -> Response:
        response = answer(request)
        if "X-WP-Total" not in response.headers:
            return response
        told = {"X-WP-Total": "10000000", "X-WP-TotalPages": "100000"}
        return replace(response, headers={**response.headers, **told})

    content = site_of(*(post(i) for i in (1, 2, 3)))
    content.collections["comments"] = [remark(1, "First")]
    server = serve(content, middleware=middleware)
    report = sync(server.url, comments=True).sites[0]
    assert (report.claimed["post"], report.stored["post"], report.failed) == (3, 3, [])
    assert len(server.log) < 60


def test_circles_of_parents_do_no_harm(serve: Serve, sync: Sync, library: Path) -> None:
    content = site_of(post(1, categories=[2], tags=[]), post(2, categories=[4]))
    circle = {1: ("A", 3), 2: ("B", 1), 3: ("C", 2), 4: ("D", 4)}
    content.collections["categories"] = [
        {"id": i, "name": name, "slug": name.lower(), "parent": parent}
        for i, (name, parent) in circle.items()
    ]
    content.collections["pages"] = [
        post(10, type="page", parent=11), post(11, type="page", parent=10),
        post(12, type="page", parent=12), post(13, type="page", parent=999),
    ]  # fmt: skip
    report = sync(serve(content).url).sites[0]
    assert (report.failed, report.stored) == ([], {"post": 2, "page": 4})
    archive = Archive(library)
    try:
        (site,) = archive.navigation().sites
        assert {one.label for one in site.categories} >= {"B", "D"}
        assert archive.count(ArticleFilter(category="B")) == 1
        assert len(archive.page(ArticleFilter(type="page"), 0, 9)) == 4
    finally:
        archive.close()


def test_custom_types_and_taxonomies_are_mirrored(serve: Serve, sync: Sync, library: Path) -> None:
    books = TypeInfo("book", "books", "Books", namespace="lib/v1", taxonomies=("genre",))
    genres = TaxonomyInfo("genre", "genres", types=("book",), namespace="lib/v1")
    content = site_of(post(1), types=(*TYPES, books), taxonomies=(*TAXONOMIES, genres))
    content.collections["books"] = [post(30, type="book", genres=[7], categories=[])]
    content.collections["genres"] = [{"id": 7, "name": "Poetry", "slug": "poetry", "parent": 0}]
    server = serve(content)
    report = sync(server.url).sites[0]
    assert (report.failed, report.stored["book"]) == ([], 1)
    text = front_matters(library)[30]
    assert "type: book" in text
    assert "Poetry" in text
    content.collections["genres"].append({"id": 8, "name": "Prose", "slug": "prose", "parent": 0})
    content.collections["books"][0]["genres"] = [8]  # without `modified`
    content.touch()
    assert sync().sites[0].changed == 1
    assert "Prose" in front_matters(library)[30]


def test_a_run_without_news_writes_nothing(serve: Serve, sync: Sync, library: Path) -> None:
    """Bytes of every file but the lock; also with comments, failures and things that are gone."""

    def middleware(request: Request, answer: Answer) -> Response:
        response = answer(request)
        bad = "include" in request.query and b'"id": 4, "date"' in response.body
        return Response(500, {"Content-Type": "text/html"}, b"no") if bad else response

    content = site_of(*(post(i, html='<img src="/b.jpg">') for i in range(1, 9)))
    content.collections["comments"] = [remark(1, "First")]
    server = serve(content, middleware=middleware)
    sync(server.url, comments=True)
    content.remove("posts", 2)
    sync(comments=True, manual=False)
    with rows(library) as catalogue:
        assert catalogue.execute("SELECT count(*) FROM failures").fetchone() == (1,)
    settled = contents(library)
    report = sync(comments=True, manual=False).sites[0]
    assert (report.new, report.changed, report.gone, len(report.failed)) == (0, 0, 0, 1)
    assert contents(library) == settled


def test_a_slash_at_the_end_of_the_home_moves_nothing(
    serve: Serve, sync: Sync, library: Path
) -> None:
    slash = ""

    def middleware(request: Request, answer: Answer) -> Response:
        good = answer(request)
        if request.path.rstrip("/").endswith("/wp-json"):
            index = json.loads(good.body)
            index |= {"home": index["home"] + slash, "url": index["url"] + slash}
            return Response(good.status, good.headers, json.dumps(index).encode())
        return good

    server = serve(site_of(*(post(i) for i in range(1, 6))), middleware=middleware)
    sync(server.url)
    written = {path: path.stat().st_ino for path in library.rglob("*.md")}
    converted = column(library, "converted")
    slash = "/"
    assert sync().sites[0].unchanged == 5
    assert column(library, "converted") == converted
    assert {path: path.stat().st_ino for path in library.rglob("*.md")} == written
    with Library(library) as opened:
        aliases = opened.catalogue_connection.execute("SELECT count(*) FROM aliases").fetchone()
    assert aliases == (0,)
