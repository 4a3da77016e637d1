"""The commands on a library that ask no site: `sites remove`, `reindex`, `reconvert`, `backup`.

Responsible for asking first and for saying what is lost. Not for the changes themselves (core).
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from viewer.cli.output import ProgressLine, say, write, write_json
from viewer.core.cancel import CancelToken
from viewer.core.errors import NoSuchSite, UsageError
from viewer.core.reading import Archive
from viewer.core.sync import maintenance
from viewer.core.sync.backup import back_up
from viewer.core.sync.library_copy import CopyProgress
from viewer.core.sync.reconvert import reconvert

INTERRUPTED = 130
_PHASES = {
    "counting": "Counting",
    "databases": "Databases (MB)",
    "files": "Files (MB)",
    "checking": "Checking (MB)",
}


def run_remove(arguments: argparse.Namespace, library: Path) -> int:
    """Carry `sites remove` out."""
    if arguments.site is None:
        raise UsageError("`sites remove` needs the key of a site.")
    archive = Archive(library)
    try:
        rows = {row.site.key: row for row in archive.site_rows()}
    finally:
        archive.close()
    if arguments.site not in rows:
        raise NoSuchSite(f"The library has no site {arguments.site!r}.")
    row = rows[arguments.site]
    lost = f"{row.articles} articles with all versions and {row.media} pictures of {row.site.name}"
    if not arguments.yes and not _confirmed(f"Remove {lost} from this computer?"):
        say("Nothing was removed.")
        return 0
    maintenance.remove_site(library, arguments.site, CancelToken())
    write(f"Removed {lost}.")
    return 0


def _confirmed(question: str) -> bool:
    if not sys.stdin.isatty():
        raise UsageError("Removing needs a yes.", hint="Add --yes to remove without being asked.")
    say(f"{question} [y/N]")
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def run_reindex(library: Path) -> int:
    """Carry `reindex` out."""
    count = maintenance.reindex(library, CancelToken())
    write(f"Indexed {count} articles.")
    return 0


def run_reconvert(arguments: argparse.Namespace, library: Path) -> int:
    """Carry `reconvert` out: 0 when everything was converted, 1 when something could not be."""
    line = ProgressLine(quiet=arguments.quiet)
    try:
        report = reconvert(
            library, lambda done, total: line.show("Articles", done, total), CancelToken()
        )
    except KeyboardInterrupt:
        line.clear()
        say("Interrupted; what was converted stays so, the next `reconvert` goes on from there.")
        sys.stderr.flush()
        os._exit(INTERRUPTED)  # the worker may be at a long article; it ends with us
    line.clear()
    if arguments.json:
        write_json(report.as_json())
        return 1 if report.failed else 0
    write(f"Converted {report.articles} articles again; {report.changed} files changed.")
    for id_, reason in report.failed:
        write(f"  failed: {id_}: {reason}")
    if report.media:
        say(f"New pictures and files, which the next sync fetches: {report.media}.")
    return 1 if report.failed else 0


def run_backup(arguments: argparse.Namespace, library: Path) -> int:
    """Carry `backup` out; an interrupted one leaves nothing."""
    line = ProgressLine(quiet=arguments.quiet)

    def tell(progress: CopyProgress) -> None:
        line.show(_PHASES[progress.phase], progress.done // 10**6, progress.total // 10**6)

    try:
        report = back_up(library, arguments.folder, tell, CancelToken())
    finally:
        line.clear()
    if arguments.json:
        write_json(report.as_json())
        return 0
    write(f"Backed up to {report.path}")
    write(f"  {report.articles} articles, {report.media} media, {report.files} files, checked")
    if report.waiting:
        say(f"A sync was at work: the backup's next sync puts {report.waiting} items right.")
    return 0
