"""What is known of a sync while it runs: figures by site, speed, and an honest time left."""

from __future__ import annotations

import pytest

from viewer.core.errors import SiteUnreachable
from viewer.core.sync import Failure, RunReport, SiteReport, SyncProgress
from viewer.gui import sync_words
from viewer.gui.sync_watch import SyncWatch


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(clock: Clock) -> SyncWatch:
    made = SyncWatch(clock)
    made.begin()
    return made


def fetch(
    watch: SyncWatch,
    clock: Clock,
    done: int,
    total: int,
    *,
    seconds: float = 0.0,
    received: int = 0,
) -> None:
    clock.at += seconds
    watch.take(
        SyncProgress("articles", "Quay", done, total, detail="post", key="quay", received=received)
    )


def test_no_time_is_foretold_before_anything_was_measured(watch: SyncWatch, clock: Clock) -> None:
    fetch(watch, clock, 0, 100)
    site = watch.sites["quay"]
    assert site.left(clock.at) is None
    fetch(watch, clock, 10, 100, seconds=1)
    assert site.left(clock.at) is None  # a second is no measurement
    fetch(watch, clock, 50, 100, seconds=4)
    assert site.left(clock.at) == pytest.approx(5)


def test_none_either_where_the_total_is_unknown(watch: SyncWatch, clock: Clock) -> None:
    fetch(watch, clock, 1, 0)
    fetch(watch, clock, 100, 0, seconds=10)
    site = watch.sites["quay"]
    assert site.items.value(clock.at) == pytest.approx(9.9)
    assert site.left(clock.at) is None


def test_a_site_that_stands_still_slows_down(watch: SyncWatch, clock: Clock) -> None:
    fetch(watch, clock, 0, 100)
    fetch(watch, clock, 50, 100, seconds=5)
    clock.at += 45
    assert watch.sites["quay"].left(clock.at) == pytest.approx(50)


def test_speed_is_that_of_the_last_half_minute(watch: SyncWatch, clock: Clock) -> None:
    fetch(watch, clock, 0, 10_000)
    for minute in range(1, 7):
        fetch(watch, clock, 100 * minute, 10_000, seconds=10)
    for second in range(1, 7):
        fetch(watch, clock, 600 + 10 * second, 10_000, seconds=10)
    assert watch.sites["quay"].items.value(clock.at) == pytest.approx(1.0)


def test_a_pause_says_nothing_of_the_speed(watch: SyncWatch, clock: Clock) -> None:
    fetch(watch, clock, 0, 100)
    fetch(watch, clock, 50, 100, seconds=5)
    watch.pause()
    clock.at += 1000
    watch.pause()
    fetch(watch, clock, 50, 100)
    assert watch.sites["quay"].left(clock.at) is None
    fetch(watch, clock, 90, 100, seconds=4)
    assert watch.sites["quay"].left(clock.at) == pytest.approx(1)


def test_types_add_up(watch: SyncWatch, clock: Clock) -> None:
    fetch(watch, clock, 40, 40)
    watch.take(SyncProgress("articles", "Quay", 3, 10, detail="page", key="quay"))
    site = watch.sites["quay"]
    assert (site.stored, site.claimed, site.done, site.total) == (43, 50, 3, 10)


def test_a_new_site_is_one_row_although_it_gets_a_key(watch: SyncWatch) -> None:
    address = "https://quay.example/"
    watch.take(SyncProgress("discover", address, key=address))
    watch.take(SyncProgress("manifest", "Quay", key="quay"))
    assert [(site.key, site.name) for site in watch.sites.values()] == [("quay", "Quay")]


def test_the_report_has_the_last_word(watch: SyncWatch, clock: Clock) -> None:
    fetch(watch, clock, 3, 5, received=1000)
    clock.at += 70
    failed = [Failure("media", "x", "HTTP 404", ""), Failure("media", "y", "HTTP 404", "")]
    error = SiteUnreachable("quay.example could not be reached.")
    report = SiteReport("quay", claimed={"post": 9}, stored={"post": 8}, failed=failed, error=error)
    watch.end(RunReport([report, SiteReport("other")]))
    site = watch.sites["quay"]
    assert (site.stored, site.claimed, site.failed) == (8, 9, 2)
    assert site.missed == (("HTTP 404", 2),)
    assert site.error is error
    assert site.left(clock.at) is None
    assert watch.seconds == pytest.approx(70)
    assert watch.sites["other"].ended


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (4, "a few seconds left"),
        (42, "about 40 seconds left"),
        (70, "about a minute left"),
        (600, "about 10 minutes left"),
        (4000, "about an hour left"),
        (9000, "about 2 hours left"),
    ],
)
def test_time_left_in_words(seconds: float | None, words: str) -> None:
    assert sync_words.left(seconds) == words


def test_what_came_to_nothing_has_no_speed() -> None:
    assert sync_words.each_second(None) == sync_words.each_second(0.0) == ""
    assert sync_words.each_second(2.04) == "2.0 a second"
    assert sync_words.each_second(23.4) == "23 a second"
