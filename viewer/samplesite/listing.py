"""WordPress's list parameters: filtering, order, paging and `_fields`.

Responsible for the same answers and the same refusals as WordPress gives. Not for routes (site).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from viewer.samplesite.content import Json

_MAXIMUM = 100
_ORDERS = {
    "date": "date", "id": "id", "modified": "modified", "title": "title", "slug": "slug",
    "include": "id", "name": "name", "author": "author",
}  # fmt: skip


class BadRequest(Exception):
    """A parameter that WordPress refuses with 400."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Page:
    """One page of a list, and how many there are."""

    items: list[Json]
    total: int
    pages: int
    number: int


def answer_list(items: Sequence[Json], query: dict[str, str]) -> Page:
    """The page of a list that a query asks for.

    Raises:
        BadRequest: as WordPress would answer 400.
    """
    size = _number(query, "per_page", 10)
    number = _number(query, "page", 1)
    if not 1 <= size <= _MAXIMUM or number < 1:
        raise BadRequest("rest_invalid_param")
    found = _ordered([item for item in items if _wanted(item, query)], query)
    pages = -(-len(found) // size)
    if "offset" in query:
        start = _number(query, "offset", 0)
    elif number > max(1, pages):
        raise BadRequest("rest_post_invalid_page_number")
    else:
        start = (number - 1) * size
    return Page(found[start : start + size], len(found), pages, number)


def _number(query: dict[str, str], name: str, default: int) -> int:
    try:
        return int(query.get(name, default))
    except ValueError as error:
        raise BadRequest("rest_invalid_param") from error


def _wanted(item: Json, query: dict[str, str]) -> bool:
    if item.get("status", "publish") not in {"publish", "inherit"}:
        return False
    if "include" in query and item["id"] not in _ids(query["include"]):
        return False
    if "exclude" in query and item["id"] in _ids(query["exclude"]):
        return False
    if "slug" in query and item.get("slug") != query["slug"]:
        return False
    for name in ("categories", "tags"):
        if name in query and not set(item.get(name, [])) & _ids(query[name]):
            return False
    if "author" in query and item.get("author") not in _ids(query["author"]):
        return False
    if "modified_after" in query and _moment(item["modified_gmt"]) <= _moment(
        query["modified_after"]
    ):
        return False
    return "search" not in query or query["search"].lower() in str(item).lower()


def _ids(text: str) -> set[int]:
    return {int(part) for part in text.split(",") if part.strip().isdigit()}


def _moment(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError as error:
        raise BadRequest("rest_invalid_param") from error
    return found if found.tzinfo else found.replace(tzinfo=timezone.utc)  # noqa: UP017  # as sent


def _ordered(items: list[Json], query: dict[str, str]) -> list[Json]:
    by = query.get("orderby", "date")
    if by not in _ORDERS or query.get("order", "desc") not in {"asc", "desc"}:
        raise BadRequest("rest_invalid_param")
    if by == "include":
        order = [int(part) for part in query.get("include", "").split(",") if part.isdigit()]
        return sorted(items, key=lambda item: order.index(item["id"]))
    field = _ORDERS[by]

    def key(item: Json) -> tuple[Any, int]:
        value = item.get(field, "")
        return (value if isinstance(value, int) else str(value), item["id"])

    return sorted(items, key=key, reverse=query.get("order", "desc") == "desc")


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
