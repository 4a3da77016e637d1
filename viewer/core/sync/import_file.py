"""Importing a WordPress export file into a library.

Responsible for finding the site that the file belongs to and for adding what the library lacks:
articles, comments and their pictures. What is there already, whatever it came from, is never
overwritten. Not for reading the file (wordpress.wxr) nor for storing items (taking).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import BackfileError, LibraryError, NoSuchSite, UsageError
from viewer.core.model import Json, Site
from viewer.core.store.comments_table import CommentRow, CommentsTable
from viewer.core.store.identities import Identities
from viewer.core.store.library import Library
from viewer.core.store.navigation_view import NavigationView
from viewer.core.store.records import Cursor
from viewer.core.sync.context import Workers
from viewer.core.sync.convert_jobs import read_comments
from viewer.core.sync.pictures import PicturesPass
from viewer.core.sync.progress import SyncOptions, SyncProgress, SyncReporter
from viewer.core.sync.report import RunReport, SiteReport
from viewer.core.sync.site_run import SiteRun
from viewer.core.sync.sources import free_key, of_home, site_of_export
from viewer.core.sync.taking import take
from viewer.core.wordpress.guard import is_private
from viewer.core.wordpress.pace import DEFAULT_DELAY
from viewer.core.wordpress.transport import Transport
from viewer.core.wordpress.wxr import Export, items, survey
from viewer.core.wordpress.wxr_item import WxrItem

MARK = "file"  # the fingerprint of rows that a file gave
BATCH = 50


def import_export(
    root: Path,
    file: Path,
    options: SyncOptions,
    reporter: SyncReporter,
    token: CancelToken,
    *,
    into: str | None = None,
    new_key: str | None = None,
) -> RunReport:
    """Import a file: into the site with its home address, else as a new site.

    Args:
        root: the library's folder; made when it does not exist.
        file: a WXR file, also packed (.gz, or .zip with one file).
        options: whether pictures are fetched, and how.
        reporter: told of progress, in this thread.
        token: asked to stop through it.
        into: the key of the site to import into, whatever its address.
        new_key: the key of the new site that the import is to become.

    Raises:
        LibraryError: the library cannot be used.
        ExportFileUnusable: the file is damaged or no export; nothing of it was stored.
        NoSuchSite, UsageError: `into` or `new_key` cannot be followed.
    """
    reporter.progress(SyncProgress("manifest", file.name))
    export = survey(file)
    with Library(root) as library:
        known = _known(library, export, into, new_key)
        site = known or site_of_export(export, new_key or free_key(library, export.home))
        workers = Workers()
        transport = _transport(site, options, token)
        try:
            workers.warm_up()
            run = ImportRun(library, site, transport, workers, options, reporter, token)
            run.source = ExportSource(file, export)
            return RunReport([_report(run)])
        finally:
            transport.close()
            workers.close()


def _report(run: ImportRun) -> SiteReport:
    try:
        run.run()
    except Cancelled:
        run.report.interrupted = True
    except LibraryError:
        raise
    except BackfileError as error:
        run.report.error = error
    return run.report


def _known(library: Library, export: Export, into: str | None, new_key: str | None) -> Site | None:
    """The site of the library that the file is imported into; None for a new one."""
    sites = NavigationView(library.catalogue_connection).sites()
    by_key = {site.key: site for site in sites}
    if into is not None:
        if into not in by_key:
            raise NoSuchSite(f"The library has no site {into!r}.")
        return by_key[into]
    if new_key is None:
        return of_home(sites, export.home)
    if new_key in by_key:
        raise UsageError(f"The library has a site {new_key!r} already.", hint="Use --site for it.")
    if any(site.rest_root == site_of_export(export, new_key).rest_root for site in sites):
        raise UsageError("The file's site was imported already.", hint="Leave --as out.")
    return None


def _transport(site: Site, options: SyncOptions, token: CancelToken) -> Transport:
    """For pictures. A file is no reason to ask this machine's network, whatever it names."""
    private = site.source != "file" and is_private(site.url)
    delay = options.delay if options.delay is not None else (0.0 if private else DEFAULT_DELAY)
    return Transport(
        token,
        delay=delay,
        patience=options.patience,
        ca_file=options.ca_file,
        allow_private=private,
    )


@dataclass(frozen=True, slots=True)
class ExportSource:
    """A surveyed file."""

    path: Path
    export: Export


@dataclass(slots=True)
class _Stored:
    """What the site has already."""

    guids: dict[str, int] = field(default_factory=dict)
    ids: dict[int, str] = field(default_factory=dict)

    def id_of(self, item: Json) -> int | None:
        """The stored id of an item that is there; None for one that is not.

        0 where its id belongs to another article.
        """
        wp_id, guid = int(item["id"]), str(item["guid"]["rendered"])
        if guid in self.guids:
            return self.guids[guid]
        if wp_id not in self.ids:
            return None
        known = self.ids[wp_id]
        return wp_id if not known or not guid or _path(known) == _path(guid) else 0

    def add(self, item: Json) -> None:
        """Another one is there now."""
        wp_id, guid = int(item["id"]), str(item["guid"]["rendered"])
        self.ids[wp_id] = guid
        if guid:
            self.guids[guid] = wp_id


def _path(guid: str) -> str:
    """A guid without its host: a site that moved is the same site."""
    return guid.partition("://")[2].partition("/")[2] or guid


class ImportRun(SiteRun):
    """One import of one file; used once, with `source` set."""

    source: ExportSource

    def _passes(self) -> None:
        context = self._context
        context.finisher.begin(context.site_id)
        context.finish_some()
        self.report.claimed = dict(self.source.export.types)
        self.report.notes += self.source.export.notes()
        with self._texts_kept():
            self._import()
        PicturesPass(context).run()
        context.say("index")
        context.finish_all()
        if context.site.source == "file":
            self._move_to_end()

    def _import(self) -> None:
        context, export = self._context, self.source.export
        identities = Identities(context.library.catalogue_connection)
        stored = _Stored()
        for one in identities.all(context.site_id):
            stored.ids[one.wp_id] = one.guid
            if one.guid:
                stored.guids[one.guid] = one.wp_id
        total, done, foreign = sum(export.types.values()), 0, 0
        for batch in _batches(items(self.source.path, export)):
            foreign += self._take(batch, stored)
            done += len(batch)
            context.finish_some()
            context.say("articles", done, total)
        if foreign:
            self.report.notes.append(
                f"{foreign} items were left out: their ids belong to other articles of this site."
            )

    def _take(self, batch: Sequence[WxrItem], stored: _Stored) -> int:
        """Store what is missing of a batch; returns how many ids belong to something else."""
        fresh: list[Json] = []
        comments: list[Json] = []
        foreign = 0
        for one in batch:
            there = stored.id_of(one.item)
            if there == 0:
                foreign += 1
                continue
            if there is None:
                fresh.append(one.item)
                stored.add(one.item)
            comments += [{**comment, "post": there or one.item["id"]} for comment in one.comments]
        self.report.unchanged += len(batch) - len(fresh) - foreign
        if fresh:
            take(self._context, fresh, MARK)
        if comments:
            self._comments(comments)
        return foreign

    def _comments(self, found: Sequence[Json]) -> None:
        context = self._context
        table = CommentsTable(context.library.catalogue_connection)
        known = table.ids(context.site_id)
        missing = [comment for comment in found if comment["id"] not in known]
        if not missing:
            return
        read = context.workers.converting.call(context.token, read_comments, missing)
        with context.catalogue.transaction():
            rows = [CommentRow(one.comment, one.sha256, one.raw) for one in read]
            table.store(context.site_id, rows)

    def _move_to_end(self) -> None:
        """What the file holds is what is claimed of a site that only files told of."""
        context = self._context
        with context.catalogue.transaction():
            for type_, count in self.report.claimed.items():
                before = context.state.cursor(context.site_id, type_)
                most = max(count, before.claimed if before else 0)
                context.state.move_cursor(context.site_id, type_, Cursor(claimed=most))


def _batches(found: Iterator[WxrItem]) -> Iterator[list[WxrItem]]:
    batch: list[WxrItem] = []
    for one in found:
        batch.append(one)
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
