"""A library that holds many articles already, without the hour that mirroring them takes.

Responsible for rows as a sync leaves them: stored, converted, indexed. The Markdown files are not
made and the index holds ids only, because a sync without news looks at no more.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from benchmarks.memory_site import posts
from viewer.core import convert
from viewer.core.model import SearchDocument, Site
from viewer.core.search import IndexWriter
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.library import Library
from viewer.core.store.records import Source
from viewer.core.store.sites_table import SitesTable
from viewer.core.wordpress import schema

_STEP = 5_000


def prepare(root: Path, url: str, count: int) -> None:
    """Make the library of a `MemorySite` with short posts.

    Args:
        root: of the library.
        url: of the site.
        count: how many posts it has.
    """
    items = posts(count, url.rstrip("/"), short=True)
    relations = schema.Relations({}, {}, {})
    now = datetime.now(UTC)
    with Library(root) as library:
        connection = library.catalogue_connection
        catalogue = Catalogue(connection)
        with catalogue.transaction():
            site = SitesTable(connection).add_site(
                Site("127.0.0.1", "Memory", url, f"{url}wp-json/", local=True)
            )
        for at in range(0, count, _STEP):
            with catalogue.transaction():
                for item in items[at : at + _STEP]:
                    article = schema.article(item, "post", relations, str)
                    row = schema.manifest_row(item)
                    print_ = row.fingerprint if row else ""
                    source = Source(article, print_, schema.content_hash(item), now, ())
                    catalogue.store(site, source)
        with catalogue.transaction():
            connection.execute(
                "UPDATE articles SET converted = ?, indexed = 1, path = 'x'", (convert.VERSION,)
            )
        IndexWriter(library.layout.index).rebuild(
            SearchDocument(f"127.0.0.1/{item['id']}", "", "") for item in items
        )
