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


def colours(markdown: str, folder: Path) -> list[set[str]]:
    page = build_page(detail_of(markdown, folder), load_theme("light"))
    codes = [block for block in blocks(page.document) if code_of(block) is not None]
    return [
        {part.fragment().charFormat().foreground().color().name() for part in block}
        for block in codes
    ]


def test_a_page_shows_them(app: QApplication, tmp_path: Path) -> None:
    theme = load_theme("light")
    plain, python = colours("```\nreturn 3\n```\n\n```python\nreturn 3\n```\n", tmp_path)
    assert plain == {theme.text}
    assert python == {theme.syntax_keyword, theme.syntax_number, theme.text}


def test_a_page_of_much_code_does_not_wait_for_colours(app: QApplication, tmp_path: Path) -> None:
    long = "x = 1\n" * (MOST // 6)
    first, second = colours(f"```python\n{long}```\n\n```python\nx = 1\n```\n", tmp_path)
    assert len(first) > 1
    assert second == {load_theme("light").text}
