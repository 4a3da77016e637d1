"""benchmarks/gui.py: every measure is there, on a library that is what it claims to be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import gui
from benchmarks.painting import report
from benchmarks.painting.articles import COPIES, READING
from benchmarks.painting.library import library
from benchmarks.painting.typing_queries import queries
from viewer.core.model import ArticleFilter
from viewer.core.reading import Archive

ARTICLES = 200
_SMALL = ["--queries", "1", "--opened", "3", "--frames", "4", "--rounds", "1", "--posts", "12"]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("work")


@pytest.fixture(scope="module")
def root(work: Path) -> Path:
    return library(work, ARTICLES, lambda _text: None)


def test_the_library_is_whole(root: Path) -> None:
    archive = Archive(root)
    try:
        assert archive.count(ArticleFilter()) == ARTICLES + sum(COPIES.values())
        assert archive.count(ArticleFilter(unread=True)) > ARTICLES / 2
        assert archive.count(ArticleFilter(starred=True)) > 0
        assert archive.count(ArticleFilter(gone=True)) > 0
        found = archive.search(queries(1)["ar"][0], ArticleFilter())
        assert found.total > 0
        long = archive.article(f"{READING}/{COPIES['1k'] + 1}")
        assert len(long.markdown.split()) > 15_000
        assert "](../../media/" in long.markdown
    finally:
        archive.close()


def test_it_is_made_once(root: Path, work: Path) -> None:
    told: list[str] = []
    assert library(work, ARTICLES, told.append) == root
    assert told == []


def test_queries_are_the_same_in_every_run() -> None:
    assert queries(3) == queries(3)
    assert {lang: len(texts) for lang, texts in queries(3).items()} == {"en": 3, "fr": 3, "ar": 3}


def test_the_whole_run(root: Path, work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["--articles", str(ARTICLES), "--work", str(work), "--starts", "1", *_SMALL]
    gui.main([*given, "--json"])
    found = json.loads(capsys.readouterr().out)
    assert set(found["rows"]) == {row.keys.strip() for row in report.ROWS}
    assert found["rows"]["frame"]["count"] == 12
    assert found["start_ratio"] > 0
    assert found["times"]["MB read"]
    assert found["rows"]["keys en"]["count"] == len(set(_typed(queries(2)["en"][1])))


def _typed(query: str) -> list[str]:
    return [query[:end].strip() for end in range(1, len(query) + 1)]


def test_the_table_says_what_is_reached() -> None:
    times = {
        "open 1k": [10.0, 60.0],
        "frame": [1.0, 2.0],
        "start empty": [100.0],
        "start program": [150.0],
        "MB read": [300.0],
        "switch: year": [4.0],
    }
    table = report.as_markdown(times, 200)
    assert "| article of 1k words to painted page | 2 | 10.0 | 60 | 60 | 60 |" in table
    assert table.count("missed") == 2
    assert "| program : empty window, medians | 1.50 | <= 1.6 | reached |" in table
    assert "| articles opened | 300 | <= 250 | missed |" in table
    assert "slowest filter switch by place: year 4.0" in table
