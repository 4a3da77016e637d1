"""Languages: what tags, items and links say, and which editions a site turns out to have."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Serve
from tests.fakes.languages import Multilingual, content_of, item, json_answer
from viewer.core.cancel import CancelToken
from viewer.core.model import Translation
from viewer.core.wordpress.discovery import discover
from viewer.core.wordpress.editions import Languages, find_editions, sibling_root, with_editions
from viewer.core.wordpress.languages import (
    Edition,
    bcp47,
    lang_of_link,
    language_of,
    translations_of,
)
from viewer.core.wordpress.transport import Transport
from viewer.samplesite import SiteServer
from viewer.samplesite.site import Request, Response

ENGLISH = content_of(item(1), item(3), lang="en-US")
ARABIC = content_of(item(2), item(4), lang="ar")
BOTH = content_of(item(1), item(2), item(3), item(4))


@pytest.fixture
def transport() -> Iterator[Transport]:
    made = Transport(CancelToken(), delay=0.0, patience=0.0, allow_private=True)
    yield made
    made.close()


def languages(
    transport: Transport, serve: Serve, site: Multilingual
) -> tuple[Languages, SiteServer]:
    server = serve(ENGLISH, middleware=site)
    site.base = server.site.base
    found = discover(transport, server.url)
    server.log.clear()
    return find_editions(transport, found), server


def named(found: Languages, base: str) -> list[tuple[str | None, str, dict[str, str]]]:
    return [(e.lang, e.rest_root.removeprefix(base), e.parameters) for e in found.editions]


# -- tags ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given_tag", "tag"),
    [
        ("en_US", "en-US"),
        ("ar", "ar"),
        ("pt-br", "pt-BR"),
        ("de_DE_formal", "de-DE"),
        ("zh-hans", "zh-Hans"),
        ("zh_Hant_TW", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("x-default", None),
        ("", None),
        (None, None),
        ("english", None),
        ("../etc", None),
    ],
)
def test_tags_become_bcp_47(given_tag: str | None, tag: str | None) -> None:
    assert bcp47(given_tag) == tag


@given(st.text(max_size=30))
def test_any_text_is_a_tag_or_none(text: str) -> None:
    tag = bcp47(text)
    assert tag is None or bcp47(tag) == tag


# -- items -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fields",
    [
        {"lang": "ar", "translations": {"ar": 7, "en": 5}},
        {"polylang_current_lang": "ar", "polylang_translations": [{"locale": "en", "id": 5}]},
        {"lang": "ar", "translations": {"ar": {"id": 7}, "en": {"id": "5", "slug": "hello"}}},
        {"lang": {"locale": "ar"}, "translations": [{"lang": "en", "id": 5}]},
    ],
)
def test_translations_that_an_item_names(fields: dict[str, object]) -> None:
    known = {"id": 7, **fields}
    assert language_of(known) == "ar"
    assert translations_of(known) == (Translation("en", 5),)


def test_translations_by_wpml() -> None:
    href = "https://example.org/en/hello/"
    known = {
        "id": 7,
        "wpml_current_locale": "ar",
        "wpml_translations": [{"locale": "en_US", "id": 5, "post_title": "Hello", "href": href}],
    }
    assert language_of(known) == "ar"
    assert translations_of(known) == (Translation("en-US", 5, href),)


@pytest.mark.parametrize("value", [None, False, [], {}, "en", [3], {"en": None}, {"": 5}, 7])
def test_what_names_no_translation(value: object) -> None:
    assert translations_of({"id": 7, "translations": value, "wpml_translations": value}) == ()


def test_the_language_that_a_link_shows() -> None:
    editions = (
        Edition("en-US", "https://example.org/wp-json/", home="https://example.org/"),
        Edition("ar", "https://example.org/ar/wp-json/", home="https://example.org/ar/"),
        Edition("de", "https://de.example.org/wp-json/", home="https://de.example.org"),
        Edition("fr-FR", "https://example.org/wp-json/", home="https://example.org/?lang=fr"),
    )
    links = {
        "http://www.example.org/ar/a/": "ar",
        "https://example.org/argentina/": "en-US",
        "https://example.org/a/": "en-US",
        "https://de.example.org/a": "de",
        "https://example.org/a/?lang=fr": "fr-FR",
        "https://elsewhere.example/ar/": None,
        "": None,
    }
    assert {link: lang_of_link(link, editions) for link in links} == links


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6) | st.just("http://["),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "locale", "lang", "en", "href"]), inner)
    ),
    max_leaves=10,
)
FIELDS = ["id", "lang", "translations", "wpml_translations", "wpml_current_locale"]


@given(st.dictionaries(st.sampled_from(FIELDS), JUNK))
def test_any_item_names_translations_or_none(known: dict[str, object]) -> None:
    assert isinstance(translations_of(known), tuple)


@given(st.text(max_size=20) | st.just("http://[") | st.just("https://e.org/?lang=x&lang=%"))
def test_any_link_shows_a_language_or_none(link: str) -> None:
    lang_of_link(link, (Edition("ar", "", home="https://e.org/ar/"), Edition("x", "", home="[")))


# -- roots -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("root", "home", "other", "sibling"),
    [
        ("https://e.org/wp-json/", "https://e.org", "https://e.org/ar/", "https://e.org/ar/wp-json/"),
        ("https://e.org/en/api/", "https://e.org/en", "https://e.org/ar", "https://e.org/ar/api/"),
        ("https://e.org/?rest_route=/", "https://e.org", "https://ar.e.org/", "https://ar.e.org/?rest_route=/"),
        ("https://e.org/wp-json/", "https://e.org", "https://e.org/?lang=ar", None),
        ("https://api.e.net/wp-json/", "https://e.org", "https://e.org/ar/", None),
    ],
)  # fmt: skip
def test_the_root_of_another_home(root: str, home: str, other: str, sibling: str | None) -> None:
    assert sibling_root(root, home, other) == sibling


# -- editions of a site ----------------------------------------------------------------------


def test_one_language_is_no_request(transport: Transport, serve: Serve) -> None:
    found, server = languages(transport, serve, Multilingual())
    assert named(found, server.site.base) == [("en-US", "/wp-json/", {})]
    assert server.log == []


def test_editions_below_folders(transport: Transport, serve: Serve) -> None:
    site = Multilingual(
        folders={"/ar": ARABIC}, by_id=BOTH, links={"en-US": "/", "ar": "/ar/", "x-default": "/"}
    )
    found, server = languages(transport, serve, site)
    expected = [("en-US", "/wp-json/", {}), ("ar", "/ar/wp-json/", {})]
    assert named(found, server.site.base) == expected
    assert found.related == ()
    assert len(server.log) <= 3
    assert len(server.log) == len(set(server.log))


def test_editions_by_parameter(transport: Transport, serve: Serve) -> None:
    site = Multilingual(parameters={"ar": ARABIC}, by_id=BOTH, links={"ar": "/?lang=ar"})
    found, server = languages(transport, serve, site)
    assert named(found, server.site.base)[1:] == [("ar", "/wp-json/", {"lang": "ar"})]


def test_a_list_that_has_every_language_is_listed_once(transport: Transport, serve: Serve) -> None:
    """Polylang Pro: the plain list holds all, `?lang=` narrows it."""
    entries = [
        {
            "slug": "en",
            "locale": "en_US",
            "w3c": "en-US",
            "home_url": "{base}/",
            "is_default": True,
        },
        {"slug": "ar", "locale": "ar", "w3c": "ar", "home_url": "{base}/ar/"},
        {"slug": "fr", "locale": "fr_FR", "home_url": "{base}/fr/", "active": False},
    ]
    site = Multilingual(parameters={"ar": ARABIC}, namespaces=("pll/v1",))
    server = serve(BOTH, middleware=site)
    site.base = server.site.base
    text = json.dumps(entries).replace("{base}", site.base)
    site.documents = {"/pll/v1/languages": json.loads(text)}
    found = with_editions(transport, discover(transport, server.url))
    assert [(e.lang, e.home) for e in found.editions] == [
        ("en-US", server.url.rstrip("/")),
        ("ar", f"{server.url}ar/"),
    ]
    assert len({edition.listing for edition in found.editions}) == 1
    assert lang_of_link(f"{server.url}ar/a/", found.editions) == "ar"


def test_free_polylang_ignores_the_parameter(transport: Transport, serve: Serve) -> None:
    found, server = languages(transport, serve, Multilingual(links={"ar": "/ar/", "en": "/en/"}))
    assert {edition.listing for edition in found.editions} == {(f"{server.url}wp-json/", ())}
    assert [edition.lang for edition in found.editions] == ["en-US", "ar", "en"]


def test_wpml_without_links(transport: Transport, serve: Serve) -> None:
    site = Multilingual(parameters={"all": BOTH}, namespaces=("wpml/v1",))
    found, server = languages(transport, serve, site)
    assert named(found, server.site.base)[1:] == [(None, "/wp-json/", {"lang": "all"})]


def test_a_subdomain_is_believed_by_the_index_too(transport: Transport, serve: Serve) -> None:
    """Where even single items are kept apart by language, the index's `url` tells."""
    site = Multilingual(folders={"/ar": ARABIC}, links={"ar": "/ar/"})

    def middleware(request: Request, answer: object) -> Response:
        if request.path == "/ar/wp-json/":
            return json_answer({"url": site.base, "home": f"{site.base}/ar"})
        return site(request, answer)  # type: ignore[arg-type]

    server = serve(ENGLISH, middleware=middleware)
    site.base = server.site.base
    found = find_editions(transport, discover(transport, server.url))
    assert named(found, site.base)[1:] == [("ar", "/ar/wp-json/", {})]


def test_the_language_of_the_home_not_of_the_typed_page(transport: Transport, serve: Serve) -> None:
    def middleware(request: Request, answer: object) -> Response:
        good: Response = answer(request)  # type: ignore[operator]
        if request.path == "/post-1/":
            return Response(200, good.headers, good.body.replace(b'"en-US"', b'"ar"'))
        return good

    server = serve(ENGLISH, middleware=middleware)
    found = discover(transport, f"{server.url}post-1/")
    assert found.lang == "ar"
    assert with_editions(transport, found).lang == "en-US"


NO_ROUTE = json_answer({"code": "rest_no_route"}, 404)


@pytest.mark.parametrize("bad", [NO_ROUTE, Response(200, {}, b"<html>"), Response(500, {}, b"")])
def test_failures_are_harmless(transport: Transport, serve: Serve, bad: Response) -> None:
    site = Multilingual(links={"ar": "/ar/"}, namespaces=("pll/v1", "wpml/v1"))

    def middleware(request: Request, answer: object) -> Response:
        wanted = request.path == "/" or request.target == "/wp-json/"
        return site(request, answer) if wanted else bad  # type: ignore[arg-type]

    server = serve(ENGLISH, middleware=middleware)
    site.base = server.site.base
    found = find_editions(transport, discover(transport, server.url))
    assert len(found.editions) == 1


def test_no_more_languages_than_can_be_asked(transport: Transport, serve: Serve) -> None:
    codes = [f"{a}{b}" for a in "abcdefg" for b in "qrstu"]
    links = {code: f"/{code}/" for code in codes}
    _, server = languages(transport, serve, Multilingual(links=links))
    assert len(server.log) <= 20 * 2 + 3
