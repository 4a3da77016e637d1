"""The parts of a query that the catalogue answers, not the index.

Responsible for reading `is:unread` and `has:notes`. Not for finding the articles (store, reading).
"""

from __future__ import annotations

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
    value = _SAME.get(value, value)
    return QueryFilter(name, value, negated) if value in STATES[name] else None
