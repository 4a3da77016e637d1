"""How long the search engine takes alone, by kind of query, on arrays made in memory.

`python -m benchmarks.search_engine --articles 100000`: no index is written and no text analysed, so
that a change of the engine shows within a minute; benchmarks/search.py measures the whole search
beside its peers. Four made-up languages, Zipf, ~650 words an article; the rates stand beside those
of the prototype in search.md.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from whoosh import query as wq

from viewer.core.search.engine import Engine
from viewer.core.search.postings import FieldArrays
from viewer.core.search.schema import build_schema

LANGUAGES, VOCABULARY, WORDS = 4, 50_000, 650
PROTOTYPE = {
    "common term": "0.4 / 0.7",
    "rare term": "0.2 / 0.4",
    "AND, two common": "0.9 / 1.7",
    "OR, three": "1.4 / 2.1",
    "phrase": "1.1 / 3.4",
    "prefix of 3 letters": "1.4 / 5.6",
    "AND with a prefix": "1.5 / 8.3",
    "fuzzy, 1 edit": "0.7 / 2.3",
    "title term": "0.15 / 0.2",
    "term + category + date range": "0.4 / 0.5",
    "sort by date": "0.3 / 0.5",
    "facet counts": "0.8 / 1.0",
}


@dataclass
class Segment:
    """A segment made in memory."""

    doc_count_all: int
    fields: dict[str, FieldArrays] = field(default_factory=dict)
    columns: dict[str, Any] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)
    deleted: Any = None

    def field(self, name: str) -> FieldArrays | None:
        return self.fields.get(name)

    def column(self, name: str) -> Any:
        return self.columns.get(name)

    def total_length(self, name: str) -> int:
        return self.totals.get(name, 0)

    def ids(self, docs: Any) -> list[str]:
        return [f"article-{doc:08}" for doc in docs.tolist()]


def words_of(rnd: random.Random) -> list[str]:
    """A made-up vocabulary whose words share beginnings as real ones do, most frequent first."""
    parts = [a + b for a in "bcdfghklmnprstvz" for b in "aeiou"]
    weights = [1 / (at + 3) for at in range(len(parts))]
    found: dict[str, None] = {}
    while len(found) < LANGUAGES * VOCABULARY:
        word = "".join(rnd.choices(parts, weights, k=rnd.choice([2, 2, 3, 3, 4, 5])))
        found[word + rnd.choice(["", "n", "s", "r", "t"])] = None
    return list(found)


def arrays(words: list[str], tokens: Any, docs: Any, places: Any, size: int) -> FieldArrays:
    """A field's arrays from its tokens: numbers of words, documents and positions, in order."""
    order = sorted(range(len(words)), key=lambda at: words[at].encode())
    rank = np.empty(len(words), np.int32)
    rank[order] = np.arange(len(words), dtype=np.int32)
    ranked = rank[tokens]
    by_term = np.argsort(ranked, kind="stable")
    ranked, docs, places = ranked[by_term], docs[by_term], places[by_term]
    first = np.flatnonzero((np.diff(ranked, prepend=-1) != 0) | (np.diff(docs, prepend=-1) != 0))
    terms, counts = np.unique(ranked[first], return_counts=True)
    known = [words[order[term]].encode() for term in terms.tolist()]
    starts = np.concatenate(([0], np.cumsum(counts))).astype(np.uint64)
    ends = np.append(first, len(ranked))
    freqs = np.diff(ends)
    return FieldArrays(
        blob=memoryview(b"".join(known)),
        offsets=np.cumsum([0, *map(len, known)]).astype(np.uint32),
        starts=starts,
        docs=docs[first].astype(np.uint32),
        freqs=freqs.astype(np.uint16),
        pos_starts=ends[starts.astype(np.int64)].astype(np.uint64),
        positions=places.astype(np.uint16),
        lengths=np.bincount(docs, minlength=size).astype(np.uint16),
    )


def text_field(rng: Any, words: list[str], languages: Any, lengths: Any, size: int) -> FieldArrays:
    """A field of Zipf-distributed words in each document's language."""
    docs = np.repeat(np.arange(size, dtype=np.int32), lengths)
    shares = np.cumsum(1 / np.arange(1, VOCABULARY + 1))
    drawn = rng.random(len(docs), np.float32) * shares[-1]
    tokens = np.searchsorted(shares.astype(np.float32), drawn).astype(np.int32)
    np.minimum(tokens, VOCABULARY - 1, out=tokens)
    tokens = tokens * LANGUAGES + languages[docs]
    ends = np.cumsum(lengths)
    places = np.arange(len(docs), dtype=np.int64) - np.repeat(ends - lengths, lengths)
    return arrays(words, tokens, docs, places.astype(np.uint16), size)


def keyword_field(rng: Any, values: list[str], size: int) -> FieldArrays:
    chosen = (rng.random(size) ** 2 * len(values)).astype(np.int32)
    numbers = np.arange(size, dtype=np.int32)
    made = arrays(values, chosen, numbers, np.zeros(size, np.uint16), size)
    made.freqs = made.positions = made.pos_starts = made.lengths = None
    return made


def build(size: int, seed: int = 1) -> tuple[Segment, list[str]]:
    """A segment of so many articles, and the words, by frequency, languages in turn."""
    rng, words = np.random.default_rng(seed), words_of(random.Random(seed))
    languages = rng.integers(0, LANGUAGES, size, np.int32)
    segment = Segment(size)
    for name, mean in (("body", WORDS), ("title", 7)):
        lengths = np.maximum(1, rng.gamma(4, mean / 4, size)).astype(np.int64)
        segment.fields[name] = text_field(rng, words, languages, lengths, size)
        segment.totals[name] = int(lengths.sum())
    for name, count in (("site", 8), ("lang", 4), ("category", 40), ("author", 300), ("year", 15)):
        values = [f"{name}{at:03}" for at in range(count)]
        segment.fields[name] = keyword_field(rng, values, size)
    segment.columns["published"] = 1_200_000_000 + rng.integers(0, 500_000_000, size)
    return segment, words


def queries(words: list[str], rnd: random.Random) -> dict[str, Callable[[], Any]]:
    """A maker of random queries for each kind."""

    def word(low: int, high: int) -> str:
        return words[rnd.randrange(low, high) * LANGUAGES]

    def common() -> str:
        return word(10, 200)

    def prefix() -> Any:
        return wq.Prefix("body", word(10, 5000)[:4])

    def fuzzy() -> Any:
        text = list(word(100, 5000))
        text[-1] = rnd.choice("aeiounst")
        return wq.FuzzyTerm("body", "".join(text), maxdist=1, prefixlength=2)

    def term(name: str = "body") -> Any:
        return wq.Term(name, common())

    return {
        "common term": term,
        "rare term": lambda: wq.Term("body", word(5000, 40_000)),
        "AND, two common": lambda: wq.And([term(), term()]),
        "OR, three": lambda: wq.Or([term(), term(), term()]),
        "phrase": lambda: wq.Phrase("body", [common(), common()]),
        "phrase~3 of three": lambda: wq.Phrase("body", [common(), common(), common()], slop=3),
        "prefix of 3 letters": prefix,
        "AND with a prefix": lambda: wq.And([term(), prefix()]),
        "wild?card*": lambda: wq.Wildcard("body", word(10, 5000)[:4] + "?*a"),
        "*suffix": lambda: wq.Wildcard("body", "*" + word(10, 5000)[-4:]),
        "fuzzy, 1 edit": fuzzy,
        "title term": lambda: term("title"),
        "term + category + date range": lambda: wq.And(
            [
                term(),
                wq.Term("category", f"category{rnd.randrange(20):03}"),
                wq.NumericRange("published", 1_300_000_000, 1_500_000_000),
            ]
        ),
        "sort by date": term,
        "facet counts": term,
        "two words as typed": lambda: wq.And([typed(common()), typed(common(), last=True)]),
        "filter of 1,000 ids": term,
    }


def typed(word: str, *, last: bool = False) -> Any:
    """What `query.read` makes of a word: two forms in two fields, or the start of longer ones."""
    forms = [
        wq.Or([wq.Term(name, word[1:]), wq.Term(name, word, boost=1.6)])
        for name in ("title", "body")
    ]
    if not last:
        return wq.Or(forms)
    return wq.Or([wq.Or(forms), wq.Or([wq.Prefix(name, word) for name in ("title", "body")])])


def measure(engine: Engine, name: str, made: list[Any], chosen: Any) -> tuple[float, ...]:
    """Milliseconds, median and 95th in a hundred, the same of the thread alone, and hits."""
    times, own, hits = [], [], []
    for query in made:
        start, start_own = time.perf_counter(), time.thread_time()
        if name == "facet counts":
            engine.facets(query, ["site", "lang", "category", "author", "year"])
            hits.append(0)
        elif name == "filter of 1,000 ids":
            hits.append(engine.search(query, 50, allowed=chosen).total)
        else:
            sort = "date" if name == "sort by date" else "relevance"
            hits.append(engine.search(query, 50, 0, sort).total)
        times.append((time.perf_counter() - start) * 1000)
        own.append((time.thread_time() - start_own) * 1000)
    ends = [at for some in (times, own) for at in (share(some, 0.5), share(some, 0.95))]
    return (*ends, share(hits, 0.5))


def share(values: list[Any], part: float) -> Any:
    return sorted(values)[int(len(values) * part)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=100)
    options = parser.parse_args()
    start = time.perf_counter()
    segment, words = build(options.articles)
    ids = [f"article-{at:08}".encode() for at in range(options.articles)]
    numbers = np.arange(options.articles, dtype=np.uint32)
    segment.fields["id"] = FieldArrays(
        blob=memoryview(b"".join(ids)),
        offsets=np.arange(len(ids) + 1, dtype=np.uint32) * 16,
        starts=np.arange(len(ids) + 1, dtype=np.uint64),
        docs=numbers,
    )
    engine = Engine([segment], build_schema())
    print(f"{options.articles} articles made in {time.perf_counter() - start:.0f} s")
    chosen = engine.filter([id_.decode() for id_ in ids[:: max(1, len(ids) // 1000)]])
    rnd = random.Random(2)
    print(
        f"{'query':30}{'p50 ms':>8}{'p95 ms':>8}{'p50 cpu':>9}{'p95 cpu':>9}{'hits':>8}  prototype"
    )
    for name, make in queries(words, rnd).items():
        made = [make() for _ in range(options.queries)]
        measure(engine, name, made[:10], chosen)
        *times, hits = measure(engine, name, made, chosen)
        p50, p95, own50, own95 = times
        row = f"{name:30}{p50:8.2f}{p95:8.2f}{own50:9.2f}{own95:9.2f}{hits:8}"
        print(f"{row}  {PROTOTYPE.get(name, '')}")


if __name__ == "__main__":
    main()
