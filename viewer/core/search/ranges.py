"""Periods of publication, and the places of an `ArticleFilter`, as the index answers them.

Responsible for what a written date means and for clauses that narrow without weighing. Not for
what people mark (query_filters) nor for reading queries (query).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from whoosh import query as wq

from viewer.core.model import ArticleFilter
from viewer.core.search.clauses import all_of, keyword_query
from viewer.core.search.schema import UNDATED, epoch_of


def period_query(name: str, value: str, *, negated: bool) -> wq.Query | None:
    """`before:` or `after:` a year, month or day (UTC); None where a text is no date.

    What has no date is neither before nor after anything.
    """
    start = period_start(value)
    if start is None:
        return None
    found = published_between(start, None) if name == "after" else published_between(None, start)
    return wq.Not(found) if negated else found


def published_between(since: datetime | None, until: datetime | None) -> wq.Query:
    """Articles with a date from a moment on and before another one; None is no bound."""
    first = UNDATED + 1 if since is None else epoch_of(since)
    last = None if until is None else epoch_of(until)
    return wq.NumericRange("published", first, last, endexcl=True)


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


def places_query(wanted: ArticleFilter) -> wq.Query | None:
    """What a filter asks that the index knows: site, type, language, dates; None for nothing."""
    parts: list[wq.Query | None] = []
    if wanted.within is not None:
        parts.append(places_query(wanted.within))
    if wanted.site is not None:
        parts.append(wq.Term("site", wanted.site))
    if wanted.type is not None:
        parts.append(wq.Term("type", wanted.type))
    if wanted.lang is not None:
        parts.append(keyword_query("lang", wanted.lang))
    if wanted.since is not None or wanted.until is not None:
        parts.append(published_between(wanted.since, wanted.until))
    found = [part for part in parts if part is not None]
    return all_of(found) if found else None


def without_places(wanted: ArticleFilter) -> ArticleFilter:
    """What a filter asks beside `places_query`; the catalogue knows it."""
    within = None if wanted.within is None else without_places(wanted.within)
    if within is not None and not within.narrows:
        within = None
    return replace(wanted, site=None, type=None, lang=None, since=None, until=None, within=within)
