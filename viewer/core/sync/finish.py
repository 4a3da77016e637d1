"""From stored sources to Markdown files and the index.

Responsible for the second half of the commit order: Markdown (temporary file, rename), then its
row, then the index, then the mark that it is indexed. Finds its work in the catalogue, so an
interrupted run is finished by the next one, and works in two worker processes while the sync
thread goes on fetching. Not for fetching (site_run) nor for what a file holds (article_file).
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from viewer.core import convert
from viewer.core.cancel import CancelToken
from viewer.core.convert.threads import comments_markdown
from viewer.core.errors import IndexUnusable
from viewer.core.model import Json, SearchDocument
from viewer.core.paths import relative_link
from viewer.core.search import indexed_count, needs_rebuild
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.comments_table import CommentsTable
from viewer.core.store.files import remove_quietly, write_atomically
from viewer.core.store.library import Library
from viewer.core.store.media_table import MediaTable
from viewer.core.store.records import Conversion
from viewer.core.store.run_state import RunState
from viewer.core.store.waiting import Waiting, WaitingArticle
from viewer.core.sync.article_file import bytes_of, comments_path, path_of
from viewer.core.sync.convert_jobs import Converted, ConvertJob, convert_articles
from viewer.core.sync.index_jobs import (
    add_to_rebuild,
    begin_rebuild,
    finish_rebuild,
    index_documents,
    settle,
)
from viewer.core.sync.lane import Lane
from viewer.core.sync.worker import Worker, WorkerDied
from viewer.core.wordpress.schema import rendered

BATCH = 100
INDEX_BATCH = 1_000  # documents of one commit; commits are dear, batches only cost memory
REBUILD_BATCH = 4_000  # the same where nothing is read yet: words are worked out once a batch
INDEX_LEAST = 400  # that are worth a commit while more are coming; the first commit comes at once
_WRITERS = 4  # threads; an fsync waits for the disk, not for the processor


@dataclass(frozen=True, slots=True)
class Offered:
    """A conversion that was made while an article was read; good for this source only."""

    sha256: str
    made: Converted


class Finisher:
    """Converts, writes and indexes what waits in the catalogue.

    Args:
        library: open for writing.
        converting, indexing: two worker processes, so that neither waits for the other.
        token: asked to stop through it.
    """

    def __init__(
        self, library: Library, converting: Worker, indexing: Worker, token: CancelToken
    ) -> None:
        connection = library.catalogue_connection
        self._layout = library.layout
        self._catalogue = Catalogue(connection)
        self._state = RunState(connection)
        self._media = MediaTable(connection)
        self._comments = CommentsTable(connection)
        self._waiting = Waiting(connection)
        self._converting = converting
        self._indexing = indexing
        self._token = token
        self._convert_lane: Lane[list[Converted]] = Lane("convert")
        self._index_lane: Lane[int] = Lane("index")
        self._offered: dict[int, Offered] = {}  # by row
        self._converted: Sequence[WaitingArticle] = ()  # what the lanes are working on
        self._indexed: Sequence[int] = ()
        self._index_begun = False
        self._writers = ThreadPoolExecutor(_WRITERS, thread_name_prefix="write")

    def close(self) -> None:
        """Let the threads end after what they are doing."""
        self._convert_lane.close()
        self._index_lane.close()
        self._writers.shutdown(wait=True, cancel_futures=True)

    # -- going on ------------------------------------------------------------------------------

    def begin(self, site_id: int) -> None:
        """Look at what an earlier run or another converter left."""
        settle(self._layout.index)
        with self._catalogue.transaction():
            self._catalogue.outdate_conversions(site_id, convert.VERSION)
            if not self._layout.index.exists():
                self._catalogue.forget_index()
        self.remove_stale()
        if self._index_is_lacking():
            self.rebuild_index()

    def _index_is_lacking(self) -> bool:
        """Whether the index is unusable, or has lost what it was said to have (a power cut)."""
        try:
            return needs_rebuild(self._layout.index) or (
                indexed_count(self._layout.index) < self._waiting.count_indexed()
            )
        except IndexUnusable:
            return True

    def offer(self, row_id: int, offered: Offered) -> None:
        """Take a conversion that is there already, for an article that was just stored."""
        self._offered[row_id] = offered

    def step(self, site_id: int) -> int:
        """Take what has ended and start what can be started; waits for nothing.

        Returns:
            How many articles were written.
        """
        written = self._take_converted(site_id, None)
        self._take_indexed(None)
        return written + self._start(site_id, INDEX_LEAST if self._index_begun else 1)

    def finish(self, site_id: int) -> int:
        """Finish everything of a site that waits; returns how many articles were written."""
        written = self._start(site_id)
        while self._convert_lane.busy or self._index_lane.busy:
            self._token.raise_if_cancelled()
            written += self._take_converted(site_id, self._token)
            if not self._convert_lane.busy:
                written += self._start(site_id)
            if not self._convert_lane.busy:
                self._take_indexed(self._token)
            self._take_indexed(None)
            written += self._start(site_id)
        self.remove_stale()
        return written

    def _start(self, site_id: int, least: int = 1) -> int:
        """Give both lanes something to do; returns how many articles were written meanwhile.

        Args:
            site_id: of which site.
            least: documents that a commit is worth.
        """
        written = 0
        while not self._convert_lane.busy:
            batch = self._waiting.to_convert(site_id, BATCH)
            if not batch:
                break
            written += self._start_converting(site_id, batch)
        if not self._index_lane.busy and self._waiting.count_to_index(site_id) >= least:
            self._index_begun = True
            self._start_indexing(self._waiting.to_index(site_id, INDEX_BATCH))
        return written

    def _start_converting(self, site_id: int, batch: Sequence[WaitingArticle]) -> int:
        """Write what is converted already, hand the rest to the worker."""
        with self._catalogue.transaction():
            self._catalogue.begin_conversion([article.row_id for article in batch])
        ready: list[tuple[WaitingArticle, Converted]] = []
        rest: list[tuple[WaitingArticle, ConvertJob]] = []
        for article in batch:
            targets = self.targets(article)
            offered = self._offered.pop(article.row_id, None)
            if offered is not None and offered.sha256 == article.sha256 and not targets:
                ready.append((article, offered.made))
            elif (raw := article.raw()) is not None:
                rest.append((article, job_of(article, raw, targets)))
            # One whose stored source is damaged keeps the file it has; `verify` names it.
        if ready:
            self.write(site_id, ready)
        if rest:
            self._converted = [article for article, _ in rest]
            self._convert_lane.start(self._made, [job for _, job in rest])
        return len(ready)

    def _start_indexing(self, waiting: Sequence[tuple[int, SearchDocument]]) -> None:
        if not waiting:
            return
        self._indexed = [row_id for row_id, _ in waiting]
        with self._catalogue.transaction():
            self._catalogue.begin_indexing(self._indexed)
        self._index_lane.start(self._index, [document for _, document in waiting])

    def _made(self, jobs: Sequence[ConvertJob]) -> list[Converted]:
        """Runs in the lane; an article at which the process dies is named, the rest is kept."""
        try:
            return self._converting.call(self._token, convert_articles, jobs)
        except WorkerDied as error:
            if len(jobs) == 1:
                return [Converted(jobs[0].row_id, error=error.message)]
            middle = len(jobs) // 2
            return self._made(jobs[:middle]) + self._made(jobs[middle:])

    # -- Markdown ------------------------------------------------------------------------------

    def _take_converted(self, site_id: int, token: CancelToken | None) -> int:
        made = self._convert_lane.take(token)
        if made is None:
            return 0
        by_row = {one.row_id: one for one in made}
        batch = [(article, by_row[article.row_id]) for article in self._converted]
        self._converted = ()
        self.write(site_id, batch)
        return len(batch)

    def write(self, site_id: int, batch: Sequence[tuple[WaitingArticle, Converted]]) -> None:
        """Write files and record them, of articles that are noted as being converted."""
        files: list[tuple[Path, bytes]] = []
        conversions: list[Conversion | None] = []
        for article, made in batch:
            conversion, data = conversion_of(article, made)
            conversions.append(conversion)
            if conversion is not None:
                files.append((self._layout.resolve(conversion.path), data))
                files += self._comment_files(article, conversion.path)
        list(self._writers.map(self._write_file, files))
        queued = {key.partition("@")[0] for key in self._state.failed(site_id, "conversion")}
        with self._catalogue.transaction():
            for (article, made), conversion in zip(batch, conversions, strict=True):
                if conversion is not None and str(article.wp_id) in queued:
                    self._state.clear_conversion_failures(site_id, article.wp_id)
                self._record(site_id, article, made, conversion)

    def _write_file(self, file: tuple[Path, bytes]) -> None:
        write_atomically(*file, self._layout.scratch)

    def _comment_files(self, article: WaitingArticle, path: str) -> list[tuple[Path, bytes]]:
        if not article.comments:
            return []
        text = comments_markdown(self._comments.of_article(article.site, article.wp_id))
        file, data = self._layout.resolve(comments_path(path)), text.encode("utf-8", "replace")
        return [] if file.is_file() and file.read_bytes() == data else [(file, data)]

    def _record(
        self, site_id: int, article: WaitingArticle, made: Converted, conversion: Conversion | None
    ) -> None:
        if conversion is None:
            key = f"{article.wp_id}@{article.sha256}"
            self._state.add_failure(
                site_id, "conversion", key, made.error or "", type_=article.type, permanent=True
            )
            return
        if article.path not in (None, conversion.path):
            self._state.add_stale(str(article.path))
            self._state.add_stale(comments_path(str(article.path)))
        self._catalogue.store_conversion(article.row_id, conversion)

    def targets(self, article: WaitingArticle) -> dict[str, str]:
        """Local pictures of an article as links from its Markdown file."""
        here = path_of(article)
        local = self._media.local_targets(article.row_id)
        return {url: relative_link(here, path) for url, path in local.items()}

    def remove_stale(self) -> None:
        """Remove files that no row names any more, also those that a killed run left."""
        stale = self._state.stale()
        if not stale:
            return
        for path in stale:
            remove_quietly(self._layout.resolve(path))
        with self._catalogue.transaction():
            self._state.forget_stale()

    # -- the index -----------------------------------------------------------------------------

    def _index(self, documents: Sequence[SearchDocument]) -> int:
        """Runs in the lane: put documents into the index, in the worker process."""
        folder = self._layout.index
        return self._indexing.call(self._token, index_documents, folder, documents, ())

    def _take_indexed(self, token: CancelToken | None) -> None:
        try:
            count = self._index_lane.take(token)
        except IndexUnusable:
            self.rebuild_index()
            return
        if count is not None:
            self._mark(self._indexed)

    def take_out(self, ids: Sequence[str]) -> None:
        """Take articles out of the index that the catalogue has no more; a missing one stays so.

        Raises:
            As `rebuild_index`.
        """
        settle(self._layout.index)
        if not self._layout.index.exists():
            return
        try:
            self._indexing.call(self._token, index_documents, self._layout.index, (), ids)
        except IndexUnusable:
            self.rebuild_index()

    def rebuild_index(self) -> int:
        """Make the index anew from the catalogue; returns how many articles it holds.

        In steps, so that neither process holds more than a batch and a cancelled one ends soon.

        Raises:
            LibraryLocked: another program is at it.
            LibraryWriteFailed: the disk is full or cannot be written to; the old index stays.
            Cancelled: somebody asked to stop; the old index stays.
        """
        call, token, folder = self._indexing.call, self._token, self._layout.index
        ticket = call(token, begin_rebuild, folder)
        done, last = array("q"), 0
        while found := self._waiting.with_text_after(last, REBUILD_BATCH):
            call(token, add_to_rebuild, folder, ticket, [document for _, document in found])
            done.extend(row_id for row_id, _ in found)
            last = done[-1]
        call(token, finish_rebuild, folder, ticket)
        with self._catalogue.transaction():  # not before: until now the old index was asked
            self._catalogue.forget_index()
            self._catalogue.begin_indexing(done)
            self._catalogue.mark_indexed(done)
        return len(done)

    def _mark(self, row_ids: Sequence[int]) -> None:
        with self._catalogue.transaction():
            self._catalogue.mark_indexed(row_ids)


def job_of(article: WaitingArticle, raw: Json, targets: Mapping[str, str]) -> ConvertJob:
    """What the converter needs of a stored source."""
    return ConvertJob(
        row_id=article.row_id,
        html=rendered(raw.get("content")),
        base_url=article.link,
        media=targets,
        skip_url=article.featured_url,
    )


def conversion_of(article: WaitingArticle, made: Converted) -> tuple[Conversion | None, bytes]:
    """What is recorded of an article's file, and the file's bytes; None when there is none."""
    if made.error is not None:
        return None, b""
    data = bytes_of(article, made.markdown)
    conversion = Conversion(
        version=convert.VERSION,
        path=path_of(article),
        markdown=made.markdown,
        plain=made.plain,
        words=made.words,
        file_sha256=hashlib.sha256(data).hexdigest(),
    )
    return conversion, data
