"""Mirroring one site: the passes in their order.

discover -> manifest -> plan -> articles (newest first) -> media -> deletions -> index -> cursor.

Responsible for that order and for the commit order of a batch: source and rows in one transaction,
then pictures, then Markdown, then the index; the cursor last of all. An interruption may cost
traffic, never an article. Not for the single steps (plan, relations, media, finish).
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import ArticleUnavailable, ItemError, TooManyFailures
from viewer.core.model import Json, Site
from viewer.core.store.catalogue import Catalogue, Outcome, Source
from viewer.core.store.failure_view import failures_of, media_counts, stored_count
from viewer.core.store.library import Library
from viewer.core.store.media_table import MediaTable, WantedMedia
from viewer.core.store.times import to_text
from viewer.core.sync.finish import Finisher
from viewer.core.sync.media import MediaFetcher, StoredFile
from viewer.core.sync.plan import Plan, make_plan
from viewer.core.sync.progress import Phase, SyncOptions, SyncProgress, SyncReporter
from viewer.core.sync.relations import Relations
from viewer.core.sync.report import Failure, SiteReport
from viewer.core.sync.worker import Worker, read_items
from viewer.core.wordpress.client import PostType, WordPressClient
from viewer.core.wordpress.schema import ManifestRow, digest
from viewer.core.wordpress.transport import Transport

FIRST_BATCH = 10  # small, so that reading can begin
BATCH = 40
BUDGET = 25  # failed articles in a row that stop a run
_FIRST_WAIT = timedelta(minutes=30)
_LONGEST_WAIT = timedelta(hours=64)  # after Zotero's 0.5, 1, 4, 16, 64 hours


class SiteRun:
    """One run over one site; used once."""

    def __init__(
        self,
        library: Library,
        site: Site,
        transport: Transport,
        worker: Worker,
        options: SyncOptions,
        reporter: SyncReporter,
        token: CancelToken,
    ) -> None:
        connection = library.catalogue_connection
        self._connection = connection
        self._catalogue = Catalogue(connection)
        self._media_table = MediaTable(connection)
        self._site = site
        self._transport = transport
        self._worker = worker
        self._options = options
        self._reporter = reporter
        self._token = token
        self._client = WordPressClient(transport, site.rest_root)
        self._relations = Relations(self._client)
        self._finisher = Finisher(library, worker, token)
        self._fetcher = MediaFetcher(transport, library.layout, site.key, token, options.patience)
        self._streak = 0  # failed articles in a row
        with self._catalogue.transaction():
            self._site_id = self._catalogue.add_site(site)
        self.report = SiteReport(site.key, edition=site.lang)

    def run(self) -> None:
        """Go through the passes; `report` holds the outcome, also after an interruption.

        Raises:
            BackfileError: the site or the library cannot be used any further.
        """
        started = time.monotonic()
        try:
            self._passes()
        except Cancelled:
            self.report.interrupted = True
        finally:
            self._count()
            self.report.seconds = time.monotonic() - started
        if self.report.wrote:
            with self._catalogue.transaction():
                self._catalogue.add_run(self._site_id, self.report.as_json())
            self._reporter.changed()

    def _passes(self) -> None:
        self._finish_earlier_run()
        for type_ in self._client.types(self._options.types):
            manifest = self._manifest(type_)
            known = self._catalogue.known(self._site_id, type_.slug)
            plan = make_plan(manifest, known, newest=self._options.newest, full=self._options.full)
            self.report.claimed[type_.slug] = len(manifest)
            self.report.unchanged += plan.unchanged
            self._articles(type_, plan.fetch, manifest)
            self._deletions(type_, plan)
        self._say("index")
        self._finisher.index(self._site_id)
        with self._catalogue.transaction():
            self._catalogue.move_cursor(self._site_id, self.report.claimed)

    def _finish_earlier_run(self) -> None:
        """Do what an interruption left, and what waited for its time to be tried again."""
        self._media(self._media_table.wanted(self._site_id))
        if self._finisher.finish(self._site_id):
            self._reporter.changed()

    def _manifest(self, type_: PostType) -> dict[int, ManifestRow]:
        self._say("manifest", detail=type_.slug)
        return self._client.manifest(
            type_, lambda done, total: self._say("manifest", done, total, type_.slug)
        )

    # -- articles ------------------------------------------------------------------------------

    def _articles(
        self, type_: PostType, ids: Sequence[int], manifest: dict[int, ManifestRow]
    ) -> None:
        done = 0
        for batch in _batches(ids):
            self._say("articles", done, len(ids), type_.slug)
            items = self._received(type_, batch)
            row_ids = self._store(type_, items, manifest)
            if row_ids:
                self._media(self._media_table.wanted(self._site_id, row_ids))
                self._finisher.finish(self._site_id)
                self._reporter.changed()
            done += len(batch)
            self._say("articles", done, len(ids), type_.slug)

    def _received(self, type_: PostType, batch: Sequence[int]) -> list[Json]:
        items: list[Json] = []
        for wp_id, answer in zip(batch, self._client.items(type_, batch), strict=True):
            if isinstance(answer, ArticleUnavailable):
                self._failed_article(wp_id, answer.detail or answer.message)
            else:
                self._streak = 0
                items.append(answer)
        return items

    def _failed_article(self, wp_id: int, reason: str) -> None:
        key = str(wp_id)
        with self._catalogue.transaction():
            tries = self._catalogue.failure_tries(self._site_id, "article", key)
            self._catalogue.add_failure(self._site_id, "article", key, reason, _next_try(tries))
        self._streak += 1
        if self._streak >= BUDGET:
            raise TooManyFailures(f"{BUDGET} articles in a row could not be had.", detail=reason)

    def _store(
        self, type_: PostType, items: Sequence[Json], manifest: dict[int, ManifestRow]
    ) -> list[int]:
        if not items:
            return []
        job = self._relations.job(items, type_.slug, self._site.gmt_offset)
        read = self._worker.call(self._token, read_items, job)
        now = datetime.now(UTC)
        outcomes: list[Outcome] = []
        with self._catalogue.transaction():
            for one in read:
                wp_id = one.article.wp_id
                source = Source(
                    one.article, manifest[wp_id].fingerprint, one.sha256, now, one.media
                )
                outcomes.append(self._catalogue.store(self._site_id, source))
                self._catalogue.clear_failure(self._site_id, "article", str(wp_id))
            known = self._catalogue.known(self._site_id, type_.slug)
        self.report.new += outcomes.count("new")
        self.report.changed += outcomes.count("changed")
        self.report.unchanged += outcomes.count("unchanged")
        return [known[one.article.wp_id].row_id for one in read]

    # -- media ---------------------------------------------------------------------------------

    def _media(self, wanted: Sequence[WantedMedia]) -> None:
        if not self._options.media or not wanted:
            return
        ended: list[tuple[WantedMedia, StoredFile | ItemError]] = []

        def done(item: WantedMedia, outcome: StoredFile | ItemError) -> None:
            ended.append((item, outcome))
            self._say("media", len(ended), len(wanted))

        try:
            self._fetcher.fetch_all(wanted, done)
        finally:
            self._record_media(ended)

    def _record_media(self, ended: Sequence[tuple[WantedMedia, StoredFile | ItemError]]) -> None:
        late: list[int] = []
        with self._catalogue.transaction():
            for item, outcome in ended:
                if isinstance(outcome, ItemError):
                    self._media_table.failed(item.row_id, outcome.message, _next_try(item.tries))
                    continue
                self._media_table.stored(
                    item.row_id,
                    path=outcome.path,
                    mime=outcome.mime,
                    size=outcome.size,
                    sha256=outcome.sha256,
                    dimensions=outcome.dimensions,
                )
                late.append(item.row_id)
            self._media_table.reconvert_articles_of(late)
        self.report.pictures += len(late)

    # -- deletions -----------------------------------------------------------------------------

    def _deletions(self, type_: PostType, plan: Plan) -> None:
        """Mark what the site removed, each confirmed by asking for it; nothing is deleted."""
        if plan.suspicious:
            self.report.notes.append(
                f"{len(plan.missing)} articles of type {type_.slug} are missing from the site's"
                " list at once; that is suspicious, so none was marked as gone."
            )
            return
        known = self._catalogue.known(self._site_id, type_.slug)
        for count, wp_id in enumerate(plan.missing):
            self._say("deletions", count, len(plan.missing), type_.slug)
            try:
                if self._client.still_there(type_, wp_id):
                    continue
            except ArticleUnavailable:
                continue  # no clear word: asked again at the next run
            with self._catalogue.transaction():
                self._catalogue.mark_gone(known[wp_id].row_id)
            self.report.gone += 1

    # -- the report ----------------------------------------------------------------------------

    def _count(self) -> None:
        report = self.report
        for type_ in report.claimed:
            report.stored[type_] = stored_count(self._connection, self._site_id, type_)
        claimed, stored, failed = media_counts(self._connection, self._site_id)
        report.media_claimed, report.media_stored, report.media_failed = claimed, stored, failed
        report.failed = [Failure(*row) for row in failures_of(self._connection, self._site_id)]
        report.requests = self._transport.traffic.requests
        report.received = self._transport.traffic.received

    def _say(self, phase: Phase, done: int = 0, total: int = 0, detail: str = "") -> None:
        self._token.raise_if_cancelled()
        self._reporter.progress(
            SyncProgress(phase, self._site.name, done, total, self._streak, detail)
        )


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    start, size = 0, FIRST_BATCH
    while start < len(ids):
        yield ids[start : start + size]
        start, size = start + size, BATCH


def _next_try(tries: int) -> str:
    """When to try a failed item again: after 0.5, 1, 4, 16, then every 64 hours."""
    wait = min(_FIRST_WAIT * (2 * 4 ** (tries - 1) if tries else 1), _LONGEST_WAIT)
    jitter = int(digest(tries)[:2], 16) / 255 * 60
    return to_text(datetime.now(UTC) + wait + timedelta(seconds=jitter))
