"""Small texts that several panes put together.

Responsible for numbers and dates in the language of the interface, for plurals, for isolating
parts of different direction, for direction by the first strong
letter (UAX 9, P2), for lengths as Qt counts them, and for saying in plain words why something is
not stored. Not for the other words of the interface.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from viewer.gui.wording import marked, translate

_FSI, _PDI = "\u2068", "\u2069"

# What the core says of a failure, and what it means to whoever reads it; the first match counts.
# Its reasons begin with a word of their own ("private-address") or with what was answered
# ("HTTP 404"); `{}` takes the pattern's group. What matches nothing is shown as the core said it.
REASONS: tuple[tuple[str, str], ...] = (
    (r"http.(?:404|410)\b", marked("Reasons", "It is not there.")),
    (r"http.40[13]\b|members only|sign.?in", marked("Reasons", "Only members may see it.")),
    (r"http.429\b|rate.?limit", marked("Reasons", "The site asked for a pause.")),
    (r"http.451\b", marked("Reasons", "Withheld for legal reasons.")),
    (r"http.(5\d\d)\b", marked("Reasons", "The site failed ({}).")),
    (r"http.(\d\d\d)\b", marked("Reasons", "The site refused it ({}).")),
    (r"unsafe-svg", marked("Reasons", "The drawing carries a program: not kept.")),
    (r"too-large.*of at most ([\d.]+ \w+)", marked("Reasons", "Larger than {}.")),
    (r"larger than ([\d.]+ \w+)", marked("Reasons", "Larger than {}.")),
    (r"^endless", marked("Reasons", "It does not end.")),
    (r"too-large", marked("Reasons", "Larger than the limit.")),
    (r"left-out", marked("Reasons", "Left out by your choice.")),
    (r"too.many.pixels|bomb", marked("Reasons", "Too large to be opened safely.")),
    (r"^empty\b", marked("Reasons", "The file is empty.")),
    (r"web page|html", marked("Reasons", "A web page came in its place.")),
    (r"^not-an?-", marked("Reasons", "Something else came in its place.")),
    (r"not a usable picture|^broken", marked("Reasons", "The file is damaged.")),
    (r"private", marked("Reasons", "It lies in a private network: not fetched.")),
    (r"bad-scheme|not an address of the web", marked("Reasons", "Its address is none of the web.")),
    (r"(?:bad|odd)-address", marked("Reasons", "Its address is none.")),
    (r"tls|certificate", marked("Reasons", "The certificate is not trusted.")),
    (r"redirect", marked("Reasons", "Its address leads in a circle.")),
    (r"timeout|in time|timed out|stall", marked("Reasons", "The server did not answer in time.")),
    (r"truncated|cut.off|incomplete", marked("Reasons", "The answer was cut off.")),
    (
        r"name-not-known|unknown-name|name resolution",
        marked("Reasons", "The server's name is not known."),
    ),
    (r"unreachable|be reached", marked("Reasons", "The server cannot be reached.")),
    (r"no usable answer|malformed|json", marked("Reasons", "The answer could not be read.")),
    (r"worker process|conver", marked("Reasons", "Turning it into text broke down.")),
)

# What the person or Backfile itself has decided; asking again changes nothing.
_FOR_EVER = r"unsafe-svg|too-large|larger than|left-out|too.many.pixels|bomb|private|(?:bad|odd)-"


def figures(number: int) -> str:
    """A number in the digits and groups of the interface's language."""
    return QLocale().toString(number)


def year_in_figures(year: str) -> str:
    """A year in the interface's digits, without groups; anything else as it is."""
    if not (year.isascii() and year.isdigit() and 0 < int(year) < 9999):
        return year
    return QLocale().toString(QDate(int(year), 1, 1), "yyyy")


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
    day = QDate(local.year, local.month, local.day)
    return QLocale().toString(day, translate("Dates", "d MMM yyyy"))


def short_time(when: datetime | None) -> str:
    """A date with its time in the person's own zone and language; empty when there is none."""
    if when is None:
        return ""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(local, translate("Dates", "d MMM yyyy, HH:mm"))


def exact_time(when: datetime | None) -> str:
    """A moment to the minute, with its day of the week and its zone; empty when there is none."""
    if when is None:
        return ""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(local, translate("Dates", "dddd, d MMMM yyyy, HH:mm t"))


def reason_in_words(reason: str) -> str:
    """Why something is not stored, for people: by the table REASONS."""
    for pattern, words in REASONS:
        found = re.search(pattern, reason, re.IGNORECASE)
        if found:
            return translate("Reasons", words).format(*found.groups())
    return reason


def may_come(reason: str) -> bool:
    """Whether asking the site again can bring what was not stored for this reason."""
    return re.search(_FOR_EVER, reason, re.IGNORECASE) is None


def titles_with_links(articles: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Titles with their addresses, as plain text and as HTML, one a line."""
    plain = "\n".join(f"{title}\n{url}" for title, url in articles)
    html = "<br>".join(f'<a href="{escape(url)}">{escape(title)}</a>' for title, url in articles)
    return plain, html


def utf16_units(text: str) -> int:
    """A text's length as Qt counts it; an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def escape(text: str) -> str:
    """As `html.escape`, without the two thousand names that the module brings to a start."""
    from html import escape as escape_html

    return escape_html(text)
