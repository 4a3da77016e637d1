"""`backfile demo`: the sample site, mirrored into a library of its own, in the window.

Responsible for that command with and without a display. Not for the steps (tour).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from viewer.core.sync import RunReport
from viewer.gui.app import go_offscreen, has_display, make_application, open_window
from viewer.gui.main_window import MainWindow
from viewer.gui.sample import SampleSource
from viewer.gui.script import Script, Steps
from viewer.gui.settings import Settings
from viewer.gui.tour import mirror, open_article, report_of, save_picture, search, settled

QUERIES = ("harbour", "الأرشيف")


def run(arguments: argparse.Namespace) -> int:
    """Carry `demo` out; returns the exit status."""
    shown = has_display()
    if not shown:
        go_offscreen()
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="backfile-demo-", ignore_cleanup_errors=True) as folder:
        root = arguments.library if arguments.library_chosen else Path(folder) / "library"
        window = open_window(root, Settings(Path(folder) / "window.ini"))
        source = SampleSource()
        try:
            picture = arguments.picture
            if picture is None and not shown:
                picture = Path(tempfile.gettempdir()) / "backfile-demo.png"
            script = Script(_steps(window, source, picture, arguments.quiet))
            script.run(application, stay=shown)
        finally:
            source.close()
            window.close()
    return 0


def _steps(window: MainWindow, source: SampleSource, picture: Path | None, quiet: bool) -> Steps:
    first = report_of((yield mirror(window, source.open())))
    source.advance()
    second = report_of((yield mirror(window)))
    source.close()
    if not quiet:
        _say_counts(first, second)
    for query in QUERIES:
        yield search(window, query)
        if not quiet:
            _say_hits(window, query)
    yield search(window, "")
    summary = window.model.summary(0)
    if summary is not None:
        yield open_article(window, summary.id)
    yield settled(window)
    if picture is not None:
        sys.stdout.write(f"Picture of the window: {save_picture(window, picture)}\n")
    sys.stdout.flush()


def _say_counts(first: RunReport, second: RunReport) -> None:
    site, later = first.sites[0], second.sites[0]
    stored = ", ".join(
        f"{site.stored.get(type_, 0)} of {count} {type_}s" for type_, count in site.claimed.items()
    )
    sys.stdout.write(
        f"Mirrored {stored}; {site.media_stored} of {site.media_claimed} pictures,"
        f" in {site.seconds:.1f} s.\n"
        f"A second sync saw {later.new} new, {later.changed} changed, {later.gone} gone;"
        " what is gone stays readable.\n"
    )


def _say_hits(window: MainWindow, query: str) -> None:
    total = window.model.rowCount()
    sys.stdout.write(f"Search {query!r}: {total} hits\n")
    for row in range(min(3, total)):
        summary = window.model.summary(row)
        if summary is not None:
            sys.stdout.write(f"  {summary.published:%Y-%m-%d}  {summary.title}\n")
