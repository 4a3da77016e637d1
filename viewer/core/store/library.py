"""The library folder: the one door to everything in it.

Responsible for creating, recognising, locking and closing a library, and for handing out its
connections. Not for what the databases say (catalogue, user_state) nor for the index (search).

What only a writer needs is imported where it writes: the window opens a library to read it first.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from viewer import __version__
from viewer.core.errors import (
    LibraryDamaged,
    LibraryLocked,
    LibraryTooNew,
    LibraryWriteFailed,
    NotALibrary,
)
from viewer.core.paths import LibraryLayout
from viewer.core.store import migrations
from viewer.core.store.database import (
    check_version,
    database_errors,
    open_reader,
    open_writer,
)
from viewer.core.store.files import write_atomically, write_errors

if TYPE_CHECKING:
    from filelock import FileLock

FORMAT = 1
_MARKER = "This folder is a Backfile library. Open this file with Backfile to read it.\n"


def exists(root: Path) -> bool:
    """Whether the folder is a library (of any format)."""
    return LibraryLayout(root).manifest.is_file()


def check_format(layout: LibraryLayout) -> None:
    """Read `library.json` first of all.

    Raises:
        NotALibrary, LibraryDamaged, LibraryTooNew: what the file says.
    """
    try:
        text = layout.manifest.read_text("utf-8")
    except FileNotFoundError as error:
        raise NotALibrary(f"There is no Backfile library in {layout.root}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise LibraryDamaged(f"Cannot read {layout.manifest}", detail=str(error)) from error
    found = _format_of(text)
    if found is None:
        raise LibraryDamaged(f"{layout.manifest} is not readable as a library's description")
    if found > FORMAT:
        raise LibraryTooNew(
            f"The library in {layout.root} has format {found}; this Backfile knows {FORMAT}.",
            found=found,
            supported=FORMAT,
        )


def _format_of(text: str) -> int | None:
    try:
        number = json.loads(text)["format"]
    except (ValueError, KeyError, TypeError):
        return None
    return number if isinstance(number, int) else None


class Library:
    """A library open for writing, held by its lock until `close`.

    Raises on construction:
        LibraryLocked: another Backfile writes to it.
        LibraryError: it cannot be used; nothing was changed.
    """

    def __init__(self, root: Path) -> None:
        self.layout = LibraryLayout(root)
        _make_folder(root)
        if exists(root):
            check_format(self.layout)
        elif _is_foreign(root):
            raise NotALibrary(f"The folder {root} holds other things and is not a library.")
        self._lock = _acquire(self.layout)
        try:
            # What a killed run left half made; under the lock nobody else is making anything.
            shutil.rmtree(self.layout.scratch, ignore_errors=True)
            self._create_if_new()
            self.catalogue_connection = open_writer(self.layout.catalogue, migrations.CATALOGUE)
        except BaseException:
            self._lock.release()
            raise

    def _create_if_new(self) -> None:
        open_writer(self.layout.user, migrations.USER).close()
        if self.layout.manifest.exists():
            return
        import uuid

        document = {
            "format": FORMAT,
            "uuid": str(uuid.uuid4()),
            "created_by": f"backfile {__version__}",
            "created_at": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        write_atomically(self.layout.marker, _MARKER.encode())
        text = json.dumps(document, indent=2) + "\n"
        write_atomically(self.layout.manifest, text.encode())

    def close(self) -> None:
        """Close the connection and give the lock back; calling it twice is harmless."""
        shutil.rmtree(self.layout.scratch, ignore_errors=True)
        self.catalogue_connection.close()
        self._lock.release()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
        if isinstance(error, sqlite3.DatabaseError):  # the disk is full, say, in a transaction
            with database_errors(self.layout.catalogue):
                raise error


@contextlib.contextmanager
def held(root: Path) -> Iterator[bool]:
    """Keep every writer away from a library for the block, changing nothing but `lock`.

    Yields:
        False on a medium that cannot be written to, where nobody writes and no lock is needed.

    Raises:
        LibraryLocked: another Backfile writes to it.
        LibraryError: it is none, or cannot be used.
    """
    layout = LibraryLayout(root)
    check_format(layout)
    if not os.access(root, os.W_OK):
        yield False
        return
    lock = _acquire(layout)
    try:
        yield True
    finally:
        lock.release()


def open_for_reading(root: Path) -> sqlite3.Connection | None:
    """A read-only connection to the catalogue, with the person's marks attached as `user`.

    None while there is no catalogue with tables in it yet: a first sync is about to make them.

    Raises:
        LibraryTooNew, LibraryDamaged: it cannot be read.
    """
    layout = LibraryLayout(root)
    if not exists(root):
        return None
    check_format(layout)
    if not layout.catalogue.exists():
        return None
    connection = open_reader(layout.catalogue)
    try:
        if check_version(connection, layout.catalogue, migrations.CATALOGUE) == 0:
            connection.close()
            return None
        _bring_up(layout)
        connection.execute("ATTACH DATABASE ? AS user", (str(layout.user),))
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _bring_up(layout: LibraryLayout) -> None:
    """Give the person's database the tables of this version before it is read.

    Where that cannot be done now, lists are shown without what it lacks.
    """
    if layout.user.exists() and os.access(layout.user, os.W_OK):
        with contextlib.suppress(LibraryWriteFailed):
            open_writer(layout.user, migrations.USER).close()


def open_user(root: Path) -> sqlite3.Connection:
    """A writing connection to what the person made; short transactions only.

    Raises:
        LibraryError: it cannot be used.
    """
    layout = LibraryLayout(root)
    check_format(layout)
    return open_writer(layout.user, migrations.USER)


def _make_folder(root: Path) -> None:
    with write_errors(root):
        root.mkdir(parents=True, exist_ok=True)
    if not os.access(root, os.W_OK):
        raise LibraryWriteFailed(f"Cannot write to {root}")


def _is_foreign(root: Path) -> bool:
    """Whether a folder without `library.json` holds anything a fresh library would not."""
    ours = {
        "lock",
        LibraryLayout(root).marker.name,
        "user.sqlite",
        "catalogue.sqlite",
        "index",
        "sites",
        "scratch",
        "damaged",
        ".DS_Store",
    }
    return any(
        entry.name not in ours
        and not entry.name.startswith((".new-", "user.", "catalogue.", "index."))
        for entry in root.iterdir()
    )


def _acquire(layout: LibraryLayout) -> FileLock:
    from filelock import FileLock, Timeout

    owner = _owner(layout)
    # Of the process, not of a thread: a move takes it in one and gives it back in another.
    lock = FileLock(layout.lock, timeout=0, mode=0o644, thread_local=False)
    with write_errors(layout.lock):
        try:
            lock.acquire()
        except Timeout as error:  # an OSError too
            raise LibraryLocked(
                f"Another Backfile is writing to {layout.root}" + (f" ({owner})" if owner else ""),
                owner=owner,
            ) from error
        except NotImplementedError as error:  # a file system without locks
            raise LibraryWriteFailed(
                f"The file system of {layout.root} cannot lock files", detail=str(error)
            ) from error
    _inform(layout)
    return lock


def _inform(layout: LibraryLayout) -> None:
    """Say in the lock file who holds it; Windows forbids that while it is locked."""
    import socket

    text = json.dumps(
        {
            "pid": os.getpid(),
            "host": socket.gethostname(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
    )
    with contextlib.suppress(OSError):
        layout.lock.write_text(text, "utf-8")


def _owner(layout: LibraryLayout) -> str:
    try:
        owner = json.loads(layout.lock.read_text("utf-8"))
        return f"process {owner['pid']} on {owner['host']} since {owner['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return ""
