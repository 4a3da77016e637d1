"""An entry of the navigation tree as a value.

Responsible for what an entry says and gives. Not for which entries there are (navigation_tree,
site_places).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import Qt

from viewer.core.model import ArticleFilter, Collection, SavedSearch


class PlaceRole(IntEnum):
    """What an entry gives beside its label."""

    PLACE = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2
    KEY = Qt.ItemDataRole.UserRole + 3
    SAVED = Qt.ItemDataRole.UserRole + 4  # the SavedSearch, of an entry that is one
    COLLECTION = Qt.ItemDataRole.UserRole + 5  # the Collection, of an entry that is one
    TAGS_OF = Qt.ItemDataRole.UserRole + 6  # the key of the site whose other tags can be searched


@dataclass(frozen=True, slots=True)
class Place:
    """An entry: its label, its count, and what the list shows when it is chosen."""

    key: str  # stable, for selection and folding
    label: str
    count: int | None = None
    wanted: ArticleFilter | None = None  # None for a mere heading
    children: tuple[Place, ...] = field(default=())
    saved: SavedSearch | None = None
    collection: Collection | None = None
    tags_of: str | None = None  # of the entry that opens the list of all tags
