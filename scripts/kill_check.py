#!/usr/bin/env python3
"""SIGKILL at random moments of a sync: `python -m scripts.kill_check --kills 100`.

In rounds: a site changes; a library is mirrored cleanly, and another one with some kills, each at
another moment (of time, or of a request), and once more to the end. Then both libraries must hold
the same Markdown, pictures, catalogue and index, and `verify` must say ok (issue 3, 3). Every few
rounds both begin anew, so that first mirrors are killed too. Exit 1 on any difference.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.library_state import ROOT, backfile, connect, state_of, verified
from tests.fakes.rich import RichSite
from tests.fakes.wordpress import FakeSite
from viewer.samplesite import DropConnection, Request, Response, SiteServer

_ANEW = 4  # rounds after which both libraries begin anew
_QUIET = 0.1  # seconds without a request after which the run is busy with something else
_WAYS = ("time", "request", "pause")
_PAUSE = 0.4  # seconds at most between an answer and the kill: converting, writing, committing
_BOUND = 300.0  # seconds that a run may take
_FEWEST = 8  # requests of a run that has almost nothing to do
_EARLIEST = 0.35  # seconds: before that the interpreter starts


class Trigger:
    """A middleware that kills a process at a certain request, and knows what was asked last."""

    def __init__(self) -> None:
        self.count = 0
        self.last = ""
        self.at = 0.0
        self._when = 0
        self._pause = 0.0
        self._kill: Callable[[], None] | None = None
        self._lock = threading.Lock()

    def arm(
        self, when: int = 0, kill: Callable[[], None] | None = None, pause: float = 0.0
    ) -> None:
        """Kill at the `when`-th request from now on, or so many seconds after its answer."""
        with self._lock:
            self.count, self.last, self.at = 0, "", time.monotonic()
            self._when, self._kill, self._pause = when, kill, pause

    def __call__(self, request: Request, answer: Callable[[Request], Response]) -> Response:
        good = answer(request)
        with self._lock:
            self.count += 1
            self.last, self.at = request.target, time.monotonic()
            struck = self._kill if self.count == self._when else None
        if struck is None:
            return good
        if self._pause:
            threading.Timer(self._pause, struck).start()
            return good
        struck()
        raise DropConnection


def pass_of(target: str) -> str:
    """The part of a run in which an address is asked for."""
    if "wp-content" in target:
        return "media"
    if "/comments" in target:
        return "comments"
    if "include=" in target:
        return "articles" if any(n in target for n in ("posts", "pages", "books")) else "relations"
    if "per_page" in target:
        return "manifest"
    last = target.partition("?")[0].rstrip("/").rpartition("/")[2]
    return "deletions" if last.isdigit() else "discover"


@dataclass
class Kill:
    """One kill and what it hit."""

    round: int
    by: str  # of `_WAYS`
    after: float  # seconds from the start; or the request's number, and seconds from its answer
    phase: str
    stored: str  # articles stored, converted, indexed; pictures


class Check:
    """The whole check."""

    def __init__(self, arguments: argparse.Namespace, folder: Path) -> None:
        self._arguments = arguments
        self._folder = folder
        self._rng = random.Random(arguments.seed)
        self._trigger = Trigger()
        self.kills: list[Kill] = []
        self.differences: list[str] = []
        self.verified: Counter[str] = Counter()

    def run(self) -> None:
        """Rounds until there were enough kills."""
        number, empty = 0, 0
        while len(self.kills) < self._arguments.kills and empty < 3:
            before = len(self.kills)
            if number % _ANEW == 0:
                self._site = RichSite(self._arguments.posts, self._arguments.seed + number)
                for name in ("killed", "clean"):
                    shutil.rmtree(self._folder / name, ignore_errors=True)
                port = 0
            else:
                self._site.advance(self._arguments.edits)
            fake = FakeSite(self._site.content)
            with SiteServer(fake, port=port, middleware=self._trigger) as server:
                port = int(fake.base.rpartition(":")[2])
                self._round(number, server.url)
            number += 1
            empty = empty + 1 if len(self.kills) == before else 0

    def _round(self, number: int, url: str) -> None:
        killed, clean = self._folder / "killed", self._folder / "clean"
        self._trigger.arm()
        started = time.monotonic()
        self._to_the_end(number, clean, url)
        seconds, requests = time.monotonic() - started, self._trigger.count
        wanted = min(self._arguments.per_round, self._arguments.kills - len(self.kills))
        left = requests
        for _ in range(wanted):
            lasting = _EARLIEST + (seconds - _EARLIEST) * left / max(1, requests)
            kill = self._killed(number, killed, url, lasting, left)
            if kill is None:
                break  # it ended: there is nothing left to be killed at
            left = max(_FEWEST, left - self._trigger.count)
            self.kills.append(kill)
            print(
                f"{len(self.kills):4} round {number:2} by {kill.by:7} {kill.after:8.2f}"
                f"  {kill.phase:15} {kill.stored}",
                flush=True,
            )
        self._to_the_end(number, killed, url)
        self._compare(number, killed, clean)

    def _to_the_end(self, number: int, library: Path, url: str) -> None:
        self._trigger.arm()
        done = subprocess.run(
            backfile(library, "sync", url, "--json"),
            cwd=ROOT, capture_output=True, text=True, timeout=_BOUND, check=False,
        )  # fmt: skip
        if done.returncode != 0:
            self._differ(number, f"a run to the end: exit {done.returncode} {done.stderr[-500:]}")
            return
        report: dict[str, Any] = json.loads(done.stdout)["sites"][0]
        if report["stored"] != report["claimed"] or report["failed"]:
            self._differ(number, f"incomplete: {report['stored']} of {report['claimed']}")

    def _killed(
        self, number: int, library: Path, url: str, seconds: float, requests: int
    ) -> Kill | None:
        """Start a run and kill it; None when it ended before."""
        by = self._rng.choice(_WAYS)
        pause = self._rng.uniform(0.01, _PAUSE) if by == "pause" else 0.0
        moment = self._rng.uniform(_EARLIEST, max(0.9 * seconds, 2 * _EARLIEST))
        which = self._rng.randint(1, max(1, requests)) if by != "time" else 0
        process = subprocess.Popen(
            backfile(library, "sync", url, "--json"),
            cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        self._trigger.arm(which, lambda: _end(process), pause)
        try:
            process.wait(moment if by == "time" else _BOUND)
        except subprocess.TimeoutExpired:
            if by != "time":
                self._differ(number, "a run did not end")
        finally:
            phase = self._phase(quiet=by == "time")
            _end(process)
        if process.wait() != -signal.SIGKILL:
            return None
        phase = f"after {phase}" if pause else phase
        after = moment if by == "time" else which + pause
        return Kill(number, by, after, phase, _stored(library))

    def _phase(self, *, quiet: bool) -> str:
        if not self._trigger.last:
            return "start"
        quiet = quiet and time.monotonic() - self._trigger.at > _QUIET
        before = pass_of(self._trigger.last)
        return f"after {before}" if quiet else before

    def _compare(self, number: int, killed: Path, clean: Path) -> None:
        for line in state_of(killed).differences(state_of(clean))[:8]:
            self._differ(number, line)
        word, problems = verified(killed)
        self.verified[word] += 1
        if word == "problems":
            self._differ(number, f"verify: {problems[:3]}")

    def _differ(self, number: int, what: str) -> None:
        self.differences.append(what)
        print(f"  DIFFERENCE in round {number}: {what}", flush=True)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill the program and its worker process, as the kernel or a power cut would."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _stored(library: Path) -> str:
    """How far the catalogue is: articles stored, converted, indexed; pictures stored."""
    if not (library / "catalogue.sqlite").exists():
        return "no catalogue yet"
    query = """SELECT count(*), sum(converted > 0), sum(indexed > 0),
                      (SELECT count(*) FROM media WHERE state = 'stored') FROM articles"""
    with contextlib.suppress(Exception), contextlib.closing(connect(library)) as connection:
        stored, converted, indexed, pictures = connection.execute(query).fetchone()
        return f"{stored} stored {converted or 0} written {indexed or 0} indexed {pictures} files"
    return "no tables yet"


def parse(words: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m scripts.kill_check", description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--per-round", type=int, default=5, help="kills before a comparison")
    parser.add_argument("--posts", type=int, default=200)
    parser.add_argument("--edits", type=int, default=60, help="changes between rounds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", help="keep the last two libraries in this new folder")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Run and sum up; 1 when anything differed."""
    arguments = parse(words)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that no run is left behind
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(arguments.keep or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        check = Check(arguments, folder)
        check.run()
    phases = Counter(kill.phase for kill in check.kills)
    print(f"{len(check.kills)} kills in {time.monotonic() - started:.0f} s:")
    for phase, count in phases.most_common():
        print(f"  {count:4} {phase}")
    print("verify:", ", ".join(f"{count} {word}" for word, count in check.verified.items()))
    print(f"{len(check.differences)} differences")
    enough = len(check.kills) >= arguments.kills
    return 1 if check.differences or not enough else 0


if __name__ == "__main__":
    sys.exit(main())
