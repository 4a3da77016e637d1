"""The colours of every theme, computed from its tokens."""

from __future__ import annotations

from dataclasses import fields

import pytest

from viewer.gui.theme import THEMES, Theme, load_theme
from viewer.resources import resource_path

# Text and every ground that it stands on somewhere.
TEXTS = {
    "text": ("window", "list", "page", "code"),
    "muted": ("window", "list", "page", "code"),
    "selection_text": ("selection",),
    "selection_muted": ("selection",),
    "accent": ("window", "list"),  # a tab under the mouse
    "accent_text": ("accent",),
    "kicker": ("page", "code"),  # also emphasis in Arabic, in a table's head too
    "link": ("window", "list", "page", "code"),
    "hit_text": ("hit",),
    "hit_now_text": ("hit_now",),
    "notice_text": ("notice",),
    "failure_text": ("failure", "window", "list", "page"),
    "syntax_keyword": ("code",),
    "syntax_string": ("code",),
    "syntax_number": ("code",),
    "syntax_name": ("code",),
    "syntax_comment": ("code",),
}
# What says something by its shape alone: focus frames, dots, stars, boxes of tasks.
SHAPES = {
    "accent": ("window", "list", "page", "selection"),
    "muted": ("window", "list", "page"),
    "star": ("list", "selection"),
}
# Only parts of the page from each other; nothing is told by them alone.
DECORATION = {"rule", "quote", "placeholder", "mount"}


def luminance(colour: str) -> float:
    """WCAG 2.1: relative luminance of "#rrggbb"."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(share * value for share, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """WCAG 2.1: from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(ink, paper) for ink, papers in table.items() for paper in papers]


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "paper"), pairs(TEXTS))
def test_text_can_be_read(name: str, ink: str, paper: str) -> None:
    """WCAG 2.1, 1.4.3."""
    theme = load_theme(name)
    assert contrast(getattr(theme, ink), getattr(theme, paper)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "paper"), pairs(SHAPES))
def test_shapes_can_be_seen(name: str, ink: str, paper: str) -> None:
    """WCAG 2.1, 1.4.11."""
    theme = load_theme(name)
    assert contrast(getattr(theme, ink), getattr(theme, paper)) >= 3.0


def test_no_token_is_forgotten() -> None:
    paired = {*TEXTS, *DECORATION, *SHAPES, *(paper for _, paper in pairs(TEXTS))}
    assert {one.name for one in fields(Theme)} - {"name", "dark"} == paired


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_whole(name: str) -> None:
    theme = load_theme(name)
    assert theme.name == name
    assert theme.hit != theme.hit_now
    assert (luminance(theme.page) < luminance(theme.text)) is theme.dark
    for icon in ("check", "down", "up"):
        assert resource_path("icons", f"{icon}-{name}.svg").is_file()
