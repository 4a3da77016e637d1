"""Small texts that several panes put together.

Responsible for isolating parts of different direction, for dates, for direction by the first strong
letter (UAX 9, P2), for lengths as Qt counts them, and for saying in plain words why something is
not stored. Not for the other words of the interface.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

_FSI, _PDI = "\u2068", "\u2069"

# What the core says of a failure, and what it means to whoever reads it; the first match counts.
# Its reasons begin with a word of their own ("private-address") or with what was answered
# ("HTTP 404"); `{}` takes the pattern's group. What matches nothing is shown as the core said it.
REASONS: tuple[tuple[str, str], ...] = (
    (r"http.(?:404|410)\b", "It is not there."),
    (r"http.40[13]\b|members only|sign.?in", "Only members may see it."),
    (r"http.429\b|rate.?limit", "The site asked for a pause."),
    (r"http.451\b", "Withheld for legal reasons."),
    (r"http.(5\d\d)\b", "The site failed ({})."),
    (r"http.(\d\d\d)\b", "The site refused it ({})."),
    (r"unsafe-svg", "The drawing carries a program: not kept."),
    (r"too-large.*of at most ([\d.]+ \w+)", "Larger than {}."),
    (r"larger than ([\d.]+ \w+)", "Larger than {}."),
    (r"^endless", "It does not end."),
    (r"too-large", "Larger than the limit."),
    (r"left-out", "Left out by your choice."),
    (r"too.many.pixels|bomb", "Too large to be opened safely."),
    (r"^empty\b", "The file is empty."),
    (r"web page|html", "A web page came in its place."),
    (r"^not-an?-", "Something else came in its place."),
    (r"not a usable picture|^broken", "The file is damaged."),
    (r"private", "It lies in a private network: not fetched."),
    (r"bad-scheme|not an address of the web", "Its address is none of the web."),
    (r"(?:bad|odd)-address", "Its address is none."),
    (r"tls|certificate", "The certificate is not trusted."),
    (r"redirect", "Its address leads in a circle."),
    (r"timeout|in time|timed out|stall", "The server did not answer in time."),
    (r"truncated|cut.off|incomplete", "The answer was cut off."),
    (r"name-not-known|unknown-name|name resolution", "The server's name is not known."),
    (r"unreachable|be reached", "The server cannot be reached."),
    (r"no usable answer|malformed|json", "The answer could not be read."),
    (r"worker process|conver", "Turning it into text broke down."),
)

# What the person or Backfile itself has decided; asking again changes nothing.
_FOR_EVER = r"unsafe-svg|too-large|larger than|left-out|too.many.pixels|bomb|private|(?:bad|odd)-"


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


def short_time(when: datetime | None) -> str:
    """A date with its time in the person's own zone and language; empty when there is none."""
    if when is None:
        return ""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(local, "d MMM yyyy, HH:mm")


def exact_time(when: datetime | None) -> str:
    """A moment to the minute, with its day of the week and its zone; empty when there is none."""
    if when is None:
        return ""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(local, "dddd, d MMMM yyyy, HH:mm t")


def reason_in_words(reason: str) -> str:
    """Why something is not stored, for people: by the table REASONS."""
    for pattern, words in REASONS:
        found = re.search(pattern, reason, re.IGNORECASE)
        if found:
            return QCoreApplication.translate("Reasons", words).format(*found.groups())
    return reason


def may_come(reason: str) -> bool:
    """Whether asking the site again can bring what was not stored for this reason."""
    return re.search(_FOR_EVER, reason, re.IGNORECASE) is None


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun, e.g. "1 hit" or "1,204 hits"."""
    return f"{QLocale().toString(number)} {one if number == 1 else many}"


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
