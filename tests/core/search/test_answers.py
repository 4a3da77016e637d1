"""The engine and the fallback over our own codec: one answer, whichever gives it."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from whoosh import query as wq
from whoosh.scoring import BM25F

from tests.core.search.codec_helpers import WORDS, ours, some_documents
from viewer.core.model import SearchDocument
from viewer.core.search import index as index_module
from viewer.core.search.answers import Answers
from viewer.core.search.index import SearchIndex
from viewer.core.search.query import read
from viewer.core.search.writer import IndexWriter

ASKED = [
    *["harbour", "sea running", "harbour OR naïve", "كتاب", "東京都", "мир -sea", "NOT sea"],
    *['"harbour seas"', '"sea running"~4', "har*", "h?rb*", "harbor~", "title:sea body:ran"],
    *["lang:en sea", "site:a.example", "sea year:2024", "naïve ١٢٣ 2024", "co-operation", "s"],
]


@pytest.fixture(scope="module", params=[True, False], ids=["one segment", "several"])
def answers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("index") / "index"
    documents = some_documents(3, 300)
    gone = [document.id for document in documents[::9]]
    opened = ours(folder, documents, gone, words=10**9 if request.param else 2000)
    searcher = opened.searcher(weighting=BM25F())
    assert (len(searcher.leaf_searchers()) == 1) is request.param
    yield Answers(searcher)
    searcher.close()


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("as_you_type", [False, True])
def test_the_engine_answers_as_whooshs_matchers_do(
    answers: Answers, asked: str, as_you_type: bool
) -> None:
    same_answers(answers, read(asked, as_you_type=as_you_type).query)


def same_answers(answers: Answers, query: Any) -> None:
    for restrict in (None, {f"s/{number}" for number in range(0, 300, 3)}):
        found = answers.find(query, restrict=restrict)
        expected = answers._by_whoosh(query, None, 0, "relevance", restrict)
        assert found.total == expected.total
        scores = dict(zip(expected.ids, expected.scores, strict=True))
        assert dict(zip(found.ids, found.scores, strict=True)) == pytest.approx(scores, rel=1e-6)
        dated = answers.find(query, sort="date", restrict=restrict)
        assert dated == answers._by_whoosh(query, None, 0, "date", restrict)


def test_random_queries_are_answered_as_whooshs_matchers_do(answers: Answers) -> None:
    rnd = random.Random(11)
    for _ in range(60):
        typed = " ".join(some_clause(rnd) for _ in range(rnd.randint(1, 4)))
        within = wq.NumericRange("published", None, rnd.randint(1_600_000_000, 1_800_000_000))
        read_query = read(typed, as_you_type=rnd.random() < 0.3, languages=("en", "fr", "ar"))
        query = read_query.query
        same_answers(answers, wq.Require(query, within) if rnd.random() < 0.2 else query)


def some_clause(rnd: random.Random) -> str:
    """A clause of the query language, of words that some documents have."""
    first, second = rnd.choice(WORDS), rnd.choice(WORDS)
    kinds = [
        *[first, first, f"{first} {second}", f"{first} OR {second}", f"-{first}"],
        *[f'"{first} {second}"', f'"{first} {second}"~{rnd.randint(1, 9)}', f'"{first}"'],
        *[f"{first[:2]}*", f"{first[0]}?{first[2:]}", f"{first}~", f"title:{first}"],
        *[f"text:({first} OR {second})", f"NOT ({first} {second})", f"author:{first}"],
        *[f"lang:{rnd.choice(['en', 'fr', 'ar'])}", f"year:{rnd.randint(2019, 2026)}"],
        *[
            f"before:{rnd.randint(2019, 2026)}-0{rnd.randint(1, 9)}",
            f"after:{rnd.randint(2019, 2026)}",
        ],
    ]
    return rnd.choice(kinds)


def test_the_queries_of_the_test_are_the_engines(answers: Answers) -> None:
    assert answers._engine is not None
    assert sum(answers._engine.search(read(asked).query).total > 0 for asked in ASKED) > 14


def test_a_query_the_engine_does_not_know_is_answered_by_whoosh(answers: Answers) -> None:
    unknown, known = wq.Regex("body", "har.*"), wq.Prefix("body", "har")
    found = answers.find(unknown)
    assert found.total
    assert set(found.ids) == set(answers.find(known).ids)
    part = answers.find(unknown, limit=3, offset=2)
    assert (part.ids, part.total) == (found.ids[2:5], found.total)
    assert answers.facets(unknown, ["site"]) == answers.facets(known, ["site"])


def test_a_batch_is_seen_by_the_next_search(tmp_path: Path) -> None:
    writer, index = IndexWriter(tmp_path / "index"), SearchIndex(tmp_path / "index")
    assert index.search("river", facets=True).facets == {}
    for number in range(4):
        moment = datetime(2020 + number % 2, 3, 1, tzinfo=UTC)
        document = SearchDocument(
            f"s/{number}", title="", body="river", site="a.example", published=moment
        )
        writer.apply([document], [f"s/{number - 2}"])
        kept = {f"s/{at}" for at in range(max(0, number - 1), number + 1)}
        assert set(index.search("river").ids) == kept
        facets = index.search("river", facets=True).facets
        assert facets["site"] == {"a.example": len(kept)}
        years = Counter(str(2020 + int(id_[2:]) % 2) for id_ in kept)
        assert facets["year"] == years
    index.close()


def test_a_search_reads_only_the_hits_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    IndexWriter(tmp_path / "index").apply(some_documents(1, 100))
    index, asked = SearchIndex(tmp_path / "index"), []
    made = index_module.Answers

    class Watched(made):  # type: ignore[misc, valid-type]
        def find(self, query: Any, **options: Any) -> Any:
            found = super().find(query, **options)
            asked.append(len(found.ids))
            return found

    monkeypatch.setattr(index_module, "Answers", Watched)
    result = index.search("sea OR running OR harbour", limit=5)
    index.close()
    assert (asked, len(result.ids)) == ([5], 5)
    assert result.total > 5
