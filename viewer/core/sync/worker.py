"""The one worker process: reading items, converting and indexing, away from the window.

Responsible for pure functions that run in a spawned process, and for the pool that survives its
death. One CPU-bound Python thread would halve the window's frame rate; a process does not
(docs/architecture.md). Imports no Qt. Not for files or databases, except the index folder, which
only this process writes.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ParamSpec, TypeVar

from viewer.core.cancel import CancelToken
from viewer.core.convert import featured_ref, html_to_markdown, media_refs, plain_text
from viewer.core.convert.escaping import label
from viewer.core.errors import ArticleMalformed, BackfileError, ConversionError
from viewer.core.model import Article, Comment, Json, MediaRef, SearchDocument
from viewer.core.search import IndexWriter
from viewer.core.sync.lane import awaited
from viewer.core.wordpress import schema
from viewer.core.wordpress.languages import Edition, lang_of_link, language_of, translations_of

_BELOW_NORMAL = 0x4000  # Windows' priority class

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class ReadJob:
    """Items as received, and what they point to as received."""

    items: tuple[Json, ...]
    type: str
    authors: tuple[Json, ...]
    media: tuple[Json, ...]
    terms: Mapping[str, tuple[Json, ...]]  # by taxonomy
    taxonomies: Mapping[str, str]  # slug -> the items' field
    gmt_offset: float
    lang: str | None = None  # of the list they come from, for items that do not say
    editions: tuple[Edition, ...] = ()  # of the site, when it has several languages


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An item as model values, with the pictures of its body."""

    article: Article
    media: tuple[MediaRef, ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class ConvertJob:
    row_id: int
    html: str
    base_url: str
    media: Mapping[str, str]  # URL -> target to write
    skip_url: str | None


@dataclass(frozen=True, slots=True)
class Converted:
    """Markdown, or the reason why there is none."""

    row_id: int
    markdown: str = ""
    plain: str = ""
    words: int = 0
    error: str | None = None


def read_items(job: ReadJob) -> list[ReadArticle]:
    """Turn items into model values; one without an id is left out (the caller counts)."""
    relations = schema.Relations(
        authors={a.wp_id: a for item in job.authors if (a := schema.author(item, plain_text))},
        media={
            m.wp_id: m
            for item in job.media
            if (m := schema.media(item, plain_text)) is not None and m.wp_id is not None
        },
        terms={
            (taxonomy, t.wp_id): t
            for taxonomy, items in job.terms.items()
            for item in items
            if (t := schema.term(item, taxonomy, plain_text))
        },
        taxonomies=job.taxonomies,
    )
    return [read for item in job.items if (read := _read(item, job, relations)) is not None]


def _read(item: Json, job: ReadJob, relations: schema.Relations) -> ReadArticle | None:
    try:
        article = schema.article(item, job.type, relations, plain_text, gmt_offset=job.gmt_offset)
    except ArticleMalformed:
        return None
    try:
        inline = media_refs(article.html, article.link)
    except ConversionError:
        inline = ()  # its conversion says why
    article = replace(
        article,
        lang=language_of(item) or job.lang or lang_of_link(article.link, job.editions),
        translations=translations_of(item),
    )
    if article.featured:  # under the address by which the body knows it
        article = replace(article, featured=featured_ref(article.featured, article.link))
    featured = (article.featured,) if article.featured else ()
    return ReadArticle(article, featured + tuple(inline), schema.content_hash(item))


@dataclass(frozen=True, slots=True)
class ReadComment:
    """A comment as model values, with its source."""

    comment: Comment
    sha256: str
    raw: Json


def read_comments(items: Sequence[Json]) -> list[ReadComment]:
    """Turn comments into model values, their text into Markdown."""
    return [read for item in items if (read := _read_comment(item)) is not None]


def _read_comment(item: Json) -> ReadComment | None:
    source = schema.comment(item)
    if source is None:
        return None
    try:
        markdown = html_to_markdown(source.html, base_url=source.link).markdown
    except ConversionError:
        markdown = label(plain_text(source.html))
    comment = Comment(
        wp_id=source.wp_id,
        article_wp_id=source.article_wp_id,
        parent=source.parent,
        author=plain_text(source.author),
        published=source.published,
        markdown=markdown,
    )
    return ReadComment(comment, schema.digest(source.raw), source.raw)


def convert_articles(jobs: Sequence[ConvertJob]) -> list[Converted]:
    """Convert a batch; one article's trouble is its own."""
    return [_convert(job) for job in jobs]


def _convert(job: ConvertJob) -> Converted:
    try:
        made = html_to_markdown(
            job.html, base_url=job.base_url, media=job.media, skip_url=job.skip_url
        )
    except ConversionError as error:
        return Converted(job.row_id, error=error.message)
    return Converted(job.row_id, made.markdown, made.plain, made.words)


def index_documents(
    folder: Path, documents: Sequence[SearchDocument], deletes: Sequence[str]
) -> int:
    """Put a batch into the index in one commit."""
    return IndexWriter(folder).apply(documents, deletes)


def rebuild_index(folder: Path, documents: Sequence[SearchDocument]) -> None:
    """Make the index anew beside the old one and swap it in."""
    IndexWriter(folder).rebuild(documents)


class WorkerDied(BackfileError):
    """The worker process ended twice at the same work."""


class Worker:
    """One spawned process, started at the first call and again when it died.

    Its calls come from one thread at a time, or wait for each other.
    """

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    def call(
        self, token: CancelToken, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run `function` in the process and wait for it, looking at the token.

        Raises:
            WorkerDied: the process ended twice at this call.
            Cancelled: somebody asked to stop; the process finishes its work unseen.
        """
        for _ in range(2):
            try:
                return awaited(token, self._ready().submit(function, *args, **kwargs))
            except BrokenProcessPool:
                self.close()
        raise WorkerDied("The worker process ended unexpectedly, twice at the same work.")

    def convert(self, token: CancelToken, jobs: Sequence[ConvertJob]) -> list[Converted]:
        """Convert a batch; an article at which the process dies is named, the rest is kept."""
        try:
            return self.call(token, convert_articles, jobs)
        except WorkerDied as error:
            if len(jobs) == 1:
                return [Converted(jobs[0].row_id, error=error.message)]
            middle = len(jobs) // 2
            return self.convert(token, jobs[:middle]) + self.convert(token, jobs[middle:])

    def warm_up(self) -> None:
        """Start the process now, so that it imports while the network is asked."""
        self._ready().submit(os.getpid)

    def _ready(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                max_workers=1,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_initialise,
            )
        return self._pool

    def close(self) -> None:
        """Let the process end after what it is doing."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)


def _initialise() -> None:
    """Step back: leave Ctrl-C to the parent, run below the window, end when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(10)
    threading.Thread(target=_end_with_parent, name="parent-watch", daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
