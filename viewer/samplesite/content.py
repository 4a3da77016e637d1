"""What a site holds: items as WordPress's REST API gives them, and files.

Responsible for the content and its changes over time. Not for answering (site, server). Addresses
are written with the placeholder `BASE`, which the site replaces by its own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from viewer.resources import resource_path

BASE = "http://sample.invalid"

Json = dict[str, Any]


@dataclass(frozen=True)
class TypeInfo:
    """A type of content as `/wp/v2/types` tells it.

    Args:
        slug: such as "post".
        rest_base: the last part of its route, and its key in `Content.collections`.
        namespace: the first part of its route.
        taxonomies: slugs of what its items are sorted by.
    """

    slug: str
    rest_base: str
    name: str = ""
    namespace: str = "wp/v2"
    taxonomies: tuple[str, ...] = ()
    hierarchical: bool = False


@dataclass(frozen=True)
class TaxonomyInfo:
    """A taxonomy as `/wp/v2/taxonomies` tells it; `rest_base` is also a field of the items."""

    slug: str
    rest_base: str
    types: tuple[str, ...] = ("post",)
    name: str = ""
    namespace: str = "wp/v2"
    hierarchical: bool = False


TYPES = (
    TypeInfo("post", "posts", "Posts", taxonomies=("category", "post_tag")),
    TypeInfo("page", "pages", "Pages", hierarchical=True),
    TypeInfo("attachment", "media", "Media"),
)
TAXONOMIES = (
    TaxonomyInfo("category", "categories", name="Categories", hierarchical=True),
    TaxonomyInfo("post_tag", "tags", name="Tags"),
)


@dataclass
class Content:
    """A site's items by collection, its files by path, and what is known of it.

    A collection of `listing.KEPT_FROM` items or more is prepared once: change it through `put` and
    `remove`, or tell of a change in place with `touch`.

    Args:
        collections: route base ("posts", "media", "comments", ...) -> items. An item that is not
            shown to visitors has another `status` than "publish", "inherit" or "approved".
        files: URL path -> bytes, or a file to read them from.
        name, description, lang, gmt_offset: what the index and the front page say.
        types, taxonomies: what there is beside users and comments.
    """

    collections: dict[str, list[Json]] = field(default_factory=dict)
    files: Mapping[str, bytes | Path] = field(default_factory=dict)
    name: str = "A site"
    description: str = ""
    lang: str = "en-US"
    gmt_offset: float = 0
    types: tuple[TypeInfo, ...] = TYPES
    taxonomies: tuple[TaxonomyInfo, ...] = TAXONOMIES
    revision: int = 0

    def items(self, collection: str) -> list[Json]:
        """The items of a collection; [] when there is none."""
        return self.collections.get(collection, [])

    def find(self, collection: str, wp_id: int) -> Json | None:
        """One item by its id."""
        return next((item for item in self.items(collection) if item["id"] == wp_id), None)

    def put(self, collection: str, item: Json) -> None:
        """Add an item, or replace the one of the same id."""
        items = self.collections.setdefault(collection, [])
        places = [number for number, one in enumerate(items) if one["id"] == item["id"]]
        if places:
            items[places[0]] = item
        else:
            items.append(item)
        self.touch()

    def remove(self, collection: str, wp_id: int) -> None:
        """Take an item out, as if it was deleted for good."""
        kept = [item for item in self.items(collection) if item["id"] != wp_id]
        self.collections[collection] = kept
        self.touch()

    def touch(self) -> None:
        """Say that something changed, so that nothing prepared is answered from."""
        self.revision += 1


def load_sample(*, later: bool = False) -> Content:
    """The sample site of `resources/sample`.

    Args:
        later: as it stands after one article was edited and one deleted.
    """
    folder = resource_path("sample")
    document = json.loads((folder / "site.json").read_text("utf-8"))
    files = {
        f"/wp-content/uploads/{path.relative_to(folder / 'uploads').as_posix()}": path
        for path in (folder / "uploads").rglob("*")
        if path.is_file()
    }
    content = Content(
        collections=document["collections"],
        files=files,
        name=document["name"],
        description=document["description"],
        lang=document["lang"],
        gmt_offset=document["gmt_offset"],
    )
    if later:
        advance(content, document["later"])
    return content


def advance(content: Content, changes: Json) -> None:
    """Apply what happened to the sample after its first state."""
    for post in changes["edited"]:
        content.put("posts", post)
    for wp_id in changes["deleted"]:
        content.remove("posts", wp_id)
