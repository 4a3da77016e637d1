"""tantivy-py, one thread.

Responsible for the same fields with its own tokenizer, lower case and accents folded. Texts are
not stored: snippets are made from the catalogue's, as ours are.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.searching import catalogue
from benchmarks.searching.engine import PAGE, Answer, Engine, Lacking, folded
from benchmarks.searching.queries import FACETS, Query
from viewer.core.model import SearchDocument

_HEAP = 128_000_000  # bytes of its writer, as ours
_TEXTS = ("title", "body")


class Tantivy(Engine):
    name = "tantivy"
    label = "tantivy"

    @classmethod
    def missing(cls) -> str | None:
        return None if importlib.util.find_spec("tantivy") else "not installed (extra `bench`)"

    def __init__(self, folder: Path, texts: Path) -> None:
        super().__init__(folder, texts)
        import tantivy

        self._t: Any = tantivy
        self._schema = _schema(tantivy)

    def build(self, documents: Iterable[SearchDocument]) -> None:
        self.folder.mkdir(parents=True)
        index = self._opened(self._t.Index(self._schema, path=str(self.folder)))
        writer = index.writer(heap_size=_HEAP, num_threads=1)
        for document in documents:
            writer.add_document(self._document(document))
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        self._index = self._opened(self._t.Index.open(str(self.folder)))
        self._searcher = self._index.searcher()
        self._bodies = catalogue.Texts(self.texts)
        self._writer: Any = None

    def close(self) -> None:
        self._bodies.close()

    def ask(self, query: Query) -> Answer:
        if query.kind == "chinese":
            raise Lacking
        asked = self._query(query)
        order = {"order_by_field": "published"} if query.kind == "by_date" else {}
        found = self._searcher.search(asked, limit=PAGE, count=True, **order)
        numbers = self._searcher.fast_field_values("number", [hit[1] for hit in found.hits])
        if query.kind == "facets":
            self._searcher.aggregate(
                asked, {name: {"terms": {"field": name, "size": 100}} for name in FACETS}
            )
        return Answer(numbers, found.count)

    def snippets(self, query: Query, answer: Answer) -> Sequence[str]:
        make = self._t.SnippetGenerator.create(
            self._searcher, self._query(query), self._schema, "body"
        )
        make.set_max_num_chars(200)
        bodies = self._bodies.bodies([int(str(number)) for number in answer.hits])
        return [make.snippet_from_doc(self._t.Document(body=body)).to_html() for body in bodies]

    def add(self, documents: Sequence[SearchDocument]) -> None:
        if self._writer is None:  # a program keeps its one writer open
            self._writer = self._index.writer(heap_size=_HEAP, num_threads=1)
        for document in documents:
            self._writer.add_document(self._document(document))
        self._writer.commit()
        self._index.reload()
        self._searcher = self._index.searcher()

    def _opened(self, index: Any) -> Any:
        t = self._t
        analyzer = t.TextAnalyzerBuilder(t.Tokenizer.simple())
        for step in (t.Filter.remove_long(64), t.Filter.lowercase(), t.Filter.ascii_fold()):
            analyzer = analyzer.filter(step)
        index.register_tokenizer("folded", analyzer.build())
        return index

    def _document(self, document: SearchDocument) -> Any:
        assert document.published is not None
        return self._t.Document(
            number=catalogue.number_of(document), id=document.id,
            title=document.title, body=document.body, author=document.author,
            category=list(document.categories), tag=list(document.tags),
            lang=document.lang, site=document.site, type=document.type,
            year=document.published.year, published=catalogue.seconds(document.published),
        )  # fmt: skip

    def _query(self, query: Query) -> Any:
        words = [folded(word) for word in query.words]
        if query.kind == "title":
            return self._term("title", words[0])
        if query.kind == "or":
            return self._joined([self._anywhere(word) for word in words], self._t.Occur.Should)
        if query.kind == "phrase":
            phrase = partial(self._t.Query.phrase_query, self._schema, words=list(words))
            return self._joined([phrase(name) for name in _TEXTS], self._t.Occur.Should)
        if query.kind == "fuzzy":
            near = [
                self._t.Query.fuzzy_term_query(self._schema, name, words[0], 1) for name in _TEXTS
            ]
            return self._joined(near, self._t.Occur.Should)
        parts = [self._anywhere(word) for word in words]
        if query.kind in {"prefix", "and_prefix"}:
            parts[-1] = self._starting(words[-1])
        if query.kind == "filtered":
            parts += self._filters(query)
        return self._joined(parts, self._t.Occur.Must)

    def _filters(self, query: Query) -> list[Any]:
        assert query.since is not None
        assert query.until is not None
        since, until = catalogue.seconds(query.since), catalogue.seconds(query.until)
        between = self._t.Query.range_query(
            self._schema, "published", self._t.FieldType.Integer, since, until,
            include_upper=False,
        )  # fmt: skip
        return [self._term("category", query.category), between]

    def _term(self, name: str, word: str) -> Any:
        return self._t.Query.term_query(self._schema, name, word)

    def _anywhere(self, word: str) -> Any:
        title = self._t.Query.boost_query(self._term("title", word), 3.0)
        return self._joined([title, self._term("body", word)], self._t.Occur.Should)

    def _starting(self, prefix: str) -> Any:
        parts = [self._t.Query.regex_query(self._schema, name, f"{prefix}.*") for name in _TEXTS]
        return self._joined(parts, self._t.Occur.Should)

    def _joined(self, parts: list[Any], occur: Any) -> Any:
        if len(parts) == 1:
            return parts[0]
        return self._t.Query.boolean_query([(occur, part) for part in parts])


def _schema(tantivy: Any) -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("number", fast=True, indexed=True)
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for name in ("title", "body", "author"):
        builder.add_text_field(name, tokenizer_name="folded")
    for name in ("category", "tag", "lang", "site", "type"):
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in ("year", "published"):
        builder.add_integer_field(name, fast=True, indexed=True)
    return builder.build()
