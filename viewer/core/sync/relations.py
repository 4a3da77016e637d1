"""What items point to: authors, featured pictures and terms of any taxonomy.

Responsible for having them with few requests: whole lists of terms and authors where these are
short, the embed where it is good, else their own lists by id (real-wordpress.md: terms are never
embedded, that costs twice the rest). Runs in the fetching thread. Not for reading fields (schema).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from viewer.core.errors import RestApiBlocked, SignInRequired, SiteUnreachable
from viewer.core.model import Json
from viewer.core.sync.convert_jobs import ReadJob
from viewer.core.wordpress import schema
from viewer.core.wordpress.client import PageFailed, WordPressClient
from viewer.core.wordpress.types import PostType, Taxonomy

LISTED_PAGES = 20  # of a taxonomy that are listed whole; of a longer one, what is named is asked
_USERS, _MEDIA = "/wp/v2/users", "/wp/v2/media"


class Relations:
    """Remembers within a run what was fetched, and that it could not be."""

    def __init__(self, client: WordPressClient) -> None:
        self._client = client
        self._authors: dict[int, Json | None] = {}
        self._media: dict[int, Json | None] = {}
        self._terms: dict[tuple[str, int], Json | None] = {}

    def list_all(self, taxonomies: Iterable[Taxonomy]) -> None:
        """Fetch the whole lists of authors and terms, which also tells renamed ones."""
        for item in self._listed(_USERS):
            self._keep(self._authors, item)
        for taxonomy in taxonomies:
            known: dict[int, Json | None] = {}
            for item in self._listed(taxonomy.route):
                self._keep(known, item)
            self._terms |= {(taxonomy.slug, wp_id): item for wp_id, item in known.items()}

    def terms(self) -> list[tuple[str, Json]]:
        """Every term fetched so far, with its taxonomy."""
        return [(taxonomy, item) for (taxonomy, _), item in self._terms.items() if item]

    def authors(self) -> list[Json]:
        """Every author fetched so far."""
        return [item for item in self._authors.values() if item]

    def job(self, items: Sequence[Json], type_: PostType, gmt_offset: float) -> ReadJob:
        """Everything that reading these items needs."""
        self._learn(self._authors, items, "author")
        self._learn(self._media, items, "wp:featuredmedia")
        authors = self._of(self._authors, _pointed(items, "author"), _USERS)
        media = self._of(self._media, _pointed(items, "featured_media"), _MEDIA)
        return ReadJob(
            items=tuple(items),
            type=type_.slug,
            authors=authors,
            media=media,
            terms={taxonomy.slug: self._terms_of(taxonomy, items) for taxonomy in type_.taxonomies},
            taxonomies={taxonomy.slug: taxonomy.field for taxonomy in type_.taxonomies},
            gmt_offset=gmt_offset,
        )

    def _listed(self, route: str) -> list[Json]:
        """A whole list, or nothing of one that is long or closed; this never fails a run."""
        found: list[Json] = []
        size = self._client.page_size
        for number in range(1, LISTED_PAGES + 1):
            try:
                page = self._client.page(
                    route, per_page=size, page=number, orderby="id", order="asc"
                )
            except (PageFailed, RestApiBlocked, SignInRequired):
                return found
            except SiteUnreachable:
                if not self._client.is_alive():
                    raise
                return found
            found += page.items
            if len(page.items) < size or page.total == len(found):
                return found
        return found

    @staticmethod
    def _keep(known: dict[int, Json | None], item: Any) -> None:
        """Take an item; an error object or the site's index in its place is none."""
        usable = isinstance(item, dict) and "code" not in item and "routes" not in item
        if usable and (wp_id := schema.as_id(item.get("id"))) is not None:
            known[wp_id] = item

    def _learn(self, known: dict[int, Json | None], items: Iterable[Json], name: str) -> None:
        for item in items:
            for inner in schema.embedded(item, name):
                self._keep(known, inner)

    def _of(self, known: dict[int, Json | None], wanted: set[int], route: str) -> tuple[Json, ...]:
        missing = sorted(wanted - known.keys())
        known.update(dict.fromkeys(missing))
        for item in self._client.listed(route, missing):
            self._keep(known, item)
        return tuple(found for wp_id in sorted(wanted) if (found := known.get(wp_id)))

    def _terms_of(self, taxonomy: Taxonomy, items: Sequence[Json]) -> tuple[Json, ...]:
        """The terms that items name, and their parents, which only the tree needs."""
        named = schema.term_ids_of(items, taxonomy.field)
        known: dict[int, Json | None] = {
            wp_id: term for (slug, wp_id), term in self._terms.items() if slug == taxonomy.slug
        }
        found: dict[int, Json] = {}
        while named:
            for term in self._of(known, named, taxonomy.route):
                found[schema.as_id(term.get("id")) or 0] = term
            parents = {schema.as_id(term.get("parent")) for term in found.values()}
            named = {i for i in parents if i is not None and i not in known}
        self._terms |= {(taxonomy.slug, wp_id): entry for wp_id, entry in known.items()}
        ancestors = [known.get(schema.as_id(one.get("parent")) or 0) for one in found.values()]
        return (*found.values(), *(one for one in ancestors if one))


def _pointed(items: Iterable[Json], field: str) -> set[int]:
    return {wp_id for item in items if (wp_id := schema.as_id(item.get(field))) is not None}
