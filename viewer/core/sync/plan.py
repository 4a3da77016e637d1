"""What to fetch and what to doubt: the difference between a manifest and the catalogue.

Responsible for pure functions. Not for asking or storing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from viewer.core.store.records import SYNTHETIC, Cursor, Known
from viewer.core.wordpress.schema import ManifestRow

SUSPICIOUS_SHARE = 0.2  # of what is known; more than this missing at once marks nothing
SMALL = 1_000  # items of a type that are listed whole each time: ten requests
FULL_EVERY = timedelta(days=7)
OVERLAP = timedelta(days=1)  # caches and clocks (wordpress.md, 14 and 29)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run does for one type.

    Args:
        fetch: ids that are new or differ, newest first.
        unchanged: how many need nothing.
        missing: ids that are stored and not gone, but no longer claimed.
        suspicious: whether so much is missing at once that none of it is believed.
    """

    fetch: tuple[int, ...]
    unchanged: int
    missing: tuple[int, ...] = ()
    suspicious: bool = False


def quick_is_enough(cursor: Cursor | None, now: datetime, *, full: bool) -> bool:
    """Whether it will do to ask what was modified since the last run.

    Not for the first run, for a small site (its whole list costs nothing and tells what `modified`
    does not), nor when the last complete list is a week old.
    """
    if full or cursor is None or cursor.full_at is None or cursor.newest is None:
        return False
    return cursor.claimed > SMALL and now - cursor.full_at < FULL_EVERY


def make_plan(
    manifest: Mapping[int, ManifestRow],
    known: Mapping[int, Known],
    *,
    claimed_elsewhere: Collection[int] = (),
    newest: int | None = None,
    full: bool = False,
    complete: bool = True,
    waiting: Collection[int] = (),
    due: Collection[int] = (),
    recheck: Collection[int] = (),
) -> Plan:
    """Compare a manifest with what is stored.

    Args:
        manifest: by id.
        known: by id, of the same type.
        claimed_elsewhere: ids that other types' manifests hold: such an item changed its type.
        newest: consider only so many of the newest items for fetching.
        full: fetch known items too, whatever their fingerprint says.
        complete: whether the manifest is everything; only then is anything missing.
        waiting: ids that failed and whose time has not come.
        due: ids that failed and are tried again, also when the manifest does not name them.
        recheck: ids to read again although nothing says that they changed.
    """
    ordered = sorted(manifest.values(), key=lambda row: (row.date, row.wp_id), reverse=True)
    wanted = ordered if newest is None else ordered[:newest]
    again = {*due, *recheck}
    fetch = [
        row.wp_id
        for row in wanted
        if row.wp_id not in waiting
        and (full or row.wp_id in again or differs(row, known.get(row.wp_id)))
    ]
    fetch += sorted(set(due) - manifest.keys() - set(waiting), reverse=True) if not complete else []
    # An id that a feed's guid was made into is no id of the site: it cannot be missed from a list.
    present = [wp_id for wp_id, row in known.items() if not row.gone and wp_id < SYNTHETIC]
    missing = (
        tuple(i for i in present if i not in manifest and i not in claimed_elsewhere)
        if complete
        else ()
    )
    return Plan(
        fetch=tuple(fetch),
        unchanged=len(manifest.keys() & known.keys() - set(fetch)),
        missing=missing,
        suspicious=len(missing) > 1 and len(missing) > SUSPICIOUS_SHARE * len(present),
    )


def differs(row: ManifestRow, known: Known | None) -> bool:
    """Whether a manifest says anything new of an item."""
    return known is None or known.gone or known.fingerprint != row.fingerprint
