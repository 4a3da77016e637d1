"""The media pass: pictures and files, after all texts.

Responsible for fetching what is wanted in batches, recording it, and having the articles that show
it written again. Not for fetching one (media) nor for choosing addresses (convert.media).
"""

from __future__ import annotations

from viewer.core.errors import ItemError
from viewer.core.store.media_table import WantedMedia
from viewer.core.store.run_state import next_try
from viewer.core.sync.context import RunContext
from viewer.core.sync.media import Caps, MediaFetcher, StoredFile, record

RECORD = 40  # pictures of one transaction

Ended = tuple[WantedMedia, StoredFile | ItemError]


class PicturesPass:
    """Fetches the pictures and files of a site."""

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
        self._ended: list[Ended] = []
        self._done = 0

    def run(self) -> None:
        """Fetch everything that is wanted now."""
        context = self._context
        if not context.options.media:
            return
        wanted = context.media.wanted(
            context.site_id, retry=context.retry, allowed=self._caps.allowed()
        )
        self._done, total = 0, len(wanted)

        def done(item: WantedMedia, outcome: StoredFile | ItemError) -> None:
            self._ended.append((item, outcome))
            self._done += 1
            if len(self._ended) >= RECORD:
                self._record()
                context.finish_some()
            context.say("media", self._done, total)

        try:
            self._fetcher.fetch_all(wanted, done)
        finally:
            self._record()

    def _record(self) -> None:
        ended, self._ended = self._ended, []
        if not ended:
            return
        context, table = self._context, self._context.media
        late: list[int] = []
        with context.catalogue.transaction():
            for item, outcome in ended:
                if record(table, item, outcome, next_try):
                    late.append(item.row_id)
            table.reconvert_articles_of(late)
        context.report.pictures += len(late)
