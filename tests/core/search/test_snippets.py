"""Snippets: whole words marked, in any script, from where most of the query stands."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.search import highlight_terms, snippet
from viewer.core.search.query import read


def marked(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in highlight_terms(text, read(query).terms)]


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        ("policy", "Two policies and a Policy of police", ["policies", "Policy"]),
        ('"policy"', "Two policies and a policy", ["policy"]),
        ('"new policy"', "A new policy, no policy, a new one", ["new", "policy"]),
        ("cafe", "We met at the Café today", ["Café"]),
        ("women", "Women’s rights, women", ["Women’s", "women"]),
        ("كتاب", "قرأت الكتاب والكتب", ["الكتاب"]),
        ("ديمقراطية", "الدِّيمُقْراطِيَّة في المنطقة", ["الدِّيمُقْراطِيَّة"]),
        ("politique", "Les politiques de la région et la police dans les villes", ["politiques"]),
        ("大学", "我在北京大学学习", ["大学"]),
        ("北京大学", "我在北京大学学习", ["北京大学"]),
        ("大", "北京大学", ["大"]),
        ("blin*", "Blinken, blinked and blind; Lincoln", ["Blinken", "blinked", "blind"]),
        ("w?ter", "water writer", ["water"]),
        ("blinkin~", "Blinken holds talks", ["Blinken"]),
        ("the fox", "The quick fox", ["fox"]),
        ("the", "The quick fox", ["The"]),
        ("talks -fox", "fox talks", ["talks"]),
        ("author:fox talks", "fox talks", ["talks"]),
        ("C++", "Notes on C++ and C", ["C++"]),
        ("don", "don't Don", ["Don"]),
        ("x", "", []),
    ],
)
def test_what_is_marked(query: str, text: str, words: list[str]) -> None:
    assert marked(text, query) == words


def test_a_short_text_is_read_in_the_language_that_is_known() -> None:
    assert highlight_terms("Politiques", ["politique"], lang="fr") == [(0, 10)]


def test_the_window_shows_most_of_the_query() -> None:
    filler = "and other things were said about it " * 30
    text = f"carbon carbon carbon {filler} the carbon border is near {filler} border"
    made = snippet(text, ("carbon", "border"))
    assert "<mark>carbon</mark> <mark>border</mark>" in made
    assert made.startswith("… ")
    assert made.endswith(" …")


LONG = "Nothing of it here at all. " * 200


@pytest.mark.parametrize(
    ("terms", "sentence"),
    [
        (("harbour",), "The harbour was closed."),
        (("harb*", "harb"), "The harbours were closed."),
        (("closed", "harbour"), "The harbour was closed."),
        (("HARBOUR",), "the harbour was closed."),
        (("القاهرة",), "بدأت المحادثات في القاهرة أمس."),
        (("大学",), "他在北京大学学习。"),
        (("harbours",), "The harbour was closed."),  # nowhere as typed
    ],
)
def test_a_snippet_far_down_a_long_text(terms: tuple[str, ...], sentence: str) -> None:
    found = snippet(LONG + sentence + " " + LONG, terms, lang="en")
    assert found.count("<mark>") == len({term.rstrip("*") for term in terms})
    assert found.startswith("… ")
    assert found.endswith(" …")


def test_words_far_from_each_other_are_no_window_of_both() -> None:
    text = f"The harbour. {LONG} The harbour was closed. {LONG} Closed."
    assert snippet(text, ("harbour", "closed")).count("<mark>") == 2


def test_a_snippet_is_safe_html() -> None:
    assert snippet("a <b> & water", ("water",)) == "a &lt;b&gt; &amp; <mark>water</mark>"


@given(st.text(), st.lists(st.text(max_size=12), max_size=4))
def test_a_snippet_keeps_the_words(text: str, terms: list[str]) -> None:
    made = unescape(re.sub("</?mark>", "", snippet(text, terms, length=10_000)))
    plain = " ".join(unescape(re.sub("</?mark>", "", text)).split())
    if "&" not in text and "<" not in text:
        assert made == plain
    for start, end in highlight_terms(text, terms):
        assert 0 <= start < end <= len(text)
