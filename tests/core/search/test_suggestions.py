"""Did you mean, and how a word goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.core.model import SearchDocument
from viewer.core.search import IndexWriter, SearchIndex
from viewer.core.search.snippets import distance

TEXTS = [
    ("The Democratic process", "Climate change, carbon and the government of the region."),
    ("Carbon prices", "Governments met on climate; a carton of milk; the colour of the sea."),
    ("الديمقراطية في المنطقة", "تحدث الوزير عن الكتاب وعن المحادثات في القاهرة."),
    ("Hat", "A hat, and hats, that has a history of democracy."),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    folder: Path = tmp_path_factory.mktemp("suggestions") / "index"
    IndexWriter(folder).apply(
        [SearchDocument(f"s/{n}", title, body) for n, (title, body) in enumerate(TEXTS, 1)]
    )
    opened = SearchIndex(folder)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("climte", "climate"),  # left out
        ("climmate", "climate"),  # put in
        ("climxte", "climate"),  # replaced
        ("cilmate", "climate"),  # two letters swapped
        ("dlimate", "climate"),  # the first letter
        ("carbno", "carbon"),  # a swap, not the "carton" at one letter more
        ("democrasy", "democracy"),
        ("goverment climte", "government climate"),  # several words
        ("climatechange", "climate change"),  # a space that nobody typed
        ("govrnmnet", "government"),  # two edits
        ("الديمقراطيه", None),  # known
        ("الديمقراتية", "الديمقراطيه"),
        ("المحادتات", "المحادثات"),
        ("hg;jhf", "الكتاب"),  # typed on the other layout
        ("ؤمهةشفث", "climate"),
        ("zzzzqqqq", None),
        ("climate", None),
        ("xy", None),
    ],
)
def test_did_you_mean(index: SearchIndex, query: str, meant: str | None) -> None:
    assert index.search(query).did_you_mean == meant


def test_nothing_is_suggested_that_finds_nothing(index: SearchIndex) -> None:
    assert index.search("hat climte").did_you_mean is None


def test_words_go_on_with_the_commonest(index: SearchIndex) -> None:
    assert [one.text for one in index.complete("ca")] == ["carbon", "carton"]
    assert [one.text for one in index.complete("cart")] == ["carton"]
    assert [(one.kind, one.text, one.count) for one in index.complete("Carb")] == [
        ("word", "carbon", 1)
    ]
    assert [one.text for one in index.complete("الديم")] == ["الديمقراطيه"]
    assert index.complete("c") == index.complete("") == index.complete("***") == []


def test_an_index_that_is_not_there_yet(tmp_path: Path) -> None:
    empty = SearchIndex(tmp_path / "none")
    assert empty.complete("ca") == []
    assert empty.languages() == ()


def test_the_languages_of_an_index(index: SearchIndex) -> None:
    assert index.languages() == ("ar", "en")


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [("", "ab", 2), ("ab", "ba", 1), ("kitten", "sitting", 3), ("a", "a", 0)],
)
def test_distance(one: str, other: str, edits: int) -> None:
    assert distance(one, other) == edits
