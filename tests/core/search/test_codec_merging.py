"""Merged segments hold what one segment of the same documents would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.search.codec_helpers import contents, ours, some_documents, stock
from viewer.core.model import SearchDocument
from viewer.core.search import merging_fields
from viewer.core.search.merging import MOST_DOCS, choose


def compare(tmp_path: Path, made: Any, deletes: list[str], documents: list[SearchDocument]) -> None:
    expected = stock(tmp_path / "stock", documents, deletes)
    readers = expected.reader(), made.reader()
    assert contents(readers[1]) == contents(readers[0])
    assert readers[1].doc_count_all() == readers[0].doc_count_all()
    for name in ("title", "body"):
        assert readers[1].field_length(name) == readers[0].field_length(name)
    dates = [list(reader.column_reader("published")) for reader in readers]
    assert dates[1] == dates[0]
    for opened in (*readers, expected, made):
        opened.close()


@pytest.mark.parametrize("chunk", [1, 50, 1 << 20])
@pytest.mark.parametrize("deletes", [[], ["s/3", "s/4", "s/17", "s/59"]])
def test_many_segments_are_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int, deletes: list[str]
) -> None:
    monkeypatch.setattr(merging_fields, "_CHUNK", chunk)
    made = ours(tmp_path / "ours", some_documents(5, 60), deletes, words=300, whole=True)
    assert len(made._segments()) == 1
    compare(tmp_path, made, deletes, some_documents(5, 60))


def test_segments_that_lack_a_field(tmp_path: Path) -> None:
    """With one document a segment, most segments lack most fields."""
    made = ours(tmp_path / "ours", some_documents(6, 12, most=2), words=1, whole=True)
    assert len(made._segments()) == 1
    compare(tmp_path, made, [], some_documents(6, 12, most=2))


def test_a_segment_whose_documents_are_all_gone_goes(tmp_path: Path) -> None:
    gone = [f"s/{number}" for number in range(20)]
    made = ours(tmp_path / "ours", some_documents(7, 20), gone)
    assert made._segments() == []
    assert not list((tmp_path / "ours").glob("*.seg"))
    made.close()


@dataclass(eq=False)
class Sized:
    live: int
    all: int

    def doc_count(self) -> int:
        return self.live

    def doc_count_all(self) -> int:
        return self.all


def merged(sizes: list[Sized], batch: int) -> tuple[list[Sized], int]:
    """The sizes after another batch, and how many documents were rewritten."""
    sizes, rewritten = [*sizes, Sized(batch, batch)], 0
    while chosen := choose(sizes):
        total = sum(one.live for one in chosen)
        rewritten += total
        sizes = [one for one in sizes if one not in chosen] + [Sized(total, total)]
    return sizes, rewritten


def test_batches_leave_few_segments_and_bounded_work() -> None:
    sizes: list[Sized] = []
    rewritten = 0
    for _ in range(2000):
        sizes, more = merged(sizes, 50)
        rewritten += more
        assert len(sizes) <= 16
    assert sum(one.live for one in sizes) == 100_000
    assert rewritten <= 7 * 100_000  # every document about log4(100,000 / 50) times


def test_a_segment_of_mostly_deleted_documents_is_rewritten() -> None:
    wasted = Sized(40, 100)
    assert choose([Sized(90, 100), wasted]) == [wasted]


@given(st.lists(st.integers(1, 2 * MOST_DOCS), max_size=40), st.booleans())
def test_no_merged_segment_is_too_great(counts: list[int], whole: bool) -> None:
    chosen: Callable[[list[Sized]], list[Sized]] = lambda sizes: choose(sizes, whole=whole)  # noqa: E731
    found = chosen([Sized(count, count) for count in counts])
    assert sum(one.live for one in found) <= MOST_DOCS
