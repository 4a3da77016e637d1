"""WordPress's list parameters: filtering, order, paging and `_fields`.

Responsible for the same answers and the same refusals as WordPress gives, from lists that are
sorted and written once. Not for routes (site).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from viewer.samplesite.content import Json

KEPT_FROM = 500  # items; smaller lists are prepared for each request, so tests may change in place
SHOWN = frozenset({"publish", "inherit", "approved"})  # statuses that visitors may see
_POSTS = {"author", "date", "id", "include", "modified", "parent", "relevance", "slug",
          "include_slugs", "title", "menu_order"}  # fmt: skip
_TERMS = {"id", "include", "name", "slug", "include_slugs", "term_group", "description", "count"}
_USERS = {"id", "include", "name", "registered_date", "slug", "include_slugs", "email", "url"}
_COMMENTS = {"date", "date_gmt", "id", "include", "post", "parent", "type"}
_DATE = re.compile(r"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d")


class BadRequest(Exception):
    """A parameter that WordPress refuses."""

    def __init__(self, code: str, status: int = 400) -> None:
        super().__init__(code)
        self.code = code
        self.status = status


@dataclass(frozen=True)
class Kind:
    """How WordPress lists one kind of thing.

    Args:
        orders: what `orderby` may be.
        by, order: the defaults.
        filters: parameters that name a field of the items.
        dated: which of `modified_after` and the like it knows.
    """

    orders: frozenset[str]
    by: str
    order: str
    filters: dict[str, str]
    dated: dict[str, tuple[str, bool]]  # parameter -> (field, later than)


_AFTER = {"after": ("date", True), "before": ("date", False)}
POSTS = Kind(
    frozenset(_POSTS),
    "date",
    "desc",
    {"author": "author", "parent": "parent", "slug": "slug", "sticky": "sticky"},
    {**_AFTER, "modified_after": ("modified", True), "modified_before": ("modified", False)},
)
TERMS = Kind(
    frozenset(_TERMS), "name", "asc", {"parent": "parent", "slug": "slug", "post": "post"}, {}
)
USERS = Kind(frozenset(_USERS), "name", "asc", {"slug": "slug"}, {})
COMMENTS = Kind(
    frozenset(_COMMENTS), "date_gmt", "desc", {"post": "post", "parent": "parent"}, dict(_AFTER)
)


@dataclass(frozen=True)
class Page:
    """One page of a list, and how many there are."""

    items: list[Json]
    total: int
    pages: int
    number: int


class Listing:
    """A collection prepared for being asked.

    Args:
        items: the collection.
        kind: how it is listed.
        revision: of the content when it was prepared.
    """

    def __init__(self, items: list[Json], kind: Kind, revision: int = 0) -> None:
        self._source = items
        self._count = len(items)
        self._kind = kind
        self._revision = revision
        self._orders: dict[tuple[str, bool, frozenset[str]], list[Json]] = {}
        self._written: dict[tuple[str, int], str] = {}
        self.by_id: dict[int, Json] = {item["id"]: item for item in items}

    def serves(self, items: list[Json], revision: int) -> bool:
        """Whether it still stands for these items."""
        return self._source is items and self._count == len(items) and self._revision == revision

    def written(self, form: str, item: Json, write: Any) -> str:
        """An item's JSON in a form (fields, embeds, ...); `write` is called once for each."""
        key = (form, item["id"])
        if key not in self._written:
            self._written[key] = write(item)
        return self._written[key]

    def page(
        self,
        query: dict[str, str],
        *,
        statuses: frozenset[str] = SHOWN,
        offset_hours: float = 0,
        maximum: int = 100,
        strict: bool = True,
    ) -> Page:
        """The page of the list that a query asks for.

        Args:
            query: the parameters as sent.
            statuses: which items count.
            offset_hours: the site's time, for dates without a zone.
            maximum: of `per_page`.
            strict: refuse a page past the end; only lists of posts do, others answer [].

        Raises:
            BadRequest: as WordPress would refuse it.
        """
        size = _number(query, "per_page", 10)
        number = _number(query, "page", 1)
        if not 1 <= size <= maximum or number < 1:
            raise BadRequest("rest_invalid_param")
        found = self._found(query, statuses, offset_hours)
        pages = -(-len(found) // size)
        if "offset" in query:
            start = _number(query, "offset", 0)
            if start >= len(found):
                return Page([], 0, 0, number)
        elif strict and number > max(1, pages):
            raise BadRequest("rest_post_invalid_page_number")
        else:
            start = (number - 1) * size
        return Page(found[start : start + size], len(found), pages, number)

    def _found(
        self, query: dict[str, str], statuses: frozenset[str], offset_hours: float
    ) -> list[Json]:
        by = query.get("orderby", self._kind.by)
        order = query.get("order", self._kind.order)
        if by not in self._kind.orders or order not in {"asc", "desc"}:
            raise BadRequest("rest_invalid_param")
        tests = self._tests(query, offset_hours)
        if query.get("include"):
            wanted = dict.fromkeys(_ids(query["include"]))
            items = [self.by_id[wp_id] for wp_id in wanted if wp_id in self.by_id]
            items = [item for item in items if item.get("status", "publish") in statuses]
            if by != "include":
                items = _sorted(items, by, order == "desc")
        else:
            items = self._ordered(by, order == "desc", statuses)
        return [item for item in items if all(test(item) for test in tests)] if tests else items

    def _ordered(self, by: str, descending: bool, statuses: frozenset[str]) -> list[Json]:
        key = (by, descending, statuses)
        if key not in self._orders:
            items = [i for i in self._source if i.get("status", "publish") in statuses]
            self._orders[key] = _sorted(items, by, descending)
        return self._orders[key]

    def _tests(self, query: dict[str, str], offset_hours: float) -> list[Any]:
        tests: list[Any] = []
        for name, value in query.items():
            if name in self._kind.dated:
                field, later = self._kind.dated[name]
                tests.append(_compared(field, later, _moment(value, offset_hours)))
            elif name in self._kind.filters:
                tests.append(_equal(self._kind.filters[name], value))
            elif name == "exclude":
                excluded = set(_ids(value))
                tests.append(lambda item, out=excluded: item["id"] not in out)
            elif name == "search":
                wanted = value.lower()
                tests.append(lambda item, text=wanted: text in str(item).lower())
            elif name in {"categories", "tags"} or name in self._term_fields():
                ids = set(_ids(value))
                tests.append(lambda item, n=name, w=ids: bool(set(item.get(n, [])) & w))
        return tests

    def _term_fields(self) -> set[str]:
        """Fields of the items that hold the ids of terms."""
        first = self._source[0] if self._source else {}
        return {name for name, value in first.items() if isinstance(value, list)}


def _sorted(items: Sequence[Json], by: str, descending: bool) -> list[Json]:
    field = "id" if by in {"include", "relevance"} else by

    def key(item: Json) -> tuple[Any, int]:
        value = item.get(field, "")
        if isinstance(value, dict):
            value = value.get("rendered", "")
        return (value if isinstance(value, int) else str(value), item["id"])

    return sorted(items, key=key, reverse=descending)


def _number(query: dict[str, str], name: str, default: int) -> int:
    try:
        return int(query.get(name, default))
    except ValueError as error:
        raise BadRequest("rest_invalid_param") from error


def _equal(field: str, value: str) -> Any:
    wanted = set(value.lower().split(","))
    return lambda item: str(item.get(field, "")).lower() in wanted


def _compared(field: str, later: bool, bound: str) -> Any:
    """Strictly later or earlier; ISO texts of one zone sort as moments do."""
    gmt = f"{field}_gmt"
    if later:
        return lambda item: str(item.get(gmt) or item.get(field, "")) > bound
    return lambda item: str(item.get(gmt) or item.get(field, "")) < bound


def _ids(text: str) -> list[int]:
    return [int(part) for part in text.split(",") if part.strip().isdigit()]


def _moment(text: str, offset_hours: float) -> str:
    """A moment as `date_gmt` is written; without a zone it is the site's own time."""
    if not _DATE.match(text):
        raise BadRequest("rest_invalid_param")
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadRequest("rest_invalid_param") from error
    if found.tzinfo is None:
        found = found.replace(tzinfo=timezone(timedelta(hours=offset_hours)))
    utc = found.astimezone(timezone.utc)  # noqa: UP017  # timezone is imported anyway
    return utc.strftime("%Y-%m-%dT%H:%M:%S")


def only_fields(document: Any, query: dict[str, str]) -> Any:
    """The document with only what `_fields` names; nested names are understood."""
    if "_fields" not in query or not isinstance(document, dict):
        return document
    kept: Json = {}
    for name in query["_fields"].split(","):
        _copy(document, kept, name.strip().split("."))
    return kept


def _copy(source: Json, target: Json, names: list[str]) -> None:
    name, *rest = names
    if name not in source:
        return
    if rest and isinstance(source[name], dict):
        _copy(source[name], target.setdefault(name, {}), rest)
    else:
        target[name] = source[name]


def as_json(document: Any) -> str:
    """JSON as WordPress sends it: ASCII only."""
    return json.dumps(document)
