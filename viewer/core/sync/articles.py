"""The article pass: fetch, store, convert, each going on while the others do.

Responsible for the pipeline and for the first half of the commit order: source and rows in one
transaction. A thread fetches the next batches while this one is stored and a worker process
converts the one before. Not for what is fetched (listing) nor for files (finish).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from viewer.core.errors import ArticleUnavailable, TooManyFailures
from viewer.core.model import Json
from viewer.core.store.records import Outcome, Source
from viewer.core.sync.context import RunContext
from viewer.core.sync.convert_jobs import ReadArticle
from viewer.core.sync.finish import Offered
from viewer.core.sync.lane import ahead
from viewer.core.sync.listing import Listing
from viewer.core.sync.reading import read as read_by_worker
from viewer.core.sync.relations import Relations
from viewer.core.wordpress.items import ItemReader
from viewer.core.wordpress.languages import Edition
from viewer.core.wordpress.manifest import ListedEdition
from viewer.core.wordpress.schema import as_id

FIRST_BATCH = 10  # small, so that reading can begin
BATCH = 100
BUDGET = 25  # failed articles in a row that stop a run


@dataclass(frozen=True, slots=True)
class _Batch:
    ids: Sequence[int]
    edition: ListedEdition


@dataclass(frozen=True, slots=True)
class _Fetched:
    """What came of a batch: what could be read, and what could not be had and why."""

    read: Sequence[ReadArticle]
    failed: Sequence[tuple[int, str]]


class ArticlesPass:
    """Fetches and stores what a listing's plan names.

    Args:
        context: of the run.
        items: reads them.
        relations: knows what they point to.
        places: where items are listed; their rows name one.
        editions: languages of the site, which items may show by their address only.
    """

    def __init__(
        self,
        context: RunContext,
        items: ItemReader,
        relations: Relations,
        places: Sequence[ListedEdition],
        editions: Sequence[Edition],
    ) -> None:
        self._context = context
        self._items = items
        self._relations = relations
        self._places = places
        self._editions = tuple(editions) if len(editions) > 1 else ()
        self._streak = 0  # failed articles in a row

    def run(self, listing: Listing) -> None:
        """Go through a plan, newest first.

        Raises:
            TooManyFailures: the site fails at everything.
            SyncError: it refuses or answers nothing any more.
        """
        fetch, done = listing.plan.fetch, 0
        context, slug = self._context, listing.type.slug
        if fetch:
            context.say("articles", 0, len(fetch), slug)
        fetched = ahead(context.token, lambda b: self._fetch(listing, b), self._batches(listing))
        for batch, result in fetched:
            self._take(listing, result)
            done += len(batch.ids)
            context.finish_some()
            context.say("articles", done, len(fetch), slug)

    def _batches(self, listing: Listing) -> Iterator[_Batch]:
        """Small ones first; items of different editions are asked in different places."""
        fetch = listing.plan.fetch
        start, size = 0, FIRST_BATCH
        while start < len(fetch):
            part = fetch[start : start + size]
            by_edition: dict[int, list[int]] = {}
            for wp_id in part:
                row = listing.rows.get(wp_id)
                by_edition.setdefault(row.edition if row else 0, []).append(wp_id)
            for number, ids in by_edition.items():
                yield _Batch(ids, self._places[number])
            start, size = start + size, BATCH

    # -- in the fetching thread ----------------------------------------------------------------

    def _fetch(self, listing: Listing, batch: _Batch) -> _Fetched:
        items: list[Json] = []
        failed: list[tuple[int, str]] = []
        edition = batch.edition
        answers = self._items.items(listing.type, batch.ids, edition.root, edition.parameters)
        for wp_id, answer in zip(batch.ids, answers, strict=True):
            if isinstance(answer, ArticleUnavailable):
                failed.append((wp_id, answer.detail or answer.message))
            else:
                items.append(answer)
        if not items:
            return _Fetched((), failed)
        job = self._relations.job(items, listing.type, self._context.site.gmt_offset)
        job = replace(job, lang=edition.lang, editions=self._editions)
        read = read_by_worker(self._context.workers.converting, self._context.token, job)
        unreadable = _ids(items) - {one.article.wp_id for one in read}
        failed += [(wp_id, "unreadable") for wp_id in sorted(unreadable)]
        return _Fetched(read, failed)

    # -- in the sync thread --------------------------------------------------------------------

    def _take(self, listing: Listing, fetched: _Fetched) -> None:
        if fetched.read:
            self._streak = 0
            self._store(listing, fetched.read)
        self._failed(listing, fetched.failed)

    def _store(self, listing: Listing, read: Sequence[ReadArticle]) -> None:
        context, state = self._context, self._context.state
        now = datetime.now(UTC)
        outcomes: list[Outcome] = []
        queued = state.failed(context.site_id, "article")
        with context.catalogue.transaction():
            for one in read:
                row = listing.rows.get(one.article.wp_id)
                print_ = row.fingerprint if row else ""
                source = Source(one.article, print_, one.sha256, now, one.media)
                stored = context.catalogue.store(context.site_id, source)
                outcomes.append(stored.outcome)
                if stored.outcome in {"new", "changed"}:
                    context.finisher.offer(stored.row_id, Offered(one.sha256, one.made))
                key = str(one.article.wp_id)
                if stored.outcome == "reused":
                    state.add_failure(
                        context.site_id, "article", key, "id-reused: the site was rebuilt and this"
                        " id is another article's now", type_=listing.type.slug, permanent=True,
                    )  # fmt: skip
                elif key in queued:
                    state.clear_failure(context.site_id, "article", key)
        report = context.report
        report.new += outcomes.count("new")
        report.changed += outcomes.count("changed")
        report.unchanged += outcomes.count("unchanged")

    def _failed(self, listing: Listing, failed: Sequence[tuple[int, str]]) -> None:
        if not failed:
            return
        context = self._context
        with context.catalogue.transaction():
            for wp_id, reason in failed:
                context.state.add_failure(
                    context.site_id, "article", str(wp_id), reason, type_=listing.type.slug
                )
        context.report.missed.update(reason for _, reason in failed)
        self._streak += len(failed)
        if self._streak >= BUDGET:
            raise TooManyFailures(
                f"{self._streak} articles in a row could not be had.", detail=failed[-1][1]
            )


def _ids(items: Sequence[Json]) -> set[int]:
    return {wp_id for item in items if (wp_id := as_id(item.get("id"))) is not None}
