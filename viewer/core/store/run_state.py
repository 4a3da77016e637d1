"""What a mirror remembers between its runs: failures, cursors, facts about a site, reports.

Responsible for the persistent retry queue with its growing waits, and for what only a sync reads
again. Not for articles (catalogue) nor for what people are told of failures (ledger_view).

Every method is one statement group; the caller brackets a batch with a transaction.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal

from viewer.core.model import Json
from viewer.core.store.records import Cursor
from viewer.core.store.times import from_text, now_text, to_text

Retry = Literal["due", "manual", "all"]

_FIRST_WAIT = timedelta(minutes=30)
_LONGEST_WAIT = timedelta(hours=64)
_FRESH = timedelta(days=1)  # a complete list that young needs no newer date


def next_try(tries: int) -> str:
    """When to try a failed item again: after 0.5, 1, 4, 16, then every 64 hours (as Zotero does).

    Args:
        tries: how often it has failed before this time.
    """
    wait = min(_FIRST_WAIT * (2 * 4 ** min(tries - 1, 8) if tries > 0 else 1), _LONGEST_WAIT)
    return to_text(datetime.now(UTC) + wait)


def _says_the_same(before: Cursor, after: Cursor) -> bool:
    if replace(before, full_at=None) != replace(after, full_at=None):
        return False
    if before.full_at is None or after.full_at is None:
        return before.full_at is after.full_at
    return after.full_at - before.full_at < _FRESH


@dataclass(frozen=True, slots=True)
class QueuedIds:
    """Failed items of one type: those that are tried now, and those that wait."""

    due: frozenset[int]
    waiting: frozenset[int]


class RunState:
    """The writing side; shares the catalogue's connection and transactions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    # -- failures ------------------------------------------------------------------------------

    def add_failure(
        self,
        site_id: int,
        kind: str,
        key: str,
        reason: str,
        *,
        type_: str = "",
        permanent: bool = False,
    ) -> None:
        """Queue a failed item, or note that it failed again.

        Args:
            site_id: whose item.
            kind: "article", "conversion" or "comments".
            key: what names it within its kind.
            reason: what a person is told.
            type_: the article's type.
            permanent: whether trying again soon is pointless.
        """
        tries = self.tries(site_id, kind, key)
        self._db.execute(
            """INSERT INTO failures (site_id, kind, key, reason, type, permanent, retry_at)
               VALUES (?, ?, ?, ?, ?, ?, ?)
               ON CONFLICT (site_id, kind, key) DO UPDATE
               SET reason = excluded.reason, retry_at = excluded.retry_at, type = excluded.type,
                   permanent = excluded.permanent, tries = tries + 1""",
            (site_id, kind, key, reason, type_, permanent, next_try(tries)),
        )

    def clear_failure(self, site_id: int, kind: str, key: str) -> None:
        """Take an item that succeeded from the queue."""
        self._db.execute(
            "DELETE FROM failures WHERE site_id = ? AND kind = ? AND key = ?", (site_id, kind, key)
        )

    def failed(self, site_id: int, kind: str) -> set[str]:
        """The keys of everything of a kind that is in the queue."""
        rows = self._db.execute(
            "SELECT key FROM failures WHERE site_id = ? AND kind = ?", (site_id, kind)
        )
        return {row[0] for row in rows}

    def clear_conversion_failures(self, site_id: int, wp_id: int) -> None:
        """Forget what earlier sources of an article failed at."""
        self._db.execute(
            "DELETE FROM failures WHERE site_id = ? AND kind = 'conversion' AND key LIKE ?",
            (site_id, f"{wp_id}@%"),
        )

    def tries(self, site_id: int, kind: str, key: str) -> int:
        """How often an item has failed so far."""
        row = self._db.execute(
            "SELECT tries FROM failures WHERE site_id = ? AND kind = ? AND key = ?",
            (site_id, kind, key),
        ).fetchone()
        return 0 if row is None else int(row[0])

    def queued(self, site_id: int, type_: str, retry: Retry) -> QueuedIds:
        """Failed articles of a type.

        Args:
            site_id: whose.
            type_: of which type.
            retry: "due" respects the waits; "manual" only those of lasting failures that were
                tried again once already; "all" none.
        """
        due: set[int] = set()
        waiting: set[int] = set()
        now = now_text()
        for key, retry_at, tries, permanent in self._db.execute(
            """SELECT key, retry_at, tries, permanent FROM failures
               WHERE site_id = ? AND type = ? AND kind = 'article'""",
            (site_id, type_),
        ):
            ready = retry == "all" or retry_at <= now
            ready = ready or (retry == "manual" and (not permanent or tries < 2))
            (due if ready else waiting).add(int(key))
        return QueuedIds(frozenset(due), frozenset(waiting))

    # -- cursors -------------------------------------------------------------------------------

    def cursor(self, site_id: int, type_: str) -> Cursor | None:
        """Where the mirror of a type stands; None before its first complete run."""
        row = self._db.execute(
            """SELECT claimed, site_says, newest, full_at FROM cursors
               WHERE site_id = ? AND type = ?""",
            (site_id, type_),
        ).fetchone()
        if row is None:
            return None
        return Cursor(row[0], row[1], from_text(row[2]), from_text(row[3]))

    def move_cursor(self, site_id: int, type_: str, cursor: Cursor) -> None:
        """Remember where the mirror of a type stands; last of all in a run.

        A run without news within a day of the last complete list leaves no trace of itself.
        """
        before = self.cursor(site_id, type_)
        if before is not None and _says_the_same(before, cursor):
            return
        self._db.execute(
            """INSERT INTO cursors (site_id, type, claimed, site_says, newest, full_at)
               VALUES (?, ?, ?, ?, ?, ?)
               ON CONFLICT (site_id, type) DO UPDATE SET
                   (claimed, site_says, newest, full_at) =
                   (excluded.claimed, excluded.site_says, excluded.newest, excluded.full_at)""",
            (
                site_id,
                type_,
                cursor.claimed,
                cursor.site_says,
                to_text(cursor.newest),
                to_text(cursor.full_at),
            ),
        )

    # -- facts ---------------------------------------------------------------------------------

    def facts(self, site_id: int) -> dict[str, str]:
        """What earlier runs learnt about a site, such as the page size it can bear."""
        rows = self._db.execute("SELECT name, value FROM site_facts WHERE site_id = ?", (site_id,))
        return dict(rows.fetchall())

    def learn(self, site_id: int, facts: Mapping[str, str]) -> None:
        """Remember facts about a site; what is known already writes nothing."""
        self._db.executemany(
            """INSERT INTO site_facts VALUES (?, ?, ?) ON CONFLICT (site_id, name)
               DO UPDATE SET value = excluded.value WHERE value <> excluded.value""",
            [(site_id, name, value) for name, value in facts.items()],
        )

    # -- files and reports ---------------------------------------------------------------------

    def add_stale(self, path: str) -> None:
        """Note a file that no row names any more, before it is removed."""
        self._db.execute("INSERT OR IGNORE INTO stale_files VALUES (?)", (path,))

    def stale(self) -> list[str]:
        """Files to remove that no article has taken over since."""
        rows = self._db.execute(
            """SELECT path FROM stale_files
               WHERE path NOT IN (SELECT path FROM articles WHERE path IS NOT NULL)"""
        )
        return [row[0] for row in rows]

    def forget_stale(self) -> None:
        """They are removed."""
        self._db.execute("DELETE FROM stale_files")

    def add_run(self, site_id: int, report: Json) -> None:
        """Keep the report of a run that changed something."""
        now = now_text()
        self._db.execute("UPDATE sites SET last_sync = ? WHERE id = ?", (now, site_id))
        self._db.execute(
            "INSERT INTO runs (site_id, finished_at, report) VALUES (?, ?, ?)",
            (site_id, now, json.dumps(report, ensure_ascii=False)),
        )
