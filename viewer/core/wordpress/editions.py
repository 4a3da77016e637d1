"""Which languages a site has, and how to list each.

Responsible for asking, few times, and for believing only what the answers show: an edition shares
the site's ids, a sister site of a multisite network has ids of its own (wordpress.md, 3 and 4).
Not for reading tags, links and items (languages). Whatever fails here leaves the site as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qs, urlsplit, urlunsplit

from viewer.core.errors import SyncError
from viewer.core.model import Json
from viewer.core.wordpress.addresses import route_url, same_place, usable
from viewer.core.wordpress.discovery import FoundSite
from viewer.core.wordpress.front_page import FrontPage, read_page
from viewer.core.wordpress.languages import Edition, bcp47
from viewer.core.wordpress.payload import NotJson, parse
from viewer.core.wordpress.schema import as_id, as_text
from viewer.core.wordpress.transport import Answer, Transport

MOST = 20  # languages of one site that are looked at
_POSTS = "/wp/v2/posts"
_FIELDS = "id,guid,slug,date_gmt"
_ALL = ({"lang": "all"}, {"wpml_language": "all"})


@dataclass(frozen=True, slots=True)
class Languages:
    """What a site has in other languages.

    Args:
        editions: the site itself first; listing each and merging by id gives everything. Editions
            of equal `listing` need be listed only once.
        related: addresses of sites in other languages with ids of their own.
    """

    editions: tuple[Edition, ...]
    related: tuple[str, ...] = ()


def with_editions(transport: Transport, found: FoundSite) -> FoundSite:
    """The site with its editions and related sites looked up; see `find_editions`."""
    languages = find_editions(transport, found)
    lang = languages.editions[0].lang or found.lang
    return replace(found, lang=lang, editions=languages.editions, related=languages.related)


def find_editions(transport: Transport, found: FoundSite) -> Languages:
    """Look for the languages of a site; about two requests for each, and none without a hint.

    Hints are the `hreflang` links of its front page, Polylang's list of languages, and WPML's
    namespace. Failures are harmless: what cannot be shown is left out.

    Args:
        transport: to ask through; cancelling it raises as ever.
        found: what `discover` found.
    """
    return _Looking(transport, found).run()


@dataclass(frozen=True, slots=True)
class _Hint:
    """A language that the site may have."""

    lang: str
    code: str  # as the site writes it in `?lang=`
    home: str


@dataclass(frozen=True, slots=True)
class _Answered:
    """A way to list a hinted language that gave a list, and its first item."""

    hint: _Hint
    edition: Edition
    first: Json


class _Looking:
    def __init__(self, transport: Transport, found: FoundSite) -> None:
        self._transport = transport
        self._found = found
        self._root = found.rest_root

    def run(self) -> Languages:
        page = self._front_page()
        main = Edition(bcp47(page.lang), self._root, home=self._found.home)
        hints = self._hints(page)
        if not hints:
            return Languages((main, *self._everything_at_once()))
        answered = [found for hint in hints if (found := self._answered(hint)) is not None]
        own = self._listed([as_id(each.first.get("id")) or 0 for each in answered])
        editions, related = [main], []
        for each in answered:
            if _same_item(own.get(_key(each.first)), each.first):
                # The plain list has it already; what is left to know is where its pages live.
                editions.append(replace(each.edition, rest_root=self._root, parameters={}))
            elif each.edition.rest_root == self._root or self._shares_ids(each):
                editions.append(each.edition)
            else:
                related.append(each.hint.home)
        return Languages(_distinct(editions), tuple(dict.fromkeys(related)))

    # -- hints ---------------------------------------------------------------------------------

    def _hints(self, page: FrontPage) -> list[_Hint]:
        own = same_place(self._found.home)
        hints: dict[tuple[str, str], _Hint] = {}
        for hint in (*self._polylang(), *_from_links(page)):
            hints.setdefault(same_place(hint.home), hint)
        return [hint for place, hint in hints.items() if place != own][:MOST]

    def _front_page(self) -> FrontPage:
        """The page of the site's home; the links of an article lead to its translations only."""
        page = self._found.page
        if same_place(page.url) == same_place(self._found.home):
            return page
        answer = self._get(self._found.home, accept="text/html")
        return page if answer is None else read_page(answer.url, answer.headers, answer.body)

    def _polylang(self) -> Iterator[_Hint]:
        """Polylang's own list; the free one has it since 3.7 (polylang.pro/doc/rest-api)."""
        route = next((r for r in ("pll/v1", "polylang/v2") if r in self._found.namespaces), None)
        document = self._json(route_url(self._root, f"/{route}/languages")) if route else None
        for entry in document if isinstance(document, list) else ():
            if not isinstance(entry, dict) or entry.get("active") is False:
                continue
            code = as_text(entry.get("slug"))
            lang = bcp47(as_text(entry.get("w3c")) or as_text(entry.get("locale")) or code)
            home = usable(as_text(entry.get("home_url") or entry.get("url")))
            if lang and code and home:
                yield _Hint(lang, code, home)

    # -- evidence ------------------------------------------------------------------------------

    def _answered(self, hint: _Hint) -> _Answered | None:
        """The first way to list a language that gives a list: its own root, then `?lang=`."""
        for edition in self._ways(hint):
            items = self._items(edition, orderby="id", order="asc", per_page=1)
            if items:
                return _Answered(hint, edition, items[0])
        return None

    def _ways(self, hint: _Hint) -> Iterator[Edition]:
        root = sibling_root(self._root, self._found.home, hint.home)
        if root is not None:
            yield Edition(hint.lang, root, home=hint.home)
        yield Edition(hint.lang, self._root, {"lang": hint.code}, home=hint.home)

    def _listed(self, ids: Sequence[int]) -> dict[int, Json]:
        """Which of these ids the plain list has, in one request."""
        wanted = sorted({wp_id for wp_id in ids if wp_id})
        if not wanted:
            return {}
        main = Edition(None, self._root)
        items = self._items(main, include=",".join(map(str, wanted)), per_page=len(wanted))
        return {_key(item): item for item in items}

    def _shares_ids(self, each: _Answered) -> bool:
        """Whether another root speaks of the same items: same guid, or same `url` of the index.

        A plugin hides other languages from lists, but gives each item by its id.
        """
        own = self._json(
            route_url(self._root, f"{_POSTS}/{_key(each.first)}", {"_fields": _FIELDS})
        )
        if isinstance(own, dict) and as_id(own.get("id")) is not None:
            return _same_item(own, each.first)
        index = self._json(route_url(each.edition.rest_root, "/", {"_fields": "url,home"}))
        url = as_text(index.get("url")) if isinstance(index, dict) else ""
        return bool(url) and same_place(url) == same_place(self._found.url)

    def _everything_at_once(self) -> Iterator[Edition]:
        """WPML without links to its languages: `lang=all`, when it lists more than without."""
        if self._found.facts.languages != "wpml":
            return
        plain = self._total({})
        for parameters in _ALL:
            total = self._total(parameters)
            if plain is not None and total is not None and total > plain:
                yield Edition(None, self._root, dict(parameters), home=self._found.home)
                return

    def _total(self, parameters: Mapping[str, str]) -> int | None:
        answer = self._get(
            route_url(self._root, _POSTS, {"per_page": 1, "_fields": "id", **parameters})
        )
        return None if answer is None else as_id(answer.headers.get("X-WP-Total"))

    # -- asking --------------------------------------------------------------------------------

    def _items(self, edition: Edition, **parameters: str | int) -> list[Json]:
        asked = {**parameters, "_fields": _FIELDS, **edition.parameters}
        document = self._json(route_url(edition.rest_root, _POSTS, asked))
        items = document if isinstance(document, list) else []
        return [item for item in items if isinstance(item, dict) and as_id(item.get("id"))]

    def _json(self, url: str) -> Any:
        answer = self._get(url)
        try:
            return None if answer is None else parse(answer.body)
        except NotJson:
            return None

    def _get(self, url: str, accept: str = "application/json") -> Answer | None:
        """The answer, when it is a good one."""
        try:
            answer = self._transport.get(url, accept=accept, retry=False)
        except SyncError:
            return None
        return answer if answer.status < 400 else None


def sibling_root(root: str, home: str, other: str) -> str | None:
    """The API root of another home, by analogy: `/wp-json/` and `/` make `/ar/wp-json/` of `/ar/`.

    Returns:
        None when the homes differ by a parameter only, or the root does not lie in its home.
    """
    ours, mine, theirs = urlsplit(root), urlsplit(home), urlsplit(other)
    folder = mine.path.rstrip("/") + "/"
    if theirs.query or not ours.path.startswith(folder):
        return None
    if same_place(home)[0] != same_place(root)[0]:
        return None
    path = theirs.path.rstrip("/") + "/" + ours.path[len(folder) :]
    return urlunsplit(ours._replace(scheme=theirs.scheme, netloc=theirs.netloc, path=path))


def _from_links(page: FrontPage) -> Iterator[_Hint]:
    for tag, place in page.alternates:
        lang, home = bcp47(tag), usable(place)
        if lang and home:
            parameter = parse_qs(urlsplit(home).query).get("lang", [""])[0]
            folder = urlsplit(home).path.strip("/").rpartition("/")[2]
            is_code = bcp47(folder) is not None and folder.lower().startswith(lang[:2])
            yield _Hint(lang, parameter or (folder if is_code else lang.split("-")[0]), home)


def _key(item: Json) -> int:
    return as_id(item.get("id")) or 0


def _same_item(own: Json | None, other: Json) -> bool:
    """Whether two answers speak of one item: ids count up in every site, guids do not."""
    if own is None or as_id(own.get("id")) != as_id(other.get("id")):
        return False
    guids = [_guid(own), _guid(other)]
    if all(guids):
        return guids[0] == guids[1]
    return all(own.get(name) == other.get(name) for name in ("slug", "date_gmt"))


def _guid(item: Json) -> str:
    value = item.get("guid")
    return as_text(value.get("rendered")) if isinstance(value, dict) else as_text(value)


def _distinct(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    """The editions, each way to list a language once."""
    seen: dict[tuple[Any, ...], Edition] = {}
    for edition in editions:
        seen.setdefault((edition.listing, edition.lang, same_place(edition.home)), edition)
    return tuple(seen.values())
