"""Mirroring: what is asked when, in which order it is kept, and what is told of it.

Responsible for the passes and their invariants (docs/architecture.md). The one place, beside
`reading`, where the four siblings wordpress, convert, store and search meet.
"""

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
