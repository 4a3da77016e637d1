"""What to fetch and what to doubt: the difference between a manifest and the catalogue.

Responsible for a pure function. Not for asking or storing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from viewer.core.store.catalogue import Known
from viewer.core.wordpress.schema import ManifestRow

SUSPICIOUS_SHARE = 0.2  # of what is known; more than this missing at once marks nothing


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run does for one type.

    Args:
        fetch: ids that are new or differ, newest first.
        unchanged: how many need nothing.
        missing: ids that are stored and not gone, but no longer claimed.
    """

    fetch: tuple[int, ...]
    unchanged: int
    missing: tuple[int, ...]
    suspicious: bool


def make_plan(
    manifest: Mapping[int, ManifestRow],
    known: Mapping[int, Known],
    *,
    newest: int | None = None,
    full: bool = False,
) -> Plan:
    """Compare a complete manifest with what is stored.

    Args:
        manifest: by id, complete.
        known: by id, of the same type.
        newest: consider only so many of the newest items for fetching.
        full: fetch known items too, whatever their fingerprint says.
    """
    ordered = sorted(manifest.values(), key=lambda row: (row.date, row.wp_id), reverse=True)
    wanted = ordered if newest is None else ordered[:newest]
    fetch = tuple(row.wp_id for row in wanted if full or _differs(row, known.get(row.wp_id)))
    present = [wp_id for wp_id, row in known.items() if not row.gone]
    missing = tuple(wp_id for wp_id in present if wp_id not in manifest)
    return Plan(
        fetch=fetch,
        unchanged=len(manifest.keys() & known.keys() - set(fetch)),
        missing=missing,
        suspicious=len(missing) > 1 and len(missing) > SUSPICIOUS_SHARE * len(present),
    )


def _differs(row: ManifestRow, known: Known | None) -> bool:
    return known is None or known.gone or known.fingerprint != row.fingerprint
