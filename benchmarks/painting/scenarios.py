"""What is measured in an open window.

Responsible for the steps of each scenario and for the names of what they measure, in milliseconds
unless the name says otherwise. Each runs in a process of its own (worker). Not for the start of the
program (start).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import Qt, QTimer

from benchmarks.memory_site import MemorySite
from benchmarks.painting.articles import COPIES, READING
from benchmarks.painting.driver import Driver, drive
from benchmarks.painting.memory import resident
from benchmarks.painting.typing_queries import typing
from viewer.core.sync import SyncOptions
from viewer.gui.script import Steps, until

Times = dict[str, list[float]]
_STEP = 40  # pixels of a scroll
_BEAT = 5  # milliseconds between two looks at the event loop
_IDLE = 3_000  # milliseconds of an idle window that its lateness is compared with


@dataclass(frozen=True, slots=True)
class Size:
    """How much a scenario does.

    Args:
        queries: of a language that are typed.
        opened: articles opened before memory is read, and at most of each length.
        frames: scroll steps at each of three places of the list.
        rounds: over the places of the tree.
        posts: articles of the site that is mirrored.
    """

    queries: int = 8
    opened: int = 100
    frames: int = 400
    rounds: int = 2
    posts: int = 1_500


def scenario_typing(root: Path, size: Size) -> Times:
    """Keys to painted hits."""
    times: Times = {}
    drive(root, lambda driver: typing(driver, size.queries, times))
    return times


def scenario_opening(root: Path, size: Size) -> Times:
    """A click on an article to the painted page, by its length."""
    times: Times = {f"open {name}": [] for name in COPIES}

    def steps(driver: Driver) -> Steps:
        yield driver.placed(f"site:{READING}")
        yield driver.opened(_rows("1k", size)[-1])  # the first page ever loads what pages need
        for name in COPIES:
            for row in _rows(name, size)[:-1]:
                times[f"open {name}"].append((yield driver.opened(row)))
                yield _marked(driver)

    drive(root, steps)
    return times


def _rows(name: str, size: Size) -> list[int]:
    """The rows of the articles of a length: they are listed in the order in which they are made."""
    start = 0
    for length, copies in COPIES.items():
        if length == name:
            return list(range(start, start + min(copies, size.opened)))
        start += copies
    raise KeyError(name)


def _marked(driver: Driver) -> Callable[[Callable[[Any], None]], None]:
    """A step: wait for a read that is queued behind the article's mark."""
    return lambda resume: driver.window.runner.submit("benchmark", lambda _archive: None, resume)


def scenario_scrolling(root: Path, size: Size) -> Times:
    """Frames of 40 pixels at the beginning, in the middle and at the end, and jumps to anywhere."""
    times: Times = {}

    def steps(driver: Driver) -> Steps:
        bar = driver.window.articles.verticalScrollBar()
        for share in (0.0, 0.5, 0.95):
            yield driver.scrolled(int(bar.maximum() * share) - bar.value() + 1)
            for _ in range(min(size.frames, (bar.maximum() - bar.value()) // _STEP)):
                times.setdefault("frame", []).append((yield driver.scrolled(_STEP)))
        chance = Random(1)
        for _ in range(min(40, size.frames)):
            target = chance.randrange(bar.maximum())
            if target != bar.value():
                jump = yield driver.scrolled(target - bar.value())
                times.setdefault("jump", []).append(jump)

    drive(root, steps)
    return times


def scenario_switching(root: Path, size: Size) -> Times:
    """A place of the tree to its painted list, and the list in another order."""
    times: Times = {}

    def steps(driver: Driver) -> Steps:
        places = _chosen(driver.places())
        for _ in range(size.rounds):
            for key in [*places, "all"]:
                kind = _kind(key)
                taken = yield driver.placed(key)
                times.setdefault("switch", []).append(taken)
                times.setdefault(f"switch: {kind}", []).append(taken)
            for order in ("title", "modified", "date"):
                sort = driver.listed(
                    lambda order=order: driver.window.browser.sort_by(order), lambda _listing: True
                )
                times.setdefault("sort", []).append((yield sort))

    drive(root, steps)
    return times


def _kind(key: str) -> str:
    if key.startswith("site:"):
        return "site"
    return key.split("/")[1] if "/" in key else key


def _chosen(places: list[str]) -> list[str]:
    """Some of each kind: the first three of each site."""
    seen: dict[tuple[str, str], int] = {}
    chosen = []
    for key in places:
        group = (key.partition("/")[0] if "/" in key else "", _kind(key))
        seen[group] = seen.get(group, 0) + 1
        if key != "all" and (seen[group] <= 3 or not group[0]):
            chosen.append(key)
    return chosen


class Lateness:
    """How late a timer of 5 ms fires: what anything else in the event loop has to wait."""

    def __init__(self, times: list[float]) -> None:
        self._times = times
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT)

    def _beat(self) -> None:
        now = time.perf_counter()
        self._times.append(max(0.0, (now - self._last) * 1e3 - _BEAT))
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


def scenario_syncing(root: Path, size: Size) -> Times:
    """Lateness of the event loop when nothing happens, and while a site is mirrored.

    The library grows by the site: the worker is given a copy.
    """
    times: Times = {"late idle": [], "late syncing": []}

    def steps(driver: Driver) -> Steps:
        idle = Lateness(times["late idle"])
        yield lambda resume: QTimer.singleShot(_IDLE, resume)
        idle.stop()
        with MemorySite(size.posts) as site:
            busy = Lateness(times["late syncing"])
            window = driver.window
            report = yield until(
                window.sync.finished,
                lambda: window.start_sync((site.url,), SyncOptions(patience=0.1)),
                window.sync.failed,
            )
            busy.stop()
        stored = sum(report.sites[0].stored.values())
        if stored != size.posts:
            raise RuntimeError(f"the sync stored {stored} of {size.posts} articles")

    drive(root, steps)
    return times


def scenario_memory(root: Path, size: Size) -> Times:
    """Megabytes after articles were opened, and of a window that shows nothing."""
    times: Times = {}

    def steps(driver: Driver) -> Steps:
        times["MB listed"] = [resident()]
        for row in range(min(size.opened, driver.window.model.rowCount())):
            yield driver.opened(row)
        yield _marked(driver)
        times["MB read"] = [resident()]

    drive(root, steps)
    return times


SCENARIOS: dict[str, Callable[[Path, Size], Times]] = {
    "typing": scenario_typing,
    "opening": scenario_opening,
    "scrolling": scenario_scrolling,
    "switching": scenario_switching,
    "syncing": scenario_syncing,
    "memory": scenario_memory,
}
