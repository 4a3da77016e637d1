"""Opening SQLite files: pragmas, application id, migrations, and what their errors mean.

Responsible for a connection that is ready to use. Not for what is asked of it (catalogue,
user_state).
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from viewer.core.errors import BackfileError, LibraryDamaged, LibraryTooNew, LibraryWriteFailed
from viewer.core.store.migrations import Step

Connection = sqlite3.Connection  # for annotations where sqlite3 itself may not be imported
APPLICATION_ID = 0x4246_494C  # "BFIL"
BUSY_SECONDS = 5.0

_DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}


@contextmanager
def database_errors(path: Path) -> Iterator[None]:
    """Turn the environment's SQLite errors into ours; a bug of ours stays what it is.

    After qutebrowser's split of SQLite codes into known errors and bugs.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        translated = _translate(path, error)
        if translated is None:
            raise
        raise translated from error


def _translate(path: Path, error: sqlite3.DatabaseError) -> BackfileError | None:
    name = (getattr(error, "sqlite_errorname", None) or "").split("_")
    code = "_".join(name[:2])
    if code in _DAMAGED or "not a database" in str(error):
        return LibraryDamaged(f"The database is damaged: {path}", detail=str(error))
    if code == "SQLITE_FULL":
        return LibraryWriteFailed(f"The disk is full: {path}")
    if code in {"SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_BUSY"}:
        return LibraryWriteFailed(f"Cannot use the database {path}", detail=str(error))
    return None


def open_writer(path: Path, steps: Sequence[Step]) -> sqlite3.Connection:
    """Open a database for writing, creating and migrating it as needed.

    Raises:
        LibraryTooNew: its schema is newer than this program knows.
        LibraryDamaged, LibraryWriteFailed: it cannot be used.
    """
    with database_errors(path):
        connection = sqlite3.connect(
            path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            _prepare(connection, path, steps)
        except BaseException:
            connection.close()
            raise
        return connection


def open_reader(path: Path) -> sqlite3.Connection:
    """Open a database read-only; on a read-only medium as an immutable file.

    Raises:
        LibraryDamaged, LibraryWriteFailed: it cannot be read.
    """
    with database_errors(path):
        mode = "ro" if os.access(path.parent, os.W_OK) else "ro&immutable=1"
        connection = sqlite3.connect(
            f"file:{quote(str(path))}?mode={mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection


def check_version(connection: sqlite3.Connection, path: Path, steps: Sequence[Step]) -> int:
    """Return the schema number; raises `LibraryTooNew` when it is beyond what is known."""
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if found > len(steps):
        raise LibraryTooNew(
            f"{path.name} has format {found}; this Backfile knows up to {len(steps)}.",
            found=found,
            supported=len(steps),
        )
    return found


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """One write transaction: all of the block, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has ended it already
            connection.execute("ROLLBACK")
        raise


def _prepare(connection: sqlite3.Connection, path: Path, steps: Sequence[Step]) -> None:
    found = check_version(connection, path, steps)
    if found < len(steps):
        _migrate(connection, path, steps, found)
    # Only now: a step that makes a table anew would take the rows that point to it along.
    connection.execute("PRAGMA foreign_keys = ON")


def _migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[Step], found: int) -> None:
    if found == 0:
        connection.execute("PRAGMA journal_mode = WAL")
    else:
        _back_up(connection, path.with_name(f"{path.name}.v{found}.bak"))
    with transaction(connection):
        for step in steps[found:]:
            step(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")


def _back_up(connection: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        connection.backup(copy)
