"""The navigation tree: All, Unread, Starred, Gone, saved searches, and each site's places.

Responsible for the entries and for keeping them in step with the library. Not for the view's
selection and folding (panes.navigation).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from viewer.core.model import ArticleFilter, Count, NavigationCounts, SavedSearch, SiteCounts
from viewer.gui.filters import year_filter


class PlaceRole(IntEnum):
    """What an entry gives beside its label."""

    PLACE = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2
    KEY = Qt.ItemDataRole.UserRole + 3
    SAVED = Qt.ItemDataRole.UserRole + 4  # the SavedSearch, of an entry that is one


@dataclass(frozen=True, slots=True)
class Place:
    """An entry: its label, its count, and what the list shows when it is chosen."""

    key: str  # stable, for selection and folding
    label: str
    count: int | None = None
    wanted: ArticleFilter | None = None  # None for a mere heading
    children: tuple[Place, ...] = field(default=())
    saved: SavedSearch | None = None


class NavigationTreeModel(QStandardItemModel):
    """The places as a tree of one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts = NavigationCounts(0, 0, 0, 0)
        self._saved: dict[SavedSearch, int] = {}
        self.update_from(self._counts)

    def update_from(self, counts: NavigationCounts) -> bool:
        """Take new counts.

        Returns:
            Whether the tree had to be made anew, which loses selection and folding.
        """
        self._counts = counts
        return self._update()

    def update_saved(self, saved: dict[SavedSearch, int]) -> bool:
        """Take the saved searches in their order, each with how many of its hits are new.

        Returns:
            Whether the tree had to be made anew.
        """
        self._saved = dict(saved)
        return self._update()

    def _update(self) -> bool:
        places = self._places(self._counts)
        if self._take_counts(self.invisibleRootItem(), places):
            return False
        self.clear()
        for place in places:
            self.invisibleRootItem().appendRow(_item(place))
        return True

    def _take_counts(self, parent: QStandardItem, places: tuple[Place, ...]) -> bool:
        """Set counts in place as long as the entries are the same ones."""
        items = [parent.child(row) for row in range(parent.rowCount())]
        if [item.data(PlaceRole.KEY) for item in items] != [place.key for place in places]:
            return False
        for item, place in zip(items, places, strict=True):
            shown = (item.data(PlaceRole.COUNT), item.text(), item.data(PlaceRole.SAVED))
            if shown != (place.count, place.label, place.saved):
                _fill(item, place)
        return all(
            self._take_counts(item, place.children)
            for item, place in zip(items, places, strict=True)
        )

    def _places(self, counts: NavigationCounts) -> tuple[Place, ...]:
        library = (
            Place("all", self.tr("All articles"), counts.total, ArticleFilter()),
            Place("unread", self.tr("Unread"), counts.unread, ArticleFilter(unread=True)),
            Place("starred", self.tr("Starred"), counts.starred, ArticleFilter(starred=True)),
            Place("gone", self.tr("Gone"), counts.gone, ArticleFilter(gone=True)),
        )
        return (*library, *self._searches(), *(self._site(site) for site in counts.sites))

    def _searches(self) -> Iterable[Place]:
        """The section of the saved searches; none while there are none."""
        if self._saved:
            entries = tuple(
                Place(f"saved:{one.id}", one.name, new, one.wanted, saved=one)
                for one, new in self._saved.items()
            )
            yield Place("saved", self.tr("Saved searches"), children=entries)

    def _site(self, counts: SiteCounts) -> Place:
        key = counts.site.key
        groups = (
            ("categories", self.tr("Categories"), _categories(key, counts.categories)),
            ("authors", self.tr("Authors"), tuple(_authors(key, counts.authors))),
            ("years", self.tr("Years"), tuple(_years(key, counts.years))),
        )
        children = tuple(
            Place(f"{key}/{name}", label, None, None, places)
            for name, label, places in groups
            if places
        )
        return Place(f"site:{key}", counts.site.name, counts.total, ArticleFilter(key), children)


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


def _years(site: str, counts: Iterable[Count]) -> Iterable[Place]:
    for count in counts:
        wanted = year_filter(count.label, site)
        yield Place(f"{site}/year/{count.label}", count.label, count.count, wanted)


def _item(place: Place) -> QStandardItem:
    item = QStandardItem()
    item.setEditable(False)
    item.setSelectable(place.wanted is not None)
    _fill(item, place)
    for child in place.children:
        item.appendRow(_item(child))
    return item


def _fill(item: QStandardItem, place: Place) -> None:
    item.setText(place.label)
    item.setData(place.key, PlaceRole.KEY)
    item.setData(place.count, PlaceRole.COUNT)
    item.setData(place.wanted, PlaceRole.PLACE)
    item.setData(place.saved, PlaceRole.SAVED)
    item.setData(_spoken(place), Qt.ItemDataRole.AccessibleTextRole)


def _spoken(place: Place) -> str:
    if place.saved is not None and place.count:
        new = QCoreApplication.translate("NavigationTreeModel", "{} new").format(place.count)
        return f"{place.label}, {new}"
    return place.label if place.count is None else f"{place.label}, {place.count}"
