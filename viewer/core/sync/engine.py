"""The sync engine: every wanted site in turn, one report at the end.

Responsible for opening and locking the library, for finding each site's API and its key, and for
keeping one site's trouble from the others. Not for the passes within a site (site_run).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote, urlsplit, urlunsplit

from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.convert import plain_text
from viewer.core.errors import BackfileError, LibraryError, NotWordPress
from viewer.core.model import Json, Site
from viewer.core.store.library import Library
from viewer.core.store.navigation_view import NavigationView
from viewer.core.sync.context import Workers
from viewer.core.sync.feed_run import FeedRun
from viewer.core.sync.progress import SyncOptions, SyncProgress, SyncReporter
from viewer.core.sync.report import RunReport, SiteReport
from viewer.core.sync.site_run import SiteRun
from viewer.core.sync.sources import CLOSED, feed_in_place, free_key, same_place
from viewer.core.wordpress.discovery import FoundSite, discover, normalise
from viewer.core.wordpress.guard import is_private
from viewer.core.wordpress.pace import DEFAULT_DELAY
from viewer.core.wordpress.schema import as_text
from viewer.core.wordpress.transport import Transport

R = TypeVar("R", bound=SiteRun)


def mirror(
    root: Path,
    urls: Sequence[str],
    options: SyncOptions,
    reporter: SyncReporter,
    token: CancelToken,
) -> RunReport:
    """Mirror sites into a library: the whole job of a sync thread.

    Args:
        root: the library's folder; made when it does not exist.
        urls: addresses as typed; empty for every site of the library.
        options: how to mirror.
        reporter: told of progress and of every committed batch, in this thread.
        token: asked to stop through it.

    Raises:
        LibraryError: the library cannot be used; nothing was asked of any site.
        NotAUrl: an address cannot be one.
    """
    addresses = [normalise(url) for url in urls]
    with Library(root) as library:
        workers = Workers()
        try:
            return SyncEngine(library, workers, options, reporter, token).run(addresses)
        finally:
            workers.close()


class SyncEngine:
    """Runs over sites with one library and its worker processes."""

    def __init__(
        self,
        library: Library,
        workers: Workers,
        options: SyncOptions,
        reporter: SyncReporter,
        token: CancelToken,
    ) -> None:
        self._library = library
        self._workers = workers
        self._options = options
        self._reporter = reporter
        self._token = token

    def run(self, addresses: Sequence[str]) -> RunReport:
        """Mirror these addresses, or every known site when there are none."""
        known = NavigationView(self._library.catalogue_connection).sites()
        targets: list[tuple[str, Site | None]] = [(address, None) for address in addresses]
        if not addresses:
            # Where there was only a feed, REST is looked for again each time.
            targets = [
                (site.url if site.source == "feed" else site.rest_root, site) for site in known
            ]
        report = RunReport()
        if targets:
            self._workers.warm_up()
        for address, site in targets:
            report.sites.append(self._one(address, site))
            if report.interrupted:
                break
        return report

    def _one(self, address: str, known: Site | None) -> SiteReport:
        name = known.key if known else address
        report = SiteReport(name)
        if known is not None and known.source == "file":
            report.notes.append("The site was imported from a file; `sync` with its URL asks it.")
            return report
        transport = self._transport(address)
        try:
            self._reporter.progress(SyncProgress("discover", known.name if known else address))
            try:
                run = self._rest_run(transport, address, known)
                report = run.report
                run.run()
                run.settle()
            except CLOSED as error:
                if report.claimed or self._options.user:
                    raise
                run = self._feed_run(transport, address, known, error)
                report = run.report
                run.run()
        except Cancelled:
            report.interrupted = True
        except LibraryError:
            raise
        except BackfileError as error:
            report.error = error
        finally:
            transport.close()
        self._reporter_done(report)
        return report

    def _rest_run(self, transport: Transport, address: str, known: Site | None) -> SiteRun:
        site = self._site(_found(transport, address, known), known)
        return self._run_of(SiteRun, site, transport)

    def _feed_run(
        self, transport: Transport, address: str, known: Site | None, closed: BackfileError
    ) -> FeedRun:
        site, feed = feed_in_place(self._library, transport, address, known, closed)
        run = self._run_of(FeedRun, site, transport)
        run.first = feed
        return run

    def _run_of(self, kind: type[R], site: Site, transport: Transport) -> R:
        return kind(
            self._library,
            site,
            transport,
            self._workers,
            self._options,
            self._reporter,
            self._token,
        )

    def _reporter_done(self, report: SiteReport) -> None:
        total = sum(report.stored.values())
        self._reporter.progress(SyncProgress("done", report.site, total, total, len(report.failed)))

    def _transport(self, address: str) -> Transport:
        private = is_private(address)
        delay = self._options.delay
        if delay is None:
            delay = 0.0 if private else DEFAULT_DELAY
        transport = Transport(
            self._token,
            delay=delay,
            patience=self._options.patience,
            ca_file=self._options.ca_file,
            allow_private=private,
        )
        if self._options.user and self._options.password:
            transport.sign_in(urlsplit(address).netloc, self._options.user, self._options.password)
        return transport

    def _site(self, found: FoundSite, known: Site | None) -> Site:
        index = found.index
        home = as_text(index.get("home")) or as_text(index.get("url")) or base_of(found.rest_root)
        key = known.key if known else self._key(found.rest_root, home)
        return Site(
            key=key,
            name=plain_text(as_text(index.get("name"))) or key,
            url=home,
            rest_root=found.rest_root,
            description=plain_text(as_text(index.get("description"))),
            lang=found.lang or (known.lang if known else None),
            gmt_offset=_offset(index),
        )

    def _key(self, rest_root: str, home: str) -> str:
        """The key of a site seen for the first time, or of the same site seen before.

        http and https, with and without www, are the same site (expectations.md, 5).
        """
        sites = NavigationView(self._library.catalogue_connection).sites()
        for site in sites:
            if _same(site.rest_root) == _same(rest_root):
                return site.key
        base = base_of(rest_root)
        place = home if "public-api.wordpress.com" in base else base
        for site in sites:
            if site.source != "rest" and same_place(site.url, place):
                return site.key  # known from its feed or a file so far
        return free_key(self._library, place)


def _found(transport: Transport, address: str, known: Site | None) -> FoundSite:
    """The site's API; a known site that moved it is looked for from its front page."""
    try:
        return discover(transport, address)
    except NotWordPress:
        if known is None:
            raise
        return discover(transport, known.url)


def base_of(rest_root: str) -> str:
    """The address of the site or edition that an API root belongs to."""
    parts = urlsplit(rest_root)
    path = parts.path
    if "rest_route=" not in parts.query:
        path = path.rstrip("/").rpartition("/")[0] + "/"
    path = path.removesuffix("index.php")
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def _same(rest_root: str) -> tuple[str, str]:
    parts = urlsplit(rest_root)
    return (
        parts.netloc.lower().removeprefix("www."),
        unquote(f"{parts.path}?{parts.query}").rstrip("/?"),
    )


def _offset(index: Json) -> float:
    """`gmt_offset` in hours; sites send numbers and texts (wordpress.md, 37)."""
    try:
        offset = float(index.get("gmt_offset") or 0)
    except (TypeError, ValueError):
        return 0.0
    return offset if -24 < offset < 24 else 0.0
