"""A whole library copied to another folder, while it is read, marked and synced.

Responsible for the order (databases first, then files), for looking again when a sync went on
meanwhile, and for reading every copied file back. Not for what the copy is for (backup, moving) nor
for making it consistent where a sync never paused (backup).

A row is committed before its file is written (docs/sync.md), so files that are copied after the
databases hold whatever the rows speak of, unless a sync renamed or replaced one in between: then
another round finds that the catalogue has changed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from viewer.core.cancel import CancelToken
from viewer.core.errors import LibraryDamaged, LibraryWriteFailed
from viewer.core.paths import LibraryLayout
from viewer.core.store.files import write_atomically, write_errors
from viewer.core.store.library import check_format
from viewer.core.store.snapshot import Watch, copy_database

Phase = Literal["counting", "databases", "files", "checking"]
Tell = Callable[["CopyProgress"], None]

ROUNDS = 4
_CHUNK = 1024 * 1024
_ROOM = 64 * 1024 * 1024  # that must stay free
WORK = (".new-", "index.new", "index.old")  # half-made things at the root


@dataclass(frozen=True, slots=True)
class CopyProgress:
    """How far a copy is, in bytes; `total` is 0 while it is not known."""

    phase: Phase
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as it was copied."""

    size: int
    mtime: int  # nanoseconds
    sha256: bytes  # empty where both names lead to the same bytes


class LibraryCopy:
    """Args:
    root: the library.
    target: a folder that is not there yet.
    tell: is told of progress, in this thread.
    token: asked to stop through it.
    link: give files a second name instead of copying them, where the disk is the same and can. Only
        for a library that nobody writes to meanwhile and that is given up after.
    """

    def __init__(
        self, root: Path, target: Path, tell: Tell, token: CancelToken, *, link: bool = False
    ) -> None:
        self._link = link
        self._from = LibraryLayout(root)
        self._to = LibraryLayout(target)
        self._tell = tell
        self._token = token
        self._seen: dict[str, _Seen] = {}
        self._quiet = True

    @property
    def hashes(self) -> dict[str, str]:
        """The SHA-256 of every copied file by its path, which has `/` between its parts."""
        return {name: seen.sha256.hex() for name, seen in self._seen.items()}

    @property
    def names(self) -> list[str]:
        """The path of every copied file, with `/` between its parts."""
        return list(self._seen)

    @property
    def size(self) -> int:
        """Bytes of the copied files."""
        return sum(seen.size for seen in self._seen.values())

    @property
    def quiet(self) -> bool:
        """Whether nobody wrote to the catalogue during the last round."""
        return self._quiet

    def run(self) -> None:
        """Copy everything; at the end the target holds a library but for its description.

        `library.json` comes last, by `describe`: before, nothing takes the copy for a library.

        Raises:
            LibraryError: the library cannot be read, or the target not written or read back.
            Cancelled: somebody asked to stop. What was copied lies there still.
        """
        check_format(self._from)
        self._token.raise_if_cancelled()
        with write_errors(self._to.root):
            self._to.root.mkdir(parents=True)
        self._link = self._link and self._can_link()
        self._need_room()
        watch = Watch(self._from.catalogue) if self._from.catalogue.exists() else None
        try:
            for _ in range(ROUNDS):
                self._round()
                self._quiet = watch is None or not watch.changed()
                if self._quiet:
                    break
        finally:
            if watch is not None:
                watch.close()
        self._check()

    def refresh_marks(self) -> None:
        """Take over what a person marked since the databases were copied."""
        if self._from.user.exists():
            fresh = self._to.user.with_name(".new-user.sqlite")
            copy_database(self._from.user, fresh, lambda _done: None)
            with write_errors(self._to.user):
                fresh.replace(self._to.user)

    def describe(self) -> None:
        """Make a library of the copy."""
        with write_errors(self._to.manifest):
            data = self._from.manifest.read_bytes()
        write_atomically(self._to.manifest, data)

    # -- one round -------------------------------------------------------------------------------

    def _round(self) -> None:
        for source, target in (
            (self._from.catalogue, self._to.catalogue),
            (self._from.user, self._to.user),
        ):
            if source.exists():
                self._copy_database(source, target)
        self._copy_files()

    def _copy_database(self, source: Path, target: Path) -> None:
        total = source.stat().st_size

        def step(done: int) -> None:
            self._token.raise_if_cancelled()
            self._tell(CopyProgress("databases", min(done, total), total))

        copy_database(source, target, step)

    def _copy_files(self) -> None:
        there = dict(self._files())
        total = sum(stat.st_size for stat in there.values())
        for name in self._seen.keys() - there.keys():
            with write_errors(self._to.root / name):
                (self._to.root / name).unlink(missing_ok=True)
            del self._seen[name]
        done = 0
        for name, stat in there.items():
            self._tell(CopyProgress("files", done, total))
            self._copy_file(name, stat)
            done += stat.st_size

    def _copy_file(self, name: str, stat: os.stat_result) -> None:
        seen = self._seen.get(name)
        if seen is not None and (seen.size, seen.mtime) == (stat.st_size, stat.st_mtime_ns):
            return
        target = self._to.root / name
        if self._link:
            with write_errors(target):
                target.parent.mkdir(parents=True, exist_ok=True)
                os.link((self._from.root / name).resolve(), target)
            self._seen[name] = _Seen(stat.st_size, stat.st_mtime_ns, b"")
            return
        digest, size = hashlib.sha256(), 0
        with write_errors(target):
            try:
                with (self._from.root / name).open("rb") as file:
                    chunks = self._chunks(file)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    for chunk in _written(target, chunks):
                        digest.update(chunk)
                        size += len(chunk)
            except FileNotFoundError:  # the sync removed it; the next round knows
                if (self._from.root / name).exists():
                    raise
                self._seen.pop(name, None)
                return
            with contextlib.suppress(OSError):  # some file systems keep no such times
                os.utime(target, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        self._seen[name] = _Seen(size, stat.st_mtime_ns, digest.digest())

    def _chunks(self, file: BinaryIO) -> Iterator[bytes]:
        while chunk := file.read(_CHUNK):
            self._token.raise_if_cancelled()
            yield chunk

    # -- what there is ---------------------------------------------------------------------------

    def _files(self) -> Iterator[tuple[str, os.stat_result]]:
        """Every file but the databases, the lock and half-made ones, by its path."""
        yield from self._below(self._from.root, set())

    def _below(self, folder: Path, above: set[Path]) -> Iterator[tuple[str, os.stat_result]]:
        self._token.raise_if_cancelled()
        real = folder.resolve()
        if real in above:  # a link that leads in a circle
            return
        for entry in sorted(os.scandir(folder), key=lambda one: one.name):
            if folder == self._from.root and self._is_left_out(entry.name):
                continue
            path = Path(entry.path)
            try:
                if entry.is_dir():
                    yield from self._below(path, above | {real})
                elif entry.is_file():
                    yield path.relative_to(self._from.root).as_posix(), entry.stat()
            except FileNotFoundError:  # gone since
                continue

    def _is_left_out(self, name: str) -> bool:
        layout = self._from
        ours = (layout.lock, layout.scratch, layout.manifest)
        databases = (layout.catalogue.name, layout.user.name)
        return (
            name in {path.name for path in ours}
            or name.startswith(WORK)
            or name.startswith(tuple(f"{database}-" for database in databases))  # -wal, -shm
            or name in databases
        )

    def _need_room(self) -> None:
        self._tell(CopyProgress("counting"))
        databases = [one for one in (self._from.catalogue, self._from.user) if one.exists()]
        wanted = 0 if self._link else sum(stat.st_size for _, stat in self._files())
        wanted += sum(one.stat().st_size for one in databases)
        with write_errors(self._to.root):
            free = shutil.disk_usage(self._to.root).free
        if free < wanted + _ROOM:
            raise LibraryWriteFailed(
                f"There is not enough room in {self._to.root.parent}:"
                f" {wanted / 1e9:.1f} GB are needed, {free / 1e9:.1f} GB are free.",
                hint="Free some space, or choose a folder on another disk.",
            )

    def _can_link(self) -> bool:
        """Try it: disks and file systems differ."""
        probe = self._to.root / self._from.manifest.name
        try:
            os.link(self._from.manifest, probe)
            probe.unlink()
        except OSError:
            return False
        return True

    # -- reading it back ---------------------------------------------------------------------------

    def _check(self) -> None:
        """Compare every copied file with what was read from its original."""
        read = {name: seen for name, seen in self._seen.items() if seen.sha256}
        total, done = sum(seen.size for seen in read.values()), 0
        for name, seen in read.items():
            self._tell(CopyProgress("checking", done, total))
            path = self._to.root / name
            digest = hashlib.sha256()
            try:
                with path.open("rb") as file:
                    for chunk in self._chunks(file):
                        digest.update(chunk)
            except OSError as error:
                raise _differs(path, str(error)) from error
            if digest.digest() != seen.sha256:
                raise _differs(path, "It is not what was written.")
            done += seen.size


def _differs(path: Path, detail: str) -> LibraryDamaged:
    error = LibraryDamaged(f"The copy of a file cannot be read back: {path}", detail=detail)
    error.hint = "The disk may be failing; choose a folder on another one."
    return error


def _written(target: Path, chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Write chunks to a file, handing each on."""
    with target.open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
            yield chunk
