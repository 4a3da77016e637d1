"""benchmarks/search.py: the same texts everywhere, and engines that count the same hits."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import corpus, search
from benchmarks.searching import catalogue, engines, measure, report
from benchmarks.searching.engine import Engine, Lacking
from benchmarks.searching.queries import CLASSES, Drawer

ARTICLES = 60
AVAILABLE = [name for name, engine in engines.ENGINES.items() if engine.missing() is None]
PEERS = [name for name in AVAILABLE if name != "ours"]


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("texts") / "texts.sqlite"
    catalogue.make(path, ARTICLES)
    return path


@pytest.fixture(scope="module")
def drawer() -> Drawer:
    return Drawer(list(corpus.documents(ARTICLES)))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, texts: Path) -> Iterator[dict[str, Engine]]:
    made = {
        name: engines.ENGINES[name](tmp_path_factory.mktemp(name) / "index", texts)
        for name in AVAILABLE
    }
    for engine in made.values():
        engine.prepare()
        engine.build(corpus.documents(ARTICLES))
        engine.open()
    yield made
    for engine in made.values():
        engine.close()


def test_a_short_corpus_begins_a_longer_one() -> None:
    longer = list(corpus.documents(300))
    assert list(corpus.documents(20)) == longer[:20]
    assert list(corpus.documents(40, start=250)) == longer[250:290]
    assert len({document.id for document in longer}) == 300


def test_the_articles_are_the_same_on_any_machine() -> None:
    digest = hashlib.sha256(repr(list(corpus.documents(50))).encode()).hexdigest()
    assert digest.startswith("8dbf9ff0b6aee550"), "figures of other texts cannot be compared"


def test_another_seed_gives_other_articles() -> None:
    assert list(corpus.documents(3, seed=1)) != list(corpus.documents(3, seed=2))


def test_shares_and_lengths() -> None:
    made = list(corpus.documents(200))
    assert Counter(document.lang for document in made) == {"en": 90, "fr": 40, "ar": 50, "zh": 20}
    lengths = [len(document.body.split()) for document in made if document.lang != "zh"]
    assert 600 < sum(lengths) / len(lengths) < 700
    assert min(lengths) >= 350
    assert max(lengths) <= 950


def test_words_follow_zipf() -> None:
    english = corpus.LANGUAGES[0]
    drawn = Counter(english.drawn(corpus.Chances(1, 1).take(100_000)))
    first, tenth, hundredth = (drawn[str(english.words[rank])] for rank in (0, 9, 99))
    assert 3 < first / tenth < 6
    assert 6 < tenth / hundredth < 12


def test_the_catalogue_gives_back_what_was_made(texts: Path) -> None:
    reader = catalogue.Texts(texts)
    made = list(corpus.documents(ARTICLES))
    stored = list(reader.documents())
    assert [document.id for document in stored] == [document.id for document in made]
    assert stored[7] == made[7]
    assert reader.some([3]) == [made[2]]
    assert reader.bodies([5, 2]) == [made[4].body, made[1].body]
    reader.close()


@pytest.mark.parametrize("kind", list(CLASSES))
def test_questions_are_many_and_the_same_each_time(kind: str, drawer: Drawer) -> None:
    drawn = Drawer(list(corpus.documents(ARTICLES))).draw(kind, 10)
    assert len(set(drawn)) == 10
    assert drawn == Drawer(list(corpus.documents(ARTICLES))).draw(kind, 10)


@pytest.mark.parametrize("kind", ["common", "rare", "and", "or", "phrase", "prefix", "title"])
def test_peers_count_the_same_hits(kind: str, drawer: Drawer, opened: dict[str, Engine]) -> None:
    for query in drawer.draw(kind, 8):
        totals = {name: opened[name].ask(query).total for name in PEERS}
        assert len(set(totals.values())) == 1, (query, totals)
        assert totals["fts5"] > 0


@pytest.mark.parametrize("kind", ["common", "and", "title", "prefix", "by_date"])
def test_ours_finds_at_least_what_fts5_finds(
    kind: str, drawer: Drawer, opened: dict[str, Engine]
) -> None:
    for query in drawer.draw(kind, 8):  # stems find more
        assert opened["ours"].ask(query).total >= opened["fts5"].ask(query).total, query


@pytest.mark.parametrize("name", AVAILABLE)
def test_every_class_answers_or_is_lacking(
    name: str, drawer: Drawer, opened: dict[str, Engine]
) -> None:
    for kind in CLASSES:
        query = drawer.draw(kind, 1)[0]
        try:
            answer = opened[name].ask(query)
        except Lacking:
            continue
        if kind == "snippets":
            marked = opened[name].snippets(query, answer)
            assert len(marked) == len(answer.hits) > 0
            assert any("<" in text for text in marked)


def test_ratios_percentiles_and_aims(tmp_path: Path) -> None:
    assert report.percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    facts = {
        "articles": 10,
        "seconds": 1.0,
        "cpu_seconds": 1.0,
        "bytes": 100,
        "peak_mb": 90.0,
        "before_mb": 50.0,
    }
    ours, fts5 = (
        measure.Measured(
            engines.Place(name, 10, tmp_path, tmp_path), facts, times, dict.fromkeys(times, 3)
        )
        for name, times in (
            ("ours", {"common": [1.0, 2.0], "rare": [4.0]}),
            ("fts5", {"common": [2.0, 4.0], "rare": [2.0], "title": [1.0]}),
        )
    )
    table = report.as_markdown([ours, fts5], {"tantivy": "not installed"}, 10)
    assert "| common term | 1.0 / 2.0 | 2.0 / 4.0 | 0.50 / 0.50 | reached |" in table
    assert "| rare term | 4.0 / 4.0 | 2.0 / 2.0 | 2.0 / 2.0 | missed: p95 over FTS5's |" in table
    assert "| title term | - | 1.0 / 1.0 | - | - |" in table
    assert "tantivy: not installed" in table
    read = json.loads(report.as_json([ours, fts5], {}, 10))
    assert read["engines"]["ours"]["classes"]["common"]["p95"] == 2.0


def test_the_whole_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure, "_ROUNDS", 1)
    monkeypatch.setattr(measure, "_BATCH", 5)
    given = ["--articles", "30", "--queries", "2", "--work", str(tmp_path), "--peers", "fts5"]
    search.main([*given, "--classes", "common,snippets"])
    first = capsys.readouterr()
    assert "| common term |" in first.out
    assert "batch of 50 visible" in first.out
    assert "indexing 30 articles: ours" in first.err
    search.main([*given, "--classes", "title", "--no-costs"])
    assert "indexing" not in capsys.readouterr().err
