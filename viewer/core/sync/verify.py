"""`verify`: everything a library claims, looked at again; `--repair` for what can be made again.

Responsible for the order of the checks and for never looking while somebody writes: both forms
hold the library's lock. Not for the single checks (verify_sources, verify_files, verify_index) nor
for the repairs (verify_repair).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from viewer.core import convert
from viewer.core.cancel import CancelToken
from viewer.core.errors import LibraryDamaged, LibraryWriteFailed
from viewer.core.paths import LibraryLayout
from viewer.core.store import migrations
from viewer.core.store.database import Connection, check_version, open_reader, open_writer
from viewer.core.store.integrity import ArticleRow, Integrity, database_troubles
from viewer.core.store.library import Library, check_format, held
from viewer.core.sync.index_jobs import settle
from viewer.core.sync.verify_files import FileChecks, left_overs
from viewer.core.sync.verify_index import check_index
from viewer.core.sync.verify_repair import repaired
from viewer.core.sync.verify_report import Problem, Progress, VerifyReport
from viewer.core.sync.verify_sources import check_counts, check_numbers, check_versions


def verify(root: Path, progress: Progress, token: CancelToken) -> VerifyReport:
    """Look at everything; changes nothing (but brings an older schema up to date, as any run).

    Args:
        root: the library's folder.
        progress: told of every few items, in this thread.
        token: asked to stop through it.

    Raises:
        LibraryLocked: another Backfile writes to it.
        LibraryError: it cannot be used.
        Cancelled: somebody asked to stop.
    """
    layout = LibraryLayout(root)
    with held(root) as writable:
        _check_catalogue_is_there(layout)
        first = [*_outside(layout), *_left_overs(layout)]
        _bring_up_to_date(layout, writable=writable)
        with closing(open_reader(layout.catalogue)) as connection:
            return _Checks(layout, connection, progress, token).report(first)


def repair(root: Path, progress: Progress, token: CancelToken) -> VerifyReport:
    """Look at everything and repair what is derived or can be fetched again.

    Args, raises: as `verify`.
    """
    layout = LibraryLayout(root)
    check_format(layout)
    _check_catalogue_is_there(layout)
    # Opening for writing clears these; with the lock held afterwards, nobody was making them.
    missing_marks, scratch = not layout.user.exists(), list(_left_overs(layout))
    with Library(root) as library:
        settle(layout.index)  # a swap that was cut off left it beside its place
        first = [*_outside(layout, missing_marks=missing_marks), *scratch]
        report = _Checks(layout, library.catalogue_connection, progress, token).report(first)
        if any(problem.kind == "catalogue-damaged" for problem in report.problems):
            return report  # whatever is made from it would be wrong
        done = repaired(library, report.problems, token)
        return VerifyReport(done, report.checked, report.waiting)


def _check_catalogue_is_there(layout: LibraryLayout) -> None:
    if not layout.catalogue.exists():
        raise LibraryDamaged(
            f"The catalogue is missing: {layout.catalogue}",
            hint="Restore it from a backup, or mirror the sites into another folder.",
        )


def _bring_up_to_date(layout: LibraryLayout, *, writable: bool) -> None:
    with closing(open_reader(layout.catalogue)) as connection:
        found = check_version(connection, layout.catalogue, migrations.CATALOGUE)
    if found == len(migrations.CATALOGUE):
        return
    if not writable:
        raise LibraryWriteFailed(
            f"The library in {layout.root} has an older format and cannot be written to.",
            hint="Copy it to a place that can be written to and verify the copy.",
        )
    open_writer(layout.catalogue, migrations.CATALOGUE).close()


def _left_overs(layout: LibraryLayout) -> Iterator[Problem]:
    for name in left_overs(layout):
        yield Problem("scratch-left-over", name, "A killed run left it.")


def _outside(layout: LibraryLayout, *, missing_marks: bool = False) -> Iterator[Problem]:
    """Problems of `library.json` and `user.sqlite`."""
    document = json.loads(layout.manifest.read_text("utf-8"))  # its format was checked
    if not isinstance(document.get("uuid"), str):
        yield Problem(
            "description-damaged",
            layout.manifest.name,
            "It has no uuid. Restore the file from a backup.",
        )
    name = layout.user.name
    if missing_marks or not layout.user.exists():
        lost = "It is missing: what was read and starred is lost unless a backup has it."
        problem = Problem("marks-damaged", name, lost)
        yield problem.mended(f"{lost} An empty one was made.") if missing_marks else problem
        return
    for trouble in database_troubles(layout.user):
        yield Problem("marks-damaged", name, f"{trouble} Restore the file from a backup.")


class _Checks:
    """The checks over one open catalogue, in their order."""

    def __init__(
        self, layout: LibraryLayout, connection: Connection, progress: Progress, token: CancelToken
    ) -> None:
        self._layout = layout
        self._integrity = Integrity(connection)
        self._files = FileChecks(layout, self._integrity, progress, token)
        self._progress = progress
        self._token = token
        self._known: dict[str, tuple[int, bool]] = {}
        self._waiting: set[str] = set()

    def report(self, first: list[Problem]) -> VerifyReport:
        """Everything that is wrong, after what was found before the catalogue was opened."""
        self._progress("databases", 0, 0)
        damage = list(self._catalogue())
        if damage:  # everything else rests on it
            return VerifyReport((*first, *damage), {})
        found = [*first, *self._content()]
        tables = ("versions", "articles", "media")
        checked = {table: self._integrity.count(table) for table in tables}
        return VerifyReport(tuple(found), checked, len(self._waiting))

    def _catalogue(self) -> Iterator[Problem]:
        path = self._layout.catalogue
        for trouble in database_troubles(path):
            yield Problem("catalogue-damaged", path.name, f"{trouble} Restore it from a backup.")

    def _content(self) -> Iterator[Problem]:
        yield from check_versions(self._integrity, self._progress, self._token)
        numbers: list[Problem] = []
        yield from self._files.articles(self._rows(numbers))
        yield from numbers
        yield from check_counts(self._integrity)
        yield from self._files.media()
        yield from self._files.strays(self._waiting)
        for path in self._integrity.stale_files():
            yield Problem("stale-file", path, "The sync that meant to remove it was interrupted.")
        self._progress("index", 0, 0)
        self._token.raise_if_cancelled()
        yield from check_index(self._layout.index, self._known)

    def _rows(self, numbers: list[Problem]) -> Iterator[ArticleRow]:
        """Every article once, remembering what the later checks need of it."""
        for row in self._integrity.articles():
            self._known[row.id] = row.row_id, row.indexed == 1
            if row.converted != convert.VERSION:
                self._waiting.add(row.id)
            numbers.extend(check_numbers(row))
            yield row
