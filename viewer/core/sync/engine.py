"""The sync engine: every wanted site in turn, one report at the end.

Responsible for opening and locking the library, for finding each site's API and its key, and for
keeping one site's trouble from the others. Not for the passes within a site (site_run).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from viewer.core.cancel import Cancelled, CancelToken
from viewer.core.errors import BackfileError, LibraryError
from viewer.core.logs import log_error, logger
from viewer.core.model import Site
from viewer.core.store.library import Library
from viewer.core.store.navigation_view import NavigationView
from viewer.core.sync.context import Workers
from viewer.core.sync.feed_run import FeedRun
from viewer.core.sync.progress import SyncOptions, SyncProgress, SyncReporter
from viewer.core.sync.report import RunReport, SiteReport
from viewer.core.sync.site_run import SiteRun
from viewer.core.sync.site_setup import SetupPass
from viewer.core.sync.sources import CLOSED, feed_in_place
from viewer.core.wordpress.accounts import Accounts
from viewer.core.wordpress.addresses import normalise
from viewer.core.wordpress.guard import is_private
from viewer.core.wordpress.pace import DEFAULT_DELAY
from viewer.core.wordpress.transport import Transport

_LOG = logger(__name__)
_NOTED = 20  # failures of a site that the log names; the ledger has all of them


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
        self._accounts = Accounts()
        self._reporter = reporter
        self._token = token

    def run(self, addresses: Sequence[str]) -> RunReport:
        """Mirror these addresses, or every known site when there are none."""
        targets: list[tuple[str, Site | None]] = [(address, None) for address in addresses]
        if not addresses:
            known = NavigationView(self._library.catalogue_connection).sites()
            targets = [(site.url, site) for site in known]
        report = RunReport()
        _LOG.info("Sync of %d sites begins", len(targets))
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
        local = known.local if known else is_private(address)
        transport = self._transport(local=local)
        try:
            title = known.name if known else address
            self._reporter.progress(SyncProgress("discover", title, key=name))
            try:
                run = self._rest_run(transport, address, known, local=local)
                report = run.report
                run.run()
                run.settle()
            except CLOSED as error:
                if report.claimed or self._options.user:
                    raise
                run = self._feed_run(transport, address, known, error, local=local)
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

    def _rest_run(
        self, transport: Transport, address: str, known: Site | None, *, local: bool
    ) -> SiteRun:
        setup = SetupPass(self._library, transport, self._accounts, self._options, local=local)
        ready = setup.run(address, known)
        run = SiteRun(
            self._library,
            ready.site,
            transport,
            self._workers,
            self._options,
            self._reporter,
            self._token,
            facts=ready.facts,
            editions=ready.editions,
            signed_in=ready.signed_in,
        )
        run.report.notes += ready.notes
        return run

    def _feed_run(
        self,
        transport: Transport,
        address: str,
        known: Site | None,
        closed: BackfileError,
        *,
        local: bool,
    ) -> FeedRun:
        site, feed = feed_in_place(self._library, transport, address, known, closed, local=local)
        run = FeedRun(
            self._library,
            site,
            transport,
            self._workers,
            self._options,
            self._reporter,
            self._token,
        )
        run.first = feed
        return run

    def _reporter_done(self, report: SiteReport) -> None:
        _note(report)
        total = sum(report.stored.values())
        failed = len(report.failed)
        self._reporter.progress(
            SyncProgress(
                "done", report.site, total, total, failed, key=report.site, received=report.received
            )
        )

    def _transport(self, *, local: bool) -> Transport:
        delay = self._options.delay
        if delay is None:
            delay = 0.0 if local else DEFAULT_DELAY
        return Transport(
            self._token,
            delay=delay,
            patience=self._options.patience,
            ca_file=self._options.ca_file,
            allow_private=local,
        )


def _note(report: SiteReport) -> None:
    """Write into the log what a run did for a site, and why it did no more."""
    _LOG.info(
        "%s: new %d, changed %d, unchanged %d, gone %d, media %d of %d; %d requests, %d bytes,"
        " %.1f s%s",
        report.site,
        report.new,
        report.changed,
        report.unchanged,
        report.gone,
        report.media_stored,
        report.media_claimed,
        report.requests,
        report.received,
        report.seconds,
        ", interrupted" if report.interrupted else "",
    )
    for failure in report.failed[:_NOTED]:
        _LOG.info("%s: failed: %s %s: %s", report.site, failure.kind, failure.key, failure.reason)
    if len(report.failed) > _NOTED:
        _LOG.info("%s: failed: %d more", report.site, len(report.failed) - _NOTED)
    for note in report.notes:
        _LOG.info("%s: %s", report.site, note)
    if report.error is not None:
        log_error(_LOG, report.error)
