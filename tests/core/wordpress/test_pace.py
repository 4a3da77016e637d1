"""The numbers of politeness, on a clock that the test moves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.wordpress.fixtures import Clock
from viewer.core.wordpress.pace import (
    LONGEST_DELAY,
    SLOW,
    Pace,
    SleepWatch,
    backoff,
    retry_after,
)

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def test_turns_are_a_delay_apart_and_per_host() -> None:
    clock = Clock()
    pace = Pace(2.0, clock=clock)
    assert (pace.claim("a"), pace.claim("b"), pace.claim("a")) == (0.0, 0.0, 2.0)
    clock.now += 1.5
    assert pace.claim("a") == 0.5
    clock.now += 0.5
    assert (pace.claim("a"), pace.claim("a")) == (0.0, 2.0)


def test_a_hold_meets_those_who_wait_already() -> None:
    clock = Clock()
    pace = Pace(1.0, clock=clock)
    pace.claim("a")
    waiting = pace.claim("a")
    pace.hold("a", 50.0)
    clock.now += waiting
    assert pace.claim("a") == 49.0


def test_a_shorter_hold_takes_nothing_back() -> None:
    pace = Pace(0.0, clock=Clock())
    pace.hold("a", 50.0)
    pace.hold("a", 5.0)
    assert pace.claim("a") == 50.0


def test_after_sleep_nobody_waits_for_what_is_past() -> None:
    clock = Clock()
    pace = Pace(1.0, clock=clock)
    pace.hold("a", 60.0)
    clock.now += 8 * 3600
    assert (pace.claim("a"), pace.claim("a")) == (0.0, 1.0)


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_strain_doubles_the_pause_up_to_a_bound(status: int) -> None:
    pace = Pace(0.2, step=0.5, clock=Clock())
    seen = []
    for _ in range(12):
        pace.report("a", status, 0.1)
        seen.append(pace.delay("a"))
    assert seen == sorted(seen)
    assert (seen[0], seen[1], seen[-1]) == (0.7, 1.4, LONGEST_DELAY)
    assert pace.delay("b") == 0.2


def test_slow_answers_lengthen_the_pause() -> None:
    pace = Pace(0.2, step=0.5, clock=Clock())
    pace.report("a", 200, SLOW - 0.1)
    assert pace.delay("a") == 0.2
    pace.report("a", 200, 12.0)
    assert pace.delay("a") == 6.0
    pace.report("a", 200, 8 * 3600.0)  # a laptop that slept
    assert pace.delay("a") == LONGEST_DELAY


@given(st.lists(st.tuples(st.sampled_from([200, 304, 404, 429, 503]), st.floats(0, 1e5))))
def test_the_pause_stays_between_its_bounds(answers: list[tuple[int, float]]) -> None:
    pace = Pace(0.3, step=0.5, clock=Clock())
    pace.slow_down("a", 4.0)
    for status, seconds in answers:
        pace.report("a", status, seconds)
        assert 4.0 <= pace.delay("a") <= LONGEST_DELAY
    for _ in range(40):
        pace.report("a", 200, 0.1)
    assert pace.delay("a") == 4.0


def test_a_crawl_delay_only_ever_slows_down() -> None:
    pace = Pace(5.0, clock=Clock())
    pace.slow_down("a", 1.0)
    assert pace.delay("a") == 5.0
    pace.slow_down("a", 9999.0)
    assert pace.delay("a") == LONGEST_DELAY


def test_without_a_step_the_pause_does_not_adapt() -> None:
    pace = Pace(0.0, clock=Clock())
    pace.report("a", 503, 100.0)
    assert pace.delay("a") == 0.0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0), ("120", 120.0), (" 7 ", 7.0), ("1.5", 1.5), ("9" * 400, 1e8), ("-5", None),
        ("", None), (None, None), ("soon", None), ("١٢", None), ("1e9", None),
        ("Tue, 24 Nov 2026 12:01:30 GMT", 90.0), ("Tuesday, 24-Nov-26 12:01:30 GMT", 90.0),
        ("Tue Nov 24 12:01:30 2026", 90.0), ("Tue, 24 Nov 2026 13:01:30 +0100", 90.0),
        ("Tue, 24 Nov 2020 12:00:00 GMT", 0.0), ("Fri, 31 Dec 9999 23:59:59 -1200", None),
    ],
)  # fmt: skip
def test_retry_after(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, NOW) == seconds


@given(st.integers(-(10**6), 10**6))
def test_retry_after_dates_mean_what_they_say(seconds: int) -> None:
    date = format_datetime(NOW + timedelta(seconds=seconds), usegmt=True)
    assert retry_after(date, NOW) == max(0, seconds)


@given(st.text())
def test_retry_after_of_any_text(text: str) -> None:
    found = retry_after(text, NOW)
    assert found is None or 0 <= found <= 1e8


@given(st.integers(0, 8), st.floats(0.01, 10))
def test_waits_grow_with_jitter(attempt: int, base: float) -> None:
    assert 0.75 <= backoff(attempt, base) / (base * 2**attempt) <= 1.25


@pytest.mark.parametrize(
    ("running", "passed", "slept"),
    [(10.0, 10.0, False), (10.0, 7200.0, True), (7200.0, 7200.0, True), (40.0, 3.0, False)],
)
def test_sleep_is_told_from_waiting(running: float, passed: float, slept: bool) -> None:
    clock, wall = Clock(), Clock()
    watch = SleepWatch(clock, wall)
    clock.now += running
    wall.now += passed
    assert watch.slept is slept
