"""`backup`: a copy of a library that is a library, made while it is open and even while it syncs.

Responsible for the copy's name, for what a sync that never paused left open in it, and for opening
it before it gets that name. Not for copying (library_copy). Why a folder: decision 023.
"""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from viewer.core import convert
from viewer.core.cancel import CancelToken
from viewer.core.errors import IndexUnusable, LibraryDamaged, LibraryWriteFailed, UsageError
from viewer.core.logs import logger
from viewer.core.model import Json
from viewer.core.paths import LibraryLayout
from viewer.core.places import PLAIN, is_library
from viewer.core.search import damage, needs_rebuild
from viewer.core.store import migrations
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.database import Connection, open_writer, transaction
from viewer.core.store.files import write_errors
from viewer.core.store.integrity import Integrity
from viewer.core.store.library import check_format, open_for_reading
from viewer.core.store.mending import Mending
from viewer.core.store.snapshot import first_damage
from viewer.core.sync.library_copy import CopyProgress, LibraryCopy, Tell

_LOG = logger(__name__)


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A backup that was made.

    Args:
        path: its folder.
        files, size: how many files beside the databases, and their bytes.
        articles, media: as its catalogue counts them.
        waiting: articles and files that a sync was just changing; the next sync of the backup puts
            them right from what it holds.
    """

    path: Path
    files: int
    size: int
    articles: int
    media: int
    waiting: int

    def as_json(self) -> Json:
        """The form that `backup --json` prints."""
        return {
            "path": str(self.path),
            "files": self.files,
            "bytes": self.size,
            "articles": self.articles,
            "media": self.media,
            "waiting": self.waiting,
        }


def back_up(
    root: Path, folder: Path, tell: Tell, token: CancelToken, now: datetime | None = None
) -> BackupReport:
    """Copy a library into a new folder with today's date, inside a folder.

    Args:
        root: the library; it may be open and syncing.
        folder: made when it is not there.
        now: for its name.

    Raises:
        LibraryError: the library cannot be read, or the backup not written. Nothing is left of it.
        UsageError: the folder lies in the library itself.
        Cancelled: somebody asked to stop. Nothing is left of it.
    """
    check_outside(root, folder)
    check_format(LibraryLayout(root))
    with write_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    target = free_name(root, folder, now or datetime.now())
    half = half_of(target)
    copy = LibraryCopy(root, half, tell, token)
    _LOG.info("Backup of %s to %s begins", root, target)
    try:
        copy.run()
        waiting = 0 if copy.quiet else _settle(LibraryLayout(half), copy.hashes)
        copy.describe()
        articles, media = look(half, tell, token)
        keep_on_disk()
        with write_errors(target):
            half.rename(target)
    except BaseException as error:
        _LOG.warning("Backup ended early: %s", type(error).__name__)
        shutil.rmtree(half, ignore_errors=True)
        raise
    report = BackupReport(target, len(copy.names), copy.size, articles, media, waiting)
    _LOG.info("Backup made: %d files, %d bytes, %d waiting", report.files, report.size, waiting)
    return report


def check_outside(root: Path, folder: Path) -> None:
    """Refuse a folder within a library.

    Raises:
        UsageError: it is one, or lies in one.
    """
    place = folder.resolve()
    for one in (place, *place.parents):
        if one == root.resolve() or is_library(one):
            raise UsageError(
                f"{folder} lies in a library.", hint="Choose a folder outside of any library."
            )


def free_name(root: Path, folder: Path, now: datetime) -> Path:
    """A name with the date that nothing has yet; with the time where there is one of today."""
    name = root.absolute().name
    name = f"{'Backfile' if name.casefold() in PLAIN else name} backup"
    stems = (f"{name} {now:%Y-%m-%d}", f"{name} {now:%Y-%m-%d %H.%M.%S}")
    numbered = (f"{stems[1]} ({number})" for number in range(2, 1000))
    for stem in (*stems, *numbered):
        target = folder / stem
        if not target.exists() and not half_of(target).exists():
            return target
    raise LibraryWriteFailed(f"{folder} holds too many backups of this second.")


def half_of(target: Path) -> Path:
    """What a copy is called until it is whole."""
    return target.with_name(f"{target.name}.part")


def keep_on_disk() -> None:
    """Have the disk keep what was written; Windows does so when it is told to remove a stick."""
    if hasattr(os, "sync"):
        os.sync()


def look(root: Path, tell: Tell, token: CancelToken) -> tuple[int, int]:
    """Open a copy as a library is opened; returns how many articles and pictures it has.

    Raises:
        LibraryError: it cannot be used.
        Cancelled: somebody asked to stop.
    """
    tell(CopyProgress("checking"))
    layout = LibraryLayout(root)
    for path in (layout.catalogue, layout.user):
        found = first_damage(path, token) if path.exists() else ""
        if found:
            raise LibraryDamaged(f"The copy of {path.name} is damaged.", detail=found)
    connection = open_for_reading(root)
    if connection is None:
        return 0, 0
    with closing(connection):
        counted = Integrity(connection)
        return counted.count("articles"), counted.count("media")


def _settle(layout: LibraryLayout, hashes: Mapping[str, str]) -> int:
    """Have the copy's next sync put right what changed between its databases and its files."""
    there = {unicodedata.normalize("NFC", name): sha256 for name, sha256 in hashes.items()}
    with closing(open_writer(layout.catalogue, migrations.CATALOGUE)) as connection:
        articles = list(_other_articles(connection, there))
        media = list(_other_media(connection, there))
        with transaction(connection):
            Mending(connection).convert_again(articles)
            Mending(connection).want_again(media)
        if not _is_searchable(layout.index):
            shutil.rmtree(layout.index, ignore_errors=True)
            with Catalogue(connection).transaction():
                Catalogue(connection).forget_index()
    return len(articles) + len(media)


def _other_articles(connection: Connection, there: Mapping[str, str]) -> Iterator[int]:
    for row in Integrity(connection).articles():
        if row.path is None or row.converted != convert.VERSION:
            continue
        found = there.get(unicodedata.normalize("NFC", row.path))
        if found is None or row.file_sha256 not in {None, found}:
            yield row.row_id


def _other_media(connection: Connection, there: Mapping[str, str]) -> Iterator[int]:
    for row in Integrity(connection).media():
        found = there.get(unicodedata.normalize("NFC", row.path or ""))
        if found is None or row.sha256 not in {None, found}:
            yield row.row_id


def _is_searchable(index: Path) -> bool:
    try:
        return not index.exists() or not (needs_rebuild(index) or damage(index) is not None)
    except IndexUnusable:
        return False
