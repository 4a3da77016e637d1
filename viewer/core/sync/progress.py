"""What a sync is asked to do and what it tells while it runs.

Responsible for the options, the progress value and the reporter that faces implement. Not for the
report at the end (report).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Phase = Literal[
    "discover", "manifest", "articles", "deletions", "comments", "media", "index", "done"
]


@dataclass(frozen=True, slots=True)
class SyncOptions:
    """How to mirror.

    Args:
        types: WordPress types to mirror, by slug; None for every one that visitors may see.
        newest: only the newest N items of each type; None for all.
        media: whether pictures and files are fetched.
        video: whether videos are.
        media_bytes: pictures and files beyond this size are skipped; None for the default caps.
        comments: whether comments are mirrored.
        delay: seconds between requests to one host; None for the default, 0 on loopback.
        full: compare everything again even where the site says that nothing changed.
        retry: try everything that failed again, whatever its waits.
        manual: a person asked for this run: what failed for a passing reason does not wait.
        user, password: an Application Password; sent to the API's host only.
        insecure_http: send them even to a site without https.
        ca_file: trust these authorities instead of the system's.
        patience: seconds of the first wait after trouble.
    """

    types: tuple[str, ...] | None = None
    newest: int | None = None
    media: bool = True
    video: bool = True
    media_bytes: int | None = None
    comments: bool = False
    delay: float | None = None
    full: bool = False
    retry: bool = False
    manual: bool = True
    user: str | None = None
    password: str | None = None
    insecure_http: bool = False
    ca_file: str | None = None
    patience: float = 1.0


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """Where a sync is; `total` is 0 while it is not known.

    Args:
        site: its name, as people know it.
        failed: items that could not be had so far in this run.
        detail: a WordPress type's slug, where the phase goes type by type.
        key: by which the report knows the site; the address while there is none yet.
        received: bytes of bodies since the run began with this site, unpacked.
        missed: why the items failed, with how many of each reason.
    """

    phase: Phase
    site: str
    done: int = 0
    total: int = 0
    failed: int = 0
    detail: str = ""
    key: str = ""
    received: int = 0
    missed: tuple[tuple[str, int], ...] = ()


class SyncReporter(Protocol):
    """What a face gives to a sync; called in the sync thread, so it must be quick."""

    def progress(self, progress: SyncProgress) -> None:
        """Take the newest progress."""

    def changed(self) -> None:
        """A batch was committed; readers may look again."""


class SilentReporter:
    """A reporter that ignores everything."""

    def progress(self, progress: SyncProgress) -> None:
        """Take no notice."""

    def changed(self) -> None:
        """Take no notice."""
