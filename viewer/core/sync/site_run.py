"""Mirroring one site: the passes in their order.

manifest -> plan -> articles (newest first) -> deletions -> comments -> pictures -> index -> cursor.

Responsible for that order: texts first and pictures after, so that reading can begin; the cursor
last of all, so that an interruption may cost traffic and never an article. Not for the passes
themselves (listing, articles, deletions, comments, pictures, finish).
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import SyncError
from viewer.core.model import Site
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.failure_view import failures_of, media_counts, stored_count
from viewer.core.store.library import Library
from viewer.core.store.sites_table import SitesTable
from viewer.core.sync.adopt import settle
from viewer.core.sync.articles import ArticlesPass
from viewer.core.sync.comments import CommentsPass
from viewer.core.sync.context import RunContext, Workers
from viewer.core.sync.deletions import mark_gone
from viewer.core.sync.finish import Finisher
from viewer.core.sync.listing import Listing, ListingPass
from viewer.core.sync.pictures import PicturesPass
from viewer.core.sync.progress import SyncOptions, SyncReporter
from viewer.core.sync.relations import Relations
from viewer.core.sync.renames import refresh_names
from viewer.core.sync.report import Failure, SiteReport
from viewer.core.wordpress.access import Access
from viewer.core.wordpress.client import PER_PAGE, WordPressClient
from viewer.core.wordpress.index_facts import IndexFacts
from viewer.core.wordpress.items import ItemReader
from viewer.core.wordpress.languages import Edition
from viewer.core.wordpress.manifest import ManifestReader, listed_editions
from viewer.core.wordpress.transport import Transport
from viewer.core.wordpress.types import PostType


class SiteRun:
    """One run over one site; used once.

    Args:
        library: open for writing.
        site: whose row is inserted or refreshed at once.
        transport: the session to its host.
        workers: the two processes.
        facts: of its index.
        editions: its languages.
        signed_in: whether the transport carries a person's credentials.
    """

    def __init__(
        self,
        library: Library,
        site: Site,
        transport: Transport,
        workers: Workers,
        options: SyncOptions,
        reporter: SyncReporter,
        token: CancelToken,
        *,
        facts: IndexFacts | None = None,
        editions: Sequence[Edition] = (),
        signed_in: bool = False,
    ) -> None:
        self.report = SiteReport(site.key, edition=site.lang)
        self._index = facts or IndexFacts()
        self._editions = editions
        self._context = context = RunContext(
            library=library,
            site=site,
            site_id=_site_id(library, site),
            transport=transport,
            workers=workers,
            finisher=Finisher(library, workers.converting, workers.indexing, token),
            options=options,
            reporter=reporter,
            token=token,
            report=self.report,
        )
        self._facts = context.state.facts(context.site_id)
        known = {} if options.full else self._facts
        self._client = WordPressClient(
            transport,
            site.rest_root,
            int(known.get("page_size", PER_PAGE)),
            self._index.arguments,
            batch_size=int(known.get("batch_size", PER_PAGE)),
        )
        self._access = Access(self._client, signed_in=signed_in)

    def run(self) -> None:
        """Go through the passes; `report` holds the outcome, also after an interruption.

        Raises:
            BackfileError: the site or the library cannot be used any further.
        """
        context, started = self._context, time.monotonic()
        try:
            self._passes()
        except Cancelled:
            self.report.interrupted = True
        finally:
            context.finisher.close()
            self._remember_sizes()
            self._count()
            self.report.seconds = time.monotonic() - started
        if self.report.wrote:
            with context.catalogue.transaction():
                context.state.add_run(context.site_id, self.report.as_json())
            context.reporter.changed()

    def settle(self) -> None:
        """After a good run: what followed an id that we made follows the article's own now."""
        if not self.report.interrupted:
            settle(self._context)

    def _passes(self) -> None:
        context = self._context
        context.finisher.begin(context.site_id)
        context.finish_some()
        types = self._client.types(context.options.types)
        places = listed_editions(self._editions, context.site.rest_root)
        reader = ManifestReader(self._client, self._access)
        listings = ListingPass(context, reader, places, self._index.modified_after).run(types)
        relations = Relations(self._client)
        if any(one.full for one in listings):
            self._names(relations, types)
        items = ItemReader(self._client, self._access)
        articles = ArticlesPass(context, items, relations, places, self._editions)
        with self._texts_kept():
            for one in listings:
                articles.run(one)
            for one in listings:
                mark_gone(context, self._client, one, listings)
            if context.options.comments:
                CommentsPass(context, self._client).run()
        PicturesPass(context).run()
        context.say("index")
        context.finish_all()
        self._move_cursors(listings)

    @contextmanager
    def _texts_kept(self) -> Iterator[None]:
        """Write and index what was stored, also when the site stops answering half way."""
        try:
            yield
        except SyncError:
            self._context.finish_all()
            raise
        self._context.finish_all()

    def _names(self, relations: Relations, types: Sequence[PostType]) -> None:
        taxonomies = {one.slug: one for type_ in types for one in type_.taxonomies}
        relations.list_all(taxonomies.values())
        refresh_names(self._context, relations)

    def _move_cursors(self, listings: Sequence[Listing]) -> None:
        context = self._context
        with context.catalogue.transaction():
            for listing in listings:
                if listing.cursor is not None and context.options.newest is None:
                    context.state.move_cursor(context.site_id, listing.type.slug, listing.cursor)

    def _remember_sizes(self) -> None:
        """The sizes that a weak server could bear; a full run begins with the largest again."""
        context = self._context
        sizes = {"page_size": self._client.page_size, "batch_size": self._client.batch_size}
        told = {name: str(size) for name, size in sizes.items()}
        if any(self._facts.get(name, str(PER_PAGE)) != size for name, size in told.items()):
            with context.catalogue.transaction():
                context.state.learn(context.site_id, told)

    def _count(self) -> None:
        context, report = self._context, self.report
        connection = context.library.catalogue_connection
        for type_ in report.claimed:
            report.stored[type_] = stored_count(connection, context.site_id, type_)
        (
            report.media_claimed,
            report.media_stored,
            report.media_failed,
            report.media_skipped,
        ) = media_counts(connection, context.site_id)
        report.failed = [Failure(*row) for row in failures_of(connection, context.site_id)]
        report.requests = context.transport.traffic.requests
        report.received = context.transport.traffic.received


def _site_id(library: Library, site: Site) -> int:
    connection = library.catalogue_connection
    with Catalogue(connection).transaction():
        return SitesTable(connection).add_site(site)
