"""What a list is narrowed to, piece by piece: the chips of the filter bar as values.

Responsible for turning an `ArticleFilter` into chips and back, and for their words. Not for their
look (panes.chip, panes.filter_bar) nor for counting (core).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from viewer.core.model import ArticleFilter
from viewer.gui.texts import year_in_figures
from viewer.gui.wording import marked

FACETS = ("site", "lang", "category", "author", "year", "type")
MARKS = ("unread", "starred", "gone")
_PLAIN = ("site", "lang", "category", "tag", "author", "type")  # fields of the same name

# By name: what the kind is called in menus and tooltips.
KINDS = {
    "site": marked("Filters", "Site"),
    "lang": marked("Filters", "Language"),
    "category": marked("Filters", "Category"),
    "tag": marked("Filters", "Tag"),
    "author": marked("Filters", "Author"),
    "year": marked("Filters", "Year"),
    "type": marked("Filters", "Type"),
    "unread": marked("Filters", "Unread"),
    "starred": marked("Filters", "Starred"),
    "gone": marked("Filters", "Gone"),
}
_TYPES = {"post": marked("Filters", "Posts"), "page": marked("Filters", "Pages")}
_LAST_YEAR = 9998  # the year after it is the last that datetime knows


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that narrows a list: a facet's value, or a mark (whose value is empty)."""

    name: str
    value: str = ""


def year_filter(year: str, site: str | None = None) -> ArticleFilter:
    """The articles of one year (UTC); of a year that no calendar knows, all of them."""
    if not (year.isascii() and year.isdigit() and 0 < int(year) <= _LAST_YEAR):
        return ArticleFilter(site)
    since = datetime(int(year), 1, 1, tzinfo=UTC)
    return ArticleFilter(site, since=since, until=since.replace(year=since.year + 1))


def chips_of(narrowed: ArticleFilter) -> tuple[Chip, ...]:
    """What a filter is made of, in the order to show."""
    chips = [Chip(name) for name in MARKS if getattr(narrowed, name)]
    chips += [Chip(name, value) for name in _PLAIN if (value := getattr(narrowed, name))]
    if narrowed.since is not None or narrowed.until is not None:
        chips.append(Chip("year", _period(narrowed)))
    return tuple(chips)


def _period(narrowed: ArticleFilter) -> str:
    since, until = narrowed.since, narrowed.until
    if since is not None:
        name = f"{since.year:04}"
        year = year_filter(name)
        if (since, until) == (year.since, year.until):
            return name
    ends = [f"{end:%Y-%m-%d}" if end is not None else "" for end in (since, until)]
    return " – ".join(ends).strip()


def with_chip(narrowed: ArticleFilter, chip: Chip) -> ArticleFilter:
    """Narrow further; another value of the same kind makes way."""
    if chip.name in MARKS:
        return _changed(narrowed, chip, True)
    if chip.name == "year":
        year = year_filter(chip.value)
        return replace(narrowed, since=year.since, until=year.until)
    return _changed(narrowed, chip, chip.value)


def without_chip(narrowed: ArticleFilter, chip: Chip) -> ArticleFilter:
    """Widen again."""
    if chip.name in MARKS:
        return _changed(narrowed, chip, False)
    if chip.name == "year":
        return replace(narrowed, since=None, until=None)
    return _changed(narrowed, chip, None)


def _changed(narrowed: ArticleFilter, chip: Chip, value: Any) -> ArticleFilter:
    return replace(narrowed, **{chip.name: value})


def offered(
    facets: Mapping[str, Mapping[str, int]], narrowed: ArticleFilter, total: int
) -> list[tuple[Chip, int]]:
    """What would narrow a list, the most telling first: the first of each facet, then the second.

    Args:
        facets: by name, each value's count.
        narrowed: what is set already; its facets are not offered again.
        total: articles in the list; a value that all of them have narrows nothing.
    """
    taken = {chip.name for chip in chips_of(narrowed)}
    columns = [
        [(Chip(name, value), count) for value, count in facets[name].items() if count < total]
        for name in FACETS
        if name in facets and name not in taken
    ]
    longest = max((len(column) for column in columns), default=0)
    return [column[row] for row in range(longest) for column in columns if row < len(column)]


def kind_of(name: str) -> str:
    """What a facet or mark is called."""
    return QCoreApplication.translate("Filters", KINDS[name])


def label_of(chip: Chip, sites: Mapping[str, str]) -> str:
    """A chip's words.

    Args:
        chip: it.
        sites: names of the sites by their keys.
    """
    if chip.name in MARKS:
        return kind_of(chip.name)
    if chip.name == "site":
        return sites.get(chip.value, chip.value)
    if chip.name == "lang":
        return language_name(chip.value)
    if chip.name == "type" and chip.value in _TYPES:
        return QCoreApplication.translate("Filters", _TYPES[chip.value])
    return year_in_figures(chip.value) if chip.name == "year" else chip.value


def language_name(tag: str) -> str:
    """A language as its own speakers call it; the tag itself where Qt does not know it."""
    locale = QLocale(tag)
    if locale.language() == QLocale.Language.C:
        return tag
    if locale.language() == QLocale.Language.English:  # Qt would say "American English"
        return QLocale.languageToString(locale.language())
    name = locale.nativeLanguageName()
    return name[:1].upper() + name[1:] if name else tag
