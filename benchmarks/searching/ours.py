"""Our search through its public interface (viewer.core.search).

Responsible for saying each class of question in the words that a person would type.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.searching.catalogue import Texts
from benchmarks.searching.engine import PAGE, Answer, Engine
from benchmarks.searching.queries import Query
from viewer.core.model import SearchDocument
from viewer.core.search import IndexWriter, SearchIndex, snippet


class Ours(Engine):
    name = "ours"
    label = "Backfile"

    def __init__(self, folder: Path, texts: Path) -> None:
        super().__init__(folder, texts)
        self._index: SearchIndex | None = None
        self._terms: dict[Query, tuple[str, ...]] = {}

    def build(self, documents: Iterable[SearchDocument]) -> None:
        IndexWriter(self.folder).rebuild(documents)

    def open(self) -> None:
        self._index = SearchIndex(self.folder)
        self._bodies = Texts(self.texts)

    def close(self) -> None:
        if self._index is not None:
            self._index.close()
            self._bodies.close()

    def ask(self, query: Query) -> Answer:
        assert self._index is not None
        found = self._index.search(self._typed(query), limit=PAGE, **self._given(query))
        if query.kind == "snippets":
            self._terms[query] = found.terms
        return Answer(found.ids, found.total)

    def snippets(self, query: Query, answer: Answer) -> Sequence[str]:
        numbers = [int(str(id_).rpartition("/")[2]) for id_ in answer.hits]
        terms = self._terms[query]
        return [snippet(body, terms) for body in self._bodies.bodies(numbers)]

    def add(self, documents: Sequence[SearchDocument]) -> None:
        IndexWriter(self.folder).apply(documents)

    def _given(self, query: Query) -> dict[str, Any]:
        if query.kind == "by_date":
            return {"sort": "date"}
        if query.kind == "facets":
            return {"facets": True}
        return {}

    def _typed(self, query: Query) -> str:
        words, kind = query.words, query.kind
        if kind == "or":
            return " OR ".join(words)
        if kind == "phrase":
            return f'"{" ".join(words)}"'
        if kind in {"prefix", "and_prefix"}:
            return " ".join(words) + "*"
        if kind == "fuzzy":
            return words[0] + "~"
        if kind == "title":
            return f"title:{words[0]}"
        if kind == "filtered":
            return self._filter(query)
        return " ".join(words)

    def _filter(self, query: Query) -> str:
        between = f"after:{query.since:%Y-%m-%d} before:{query.until:%Y-%m-%d}"
        return f'{query.words[0]} category:"{query.category}" {between}'
