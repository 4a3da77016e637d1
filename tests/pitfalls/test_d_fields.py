"""Section D of the pitfalls, fields: 36 to 39. File names (40) and hosts (41) have theirs beside
what makes them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from tests.pitfalls.asking import column, front_matters
from viewer.core.convert import plain_text
from viewer.core.errors import ArticleMalformed
from viewer.core.model import Article, Json
from viewer.core.paths import article_path
from viewer.core.wordpress.index_facts import IndexFacts
from viewer.core.wordpress.schema import (
    Relations,
    article,
    as_id,
    as_ids,
    author,
    comment,
    content_hash,
    manifest_row,
    media,
    moment,
    term,
)

NOTHING = Relations({}, {}, {})
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=4,
)


def read(item: Json, offset: float = 0.0) -> Article:
    return article(item, "post", NOTHING, plain_text, gmt_offset=offset)


# -- 36: titles and names are HTML ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("given_html", "text"),
    [
        ("AT&#038;T &amp; Co", "AT&T & Co"),
        ("Don&amp;#8217;t", "Don’t"),  # still encoded after the first time
        ("x &amp;amp; y", "x & y"),
        ("a &amp;lt;b&amp;gt; c", "a <b> c"),
        ("a &lt;b&gt; c", "a <b> c"),  # decoded once: this is text
        ("R&amp;D; 5 &lt; 6", "R&D; 5 < 6"),
        ("Q&A", "Q&A"),
        ("<strong>Enum in Golang</strong>", "Enum in Golang"),
        ("Skills &#038; <br/> Experience", "Skills & Experience"),
        ("<script>alert(1)</script>Title", "Title"),
        ("", ""),
        ("\x07bell\xa0 space ", "bell space"),
        ("&nonsense; &#99999999;", "&nonsense; \N{REPLACEMENT CHARACTER}"),
    ],
)
def test_36_titles_and_names_are_html(given_html: str, text: str) -> None:
    assert read({**post(1), "title": {"rendered": given_html}}).title == text
    named = term({"id": 5, "name": given_html}, "category", plain_text)
    assert named is not None
    assert named.name == (text or "5")
    writer = author({"id": 5, "name": given_html}, plain_text)
    assert (writer.name if writer else "") == text


def test_36_names_in_files(serve: Serve, sync: Sync, library: Path) -> None:
    content = site_of(post(1, "<em>A</em> &amp;#8217;n B: C"))
    content.collections["users"] = [{"id": 1, "name": "O&#8217;Hara &amp; Co", "slug": "o"}]
    sync(serve(content).url)
    text = front_matters(library)[1]
    assert "A ’n B: C" in text
    assert "O’Hara & Co" in text
    assert "News & views" in text
    assert column(library, "title")[1] == "A ’n B: C"


# -- 37: dates -------------------------------------------------------------------------------------

ZERO = (
    "0000-00-00T00:00:00",
    "-0001-11-30T00:00:00",
    "",
    None,
    0,
    [],
    "soon",
    "2024-13-01T00:00:00",
)


def test_37_the_gmt_date_is_utc_without_saying_so() -> None:
    found = moment("2024-03-01T12:00:00", "2024-03-01T17:30:00", 5.5)
    assert found == datetime(2024, 3, 1, 12, tzinfo=UTC)
    assert moment("2024-03-01T12:00:00Z", None, 5.5) == found
    assert moment("2024-03-01T14:00:00+02:00", None, 5.5) == found


@pytest.mark.parametrize("unusable", ZERO)
def test_37_without_it_the_local_date_minus_the_offset(unusable: Any) -> None:
    found = datetime(2024, 3, 1, 12, tzinfo=UTC)
    assert moment(unusable, "2024-03-01T17:30:00", 5.5) == found
    assert moment(unusable, "2024-03-01T17:45:00", 5.75) == found
    assert moment(unusable, "2024-03-01T08:30:00", -3.5) == found
    assert moment(unusable, unusable, 5.5) is None
    assert moment(unusable, "0001-01-01T00:00:00", 5.5) is None


@pytest.mark.parametrize(
    ("given_offset", "hours"),
    [(5.5, 5.5), ("5.5", 5.5), ("5,75", 5.75), ("-3.5", -3.5), (0, 0.0), ("", None), ("x", None)],
)
def test_37_offsets_also_as_text(given_offset: Any, hours: float | None) -> None:
    assert IndexFacts.of({"gmt_offset": given_offset}).gmt_offset == hours


def test_37_a_run_over_dates_of_every_kind(serve: Serve, sync: Sync, library: Path) -> None:
    none = {"date": "0000-00-00T00:00:00", "date_gmt": None, "modified": None, "modified_gmt": ""}
    local = post(2, date="2024-03-01T01:30:00", date_gmt="-0001-11-29T22:00:00")
    missing = post(3, date="2024-05-01T00:00:00")
    del missing["date_gmt"], missing["modified_gmt"], missing["modified"]
    server = serve(site_of(post(1, **none), local, missing, gmt_offset="5.5"))
    report = sync(server.url).sites[0]
    assert (report.failed, report.stored["post"]) == ([], 3)
    assert column(library, "published") == {
        1: "", 2: "2024-02-29T20:00:00Z", 3: "2024-04-30T18:30:00Z"
    }  # fmt: skip
    assert "/undated/" in column(library, "path")[1]
    assert sync().sites[0].unchanged == 3


# -- 38: types that vary ---------------------------------------------------------------------------


def test_38_ids_of_every_type() -> None:
    assert [as_id(one) for one in (7, "7", True, 0, -1, 1.5, None, "x", [], "٣", 2**63)] == [
        7, 7, *[None] * 9
    ]  # fmt: skip
    assert as_ids([1, None, "2", {}, [3], False]) == [1, 2]
    assert as_ids({"1": 1}) == []


def test_38_an_item_of_another_shape() -> None:
    odd = post(1, id="12", meta=[], acf=False, author="1", sticky="", categories={}, tags=None)
    odd |= {"title": "bare", "content": "<p>bare</p>", "excerpt": [], "featured_media": "x"}
    found = read({**odd, "status": None, "parent": "3", "format": 0, "link": None, "slug": 5})
    assert (found.wp_id, found.title, found.html, found.excerpt) == (12, "bare", "<p>bare</p>", "")
    assert (found.status, found.parent, found.format, found.slug) == ("publish", 3, "", "")
    assert (found.author_id, found.term_ids, found.sticky) == (1, (), False)
    for meta in ([], {}, None, False):
        assert read(post(1, meta=meta)).raw["meta"] == meta
    assert read({"id": 1}).published is None
    with pytest.raises(ArticleMalformed):
        read({"title": {"rendered": "no id"}})


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(post(1))), JSON, max_size=5))
def test_38_anything_can_be_read(changes: Json) -> None:
    item = {**post(1), **changes, "id": 1}
    assert read(item).wp_id == 1
    assert manifest_row(item) is not None
    assert len(content_hash(item)) == 64
    for reader in (comment, lambda one: media(one, plain_text)):
        reader(item)  # type: ignore[operator]
    for odd in changes.values():
        assert manifest_row(odd) is None or isinstance(odd, dict)


def test_38_a_run_over_odd_items(serve: Serve, sync: Sync, library: Path) -> None:
    """Ids as text, nulls among terms, keys that are missing: all of it is stored."""
    bare = {"id": 3, "type": "post", "link": "", "title": {"rendered": "Bare"}}
    odd = post(2, meta=[], acf=False, categories=[1, None], tags={}, author="1", sticky=None)
    server = serve(site_of(post(1, meta={}), odd, bare))
    report = sync(server.url).sites[0]
    assert (report.failed, report.stored["post"]) == ([], 3)
    texts = front_matters(library)
    assert "News & views" in texts[2]
    assert "title: Bare" in texts[3]
    assert sync().sites[0].unchanged == 3
    odd["categories"] = [None]
    odd["modified_gmt"] = "2025-01-01T00:00:00"
    sync()
    assert "News & views" not in front_matters(library)[2]


# -- 39: slugs -------------------------------------------------------------------------------------

ARABIC = "الرحمن-الرحيم-في-بداية-كل-شيء"
ENCODED = "".join(f"%{byte:02x}" if byte > 127 else chr(byte) for byte in ARABIC.encode())


def test_39_slugs_are_decoded_for_file_names() -> None:
    when = datetime(2024, 1, 2, tzinfo=UTC)
    path = article_path("s", 7, ENCODED, "Title", when)
    name = path.rpartition("/")[2]
    assert name.startswith("2024-01-02-الرحمن-الرحيم")
    assert name.endswith("-7.md")
    assert len(name.encode()) <= 120
    cut = ENCODED[:200][:-1]  # WordPress cuts in the middle of a letter
    assert "%" not in article_path("s", 7, cut, "Title", when)
    assert article_path("s", 7, "", "Title & more", when).endswith("-Title-&-more-7.md")
    decomposed = "cafe%cc%81"
    assert article_path("s", 7, decomposed, "", when).endswith("-caf\u00e9-7.md")


@given(st.binary(max_size=260))
def test_39_any_slug_is_a_short_name(raw: bytes) -> None:
    slug = "".join(f"%{byte:02x}" for byte in raw)[:200]
    path = article_path("s", 7, slug, "", None)
    assert len(path.encode()) <= 200
    assert path.count("/") == 4
    assert not set(path.removesuffix("-7.md")) & set('\\:*?"<>|%\0\n')


def test_39_the_raw_slug_is_kept(serve: Serve, sync: Sync, library: Path) -> None:
    link = f"http://sample.invalid/{ENCODED}/"
    sync(serve(site_of(post(1, slug=ENCODED, link=link))).url)
    assert column(library, "slug")[1] == ENCODED
    assert ENCODED in column(library, "link")[1]
    file = next(library.glob("sites/*/articles/*/*.md"))
    assert "الرحمن" in file.name
    assert json.dumps(ENCODED).strip('"') in file.read_text("utf-8")
