"""Code in colours: the pieces, and that the code itself stays what it was."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from tests.gui.test_reader import blocks, detail_of
from viewer.gui.document import colouring
from viewer.gui.document.builder import build_page
from viewer.gui.document.colouring import MOST, coloured
from viewer.gui.document.outline import code_of
from viewer.gui.theme import Theme, load_theme

LANGUAGES = ("python", "php", "js", "css", "bash", "sql", "html", "json", "yaml", "nonsense", "")


def test_pieces_have_the_tokens_of_what_they_are() -> None:
    code = 'def quay(n):\n    # ships\n    return "three" * 3'
    found = {token: words for words, token in coloured(code, "Python")}
    assert found["syntax_comment"] == "# ships"
    assert found["syntax_string"] == '"three"'
    assert found["syntax_number"] == "3"
    assert found["syntax_keyword"] == "return"
    assert found["syntax_name"] == "quay"


def test_every_token_is_one_of_the_themes() -> None:
    names = {one.name for one in fields(Theme)}
    assert {token for _, token in colouring._TOKENS} <= names


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(st.sampled_from("ab1 \n\t\r\ufeff'\"#/*{}<>$?=أ😀"), max_size=60))
def test_the_code_is_not_changed(language: str, text: str) -> None:
    assert "".join(words for words, _ in coloured(text, language)) == text


def shown(markdown: str, folder: Path) -> list[dict[str, str]]:
    """The colours of each block of code, by what has them."""
    page = build_page(detail_of(markdown, folder), load_theme("light"))
    codes = [block for block in blocks(page.document) if code_of(block) is not None]
    page.document.size()
    found = []
    for block in codes:
        units = block.text().encode("utf-16-le")
        found.append(
            {
                units[2 * one.start : 2 * (one.start + one.length)].decode(
                    "utf-16-le"
                ):  # type: ignore[attr-defined]
                one.format.foreground().color().name()  # type: ignore[attr-defined]
                for one in block.layout().formats()
            }
        )
    return found


def test_a_page_shows_them(app: QApplication, tmp_path: Path) -> None:
    theme = load_theme("light")
    plain, python, last = shown(
        "```\nreturn 3\n```\n\n```python\nx = '😀'\nreturn 3\n```\n\nWords.\n\n```c\nif\n```\n",
        tmp_path,
    )
    assert plain == {}
    assert python == {
        "'😀'": theme.syntax_string, "return": theme.syntax_keyword, "3": theme.syntax_number,
    }  # fmt: skip
    assert last == {"if": theme.syntax_keyword}


def test_a_page_of_much_code_does_not_wait_for_colours(app: QApplication, tmp_path: Path) -> None:
    long = "x = 1\n" * (MOST // 6)
    first, second = shown(f"```python\n{long}```\n\n```python\nx = 1\n```\n", tmp_path)
    assert first
    assert second == {}
