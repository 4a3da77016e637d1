"""Checking the open files: Markdown and media against their rows, and files that no row names.

Responsible for finding; hashing goes on in a few threads, streamed, so that memory grows with the
number of files and never with their size. Not for repairing (verify_repair).
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from viewer.core import convert
from viewer.core.cancel import CancelToken
from viewer.core.convert.front_matter import split
from viewer.core.paths import LibraryLayout, media_path
from viewer.core.store.integrity import ArticleRow, Integrity, MediaRow
from viewer.core.sync.article_file import comments_path
from viewer.core.sync.verify_report import Problem, Progress

THREADS = 4
_AHEAD = 64  # files handed to the threads before the first answer is looked at
_HEAD = 256 * 1024  # bytes of a file that may hold its front matter
_STEP = 50
_COMMENTS = re.compile(r"sites/([^/]+)/articles/.+-(\d+)\.comments\.md$")
_IGNORED = {"thumbs.db", "desktop.ini", "ehthumbs.db"}  # and everything hidden, as .DS_Store

T = TypeVar("T")
R = TypeVar("R")


class FileChecks:
    """Compares the files of one library with what its catalogue says."""

    def __init__(
        self, layout: LibraryLayout, integrity: Integrity, progress: Progress, token: CancelToken
    ) -> None:
        self._layout = layout
        self._integrity = integrity
        self._progress = progress
        self._token = token

    def articles(self, rows: Iterable[ArticleRow]) -> Iterator[Problem]:
        """Problems of the Markdown files."""
        total = self._integrity.count("articles")
        yield from self._checked("articles", total, rows, self._article)

    def media(self) -> Iterator[Problem]:
        """Problems of the stored pictures."""
        total = self._integrity.count("media")
        yield from self._checked("media", total, self._integrity.media(), self._picture)
        yield from self._checked("media", 0, self._integrity.earlier_media(), self._earlier)

    def _checked(
        self, phase: str, total: int, rows: Iterable[T], check: Callable[[T], Problem | None]
    ) -> Iterator[Problem]:
        for done, problem in enumerate(_in_threads(rows, check)):
            if done % _STEP == 0:
                self._token.raise_if_cancelled()
                self._progress(phase, done, total)
            if problem is not None:
                yield problem

    def _article(self, row: ArticleRow) -> Problem | None:
        if row.path is None:
            return None  # it waits for its conversion, or that failed
        return self._markdown(row, row.path) or self._comments(row, row.path)

    def _comments(self, row: ArticleRow, path: str) -> Problem | None:
        """Their file is looked for only: it is no more than a copy of their rows."""
        if not row.has_comments or row.converted != convert.VERSION:
            return None
        relative = comments_path(path)
        try:
            if self._layout.resolve(relative).stat().st_size:
                return None
        except OSError as error:
            return Problem("comments-missing", relative, _said(error), row_id=row.row_id)
        return Problem("comments-missing", relative, "The file is empty.", row_id=row.row_id)

    def _markdown(self, row: ArticleRow, relative: str) -> Problem | None:
        waits = row.converted != convert.VERSION
        if not row.has_body and not waits:
            return Problem(
                "body-missing", row.id, "Its text must be made again.", row_id=row.row_id
            )
        try:
            path = self._layout.resolve(relative)
            wrong = "" if waits and path.stat().st_size else _wrong_article(path, row)
        except (OSError, ValueError) as error:
            return Problem("article-missing", relative, _said(error), row_id=row.row_id)
        if not wrong:
            return None
        return Problem("article-changed", relative, wrong, row_id=row.row_id)

    def _picture(self, row: MediaRow) -> Problem | None:
        try:
            wrong = _wrong_media(self._layout.resolve(row.path or ""), row)
        except (OSError, ValueError) as error:
            return Problem("media-missing", row.path or row.url, _said(error), row_id=row.row_id)
        if not wrong:
            return None
        return Problem("media-damaged", row.path or row.url, wrong, row_id=row.row_id)

    def _earlier(self, row: MediaRow) -> Problem | None:
        """Its site has it no more, so only a backup can bring it back."""
        found = self._picture(row)
        if found is None:
            return None
        detail = f"{found.detail} Restore it from a backup; its site has another one now."
        return Problem("earlier-damaged", found.path, detail)

    # -- files that no row names -----------------------------------------------------------------

    def strays(self, waiting: Collection[str]) -> Iterator[Problem]:
        """Files below `sites/` that no row names, and no row will name after the next run.

        A killed run may have put a file into place whose row still says that it is to be made.

        Args:
            waiting: ids of articles to be converted.
        """
        named = self._integrity.used_files() | set(self._integrity.stale_files())
        named |= {comments_path(path) for path in self._integrity.commented_files()}
        expected = {
            _media_mark(media_path(site, url, "x")) for site, url in self._integrity.unfetched()
        }
        for done, relative in enumerate(_walk(self._layout.root, "sites")):
            if done % _STEP == 0:
                self._token.raise_if_cancelled()
                self._progress("strays", done, 0)
            if unicodedata.normalize("NFC", relative) in named:
                continue
            mark = _media_mark(relative)
            if mark is not None and mark in expected:
                continue
            problem = self._stray(relative, waiting)
            if problem is not None:
                yield problem

    def _stray(self, relative: str, waiting: Collection[str]) -> Problem | None:
        owner = _owner(self._layout.root / relative, relative)
        if owner is not None:
            site, wp_id = owner
            if f"{site}/{wp_id}" in waiting:
                return None
            path = self._integrity.path_of(site, wp_id)
            if path is not None:
                return Problem("article-stray", relative, f"The article's file is {path}.")
        if _comments_owner(relative) in waiting:
            return None
        return Problem(
            "stray-file", relative, "Nothing names this file; it is left alone. Move it elsewhere."
        )


def left_overs(layout: LibraryLayout) -> list[str]:
    """Half-made files and folders, relative to the library."""
    found = list(_walk(layout.root, layout.scratch.name, hidden=True))
    swapped = (f"{layout.index.name}.new", f"{layout.index.name}.old")
    found += [name for name in swapped if (layout.root / name).exists()]
    found += sorted(path.name for path in layout.root.glob(".new-*"))
    return found


def file_hash(path: Path) -> str:
    """The SHA-256 of a file, streamed, as hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _wrong_article(path: Path, row: ArticleRow) -> str:
    """What is wrong with an article's file; '' for nothing."""
    if not path.stat().st_size:
        return "The file is empty."
    if row.file_sha256 is not None:
        return "" if file_hash(path) == row.file_sha256 else "The file was changed after writing."
    if _front_matter_id(path) != (row.site, row.wp_id):  # written before hashes were kept
        return "Its front matter does not name this article."
    return ""


def _wrong_media(path: Path, row: MediaRow) -> str:
    size = path.stat().st_size
    if row.size is not None and size != row.size:
        return f"The file has {size} bytes, not {row.size}."
    if row.sha256 is not None and file_hash(path) != row.sha256:
        return "The file's content has another hash than what was fetched."
    return ""


def _owner(path: Path, relative: str) -> tuple[str, int] | None:
    """Whose old file this provably is: its place, its name and its front matter agree."""
    parts = relative.split("/")
    if len(parts) < 4 or parts[2] != "articles" or not relative.endswith(".md"):
        return None
    try:
        named = _front_matter_id(path)
    except OSError:
        return None
    if named is None or named[0] != parts[1] or not relative.endswith(f"-{named[1]}.md"):
        return None
    return named


def _comments_owner(relative: str) -> str | None:
    """The id of the article whose comments a file holds, as its name says it."""
    match = _COMMENTS.match(relative)
    return None if match is None else f"{match[1]}/{match[2]}"


def _front_matter_id(path: Path) -> tuple[str, int] | None:
    """(site, WordPress id) as a file's front matter has them: `id: 12`, or `id: site/12`."""
    with path.open("rb") as file:
        meta, _ = split(file.read(_HEAD).decode("utf-8", "replace"))
    site, number = meta.get("site"), str(meta.get("id", "")).rpartition("/")[2]
    if not isinstance(site, str) or not (number.isascii() and number.isdigit()):
        return None
    return site, int(number)


def _media_mark(relative: str) -> tuple[str, str] | None:
    """(site, hash of the address) as a media file's path has them (`paths.media_path`)."""
    parts = relative.split("/")
    if len(parts) < 4 or parts[2] != "media":
        return None
    return parts[1], parts[-1].rpartition(".")[0].rpartition("-")[2]


def _walk(root: Path, folder: str, *, hidden: bool = False) -> Iterator[str]:
    """The files below a folder in a fixed order, relative to the library, "/" separated."""
    for place, folders, names in os.walk(root / folder):
        folders[:] = sorted(name for name in folders if hidden or not name.startswith("."))
        inside = Path(place).relative_to(root).as_posix()
        for name in sorted(names):
            if hidden or not (name.startswith(".") or name.lower() in _IGNORED):
                yield f"{inside}/{name}"


def _in_threads(rows: Iterable[T], check: Callable[[T], R]) -> Iterator[R]:
    """`check` of every row in order, a few at a time; rows are taken in the caller's thread."""
    pool = ThreadPoolExecutor(THREADS, thread_name_prefix="verify")
    pending: deque[Future[R]] = deque()
    try:
        for row in rows:
            pending.append(pool.submit(check, row))
            if len(pending) >= _AHEAD:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _said(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "The file is missing."
    strerror = error.strerror if isinstance(error, OSError) else None
    return f"The file cannot be read: {strerror or error}."
