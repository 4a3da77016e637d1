"""What only some WordPress sites do: accounts, old versions, caps, editions, feeds, closed APIs.

Responsible for `FakeSite`, an honest extension of the sample's site for tests; each option is one
thing that real sites were seen to do. Codes and headers as measured on real ones
(docs/testing.md). Not for faults (faults).
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tests.fakes.feed import rss
from viewer.samplesite.content import Content, Json, TypeInfo
from viewer.samplesite.listing import POSTS, SHOWN, BadRequest, Kind, Listing, Page
from viewer.samplesite.site import Refused, Request, Response, Site

# Types that a real site also tells of, though their lists are of no use to a visitor.
INTERNAL_TYPES = (
    TypeInfo("nav_menu_item", "menu-items", "Menu items", taxonomies=("nav_menu",)),
    TypeInfo("wp_block", "blocks", "Reusable blocks"),
    TypeInfo("wp_template", "templates", "Templates"),
    TypeInfo("wp_template_part", "template-parts", "Template parts"),
    TypeInfo("wp_navigation", "navigation", "Navigation menus"),
)
_CLOSED_LISTS = {
    "menu-items": "rest_cannot_view",
    "templates": "rest_cannot_manage_templates",
    "template-parts": "rest_cannot_manage_templates",
}
# What `status=any` lists, and what whoever may edit may also ask for, or ask for by its id.
_ANY = frozenset({"publish", "private", "draft", "pending", "future", "inherit"})
_ALL = _ANY | {"trash", "approved", "hold"}


@dataclass(frozen=True)
class Quirks:
    """What a site does that others do not.

    Args:
        accounts: user name -> application password; spaces in it do not count.
        per_page: what it allows at most (`max_per_page`).
        undeclared: list parameters that it neither declares nor follows, as an old or a
            "hardened" WordPress: they are silently ignored.
        sticky_on_top: sticky posts come first and beyond `per_page` (6.8.0; wordpress.md, 13).
        hidden_in_total: items that `X-WP-Total` counts though nobody sees them.
        languages: `?lang=` chooses among items by their `lang`; the first is the default.
        closed: the REST API answers 401 with this code to visitors.
        users: the code with which `/users` answers 401, as security plugins do.
        robots: the text of robots.txt; None for WordPress's own.
        feed: whether there is a feed.
        feed_size: articles a feed page.
        envelope: whether `_envelope` works.
    """

    accounts: Mapping[str, str] | None = None
    per_page: int = 100
    undeclared: frozenset[str] = frozenset()
    sticky_on_top: bool = False
    hidden_in_total: int = 0
    languages: Sequence[str] = ()
    closed: str | None = None
    users: str | None = None
    robots: str | None = None
    feed: bool = True
    feed_size: int = 10
    envelope: bool = True


# WordPress before 5.7 (wordpress.md, 14).
OLD = Quirks(undeclared=frozenset({"modified_after", "modified_before"}))


class FakeSite(Site):
    """A site with quirks.

    Args:
        content, prefix, pretty: as of `Site`.
        quirks: what it does that others do not.
    """

    def __init__(
        self,
        content: Content,
        *,
        prefix: str = "",
        pretty: bool = True,
        quirks: Quirks | None = None,
    ) -> None:
        super().__init__(content, prefix=prefix, pretty=pretty)
        self.quirks = quirks or Quirks()

    @property
    def maximum(self) -> int:  # type: ignore[override]
        return self.quirks.per_page

    def answer(self, request: Request) -> Response:
        path = request.path.removeprefix(self._prefix)
        if path == "/robots.txt" and self.quirks.robots != "":
            return self._robots()
        if path.rstrip("/") == "/feed" or "feed" in request.query:
            return self._feed(request)
        return super().answer(request)

    # -- who asks ----------------------------------------------------------------------------------

    def user(self, request: Request) -> str | None:
        """The user whose application password came with a request."""
        kind, _, sent = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() != "basic" or not self.quirks.accounts:
            return None
        try:
            name, _, password = base64.b64decode(sent).decode().partition(":")
        except ValueError:
            return None
        right = self.quirks.accounts.get(name)
        same = right is not None and right.replace(" ", "") == password.replace(" ", "")
        return name if same else None

    def statuses(self, query: dict[str, str], request: Request) -> frozenset[str]:
        if self.user(request) is None:
            return super().statuses(query, request)
        wanted = query.get("status")
        if wanted is None:
            return SHOWN
        asked = set(wanted.split(","))
        if asked - _ALL - {"any"}:
            raise BadRequest("rest_invalid_param")
        return _ANY if "any" in asked else frozenset(asked)

    def shown(self, item: Json, query: dict[str, str], request: Request) -> Json:
        editing = query.get("context") == "edit" and self.user(request) is not None
        if "password" in item and isinstance(item.get("content"), dict):
            item = _locked(item, query, editing)
        if editing:
            item = _editable(item)
        return super().shown(item, query, request)

    def form(self, query: dict[str, str], request: Request) -> str:
        return f"{self.user(request)}|{super().form(query, request)}"

    # -- routes ------------------------------------------------------------------------------------

    def routed(self, route: str, query: dict[str, str], request: Request) -> Response:
        user = self.user(request)
        if self.quirks.closed and user is None:
            raise Refused(401, self.quirks.closed)
        if route == "/wp/v2/users/me":
            return self._me(user, query, request)
        if self.quirks.users and route.startswith("/wp/v2/users") and user is None:
            raise Refused(401, self.quirks.users)
        if "_envelope" in query and self.quirks.envelope:
            return self._enveloped(super().routed(route, query, request))
        return super().routed(route, query, request)

    def listed(self, name: str, kind: str, query: dict[str, str], request: Request) -> Response:
        if name in _CLOSED_LISTS and self.user(request) is None:
            raise Refused(401, _CLOSED_LISTS[name])
        if kind == "comments":
            self._refuse_comments(query, request)
        query = {key: text for key, text in query.items() if key not in self.quirks.undeclared}
        if self.quirks.languages and query.setdefault("lang", self.quirks.languages[0]) == "all":
            del query["lang"]
        return super().listed(name, kind, query, request)

    def single(
        self, name: str, kind: str, wp_id: int, query: dict[str, str], request: Request
    ) -> Response:
        if self.user(request) is not None and "status" not in query:
            query = {**query, "status": ",".join(_ALL)}
        return super().single(name, kind, wp_id, query, request)

    def turned(self, name: str, page: Page, query: dict[str, str]) -> Page:
        if self.quirks.sticky_on_top and name == "posts" and "include" not in query:
            page = self._with_sticky(page, query)
        hidden = self.quirks.hidden_in_total
        if hidden and page.items:
            size = int(query.get("per_page", 10))
            total = page.total + hidden
            page = replace(page, total=total, pages=-(-total // size))
        return page

    def listing(self, name: str, kind: Kind) -> Listing:
        if self.quirks.languages and kind is POSTS and name != "media":
            kind = replace(kind, filters={**kind.filters, "lang": "lang"})
        return super().listing(name, kind)

    def _refuse_comments(self, query: dict[str, str], request: Request) -> None:
        if "status" in query and self.user(request) is None:
            raise Refused(401, "rest_forbidden_param")
        ids = {int(part) for part in query.get("post", "").split(",") if part.isdigit()}
        items = [i for t in self.content.types for i in self.content.items(t.rest_base)]
        if self.user(request) is None and any("password" in i for i in items if i["id"] in ids):
            raise Refused(401, "rest_cannot_read_post")

    def _with_sticky(self, page: Page, query: dict[str, str]) -> Page:
        sticky = [item for item in self.content.items("posts") if item.get("sticky")]
        if page.number != 1 or "offset" in query:
            sticky = []
        ids = {item["id"] for item in sticky}
        return replace(page, items=[*sticky, *(i for i in page.items if i["id"] not in ids)])

    def _me(self, user: str | None, query: dict[str, str], request: Request) -> Response:
        if user is None:
            raise Refused(401, "rest_not_logged_in")
        return self.reply({"id": 1, "name": user, "slug": user}, query)

    def _enveloped(self, inner: Response) -> Response:
        headers = {key: value for key, value in inner.headers.items() if key != "Content-Type"}
        document = {"body": json.loads(inner.body), "status": inner.status, "headers": headers}
        return self.reply(document, {})

    def index(self) -> Json:
        document = super().index()
        if self.quirks.accounts:
            page = f"{self.home}/wp-admin/authorize-application.php"
            document["authentication"] = {
                "application-passwords": {"endpoints": {"authorization": page}}
            }
        if self.quirks.languages:
            document["namespaces"] = [*document["namespaces"], "pll/v1"]
        return document

    def arguments(self, route: str) -> Json:
        known = super().arguments(route)
        return {key: value for key, value in known.items() if key not in self.quirks.undeclared}

    # -- beside the API ----------------------------------------------------------------------------

    def _robots(self) -> Response:
        text = self.quirks.robots
        if text is None:
            text = "User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n"
        return Response(200, {"Content-Type": "text/plain; charset=utf-8"}, text.encode())

    def _feed(self, request: Request) -> Response:
        if not self.quirks.feed:
            return self.html(404, "Not found", "<p>Not found</p>")
        page = request.query.get("paged", "1")
        return rss(self, int(page) if page.isdigit() else 1, self.quirks.feed_size)


def _locked(item: Json, query: dict[str, str], editing: bool) -> Json:
    """A post behind a password as it is shown to whoever sent this query."""
    sent = query.get("password")
    if sent is not None and sent != item["password"]:
        raise Refused(403, "rest_post_incorrect_password")
    names = [name for name in ("content", "excerpt") if isinstance(item.get(name), dict)]
    opened = sent is not None or editing
    texts = {
        n: {"rendered": item[n]["rendered"] if opened else "", "protected": True} for n in names
    }
    kept = {key: value for key, value in item.items() if key != "password" or editing}
    return {**kept, **texts}


def _editable(item: Json) -> Json:
    """The same with the raw texts, as whoever may edit it gets it."""
    names = [n for n in ("title", "content", "excerpt") if isinstance(item.get(n), dict)]
    return {**item, **{n: {"raw": item[n].get("rendered", ""), **item[n]} for n in names}}
