"""Our codec holds what Whoosh's own holds, and Whoosh's matchers answer alike over both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from whoosh import query as wq
from whoosh.codec import whoosh3
from whoosh.scoring import BM25F

from tests.core.search.codec_helpers import contents, ours, some_documents, stock
from viewer.core.search.codec import arrays_of
from viewer.core.search.query import read

TEXTS = ("title", "body", "author", "category", "tag")
QUERIES = [
    wq.Every(),
    wq.Term("site", "a.example"),
    wq.NumericRange("published", 0, 10**9),
    wq.TermRange("body", "h", "s"),
    wq.Not(wq.Term("body", "sea")),
    *(
        read(text).query
        for text in [
            "harbour", "sea runs", '"harbour sea"', '"sea runs"~4', "harb*", "r?n", "harbuor~",
            "sea -runs", "sea OR كتاب", "title:harbour", "lang:pt", "year:2001", "東京",
            "category:naïve C++", "tag:the body:of", "nowhere",
        ]
    ),
]  # fmt: skip


@pytest.fixture
def exact_lengths(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoosh's codec rounds lengths into a byte; ours keeps them. Texts here are short enough."""
    monkeypatch.setattr(whoosh3, "length_to_byte", lambda length: length or 0)
    monkeypatch.setattr(whoosh3, "byte_to_length", lambda length: length)


@pytest.fixture(params=[1, 2])
def both(
    request: pytest.FixtureRequest, tmp_path: Path, exact_lengths: None
) -> Iterator[tuple[Any, Any]]:
    documents = some_documents(request.param, 120)
    expected, made = stock(tmp_path / "stock", documents), ours(tmp_path / "ours", documents)
    yield expected, made
    expected.close()
    made.close()


def test_the_same_terms_postings_and_positions(both: tuple[Any, Any]) -> None:
    expected, made = (opened.reader() for opened in both)
    assert contents(made) == contents(expected)
    assert list(made.all_terms()) == list(expected.all_terms())
    assert sorted(made.indexed_field_names()) == sorted(expected.indexed_field_names())
    assert list(made.terms_from("body", "s")) == list(expected.terms_from("body", "s"))
    expected.close()
    made.close()


def test_the_same_statistics_of_terms(both: tuple[Any, Any]) -> None:
    expected, made = (opened.reader() for opened in both)
    for (name, text), info in expected:
        found = made.term_info(name, text)
        asked = ["weight", "doc_frequency", "max_weight", "min_id", "max_id"]
        if expected.schema[name].scorable:
            asked += ["min_length", "max_length"]
        for what in asked:
            assert getattr(found, what)() == getattr(info, what)(), (name, text, what)
        assert made.frequency(name, text) == expected.frequency(name, text)
    assert made.doc_frequency("body", "nowhere") == made.frequency("body", "nowhere") == 0
    expected.close()
    made.close()


def test_the_same_lengths_columns_and_stored_fields(both: tuple[Any, Any]) -> None:
    expected, made = (opened.reader() for opened in both)
    assert list(made.all_stored_fields()) == list(expected.all_stored_fields())
    assert list(made.column_reader("published")) == list(expected.column_reader("published"))
    for name in TEXTS:
        assert made.field_length(name) == expected.field_length(name)
        assert made.min_field_length(name) == expected.min_field_length(name)
        assert made.max_field_length(name) == expected.max_field_length(name)
        for number in range(expected.doc_count_all()):
            lengths = [one.doc_field_length(number, name) or 0 for one in (made, expected)]
            assert lengths[0] == lengths[1]
    expected.close()
    made.close()


@pytest.mark.parametrize("limit", [None, 5])
@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_the_same_answers_and_scores(
    both: tuple[Any, Any], query: wq.Query, limit: int | None
) -> None:
    answers = []
    for opened in both:
        with opened.searcher(weighting=BM25F()) as searcher:
            found = searcher.search(query, limit=limit)
            answers.append([(number, pytest.approx(score)) for score, number in found.top_n])
            by_date = searcher.search(query, limit=limit, sortedby="published", reverse=True)
            answers[-1] += [number for _, number in by_date.top_n]
    expected, made = answers
    assert made == expected


def test_the_same_corrections(both: tuple[Any, Any]) -> None:
    expected, made = (opened.reader() for opened in both)
    for word, distance in [("harbuor", 2), ("rin", 1), ("الكتاب", 1)]:
        found = set(expected.terms_within("body", word, distance))
        assert set(made.terms_within("body", word, distance)) == found
    expected.close()
    made.close()


def test_what_the_engine_reads(tmp_path: Path) -> None:
    documents = some_documents(3, 40)
    opened = ours(tmp_path / "ours", documents, ["s/7"])
    reader = opened.reader()
    arrays = arrays_of(reader)
    assert arrays is not None
    assert arrays.ids([3, 0]) == ["s/3", "s/0"]
    assert arrays.deleted is not None
    assert arrays.deleted.nonzero()[0].tolist() == [7]
    body = arrays.field("body")
    assert body is not None
    terms = list(body.terms())
    assert terms == sorted(terms)
    assert [body.find(term) for term in terms] == list(range(len(terms)))
    assert [body.term(number) for number in range(len(terms))] == terms
    assert body.find(b"nowhere") == body.find(b"\xff") == -1
    assert [terms[i] for i in range(*body.span(b"har"))] == [
        term for term in terms if term.startswith(b"har")
    ]
    assert body.span(b"") == (0, len(terms))
    assert body.span(b"\xff\xff") == (len(terms), len(terms))
    assert not body.docs.flags.writeable
    assert arrays.field("nowhere") is arrays.column("body") is None
    reader.close()
    opened.close()


def test_a_segment_of_whoosh_itself_has_no_arrays(tmp_path: Path) -> None:
    opened = stock(tmp_path / "stock", some_documents(4, 3))
    reader = opened.reader()
    assert arrays_of(reader) is None
    reader.close()
    opened.close()
