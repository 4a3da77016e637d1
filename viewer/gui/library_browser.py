"""Going through a library: a place is chosen, words are typed, an article is opened.

Responsible for what follows what between the panes. Not for their looks, nor for syncing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from viewer.core.errors import IndexUnusable, NoSuchArticle
from viewer.core.model import (
    ArticleDetail,
    ArticleFilter,
    ArticleSummary,
    NavigationCounts,
    SavedSearch,
    SortKey,
)
from viewer.core.reading import Archive
from viewer.gui.document.parsing import read_article
from viewer.gui.models.article_list import ArticleListModel, Listing, with_place
from viewer.gui.panes.article_list import ArticleListPane
from viewer.gui.panes.filter_bar import FilterBar
from viewer.gui.panes.navigation import NavigationPane
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.panes.search_bar import SearchBar
from viewer.gui.question import Order, Question
from viewer.gui.task_runner import TaskRunner


class LibraryBrowser(QObject):
    """Connects tree, search bar, list and reader through the task runner."""

    listed = Signal(object)  # Listing: the list shows it now
    opened = Signal(object)  # ArticleDetail: the reader shows it now
    counted = Signal(object)  # NavigationCounts
    begun = Signal()  # the first list is painted: what was put off for it may be done
    marked = Signal(object)  # ArticleSummary: its marks are other ones now
    searchable = Signal(object)  # IndexUnusable: words find nothing for now; None: again they do

    def __init__(
        self,
        runner: TaskRunner,
        model: ArticleListModel,
        navigation: NavigationPane,
        search: SearchBar,
        filters: FilterBar,
        articles: ArticleListPane,
        reader: ReaderPane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._model = model
        self._navigation = navigation
        self._search = search
        self._articles = articles
        self._reader = reader
        self._filters = filters
        self._question = Question()
        self._saved: SavedSearch | None = None  # what the question was, when it was a kept one
        self._trouble: IndexUnusable | None = None
        self._linked: ArticleSummary | None = None  # open by a link, and not in the list
        navigation.place_chosen.connect(self._go)
        search.query_changed.connect(self._query)
        search.left.connect(lambda: articles.setFocus(Qt.FocusReason.ShortcutFocusReason))
        filters.narrowed.connect(lambda narrowed: self._ask(narrowed=narrowed))
        filters.counts_wanted.connect(self._count_filters)
        articles.article_chosen.connect(self._open)
        reader.article_wanted.connect(self.open_linked)
        reader.show_message(self.tr("Nothing chosen yet"), self.tr("Choose an article."))

    # -- places and searches -------------------------------------------------------------------

    @property
    def question(self) -> Question:
        """What the list shows, or will in a moment."""
        return self._question

    def _go(self, place: ArticleFilter) -> None:
        """To another place, within the same words; those of a saved search stay behind with it."""
        if self._saved is not None and self._asks(self._saved):
            self._search.set_query("")
            self._ask(place=place, narrowed=ArticleFilter(), query="", typing=False)
        else:
            self._ask(place=place, typing=False)
        self._saved = None

    def _asks(self, saved: SavedSearch) -> bool:
        asked = replace(self._question.wanted, sort=saved.wanted.sort)
        return (self._question.query, asked) == (saved.query, saved.wanted)

    def start_sorted(self, sort: SortKey, order: Order) -> None:
        """Take the orders that were chosen the last time, before anything is listed."""
        self._question = replace(self._question, sort=sort, order=order)

    def start_grouped(self, grouped: bool) -> None:
        """Take the choice of the last time, before anything is listed."""
        self._question = replace(self._question, grouped=grouped)

    def sort_by(self, key: SortKey) -> None:
        """Order the list: by date, by last change or by title."""
        self._ask(sort=key)

    def rank_by(self, order: Order) -> None:
        """Order the hits of a search: best or newest first."""
        self._ask(order=order)

    def take(self, question: Question) -> bool:
        """Ask another question without listing yet; its orders are those that are in use.

        Returns:
            Whether it is another one.
        """
        now = replace(self._question, typing=False)
        taken = replace(question, typing=False, sort=now.sort, order=now.order)
        if taken == now:
            return False
        self._saved = None
        self._search.set_query(taken.query)
        self._question = taken
        self._filters.set_filter(taken.place, taken.narrowed)
        return True

    def return_to(self, question: Question, id_: str | None, place: float, scroll: int) -> None:
        """Show a list and an article as they were.

        Args:
            question: of the list.
            id_: of the article; one that is no longer in the library is passed over.
            place: of the article (document.reading_place).
            scroll: of the list, in pixels.
        """
        if self.take(question):
            self._read_list(self._show)
        if id_ is None:
            return

        def show(detail: ArticleDetail | None) -> None:
            if detail is not None:
                self._linked = None if self._articles.follow(id_) else detail.summary
                self._articles.scroll_near(scroll)
                self._read(detail, place=place)

        self._runner.submit("article", lambda archive: _article_or_none(archive, id_), show)

    def group(self, grouped: bool) -> None:
        """Put the articles of a day or a month below a heading, or do without headings."""
        self._ask(grouped=grouped)

    def go_to(self, place: ArticleFilter, query: str = "") -> None:
        """To a place as it is: without what narrowed the one before."""
        self._saved = None
        self._search.set_query(query)
        self._ask(place=place, narrowed=ArticleFilter(), query=query, typing=False)

    def show_marks(self, counts: NavigationCounts, linked: ArticleSummary | None) -> None:
        """Many marks have changed.

        Args:
            counts: as they are now.
            linked: the article that is open by a link, as it is now.
        """
        if self._linked is not None and linked is not None and linked.id == self._linked.id:
            self._linked = linked
        self._model.forget()
        self._count(counts)

    def show_saved(self, saved: SavedSearch) -> None:
        """Carry a kept search out: its words, its place and what it was narrowed to."""
        self._saved = saved
        self._search.set_query(saved.query)
        narrowed = saved.wanted.within or ArticleFilter()
        place = replace(saved.wanted, within=None)
        self._ask(place=place, narrowed=narrowed, query=saved.query, typing=False)

    def _query(self, query: str, typing: bool) -> None:
        self._ask(query=query, typing=typing)

    def _ask(self, **changes: object) -> None:
        """Show the answer of another question; the one before it is answered no more."""
        changes["asked_at"] = datetime.now(UTC)
        self._question = replace(self._question, **changes)  # type: ignore[arg-type]
        self._filters.set_filter(self._question.place, self._question.narrowed)
        self._read_list(self._show)

    def _read_list(
        self, show: Callable[[Listing], None], anchors: Sequence[tuple[str, int]] = ()
    ) -> None:
        question = self._question

        def done(listing: Listing) -> None:
            if question is self._question:  # whoever reads, and in whichever order it answers
                show(listing)

        def read(archive: Archive) -> Listing:
            return with_place(archive, question.read(archive), anchors)

        self._runner.submit("list", read, done)

    def _show(self, listing: Listing) -> None:
        self._model.show(listing)
        self._articles.show_headings(list(listing.headings))
        self._articles.scrollToTop()
        self._articles.pill.clear()
        self._say(listing)

    def _say(self, listing: Listing) -> None:
        self._filters.show_listing(listing)
        if listing.trouble is not None:
            self._search.show_trouble(listing.trouble)
        else:
            self._search.show_answer(listing.answer)
        if listing.trouble is not None or listing.answer is not None:
            self._tell(listing.trouble)
        self.listed.emit(listing)

    def _tell(self, trouble: IndexUnusable | None) -> None:
        """Once when it begins and once when it has ended, not at every key."""
        if (trouble is None) != (self._trouble is None):
            self._trouble = trouble
            self.searchable.emit(trouble)

    def _count_filters(self) -> None:
        """For the filter menu: what is listed, by facet; a search has counted already."""
        answer = self._model.listing.answer
        if answer is not None:
            self._filters.show_counts(answer.facets)
            return
        wanted = self._question.wanted
        counts = self._filters.show_counts
        self._runner.submit("filters", lambda archive: archive.list_counts(wanted), counts)

    # -- the library changed -------------------------------------------------------------------

    def begin(self) -> None:
        """Read the list, and once it is painted, or cannot be read, the counts."""
        self.listed.connect(self._go_on)
        self._runner.failed.connect(self._go_on)
        self._read_list(self._renew)

    def _go_on(self, _outcome: object) -> None:
        self.listed.disconnect(self._go_on)
        self._runner.failed.disconnect(self._go_on)
        QTimer.singleShot(0, self, self._end_beginning)

    def _end_beginning(self) -> None:
        self._read_counts()
        self.begun.emit()

    def refresh(self) -> None:
        """Read counts and list again, leaving the person where they are."""
        self._read_list(self._renew, self._articles.anchors())  # first: it is looked at
        self._read_counts()

    def _read_counts(self) -> None:
        self._runner.submit("navigation", Archive.navigation, self._count)

    def _count(self, counts: NavigationCounts) -> None:
        self._navigation.update_from(counts)
        self._search.show_total(counts.total)
        self._filters.set_library(counts)
        self.counted.emit(counts)

    def _renew(self, listing: Listing) -> None:
        current = self._articles.current_id()
        scroll = self._articles.verticalScrollBar().value()
        if not self._articles.hold(listing):
            self._articles.restore(current, scroll)
        self._say(listing)

    # -- articles ------------------------------------------------------------------------------

    def _open(self, summary: ArticleSummary) -> None:
        self._linked = None
        self._reader.browser.feed.give_way()
        self._runner.submit(
            "article", lambda archive: read_article(archive, summary.id), self._read
        )

    def open_linked(self, id_: str, part: str = "") -> None:
        """Open an article that a link of another one leads to, at a part of it."""

        def read(detail: ArticleDetail) -> None:
            self._linked = None if self._articles.follow(id_) else detail.summary
            self._read(detail, part)

        self._runner.submit("article", lambda archive: read_article(archive, id_), read)

    def reopen(self) -> None:
        """Show the open article as it is now, after a sync changed it.

        On a channel of its own, so that it never voids the article that was just chosen.
        """
        detail = self._reader.detail
        if detail is None:
            return
        id_, shown = detail.summary.id, detail

        def renew(new: ArticleDetail) -> None:
            if self._reader.detail is not shown:
                return  # another article is open by now
            same = new.sha256 == shown.sha256 and new.markdown == shown.markdown
            same = same and new.media == shown.media
            if not same or new.summary.gone_since != shown.summary.gone_since:
                self._reader.show_article(new, self._terms())

        self._runner.submit("reopen", lambda archive: read_article(archive, id_), renew)

    def _terms(self) -> tuple[str, ...]:
        answer = self._model.listing.answer
        return answer.terms if answer is not None else ()

    def _read(self, detail: ArticleDetail, part: str = "", place: float | None = None) -> None:
        self._reader.show_article(detail, self._terms(), part, place)
        self.opened.emit(detail)
        if not detail.summary.read:
            self.mark(detail.summary, read=True)

    # -- marks ---------------------------------------------------------------------------------

    @property
    def linked(self) -> ArticleSummary | None:
        """The article that is open by a link, and not in the list."""
        return self._linked

    def current(self) -> ArticleSummary | None:
        """The article that is open, with its newest marks."""
        if self._linked is not None:
            return self._linked
        id_ = self._articles.current_id()
        row = self._model.row_of(id_) if id_ is not None else None
        return self._model.summary(row) if row is not None else None

    def mark(
        self, summary: ArticleSummary, *, read: bool | None = None, starred: bool | None = None
    ) -> None:
        """Set marks of any article, and show them wherever it is shown."""

        def write(archive: Archive) -> tuple[ArticleSummary, NavigationCounts]:
            if read is not None:
                archive.set_read(summary.id, read)
            if starred is not None:
                archive.set_starred(summary.id, starred)
            return archive.summary(summary.id), archive.navigation()

        self._runner.write(write, self._marked)

    def _marked(self, outcome: tuple[ArticleSummary, NavigationCounts]) -> None:
        summary, counts = outcome
        if self._linked is not None and self._linked.id == summary.id:
            self._linked = summary
        self._model.update_row(summary)
        self._count(counts)
        self.marked.emit(summary)


def _article_or_none(archive: Archive, id_: str) -> ArticleDetail | None:
    try:
        return read_article(archive, id_)
    except NoSuchArticle:
        return None
