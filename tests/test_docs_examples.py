"""The examples of the user guide do what it says: they are run against the sample."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documents import GUIDE, codes, read, rows, section
from viewer.core.model import ArticleFilter
from viewer.core.reading import Archive

PAGE = read(GUIDE / "search.md")
NOTHING = {"has:comments", "has:notes"}  # the sample has none, and there are no notes yet


@pytest.fixture(scope="module")
def archive(sample_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The sample with one article read and starred."""
    root = tmp_path_factory.mktemp("marked") / "library"
    shutil.copytree(sample_library, root)
    opened = Archive(root)
    first = opened.search("harbour", ArticleFilter()).ids[0]
    opened.mark("read", True, [first])
    opened.mark("starred", True, [first])
    yield opened
    opened.close()


def examples(text: str) -> list[str]:
    return [code for row in rows(text) for code in codes(row[0])]


def asked(example: str) -> str:
    """An example with the sample's own site in place of the one that the guide names."""
    return example.replace("example.org", "127.0.0.1")


QUERIES = [
    *examples(section(PAGE, "## Words")),
    *examples(section(PAGE, "## Where and when")),
    *examples(read(GUIDE / "ar" / "README.md")),
]


@pytest.mark.parametrize("query", QUERIES)
def test_an_example_finds_something(archive: Archive, query: str) -> None:
    answer = archive.search(asked(query), ArticleFilter())
    assert bool(answer.total) != (query in NOTHING), query


def test_both_forms_find_the_same(archive: Archive) -> None:
    """Words of the guide in other forms: what it says of `treaties` and of `الأرشيف`."""

    def found(query: str) -> set[int | str]:
        return set(archive.search(query, ArticleFilter()).ids)

    assert found("treaties") == found("treaty") != set()
    assert found("الأرشيف") >= found('"أرشيف"') | found('"وأرشيفه"') != set()
    assert found("سنة:٢٠٢٣") == found("year:2023") != set()


@pytest.mark.parametrize("query", ['harbour "tide', "after:monday"])
def test_what_cannot_be_read_is_told(archive: Archive, query: str) -> None:
    assert f"`{query}`" in PAGE
    assert archive.search(query, ArticleFilter()).interpreted
