"""Asking one site's REST API.

Responsible for addresses, paging, adaptive page sizes and what refusals mean. Not for what is
asked when (sync) nor for reading single fields (schema).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

from viewer.core.errors import (
    ArticleUnavailable,
    ManifestUnstable,
    RateLimited,
    RestApiBlocked,
    SignInRequired,
    SiteUnreachable,
)
from viewer.core.model import Json
from viewer.core.wordpress.payload import NotJson, parse
from viewer.core.wordpress.schema import MANIFEST_FIELDS, ManifestRow, as_id, manifest_row
from viewer.core.wordpress.transport import Answer, Transport

PER_PAGE = 100  # WordPress refuses more
_LISTINGS = 3  # how often a manifest that moves is listed again
_END = "rest_post_invalid_page_number"


@dataclass(frozen=True, slots=True)
class PostType:
    """A type of content that the API lists."""

    slug: str
    route: str  # e.g. "/wp/v2/posts"


class PageFailed(Exception):
    """A list could not be had at this size; a smaller one may work."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class WordPressClient:
    """One site's API.

    Args:
        transport: the session to ask through.
        rest_root: the API root; also of the `?rest_route=/` form.
    """

    def __init__(self, transport: Transport, rest_root: str) -> None:
        self._transport = transport
        self._root = rest_root
        self._size = PER_PAGE  # of a page; halved when the site fails at it, and remembered

    def address(self, route: str, **parameters: str | int) -> str:
        """The URL of a route; built by us, because plain permalinks give wrong next links."""
        parts = urlsplit(self._root)
        query = urlencode(parameters, safe=",:")
        if "rest_route=" in parts.query:
            base = parts.query.partition("rest_route=")[0] + f"rest_route={route}"
            return urlunsplit(parts._replace(query=base + (f"&{query}" if query else "")))
        path = parts.path.rstrip("/") + route
        kept = f"{parts.query}&{query}" if parts.query and query else parts.query or query
        return urlunsplit(parts._replace(path=path, query=kept))

    # -- what there is -------------------------------------------------------------------------

    def types(self, wanted: Sequence[str] | None) -> list[PostType]:
        """The wanted types that the site has, in that order; articles and pages when None.

        Raises:
            RestApiBlocked: it shows none of them.
        """
        document = self._object("/wp/v2/types")
        found = []
        for slug in wanted or ("post", "page"):
            entry = document.get(slug)
            if isinstance(entry, dict):
                base = entry.get("rest_base") or slug
                space = entry.get("rest_namespace") or "wp/v2"
                found.append(PostType(slug, f"/{space}/{base}"))
        if not found:
            raise RestApiBlocked(f"The site shows none of the types {', '.join(wanted or ())}.")
        return found

    def _object(self, route: str) -> Json:
        document = self._answer(self.address(route))
        return document if isinstance(document, dict) else {}

    def manifest(
        self, type_: PostType, progress: Callable[[int, int], None]
    ) -> dict[int, ManifestRow]:
        """Everything the site claims of one type, by id: complete, or an error.

        Args:
            type_: which type.
            progress: told how many rows came and how many the site announces.

        Raises:
            ManifestUnstable: the site kept changing while it was listed.
            SiteUnreachable, RestApiBlocked, SignInRequired: it could not be listed.
        """
        for _ in range(_LISTINGS):
            rows, totals = self._listing(type_, progress)
            if len(totals) <= 1:
                return rows
        raise ManifestUnstable(f"The list of type {type_.slug} changed at every attempt.")

    def _listing(
        self, type_: PostType, progress: Callable[[int, int], None]
    ) -> tuple[dict[int, ManifestRow], set[int]]:
        rows: dict[int, ManifestRow] = {}
        totals: set[int] = set()
        offset = 0
        while True:
            items, total = self._manifest_page(type_, offset)
            if total is not None and items:
                totals.add(total)
            before = len(rows)
            rows.update((row.wp_id, row) for item in items if (row := manifest_row(item)))
            offset += len(items)
            progress(len(rows), max(total or 0, len(rows)))
            # A site that ignores `offset` repeats itself; an end without totals is an empty page.
            if not items or len(rows) == before or (total is not None and offset >= total):
                return rows, totals

    def _manifest_page(self, type_: PostType, offset: int) -> tuple[list[Json], int | None]:
        """Ask with the known size; when the site fails at it, with half, down to one."""
        while True:
            try:
                return self._page(
                    type_.route,
                    orderby="id",
                    order="asc",
                    per_page=self._size,
                    offset=offset,
                    _fields=MANIFEST_FIELDS,
                )
            except PageFailed as error:
                if self._size == 1:
                    raise SiteUnreachable(
                        f"The site fails at listing {type_.slug}.", detail=error.reason
                    ) from error
                self._size = max(1, self._size // 2)

    # -- items ---------------------------------------------------------------------------------

    def items(self, type_: PostType, ids: Sequence[int]) -> Iterator[Json | ArticleUnavailable]:
        """The items of these ids, each an answer or the reason why it could not be had.

        A batch at which the site fails is halved, so that one poisonous post is named and the
        rest is kept (wordpress.md, 10).
        """
        try:
            found = self._included(type_, ids)
        except PageFailed as error:
            if len(ids) == 1:
                yield _unavailable(ids[0], error.reason)
                return
            middle = len(ids) // 2
            yield from self.items(type_, ids[:middle])
            yield from self.items(type_, ids[middle:])
            return
        for wp_id in ids:
            yield found.get(wp_id) or _unavailable(wp_id, "not in the answer")

    def _included(self, type_: PostType, ids: Sequence[int]) -> dict[int, Json]:
        items, _ = self._page(
            type_.route,
            include=",".join(map(str, ids)),
            per_page=len(ids),
            orderby="include",
            _embed="author,wp:featuredmedia",
        )
        return {wp_id: item for item in items if (wp_id := as_id(item.get("id"))) is not None}

    def listed(self, route: str, ids: Sequence[int]) -> list[Json]:
        """Authors, terms or media by their ids; what a site keeps to itself is left out.

        These never fail a run: many sites close `/users` (wordpress.md, 24).
        """
        found: list[Json] = []
        for start in range(0, len(ids), PER_PAGE):
            part = ids[start : start + PER_PAGE]
            try:
                items, _ = self._page(route, include=",".join(map(str, part)), per_page=len(part))
            except (PageFailed, RestApiBlocked, SignInRequired):
                continue
            found.extend(items)
        return found

    def still_there(self, type_: PostType, wp_id: int) -> bool:
        """Whether an item that a manifest misses is still shown to visitors.

        Only the site's own clear word counts as gone: 404 or 410 from the API, or its 401.

        Raises:
            ArticleUnavailable: the answer was not clear.
        """
        answer = self._transport.get(self.address(f"{type_.route}/{wp_id}", _fields="id"))
        code = _code(answer)
        if answer.status < 400 and not code:
            return True
        if (
            answer.status in {401, 404, 410}
            and code.startswith("rest_")
            and code != "rest_no_route"
        ):
            return False
        raise _unavailable(wp_id, f"HTTP {answer.status} {code}".strip())

    # -- answers -------------------------------------------------------------------------------

    def _page(self, route: str, **parameters: str | int) -> tuple[list[Json], int | None]:
        url = self.address(route, **parameters)
        answer = self._transport.get(url)
        if answer.status == 400 and _code(answer) == _END:
            return [], None
        if answer.status >= 500 or answer.status in {413, 414}:
            raise PageFailed(f"HTTP {answer.status}")
        answer, document = self._document(url, answer)
        if not isinstance(document, list):
            raise PageFailed("the answer is not a list")
        total = answer.headers.get("X-WP-Total", "")
        return (
            [item for item in document if isinstance(item, dict)],
            int(total) if total.isascii() and total.isdigit() else None,
        )

    def _answer(self, url: str) -> Any:
        """A document without which a run cannot go on."""
        try:
            return self._document(url, self._transport.get(url))[1]
        except PageFailed as error:
            raise SiteUnreachable(f"{url} gives no usable answer.", detail=error.reason) from error

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
                raise RestApiBlocked(
                    f"{answer.url} answers with a web page where data was due.",
                    hint="A firewall may be in the way; try again later or from another network.",
                ) from error
            raise PageFailed("the answer is cut off or no JSON") from error


def _code(answer: Answer) -> str:
    try:
        document = parse(answer.body)
    except NotJson:
        return ""
    code = document.get("code") if isinstance(document, dict) else None
    return code if isinstance(code, str) else ""


def _refusal(answer: Answer) -> Exception:
    code = _code(answer)
    detail = f"HTTP {answer.status} {code}".strip()
    if answer.status == 401 or code in {"rest_not_logged_in", "rest_login_required"}:
        return SignInRequired("The site shows this to members only.", detail=detail)
    if answer.status == 429:
        return RateLimited("The site keeps asking to slow down.", retry_after=60.0)
    if answer.status >= 500:
        return PageFailed(detail)
    return RestApiBlocked(f"The site refuses {answer.url}", detail=detail)


def _unavailable(wp_id: int, reason: str) -> ArticleUnavailable:
    return ArticleUnavailable(f"Item {wp_id} could not be fetched.", detail=reason)
