"""Asking one site's REST API.

Responsible for addresses, single pages and documents, and what refusals mean. Not for walking a
list to its end (manifest, items), for what is asked when (sync) nor for reading fields (schema).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from viewer.core.errors import (
    ArticleUnavailable,
    RateLimited,
    RestApiBlocked,
    SignInRequired,
    SiteUnreachable,
)
from viewer.core.model import Json
from viewer.core.wordpress.addresses import route_url
from viewer.core.wordpress.blocked import blocked_by
from viewer.core.wordpress.payload import NotJson, parse
from viewer.core.wordpress.transport import Answer, Transport
from viewer.core.wordpress.types import PostType, viewable_types

PER_PAGE = 100  # WordPress refuses more
_END = "rest_post_invalid_page_number"
_UNPUBLISHED = {"trash", "draft", "pending", "future", "auto-draft"}
_NOT_HERE = {"rest_no_route", "rest_forbidden", "rest_cannot_read", "rest_cannot_access"}


class PageFailed(Exception):
    """A list could not be had at this size; a smaller one may work."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list.

    Args:
        items: what it holds.
        total: `X-WP-Total`; None when the site does not send it.
        ended: whether the site said that there is no such page any more.
    """

    items: list[Json]
    total: int | None
    ended: bool = False


class WordPressClient:
    """One site's API.

    Args:
        transport: the session to ask through.
        rest_root: the API root; also of the `?rest_route=/` form.
        page_size: how many rows of a list at most are asked for at once; halved when the site
            fails at it. Whoever owns the client remembers it for the next run.
        batch_size: the same of items with their texts, which cost a site far more.
        routes: of the site's index, where they are known.
    """

    def __init__(
        self,
        transport: Transport,
        rest_root: str,
        page_size: int = PER_PAGE,
        routes: Collection[str] = (),
        *,
        batch_size: int = PER_PAGE,
    ) -> None:
        self._transport = transport
        self._routes = routes
        self.root = rest_root
        self.page_size = max(1, min(page_size, PER_PAGE))
        self.batch_size = max(1, min(batch_size, PER_PAGE))

    def address(self, route: str, root: str | None = None, **parameters: str | int) -> str:
        """The URL of a route; built by us, because plain permalinks give wrong next links.

        Args:
            route: such as "/wp/v2/posts".
            root: the API root of a language edition; the site's own when None.
            parameters: of the query.
        """
        return route_url(root or self.root, route, parameters)

    def types(self, wanted: Sequence[str] | None) -> list[PostType]:
        """The wanted types that the site has, in its order; every readable one when None.

        Raises:
            RestApiBlocked: it shows none of them.
        """
        taxonomies = self._optional("/wp/v2/taxonomies")
        found = viewable_types(self._object("/wp/v2/types"), taxonomies, self._routes)
        chosen = [one for one in found if wanted is None or one.slug in wanted]
        if not chosen:
            raise RestApiBlocked(f"The site shows none of the types {', '.join(wanted or ())}.")
        return chosen

    def _object(self, route: str) -> Json:
        url = self.address(route)
        try:
            document = self._document(url, self._transport.get(url))[1]
        except PageFailed as error:
            raise SiteUnreachable(f"{url} gives no usable answer.", detail=error.reason) from error
        return document if isinstance(document, dict) else {}

    def _optional(self, route: str) -> Json:
        try:
            return self._object(route)
        except (RestApiBlocked, SignInRequired, SiteUnreachable):
            return {}

    def page(self, route: str, *, root: str | None = None, **parameters: str | int) -> Page:
        """One page of a list.

        Raises:
            PageFailed: not at this size.
            RestApiBlocked, SignInRequired, RateLimited: the site refuses.
            SiteUnreachable: no answer could be had.
        """
        url = self.address(route, root, **parameters)
        answer = self._transport.get(url)
        if answer.status == 400 and error_code(answer) == _END:
            return Page([], None, ended=True)
        if answer.status >= 500 or answer.status in {413, 414}:
            raise PageFailed(f"HTTP {answer.status}")
        if answer.status == 400 and parameters.get("per_page", 1) != 1 and _is_odd(answer):
            raise PageFailed("the site allows fewer items a page")
        answer, document = self._document(url, answer)
        if not isinstance(document, list):
            raise PageFailed("the answer is not a list")
        items = [item for item in document if isinstance(item, dict)]
        return Page(items, _count(answer.headers.get("X-WP-Total", "")))

    def listed(self, route: str, ids: Sequence[int]) -> list[Json]:
        """Authors, terms or media by their ids; what a site keeps to itself is left out.

        These never fail a run: many sites close `/users` (wordpress.md, 24).
        """
        found: list[Json] = []
        for start in range(0, len(ids), self.page_size):
            part = ids[start : start + self.page_size]
            try:
                page = self.page(route, include=",".join(map(str, part)), per_page=len(part))
            except (PageFailed, RestApiBlocked, SignInRequired):
                continue
            except SiteUnreachable:
                if not self.is_alive():
                    raise
                continue  # a firewall that hangs up on these alone
            found.extend(page.items)
        return found

    def is_alive(self) -> bool:
        """Whether the site answers at all just now, whatever it says."""
        try:
            self._transport.get(self.address("/", _fields="name"), retry=False)
        except SiteUnreachable:
            return False
        return True

    def presence(self, type_: PostType, wp_id: int, root: str | None = None) -> str | None:
        """Why an item that a manifest misses is not shown: "deleted" or "hidden".

        None when it is there after all. Only the site's own clear word counts: 404 or 410 from
        the API for what was deleted, its 401 for what was trashed or made private. A signed-in
        person is shown trash and drafts by their ids; their status tells.

        Raises:
            ArticleUnavailable: the answer was not clear.
        """
        url = self.address(f"{type_.route}/{wp_id}", root, _fields="id,status")
        answer = self._transport.get(url)
        code = error_code(answer)
        if answer.status < 400 and not code:
            return "hidden" if _status_of(answer) in _UNPUBLISHED else None
        if answer.status in {404, 410} and code in {"rest_post_invalid_id", "rest_post_gone"}:
            return "deleted"
        if answer.status in {401, 403} and code in {"rest_forbidden", "rest_cannot_read"}:
            return "hidden"
        raise unavailable(wp_id, f"HTTP {answer.status} {code}".strip())

    # -- answers -------------------------------------------------------------------------------

    def _document(self, url: str, answer: Answer) -> tuple[Answer, Any]:
        """An answer and its document; one that came spoilt is asked for once more."""
        try:
            return answer, self._checked(answer)
        except PageFailed:
            if answer.status >= 400:
                raise
        answer = self._transport.get(url)
        return answer, self._checked(answer)

    def _checked(self, answer: Answer) -> Any:
        """The document of a good answer; raises what a bad one means."""
        if answer.status >= 400:
            raise _refusal(answer)
        try:
            return parse(answer.body)
        except NotJson as error:
            if error.html:
                raise _web_page(answer) from error
            raise PageFailed("the answer is cut off or no JSON") from error


def is_unlistable(error: Exception) -> bool:
    """Whether a refusal only means that this type or list is not for visitors."""
    detail = getattr(error, "detail", None) or ""
    return any(code in detail for code in _NOT_HERE)


def error_code(answer: Answer) -> str:
    """The `code` of WordPress's error document; '' for any other answer."""
    try:
        document = parse(answer.body)
    except NotJson:
        return ""
    code = document.get("code") if isinstance(document, Mapping) else None
    return code if isinstance(code, str) else ""


def _status_of(answer: Answer) -> str:
    try:
        document = parse(answer.body)
    except NotJson:
        return ""
    status = document.get("status") if isinstance(document, Mapping) else None
    return status if isinstance(status, str) else ""


def unavailable(wp_id: int, reason: str) -> ArticleUnavailable:
    """The error that names an item and why it could not be had."""
    return ArticleUnavailable(f"Item {wp_id} could not be fetched.", detail=reason)


def _is_odd(answer: Answer) -> bool:
    """Whether a parameter was refused; `per_page` is, beyond what a filter allows at most."""
    return error_code(answer) == "rest_invalid_param"


def _count(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else None


def _web_page(answer: Answer) -> RestApiBlocked:
    """A page instead of data: somebody stands in the way (wordpress.md, 22)."""
    who = blocked_by(answer)
    return RestApiBlocked(
        f"{answer.url} answers with a web page where data was due" + (f" ({who})." if who else "."),
        detail=f"HTTP {answer.status}",
        hint="A firewall may be in the way; try again later or from another network.",
    )


def _refusal(answer: Answer) -> Exception:
    code = error_code(answer)
    detail = f"HTTP {answer.status} {code}".strip()
    if answer.status == 403 and not code and answer.is_html:
        return _web_page(answer)
    if answer.status == 401 or code in {"rest_not_logged_in", "rest_login_required"}:
        return SignInRequired("The site shows this to members only.", detail=detail)
    if answer.status == 429:
        return RateLimited("The site keeps asking to slow down.", retry_after=60.0)
    if answer.status >= 500 or (answer.status == 404 and not code):
        return PageFailed(detail)  # a 404 page for a large answer too (wordpress.md, 10)
    return RestApiBlocked(f"The site refuses {answer.url}", detail=detail)
