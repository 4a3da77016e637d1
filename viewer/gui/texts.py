"""Small texts that several panes put together.

Responsible for isolating parts of different direction, for dates, for direction by the first strong
letter (UAX 9, P2) and for lengths as Qt counts them. Not for the words of the interface.
"""

from __future__ import annotations

import unicodedata
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

_FSI, _PDI = "\u2068", "\u2069"


def isolate(*parts: str | None, separator: str = " · ") -> str:
    """Join the parts that are set, each isolated, so that an Arabic name keeps its place."""
    return separator.join(f"{_FSI}{part}{_PDI}" for part in parts if part)


def is_rtl(text: str) -> bool:
    """Whether a text's first strong letter is written from right to left."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return False


def short_date(when: datetime | None) -> str:
    """A date in the person's own zone and language; empty when there is none."""
    if when is None:
        return ""
    local = when.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy")


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun, e.g. "1 hit" or "1,204 hits"."""
    return f"{QLocale().toString(number)} {one if number == 1 else many}"


def utf16_units(text: str) -> int:
    """A text's length as Qt counts it; an emoji is two."""
    return len(text.encode("utf-16-le")) // 2
