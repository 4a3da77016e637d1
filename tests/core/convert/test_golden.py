"""Golden conversions: the cases of `tests/data/convert`, a folder a subject.

A case holds HTML, a line of `====`, and the Markdown that docs/dialect.md makes of it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.core.convert import html_to_markdown
from viewer.core.convert.render import to_html
from viewer.core.errors import ConversionError

FOLDER = Path(__file__).parents[2] / "data" / "convert"
CASES = sorted(FOLDER.glob("**/*.case"))
BASE = "https://example.org/a/"
every_case = pytest.mark.parametrize(
    "case", CASES, ids=lambda case: case.relative_to(FOLDER).with_suffix("").as_posix()
)


def halves(case: Path) -> tuple[str, str]:
    html, _, markdown = case.read_text("utf-8").partition("\n====\n")
    return html, markdown


@every_case
def test_a_case_is_in_a_subjects_folder_and_has_two_halves(case: Path) -> None:
    assert case.parent.parent == FOLDER
    assert case.read_text("utf-8").splitlines().count("====") == 1


@every_case
def test_case(case: Path) -> None:
    html, markdown = halves(case)
    assert html_to_markdown(html, base_url=BASE).markdown == markdown


@every_case
def test_what_is_read_from_the_html_is_shown_from_the_markdown(case: Path) -> None:
    """Every word that search knows of is on the rendered page, in its order."""
    html, markdown = halves(case)
    shown, place = html_to_markdown(to_html(markdown)).plain, 0
    words = html_to_markdown(html, base_url=BASE).plain.split()
    assert bool(words) == bool(shown)  # search knows of something wherever words are shown
    for word in words:
        place = shown.find(word, place)
        assert place >= 0, word
        place += len(word)  # what is said twice is shown twice


def test_the_picture_above_the_article_opens_it_once_and_keeps_its_caption() -> None:
    figure = '<figure><img src="/p.jpg" alt="A"><figcaption>The quay</figcaption></figure>'
    top = html_to_markdown(
        figure + "<p>Text</p>", base_url=BASE, skip_url="https://example.org/p.jpg"
    )
    assert top.markdown == "_The quay_\n\nText\n"
    below = html_to_markdown(
        "<p>Text</p>" + figure, base_url=BASE, skip_url="https://example.org/p.jpg"
    )
    assert "![A]" in below.markdown


@given(st.text(alphabet=st.sampled_from(list("<>/abipu lthd\"'=*_[]()`#-+.1|\\!&;:\n ا"))))
@settings(max_examples=300, deadline=None)
def test_no_html_survives_and_nothing_raises(html: str) -> None:
    try:
        markdown = html_to_markdown(html).markdown
    except ConversionError:
        return
    rendered = to_html(markdown)
    assert "<script" not in rendered
    assert "javascript:" not in rendered.replace("javascript:&", "")


def test_what_nobody_could_read_is_refused() -> None:
    with pytest.raises(ConversionError):
        html_to_markdown("x" * 6_000_001)


@pytest.mark.parametrize("name", ["div", "ul><li", "blockquote", "b", "table><tr><td", "a href=x"])
@pytest.mark.parametrize("depth", [60, 300, 5000])
def test_words_survive_any_depth(name: str, depth: int) -> None:
    deep = f"<p>before</p>{f'<{name}>' * depth}deep"
    assert html_to_markdown(deep).plain.split() == ["before", "deep"]
    assert "deep" in html_to_markdown(deep).markdown
