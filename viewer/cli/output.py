"""Writing for people and programs: results to stdout, everything else to stderr.

Responsible for form only: JSON, progress on a terminal, error lines. Not for what is said.
"""

from __future__ import annotations

import json
import shutil
import sys
import threading
from datetime import datetime
from typing import Any

from viewer.core.errors import BackfileError
from viewer.core.model import ArticleSummary, Json
from viewer.core.sync import SyncProgress

_PHASES = {
    "discover": "Looking for the site's API",
    "manifest": "Listing",
    "articles": "Articles",
    "comments": "Comments",
    "media": "Pictures",
    "deletions": "Looking for what is gone",
    "index": "Indexing",
    "done": "Done",
}


def write(text: str) -> None:
    """A line of a result."""
    sys.stdout.write(text + "\n")


def write_json(document: Any, *, lines: bool = False) -> None:
    """A JSON document; compact as one of many lines."""
    indent = None if lines else 2
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=indent) + "\n")


def say(text: str) -> None:
    """A message for a person; never part of a result."""
    sys.stderr.write(text + "\n")


def say_error(error: BackfileError) -> None:
    """An expected error: one line, and what to do."""
    detail = f" ({error.detail})" if error.detail else ""
    say(f"error[{error.reference}]: {error.message}{detail}")
    if error.hint:
        say(f"hint: {error.hint}")


class TerminalReporter:
    """Shows a sync's progress as one line on a terminal, and nothing anywhere else.

    Called in the sync thread; a line is written at most when it differs.
    """

    def __init__(self, *, quiet: bool) -> None:
        self._shown = "" if sys.stderr.isatty() and not quiet else None
        self._lock = threading.Lock()

    def progress(self, progress: SyncProgress) -> None:
        """Redraw the line."""
        if self._shown is None:
            return
        count = f" {progress.done}/{progress.total}" if progress.total else ""
        detail = f" ({progress.detail})" if progress.detail else ""
        text = f"{progress.site}: {_PHASES[progress.phase]}{count}{detail}"
        text = text[: shutil.get_terminal_size().columns - 1]
        with self._lock:
            if text != self._shown:
                sys.stderr.write("\r\x1b[K" + text)
                sys.stderr.flush()
                self._shown = text

    def changed(self) -> None:
        """Nothing to redraw on a terminal."""

    def clear(self) -> None:
        """Remove the line before anything else is written."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


class ProgressLine:
    """One line of progress on a terminal, and nothing anywhere else."""

    def __init__(self, *, quiet: bool) -> None:
        self._shown = sys.stderr.isatty() and not quiet

    def show(self, what: str, done: int, total: int) -> None:
        """Redraw the line; `total` is 0 where nobody knows it."""
        if self._shown:
            count = f" {done}/{total}" if total else (f" {done}" if done else "")
            sys.stderr.write(f"\r\x1b[K{what}{count}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Remove the line before anything else is written."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def article_json(summary: ArticleSummary) -> Json:
    """The form that `list --json` prints (docs/cli.md)."""
    return {
        "id": summary.id,
        "site": summary.site,
        "wp_id": summary.wp_id,
        "type": summary.type,
        "title": summary.title,
        "date": stamp(summary.published),
        "modified": stamp(summary.modified),
        "author": summary.author,
        "categories": list(summary.categories),
        "tags": list(summary.tags),
        "lang": summary.lang,
        "url": summary.url,
        "path": summary.path,
        "gone_since": stamp(summary.gone_since),
        "versions": summary.versions,
    }


def article_line(summary: ArticleSummary) -> str:
    """A list row for a person."""
    date = f"{summary.published:%Y-%m-%d}" if summary.published else "no date   "
    author = f"  ({summary.author})" if summary.author else ""
    gone = "  [gone]" if summary.gone_since else ""
    return f"{date}  {summary.id}  {summary.title or '(no title)'}{author}{gone}"


def stamp(moment: datetime | None) -> str | None:
    """A time as JSON: ISO 8601 UTC with Z."""
    return None if moment is None else f"{moment:%Y-%m-%dT%H:%M:%SZ}"
