"""`sync`: mirroring from a terminal, stopped by Ctrl-C within a second.

Responsible for the thread the sync runs in, for the signal, and for printing the report. Not for
mirroring (core.sync).
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from viewer.cli.output import TerminalReporter, say, say_error, write, write_json
from viewer.core.cancel import CancelToken
from viewer.core.errors import UsageError
from viewer.core.sync import RunReport, SiteReport, SyncOptions, mirror

INTERRUPTED = 130
_GRACE = 0.8  # seconds that a cancelled sync has to end by itself
_POLL = 0.2  # seconds; lets the main thread run signal handlers on every platform


def run_sync(arguments: argparse.Namespace, library: Path) -> int:
    """Carry `sync` out; returns the exit status."""
    options = _options(arguments)
    reporter = TerminalReporter(quiet=arguments.quiet)
    token = CancelToken()
    report = in_thread(lambda: mirror(library, arguments.urls, options, reporter, token), token)
    reporter.clear()
    if report is None:
        say("Interrupted; everything stored so far is kept, the next sync goes on from there.")
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(INTERRUPTED)  # a stalled connection may hold the thread; crashes are designed for
    print_report(report, arguments)
    return report.exit_status


def _options(arguments: argparse.Namespace) -> SyncOptions:
    if arguments.user and not arguments.password_stdin:
        raise UsageError("--user needs --password-stdin.", hint="echo SECRET | backfile sync ...")
    password = sys.stdin.readline().rstrip("\r\n") if arguments.password_stdin else None
    return SyncOptions(
        types=arguments.types,
        newest=arguments.newest,
        media=not arguments.no_media,
        video=not arguments.no_video,
        media_bytes=arguments.largest * 2**20 if arguments.largest else None,
        comments=arguments.comments,
        retry=arguments.retry,
        delay=arguments.delay,
        full=arguments.full,
        user=arguments.user,
        password=password,
        ca_file=arguments.ca_file,
        insecure_http=arguments.insecure_http,
    )


def in_thread(work: Callable[[], RunReport], token: CancelToken) -> RunReport | None:
    """Run `work` in a thread, cancelling it on Ctrl-C or SIGTERM.

    Returns:
        Its report, or None when it did not end within a second of being cancelled.

    Raises:
        Whatever `work` raises.
    """
    outcome: list[RunReport] = []
    trouble: list[BaseException] = []

    def body() -> None:
        try:
            outcome.append(work())
        except BaseException as error:  # noqa: BLE001  # handed to the main thread, raised there
            trouble.append(error)

    thread = threading.Thread(target=body, name="sync", daemon=True)
    stop = [signal.SIGINT, signal.SIGTERM]
    previous = {number: signal.signal(number, lambda *_: token.cancel()) for number in stop}
    try:
        thread.start()
        while thread.is_alive() and not token.cancelled:
            thread.join(_POLL)
        thread.join(_GRACE if token.cancelled else None)
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
    if trouble:
        raise trouble[0]
    return outcome[0] if outcome else None


def print_report(report: RunReport, arguments: argparse.Namespace) -> None:
    """Print what a run did: JSON, or lines for a person; notes and errors to stderr."""
    if arguments.json:
        write_json(report.as_json())
    for site in report.sites:
        if not arguments.json:
            _print_site(site)
        for note in site.notes:
            say(f"note: {site.site}: {note}")
        if site.error is not None:
            say_error(site.error)
    if not report.sites:
        say("The library has no site yet; `backfile sync URL` adds one.")


def _print_site(site: SiteReport) -> None:
    if site.error is not None and not site.claimed:
        return
    stored = ", ".join(
        f"{site.stored.get(type_, 0)} of {count} {type_}" for type_, count in site.claimed.items()
    )
    write(f"{site.site}: {stored or 'nothing listed'}")
    write(
        f"  new {site.new}, changed {site.changed}, unchanged {site.unchanged}, gone {site.gone};"
        f" pictures {site.media_stored} of {site.media_claimed}"
    )
    for failure in site.failed:
        write(f"  failed: {failure.kind} {failure.key}: {failure.reason}")
    if site.interrupted:
        say("Interrupted; everything stored so far is kept, the next sync goes on from there.")
