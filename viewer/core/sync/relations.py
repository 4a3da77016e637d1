"""What a batch of items points to: authors, featured pictures and terms.

Responsible for taking them from the embed where it is good, else from their own lists in as few
requests as possible (real-wordpress.md: terms are never embedded, that costs twice the rest). Not
for reading their fields (schema).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from viewer.core.model import Json
from viewer.core.sync.worker import ReadJob
from viewer.core.wordpress import schema
from viewer.core.wordpress.client import WordPressClient

_ROUTES = {"category": "/wp/v2/categories", "post_tag": "/wp/v2/tags"}


class Relations:
    """Remembers within a run what was fetched, and that it could not be."""

    def __init__(self, client: WordPressClient) -> None:
        self._client = client
        self._authors: dict[int, Json | None] = {}
        self._media: dict[int, Json | None] = {}
        self._terms: dict[tuple[str, int], Json | None] = {}

    def job(self, items: Sequence[Json], type_: str, gmt_offset: float) -> ReadJob:
        """Everything that reading these items needs."""
        self._learn(self._authors, items, "author")
        self._learn(self._media, items, "wp:featuredmedia")
        self._fill(self._authors, _pointed(items, "author"), "/wp/v2/users")
        self._fill(self._media, _pointed(items, "featured_media"), "/wp/v2/media")
        for taxonomy in _ROUTES:
            self._fill_terms(taxonomy, items)
        return ReadJob(
            items=tuple(items),
            type=type_,
            authors=_known(self._authors),
            media=_known(self._media),
            terms={
                taxonomy: tuple(
                    item for (kind, _), item in self._terms.items() if kind == taxonomy and item
                )
                for taxonomy in _ROUTES
            },
            gmt_offset=gmt_offset,
        )

    @staticmethod
    def _learn(known: dict[int, Json | None], items: Iterable[Json], name: str) -> None:
        """Take what the embeds hold; an error object or the site's index is no such thing."""
        for item in items:
            for inner in schema.embedded(item, name):
                if _usable(inner) and (wp_id := schema.as_id(inner.get("id"))) is not None:
                    known[wp_id] = inner

    def _fill(self, known: dict[int, Json | None], wanted: set[int], route: str) -> None:
        missing = sorted(wanted - known.keys())
        known.update(dict.fromkeys(missing))
        for item in self._client.listed(route, missing):
            if _usable(item) and (wp_id := schema.as_id(item.get("id"))) is not None:
                known[wp_id] = item

    def _fill_terms(self, taxonomy: str, items: Sequence[Json]) -> None:
        wanted = {i for item in items for kind, i in schema.term_ids(item) if kind == taxonomy}
        while wanted:
            known = {i: entry for (kind, i), entry in self._terms.items() if kind == taxonomy}
            self._fill(known, wanted, _ROUTES[taxonomy])
            self._terms.update({(taxonomy, i): entry for i, entry in known.items()})
            # Parents are not named by the items, but the tree needs them.
            parents = {schema.as_id(entry.get("parent")) for entry in known.values() if entry}
            wanted = {i for i in parents if i is not None and i not in known}


def _pointed(items: Iterable[Json], field: str) -> set[int]:
    return {wp_id for item in items if (wp_id := schema.as_id(item.get(field))) is not None}


def _known(found: dict[int, Json | None]) -> tuple[Json, ...]:
    return tuple(item for item in found.values() if item is not None)


def _usable(item: Any) -> bool:
    return isinstance(item, dict) and "code" not in item and "routes" not in item
