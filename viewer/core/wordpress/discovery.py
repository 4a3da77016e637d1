"""Finding the REST API of a site from whatever address a person typed.

Responsible for the order of the attempts, for never asking one address twice, and for saying why
none worked (wordpress.md, 1 to 6). Not for what pages and indexes say (front_page, index_facts),
for languages (editions), for what refusals mean (refusals) nor for mirroring (client, sync).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from viewer.core.errors import RestApiBlocked, SiteUnreachable, SyncError, TlsFailed
from viewer.core.model import Json
from viewer.core.wordpress import addresses
from viewer.core.wordpress.addresses import normalise
from viewer.core.wordpress.front_page import FrontPage, read_page
from viewer.core.wordpress.index_facts import IndexFacts
from viewer.core.wordpress.languages import Edition, bcp47
from viewer.core.wordpress.payload import NotJson, parse
from viewer.core.wordpress.refusals import no_api, refusal
from viewer.core.wordpress.schema import as_text
from viewer.core.wordpress.transport import Answer, Transport

__all__ = ["FoundSite", "Hosting", "discover", "normalise"]

_PAGE = "text/html,application/json;q=0.9"
_PASSING = {429, 500, 502, 503, 504}


@dataclass(frozen=True, slots=True)
class FoundSite:
    """A REST API that answered.

    Args:
        rest_root: where it is, after redirects; the identity of the site (wordpress.md, 4).
        index: its document.
        lang: of the page that was typed, BCP 47, where it says.
        home: where the site's pages live.
        url: where its WordPress lives; another folder than `home` on some (wordpress.md, 2).
        namespaces: of the API.
        facts: what the index says about what it can do.
        editions: its languages; only the site itself until `editions.find_editions` looked.
        feed: the address of its feed, where the page names one.
        page: what the typed page said about itself.
        related: addresses of sites in other languages with ids of their own, to be added as sites.
    """

    rest_root: str
    index: Json
    lang: str | None
    home: str
    url: str
    namespaces: tuple[str, ...]
    facts: IndexFacts
    editions: tuple[Edition, ...]
    feed: str | None
    page: FrontPage
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hosting:
    """A host that answers for the blogs of many (wordpress.md, 5)."""

    suffix: str = ".wordpress.com"  # of the blogs' hosts
    api: str = "https://public-api.wordpress.com"


def discover(
    transport: Transport, address: str, *, exact: bool = False, hosting: Hosting | None = None
) -> FoundSite:
    """Find the REST API that belongs to `address`.

    The page is asked by GET rather than HEAD: one request then gives the header, the links, the
    language, the feed and the other languages.

    Args:
        transport: to ask through.
        address: as typed: any page, feed, admin or API address of the site.
        exact: whether only this scheme and host are asked. For a site that is known already: one
            that does not answer on https today is no reason to go on without it for ever.
        hosting: whose blogs are also looked for at a central API; wordpress.com when None.

    Raises:
        NotAUrl, SiteUnreachable, TlsFailed, RateLimited: nobody answers.
        NotWordPress, RestApiBlocked, SignInRequired, SignInFailed: there is no API to be had.
    """
    return _Search(transport, normalise(address), exact, hosting or Hosting()).run()


class _Search:
    """One search: what was asked already, and the first refusal."""

    def __init__(self, transport: Transport, url: str, exact: bool, hosting: Hosting) -> None:
        self._transport = transport
        self._url = url
        self._exact = exact
        self._hosting = hosting
        self._answers: dict[str, Answer] = {}
        self._refusal: SyncError | None = None

    def run(self) -> FoundSite:
        answer = self._first_page()
        page = self._page(answer)
        if answer.status < 400 and _is_index(document := _json(answer)):
            root = addresses.root_of_index(answer.url)
            if root == answer.url:
                return self._found(root, document, page)
            page = replace(page, roots=(root, *page.roots))  # only some fields were asked for
        tried: set[str] = set()
        for root, front in self._candidates(answer, page):
            if root not in tried:
                tried.add(root)
                found = self._try(root, announced=root in front.roots)
                if found is not None:
                    return self._found(*found, front)
        raise self._refusal or no_api(answer, page.is_wordpress)

    # -- pages ---------------------------------------------------------------------------------

    def _first_page(self) -> Answer:
        """The typed page, or the same with another scheme or `www.` when it does not answer.

        A certificate that is not trusted ends the search: nobody is led to plain http by it.
        """
        try:
            answer = self._get(self._url, retry=False)
        except SiteUnreachable:
            answer = self._other_page() or self._get(self._url, retry=True)
        if answer.status in _PASSING:
            self._answers.clear()
            answer = self._get(self._url, retry=True)
        return answer

    def _other_page(self) -> Answer | None:
        for url in () if self._exact else addresses.others(self._url):
            try:
                return self._get(url, retry=False)
            except (SiteUnreachable, TlsFailed):
                continue
        return None

    def _front(self, url: str) -> FrontPage | None:
        """What another page of the site says; None when it does not answer."""
        try:
            return self._page(self._get(url, retry=False))
        except (SiteUnreachable, TlsFailed):
            return None

    def _page(self, answer: Answer) -> FrontPage:
        return read_page(answer.url, answer.headers, answer.body)

    def _get(self, url: str, *, retry: bool, accept: str = _PAGE) -> Answer:
        """The answer to an address, which is asked once."""
        if url not in self._answers:
            answer = self._transport.get(url, accept=accept, retry=retry)
            self._answers[url] = answer
            self._answers.setdefault(answer.url, answer)
        return self._answers[url]

    # -- roots ---------------------------------------------------------------------------------

    def _candidates(self, answer: Answer, page: FrontPage) -> Iterator[tuple[str, FrontPage]]:
        """API roots, best guess first, and the page that speaks for each."""
        yield from ((root, page) for place in page.roots for root in _secure(place, page.url))
        for root in addresses.typed_roots(answer.url):
            yield root, page
        if not page.roots:
            for url in dict.fromkeys(map(addresses.site_folder, (answer.url, self._url))):
                front = page if url == page.url else self._front(url)
                if front is not None:
                    yield from ((root, front) for root in front.roots)
        yield from ((root, page) for root in self._guesses(answer.url))
        yield from ((root, page) for root in self._hosted(answer.url))

    def _guesses(self, url: str) -> Iterator[str]:
        """Roots that nobody announced: below the page's folders, and behind `index.php`."""
        seen: set[tuple[str, str]] = set()
        for folder in (*addresses.folders(url), *addresses.folders(self._url)):
            if addresses.same_place(folder) not in seen:
                seen.add(addresses.same_place(folder))
                yield f"{folder}wp-json/"
                yield f"{folder}?rest_route=/"
        yield f"{addresses.site_folder(url)}index.php?rest_route=/"

    def _hosted(self, url: str) -> Iterator[str]:
        parts = urlsplit(url)
        if (parts.hostname or "").endswith(self._hosting.suffix):
            yield f"{self._hosting.api}/wp/v2/sites/{quote(parts.netloc, safe='')}/"

    def _try(self, root: str, *, announced: bool) -> tuple[str, Json] | None:
        """The root and its index; None when there is none.

        Where the site itself says that its API is, an unreadable answer is asked for again and a
        refusal is final. A refusal anywhere else is kept, in case nothing better comes.
        """
        try:
            found = self._index(root)
        except SyncError as error:
            if announced:
                raise
            self._refusal = self._refusal or error
            return None
        if found is None and announced:
            self._answers.pop(root, None)
            found = self._index(root)
            if found is None:
                self._refusal = self._refusal or _unreadable(root)
        return found

    def _index(self, root: str) -> tuple[str, Json] | None:
        if addresses.is_hosted_root(root):
            return self._hosted_index(root)
        answer = self._get(root, retry=True, accept="application/json")
        document = _json(answer)
        if answer.status < 400 and _is_index(document):
            return _kept_root(root, answer.url), document
        refused = refusal(root, answer, document)
        if refused is not None:
            raise refused
        return None

    def _found(self, root: str, index: Json, page: FrontPage) -> FoundSite:
        """The result; a feed or an API address says nothing of the site, so its front page does."""
        if not page.is_html:
            page = self._front(addresses.base_of(root)) or page
        return _found(root, index, page)

    def _hosted_index(self, root: str) -> tuple[str, Json] | None:
        """A stand-in index: the central API has none, but it has types (wordpress.md, 5)."""
        url = addresses.route_url(root, "/wp/v2/types")
        answer = self._get(url, retry=True, accept="application/json")
        document = _json(answer)
        if answer.status < 400 and isinstance(document, dict) and "post" in document:
            return root, {"namespaces": ["wp/v2"], "routes": {}}
        refused = refusal(root, answer, document)
        if refused is not None:
            raise refused
        return None


def _secure(root: str, page_url: str) -> Iterator[str]:
    """A root as announced; on https pages with https first (wordpress.md, 35)."""
    theirs, ours = urlsplit(root), urlsplit(page_url)
    if theirs.scheme == "http" and ours.scheme == "https" and theirs.hostname == ours.hostname:
        yield urlunsplit(theirs._replace(scheme="https", netloc=ours.netloc))
    yield root


def _kept_root(root: str, answered: str) -> str:
    """Where to ask from now on: where the redirects led, unless that is no longer a root."""
    same_form = ("rest_route=" in urlsplit(root).query) == (
        "rest_route=" in urlsplit(answered).query
    )
    return answered if same_form else root


def _unreadable(root: str) -> RestApiBlocked:
    return RestApiBlocked(
        f"The site names {root} as its REST API, but no usable answer comes from there.",
        hint="A firewall or a browser check may be in the way; try later or from elsewhere.",
    )


def _found(root: str, index: Json, page: FrontPage) -> FoundSite:
    base = addresses.base_of(root)
    url, home = (_given(index, name) for name in ("url", "home"))
    home = home or url or base
    if addresses.is_hosted_root(root):
        index = {**index, "name": page.title or base, "home": home, "url": home}
    facts = IndexFacts.of(index)
    lang = bcp47(page.lang)
    return FoundSite(
        rest_root=root,
        index=index,
        lang=lang,
        home=home,
        url=url or home,
        namespaces=facts.namespaces,
        facts=facts,
        editions=(Edition(lang, root, home=home),),
        feed=page.feed,
        page=page,
    )


def _given(index: Json, name: str) -> str:
    """An address of the index as the site writes it; '' where it gives none that is one."""
    address = as_text(index.get(name))
    return address if addresses.usable(address) else ""


def _json(answer: Answer) -> Any:
    try:
        return parse(answer.body)
    except NotJson:
        return None


def _is_index(document: Any) -> bool:
    if not isinstance(document, dict):
        return False
    namespaces, routes = document.get("namespaces"), document.get("routes")
    return (isinstance(namespaces, list) and "wp/v2" in namespaces) or (
        isinstance(routes, dict) and "/wp/v2" in routes
    )
