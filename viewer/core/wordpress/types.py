"""Which types of content a site has, and which of them a visitor may read.

Responsible for reading `/wp/v2/types` and `/wp/v2/taxonomies` (wordpress.md, 7). Pure: documents
in, types out. Not for asking (client).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from viewer.core.model import Json

# Types of WordPress and of builders that are furniture, not something to read.
_FURNITURE = re.compile(
    r"attachment|nav_menu_item|wp_(block|template|template_part|global_styles|navigation|font_.*)"
    r"|revision|custom_css|customize_changeset|oembed_cache|user_request|elementor_library"
    r"|e-(floating-buttons|landing-page)|et_pb_layout|fl-builder-template|vc_grid_item|feedback"
)


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """A way of sorting: categories, tags or one of the site's own."""

    slug: str
    field: str  # of an item, holding term ids
    route: str


@dataclass(frozen=True, slots=True)
class PostType:
    """A type of content that the API lists."""

    slug: str
    route: str  # e.g. "/wp/v2/posts"
    taxonomies: tuple[Taxonomy, ...] = ()


_OF_POSTS = (
    Taxonomy("category", "categories", "/wp/v2/categories"),
    Taxonomy("post_tag", "tags", "/wp/v2/tags"),
)


def viewable_types(types: Any, taxonomies: Any) -> list[PostType]:
    """Every type that is meant to be read: posts, pages, then the site's own by name.

    Args:
        types, taxonomies: the documents of `/wp/v2/types` and `/wp/v2/taxonomies`.
    """
    known = {one.slug: one for one in _entries(taxonomies, _taxonomy)}
    found = [
        PostType(slug, _route(entry), _of(entry, known))
        for slug, entry in (types.items() if isinstance(types, dict) else ())
        if isinstance(entry, dict) and not _FURNITURE.fullmatch(slug)
    ]
    first = ("post", "page")
    return sorted(found, key=lambda one: (one.slug not in first, one.slug != "post", one.slug))


def _entries(document: Any, read: Any) -> Sequence[Taxonomy]:
    entries = document.values() if isinstance(document, dict) else ()
    return [read(entry) for entry in entries if isinstance(entry, dict) and entry.get("slug")]


def _taxonomy(entry: Json) -> Taxonomy:
    base = str(entry.get("rest_base") or entry["slug"])
    return Taxonomy(str(entry["slug"]), base, _route(entry))


def _route(entry: Json) -> str:
    space = entry.get("rest_namespace") or "wp/v2"
    return f"/{space}/{entry.get('rest_base') or entry.get('slug')}"


def _of(entry: Json, known: dict[str, Taxonomy]) -> tuple[Taxonomy, ...]:
    named = entry.get("taxonomies")
    if not isinstance(named, list) and entry.get("rest_base") == "posts":
        return _OF_POSTS  # a site that does not say has at least these
    slugs = named if isinstance(named, list) else []
    return tuple(known[slug] for slug in slugs if isinstance(slug, str) and slug in known)
