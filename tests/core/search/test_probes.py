"""The acceptance table of search, two languages and bad queries, over a real index."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.errors import IndexUnusable
from viewer.core.model import SearchDocument
from viewer.core.search import SearchIndex
from viewer.core.search.writer import IndexWriter

TABLE = Path(__file__).parents[2] / "data" / "search" / "probes.tsv"
PROBES = [
    line.split("\t")[:3]
    for line in TABLE.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def document(text: str) -> SearchDocument:
    """What a row stores: `(title) words` is a title."""
    if text.startswith("(title) "):
        return SearchDocument("s/1", title=text.removeprefix("(title) "), body="")
    return SearchDocument("s/1", title="Untitled", body=text)


@pytest.mark.parametrize(("query", "stored", "expected"), PROBES)
def test_probe(tmp_path: Path, query: str, stored: str, expected: str) -> None:
    other = SearchDocument("s/2", title="Elsewhere", body="Nothing of that kind")
    IndexWriter(tmp_path / "index").apply([document(stored), other])
    index = SearchIndex(tmp_path / "index")
    try:
        found = index.search(query)
    finally:
        index.close()
    if expected == "no-error":
        return
    assert ("s/1" in set(found.ids)) == (expected == "yes")


def test_a_document_is_replaced_and_taken_out(tmp_path: Path) -> None:
    writer = IndexWriter(tmp_path / "index")
    writer.apply([SearchDocument("s/1", "Before", "harbour")])
    index = SearchIndex(tmp_path / "index")
    try:
        assert index.search("harbour").total == 1
        writer.apply([SearchDocument("s/1", "After", "airport")])
        assert (index.search("harbour").total, index.search("airport").total) == (0, 1)
        writer.apply([], deletes=["s/1"])
        assert index.search("airport").total == 0
    finally:
        index.close()


# Whoosh leaves the damaged file open; nothing of ours can close it.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_spoilt_index_is_told_from_an_empty_answer(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    IndexWriter(folder).apply([SearchDocument("s/1", "A title", "harbour")])
    for file in folder.iterdir():
        if file.suffix == ".seg":
            file.write_bytes(b"\x00 spoilt")
    index = SearchIndex(folder)
    with pytest.raises(IndexUnusable):
        index.search("harbour")
    index.close()
