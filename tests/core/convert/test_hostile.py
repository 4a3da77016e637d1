"""Articles that were made to break converters end with their words or with an item error."""

from __future__ import annotations

import pytest

from benchmarks.hostile import cases
from viewer.core.convert import html_to_markdown, media_refs
from viewer.core.convert.render import to_html
from viewer.core.errors import ConversionError

CASES = dict(cases(size=100))


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_article_ends(name: str) -> None:
    try:
        made = html_to_markdown(CASES[name], base_url="https://e.test/a/")
    except ConversionError:
        return
    media_refs(CASES[name], "https://e.test/a/")
    assert "\0" not in made.markdown
    made.markdown.encode("utf-8")  # no lone surrogate
    assert "<script" not in to_html(made.markdown)
