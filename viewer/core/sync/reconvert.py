"""`reconvert`: Markdown again from the stored sources, by the converter of today.

Responsible for converting everything and touching only what differs: a file whose text stays the
same keeps its bytes and its time, also the number of the converter that wrote it. Pictures and
files that a better converter finds are wanted by the next sync. Each batch remembers how far the
work is, so an interrupted one goes on from there. Not for converting (convert) nor for writing
(finish).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from viewer.core import convert
from viewer.core.cancel import CancelToken
from viewer.core.model import Json, MediaRef
from viewer.core.paths import LibraryLayout
from viewer.core.store.articles_view import ArticlesView
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.library import Library, check_format
from viewer.core.store.navigation_view import NavigationView
from viewer.core.store.records import Conversion
from viewer.core.store.run_state import RunState
from viewer.core.store.sites_table import SitesTable
from viewer.core.store.waiting import Made, Waiting, WaitingArticle
from viewer.core.sync.article_file import bytes_of, path_of
from viewer.core.sync.convert_jobs import Converted, ConvertJob, convert_with_media
from viewer.core.sync.finish import Finisher, job_of
from viewer.core.sync.worker import Worker, WorkerDied

FACT = "reconvert"  # "VERSION:ROW": up to which row a site is done; "" for not at work
BATCH = 100
_ALL = 2**62  # the row of a site that is done

Tell = Callable[[int, int], None]  # how many articles of how many
_Pair = tuple[Converted, tuple[MediaRef, ...]]


@dataclass(slots=True)
class ReconvertReport:
    """What was done: articles looked at, files that changed, and what could not be converted.

    Args:
        media: pictures and files that are wanted now and were not known before.
    """

    articles: int = 0
    changed: int = 0
    media: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)  # (article's id, reason)

    def as_json(self) -> Json:
        """The form that `reconvert --json` prints (docs/cli.md)."""
        failed = [{"id": id_, "reason": reason} for id_, reason in self.failed]
        return {"articles": self.articles, "changed": self.changed, "failed": failed}


def reconvert(root: Path, tell: Tell, token: CancelToken) -> ReconvertReport:
    """Convert every article of a library again.

    Args:
        root: the library's folder.
        tell: called after each batch.
        token: asked between batches.

    Raises:
        LibraryError: the library cannot be used, or another Backfile writes to it.
        Cancelled: somebody asked to stop; what is done stays so, and the next call goes on.
    """
    check_format(LibraryLayout(root))  # never make a library where there is none
    with Library(root) as library:
        workers = Worker(), Worker()
        finisher = Finisher(library, *workers, token)
        try:
            return _Reconverter(library, workers[0], finisher, tell, token).run()
        finally:
            finisher.close()
            for worker in workers:
                worker.close()


class _Reconverter:
    def __init__(
        self, library: Library, worker: Worker, finisher: Finisher, tell: Tell, token: CancelToken
    ) -> None:
        connection = library.catalogue_connection
        self._layout = library.layout
        self._catalogue = Catalogue(connection)
        self._state = RunState(connection)
        self._waiting = Waiting(connection)
        self._articles = ArticlesView(connection)
        self._navigation = NavigationView(connection)
        self._sites = SitesTable(connection)
        self._worker = worker
        self._finisher = finisher
        self._tell = tell
        self._token = token
        self._total = 0
        self._report = ReconvertReport()

    def run(self) -> ReconvertReport:
        sites = [self._sites.site_id(site.key) for site in self._navigation.sites()]
        self._total = sum(row.articles for row in self._navigation.site_rows())
        known = self._media()
        for site_id in sites:
            self._site(site_id)
        with self._catalogue.transaction():
            for site_id in sites:
                self._state.learn(site_id, {FACT: ""})
        self._report.media = self._media() - known
        return self._report

    def _media(self) -> int:
        return int(self._navigation.totals()["media"])

    def _site(self, site_id: int) -> None:
        version, _, row = self._state.facts(site_id).get(FACT, "").partition(":")
        after = int(row) if version == str(convert.VERSION) else 0
        while batch := self._waiting.stored_after(site_id, after, BATCH):
            self._token.raise_if_cancelled()
            after = batch[-1].row_id
            self._batch(site_id, batch)
            self._done(site_id, after)
            self._tell(self._report.articles, self._total)
        self._finisher.begin(site_id)
        self._finisher.finish(site_id)
        self._done(site_id, _ALL)

    def _done(self, site_id: int, row_id: int) -> None:
        with self._catalogue.transaction():
            self._state.learn(site_id, {FACT: f"{convert.VERSION}:{row_id}"})

    # -- one batch -----------------------------------------------------------------------------

    def _batch(self, site_id: int, batch: Sequence[WaitingArticle]) -> None:
        self._report.articles += len(batch)
        changed: list[tuple[WaitingArticle, Converted]] = []
        same: list[tuple[WaitingArticle, Conversion]] = []
        for article, made in self._converted(site_id, batch):
            if made.error is not None:
                self._failed(article, made.error)
                continue
            before = self._waiting.made(article.row_id)
            kept = self._kept(article, before, made) if before is not None else None
            if before is None or kept is None:
                changed.append((article, made))
            elif before.converted != convert.VERSION or before.plain != made.plain:
                same.append((article, kept))
        self._report.changed += len(changed)
        self._write(site_id, changed)
        with self._catalogue.transaction():
            self._catalogue.begin_conversion([article.row_id for article, _ in same])
            for article, conversion in same:
                self._catalogue.store_conversion(article.row_id, conversion)

    def _write(self, site_id: int, changed: Sequence[tuple[WaitingArticle, Converted]]) -> None:
        """Note what is about to change first: a kill leaves it to the next run, and `verify` does
        not wonder."""
        if changed:
            with self._catalogue.transaction():
                self._catalogue.begin_conversion([article.row_id for article, _ in changed])
            self._finisher.write(site_id, changed)

    def _kept(self, article: WaitingArticle, before: Made, made: Converted) -> Conversion | None:
        """What is recorded of a file that stays as it is, whichever converter it names.

        None when it would hold something else, or cannot be compared.
        """
        path = path_of(article)
        if before.markdown != made.markdown or article.path != path:
            return None
        recorded = before.file_sha256 or _hash_of(self._layout.resolve(path))
        versions = range(convert.VERSION, 0, -1)
        if not any(_sha(bytes_of(article, made.markdown, one)) == recorded for one in versions):
            return None
        return Conversion(
            version=convert.VERSION, path=path, markdown=made.markdown, plain=made.plain,
            words=made.words, file_sha256=recorded,
        )  # fmt: skip

    def _failed(self, article: WaitingArticle, reason: str) -> None:
        self._report.failed.append((f"{article.site}/{article.wp_id}", reason))

    # -- converting ----------------------------------------------------------------------------

    def _converted(
        self, site_id: int, batch: Sequence[WaitingArticle]
    ) -> list[tuple[WaitingArticle, Converted]]:
        jobs = {article.row_id: self._job(article) for article in batch}
        made = self._call([job for job in jobs.values() if job is not None])
        by_row = {one.row_id: (one, refs) for one, refs in made}
        self._relink(site_id, batch, by_row)
        again = []
        for article in batch:
            job = self._job(article) if article.row_id in by_row else None
            if job is not None and job != jobs[article.row_id]:
                again.append(job)  # a picture that it shows now is stored, by another article
        by_row |= {one.row_id: (one, refs) for one, refs in self._call(again)}
        return [
            (article, by_row[article.row_id][0]) for article in batch if article.row_id in by_row
        ]

    def _job(self, article: WaitingArticle) -> ConvertJob | None:
        raw = article.raw()
        return None if raw is None else job_of(article, raw, self._finisher.targets(article))

    def _call(self, jobs: Sequence[ConvertJob]) -> list[_Pair]:
        """In the worker process; an article at which it dies is named, the rest is kept."""
        if not jobs:
            return []
        try:
            return self._worker.call(self._token, convert_with_media, jobs)
        except WorkerDied as error:
            if len(jobs) == 1:
                return [(Converted(jobs[0].row_id, error=error.message), ())]
            middle = len(jobs) // 2
            return self._call(jobs[:middle]) + self._call(jobs[middle:])

    def _relink(
        self, site_id: int, batch: Sequence[WaitingArticle], made: dict[int, _Pair]
    ) -> None:
        """Record what articles show and link now; the featured picture is the site's word."""
        with self._catalogue.transaction():
            for article in batch:
                if article.row_id not in made:
                    self._failed(article, "its stored source is damaged")
                    continue
                converted, refs = made[article.row_id]
                known = [stored.ref for stored in self._articles.media(article.row_id)]
                featured = [ref for ref in known if ref.role == "featured"]
                wanted = [*featured, *refs]
                if converted.error is None and _named(wanted) != _named(known):
                    self._catalogue.relink_media(site_id, article.row_id, wanted)


def _named(refs: Sequence[MediaRef]) -> list[tuple[str, str, str, str]]:
    return [(ref.url, ref.role, ref.alt, ref.caption) for ref in refs]


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _hash_of(file: Path) -> str:
    try:
        return _sha(file.read_bytes())
    except OSError:
        return ""
