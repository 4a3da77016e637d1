"""A database copied while others write to it.

Responsible for a copy that is one moment of the original, made in steps that can be stopped, and
for telling whether the original has gone on since. Not for the library's files (sync.library_copy).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from viewer.core.cancel import CancelToken
from viewer.core.store.database import database_errors, open_reader

_PAGES = 512  # of a step: 2 MiB
_INSTRUCTIONS = 100_000  # of SQLite, between two looks at a token
Tell = Callable[[int], None]  # bytes so far; may raise, which ends the copy


def copy_database(source: Path, target: Path, tell: Tell) -> None:
    """Copy a database by SQLite's backup, as it stands now.

    A read transaction is held meanwhile: without it the backup would begin anew with every commit
    of a sync, and never end beside a busy one.

    Args:
        source: may be written to by others.
        target: is made; an older one is replaced.

    Raises:
        LibraryDamaged, LibraryWriteFailed: one of them cannot be used.
    """
    target.unlink(missing_ok=True)
    with closing(open_reader(source)) as original, database_errors(target):
        size = int(original.execute("PRAGMA page_size").fetchone()[0])
        original.execute("BEGIN")
        original.execute("SELECT count(*) FROM sqlite_master").fetchone()  # the moment is now
        with closing(sqlite3.connect(target)) as copy:
            original.backup(
                copy,
                pages=_PAGES,
                progress=lambda _status, left, total: tell((total - left) * size),
                sleep=0,
            )
        original.execute("ROLLBACK")


def first_damage(path: Path, token: CancelToken) -> str:
    """What SQLite finds wrong first in a database that nobody writes to; "" for nothing.

    Raises:
        LibraryDamaged, LibraryWriteFailed: it cannot be opened at all.
        Cancelled: somebody asked to stop.
    """
    with closing(open_reader(path)) as connection:
        connection.set_progress_handler(lambda: token.cancelled, _INSTRUCTIONS)
        try:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        except sqlite3.DatabaseError as error:
            token.raise_if_cancelled()
            return str(error)
        return "" if found == "ok" else str(found)


class Watch:
    """Whether anybody has changed a database since it was last looked at."""

    def __init__(self, path: Path) -> None:
        self._connection = open_reader(path)
        self._seen = self._version()

    def changed(self) -> bool:
        """Whether anything was committed since this was asked for the last time."""
        before, self._seen = self._seen, self._version()
        return self._seen != before

    def _version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()
