"""The comments pass: what readers wrote under the articles, when a person wants it.

Responsible for listing a site's comments in the order of their ids, storing what is new or
changed, and marking what the site removed. A site that keeps its comments closed fails nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from viewer.core.errors import RestApiBlocked, SignInRequired
from viewer.core.model import Json
from viewer.core.store.comments_table import CommentRow, CommentsTable
from viewer.core.sync.context import RunContext
from viewer.core.sync.convert_jobs import read_comments
from viewer.core.sync.lane import ahead
from viewer.core.wordpress.client import Page, PageFailed, WordPressClient

ROUTE = "/wp/v2/comments"
MOST = 10_000  # pages; a million comments
SMALLEST = 5  # comments a page; a site that fails at these keeps them


class CommentsPass:
    """Mirrors the comments of a site."""

    def __init__(self, context: RunContext, client: WordPressClient) -> None:
        self._context = context
        self._client = client
        self._table = CommentsTable(context.library.catalogue_connection)

    def run(self) -> None:
        """List them all; mark what is missing only when the list was complete."""
        context = self._context
        stored = self._table.hashes(context.site_id)
        try:
            seen, whole = self._listed(stored, self._client.page_size)
        except (RestApiBlocked, SignInRequired, PageFailed) as error:
            context.report.notes.append(f"The comments could not be had: {error}")
            return
        gone = stored.keys() - seen
        if whole and gone and len(gone) <= max(1, len(stored) // 5):
            with context.catalogue.transaction():
                self._table.mark_gone(context.site_id, gone)

    def _listed(self, stored: dict[int, str], size: int) -> tuple[set[int], bool]:
        """The ids of all comments, and whether none can have moved past us; with smaller pages
        where the site fails at large ones (wordpress.md, 10)."""
        context = self._context
        seen: set[int] = set()
        totals: list[int] = []
        try:
            for page in self._pages(size):
                seen |= self._take(page.items, stored)
                totals += [] if page.total is None else [page.total]
                context.finish_some()
                context.say("comments", len(seen), max(page.total or 0, len(seen)))
        except PageFailed:
            if size <= SMALLEST:
                raise
            return self._listed(stored, max(SMALLEST, size // 4))
        return seen, totals == sorted(totals)

    def _pages(self, size: int) -> Iterator[Page]:
        numbers = range(1, MOST + 1)
        read = 0
        for _, page in ahead(self._context.token, lambda n: self._page(n, size), numbers, depth=1):
            yield page
            read += size
            if not page.items or page.ended or (page.total is not None and read >= page.total):
                return

    def _page(self, number: int, size: int) -> Page:
        return self._client.page(ROUTE, per_page=size, page=number, orderby="id", order="asc")

    def _take(self, items: Sequence[Json], stored: dict[int, str]) -> set[int]:
        context = self._context
        read = context.workers.converting.call(context.token, read_comments, items)
        rows = [
            CommentRow(one.comment, one.sha256, one.raw)
            for one in read
            if stored.get(one.comment.wp_id) != one.sha256
        ]
        if rows:
            with context.catalogue.transaction():
                self._table.store(context.site_id, rows)
        return {one.comment.wp_id for one in read}
