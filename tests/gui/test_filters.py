"""Chips as values: what narrows a list, and what would."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from viewer.core.model import ArticleFilter
from viewer.gui.filters import (
    Chip,
    chips_of,
    label_of,
    language_name,
    offered,
    with_chip,
    without_chip,
    year_filter,
)

CHIPS = (
    Chip("unread"),
    Chip("starred"),
    Chip("gone"),
    Chip("site", "a"),
    Chip("lang", "ar"),
    Chip("category", "Essays"),
    Chip("tag", "water"),
    Chip("author", "Mona"),
    Chip("type", "page"),
    Chip("year", "2023"),
)


@pytest.mark.parametrize("chip", CHIPS)
def test_a_chip_narrows_and_widens_again(chip: Chip) -> None:
    narrowed = with_chip(ArticleFilter(), chip)
    assert narrowed.narrows
    assert chips_of(narrowed) == (chip,)
    assert without_chip(narrowed, chip) == ArticleFilter()


def test_all_of_them_stand_together() -> None:
    narrowed = ArticleFilter()
    for chip in CHIPS:
        narrowed = with_chip(narrowed, chip)
    assert chips_of(narrowed) == CHIPS


def test_another_value_of_a_kind_takes_its_place() -> None:
    narrowed = with_chip(with_chip(ArticleFilter(), Chip("year", "2022")), Chip("year", "2023"))
    assert chips_of(narrowed) == (Chip("year", "2023"),)


def test_a_period_that_is_no_year_is_shown_as_it_is() -> None:
    since = replace(ArticleFilter(), since=datetime(2020, 2, 1, tzinfo=UTC))
    assert chips_of(since) == (Chip("year", "2020-02-01 –"),)
    assert without_chip(since, chips_of(since)[0]) == ArticleFilter()


@pytest.mark.parametrize("year", ["9999", "0000", "²²²²", "????", ""])
def test_a_year_of_no_calendar_narrows_nothing(year: str) -> None:
    assert year_filter(year) == ArticleFilter()


def test_what_is_offered_tells_something() -> None:
    facets = {
        "site": {"a": 9},
        "category": {"Essays": 5, "News": 4},
        "year": {"2023": 6, "2022": 3},
        "author": {"Mona": 4},
    }
    chips = [chip for chip, _count in offered(facets, ArticleFilter(author="Mona"), 9)]
    assert chips == [
        Chip("category", "Essays"),
        Chip("year", "2023"),
        Chip("category", "News"),
        Chip("year", "2022"),
    ]


def test_words() -> None:
    assert label_of(Chip("site", "a"), {"a": "The Ridge"}) == "The Ridge"
    assert label_of(Chip("site", "b"), {}) == "b"
    assert label_of(Chip("type", "page"), {}) == "Pages"
    assert label_of(Chip("lang", "ar"), {}) == "العربية"
    assert language_name("en-GB") == "English"
    assert language_name("fr") == "Français"
    assert language_name("xx-nonsense") == "xx-nonsense"
