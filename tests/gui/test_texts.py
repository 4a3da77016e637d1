"""Labels that mix directions, and rows that are laid out in few lines."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from viewer.gui.panes.row_layout import laid_out, snippet_parts
from viewer.gui.texts import figures, is_rtl, isolate, year_in_figures
from viewer.gui.theme import interface_font


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        ("English", False),
        ("العربية", True),
        ("2024 - العربية", True),
        ("«2024» English عربي", False),
        ("", False),
        ("12 — 13", False),
        ("עברית", True),
    ],
)
def test_the_first_strong_letter_decides(text: str, rtl: bool) -> None:
    assert is_rtl(text) is rtl


def test_parts_are_isolated() -> None:
    assert isolate("ليلى", None, "2024") == "\u2068ليلى\u2069 · \u20682024\u2069"


def test_numbers_have_groups_and_years_have_none(app: QApplication) -> None:
    assert figures(1204) == "1,204"
    assert year_in_figures("2024") == "2024"
    assert year_in_figures("20x4") == "20x4"


def test_marks_are_counted_as_qt_counts() -> None:
    text, marks = snippet_parts("a 🙂 <mark>b &amp; c</mark> d")
    assert text == "a 🙂 b & c d"
    assert marks == [(5, 10)]


@pytest.mark.parametrize("text", ["word " * 80, "كلمة " * 80, "🙂" * 200, "x" * 900, ""])
def test_a_long_title_is_cut_to_its_lines(app: QApplication, text: str) -> None:
    layout = laid_out(text, interface_font(), 220, 2, is_rtl(text), is_rtl(text))
    assert layout.lineCount() <= 2
    assert all(layout.lineAt(n).naturalTextWidth() <= 222 for n in range(layout.lineCount()))
    if len(text) > 100:
        assert "…" in layout.text()
