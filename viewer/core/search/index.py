"""Asking the index.

Responsible for one thread's searcher: opened lazily, refreshed to the newest commit by itself,
and for telling a damaged index from an empty answer. Not for what a query means (query).
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Literal

from whoosh import query as wq
from whoosh.scoring import BM25F

from viewer.core.errors import IndexUnusable
from viewer.core.model import ArticleFilter, Completion, SearchAnswer
from viewer.core.search.analysis import exact_form
from viewer.core.search.answers import Answers
from viewer.core.search.codec import arrays_of
from viewer.core.search.flat_file import FlatFile, FlatFileError
from viewer.core.search.places import Located, located
from viewer.core.search.query import read
from viewer.core.search.ranges import places_query
from viewer.core.search.schema import FACETS, VERSION, VERSION_FILE
from viewer.core.search.storage import FOREIGN_ERRORS, open_index
from viewer.core.search.suggestions import completions, did_you_mean

_TICK = 2_500_000_000  # nanoseconds; FAT counts in two seconds
_TRIES = 5  # how often an index that is being swapped is looked for anew


class SearchIndex:
    """Searches the index in a folder; cheap to make, used by one thread.

    Args:
        folder: the index's folder; one that does not exist yet answers with nothing.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._searcher: Any = None
        self._identity: tuple[Path, int, int, int] | None = None
        self._looked: int | None = None
        self._answered: tuple[Any, Answers] | None = None
        self._spoken: tuple[Any, tuple[str, ...]] | None = None

    def search(
        self,
        query: str,
        *,
        within: ArticleFilter | None = None,
        restrict: Collection[str] | None = None,
        limit: int | None = 50,
        offset: int = 0,
        sort: Literal["relevance", "date"] = "relevance",
        as_you_type: bool = False,
        facets: bool = False,
    ) -> SearchAnswer:
        """What a query finds.

        Args:
            query: as typed; any text is one.
            within: narrows by site, type, language and dates; the rest of it is the catalogue's.
            restrict: only these article ids count. The same frozenset again costs nothing.
            limit: how many hits; None for all.
            facets: count all hits by place, too.

        Raises:
            IndexUnusable: the index is damaged or of another version.
        """
        if not self._open():
            parsed = read(query)
            return SearchAnswer(query, terms=parsed.terms, interpreted=parsed.interpreted)
        try:
            parsed = read(query, as_you_type=as_you_type, languages=self._languages())
            asked = _within(parsed.query, within)
            # What nothing ranks comes newest first.
            order = sort if parsed.ranked else "date"
            answers = self._answers()
            found = answers.find(asked, limit=limit, offset=offset, sort=order, restrict=restrict)
            counts = _counted(answers, asked, restrict) if facets else {}
            meant = None if found.total else self._did_you_mean(query)
        except FOREIGN_ERRORS as error:
            raise IndexUnusable("The search index is damaged.", detail=repr(error)) from error
        return SearchAnswer(
            query,
            found.total,
            tuple(found.ids),
            tuple(found.scores),
            parsed.terms,
            meant,
            parsed.interpreted,
            counts,
        )

    def _answers(self) -> Answers:
        """Answers over the searcher of the newest commit."""
        if self._answered is None or self._answered[0] is not self._searcher:
            self._answered = (self._searcher, Answers(self._searcher))
        return self._answered[1]

    def _did_you_mean(self, query: str) -> str | None:
        """A query that finds something and is much like this one; None when there is none."""
        meant = did_you_mean(self._answers().vocabulary, query)
        if meant is None:
            return None
        parsed = read(meant, languages=self._languages())
        return meant if self._answers().find(parsed.query, limit=1).total else None

    def complete(self, start: str, limit: int = 8) -> list[Completion]:
        """Words of the index, folded, that go on from a start, the commonest first.

        Raises:
            IndexUnusable: the index is damaged or of another version.
        """
        if not self._open():
            return []
        try:
            return completions(self._answers().vocabulary, exact_form(start), limit)
        except FOREIGN_ERRORS as error:
            raise IndexUnusable("The search index is damaged.", detail=repr(error)) from error

    def languages(self) -> tuple[str, ...]:
        """The languages whose analysis the indexed articles have."""
        with _damage_told():
            return self._languages() if self._open() else ()

    def _languages(self) -> tuple[str, ...]:
        if self._spoken is None or self._spoken[0] is not self._searcher:
            found = self._searcher.reader().field_terms("spoken")
            names = (term.decode() if isinstance(term, bytes) else str(term) for term in found)
            self._spoken = (self._searcher, tuple(names))
        return self._spoken[1]

    def any_with(self, word: str, limit: int = 3) -> list[str]:
        """The ids of some articles that hold a folded word, those with it in the title first."""
        if not self._open():
            return []
        found: list[str] = []
        with _damage_told():
            for name in ("title", "body"):
                found += self._answers().find(wq.Term(name, word), limit=limit).ids
        return list(dict.fromkeys(found))[:limit]

    def doc_count(self) -> int:
        """How many articles the index holds."""
        return int(self._searcher.doc_count()) if self._open() else 0

    def ids(self) -> frozenset[str]:
        """The ids of every article in the index."""
        if not self._open():
            return frozenset()
        with _damage_told():
            return frozenset(fields["id"] for fields in self._searcher.documents())

    def listing(self) -> list[str]:
        """The id of every document in the index: one that is there twice is listed twice.

        Raises:
            IndexUnusable: the index is damaged or of another version.
        """
        if not self._open():
            return []
        try:
            return [str(fields["id"]) for fields in self._searcher.documents()]
        except FOREIGN_ERRORS as error:
            raise IndexUnusable("The search index is damaged.", detail=repr(error)) from error

    def close(self) -> None:
        """Give every file back."""
        self._answered = self._spoken = None
        if self._searcher is not None:
            self._searcher.close()
            self._searcher = None

    def _open(self) -> bool:
        """Have a searcher on the newest commit; False when there is no index yet."""
        for left in reversed(range(_TRIES)):
            found = located(self._folder)
            if found is None:
                self.close()
                return False
            try:
                self._refresh(found)
            except FOREIGN_ERRORS as error:
                self.close()
                if left and located(self._folder) != found:
                    continue  # it was swapped meanwhile
                raise IndexUnusable("The search index is damaged.", detail=repr(error)) from error
            return True
        return False

    def _refresh(self, found: Located) -> None:
        place = found.path
        status = (place / VERSION_FILE).stat()
        identity = place, status.st_dev, status.st_ino, status.st_mtime_ns
        if self._identity != identity:  # swapped by a rebuild, or being swapped
            self.close()
        if self._searcher is None:
            self._searcher = _fresh(place)
            self._identity = identity
        elif found.changed != self._looked and not self._searcher.up_to_date():
            # Not `refresh`: whoosh3's keeps merged and deleted documents (decision 003).
            older, self._searcher = self._searcher, _fresh(place)
            known = {file.path: file for file in _files(older)}
            for file in _files(self._searcher):
                file.trust(known.get(file.path, file))
            older.close()
        # A second commit within one tick of the file system's clock would not show.
        settled = time.time_ns() - found.changed > _TICK
        self._looked = found.changed if settled else None
        for file in _files(self._searcher):
            if not file.is_whole():
                raise FlatFileError(f"{file.path.name} was cut short.")


def _files(searcher: Any) -> Iterator[FlatFile]:
    """The segments' files under a searcher."""
    for leaf, _ in searcher.leaf_searchers():
        arrays = arrays_of(leaf.reader())
        if arrays is not None:
            yield arrays.file


@contextmanager
def _damage_told() -> Iterator[None]:
    try:
        yield
    except FOREIGN_ERRORS as error:
        raise IndexUnusable("The search index is damaged.", detail=repr(error)) from error


def _fresh(place: Path) -> Any:
    found = (place / VERSION_FILE).read_text("ascii").strip()
    if found != str(VERSION):
        raise IndexUnusable(f"The search index has version {found}, not {VERSION}.")
    return open_index(place).searcher(weighting=BM25F())


def _within(query: Any, within: ArticleFilter | None) -> Any:
    places = None if within is None else places_query(within)
    return query if places is None else wq.Require(query, places)


def _counted(
    answers: Answers, query: Any, restrict: Collection[str] | None
) -> dict[str, dict[str, int]]:
    """How many hits each place has: the most first, years from the newest on."""
    found = answers.facets(query, tuple(FACETS.values()), restrict)
    made = {name: dict(found[field]) for name, field in FACETS.items()}
    made["year"] = dict(sorted(made["year"].items(), reverse=True))
    return made


def indexed_ids(folder: Path) -> list[str]:
    """The ids in the index in a folder, for comparing it with the catalogue; writes nothing.

    Raises:
        IndexUnusable: the index is damaged or of another version.
    """
    with closing(SearchIndex(folder)) as index:
        return index.listing()


def indexed_count(folder: Path) -> int:
    """How many documents the index in a folder holds; reads no more than its beginning.

    Raises:
        IndexUnusable: the index is damaged or of another version.
    """
    with closing(SearchIndex(folder)) as index:
        return index.doc_count()
