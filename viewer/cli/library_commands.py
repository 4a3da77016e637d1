"""The commands that change a library without asking a site: `sites remove`, `reindex`.

Responsible for asking first and for saying what is lost. Not for the changes themselves (core).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from viewer.cli.output import say, write
from viewer.core.cancel import CancelToken
from viewer.core.errors import NoSuchSite, UsageError
from viewer.core.reading import Archive
from viewer.core.sync import maintenance


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
