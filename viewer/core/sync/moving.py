"""Moving a library to another folder, also to another disk.

Responsible for the order in which nothing can be lost: copied and compared while nobody writes,
opened at its new place, and only then removed from the old one. Not for copying (library_copy) nor
for closing and opening the window between (gui.library_desk).
"""

from __future__ import annotations

import shutil
from contextlib import ExitStack, suppress
from pathlib import Path

from viewer.core.cancel import CancelToken
from viewer.core.errors import LibraryWriteFailed
from viewer.core.logs import logger
from viewer.core.paths import LibraryLayout
from viewer.core.store.files import write_errors
from viewer.core.store.library import held
from viewer.core.sync.backup import check_outside, half_of, keep_on_disk, look
from viewer.core.sync.library_copy import WORK, LibraryCopy, Tell

_LOG = logger(__name__)


class Move:
    """One move: `prepare`, `finish`, then `remove_old`; `abandon` at any time before the last.

    The library's lock is held from `prepare` on, so that nobody syncs what is about to go.

    Args:
        root: the library.
        target: the folder it is to have, which is not there yet or empty.
    """

    def __init__(self, root: Path, target: Path) -> None:
        self.root = root.absolute()
        self.target = target.absolute()
        self._holding = ExitStack()
        self._copy: LibraryCopy | None = None
        self._at: Path | None = None  # where the copy lies

    def prepare(self, tell: Tell, token: CancelToken) -> None:
        """Copy everything and compare it, while the library is read on.

        Raises:
            LibraryLocked: another Backfile writes to it, or a sync of this one.
            LibraryError: it cannot be copied; nothing is left of the copy.
            UsageError: the target lies in a library.
            Cancelled: somebody asked to stop; nothing is left of the copy.
        """
        check_outside(self.root, self.target)
        _LOG.info("Move of %s to %s begins", self.root, self.target)
        try:
            if not self._holding.enter_context(held(self.root)):
                raise LibraryWriteFailed(
                    f"{self.root} cannot be removed from its place.",
                    hint="Make a backup to another folder instead, and open that.",
                )
            half = self._free_half()
            self._copy = LibraryCopy(self.root, half, tell, token, link=True)
            self._at = half
            self._copy.run()
            self._copy.describe()
            look(half, tell, token)
        except BaseException as error:
            _LOG.warning("Move ended early: %s", type(error).__name__)
            self.abandon()
            raise

    def _free_half(self) -> Path:
        half = half_of(self.target)
        if half.exists() or (self.target.exists() and any(self.target.iterdir())):
            taken = half if half.exists() else self.target
            raise LibraryWriteFailed(
                f"{taken} is there already.",
                hint="Choose another folder, or remove what an interrupted move left.",
            )
        return half

    def finish(self) -> None:
        """Take the last marks over and give the copy its name; nobody has the library open now.

        Raises:
            LibraryError: that cannot be done; the old place is as good as it was.
        """
        assert self._copy is not None
        assert self._at is not None
        self._copy.refresh_marks()
        keep_on_disk()
        with write_errors(self.target):
            if self.target.exists():
                self.target.rmdir()  # it is empty; Windows renames over nothing
            self._at = self._at.rename(self.target)
        _LOG.info("Move: the copy has its name")

    def abandon(self) -> None:
        """Leave the library where it is, and nothing of the copy; twice does no harm."""
        if self._at is not None:
            shutil.rmtree(self._at, ignore_errors=True)
            self._at = None
        self._holding.close()

    def remove_old(self) -> bool:
        """Remove the library from its old place, and nothing that was not copied.

        Returns:
            Whether the folder is gone: False where somebody's other things lie in it, or where a
            file is held open.
        """
        assert self._copy is not None
        layout = LibraryLayout(self.root)
        _remove(layout.manifest)  # first: what is left by a crash is taken for no library
        for name in self._copy.names:
            path = self.root / name
            if path.parent.resolve().is_relative_to(self.root.resolve()):
                _remove(path)
        for database in (layout.catalogue, layout.user):
            for ending in ("", "-wal", "-shm", "-journal"):
                _remove(database.with_name(database.name + ending))
        shutil.rmtree(layout.scratch, ignore_errors=True)
        for entry in self.root.iterdir():
            if entry.name.startswith(WORK):
                shutil.rmtree(entry, ignore_errors=True) if entry.is_dir() else _remove(entry)
        self._holding.close()  # before its file goes: Windows removes none that is held
        _remove(layout.lock)
        _remove_empty(self.root)
        gone = not self.root.exists()
        _LOG.info("Move: the old folder is gone: %s", gone)
        return gone


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _remove_empty(folder: Path) -> None:
    """Remove a folder with the empty ones in it; links stay."""
    with suppress(OSError):
        for entry in folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                _remove_empty(entry)
        folder.rmdir()
