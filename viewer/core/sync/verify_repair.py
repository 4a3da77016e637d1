"""Repairing what `verify` found: only what is derived, or can be fetched again.

Responsible for the repair of each kind, in an order that a crash cannot hurt: a damaged file is
moved to `damaged/` before anything takes its place, so nothing a person may have typed into it is
lost. Never touches a stored version, SQLite's own damage or a file that may be somebody's.
"""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from viewer.core import convert
from viewer.core.cancel import CancelToken
from viewer.core.convert.threads import comments_markdown
from viewer.core.search import indexed_ids
from viewer.core.store.comments_table import CommentsTable
from viewer.core.store.database import transaction
from viewer.core.store.files import move_into_place, remove_quietly, write_atomically
from viewer.core.store.integrity import ArticleRow, Integrity
from viewer.core.store.library import Library
from viewer.core.store.mending import Mending
from viewer.core.store.sites_table import SitesTable
from viewer.core.store.waiting import Waiting
from viewer.core.sync.article_file import bytes_of, comments_path
from viewer.core.sync.finish import Finisher
from viewer.core.sync.verify_files import file_hash
from viewer.core.sync.verify_report import Problem
from viewer.core.sync.worker import Worker

_ARTICLES = {"article-missing", "article-changed", "body-missing"}
_MEDIA = {"media-missing", "media-damaged"}
_INDEX = {"index-unusable", "index-missing", "index-extra", "index-duplicate"}


def repaired(
    library: Library, problems: Sequence[Problem], token: CancelToken
) -> tuple[Problem, ...]:
    """Repair what can be; returns the same problems in their order, each saying how it went.

    Raises:
        LibraryWriteFailed: the disk is full or cannot be written to.
        Cancelled: somebody asked to stop; what was repaired stays so.
    """
    worker = Worker()
    finisher = Finisher(library, worker, worker, token)
    try:
        return _Repair(library, finisher, token).run(problems)
    finally:
        finisher.close()
        worker.close()


class _Repair:
    def __init__(self, library: Library, finisher: Finisher, token: CancelToken) -> None:
        self._layout = library.layout
        self._connection = connection = library.catalogue_connection
        self._sites = SitesTable(connection)
        self._waiting = Waiting(connection)
        self._integrity = Integrity(connection)
        self._mending = Mending(connection)
        self._comments = CommentsTable(connection)
        self._finisher = finisher
        self._token = token

    def run(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        steps: tuple[tuple[set[str], Callable[[list[Problem]], dict[Problem, Problem]]], ...] = (
            ({"scratch-left-over"}, self._left_overs),
            ({"stale-file"}, self._stale_files),
            ({"article-stray"}, self._strays),
            (_MEDIA, self._media),
            (_ARTICLES, self._articles),
            ({"comments-missing"}, self._comment_files),
            (_INDEX, self._index),  # last: an article that was converted anew is indexed anew
        )
        done: dict[Problem, Problem] = {}
        for kinds, mend in steps:
            self._token.raise_if_cancelled()
            mine = [problem for problem in problems if problem.kind in kinds]
            if mine:
                done.update(mend(mine))
        return tuple(done.get(problem, problem) for problem in problems)

    # -- files that should not be there ----------------------------------------------------------

    def _left_overs(self, problems: list[Problem]) -> dict[Problem, Problem]:
        for problem in problems:
            path = self._layout.root / problem.path
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else remove_quietly(path)
        return self._gone(problems)

    def _strays(self, problems: list[Problem]) -> dict[Problem, Problem]:
        for problem in problems:
            remove_quietly(self._layout.resolve(problem.path))
        return self._gone(problems)

    def _stale_files(self, problems: list[Problem]) -> dict[Problem, Problem]:
        """Remove them, but none that a row names again."""
        used = self._integrity.used_files()
        for problem in problems:
            if problem.path not in used:
                remove_quietly(self._layout.resolve(problem.path))
        done = {
            problem: problem.mended("Removed.")
            for problem in problems
            if problem.path in used or not (self._layout.root / problem.path).exists()
        }
        with transaction(self._connection):
            self._mending.forget_stale([problem.path for problem in done])
        return done

    def _gone(self, problems: list[Problem]) -> dict[Problem, Problem]:
        return {
            problem: problem.mended(f"{problem.detail} It was removed.")
            for problem in problems
            if not (self._layout.root / problem.path).exists()
        }

    # -- pictures --------------------------------------------------------------------------------

    def _media(self, problems: list[Problem]) -> dict[Problem, Problem]:
        for problem in problems:
            if problem.kind == "media-damaged":
                self._set_aside(problem.path)
        with transaction(self._connection):
            self._mending.want_again([problem.row_id for problem in problems])
        return {
            problem: problem.mended(f"{problem.detail} It will be fetched by the next sync.")
            for problem in problems
        }

    def _set_aside(self, relative: str) -> None:
        """Move a damaged file to `damaged/`, beside what was moved there before."""
        source = self._layout.resolve(relative)
        target = self._layout.set_aside.joinpath(*Path(relative).parts)
        free, number = target, 1
        while free.exists():
            number += 1
            free = target.with_name(f"{target.stem} {number}{target.suffix}")
        move_into_place(source, free)

    # -- Markdown --------------------------------------------------------------------------------

    def _articles(self, problems: list[Problem]) -> dict[Problem, Problem]:
        """Write files again: from the kept body where it is the newest, else by converting."""
        convert_again: list[ArticleRow] = []
        for problem in problems:
            self._token.raise_if_cancelled()
            if problem.kind == "article-changed":
                self._set_aside(problem.path)
            row = self._integrity.article(problem.row_id)
            if not self._rewritten(row):
                convert_again.append(row)
        self._convert(convert_again)
        return {
            problem: problem.mended(f"{problem.detail} It was written again.")
            for problem in problems
            if self._is_whole(problem.row_id)
        }

    def _rewritten(self, row: ArticleRow) -> bool:
        """Write a file from its kept body; False when its source has to be converted instead."""
        path = self._safe(row.path)
        kept = self._waiting.written(row.row_id)
        current = row.converted == convert.VERSION
        if path is None or kept is None:
            return False
        if not current and self._integrity.source_is_readable(row.row_id):
            return False  # the body is older than the source, or of another converter
        data = bytes_of(*kept)
        write_atomically(path, data, self._layout.scratch)
        with transaction(self._connection):
            self._mending.set_file_hash(row.row_id, hashlib.sha256(data).hexdigest())
        return True

    def _convert(self, rows: Sequence[ArticleRow]) -> None:
        """Convert articles again whose source can be read; the others keep what they have."""
        usable = [row for row in rows if self._integrity.source_is_readable(row.row_id)]
        unsafe = [row.row_id for row in usable if self._safe(row.path) is None]
        with transaction(self._connection):
            self._mending.convert_again([row.row_id for row in usable], unsafe=unsafe)
        self._finish({row.site for row in usable})

    def _finish(self, sites: Collection[str]) -> None:
        """Convert and index what waits at these sites, as their next sync would."""
        for site in sorted(sites):
            self._finisher.finish(self._sites.site_id(site))

    def _comment_files(self, problems: list[Problem]) -> dict[Problem, Problem]:
        """Write the files with comments again from their rows."""
        done: dict[Problem, Problem] = {}
        for problem in problems:
            row = self._integrity.article(problem.row_id)
            comments = self._comments.of_article(row.site, row.wp_id)
            data = comments_markdown(comments).encode("utf-8", "replace")
            if row.path is not None:
                target = self._layout.resolve(comments_path(row.path))
                write_atomically(target, data, self._layout.scratch)
                done[problem] = problem.mended(f"{problem.detail} It was written again.")
        return done

    def _is_whole(self, row_id: int) -> bool:
        row = self._integrity.article(row_id)
        path = self._safe(row.path)
        if path is None or not row.has_body or not path.is_file():
            return False
        return file_hash(path) == row.file_sha256

    def _safe(self, relative: str | None) -> Path | None:
        try:
            return self._layout.resolve(relative or "")
        except ValueError:
            return None

    # -- the index -------------------------------------------------------------------------------

    def _index(self, problems: list[Problem]) -> dict[Problem, Problem]:
        """Make the index anew, or put the few articles right that differ."""
        kinds = {problem.kind for problem in problems}
        if kinds & {"index-unusable", "index-duplicate"}:
            self._finisher.rebuild_index()
        else:
            self._mend_index(problems)
        found = Counter(indexed_ids(self._layout.index))
        return {
            problem: problem.mended(f"{problem.detail} The index was put right.")
            for problem in problems
            if found[problem.path] == (problem.kind in {"index-missing", "index-duplicate"})
        }

    def _mend_index(self, problems: list[Problem]) -> None:
        missing = [problem.row_id for problem in problems if problem.kind == "index-missing"]
        extra = [problem.path for problem in problems if problem.kind == "index-extra"]
        if extra:
            self._finisher.take_out(extra)
        with transaction(self._connection):
            self._mending.index_again(missing)
        self._finish({problem.path.rpartition("/")[0] for problem in problems if problem.row_id})
