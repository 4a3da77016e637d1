"""Stock Whoosh 2.7.4 as its manual sets it up.

Responsible for the same fields with its own tokenizer, lower case and accents folded, texts not
stored. It is asked at 10,000 articles at most: more take it too long.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from whoosh import index as whoosh_index
from whoosh import query as wq
from whoosh.analysis import CharsetFilter, LowercaseFilter, RegexTokenizer
from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, Schema
from whoosh.highlight import ContextFragmenter, HtmlFormatter, highlight
from whoosh.sorting import FieldFacet
from whoosh.support.charset import accent_map

from benchmarks.searching import catalogue
from benchmarks.searching.engine import PAGE, Answer, Engine, Lacking, folded
from benchmarks.searching.queries import FACETS, Query
from viewer.core.model import SearchDocument

_ANALYZER = RegexTokenizer() | LowercaseFilter() | CharsetFilter(accent_map)
_TEXTS = ("title", "body")


class StockWhoosh(Engine):
    name = "whoosh"
    label = "stock Whoosh"
    most = 10_000

    def build(self, documents: Iterable[SearchDocument]) -> None:
        self.folder.mkdir(parents=True)
        index = whoosh_index.create_in(str(self.folder), _schema())
        writer = index.writer(limitmb=128)
        for document in documents:
            writer.add_document(**_fields(document))
        writer.commit()
        index.close()

    def open(self) -> None:
        self._searcher: Any = whoosh_index.open_dir(str(self.folder)).searcher()
        self._bodies = catalogue.Texts(self.texts)

    def close(self) -> None:
        self._searcher.close()
        self._bodies.close()

    def ask(self, query: Query) -> Answer:
        if query.kind == "chinese":
            raise Lacking
        options: dict[str, Any] = {}
        if query.kind == "by_date":
            options = {"sortedby": "published", "reverse": True}
        elif query.kind == "facets":
            options = {"groupedby": {name: FieldFacet(name) for name in FACETS}}
        found = self._searcher.search(_query(query), limit=PAGE, **options)
        if query.kind == "facets":
            for name in FACETS:
                found.groups(name)
        return Answer([hit["id"] for hit in found], len(found))

    def snippets(self, query: Query, answer: Answer) -> Sequence[str]:
        numbers = [int(str(id_).rpartition("/")[2]) for id_ in answer.hits]
        terms = frozenset(folded(word) for word in query.words)
        return [
            highlight(body, terms, _ANALYZER, ContextFragmenter(200), HtmlFormatter("mark"), 1)
            for body in self._bodies.bodies(numbers)
        ]

    def add(self, documents: Sequence[SearchDocument]) -> None:
        index = whoosh_index.open_dir(str(self.folder))
        writer = index.writer(limitmb=128)
        for document in documents:
            writer.add_document(**_fields(document))
        writer.commit()
        self._searcher = self._searcher.refresh()


def _schema() -> Any:
    return Schema(
        id=ID(stored=True, unique=True),
        title=TEXT(analyzer=_ANALYZER, field_boost=3.0),
        body=TEXT(analyzer=_ANALYZER),
        author=TEXT(analyzer=_ANALYZER),
        category=ID(sortable=True),
        tag=KEYWORD(commas=True),
        lang=ID(sortable=True),
        site=ID(),
        type=ID(),
        year=NUMERIC(int, sortable=True),
        published=NUMERIC(int, bits=64, sortable=True),
    )


def _fields(document: SearchDocument) -> dict[str, Any]:
    assert document.published is not None
    return {
        "id": document.id, "title": document.title, "body": document.body,
        "author": document.author, "category": document.categories[0],
        "tag": ",".join(document.tags), "lang": document.lang, "site": document.site,
        "type": document.type, "year": document.published.year,
        "published": catalogue.seconds(document.published),
    }  # fmt: skip


def _query(query: Query) -> Any:
    words = [folded(word) for word in query.words]
    if query.kind == "title":
        return wq.Term("title", words[0])
    if query.kind == "or":
        return wq.Or([_anywhere(partial(wq.Term, text=word)) for word in words])
    if query.kind == "phrase":
        return _anywhere(lambda name: wq.Phrase(name, words))
    if query.kind == "fuzzy":
        return _anywhere(lambda name: wq.FuzzyTerm(name, words[0], maxdist=1, prefixlength=2))
    parts = [_anywhere(partial(wq.Term, text=word)) for word in words]
    if query.kind in {"prefix", "and_prefix"}:
        parts[-1] = _anywhere(lambda name: wq.Prefix(name, words[-1]))
    if query.kind == "filtered":
        assert query.since is not None
        assert query.until is not None
        since, until = catalogue.seconds(query.since), catalogue.seconds(query.until)
        parts.append(wq.Term("category", query.category))
        parts.append(wq.NumericRange("published", since, until, endexcl=True))
    return parts[0] if len(parts) == 1 else wq.And(parts)


def _anywhere(make: Any) -> Any:
    return wq.Or([make(name) for name in _TEXTS])
