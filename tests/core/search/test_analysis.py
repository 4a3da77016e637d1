"""Words, their forms and the language of a text: what texts, queries and snippets agree on."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.search.analysis import (
    Lexicon,
    exact_form,
    forms_of,
    is_joined,
    language_of,
    lexicon,
    surfaces,
    words,
)
from viewer.core.search.folding import fold
from viewer.core.search.languages import code_of, detect, stop_words

TEXT = (
    st.text(
        st.sampled_from(
            "aZ9 _-+#'’\"éßАйכםצאلكتاب ةأَـ北京大學かガﾞ가๐กำ हिन्दी٣.,\u200c\u0301\U0001f600"
        )
    )
    | st.text()
)
ASCII = st.text(st.characters(max_codepoint=127))


@given(TEXT)
def test_words_with_places_are_the_words_that_are_indexed(text: str) -> None:
    placed = list(words(text))
    assert [word.exact for word in placed] == [exact_form(word) for word in surfaces(text)]
    for word in placed:
        assert text.replace("_", " ")[word.start : word.end] == word.surface
        assert word.exact


@given(ASCII)
def test_the_fast_way_finds_what_the_thorough_one_finds(text: str) -> None:
    thorough = surfaces(text + " é")[:-1]
    assert surfaces(text) == [word.lower() for word in thorough]


@given(TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_letter_and_every_mark_of_a_letter_belongs_to_a_word() -> None:
    for code in range(0x300, 0x10000):
        sign = chr(code)
        if unicodedata.category(sign) in {"Mn", "Mc"} and not is_joined(sign):
            assert len(surfaces(f"क{sign}क")) == 1, hex(code)


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("Café", "CAFE"),
        ("Straße", "strasse"),
        ("الدِّيمُقْراطِيَّة", "الديمقراطيه"),
        ("الزرافـــات", "الزرافات"),
        ("أحمد", "احمد"),
        ("مصطفى", "مصطفي"),
        ("٢٠١٢", "2012"),
        ("۲۰۱۲", "2012"),
        ("کتاب‌ها", "كتابها"),
        ("מלך", "מלכ"),
        ("צה״ל", 'צה"ל'),
        ("women’s", "women"),
        ("l’énergie", "energie"),
        ("dell'arte", "ARTE"),
        ("ﬁn", "fin"),
        ("Ｔｏｋｙｏ", "tokyo"),
        ("Ёлка", "елка"),
        ("ΟΔΥΣΣΕΎΣ", "οδυσσευς"),
    ],
)
def test_ways_to_write_a_word(written: str, same: str) -> None:
    assert exact_form(written) == exact_form(same)


@pytest.mark.parametrize(
    ("one", "other"), [("мой", "мои"), ("は", "ば"), ("हिन्दी", "हन्द"), ("C++", "C#")]
)
def test_signs_that_tell_words_apart_stay(one: str, other: str) -> None:
    assert exact_form(one) != exact_form(other)


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "policies", "policy"),
        ("fr", "politiques", "politique"),
        ("fr", "élèves", "élève"),
        ("de", "Häuser", "Häusern"),
        ("ru", "политика", "политики"),
        ("ar", "والكتاب", "كتاب"),
        ("en", "الصحفيين", "صحفي"),  # by its script, whatever the article is in
        ("ar", "policies", "policy"),
        ("es", "políticas", "política"),
    ],
)
def test_stems(lang: str, one: str, other: str) -> None:
    known = lexicon(lang)
    assert known[one][1] == known[other][1] != ""
    assert known[one][0] != known[other][0]


def test_stems_of_two_languages_never_meet() -> None:
    assert lexicon("fr")["police"][1] != lexicon("en")["police"][1]


@pytest.mark.parametrize("word", ["the", "2012", "C++", "大学", "ok"])
def test_what_has_no_stem(word: str) -> None:
    assert lexicon("en")[word][1] == ""


@pytest.mark.parametrize("lang", [*sorted(stop_words()), ""])
def test_the_lexicon_takes_any_word_in_any_language(lang: str) -> None:
    known = Lexicon(lang)
    for word in ("policies", "политика", "الكتاب", "हिन्दी", "ა", "x" * 500):
        assert known[word][0]


@given(st.lists(TEXT), st.sampled_from(["", "en", "fr", "ar", "ru", "tr", "el", "he", "zh", "xx"]))
def test_many_words_at_once_have_the_forms_of_each(texts: list[str], lang: str) -> None:
    found = [word for text in texts for word in surfaces(text)]
    exacts, stems = forms_of(found, lang)
    known, learnt = Lexicon(lang), Lexicon(lang)
    learnt.learn(found)
    assert list(zip(exacts, stems, strict=True)) == [known[word] for word in found]
    assert learnt == known


FRENCH = "La réforme de la politique agricole est au cœur des débats dans les pays de l'Union"
ENGLISH = "The reform of the common policy is at the heart of what the ministers have to say"
ARABIC = "قال الوزير في القاهرة إن المحادثات التي بدأت على هامش القمة هذا العام كانت مفيدة"
PERSIAN = "این کتاب را که در تهران چاپ شده است از کتابخانه گرفتم و به او دادم"


@pytest.mark.parametrize(
    ("text", "edition", "lang"),
    [
        (FRENCH, None, "fr"),
        (FRENCH, "fr-CA", "fr"),
        (FRENCH, "en-US", "fr"),  # WordPress's default, never changed
        (ENGLISH, None, "en"),
        (ENGLISH, "en", "en"),
        (ARABIC, None, "ar"),
        (ARABIC, "en-US", "ar"),
        (PERSIAN, None, "fa"),
        ("Blinken", "de", "de"),
        ("Blinken", None, "en"),
        ("القسطرينة", None, "ar"),
        ("", None, ""),
        ("Bonjour", "sw", "sw"),
    ],
)
def test_the_language_of_a_text(text: str, edition: str | None, lang: str) -> None:
    assert language_of(surfaces(text), edition) == lang


def test_codes_of_languages() -> None:
    assert [code_of(tag) for tag in ("pt-BR", "nb_NO", "iw", None, "")] == [
        "pt",
        "no",
        "he",
        "",
        "",
    ]
    assert detect([], "en") == "en"
