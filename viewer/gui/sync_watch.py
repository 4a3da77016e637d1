"""What is known of a sync while it runs: stages, figures, speeds and the time that is left.

Responsible for adding progress up, site by site. Not for words or widgets (panes.sync_status,
dialogs.sync_details) nor for the sync (sync_controller).

A speed is measured over the last half minute, so that it follows a site that slows down, and
nothing is foretold before there is something to measure: no total, no time.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from viewer.core.errors import BackfileError
from viewer.core.sync import RunReport, SiteReport, SyncProgress

Clock = Callable[[], float]
WINDOW = 30.0  # seconds over which a speed is measured
LEAST = 3.0  # seconds; what is shorter is no measurement


class Speed:
    """How fast a figure grows, over the last `WINDOW` seconds."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def add(self, at: float, value: int) -> None:
        """The figure at a time (seconds); one that became smaller begins anew."""
        if self._seen and value < self._seen[-1][1]:
            self._seen.clear()
        self._seen.append((at, value))
        while len(self._seen) > 2 and at - self._seen[1][0] >= WINDOW:
            self._seen.popleft()

    def forget(self) -> None:
        """Begin anew, after a pause."""
        self._seen.clear()

    def value(self, at: float) -> float | None:
        """Each second, as of a time: where nothing comes any more it falls; None: unknown yet."""
        if not self._seen:
            return None
        (first, low), (_, high) = self._seen[0], self._seen[-1]
        return (high - low) / (at - first) if at - first >= LEAST else None


@dataclass(slots=True)
class SiteWatch:
    """One site of a run.

    `claimed`, `stored` and the pictures are of this run while it goes on, and of the whole site
    once its report is there.
    """

    key: str
    name: str
    phase: str = "discover"
    done: int = 0
    total: int = 0
    claimed: int = 0
    stored: int = 0
    failed: int = 0
    pictures: int = 0
    pictures_claimed: int = 0
    received: int = 0
    missed: tuple[tuple[str, int], ...] = ()
    error: BackfileError | None = None
    interrupted: bool = False
    ended: bool = False
    items: Speed = field(default_factory=Speed)
    bytes: Speed = field(default_factory=Speed)
    _types: dict[str, tuple[int, int]] = field(default_factory=dict)

    def take(self, progress: SyncProgress, at: float) -> None:
        """Add newer progress of this site."""
        self.name = self.name if progress.phase == "done" else progress.site
        if progress.phase != self.phase:
            self.items.forget()
        self.phase, self.done, self.total = progress.phase, progress.done, progress.total
        self.received, self.missed = progress.received, progress.missed or self.missed
        self.failed = max(progress.failed, sum(number for _, number in self.missed))
        if progress.phase == "articles":
            self._types[progress.detail] = progress.done, progress.total
            self.stored = sum(done for done, _ in self._types.values())
            self.claimed = sum(total for _, total in self._types.values())
            self.items.add(at, self.stored)
        elif progress.phase == "media":
            self.pictures, self.pictures_claimed = progress.done, progress.total
            self.items.add(at, progress.done)
        elif progress.phase != "done":
            self.items.add(at, progress.done)
        self.bytes.add(at, progress.received)

    def end(self, report: SiteReport) -> None:
        """Take the figures of the report."""
        self.ended, self.error = True, report.error
        self.interrupted = report.interrupted
        self.received = max(self.received, report.received)
        if report.claimed:
            self.claimed, self.stored = sum(report.claimed.values()), sum(report.stored.values())
            self.pictures, self.pictures_claimed = report.media_stored, report.media_claimed
        reasons: dict[str, int] = {}
        for failure in report.failed:
            reasons[failure.reason] = reasons.get(failure.reason, 0) + 1
        if reasons:
            self.failed, self.missed = len(report.failed), tuple(reasons.items())

    def left(self, at: float) -> float | None:
        """Seconds until the stage ends, at the speed of now; None while that is unknown."""
        speed = self.items.value(at)
        if self.ended or not self.total or not speed:
            return None
        return max(0, self.total - self.done) / speed


class SyncWatch:
    """All sites of the run that goes on, or of the last one.

    Args:
        clock: seconds that only ever grow.
    """

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._began = 0.0
        self.sites: dict[str, SiteWatch] = {}
        self.current: SiteWatch | None = None
        self.seconds = 0.0  # that the last run took

    @property
    def now(self) -> float:
        """The clock's time."""
        return self._clock()

    def begin(self) -> None:
        """A run begins; what was known is of another."""
        self._began = self._clock()
        self.sites, self.current = {}, None

    def take(self, progress: SyncProgress) -> SiteWatch:
        """Add progress; returns the site that it is of."""
        key = progress.key or progress.site
        if progress.phase != "discover" and key not in self.sites:
            self._settle(key)
        site = self.sites.setdefault(key, SiteWatch(key, progress.site))
        site.take(progress, self._clock())
        self.current = site
        return site

    def _settle(self, key: str) -> None:
        """A new site was known by its address until it had a key."""
        site = self.current
        if site is not None and site.phase == "discover":
            del self.sites[site.key]
            site.key = key
            self.sites[key] = site

    def pause(self) -> None:
        """Time that a person holds the sync says nothing of its speed."""
        for site in self.sites.values():
            site.items.forget()
            site.bytes.forget()

    def end(self, report: RunReport | None) -> None:
        """The run has ended, with a report or without one."""
        self.seconds = self._clock() - self._began
        for site in report.sites if report is not None else ():
            if site.site not in self.sites:
                self._settle(site.site)
            self.sites.setdefault(site.site, SiteWatch(site.site, site.site)).end(site)
        self.current = None
