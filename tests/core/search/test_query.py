"""The query language: what is understood, and that nothing typed ever fails."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.core.model import ArticleFilter, QueryFilter, SearchDocument
from viewer.core.search import IndexWriter, SearchIndex, filters_of
from viewer.core.search.query import NAMES, read
from viewer.core.search.ranges import period_start

NEW_YEAR = datetime(2020, 1, 1, tzinfo=UTC)
DOCUMENTS = [
    SearchDocument(
        "s/1", "Blinken holds talks", "The talks in Cairo on new policies for water.", "en",
        "Mona Karim", ("Press Releases",), ("water",), "example.org-en", "post",
        datetime(2019, 5, 4, tzinfo=UTC),
    ),
    SearchDocument(
        "s/2", "La politique agricole", "Les politiques de l'énergie dans les régions et au Caire.",
        "fr", "Daniel Hart", ("Analyses",), (), "example.org-fr", "post",
        datetime(2021, 1, 1, tzinfo=UTC),
    ),
    SearchDocument(
        "s/3", "محادثات في القاهرة", "قال بلينكن إن المحادثات حول المياه مستمرة في القاهرة.", "ar",
        "منى كريم", ("أخبار",), ("مياه",), "example.org-ar", "page",
        datetime(2022, 7, 7, tzinfo=UTC),
    ),
    SearchDocument("s/4", "Rain", "Water policy and police work, border carbon adjustment.", "en"),
]  # fmt: skip


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    folder: Path = tmp_path_factory.mktemp("query") / "index"
    IndexWriter(folder).apply(DOCUMENTS)
    opened = SearchIndex(folder)
    yield opened
    opened.close()


def found(index: SearchIndex, query: str) -> set[int]:
    return {int(id_[2:]) for id_ in index.search(query).ids}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("water", {1, 4}),
        ("policies", {1, 4}),  # English stems, and no French "police"
        ("politiques", {2}),
        ("politique", {2}),
        ("energie", {2}),
        ('"policies"', {1}),  # quoted means exact
        ('"new policies"', {1}),
        ('"policies new"', set()),
        ('"border adjustment"', set()),
        ('"border adjustment"~2', {4}),
        ("water police", {4}),
        ("blinken OR politique", {1, 2}),
        ("(blinken OR rain) water", {1, 4}),
        ("(blinken OR rain) -police", {1}),
        ("water NOT blinken", {4}),
        ("water -blinken", {4}),
        ("NOT water", {2, 3}),
        ("NOT (blinken OR rain)", {2, 3}),
        ("water AND police", {4}),
        ("pol*", {1, 2, 4}),
        ("p?lice", {4}),
        ("blinkin~", {1}),
        ("title:water", set()),
        ("title: rain", {4}),
        ("title:(rain OR politique)", {2, 4}),
        ("body:blinken", set()),
        ("author:karim", {1}),
        ("author:kar", {1}),
        ('author:"Daniel Hart"', {2}),
        ("category:releases", {1}),
        ("tag:water", {1}),
        ("site:example.org", {1, 2, 3}),
        ("site:example.org-fr", {2}),
        ("lang:AR", {3}),
        ("type:page", {3}),
        ("year:2019", {1}),
        ("year:2019..2021", {1, 2}),
        ("year:٢٠١٩", {1}),
        ("سنة:٢٠١٩", {1}),
        ("عنوان:القاهره", {3}),
        ("كاتب:كريم", {3}),
        ("تصنيف:أخبار", {3}),
        ("وسم:مياه", {3}),
        ("لغة:ar", {3}),
        ("بلينكن أو blinken", {1, 3}),
        ("بلينكن و القاهرة", {3}),
        ("القاهرة ليس المياه", set()),
        ("“new policies”", {1}),
        ("«المحادثات»", {3}),
        ("What about water?", set()),
        ("policies?", {1, 4}),
    ],
)
def test_what_a_query_finds(index: SearchIndex, query: str, expected: set[int]) -> None:
    assert found(index, query) == expected


@pytest.mark.parametrize(
    ("query", "reading"),
    [
        ("water police", None),
        ('"new policies" title:rain -x', None),
        ("(water", "water"),
        ("water)", "water"),
        ('"water', "water"),
        ("water OR", "water OR"),
        ("AND", "AND"),
        ("year:soon", "year soon"),
        ("is:purple", "is purple"),
        ("after:monday", "after monday"),
        ("a و b", "a b"),
        ("a ليس b", "a NOT b"),
        ("ليس b", "ليس b"),
        ("* water", "water"),
        ("a*b*c*d*e", "a*b*c*d*e"),
        ("()", "nothing to look for"),
        ("", None),
    ],
)
def test_a_reading_is_told_where_it_is_not_what_was_written(
    query: str, reading: str | None
) -> None:
    assert read(query).interpreted == reading


def test_malformed_queries_still_find_their_words(index: SearchIndex) -> None:
    assert found(index, '"water police') == {4}
    assert found(index, "((water police") == {4}
    assert found(index, "http://rain") == set()
    assert found(index, "water AND OR police") >= {4}


@pytest.mark.parametrize(
    ("query", "filters"),
    [
        ("is:unread water", (QueryFilter("is", "unread"),)),
        ("-is:starred", (QueryFilter("is", "starred", True),)),
        ("NOT is:gone", (QueryFilter("is", "gone", True),)),
        ("NOT (is:gone)", (QueryFilter("is", "gone", True),)),
        ("has:notes", (QueryFilter("has", "notes"),)),
        ("has:images", (QueryFilter("has", "pictures"),)),
        ("before:2020 is:mine", ()),
    ],
)  # fmt: skip
def test_what_the_catalogue_answers(query: str, filters: tuple[QueryFilter, ...]) -> None:
    assert filters_of(query) == filters


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("before:2020", {1}),  # an article without a date is neither before nor after anything
        ("before:2021 after:2019-6", set()),
        ("after:2019-5 before:2021-01-02", {1, 2}),
        ("قبل:٢٠٢٠", {1}),
        ("بعد:2021/1/2", {3}),
        ("NOT after:2021", {1, 4}),
        ("(water before:2020) OR rain", {1}),  # it narrows the whole query
        ("lang:fr before:2020", set()),
        ("-before:2022 water", {4}),
        ("before:2020-13", set()),  # no date: words
    ],
)
def test_periods(index: SearchIndex, query: str, expected: set[int]) -> None:
    assert found(index, query) == expected


def test_a_filter_narrows_and_weighs_nothing(index: SearchIndex) -> None:
    def within(**wanted: Any) -> set[str]:
        return set(index.search("water OR talks", within=ArticleFilter(**wanted)).ids)

    assert within() == {"s/1", "s/4"}
    assert within(site="example.org-en") == within(type="post", until=NEW_YEAR) == {"s/1"}
    assert within(lang="en") == {"s/1", "s/4"}
    assert within(since=NEW_YEAR) == within(site="example.org") == set()
    narrowed = index.search("water", within=ArticleFilter(lang="en"))
    assert narrowed.scores == index.search("water").scores


def test_facets_count_every_hit(index: SearchIndex) -> None:
    answer = index.search("water OR talks OR politique", limit=1, facets=True)
    assert (len(answer.ids), answer.total) == (1, 3)
    assert answer.facets["category"] == {"Analyses": 1, "Press Releases": 1}
    assert answer.facets["author"] == {"Daniel Hart": 1, "Mona Karim": 1}
    assert answer.facets["lang"] == {"en": 2, "fr": 1}
    assert list(answer.facets["year"]) == ["2021", "2019"]
    restricted = index.search("water", restrict=frozenset({"s/4"}), facets=True)
    assert restricted.facets["author"] == {}


def test_dates_that_are_none() -> None:
    assert period_start("2020-02-30") is None
    assert period_start("20") is None
    assert period_start("0000") is None


def test_exact_forms_and_titles_come_first(tmp_path: Path) -> None:
    texts = {
        "exact": ("Elsewhere", "One policy of the city."),
        "stem": ("Elsewhere", "Those policies of the policies city policies."),
        "title": ("The policy", "Nothing else of the city."),
        "stem title": ("Policies", "Nothing else of the city."),
    }
    others = {str(n): (f"Report {n}", "The city and its water.") for n in range(20)}
    IndexWriter(tmp_path / "i").apply(
        [
            SearchDocument(id_, title, body, "en")
            for id_, (title, body) in {**texts, **others}.items()
        ]
    )
    index = SearchIndex(tmp_path / "i")
    try:
        assert list(index.search("policy").ids) == [
            "title", "stem title", "exact", "stem",
        ]  # fmt: skip
    finally:
        index.close()


def test_as_you_type_the_last_word_may_go_on(index: SearchIndex) -> None:
    def typed(query: str) -> set[str]:
        return set(index.search(query, as_you_type=True).ids)

    assert typed("blin") == {"s/1"}
    assert typed("blin ") == set()
    assert typed("المحاد") == {"s/3"}


PIECES = st.sampled_from(
    [*NAMES, "is:unread", "before:2020", "year:1..9999", "site:", "AND", "OR", "NOT", "و", "أو",
     "ليس", "water", "*", "?", "~", "~9", '"', "(", ")", "-", ":", "a*a*a*a*a*", "???", "pol*",
     "大学", "北京大学学习经济学世界贸易",
     "\ud800", "\x00", "ﷺ", " ", "c++", "كتاب", "\u0301", 'צה"ל', '"a b"~99', "title:("]
)  # fmt: skip
QUERIES = st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join) | st.text()


@settings(
    max_examples=300, deadline=1000, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(QUERIES, st.booleans())
def test_any_text_is_a_query(index: SearchIndex, query: str, typing: bool) -> None:
    index.search(query, as_you_type=typing)


@pytest.mark.parametrize(
    "query",
    ["(" * 5000, "(a " * 500 + ")" * 500, "a OR " * 900, "NOT " * 400 + "a", "-" * 999, '"' * 999,
     "a*" * 400, "title:" * 300, "大" * 900, "x" * 100_000, "word " * 5000],
)  # fmt: skip
def test_long_and_deep_queries_are_bounded(index: SearchIndex, query: str) -> None:
    index.search(query)
    filters_of(query)
