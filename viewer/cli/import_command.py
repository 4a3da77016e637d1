"""`import`: taking in a WordPress export file from a terminal.

Responsible for the options and the messages. Not for importing (core.sync) nor for how a report
is printed (sync_command).
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from viewer.cli.output import TerminalReporter, say
from viewer.cli.sync_command import INTERRUPTED, in_thread, print_report
from viewer.core.cancel import CancelToken
from viewer.core.sync import SyncOptions, import_export


def run_import(arguments: argparse.Namespace, library: Path) -> int:
    """Carry `import` out; returns the exit status."""
    reporter = TerminalReporter(quiet=arguments.quiet)
    token = CancelToken()
    report = in_thread(
        lambda: import_export(
            library,
            arguments.file,
            SyncOptions(media=not arguments.no_media),
            reporter,
            token,
            into=arguments.site,
            new_key=arguments.new_key,
        ),
        token,
    )
    reporter.clear()
    if report is None:
        say("Interrupted; what was imported is kept, importing the file again adds the rest.")
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(INTERRUPTED)
    print_report(report, arguments)
    return report.exit_status
