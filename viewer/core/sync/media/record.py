"""What came of pictures and files, put into the catalogue.

Responsible for which row state an outcome means. Not for the transaction around it, nor for how
long to wait (the caller says).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from viewer.core.errors import ItemError, MediaSkipped, MediaUnavailable
from viewer.core.store.media_table import MediaTable, WantedMedia
from viewer.core.store.times import to_text
from viewer.core.sync.media.outcome import StoredFile, Unchanged

_SELDOM = 3  # steps by which the waits of a permanent failure are ahead of another's


def record(
    table: MediaTable,
    wanted: WantedMedia,
    outcome: StoredFile | ItemError,
    next_try: Callable[[int], str],
) -> bool:
    """Record one outcome of `fetch_all`; returns whether a file was stored.

    Args:
        next_try: the time of the next attempt after so many, as the catalogue writes times.
    """
    if isinstance(outcome, StoredFile):
        _stored(table, wanted, outcome)
        return True
    if isinstance(outcome, MediaSkipped):
        table.skipped(wanted.row_id, outcome.message, size=outcome.size)
        return False
    permanent = isinstance(outcome, MediaUnavailable) and outcome.permanent
    retry_at = next_try(wanted.tries + (_SELDOM if permanent else 0))
    if isinstance(outcome, MediaUnavailable) and outcome.retry_after is not None:
        wished = datetime.now(UTC) + timedelta(seconds=min(outcome.retry_after, 10**7))
        retry_at = max(retry_at, to_text(wished))
    table.failed(wanted.row_id, outcome.message, retry_at, permanent=permanent)
    return False


def record_revalidated(
    table: MediaTable, stored: WantedMedia, outcome: StoredFile | Unchanged | ItemError
) -> bool:
    """Record one outcome of `revalidate_all`; returns whether another file was stored.

    A file that its site no longer gives stays: what is stored is kept, whatever happens there.
    """
    if not isinstance(outcome, StoredFile):
        return False
    _stored(table, stored, outcome)
    return outcome.sha256 != stored.sha256


def _stored(table: MediaTable, wanted: WantedMedia, file: StoredFile) -> None:
    table.stored(
        wanted.row_id,
        path=file.path,
        mime=file.mime,
        size=file.size,
        sha256=file.sha256,
        dimensions=file.dimensions,
        kind=file.kind,
        etag=file.etag,
        last_modified=file.last_modified,
    )
    if file.earlier is not None:
        path, sha256 = file.earlier
        table.kept_earlier(wanted.row_id, path=path, sha256=sha256)
