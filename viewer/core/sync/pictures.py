"""The media pass: pictures and files, after all texts.

Responsible for fetching what is wanted in batches, recording it, and having the articles that show
it written again. Not for fetching one (media) nor for choosing addresses (convert.media).
"""

from __future__ import annotations

from viewer.core.errors import ItemError, MediaSkipped
from viewer.core.store.media_table import WantedMedia
from viewer.core.store.run_state import next_try
from viewer.core.sync.context import RunContext
from viewer.core.sync.media import (
    Caps,
    MediaFetcher,
    StoredFile,
    Unchanged,
    record,
    record_revalidated,
)

RECORD = 40  # pictures of one transaction

Outcome = StoredFile | Unchanged | ItemError


class PicturesPass:
    """Fetches the pictures and files of a site; a full run also asks which of them changed."""

    def __init__(self, context: RunContext) -> None:
        self._context = context
        self._caps = Caps(context.options.media_bytes, context.options.video)
        self._fetcher = MediaFetcher(
            context.transport,
            context.library.layout,
            context.site.key,
            context.token,
            context.options.patience,
            caps=self._caps,
            secure=context.site.rest_root.startswith("https:"),
        )
        self._ended: list[tuple[WantedMedia, Outcome]] = []
        self._done = 0
        self._total = 0

    def run(self) -> None:
        """Fetch everything that is wanted now."""
        context = self._context
        if not context.options.media:
            return
        stored = context.media.to_revalidate(context.site_id) if context.options.full else []
        wanted = context.media.wanted(
            context.site_id, retry=context.retry, allowed=self._caps.allowed()
        )
        self._done, self._total = 0, len(wanted) + len(stored)
        try:
            self._fetcher.fetch_all(wanted, self._tell)
            self._fetcher.revalidate_all(stored, self._tell)
        finally:
            self._record()

    def _tell(self, item: WantedMedia, outcome: Outcome) -> None:
        self._ended.append((item, outcome))
        self._done += 1
        if isinstance(outcome, ItemError) and _is_missed(item, outcome):
            self._context.report.missed[outcome.message] += 1
        if len(self._ended) >= RECORD:
            self._record()
            self._context.finish_some()
        self._context.say("media", self._done, self._total)

    def _record(self) -> None:
        ended, self._ended = self._ended, []
        if not ended:
            return
        context = self._context
        with context.catalogue.transaction():
            late = [item.row_id for item, outcome in ended if self._recorded(item, outcome)]
            context.media.reconvert_articles_of(late)
        context.report.pictures += len(late)

    def _recorded(self, item: WantedMedia, outcome: Outcome) -> bool:
        """Whether there is another file now."""
        table = self._context.media
        if item.is_stored or isinstance(outcome, Unchanged):
            return record_revalidated(table, item, outcome)
        return record(table, item, outcome, next_try)


def _is_missed(item: WantedMedia, outcome: ItemError) -> bool:
    """Whether there is no file where there should be one; what is stored stays, whatever comes."""
    return not (item.is_stored or isinstance(outcome, MediaSkipped))
