"""Which types of a site are mirrored, and where they and their terms are listed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.wordpress.types import PostType, Taxonomy, viewable_types

Json = dict[str, Any]

CATEGORY = Taxonomy("category", "categories", "/wp/v2/categories", True, "Categories")
GENRE = Taxonomy("genre", "genres", "/shop/v1/genres", False, "Genres")
TAXONOMIES: Json = {
    "category": {"name": "Categories", "hierarchical": True, "rest_base": "categories",
                 "rest_namespace": "wp/v2"},
    "nav_menu": {"name": "Menus", "rest_base": "menus", "rest_namespace": "wp/v2"},
    "genre": {"name": "Genres", "rest_base": "genres", "rest_namespace": "shop/v1"},
}  # fmt: skip


def entry(base: str, space: str | None = "wp/v2", **more: Any) -> Json:
    found: Json = {"rest_base": base, "taxonomies": [], "hierarchical": False, **more}
    return found if space is None else {**found, "rest_namespace": space}


def linked(base: str, href: str) -> Json:
    return {"rest_base": base, "_links": {"wp:items": [{"href": href}]}}


def test_articles_then_pages_then_the_rest_by_name() -> None:
    types = {
        "zebra": entry("zebras"),
        "page": entry("pages", hierarchical=True, name="Pages"),
        "book": entry("books", "shop/v1", taxonomies=["genre", "category", "unknown"]),
        "post": entry("posts", taxonomies=["category"]),
    }
    assert viewable_types(types, TAXONOMIES) == [
        PostType("post", "/wp/v2/posts", (CATEGORY,)),
        PostType("page", "/wp/v2/pages", hierarchical=True, name="Pages"),
        PostType("book", "/shop/v1/books", (GENRE, CATEGORY)),
        PostType("zebra", "/wp/v2/zebras"),
    ]


@pytest.mark.parametrize(
    "slug",
    [
        "attachment", "nav_menu_item", "wp_block", "wp_template", "wp_template_part",
        "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face",
        "elementor_library", "et_pb_layout", "acf-field-group", "wpcf7_contact_form",
    ],
)  # fmt: skip
def test_machinery_is_left_out(slug: str) -> None:
    types = {slug: entry(slug), "post": entry("posts")}
    assert viewable_types(types, {}) == [PostType("post", "/wp/v2/posts")]


def test_types_that_no_visitor_sees_are_left_out() -> None:
    assert viewable_types({"secret": entry("secrets", viewable=False)}, {}) == []


def test_the_route_before_namespaces_were_told() -> None:
    """Before 5.9 a type told its base only; the index and its own link know the rest."""
    routes = {"/wp/v2/posts", "/wptb/v1/events", "/wptb/v1/events/(?P<id>[\\d]+)"}
    types = {"post": entry("posts", None), "event": entry("events", None)}
    assert [type_.route for type_ in viewable_types(types, {}, routes)] == [
        "/wp/v2/posts",
        "/wptb/v1/events",
    ]
    assert [type_.route for type_ in viewable_types(types, {})] == ["/wp/v2/posts", "/wp/v2/events"]


@pytest.mark.parametrize(
    ("href", "route"),
    [
        ("https://e.org/wp-json/wptb/v1/events", "/wptb/v1/events"),
        ("https://e.org/?rest_route=/wptb/v1/events", "/wptb/v1/events"),
        ("https://e.org/?rest_route=%2Fwptb%2Fv1%2Fevents", "/wptb/v1/events"),
        ("https://e.org/", "/wp/v2/events"),
        ("http://[", "/wp/v2/events"),
        ("https://e.org/wp-json/wp/v2/others", "/wp/v2/events"),
    ],
)
def test_the_route_by_its_own_link(href: str, route: str) -> None:
    assert viewable_types({"event": linked("events", href)}, {})[0].route == route


def test_a_base_that_is_missing_is_the_slug() -> None:
    assert viewable_types({"event": {"rest_base": False}}, {})[0].route == "/wp/v2/event"
    document = {"mood": {"rest_base": ""}}
    types = {"post": entry("posts", taxonomies=["mood"])}
    assert viewable_types(types, document)[0].taxonomies == (
        Taxonomy("mood", "mood", "/wp/v2/mood"),
    )  # fmt: skip


@pytest.mark.parametrize("refused", [None, [], {"code": "rest_forbidden", "data": {"status": 401}}])
@pytest.mark.parametrize("named", [["category", "post_tag"], None])
def test_taxonomies_that_are_refused(refused: Any, named: Any) -> None:
    types = {"post": entry("posts", taxonomies=named), "page": entry("pages", taxonomies=None)}
    post, page = viewable_types(types, refused)
    assert [taxonomy.field for taxonomy in post.taxonomies] == ["categories", "tags"]
    assert page.taxonomies == ()


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=8), JUNK), JUNK)
def test_any_documents_can_be_read(types: Json, taxonomies: Any) -> None:
    for type_ in viewable_types(types, taxonomies, ["/a/b"]):
        assert type_.route.startswith("/")
