"""Addresses as people type them, as servers want them, and as people may safely read them."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.errors import NotAUrl
from viewer.core.wordpress.addresses import (
    base_of,
    folders,
    is_hosted_root,
    normalise,
    others,
    root_of_index,
    route_url,
    same_place,
    site_folder,
    typed_roots,
)
from viewer.core.wordpress.hosts import display_host

HOSTED = "https://public-api.wordpress.com/wp/v2/sites/blog.wordpress.com/"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("example.org", "https://example.org/"),
        (" http://example.org/en ", "http://example.org/en"),
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c"),
        ("localhost:8080/blog", "http://localhost:8080/blog"),
        ("https://user:secret@example.org/", "https://example.org/"),
        ("EXAMPLE.org:443", "https://example.org:443/"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("هاكنتوش.com/a", "https://xn--mgbg4a8cpdl.com/a"),
        ("MÜNCHEN.de", "https://xn--mnchen-3ya.de/"),
    ],
)
def test_addresses_become_urls(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "not a url", "ftp://a.org", "http://", "/etc/passwd", "a..ü"]
)
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(NotAUrl):
        normalise(typed)


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        url = normalise(text)
    except NotAUrl:
        return
    assert url.startswith(("http://", "https://"))
    assert urlsplit(url).netloc.isascii()
    assert normalise(url) == url


@pytest.mark.parametrize(
    ("url", "variants"),
    [
        ("https://e.org/a", ["http://e.org/a", "https://www.e.org/a", "http://www.e.org/a"]),
        ("http://www.e.org/", ["https://www.e.org/", "https://e.org/", "http://e.org/"]),
        ("http://127.0.0.1:80/", ["https://127.0.0.1:80/"]),
        ("http://localhost:80/", ["https://localhost:80/"]),
    ],
)
def test_other_ways_to_write_a_host(url: str, variants: list[str]) -> None:
    assert list(others(url)) == variants


@pytest.mark.parametrize(
    ("page", "folder"),
    [
        ("https://e.org/blog/feed/", "/blog/"),
        ("https://e.org/blog/wp-json/wp/v2/posts?page=2", "/blog/"),
        ("https://e.org/wp-admin/post.php?post=1", "/"),
        ("https://e.org/wp/wp-login.php", "/wp/"),
        ("https://e.org/index.php/2024/a/", "/"),
        ("https://e.org/en/a-post/", "/en/a-post/"),
        ("https://e.org", "/"),
    ],
)
def test_the_folder_that_a_page_means(page: str, folder: str) -> None:
    assert site_folder(page) == f"https://e.org{folder}"


def test_folders_are_few() -> None:
    deep = "https://e.org/" + "x/" * 50
    assert len(list(folders(deep))) == 4
    assert list(folders("https://e.org/a/b")) == [
        f"https://e.org{path}" for path in ("/a/b/", "/a/", "/")
    ]


def test_roots_that_an_address_spells_out() -> None:
    assert list(typed_roots("https://e.org/b/wp-json/wp/v2/posts?x=1")) == [
        "https://e.org/b/wp-json/"
    ]
    assert list(typed_roots("https://e.org/?rest_route=/wp/v2/posts&a=b")) == [
        "https://e.org/?rest_route=/"
    ]
    assert list(typed_roots("https://e.org/forest_route=1")) == []
    assert root_of_index("https://e.org/api/?_fields=name") == "https://e.org/api/"


@pytest.mark.parametrize(
    ("root", "url"),
    [
        ("https://e.org/wp-json/", "https://e.org/wp-json/wp/v2/posts?include=1,2"),
        ("https://e.org/wp-json", "https://e.org/wp-json/wp/v2/posts?include=1,2"),
        ("https://e.org/?rest_route=/", "https://e.org/?rest_route=/wp/v2/posts&include=1,2"),
        (
            "https://e.org/index.php?rest_route=/",
            "https://e.org/index.php?rest_route=/wp/v2/posts&include=1,2",
        ),
        (
            "https://e.org/?lang=ar&rest_route=/",
            "https://e.org/?lang=ar&rest_route=/wp/v2/posts&include=1,2",
        ),
        (HOSTED, HOSTED + "posts?include=1,2"),
    ],
)
def test_routes_below_every_form_of_root(root: str, url: str) -> None:
    assert route_url(root, "/wp/v2/posts", {"include": "1,2"}) == url


def test_other_routes_of_a_hosted_site() -> None:
    assert is_hosted_root(HOSTED)
    assert not is_hosted_root("https://e.org/wp-json/")
    assert route_url(HOSTED, "/wp/v2/posts/7") == HOSTED + "posts/7"
    assert route_url(HOSTED, "/wp/v2") == HOSTED.rstrip("/")
    assert base_of(HOSTED) == "https://blog.wordpress.com/"


@given(st.dictionaries(st.text("abc_", min_size=1), st.text(max_size=10)))
def test_parameters_arrive_as_they_are(parameters: dict[str, str]) -> None:
    for root in ("https://e.org/wp-json/", "https://e.org/?rest_route=/"):
        query = parse_qs(urlsplit(route_url(root, "/r", parameters)).query, keep_blank_values=True)
        assert {name: values[0] for name, values in query.items() if name != "rest_route"} == (
            parameters
        )


@pytest.mark.parametrize(
    ("root", "base"),
    [
        ("https://e.org/wp-json/", "https://e.org/"),
        ("https://e.org/en/api/", "https://e.org/en/"),
        ("https://e.org/b/?rest_route=/", "https://e.org/b/"),
        ("https://e.org/b/index.php?rest_route=/", "https://e.org/b/"),
        ("https://e.org/index.php/wp-json/", "https://e.org/"),
    ],
)
def test_the_site_that_a_root_belongs_to(root: str, base: str) -> None:
    assert base_of(root) == base


def test_one_place_in_several_spellings() -> None:
    assert same_place("http://www.E.org/%D8%A3/") == same_place("https://e.org/أ")
    assert same_place("https://e.org/a") != same_place("https://e.org/b")
    assert same_place("https://e.org/?p=1") != same_place("https://e.org/?p=2")


# -- hosts as people read them ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("xn--mgbg4a8cpdl.com", "هاكنتوش.com"),
        ("xn--mgbg4a8cpdl.com:8080", "هاكنتوش.com:8080"),
        ("xn--mnchen-3ya.de", "münchen.de"),
        ("xn--zckzah.jp", "テスト.jp"),
        ("example.org", "example.org"),
        ("foo_bar.example.org", "foo_bar.example.org"),
        ("127.0.0.1:80", "127.0.0.1:80"),
        ("[::1]:80", "[::1]:80"),
        ("", ""),
        ("xn--pypal-4ve.com", "xn--pypal-4ve.com"),  # a Cyrillic letter among Latin ones
        ("xn--80ak6aa92e.com", "xn--80ak6aa92e.com"),  # Cyrillic only, and looks like "apple"
        ("xn--a.com", "xn--a.com"),  # no valid punycode
        ("xn--e1awd7f.com", "xn--e1awd7f.com"),  # "еріс" looks like "epic"
        ("xn--80aesfpebagmfblc0a.xn--p1ai", "пример-домена.рф"),
    ],
)
def test_hosts_in_their_own_script_unless_it_deceives(host: str, shown: str) -> None:
    if host.startswith("xn--80aesf"):
        host = normalise(shown).removeprefix("https://").rstrip("/")
    assert display_host(host) == shown


@given(st.text(max_size=30))
def test_any_host_is_shown_somehow(host: str) -> None:
    assert isinstance(display_host(host), str)
