"""From stored sources to Markdown files and the index.

Responsible for the second half of a batch's commit order: Markdown (temporary file, rename),
then its row, then the index, then the mark that it is indexed. Finds its work in the catalogue,
so an interrupted run is finished by the next one. Not for fetching (site_run).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from viewer.core import convert
from viewer.core.cancel import CancelToken
from viewer.core.convert.front_matter import compose
from viewer.core.paths import article_path, relative_link
from viewer.core.search import needs_rebuild
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.files import remove_quietly, write_atomically
from viewer.core.store.library import Library
from viewer.core.store.media_table import MediaTable
from viewer.core.store.times import from_text, to_text
from viewer.core.store.waiting import Waiting, WaitingArticle
from viewer.core.sync.worker import (
    Converted,
    ConvertJob,
    Worker,
    index_documents,
    rebuild_index,
)
from viewer.core.wordpress.schema import rendered

BATCH = 40
_EVERYTHING = 10**9
_FAR = timedelta(days=3650)  # a conversion is tried again when the converter or the source changes


class Finisher:
    """Converts, writes and indexes what waits in the catalogue."""

    def __init__(self, library: Library, worker: Worker, token: CancelToken) -> None:
        connection = library.catalogue_connection
        self._layout = library.layout
        self._catalogue = Catalogue(connection)
        self._media = MediaTable(connection)
        self._waiting = Waiting(connection)
        self._worker = worker
        self._token = token

    def finish(self, site_id: int) -> int:
        """Finish everything of a site that waits; returns how many articles were written."""
        written = 0
        while batch := self._waiting.to_convert(site_id, convert.VERSION, BATCH):
            self._token.raise_if_cancelled()
            self._write(site_id, batch)
            self.index(site_id)
            written += len(batch)
        self.index(site_id)
        return written

    def _write(self, site_id: int, batch: Sequence[WaitingArticle]) -> None:
        made = {one.row_id: one for one in self._worker.convert(self._token, self._jobs(batch))}
        stale: list[str] = []
        paths: dict[int, str] = {}
        for article in batch:
            converted = made[article.row_id]
            if converted.error is None:
                paths[article.row_id] = path = self._path(article)
                text = compose(_facts(article), converted.markdown)
                data = text.encode("utf-8", "replace")
                write_atomically(self._layout.resolve(path), data, self._layout.scratch)
                if article.path not in (None, path):
                    stale.append(str(article.path))
        with self._catalogue.transaction():
            for article in batch:
                self._record(site_id, article, made[article.row_id], paths)
        for path in stale:
            remove_quietly(self._layout.resolve(path))

    def _record(
        self, site_id: int, article: WaitingArticle, made: Converted, paths: dict[int, str]
    ) -> None:
        key = f"{article.wp_id}@{article.sha256}"
        if made.error is not None:
            far = to_text(datetime.now(UTC) + _FAR)
            self._catalogue.add_failure(site_id, "conversion", key, made.error, far)
            return
        self._catalogue.store_conversion(
            article.row_id,
            version=convert.VERSION,
            path=paths[article.row_id],
            markdown=made.markdown,
            plain=made.plain,
            words=made.words,
        )

    def _jobs(self, batch: Sequence[WaitingArticle]) -> list[ConvertJob]:
        return [
            ConvertJob(
                row_id=article.row_id,
                html=rendered(article.raw.get("content")),
                base_url=article.link,
                media=self._targets(article),
                skip_url=article.featured_url,
            )
            for article in batch
        ]

    def _targets(self, article: WaitingArticle) -> dict[str, str]:
        """Local pictures of an article as links from its Markdown file."""
        here = self._path(article)
        local = self._media.local_targets(article.row_id)
        return {url: relative_link(here, path) for url, path in local.items()}

    @staticmethod
    def _path(article: WaitingArticle) -> str:
        published = from_text(article.published)
        return article_path(article.site, article.wp_id, article.slug, article.title, published)

    def index(self, site_id: int | None) -> int:
        """Bring the index up to what is converted; returns how many articles it took in.

        A missing, damaged or older index is made anew from the catalogue.
        """
        folder = self._layout.index
        if needs_rebuild(folder):
            return self.rebuild_index()
        count = 0
        while waiting := self._waiting.to_index(site_id, BATCH * 5):
            documents = [document for _, document in waiting]
            self._worker.call(self._token, index_documents, folder, documents, ())
            self._mark([row_id for row_id, _ in waiting])
            count += len(waiting)
        return count

    def rebuild_index(self) -> int:
        """Make the index anew from the catalogue; returns how many articles it holds."""
        with self._catalogue.transaction():
            self._catalogue.forget_index()
        waiting = self._waiting.to_index(None, _EVERYTHING)
        documents = [document for _, document in waiting]
        self._worker.call(self._token, rebuild_index, self._layout.index, documents)
        self._mark([row_id for row_id, _ in waiting])
        return len(waiting)

    def _mark(self, row_ids: Sequence[int]) -> None:
        with self._catalogue.transaction():
            self._catalogue.mark_indexed(row_ids)


def _facts(article: WaitingArticle) -> dict[str, object]:
    """The front matter of an article's file, in its documented order; empty facts left out."""
    facts: dict[str, object] = {
        "title": article.title,
        "id": article.wp_id,
        "site": article.site,
        "url": article.link,
        "type": article.type,
        "slug": article.slug,
        "date": article.published,
        "modified": article.modified,
        "author": article.author,
        "categories": list(article.categories),
        "tags": list(article.tags),
        "lang": article.lang,
        "featured_image": article.featured_url,
        "fetched": article.fetched_at,
        "sha256": article.sha256,
        "converter": convert.VERSION,
    }
    return {key: value for key, value in facts.items() if value not in (None, "", [])}
