"""The commands that prove a mirror: `ledger` and `verify`.

Responsible for their words, their JSON (docs/cli.md) and their exit statuses. Not for the figures
(core.store.ledger_view) nor for the checks (core.sync.verify).
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from viewer.cli.output import ProgressLine, say, stamp, write, write_json
from viewer.core.cancel import CancelToken
from viewer.core.errors import NoSuchSite
from viewer.core.model import Json, LedgerCount, LedgerEntry, SiteLedger
from viewer.core.reading import Archive
from viewer.core.sync import maintenance
from viewer.core.sync.verify import repair, verify
from viewer.core.sync.verify_report import VerifyReport

INTERRUPTED = 130
_PHASES = {
    "databases": "Databases",
    "versions": "Stored versions",
    "articles": "Markdown files",
    "media": "Pictures and files",
    "strays": "Files that nothing names",
    "index": "Index",
}


def run_ledger(arguments: argparse.Namespace, library: Path) -> int:
    """Carry `ledger` out."""
    ledgers = _ledgers(library, arguments.site)
    if arguments.retry:
        count = maintenance.retry_now(library, arguments.site)
        say(f"Failed items that the next sync will try: {count}.")
        ledgers = _ledgers(library, arguments.site)
    if arguments.json:
        write_json({"sites": [_ledger_json(ledger) for ledger in ledgers]})
        return 0
    for ledger in ledgers:
        for line in _ledger_lines(ledger):
            write(line)
    if not ledgers:
        say("The library has no site yet; `backfile sync URL` adds one.")
    return 0


def _ledgers(library: Path, site: str | None) -> list[SiteLedger]:
    archive = Archive(library)
    try:
        found = archive.ledger(site)
    finally:
        archive.close()
    if site is not None and not found:
        raise NoSuchSite(f"The library has no site {site!r}.")
    return found


def _ledger_json(ledger: SiteLedger) -> Json:
    counts = ledger.counts
    return {
        "site": ledger.site.key,
        "name": ledger.site.name,
        "last_sync": stamp(ledger.last_sync),
        "last_full": stamp(ledger.last_full),
        "claimed": {count.type: count.claimed for count in counts},
        "stored": {count.type: count.stored for count in counts},
        "failed": {count.type: count.failed for count in counts},
        "gone": {count.type: count.gone for count in counts},
        "site_says": {count.type: count.site_says for count in counts},
        "media": {
            "claimed": ledger.media_claimed,
            "stored": ledger.media_stored,
            "failed": ledger.media_failed,
            "skipped": ledger.media_skipped,
        },
        "entries": [
            {
                "kind": entry.kind,
                "key": entry.key,
                "title": entry.title,
                "reason": entry.reason,
                "tries": entry.tries,
                "retry_at": stamp(entry.retry_at),
                "permanent": entry.permanent,
            }
            for entry in ledger.entries
        ],
    }


def _ledger_lines(ledger: SiteLedger) -> list[str]:
    synced, full = stamp(ledger.last_sync) or "never", stamp(ledger.last_full) or "never"
    waiting = (
        ledger.media_claimed - ledger.media_stored - ledger.media_failed - ledger.media_skipped
    )
    return [
        f"{ledger.site.key}  {ledger.site.name}",
        f"  last sync {synced}, last complete list {full}",
        *(_count_line(count) for count in ledger.counts),
        f"  pictures and files: {ledger.media_stored} of {ledger.media_claimed} stored,"
        f" {ledger.media_failed} failed, {ledger.media_skipped} skipped, {waiting} waiting",
        *(_entry_line(entry) for entry in ledger.entries),
    ]


def _count_line(count: LedgerCount) -> str:
    waiting = max(0, count.claimed - count.stored - count.failed)
    says = "" if count.site_says is None else f"; the site says {count.site_says}"
    return (
        f"  {count.type or 'unknown type'}: {count.stored} of {count.claimed} stored,"
        f" {count.failed} failed, {waiting} waiting, {count.gone} gone{says}"
    )


def _entry_line(entry: LedgerEntry) -> str:
    title = f" ({entry.title})" if entry.title else ""
    times = "once" if entry.tries == 1 else f"{entry.tries} times"
    after = f"next try {stamp(entry.retry_at)}" if entry.retry_at else "tried by the next sync"
    lasting = ", the site's last word" if entry.permanent else ""
    item = f"{entry.kind} {entry.key}{title}"
    return f"  failed: {item}: {entry.reason}; tried {times}{lasting}, {after}"


def run_verify(arguments: argparse.Namespace, library: Path) -> int:
    """Carry `verify` out: 0 when all is well, 1 when something is wrong and stays so."""
    look = repair if arguments.repair else verify
    line = ProgressLine(quiet=arguments.quiet)

    def tell(phase: str, done: int, total: int) -> None:
        line.show(_PHASES[phase], done, total)

    try:
        report = look(library, tell, CancelToken())
    except KeyboardInterrupt:
        line.clear()
        say("Interrupted; what was repaired stays so.")
        sys.stderr.flush()
        os._exit(INTERRUPTED)  # the worker may be making a whole index; it ends with us
    line.clear()
    if arguments.json:
        write_json(report.as_json())
    else:
        for text in _verify_lines(report):
            write(text)
    return 0 if report.ok else 1


def _verify_lines(report: VerifyReport) -> list[str]:
    lines = [
        f"{'repaired' if problem.repaired else 'problem'}[{problem.kind}]: {problem.path}:"
        f" {problem.detail}"
        for problem in report.problems
    ]
    checked = ", ".join(f"{count} {name}" for name, count in report.checked.items())
    if report.waiting:
        lines.append(f"{report.waiting} articles wait for the next sync.")
    left = sum(not problem.repaired for problem in report.problems)
    verdict = "all is well" if report.ok else f"{left} problems"
    lines.append(f"Checked {checked or 'the databases only'}: {verdict}.")
    return lines
