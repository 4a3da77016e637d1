"""The folder of an index and its neighbours: one being made, one being replaced, and the lock.

Responsible for swapping a new index in so that a reader finds one at any moment, for ending a swap
that was cut off, and for one writer at a time over all of them. Not for what is in an index.

`index.new` is being made, `index.old` was replaced and is about to go, `index.lock` is locked
while somebody writes to any of them. When `index` itself is missing and `index.old` is there, a
swap was cut off between its two renames, which no system call of all systems does at once.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from whoosh.util.filelock import FileLock, try_for

from viewer.core.errors import LibraryLocked
from viewer.core.search.storage import sync_folder

_TRY_EVERY = 0.1  # seconds between attempts at the lock


def fresh_place(folder: Path) -> Path:
    """Where the index is made anew."""
    return folder.with_name(folder.name + ".new")


def old_place(folder: Path) -> Path:
    """Where the index lies that is being replaced."""
    return folder.with_name(folder.name + ".old")


def lock_place(folder: Path) -> Path:
    """The file that is locked by whoever writes; it stays when nobody does."""
    return folder.with_name(folder.name + ".lock")


@dataclass(frozen=True, slots=True)
class Located:
    """Where the index to ask is, which folder that is, and when a file in it came or went."""

    path: Path
    identity: tuple[int, int]
    changed: int = field(compare=False)  # nanoseconds since 1970


def located(folder: Path) -> Located | None:
    """Where the index to ask is now; None when there is none yet."""
    # The first place again: a swap may have ended between the two looks.
    for place in (folder, old_place(folder), folder):
        with contextlib.suppress(FileNotFoundError):
            status = place.stat()
            return Located(place, (status.st_dev, status.st_ino), status.st_mtime_ns)
    return None


def current(folder: Path) -> Path | None:
    """The path of the index to ask; None when there is none yet."""
    found = located(folder)
    return None if found is None else found.path


def swap(folder: Path) -> None:
    """Put the new index in the old one's place.

    Raises:
        OSError: a rename is not possible; the old index is where it was or is found by `current`.
    """
    old = old_place(folder)
    _remove(old)
    if folder.exists():
        folder.rename(old)
    fresh_place(folder).rename(folder)
    sync_folder(folder.parent)
    _remove(old)


def settle(folder: Path) -> None:
    """End a swap that was cut off and remove what a killed writer left beside the index.

    Only with the lock in hand.

    Raises:
        OSError: a rename is not possible.
    """
    old, fresh = old_place(folder), fresh_place(folder)
    if old.exists() and not folder.exists():
        # What was made is whole: swapping begins after it was finished.
        (fresh if fresh.exists() else old).rename(folder)
        sync_folder(folder.parent)
    _remove(old)
    _remove(fresh)


def discard_fresh(folder: Path) -> None:
    """Remove an index that was being made; its space may be what the disk lacks."""
    _remove(fresh_place(folder))


@contextmanager
def writing(folder: Path, seconds: float) -> Iterator[None]:
    """Be the one writer of an index, in whichever place.

    Args:
        folder: the index's.
        seconds: how long to wait for another writer.

    Raises:
        LibraryLocked: another writer has it.
        OSError: the lock's file cannot be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(str(lock_place(folder)))
    if not try_for(lock.acquire, timeout=seconds, delay=_TRY_EVERY):
        raise LibraryLocked("Another program is writing to the index.")
    try:
        yield
    finally:
        lock.release()


def _remove(place: Path) -> None:
    """Remove a folder, or a file in its place; what is held open is left to the next run."""
    if place.is_dir():
        shutil.rmtree(place, ignore_errors=True)
    else:
        place.unlink(missing_ok=True)
