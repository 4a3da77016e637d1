"""The archive: what a face reads a library through.

Responsible for one thread's view: a read-only connection, a searcher, and marks written in short
transactions. Cheap to open; use one per thread and close it there. Not for anything a sync does.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from viewer.core import search as search_index
from viewer.core.errors import NoSuchArticle
from viewer.core.model import (
    ArticleDetail,
    ArticleFilter,
    ArticleSummary,
    Completion,
    Count,
    Json,
    LocalLink,
    MarkChange,
    NavigationCounts,
    SearchAnswer,
    Site,
    SiteCounts,
    SiteLedger,
    StoredMedia,
    Version,
)
from viewer.core.paths import LibraryLayout
from viewer.core.reading.saved import SavedSearches
from viewer.core.store.articles_view import ArticlesView
from viewer.core.store.collections_table import Collections
from viewer.core.store.database import Connection
from viewer.core.store.library import open_for_reading, open_user
from viewer.core.store.list_counts import ListCounts
from viewer.core.store.list_places import ListPlaces
from viewer.core.store.names_view import changes
from viewer.core.store.navigation_view import NavigationView, SiteRow
from viewer.core.store.reading_places import ReadingPlaces
from viewer.core.store.searches import Searches
from viewer.core.store.times import from_text
from viewer.core.store.user_state import UserState

if TYPE_CHECKING:
    from viewer.core.reading.finding import Finder, Order


class Archive:
    """A library as one thread reads it.

    Args:
        root: the library's folder; one that does not exist yet reads as empty and is looked for
            again at every call.

    Raises:
        LibraryError: there is a library that cannot be used.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._layout = LibraryLayout(root)
        self._connection: Connection | None = None
        self._user: Connection | None = None
        self._counted: tuple[int, tuple[SiteCounts, ...]] | None = None  # of a catalogue's state
        self._db()

    def _db(self) -> Connection | None:
        if self._connection is None:
            self._connection = open_for_reading(self._root)
        return self._connection

    def close(self) -> None:
        """Give every file back."""
        if self._connection is not None:
            self._connection.close()
        if self._user is not None:
            self._user.close()
        if "_finder" in self.__dict__:
            self._finder.close()
        self._connection = self._user = None

    # -- lists ---------------------------------------------------------------------------------

    def count(self, wanted: ArticleFilter) -> int:
        """How many articles a filter lets through."""
        db = self._db()
        return 0 if db is None else ArticlesView(db).count(wanted)

    def page(self, wanted: ArticleFilter, offset: int, limit: int) -> list[ArticleSummary]:
        """One page of a list."""
        db = self._db()
        return [] if db is None else ArticlesView(db).page(wanted, offset, limit)

    def list_counts(self, wanted: ArticleFilter) -> dict[str, dict[str, int]]:
        """The articles a filter lets through by site, lang, category, author, year and type."""
        db = self._db()
        return {} if db is None else ListCounts(db).counts(wanted)

    def summaries(self, ids: Sequence[str]) -> list[ArticleSummary]:
        """The rows of these ids in the same order; unknown ones are left out."""
        db = self._db()
        return [] if db is None else ArticlesView(db).summaries(ids)

    def navigation(self) -> NavigationCounts:
        """What the navigation tree shows."""
        db = self._db()
        if db is None:
            return NavigationCounts(0, 0, 0, 0)
        version = changes(db)[0]
        known = self._counted[1] if self._counted and self._counted[0] == version else None
        counts = NavigationView(db).navigation(known)
        if changes(db)[0] == version:
            self._counted = version, counts.sites
        return counts

    def sites(self) -> list[Site]:
        """Every mirrored site."""
        db = self._db()
        return [] if db is None else NavigationView(db).sites()

    def site_rows(self) -> list[SiteRow]:
        """Every mirrored site with its totals."""
        db = self._db()
        return [] if db is None else NavigationView(db).site_rows()

    def totals(self) -> Json:
        """How many of everything there is."""
        db = self._db()
        return {} if db is None else NavigationView(db).totals()

    def tags(self, site: str) -> tuple[Count, ...]:
        """Every tag of a site that an article has, the most used first."""
        db = self._db()
        return () if db is None else NavigationView(db).tags(site)

    # -- the list as a whole -------------------------------------------------------------------

    def row_of(self, wanted: ArticleFilter, id_: str) -> int | None:
        """The row that an article has in a list; None when the list has it not."""
        db = self._db()
        return None if db is None else ListPlaces(db).row_of(wanted, id_)

    def list_ids(self, wanted: ArticleFilter, start: int = 0, count: int = -1) -> list[str]:
        """The ids of `count` rows of a list from `start` on; of all from there when it is -1."""
        db = self._db()
        return [] if db is None else ListPlaces(db).ids(wanted, start, count)

    def oldest(self) -> datetime | None:
        """When the oldest article that has a date was published."""
        db = self._db()
        return None if db is None else ListPlaces(db).oldest()

    def periods(self, wanted: ArticleFilter, starts: Sequence[datetime]) -> list[int]:
        """How many articles of a list were published in each period; see ListPlaces."""
        db = self._db()
        return [0] * len(starts) if db is None else ListPlaces(db).periods(wanted, starts)

    def ledger(self, site: str | None = None) -> list[SiteLedger]:
        """What each site claims, what is stored, what failed and why; of one site or of all."""
        from viewer.core.store.ledger_view import LedgerView

        db = self._db()
        return [] if db is None else LedgerView(db).ledgers(site)

    def missing(self) -> int:
        """How many articles and files are not stored, of all sites."""
        from viewer.core.store.ledger_view import LedgerView

        db = self._db()
        return 0 if db is None else LedgerView(db).missing()

    @cached_property
    def _finder(self) -> Finder:
        """Made when it is first asked: a list is shown without what only a search needs."""
        from viewer.core.reading.finding import Finder

        return Finder(self._layout)

    # -- search --------------------------------------------------------------------------------

    def search(
        self,
        query: str,
        wanted: ArticleFilter,
        *,
        as_you_type: bool = False,
        sort: Order = "relevance",
        facets: bool = False,
    ) -> SearchAnswer:
        """Every hit of a query within a filter, best or newest first.

        Args:
            as_you_type: the last word may be the start of a longer one.
            facets: count the hits by place, too.

        Raises:
            IndexUnusable: the index is damaged; the next sync or `reindex` makes it anew.
        """
        db = self._db()
        if db is None:
            return SearchAnswer(query)
        return self._finder.search(
            db, query, wanted, as_you_type=as_you_type, sort=sort, facets=facets
        )

    def complete(self, text: str, limit: int = 8) -> list[Completion]:
        """How a query may go on: words, authors, categories and tags that begin as it ends.

        Raises:
            IndexUnusable: as of `search`.
        """
        db = self._db()
        return [] if db is None else self._finder.complete(db, text, limit)

    def snippets(self, ids: Sequence[str], terms: Sequence[str]) -> dict[str, str]:
        """For each id a piece of its text as HTML, with the hit words in `<mark>`."""
        db = self._db()
        texts = {} if db is None else ArticlesView(db).plain_texts(ids)
        return {id_: search_index.snippet(text, terms) for id_, text in texts.items()}

    # -- one article ---------------------------------------------------------------------------

    def summary(self, id_: str) -> ArticleSummary:
        """One article's row.

        Raises:
            NoSuchArticle: there is none with this id.
        """
        return self._articles(id_).summary(id_)

    def article(self, id_: str) -> ArticleDetail:
        """Everything the reader shows of an article.

        Raises:
            NoSuchArticle: there is none with this id.
        """
        view = self._articles(id_)
        summary = view.summary(id_)
        body = view.body(summary.row_id)
        media = view.media(summary.row_id)
        folder = self._layout.root
        if summary.path is not None:
            folder = self._layout.resolve(summary.path).parent
        return ArticleDetail(
            summary=summary,
            site_name=body.site_name,
            markdown=body.markdown,
            base_dir=str(folder),
            library_dir=str(self._layout.root),
            featured=_featured(media),
            fetched_at=from_text(body.fetched_at),
            sha256=body.sha256,
            links=self._links(body.markdown, summary),
            media=tuple(media),
        )

    def _links(self, markdown: str, summary: ArticleSummary) -> dict[str, LocalLink]:
        from viewer.core.reading.links import local_links
        from viewer.core.store.addresses import Addresses

        db = self._db()
        if db is None:
            return {}
        return local_links(Addresses(db), markdown, summary.site, summary.lang)

    def plain(self, id_: str) -> str:
        """An article's text without markup."""
        view = self._articles(id_)
        return view.body(view.summary(id_).row_id).plain

    def markdown_file(self, id_: str) -> str:
        """An article's Markdown file as it lies in the library, front matter included.

        Raises:
            NoSuchArticle: there is none, or its file is missing.
        """
        path = self.summary(id_).path
        try:
            if path is not None:
                return self._layout.resolve(path).read_text("utf-8")
        except OSError as error:
            raise NoSuchArticle(
                f"The Markdown file of {id_} is missing: {path}",
                detail=str(error),
                hint="Run `backfile sync`; it writes the file again.",
            ) from error
        raise NoSuchArticle(f"The article {id_} has not been converted yet.")

    def raw(self, id_: str, version: int | None = None) -> Json:
        """The site's own answer as received; the newest version when None."""
        view = self._articles(id_)
        return view.raw(view.summary(id_).row_id, version)

    def versions(self, id_: str) -> list[Version]:
        """Every version kept of an article, oldest first."""
        view = self._articles(id_)
        return view.versions(view.summary(id_).row_id)

    def media(self, id_: str) -> list[StoredMedia]:
        """An article's pictures with their files, or why there is none."""
        view = self._articles(id_)
        return view.media(view.summary(id_).row_id)

    def _articles(self, id_: str) -> ArticlesView:
        db = self._db()
        if db is None:
            raise NoSuchArticle(f"There is no article {id_!r}: the library is empty.")
        return ArticlesView(db)

    # -- marks ---------------------------------------------------------------------------------

    def set_read(self, id_: str, read: bool) -> None:
        """Mark an article read or unread."""
        self._marks().set_read(id_, read)

    def set_starred(self, id_: str, starred: bool) -> None:
        """Give an article a star, or take it away."""
        self._marks().set_starred(id_, starred)

    def mark(self, mark: Literal["read", "starred"], on: bool, ids: Sequence[str]) -> MarkChange:
        """Give many articles a mark, or take it away, in one transaction.

        Returns:
            Those of them that were changed by it.
        """
        return self._marks().mark(mark, on, ids)

    @property
    def collections(self) -> Collections:
        """The person's collections, to change them.

        Raises:
            LibraryError: the library cannot be written to, or is none yet.
        """
        return Collections(self._user_connection())

    # -- searches ------------------------------------------------------------------------------

    @property
    def searches(self) -> SavedSearches:
        """Saved and recent searches of this library.

        Raises:
            LibraryError: the library cannot be written to, or is none yet.
        """
        return SavedSearches(self, Searches(self._user_connection()))

    @property
    def reading_places(self) -> ReadingPlaces:
        """Where the person stopped reading each article.

        Raises:
            LibraryError: the library cannot be written to, or is none yet.
        """
        return ReadingPlaces(self._user_connection())

    def _marks(self) -> UserState:
        return UserState(self._user_connection())

    def _user_connection(self) -> Connection:
        if self._user is None:
            self._user = open_user(self._root)
        return self._user


def _featured(media: Sequence[StoredMedia]) -> StoredMedia | None:
    return next((item for item in media if item.ref.role == "featured"), None)
