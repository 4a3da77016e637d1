"""SQLite's FTS5 in a fair setting.

Responsible for: `unicode61 remove_diacritics 2`, an index of prefixes of three letters, external
content, memory-mapped reading, and a narrow table beside it for filters, order and counts. Fuzzy
words, which it lacks, are looked for among the terms and put as OR (as programs on FTS5 do).
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.searching import catalogue
from benchmarks.searching.engine import PAGE, Answer, Engine, Lacking, folded
from benchmarks.searching.queries import Query
from viewer.core.model import SearchDocument

_TABLE = (
    "CREATE VIRTUAL TABLE found USING fts5(title, body, author, category, tag,"
    " content='articles', content_rowid='number', prefix='3',"
    " tokenize='unicode61 remove_diacritics 2')"
)
_INSERT = "INSERT INTO found (rowid, title, body, author, category, tag) VALUES (?, ?, ?, ?, ?, ?)"
_COMMIT = 5_000  # articles of one transaction
_WEIGHTS = "bm25(found, 3.0, 1.0)"
_FACTS = "found JOIN facts ON facts.number = found.rowid"
_BETWEEN = "facts.published >= ? AND facts.published < ?"


class Fts5(Engine):
    name = "fts5"
    label = "FTS5"

    def __init__(self, folder: Path, texts: Path) -> None:
        super().__init__(folder, texts)
        self._path = folder / "fts5.sqlite"
        self._terms: set[str] | None = None

    def prepare(self) -> None:
        self.folder.mkdir(parents=True)
        shutil.copyfile(self.texts, self._path)

    def build(self, documents: Iterable[SearchDocument]) -> None:
        self.open()
        self._connection.execute(_TABLE)
        for count, document in enumerate(documents, 1):
            self._insert(document)
            if count % _COMMIT == 0:
                self._connection.commit()
        self._connection.commit()
        self.close()

    def size(self) -> int:
        self._connection.commit()
        query = "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'found%'"
        return int(self._connection.execute(query).fetchone()[0])

    def open(self) -> None:
        self._connection = sqlite3.connect(self._path)
        for setting in ("journal_mode = WAL", "synchronous = NORMAL", "cache_size = -64000"):
            self._connection.execute(f"PRAGMA {setting}")
        self._connection.execute("PRAGMA mmap_size = 2000000000")

    def close(self) -> None:
        self._connection.close()

    def ask(self, query: Query) -> Answer:
        if query.kind == "chinese":
            raise Lacking
        match = self._match(query)
        if query.kind == "filtered":
            assert query.since is not None
            assert query.until is not None
            between = (catalogue.seconds(query.since), catalogue.seconds(query.until))
            return self._answer(_FACTS, f"found MATCH ? AND {_BETWEEN}", (match, *between))
        if query.kind == "by_date":
            return self._answer(_FACTS, "found MATCH ?", (match,), "facts.published DESC")
        if query.kind == "facets":  # its total comes with the counts
            page = f"SELECT rowid FROM found WHERE found MATCH ? ORDER BY {_WEIGHTS} LIMIT {PAGE}"
            hits = self._connection.execute(page, (match,)).fetchall()
            return Answer(hits, sum(self._count_facets(match)["lang"].values()))
        return self._answer("found", "found MATCH ?", (match,))

    def _answer(
        self, source: str, where: str, values: tuple[object, ...], order: str = _WEIGHTS
    ) -> Answer:
        page = f"SELECT found.rowid FROM {source} WHERE {where} ORDER BY {order} LIMIT {PAGE}"
        hits = self._connection.execute(page, values).fetchall()
        if len(hits) < PAGE:
            return Answer(hits, len(hits))
        count = f"SELECT count(*) FROM {source} WHERE {where}"
        return Answer(hits, self._connection.execute(count, values).fetchone()[0])

    def _count_facets(self, match: str) -> dict[str, dict[object, int]]:
        """Counts of the three facets in one pass; the few combinations are added up here."""
        query = (
            f"SELECT facts.category, facts.lang, year, count(*) FROM {_FACTS} WHERE found MATCH ?"
        )
        counts: dict[str, dict[object, int]] = {"category": {}, "lang": {}, "year": {}}
        for *values, count in self._connection.execute(query + " GROUP BY 1, 2, 3", (match,)):
            for name, value in zip(counts, values, strict=True):
                counts[name][value] = counts[name].get(value, 0) + count
        return counts

    def _match(self, query: Query) -> str:
        words = [f'"{word}"' for word in query.words]
        if query.kind == "filtered":
            return f'{{title body}}: {words[0]} AND category: "{query.category}"'
        if query.kind == "title":
            return f"title: {words[0]}"
        text = " ".join(words)
        if query.kind == "or":
            text = " OR ".join(words)
        elif query.kind == "phrase":
            text = f'"{" ".join(query.words)}"'
        elif query.kind in {"prefix", "and_prefix"}:
            text += "*"
        elif query.kind == "fuzzy":
            text = " OR ".join(f'"{word}"' for word in self._near(query.words[0]))
        return f"{{title body}}: ({text})"

    def _near(self, word: str) -> list[str]:
        """The terms at most one edit away; the terms are read once, at the first question."""
        if self._terms is None:
            self._connection.execute(
                "CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, found, row)"
            )
            rows = self._connection.execute("SELECT term FROM temp.terms")
            self._terms = {term for (term,) in rows}
        return sorted(set(_edits(folded(word))) & self._terms) or [word]

    def snippets(self, query: Query, answer: Answer) -> Sequence[str]:
        numbers = ",".join(str(row[0]) for row in answer.hits)  # type: ignore[index]
        marked = "snippet(found, 1, '<mark>', '</mark>', '…', 32)"
        where = f"found MATCH ? AND found.rowid IN ({numbers})"
        rows = self._connection.execute(
            f"SELECT {marked} FROM found WHERE {where}", (self._match(query),)
        )
        return [text for (text,) in rows]

    def add(self, documents: Sequence[SearchDocument]) -> None:
        catalogue.insert(self._connection, documents)
        for document in documents:
            self._insert(document)
        self._connection.commit()

    def _insert(self, document: SearchDocument) -> None:
        categories, tags = "\n".join(document.categories), "\n".join(document.tags)
        texts = (document.title, document.body, document.author, categories, tags)
        self._connection.execute(_INSERT, (catalogue.number_of(document), *texts))


def _edits(word: str) -> Iterator[str]:
    """Every string one letter away, after the first two letters."""
    letters = (
        "abcdefghijklmnopqrstuvwxyz"
        if word[0] < "\u0600"
        else "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
    )
    yield word
    for at in range(2, len(word) + 1):
        head, tail = word[:at], word[at:]
        yield head + tail[1:]
        for letter in letters:
            yield head + letter + tail
            yield head + letter + tail[1:]
