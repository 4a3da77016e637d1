"""Where words stand on a page, whatever script they are written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.search.folding import fold
from viewer.gui.document.hits import PageText, Sought

BLOCK = "\u2029"


def found(raw: str, text: str, *, case: bool = False, whole: bool = False) -> list[str]:
    """What stands where something was found, told by UTF-16 units as Qt does."""
    units = raw.encode("utf-16-le")
    spans = PageText(raw).find(Sought(text, case, whole))
    return [units[2 * first : 2 * last].decode("utf-16-le") for first, last in spans]


@pytest.mark.parametrize(
    ("raw", "text", "hits"),
    [
        ("The quay, the QUAY", "quay", ["quay", "QUAY"]),
        ("Café and cafe", "café", ["Café", "cafe"]),
        ("cafe\u0301s", "cafe", ["cafe\u0301"]),
        ("أرشيفُ المدينة", "ارشيف", ["أرشيفُ"]),
        ("كِتَابٌ", "كتاب", ["كِتَابٌ"]),
        ("كتـــاب", "كتاب", ["كتـــاب"]),
        ("كتاب", "كِتاب", ["كتاب"]),
        ("مدرسة", "مدرسه", ["مدرسة"]),
        ("Straße", "strasse", ["Straße"]),
        ("ß", "s", ["ß"]),
        ("٢٠٢٤ and 2024", "2024", ["٢٠٢٤", "2024"]),
        ("it’s", "it's", ["it’s"]),
        ("😀😀 a hit 😀 hit", "hit", ["hit", "hit"]),
        ("two\u00a0words two  words", "two words", ["two\u00a0words", "two  words"]),
        (f"two{BLOCK}words", "two words", []),
        ("aaaa", "aa", ["aa", "aa"]),
        ("a.c abc", "a.c", ["a.c"]),
        ("anything", "   ", []),
        ("anything", "", []),
        ("a\u064b b", "\u064b", ["\u064b"]),
    ],
)
def test_case_accents_and_forms_do_not_count(raw: str, text: str, hits: list[str]) -> None:
    assert found(raw, text) == hits


@pytest.mark.parametrize(
    ("raw", "text", "hits"),
    [
        ("Quay quay QUAY", "quay", ["quay"]),
        ("Café cafe", "cafe", ["cafe"]),
        ("كِتاب كتاب", "كتاب", ["كتاب"]),
    ],
)
def test_match_case_takes_the_letters_as_they_are(raw: str, text: str, hits: list[str]) -> None:
    assert found(raw, text, case=True) == hits


@pytest.mark.parametrize(
    ("raw", "text", "count"),
    [
        ("the other then the", "the", 2),
        ("الكتاب كتاب كتابه كتابٌ", "كتاب", 2),
        ("हिन्दी हिन", "हिन", 1),
        ("C++ code", "C++", 1),
        ("snake_case snake", "snake", 1),
    ],
)
def test_whole_words(raw: str, text: str, count: int) -> None:
    assert len(found(raw, text, whole=True)) == count


signs = st.text(st.sampled_from("aAéß e\u0301ـكِتًاأة٣😀\u2029ǆй\u0438\u0306ﬁ"), max_size=30)


@given(signs, st.text(st.sampled_from("aeskتا3йfi"), min_size=1, max_size=2))
def test_what_is_found_folds_to_what_was_typed(raw: str, text: str) -> None:
    spans = PageText(raw).find(Sought(text))
    units = raw.encode("utf-16-le")
    for first, last in spans:
        piece = units[2 * first : 2 * last].decode("utf-16-le")
        assert fold(text) in fold(piece)
    assert spans == sorted(set(spans))


@given(signs)
def test_every_word_finds_itself(raw: str) -> None:
    for word in raw.split():
        assert fold(word).strip() == "" or PageText(raw).find(Sought(word))


def test_words_of_a_search_are_found_in_units_of_qt() -> None:
    raw = f"😀😀 A harbour{BLOCK}and الأرشيف."
    units = raw.encode("utf-16-le")
    spans = PageText(raw).words(("harbour", "ارشيف"), "en")
    assert [units[2 * a : 2 * b].decode("utf-16-le") for a, b in spans] == ["harbour", "الأرشيف"]
