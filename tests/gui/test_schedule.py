"""When a sync begins by itself: a clock on a string, no waiting."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from viewer.gui.schedule import Schedule

START = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


class Machine:
    """A clock that a test sets, a choice, and whether anything stands in the way."""

    def __init__(
        self, choice: str, last: datetime | None = START, passed: timedelta = timedelta()
    ) -> None:
        self.now = START + passed
        self.choice = choice
        self.free = True
        self.runs: list[datetime] = []
        self.schedule = Schedule(lambda: self.choice, last, lambda: self.free, lambda: self.now)
        self.schedule.due.connect(lambda: self.runs.append(self.now))

    def later(self, **passed: float) -> int:
        """Let time pass, look at the clock once; how many runs began."""
        self.now += timedelta(**passed)
        before = len(self.runs)
        self.schedule.tick()
        return len(self.runs) - before


@pytest.mark.parametrize(("choice", "hours"), [("hourly", 1), ("daily", 24)])
def test_it_is_due_after_its_time_and_no_sooner(app: object, choice: str, hours: int) -> None:
    machine = Machine(choice)
    assert machine.later(hours=hours, seconds=-1) == 0
    assert machine.later(seconds=1) == 1
    machine.schedule.succeeded()
    assert machine.later(minutes=59) == 0


def test_a_laptop_that_slept_is_due_at_the_next_tick(app: object) -> None:
    machine = Machine("daily")
    assert machine.later(hours=1) == 0
    assert machine.later(days=3) == 1


def test_never_is_never(app: object) -> None:
    machine = Machine("never")
    assert machine.later(days=400) == 0
    assert machine.schedule.next is None


def test_at_the_start_means_once(app: object) -> None:
    machine = Machine("start", passed=timedelta(minutes=1))
    assert machine.later(seconds=20) == 1
    machine.schedule.succeeded()
    assert machine.later(days=9) == 0


def test_what_stands_in_the_way_only_delays(app: object) -> None:
    machine = Machine("start")
    machine.free = False
    assert machine.later(hours=5) == 0
    machine.free = True
    assert machine.later(seconds=20) == 1


def test_a_failure_waits_for_an_hour(app: object) -> None:
    machine = Machine("daily")
    assert machine.later(days=1) == 1
    machine.schedule.failed()
    assert machine.later(minutes=59) == 0
    assert machine.later(minutes=1) == 1


def test_a_new_memory_counts_from_now(app: object) -> None:
    machine = Machine("daily", None)
    assert machine.later(hours=23) == 0
    assert machine.later(hours=1) == 1


def test_a_clock_that_was_set_back_does_not_end_the_syncs(app: object) -> None:
    machine = Machine("hourly", START + timedelta(days=3650))
    assert machine.schedule.next == START + timedelta(hours=1)


def test_a_failure_from_the_future_does_not_either(app: object) -> None:
    machine = Machine("hourly")
    machine.now = START + timedelta(days=3650)
    machine.schedule.failed()
    machine.now = START + timedelta(hours=2)
    assert machine.schedule.next == START + timedelta(hours=3)


def test_a_change_of_mind_counts_at_once(app: object) -> None:
    machine = Machine("daily")
    assert machine.later(hours=2) == 0
    machine.choice = "hourly"
    assert machine.later(seconds=20) == 1


def test_the_timer_looks_again_and_again(qtbot: QtBot, app: object) -> None:
    machine = Machine("start")
    machine.schedule._timer.setInterval(1)
    with qtbot.waitSignal(machine.schedule.due, timeout=5_000):
        machine.schedule.start()
    machine.schedule.stop()
    assert not machine.schedule._timer.isActive()
