"""Times as the databases keep them: ISO 8601 UTC text that sorts, '' for none.

Responsible for the two directions only.
"""

from __future__ import annotations

from datetime import UTC, datetime


def to_text(moment: datetime | None) -> str:
    """`2023-06-19T01:21:57Z`, or '' for None."""
    if moment is None:
        return ""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def mark_text(moment: datetime) -> str:
    """The same to the millisecond, for marks: what was read just before a list was asked for is
    told from what was read just after. A mark of an older version, to the second, sorts with it."""
    text = moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")
    return f"{text}Z"


def from_text(text: str | None) -> datetime | None:
    """The moment a stored text means; None for '' and NULL."""
    if not text:
        return None
    return datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=UTC)


def now_text() -> str:
    """This moment, as text."""
    return to_text(datetime.now(UTC))
