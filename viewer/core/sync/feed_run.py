"""Mirroring a site through its feed, when its REST API is closed.

Responsible for one run: pages of the feed -> articles -> pictures -> index, with what is remembered
between runs. Nothing is ever concluded from what a feed lacks, and what came from elsewhere is
left as it is: a feed knows less of an article than REST or an export file. Not for finding the feed
(wordpress.feed) nor for choosing between sources (sources).
"""

from __future__ import annotations

from viewer.core.model import Json
from viewer.core.store.identities import Identities
from viewer.core.store.records import Cursor
from viewer.core.sync.pictures import PicturesPass
from viewer.core.sync.site_run import SiteRun
from viewer.core.sync.taking import take
from viewer.core.wordpress.feed import FeedLosses, FeedWalk, FoundFeed, Validators

MARK = "feed"  # the fingerprint of rows that a feed gave
TYPE = "post"  # a feed of WordPress lists nothing else
_ETAG, _MODIFIED, _WHOLE = "feed_etag", "feed_last_modified", "feed_whole"


class FeedRun(SiteRun):
    """One run over one feed; its `rest_root` is the feed's address."""

    first: FoundFeed | None = None  # when the first page was read already

    def _passes(self) -> None:
        context = self._context
        context.finisher.begin(context.site_id)
        context.finish_some()
        if context.options.types and TYPE not in context.options.types:
            self.report.notes.append("A feed holds posts only, which were not asked for.")
            return
        walk = FeedWalk(context.transport, context.site.rest_root, self._validators(), self.first)
        with self._texts_kept():
            ended = self._articles(walk)
        PicturesPass(context).run()
        context.say("index")
        context.finish_all()
        self._remember(walk, ended)

    def _validators(self) -> Validators | None:
        """Ask whether anything is new only when everything was read before."""
        facts = self._facts
        if self._context.options.full or not facts.get(_WHOLE):
            return None
        return Validators(facts.get(_ETAG, ""), facts.get(_MODIFIED, ""))

    # -- articles ------------------------------------------------------------------------------

    def _articles(self, walk: FeedWalk) -> bool:
        """Store page after page; returns whether everything is known to be stored now.

        After a whole walk, later ones end at the first page without news.
        """
        context, report = self._context, self.report
        whole = bool(self._facts.get(_WHOLE)) and not context.options.full
        newest, read, excerpts, ended = context.options.newest, 0, 0, False
        for page in walk.pages():
            items = page.items if newest is None else page.items[: newest - read]
            before = report.new + report.changed
            take(context, self._ours(items), MARK)
            read, excerpts = read + len(items), excerpts + page.excerpts
            context.finish_some()
            context.say("articles", read, detail=TYPE)
            if newest is not None and read >= newest:
                break
            if whole and report.new + report.changed == before:
                ended = True
                break
        ended = ended or walk.complete
        report.notes += FeedLosses(excerpts, read, not ended and newest is None).notes()
        if walk.unchanged:
            report.unchanged = self._claimed()
        report.claimed[TYPE] = max(read, self._claimed())
        return ended

    def _ours(self, items: tuple[Json, ...]) -> list[Json]:
        """Items that are new here or came from the feed before."""
        context = self._context
        guids = [item["guid"]["rendered"] for item in items]
        ids = [item["id"] for item in items]
        stored = Identities(context.library.catalogue_connection).of(context.site_id, ids, guids)
        foreign = [one for one in stored if one.fingerprint != MARK]
        foreign_ids, foreign_guids = (
            {one.wp_id for one in foreign},
            {one.guid for one in foreign if one.guid},
        )
        return [
            item
            for item in items
            if item["id"] not in foreign_ids and item["guid"]["rendered"] not in foreign_guids
        ]

    def _claimed(self) -> int:
        """How many articles the feed has shown so far: none of them is ever missed."""
        stored = Identities(self._context.library.catalogue_connection).all(self._context.site_id)
        return sum(one.fingerprint == MARK for one in stored)

    # -- between runs --------------------------------------------------------------------------

    def _remember(self, walk: FeedWalk, ended: bool) -> None:
        """Where the mirror stands; last of all."""
        context = self._context
        if not ended or context.options.newest is not None:
            return
        facts = {_WHOLE: "1"}
        if not walk.unchanged:
            facts |= {_ETAG: walk.validators.etag, _MODIFIED: walk.validators.last_modified}
        with context.catalogue.transaction():
            context.state.learn(context.site_id, facts)
            cursor = Cursor(claimed=self.report.claimed[TYPE])
            context.state.move_cursor(context.site_id, TYPE, cursor)
