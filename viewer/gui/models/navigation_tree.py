"""The navigation tree: All, Unread, Starred, Gone, what the person keeps, and each site's places.

Responsible for the upper entries and for keeping all of them in step with the library. Not for the
places of a site (models.site_places), nor for the view's selection and folding (panes.navigation).
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from viewer.core.model import ArticleFilter, NavigationCounts, SavedSearch
from viewer.gui.models.place import Place, PlaceRole
from viewer.gui.models.site_places import site_places
from viewer.gui.texts import figures
from viewer.gui.wording import plural

__all__ = ["NavigationTreeModel", "Place", "PlaceRole"]


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
            kept = item.data(PlaceRole.COLLECTION)
            if (*shown, kept) != (place.count, place.label, place.saved, place.collection):
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
        kept = (*self._searches(), *self._collections(counts))
        return (*library, *kept, *site_places(counts.sites))

    def _collections(self, counts: NavigationCounts) -> Iterable[Place]:
        """The section of the collections; none while there are none."""
        if counts.collections:
            entries = tuple(
                Place(
                    f"collection:{one.id}",
                    one.name,
                    one.count,
                    ArticleFilter(collection=one.id),
                    collection=one,
                )
                for one in counts.collections
            )
            yield Place("collections", self.tr("Collections"), children=entries)

    def _searches(self) -> Iterable[Place]:
        """The section of the saved searches; none while there are none."""
        if self._saved:
            entries = tuple(
                Place(f"saved:{one.id}", one.name, new, one.wanted, saved=one)
                for one, new in self._saved.items()
            )
            yield Place("saved", self.tr("Saved searches"), children=entries)


def _item(place: Place) -> QStandardItem:
    item = QStandardItem()
    item.setEditable(False)
    item.setSelectable(place.wanted is not None or place.tags_of is not None)
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
    item.setData(place.collection, PlaceRole.COLLECTION)
    item.setData(place.tags_of, PlaceRole.TAGS_OF)
    item.setData(_spoken(place), Qt.ItemDataRole.AccessibleTextRole)


def _spoken(place: Place) -> str:
    if place.saved is not None and place.count:
        new = plural("%Ln new", "articles", place.count)  # lupdate reads no f-strings
        return f"{place.label}, {new}"
    return place.label if place.count is None else f"{place.label}, {figures(place.count)}"
