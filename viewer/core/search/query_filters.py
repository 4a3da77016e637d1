"""The parts of a query that the catalogue answers, not the index.

Responsible for reading `is:unread`, `has:notes`, `before:2020` and `after:2020-06` and for the
moments that a written date means. Not for finding the articles (store, reading).
"""

from __future__ import annotations

from datetime import UTC, datetime

from viewer.core.model import QueryFilter
from viewer.core.search.folding import fold

STATES = {
    "is": ("unread", "read", "starred", "gone"),
    "has": ("notes", "pictures", "comments"),
}
_SAME = {"images": "pictures", "image": "pictures", "picture": "pictures", "note": "notes",
         "comment": "comments", "deleted": "gone", "star": "starred", "new": "unread"}  # fmt: skip


def filter_of(name: str, value: str, *, negated: bool) -> QueryFilter | None:
    """What `name:value` asks of the catalogue; None where the value is none that is known."""
    value = fold(value).strip()
    if name in STATES:
        value = _SAME.get(value, value)
        return QueryFilter(name, value, negated) if value in STATES[name] else None
    start = period_start(value)
    if start is None:
        return None
    precision = value.replace("/", "-").count("-")
    return QueryFilter(name, start.date().isoformat()[: (4, 7, 10)[precision]], negated)


def period_start(text: str) -> datetime | None:
    """The first moment of a year, month or day (UTC); None where a text is no date."""
    parts = text.replace("/", "-").split("-")
    if not (1 <= len(parts) <= 3 and all(part.isdecimal() for part in parts)):
        return None
    if len(parts[0]) != 4 or any(len(part) > 2 for part in parts[1:]):
        return None
    year, month, day = [*map(int, parts), 1, 1][:3]
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None
