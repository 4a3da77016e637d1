"""Section A: finding the API, and signing in to it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

import keyring.backends.fail
import pytest

from tests.conftest import Serve
from tests.fakes.content import post, site_of
from tests.fakes.languages import Multilingual, content_of, item, json_answer
from viewer.core.cancel import CancelToken
from viewer.core.errors import (
    NotWordPress,
    RestApiBlocked,
    SignInFailed,
    SignInRequired,
    SiteUnreachable,
    SyncError,
)
from viewer.core.wordpress.accounts import Accounts, check_account
from viewer.core.wordpress.addresses import normalise, route_url
from viewer.core.wordpress.discovery import FoundSite, Hosting, discover
from viewer.core.wordpress.editions import find_editions
from viewer.core.wordpress.hosts import display_host, display_url
from viewer.core.wordpress.languages import lang_of_link
from viewer.core.wordpress.transport import Transport
from viewer.core.wordpress.types import viewable_types
from viewer.samplesite import SiteServer
from viewer.samplesite.site import Request, Response, Site

Answer = Callable[[Request], Response]
HTML = {"Content-Type": "text/html; charset=UTF-8"}
THEME = Response(404, HTML, b"<!DOCTYPE html><title>Not found</title><h1>Not found</h1>")


@pytest.fixture
def transport() -> Iterator[Transport]:
    made = Transport(CancelToken(), delay=0.0, patience=0.0, allow_private=True)
    yield made
    made.close()


def posts_of(transport: Transport, found: FoundSite) -> set[int]:
    """What the found API lists: the proof that it is one."""
    answer = transport.get(route_url(found.rest_root, "/wp/v2/posts", {"per_page": 100}))
    return {entry["id"] for entry in json.loads(answer.body)}


def documents(transport: Transport, found: FoundSite) -> list[object]:
    """What the found API says of its types and taxonomies."""
    routes = ("/wp/v2/types", "/wp/v2/taxonomies")
    urls = [route_url(found.rest_root, route) for route in routes]
    return [json.loads(transport.get(url).body) for url in urls]


def asked_once(server: SiteServer) -> bool:
    return len(server.log) == len(set(server.log))


# -- 1 ---------------------------------------------------------------------------------------


def renamed(request: Request, answer: Answer) -> Response:
    """`rest_url_prefix` is `api`: nothing lives at /wp-json/."""
    if request.path.startswith("/wp-json"):
        return THEME
    good = answer(replace(request, target=request.target.replace("/api", "/wp-json", 1)))
    headers = {name: text.replace("wp-json", "api") for name, text in good.headers.items()}
    return Response(good.status, headers, good.body.replace(b"wp-json", b"api"))


def header_only(request: Request, answer: Answer) -> Response:
    good = answer(request)
    return replace(good, body=good.body.replace(b"https://api.w.org/", b"stylesheet"))


def link_only(request: Request, answer: Answer) -> Response:
    good = answer(request)
    return replace(good, headers={n: v for n, v in good.headers.items() if n != "Link"})


def nothing_announced(request: Request, answer: Answer) -> Response:
    return link_only(request, lambda asked: header_only(asked, answer))


def renamed_and_hushed(request: Request, answer: Answer) -> Response:
    return nothing_announced(request, lambda asked: renamed(asked, answer))


def behind_index_php(request: Request, answer: Answer) -> Response:
    """A static front page; only `index.php` reaches WordPress."""
    if request.path != "/index.php":
        return Response(200, HTML, b"<!DOCTYPE html><h1>Welcome</h1>")
    return answer(replace(request, target=request.target.replace("/index.php", "/", 1)))


@pytest.mark.parametrize(
    ("middleware", "root"),
    [
        (None, "wp-json/"),
        (header_only, "wp-json/"),
        (link_only, "wp-json/"),
        (nothing_announced, "wp-json/"),
        (renamed, "api/"),
        (renamed_and_hushed, "?rest_route=/"),
        (behind_index_php, "index.php?rest_route=/"),
    ],
)
def test_01_root_is_not_always_wp_json(
    transport: Transport, serve: Serve, middleware: Callable[..., Response] | None, root: str
) -> None:
    server = serve(site_of(post(1), post(2)), middleware=middleware)
    found = discover(transport, server.url)
    assert found.rest_root == server.url + root
    assert posts_of(transport, found) == {1, 2}
    assert asked_once(server)


def test_01_plain_permalinks_take_parameters_behind_an_ampersand(
    transport: Transport, serve: Serve
) -> None:
    """With them `/wp-json/` answers 200 and the home page, not 404 (real-wordpress.md)."""

    def home_everywhere(request: Request, answer: Answer) -> Response:
        at_root = "rest_route" in request.query or request.path == "/"
        return answer(request if at_root else replace(request, target="/"))

    server = serve(site_of(post(1)), pretty=False, middleware=home_everywhere)
    found = discover(transport, server.url + "wp-json/")
    assert found.rest_root == f"{server.url}?rest_route=/"
    assert posts_of(transport, found) == {1}


@pytest.mark.parametrize(
    "page",
    ["feed/", "post-1/", "wp-json/", "wp-json/wp/v2/posts?per_page=1", "wp-admin/", "wp-login.php",
     "?rest_route=/wp/v2/posts", "wp-json/?_fields=name,namespaces", "category/a/b/c/d/e/"],
)  # fmt: skip
@pytest.mark.parametrize("middleware", [None, nothing_announced])
def test_01_from_any_address_of_the_site(
    transport: Transport, serve: Serve, page: str, middleware: Callable[..., Response] | None
) -> None:
    server = serve(site_of(post(1)), middleware=middleware)
    found = discover(transport, server.url + page)
    assert posts_of(transport, found) == {1}
    assert "routes" in found.index
    assert asked_once(server)


def test_01_a_good_site_takes_two_requests(transport: Transport, serve: Serve) -> None:
    server = serve(site_of(post(1)))
    discover(transport, server.url)
    assert server.log == ["GET /", "GET /wp-json/"]


# -- 2 ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["/blog/", "/blog/post-1/", "/blog/feed/", "/blog/wp-admin/"])
@pytest.mark.parametrize("middleware", [None, nothing_announced])
def test_02_subdirectory_install(
    transport: Transport, serve: Serve, page: str, middleware: Callable[..., Response] | None
) -> None:
    server = serve(site_of(post(1)), prefix="/blog", middleware=middleware)
    found = discover(transport, server.site.base + page)
    assert found.rest_root == f"{server.site.base}/blog/wp-json/"
    assert found.home == f"{server.site.base}/blog"
    assert posts_of(transport, found) == {1}


def in_its_own_directory(request: Request, answer: Answer) -> Response:
    """Files in /wordpress, pages and API at the root: `url` is not `home`."""
    if request.path.startswith("/wordpress"):
        return Response(200, HTML, b"<!DOCTYPE html><title>Log in</title>")
    good = answer(request)
    if request.path != "/wp-json/":
        return good
    index = json.loads(good.body)
    return json_answer({**index, "url": f"{index['home']}/wordpress"})


@pytest.mark.parametrize("page", ["", "wordpress/wp-login.php", "wordpress/wp-admin/"])
def test_02_wordpress_in_its_own_directory(transport: Transport, serve: Serve, page: str) -> None:
    server = serve(site_of(post(1)), middleware=in_its_own_directory)
    found = discover(transport, server.url + page)
    assert found.rest_root == f"{server.url}wp-json/"
    assert (found.home, found.url) == (server.site.base, f"{server.site.base}/wordpress")


# -- 3 ---------------------------------------------------------------------------------------

ENGLISH = content_of(item(1), item(3), lang="en-US")
ARABIC = content_of(item(2), lang="ar")
BOTH = content_of(item(1), item(2), item(3))


def serve_languages(serve: Serve, content: object, site: Multilingual) -> SiteServer:
    server = serve(content, middleware=site)
    site.base = server.site.base
    return server


def test_03_a_language_prefix_is_a_mirror_of_its_own(transport: Transport, serve: Serve) -> None:
    site = Multilingual(folders={"/ar": ARABIC})
    server = serve_languages(serve, ENGLISH, site)
    found = discover(transport, f"{server.url}ar/")
    assert found.rest_root == f"{server.url}ar/wp-json/"
    assert found.lang == "ar"
    assert posts_of(transport, found) == {2}


@pytest.mark.parametrize(
    "site",
    [
        Multilingual(folders={"/ar": ARABIC}, by_id=BOTH, links={"ar": "/ar/"}),
        Multilingual(parameters={"ar": ARABIC}, by_id=BOTH, links={"ar": "/?lang=ar"}),
        Multilingual(parameters={"ar": ARABIC}, by_id=BOTH, links={"ar": "/ar/"}),
        Multilingual(parameters={"all": BOTH}, by_id=BOTH, namespaces=("wpml/v1",)),
    ],
    ids=["prefix", "parameter", "parameter-of-a-folder", "all-at-once"],
)
def test_03_every_language_is_listed(
    transport: Transport, serve: Serve, site: Multilingual
) -> None:
    server = serve_languages(serve, ENGLISH, site)
    languages = find_editions(transport, discover(transport, server.url))
    listed: set[int] = set()
    for edition in languages.editions:
        url = route_url(edition.rest_root, "/wp/v2/posts", edition.parameters)
        listed |= {entry["id"] for entry in json.loads(transport.get(url).body)}
    assert listed == {1, 2, 3}
    assert languages.related == ()


def test_03_languages_that_only_links_tell(transport: Transport, serve: Serve) -> None:
    """Free Polylang lists everything together and says no language."""
    server = serve_languages(serve, BOTH, Multilingual(links={"ar": "/ar/", "en": "/en/"}))
    editions = find_editions(transport, discover(transport, server.url)).editions
    assert len({edition.listing for edition in editions}) == 1
    assert lang_of_link(f"{server.url}ar/a-post/", editions) == "ar"


# -- 4 ---------------------------------------------------------------------------------------


def network(*prefixes: str) -> Callable[[Request, Answer], Response]:
    """A multisite: each sub-site has its own posts, all numbered from 1."""

    def middleware(request: Request, answer: Answer) -> Response:
        base = answer(Request("GET", "/wp-json/"))
        for prefix in prefixes:
            if request.path.startswith(f"{prefix}/"):
                site = Site(content_of(item(1, prefix.strip("/"))), prefix=prefix)
                site.base = json.loads(base.body)["home"]
                return site.answer(request)
        return answer(request)

    return middleware


def test_04_sub_sites_are_told_apart_by_their_root(transport: Transport, serve: Serve) -> None:
    server = serve(content_of(item(1)), middleware=network("/one", "/two"))
    roots = {discover(transport, server.url + path).rest_root for path in ("", "one/", "two/")}
    assert roots == {server.url + path for path in ("wp-json/", "one/wp-json/", "two/wp-json/")}


def test_04_a_sister_site_in_another_language_is_no_edition(
    transport: Transport, serve: Serve
) -> None:
    sisters = network("/ar")
    site = Multilingual(links={"en": "/", "ar": "/ar/"})
    server = serve(
        content_of(item(1)),
        middleware=lambda request, answer: sisters(request, lambda asked: site(asked, answer)),
    )
    site.base = server.site.base
    languages = find_editions(transport, discover(transport, server.url))
    assert len(languages.editions) == 1
    assert languages.related == (f"{server.url}ar/",)


# -- 5 ---------------------------------------------------------------------------------------


CENTRAL = re.compile(r"^/wp/v2/sites/[^/]+/(.*)$")


def central(*, announced: bool) -> Callable[[Request, Answer], Response]:
    """wordpress.com: no API on the blog; a central one without an index, the site in its path."""

    def middleware(request: Request, answer: Answer) -> Response:
        route = CENTRAL.match(request.target)
        if route is not None and route[1]:
            return answer(replace(request, target=f"/wp-json/wp/v2/{route[1]}"))
        if request.path == "/":
            home = json.loads(answer(Request("GET", "/wp-json/")).body)["home"]
            link = f'<{home}/wp/v2/sites/blog.example.com/>; rel="https://api.w.org/"'
            headers = {**HTML, "Link": link} if announced else HTML
            return Response(200, headers, b"<html lang='fr'><title>Mon blog</title>")
        return refused(404, "rest_no_route") if "/wp/" in request.path else THEME

    return middleware


@pytest.mark.parametrize("announced", [True, False])
def test_05_wordpress_com_is_asked_centrally(
    transport: Transport, serve: Serve, announced: bool
) -> None:
    server = serve(site_of(post(1)), middleware=central(announced=announced))
    hosting = Hosting(suffix="127.0.0.1", api=server.site.base)
    found = discover(transport, server.url, hosting=hosting)
    assert "/wp/v2/sites/" in found.rest_root
    assert posts_of(transport, found) == {1}
    assert (found.index["name"], found.lang, found.namespaces) == ("Mon blog", "fr", ("wp/v2",))
    types, taxonomies = documents(transport, found)
    assert [type_.slug for type_ in viewable_types(types, taxonomies)] == ["post", "page"]


def test_05_other_hosts_are_not_looked_for_there(transport: Transport, serve: Serve) -> None:
    server = serve(site_of(), middleware=lambda _r, _a: THEME)
    with pytest.raises(NotWordPress):
        discover(transport, server.url, hosting=Hosting(".invalid", server.site.base))
    assert not [line for line in server.log if "/sites/" in line]


# -- 6 ---------------------------------------------------------------------------------------


def closed(reply: Response) -> Callable[[Request, Answer], Response]:
    """A site that announces its API and answers every request to it with `reply`."""

    def middleware(request: Request, answer: Answer) -> Response:
        to_api = "wp-json" in request.target or "rest_route" in request.target
        return reply if to_api else answer(request)

    return middleware


def refused(status: int, code: str) -> Response:
    """The message is in the site's language, and says the opposite."""
    return json_answer({"code": code, "message": "Alles gut!", "data": {"status": status}}, status)


def page(status: int, text: str, **headers: str) -> Response:
    return Response(status, {**HTML, **headers}, f"<!DOCTYPE html><p>{text}</p>".encode())


def test_06_a_refusal_is_taken_at_its_word(transport: Transport, serve: Serve) -> None:
    """Where the site says its API is, a refusal ends the search: no hammering at other doors."""
    server = serve(site_of(post(1)), middleware=closed(refused(401, "rest_cannot_access")))
    with pytest.raises(SignInRequired):
        discover(transport, f"{server.url}2024/05/13/post-1/")
    assert len(server.log) == 2


@pytest.mark.parametrize(
    ("reply", "kind", "words"),
    [
        (refused(401, "rest_cannot_access"), SignInRequired, "members"),
        (refused(401, "rest_not_logged_in"), SignInRequired, "members"),
        (refused(403, "rest_forbidden"), SignInRequired, "members"),
        (refused(401, "incorrect_password"), SignInFailed, "password"),
        (refused(403, "rest_disabled"), RestApiBlocked, "switched off"),
        (refused(404, "rest_no_route"), RestApiBlocked, "switched off"),
        (page(403, "Forbidden"), RestApiBlocked, "refuses"),
        (page(403, "Generated by Wordfence at noon"), RestApiBlocked, "Wordfence"),
        (page(200, "<title>Just a moment...</title>"), RestApiBlocked, "Cloudflare"),
        (page(200, "<form name='loginform' id='loginform'>"), SignInRequired, "members"),
        (page(503, "<title>Maintenance</title>"), SiteUnreachable, "maintenance"),
        (page(202, "<meta http-equiv=refresh content='0;/.well-known/sgcaptcha/'>"),
         RestApiBlocked, "SiteGround"),
        (page(200, "Welcome to our site"), RestApiBlocked, "no usable answer"),
        (page(503, "Maintenance"), SiteUnreachable, "503"),
        (page(401, "Staging", **{"WWW-Authenticate": "Basic"}), SignInRequired, "web server"),
    ],
)  # fmt: skip
def test_06_a_closed_api_says_how_it_is_closed(
    transport: Transport, serve: Serve, reply: Response, kind: type[SyncError], words: str
) -> None:
    server = serve(site_of(post(1)), middleware=closed(reply))
    with pytest.raises(kind, match=words) as raised:
        discover(transport, server.url)
    assert raised.value.hint
    assert "Alles gut" not in f"{raised.value.message}{raised.value.detail}"


def test_06_a_site_whose_api_is_nowhere(transport: Transport, serve: Serve) -> None:
    """A 404 of the theme for every root; the pages still show that it is WordPress."""
    traces = page(200, "<img src='/wp-content/uploads/a.jpg'>")
    server = serve(site_of(), middleware=lambda asked, _a: traces if asked.target == "/" else THEME)
    with pytest.raises(RestApiBlocked, match="made with WordPress"):
        discover(transport, server.url)


def test_06_another_kind_of_site(transport: Transport, serve: Serve) -> None:
    server = serve(site_of(), middleware=lambda _r, _a: page(200, "Hello"))
    with pytest.raises(NotWordPress):
        discover(transport, server.url)


# -- 7 ---------------------------------------------------------------------------------------


def test_07_types_that_visitors_may_read(transport: Transport, serve: Serve) -> None:
    types = {
        "nav_menu_item": {"rest_base": "menu-items", "rest_namespace": "wp/v2"},
        "event": {"rest_base": "events", "rest_namespace": "agenda/v1"},
        "page": {"rest_base": "pages", "rest_namespace": "wp/v2", "hierarchical": True},
        "book": {"rest_base": "books", "rest_namespace": "wp/v2", "taxonomies": ["genre"]},
        "wp_block": {"rest_base": "blocks", "rest_namespace": "wp/v2"},
        "elementor_library": {"rest_base": "elementor_library"},
        "post": {"rest_base": "posts", "rest_namespace": "wp/v2"},
        "attachment": {"rest_base": "media", "rest_namespace": "wp/v2"},
    }
    genres = {"genre": {"rest_base": "genres", "rest_namespace": "wp/v2", "hierarchical": True}}
    site = Multilingual(documents={"/wp/v2/types": types, "/wp/v2/taxonomies": genres})
    server = serve_languages(serve, site_of(), site)
    found = discover(transport, server.url)
    offered = viewable_types(*documents(transport, found), found.index["routes"])
    assert [(type_.slug, type_.route) for type_ in offered] == [
        ("post", "/wp/v2/posts"),
        ("page", "/wp/v2/pages"),
        ("book", "/wp/v2/books"),
        ("event", "/agenda/v1/events"),
    ]
    assert [taxonomy.field for taxonomy in offered[2].taxonomies] == ["genres"]


# -- 33 --------------------------------------------------------------------------------------


def test_33_application_passwords_are_read_from_the_index(
    transport: Transport, serve: Serve
) -> None:
    def middleware(request: Request, answer: Answer) -> Response:
        good = answer(request)
        if request.path != "/wp-json/":
            return good
        endpoints = {"authorization": "https://e.org/wp-admin/authorize-application.php"}
        advertised = {"application-passwords": {"endpoints": endpoints}}
        return json_answer({**json.loads(good.body), "authentication": advertised})

    assert discover(transport, serve(site_of(), middleware=middleware).url).facts.authorize_url
    assert not discover(transport, serve(site_of()).url).facts.application_passwords


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("incorrect_password", "does not accept this password"),
        ("invalid_username", "no such user"),
        ("application_passwords_disabled", "switched off"),
        ("rest_not_logged_in", "as if nobody had signed in"),
    ],
)
def test_33_a_sign_in_that_fails_says_why(
    transport: Transport, serve: Serve, code: str, words: str
) -> None:
    server = serve(site_of(), middleware=lambda _r, _a: refused(401, code))
    transport.sign_in(urlsplit(server.url).netloc, "admin", "secret")
    with pytest.raises(SignInFailed, match=words) as raised:
        check_account(transport, server.site.rest_root)
    assert raised.value.hint
    assert "secret" not in f"{raised.value.message}{raised.value.detail}{raised.value.hint}"


def test_33_credentials_go_to_the_api_host_only(transport: Transport, serve: Serve) -> None:
    """Not to a host that it redirects to, and not to one that its pictures lie on."""
    seen: list[tuple[str, bool]] = []

    def elsewhere(request: Request, answer: Answer) -> Response:
        seen.append(("elsewhere", "Authorization" in request.headers))
        return answer(request)

    other = serve(site_of(), middleware=elsewhere)

    def site(request: Request, answer: Answer) -> Response:
        seen.append(("site", "Authorization" in request.headers))
        return Response(302, {"Location": other.url + "a.jpg"}, b"")

    server = serve(site_of(), middleware=site)
    transport.sign_in(urlsplit(server.url).netloc, "admin", "secret")
    transport.get(server.url)
    transport.get(other.url + "b.jpg")
    assert seen == [("site", True), ("elsewhere", False), ("elsewhere", False)]


def test_33_without_a_keyring_nothing_is_kept_but_the_run_goes_on() -> None:
    accounts = Accounts(keyring.backends.fail.Keyring())
    problem = accounts.remember("https://e.org/wp-json/", "admin", "secret")
    assert problem is not None
    assert accounts.password("https://e.org/wp-json/", "admin") == "secret"


# -- 35, its part in finding a site ----------------------------------------------------------


def test_35_www_and_apex_are_tried_for_each_other(transport: Transport, serve: Serve) -> None:
    server = serve(site_of(post(1)))
    port = urlsplit(server.url).port
    found = discover(transport, f"http://www.localhost:{port}/")
    assert posts_of(transport, found) == {1}


def test_35_a_known_site_is_asked_as_it_is_known(transport: Transport, serve: Serve) -> None:
    """An outage of one name or of https must not move a mirror to another for good."""
    server = serve(site_of(post(1)))
    port = urlsplit(server.url).port
    with pytest.raises(SiteUnreachable):
        discover(transport, f"http://www.localhost.invalid:{port}/", exact=True)
    assert server.log == []


# -- 41 --------------------------------------------------------------------------------------


def test_41_idn_is_punycode_for_requests_and_unicode_for_people() -> None:
    assert normalise("هاكنتوش.com") == "https://xn--mgbg4a8cpdl.com/"
    assert display_host("xn--mgbg4a8cpdl.com") == "هاكنتوش.com"
    assert display_url("https://xn--mgbg4a8cpdl.com/a/?b=c") == "https://هاكنتوش.com/a/?b=c"


@pytest.mark.parametrize("host", ["xn--pypal-4ve.com", "xn--80ak6aa92e.com"])
def test_41_homographs_stay_punycode(host: str) -> None:
    assert display_host(host) == host
