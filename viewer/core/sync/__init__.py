"""Mirroring: what is asked when, in which order it is kept, and what is told of it.

Responsible for the passes and their invariants (docs/sync.md). The one place, beside `reading`,
where the four siblings wordpress, convert, store and search meet.

The names below are loaded when they are first used: worker processes import this package too, need
none of them, and start twice as fast without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.late import late_names

if TYPE_CHECKING:
    from viewer.core.sync.engine import mirror
    from viewer.core.sync.import_file import import_export
    from viewer.core.sync.progress import SilentReporter, SyncOptions, SyncProgress, SyncReporter
    from viewer.core.sync.report import Failure, RunReport, SiteReport

__all__ = [
    "Failure",
    "RunReport",
    "SilentReporter",
    "SiteReport",
    "SyncOptions",
    "SyncProgress",
    "SyncReporter",
    "import_export",
    "mirror",
]

__getattr__ = late_names(
    __name__,
    {
        "engine": ("mirror",),
        "import_file": ("import_export",),
        "progress": ("SilentReporter", "SyncOptions", "SyncProgress", "SyncReporter"),
        "report": ("Failure", "RunReport", "SiteReport"),
    },
)
