"""What the passes of one run share.

Responsible for holding it together and for telling progress. Not for any pass.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from viewer.core.cancel import CancelToken
from viewer.core.model import Site
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.library import Library
from viewer.core.store.media_table import MediaTable
from viewer.core.store.run_state import Retry, RunState
from viewer.core.sync.finish import Finisher
from viewer.core.sync.progress import Phase, SyncOptions, SyncProgress, SyncReporter
from viewer.core.sync.report import SiteReport
from viewer.core.sync.worker import Worker
from viewer.core.wordpress.transport import Transport


@dataclass(slots=True)
class Workers:
    """The two worker processes: one reads and converts, the other indexes."""

    converting: Worker = field(default_factory=Worker)
    indexing: Worker = field(default_factory=Worker)

    def warm_up(self) -> None:
        """Start the first now, so that it imports while the network is asked.

        The other starts when there is something to index; a run without news never needs it.
        """
        self.converting.warm_up()

    def close(self) -> None:
        """Let both end after what they are doing."""
        self.converting.close()
        self.indexing.close()


@dataclass(frozen=True, slots=True)
class RunContext:
    """One run over one site."""

    library: Library
    site: Site
    site_id: int
    transport: Transport
    workers: Workers
    finisher: Finisher
    options: SyncOptions
    reporter: SyncReporter
    token: CancelToken
    report: SiteReport

    @property
    def catalogue(self) -> Catalogue:
        return Catalogue(self.library.catalogue_connection)

    @property
    def state(self) -> RunState:
        return RunState(self.library.catalogue_connection)

    @property
    def media(self) -> MediaTable:
        return MediaTable(self.library.catalogue_connection)

    @property
    def retry(self) -> Retry:
        """Which failed items this run tries again."""
        if self.options.retry or self.options.full:
            return "all"
        return "manual" if self.options.manual else "due"

    def say(self, phase: Phase, done: int = 0, total: int = 0, detail: str = "") -> None:
        """Tell where the run is; the place where a cancel is met."""
        self.token.raise_if_cancelled()
        missed = self.report.missed
        self.reporter.progress(
            SyncProgress(
                phase,
                self.site.name,
                done,
                total,
                missed.total(),
                detail,
                self.site.key,
                self.transport.traffic.received,
                tuple(missed.items()),
            )
        )

    def finish_some(self) -> None:
        """Take what the workers have done; waits for nothing."""
        if self.finisher.step(self.site_id):
            self.reporter.changed()

    def finish_all(self) -> None:
        """Wait until everything stored is written and indexed."""
        if self.finisher.finish(self.site_id):
            self.reporter.changed()
