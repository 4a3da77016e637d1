"""The places of each site: its editions by language, categories, tags, authors, years and months.

Responsible for these entries of the navigation tree. Not for the ones above them
(navigation_tree).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import urlsplit

from PySide6.QtCore import QDate, QLocale

from viewer.core.model import ArticleFilter, Count, SiteCounts
from viewer.gui.filters import language_name, year_filter
from viewer.gui.models.place import Place
from viewer.gui.texts import year_in_figures
from viewer.gui.wording import translate


def site_places(sites: tuple[SiteCounts, ...]) -> tuple[Place, ...]:
    """Every site in its order; the editions of one, each with its language, below one heading."""
    families: dict[str, list[SiteCounts]] = {}
    for counts in sites:
        families.setdefault(urlsplit(counts.site.url).netloc, []).append(counts)
    return tuple(place for host, family in families.items() for place in _family(host, family))


def _family(host: str, family: list[SiteCounts]) -> Iterable[Place]:
    """Sites of one host are editions when each has a language of its own."""
    languages = {counts.site.lang for counts in family if counts.site.lang}
    if len(family) == 1 or len(languages) < len(family):
        return tuple(_site(counts, counts.site.name) for counts in family)
    children = tuple(_site(one, language_name(one.site.lang or "")) for one in family)
    return (Place(f"host:{host}", _common_name(family) or host, children=children),)


def _common_name(family: list[SiteCounts]) -> str:
    names = {counts.site.name for counts in family}
    return names.pop() if len(names) == 1 else ""


def _site(counts: SiteCounts, label: str) -> Place:
    key = counts.site.key
    groups = (
        (
            "languages",
            translate("NavigationTreeModel", "Languages"),
            _languages(key, counts.languages),
        ),
        (
            "categories",
            translate("NavigationTreeModel", "Categories"),
            _categories(key, counts.categories),
        ),
        ("tags", translate("NavigationTreeModel", "Tags"), tuple(_tags(counts))),
        (
            "authors",
            translate("NavigationTreeModel", "Authors"),
            tuple(_authors(key, counts.authors)),
        ),
        ("years", translate("NavigationTreeModel", "Years"), tuple(_years(key, counts))),
    )
    children = tuple(
        Place(f"{key}/{name}", words, None, None, places)
        for name, words, places in groups
        if places
    )
    return Place(f"site:{key}", label, counts.total, ArticleFilter(key), children)


def _languages(site: str, counts: tuple[Count, ...]) -> tuple[Place, ...]:
    """The editions that one address gives together; one language is no choice."""
    if len(counts) < 2:
        return ()
    return tuple(
        Place(
            f"{site}/lang/{count.label}",
            language_name(count.label),
            count.count,
            ArticleFilter(site, lang=count.label),
        )
        for count in counts
    )


def _categories(
    site: str, counts: tuple[Count, ...], trail: tuple[str, ...] = ()
) -> tuple[Place, ...]:
    """The categories below the last of `trail`; a hostile site's circles end where they began."""
    labels = {count.label for count in counts}
    parent = trail[-1] if trail else None
    made = []
    for count in counts:
        above = count.parent if count.parent in labels and count.parent != count.label else None
        if above != parent or count.label in trail:
            continue
        wanted = ArticleFilter(site, category=count.label)
        below = _categories(site, counts, (*trail, count.label))
        key = "/".join((site, "category", *trail, count.label))
        made.append(Place(key, count.label, count.count, wanted, below))
    return tuple(made)


def _authors(site: str, counts: Iterable[Count]) -> Iterable[Place]:
    for count in counts:
        wanted = ArticleFilter(site, author=count.label)
        yield Place(f"{site}/author/{count.label}", count.label, count.count, wanted)


def _tags(counts: SiteCounts) -> Iterable[Place]:
    """The most used ones, and a way to the others."""
    site = counts.site.key
    for count in counts.tags:
        wanted = ArticleFilter(site, tag=count.label)
        yield Place(f"{site}/tag/{count.label}", count.label, count.count, wanted)
    if counts.more_tags:
        yield Place(f"{site}/tags/more", translate("NavigationTreeModel", "More…"), tags_of=site)


def _years(site: str, counts: SiteCounts) -> Iterable[Place]:
    for count in counts.years:
        months = tuple(_months(site, count.label, counts.months))
        wanted = year_filter(count.label, site)
        yield Place(
            f"{site}/year/{count.label}", year_in_figures(count.label), count.count, wanted, months
        )


def _months(site: str, year: str, counts: Iterable[Count]) -> Iterable[Place]:
    for count in counts:
        if count.label[:4] != year or not _is_month(count.label):
            continue
        number = int(count.label[5:])
        since = datetime(int(year), number, 1, tzinfo=UTC)
        after = datetime(int(year) + number // 12, number % 12 + 1, 1, tzinfo=UTC)
        name = QLocale().toString(QDate(int(year), number, 1), "MMMM")
        wanted = ArticleFilter(site, since=since, until=after)
        yield Place(f"{site}/year/{year}/{number:02}", name, count.count, wanted)


def _is_month(label: str) -> bool:
    """Whether a calendar knows it; a hostile site's dates need not be any."""
    year, _, month = label.partition("-")
    plain = label.isascii() and year.isdigit() and month.isdigit()
    return plain and 0 < int(year) < 9999 and 0 < int(month) <= 12
