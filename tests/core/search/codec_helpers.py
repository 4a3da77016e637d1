"""Indexes of the same documents in Whoosh's own codec and in ours."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from whoosh import index as whoosh_index

from viewer.core.model import SearchDocument
from viewer.core.search.bulk_writer import BulkWriter
from viewer.core.search.schema import build_schema, fields_of

WORDS = (  # noqa: SIM905
    "harbour harbours Harbour sea seas running runs ran co-operation C++ it's l'été naïve Straße "
    "кит мир 東京都庁 日本 ไทย كتاب الكتاب والكتب مَدْرَسَة ١٢٣ "
    "2024 a the of and x_y e\u0301t\u00e9 \U0001f600"
).split()


def some_documents(seed: int, count: int, *, most: int = 60) -> list[SearchDocument]:
    """Documents of words that repeat, in several scripts; some fields are empty."""
    chance = random.Random(seed)
    return [
        SearchDocument(
            f"s/{number}",
            title=_text(chance, chance.randint(0, 4)),
            body=_text(chance, chance.randint(0, most)),
            lang=chance.choice([None, "en", "ar", "pt-br"]),
            author=_text(chance, chance.randint(0, 2)),
            categories=tuple(_text(chance, 1) for _ in range(chance.randint(0, 3))),
            tags=tuple(_text(chance, 2) for _ in range(chance.randint(0, 2))),
            site=chance.choice(["a.example", "b.example"]),
            published=_moment(chance),
        )
        for number in range(count)
    ]


def _text(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count))


def _moment(chance: random.Random) -> datetime | None:
    return chance.choice([None, datetime.fromtimestamp(chance.randint(-(10**9), 2 * 10**9), UTC)])


def stock(folder: Path, documents: Iterable[SearchDocument], deletes: Sequence[str] = ()) -> Any:
    """An index as Whoosh writes it: one segment without what was deleted."""
    folder.mkdir(parents=True)
    opened = whoosh_index.create_in(str(folder), build_schema())
    writer = opened.writer()
    gone = set(deletes)
    for document in documents:
        if document.id not in gone:
            writer.add_document(**fields_of(document))
    writer.commit(optimize=True)
    return opened


def ours(
    folder: Path,
    documents: Iterable[SearchDocument],
    deletes: Sequence[str] = (),
    *,
    words: int = 10**9,
    whole: bool = False,
) -> Any:
    """An index as our writer makes it."""
    folder.mkdir(parents=True)
    opened = whoosh_index.create_in(str(folder), build_schema())
    with BulkWriter(opened, lock_seconds=0, words=words) as writer:
        for document in documents:
            writer.add(fields_of(document))
        writer.commit()
        if deletes:
            writer.delete(deletes)
            writer.commit()
        if whole:
            writer.merge(whole=True)
    return opened


def contents(reader: Any) -> dict[tuple[str, bytes], list[tuple[str, float, Any]]]:
    """Of every term: the ids of its documents, its weight in each, and positions."""
    found: dict[tuple[str, bytes], list[tuple[str, float, Any]]] = {}
    for name, text in reader.all_terms():
        matcher = reader.postings(name, text)
        postings = []
        while matcher.is_active():
            places = matcher.value_as("positions") if matcher.supports("positions") else None
            id_ = reader.stored_fields(matcher.id())["id"]
            postings.append((id_, float(matcher.weight()), places))
            matcher.next()
        if postings:  # terms of deleted documents stay until they are merged away
            found[name, text] = sorted(postings)
    return found
