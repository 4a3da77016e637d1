"""Writing files so that a crash leaves the old one or the new one, never half of one.

Responsible for atomic replacement and for saying why a write failed. Not for where files lie
(paths) nor for what is in them.
"""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from viewer.core.errors import LibraryWriteFailed

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


@contextmanager
def write_errors(what: Path) -> Iterator[None]:
    """Turn an `OSError` inside the block into `LibraryWriteFailed` naming `what`."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise LibraryWriteFailed(
                f"The disk is full: {what}",
                hint="Free some space and run the command again; it goes on from here.",
            ) from error
        raise LibraryWriteFailed(f"Cannot write {what}", detail=error.strerror) from error


def write_atomically(target: Path, data: bytes, scratch: Path | None = None) -> bool:
    """Put `data` into `target` by a temporary file, fsync and rename.

    Args:
        target: the file to be.
        data: its content.
        scratch: where the temporary file lies, on the target's own disk; beside it when None.

    Returns:
        False when the file already held exactly these bytes and nothing was written.

    Raises:
        LibraryWriteFailed: the folder cannot be written to, or the disk is full.
    """
    with write_errors(target):
        if _holds(target, data):
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        if scratch is not None:
            scratch.mkdir(exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".new-", dir=scratch or target.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(0o644)
            temporary.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
    return True


def move_into_place(part: Path, target: Path) -> None:
    """Rename a checked `.part` file to its final name, making the folder when needed.

    Raises:
        LibraryWriteFailed: the rename is not possible.
    """
    with write_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        part.replace(target)


def remove_quietly(path: Path) -> None:
    """Remove a file of ours; one that is already gone or held open is left to the next run."""
    with contextlib.suppress(OSError):
        path.unlink()


def _holds(target: Path, data: bytes) -> bool:
    try:
        return target.stat().st_size == len(data) and target.read_bytes() == data
    except FileNotFoundError:
        return False
