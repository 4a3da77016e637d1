"""The engine against stock Whoosh: the same documents, scores, order and totals.

Leaves and most trees are compared with Whoosh's own searcher. Where its matchers lose scores
(`AndMaybe` below `And`, `DisjunctionMax`), the trees are put together here from Whoosh's leaves.
"""

from __future__ import annotations

import random
from collections import Counter
from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh import query as wq
from whoosh.filedb.filestore import RamStorage
from whoosh.scoring import BM25F

from tests.core.search.arrays import read_segment
from viewer.core.search.engine import Engine, NotCovered, explicit
from viewer.core.search.schema import build_schema

_ASCII = "river rivers riverbank bridge bridges north northern water waterfall old older market"
_OTHER = "café naïve über مدينة المدينة مدن كتاب كتب كاتب 東京都 新聞 a ab abc abd bcd"
WORDS = f"{_ASCII} {_OTHER}".split()
SITES = ["alpha.example", "beta.example", "gamma.example"]
LANGS = ["en", "en-gb", "fr", "ar"]
EPOCH = 1_500_000_000


def _text(rnd: random.Random, most: int) -> str:
    return " ".join(
        WORDS[min(int(rnd.expovariate(0.15)), len(WORDS) - 1)] for _ in range(rnd.randint(1, most))
    )


def _document(rnd: random.Random, number: int) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": f"doc{number}",
        "body": _text(rnd, 60),
        "site": rnd.choice(SITES),
        "lang": rnd.choice(LANGS),
    }
    if rnd.random() < 0.9:
        fields["published"] = EPOCH + rnd.randint(-5, 5) * 86_400
    if rnd.random() < 0.8:
        fields["title"] = _text(rnd, 6)
    if rnd.random() < 0.5:
        fields["author"] = _text(rnd, 2)
    return fields


class Both:
    """One index, searched by Whoosh and by the engine."""

    def __init__(self, segments: int, documents: int, deleted: int, seed: int) -> None:
        rnd = random.Random(seed)
        index = RamStorage().create_index(build_schema())
        self.fields = [_document(rnd, number) for number in range(documents)]
        for part in range(segments):
            writer = index.writer()
            for fields in self.fields[part::segments]:
                writer.add_document(**fields)
            writer.commit(merge=False)
        self.gone = {f"doc{number}" for number in rnd.sample(range(documents), deleted)}
        if deleted:
            writer = index.writer()
            for id_ in self.gone:
                writer.delete_by_term("id", id_)
            writer.commit(merge=False)
        self.searcher = index.searcher(weighting=BM25F())
        readers = [leaf.reader() for leaf, _ in self.searcher.leaf_searchers()]
        self.segments = [
            read_segment(reader, (np.uint16, np.uint32)[at % 2])
            for at, reader in enumerate(readers)
        ]
        self._exact_lengths()
        self.engine = Engine(self.segments, index.schema)
        self.names = [
            self.searcher.stored_fields(number)["id"]
            for number in range(self.searcher.doc_count_all())
        ]

    def _exact_lengths(self) -> None:
        """Whoosh's leaves score by the lengths they store as bytes; ours are exact."""
        for (leaf, _), segment in zip(self.searcher.leaf_searchers(), self.segments, strict=True):

            def length(number: int, name: str, default: int = 0, held: Any = segment) -> int:
                found = held.fields[name].lengths
                return default if found is None else int(found[number])

            leaf.doc_field_length = length

    def whoosh(self, query: Any) -> dict[str, float]:
        """What Whoosh finds for a query worded so that it does what it says it does."""
        results = self.searcher.search(explicit(query), limit=None)
        return {self.names[number]: score for score, number in results.top_n}

    def expected(self, query: Any) -> dict[str, float]:
        """The query put together from what Whoosh finds for its leaves."""
        kind, subs = type(query), [self.expected(part) for part in _children(query)]
        boost = query.boost if kind in (wq.And, wq.Or, wq.DisjunctionMax) and len(subs) > 1 else 1.0
        if kind is wq.Not:
            return {name: 1.0 for name in self.whoosh(wq.Every()) if name not in subs[0]}
        if kind is wq.ConstantScoreQuery:
            return dict.fromkeys(subs[0], query.score)
        if not subs:
            return {} if kind in (wq.And, wq.Or, wq.DisjunctionMax) else self.whoosh(query)
        every, some = set.intersection(*map(set, subs)), set().union(*subs)
        first, last = subs[0], subs[-1]
        if kind is wq.Or:
            return {n: boost * sum(sub.get(n, 0.0) for sub in subs) for n in some}
        if kind is wq.DisjunctionMax:
            return {n: boost * max(sub.get(n, 0.0) for sub in subs) for n in some}
        if kind is wq.AndNot:
            return {n: score for n, score in first.items() if n not in last}
        if kind is wq.AndMaybe:
            return {n: score + last.get(n, 0.0) for n, score in first.items()}
        if kind is wq.Require:
            return {n: first[n] for n in every}
        return {n: boost * sum(sub[n] for sub in subs) for n in every}

    def check(self, query: Any, expected: dict[str, float]) -> None:
        found = self.engine.search(query, None)
        assert found.total == len(expected) == len(found.ids) == len(set(found.ids)), query
        scores = dict(zip(found.ids, found.scores, strict=True))
        assert scores == pytest.approx(expected, rel=1e-12, abs=1e-12), query
        places = {name: at for at, name in enumerate(self.names)}
        order = [(-scores[name], places[name]) for name in found.ids]
        assert order == sorted(order), query


def _children(query: Any) -> list[Any]:
    if isinstance(query, wq.ConstantScoreQuery):
        return [query.child]
    if isinstance(query, wq.Not):
        return [query.query]
    return list(getattr(query, "subqueries", ()))


@pytest.fixture(scope="module", params=[(1, 60, 0), (3, 250, 0), (4, 250, 40)], ids=str)
def both(request: pytest.FixtureRequest) -> Both:
    return Both(*request.param, seed=7)


class Maker:
    """Random queries; `pick` makes every choice, so that hypothesis can shrink them."""

    def __init__(self, pick: Any) -> None:
        self.pick = pick

    def field(self) -> str:
        return self.pick(["body", "body", "title", "author"])

    def boost(self) -> float:
        return self.pick([1.0, 1.0, 1.6, 0.25])

    def word(self) -> str:
        return self.pick([*WORDS, "absent"])

    def term(self) -> Any:
        if self.pick([True, True, True, False]):
            return wq.Term(self.field(), self.word(), boost=self.boost())
        name, values = self.pick([("site", SITES), ("lang", LANGS), ("nowhere", ["x"])])
        return wq.Term(name, self.pick(values), boost=self.boost())

    def phrase(self) -> Any:
        words = [self.pick(WORDS) for _ in range(self.pick([1, 2, 2, 3, 4]))]
        slop = self.pick([1, 1, 2, 3, 10])
        return wq.Phrase(self.field(), words, slop=slop, boost=self.boost())

    def prefix(self) -> Any:
        text = self.word()[: self.pick([1, 2, 3, 4])]
        return wq.Prefix(self.field(), text, boost=self.boost())

    def wildcard(self) -> Any:
        word = self.word()
        at = self.pick(list(range(len(word) + 1)))
        rest = self.pick(["", word[at + 1 :]])
        pattern = word[:at] + self.pick(["*", "?", "*?", "?*", "[!x]", "**"]) + rest
        return wq.Wildcard(self.field(), pattern, boost=self.boost())

    def fuzzy(self) -> Any:
        text = self.pick([*WORDS, "rivr", "bridgge", "watar", "مدينه", "cafe"])
        return wq.FuzzyTerm(
            self.field(),
            text,
            boost=self.boost(),
            maxdist=self.pick([1, 1, 2]),
            prefixlength=self.pick([0, 1, min(2, len(text))]),  # if longer, Whoosh raises
        )

    def numbers(self) -> Any:
        days = list(range(-7, 8))
        ends = [None, *(EPOCH + day * 86_400 for day in days)]
        flags = [False, True]
        return wq.NumericRange(
            "published",
            self.pick(ends),
            self.pick(ends),
            self.pick(flags),
            self.pick(flags),
            boost=self.boost(),
        )

    def range(self) -> Any:
        start, end = self.pick([None, self.word()]), self.pick([None, self.word()])
        flags = [False, True]
        return wq.TermRange(
            self.field(), start, end, self.pick(flags), self.pick(flags), boost=self.boost()
        )

    def every(self) -> Any:
        return wq.Every(self.pick([None, "title", "author", "body"]), boost=self.boost())

    def null(self) -> Any:
        return wq.NullQuery

    LEAVES = (
        "term",
        "phrase",
        "prefix",
        "wildcard",
        "fuzzy",
        "numbers",
        "range",
        "every",
        "null",
    )

    def leaf(self) -> Any:
        return getattr(self, self.pick(["term", "term", "term", *self.LEAVES]))()

    def tree(self, depth: int) -> Any:
        if depth == 0 or self.pick([False, False, True]):
            return self.leaf()
        kind = self.pick(
            [
                *[wq.And, wq.Or, wq.DisjunctionMax] * 2,
                *[wq.AndNot, wq.AndMaybe, wq.Require, wq.Not, wq.ConstantScoreQuery],
            ]
        )
        if kind is wq.Not:
            return wq.Not(self.tree(depth - 1))
        if kind is wq.ConstantScoreQuery:
            return kind(self.tree(depth - 1), self.pick([1.0, 2.5]))
        if kind in (wq.AndNot, wq.AndMaybe, wq.Require):
            return kind(self.tree(depth - 1), self.tree(depth - 1))
        parts = [self.tree(depth - 1) for _ in range(self.pick([0, 1, 2, 2, 3, 3, 4]))]
        return kind(parts, boost=self.boost())


@pytest.mark.parametrize("kind", Maker.LEAVES)
def test_every_kind_of_leaf_finds_and_scores_as_whoosh_does(both: Both, kind: str) -> None:
    make = getattr(Maker(random.Random(kind).choice), kind)
    for _ in range(80):
        query = make()
        both.check(query, both.whoosh(query))


def test_what_the_reader_of_queries_makes_is_answered_as_whoosh_does(both: Both) -> None:
    maker = Maker(random.Random(3).choice)
    for _ in range(150):
        words = [
            wq.Or([wq.Or([maker.term(), maker.term()]), wq.Or([maker.term(), maker.prefix()])])
            for _ in range(maker.pick([1, 2, 3]))
        ]
        query = wq.And(words) if len(words) > 1 else words[0]
        query = maker.pick([query, wq.AndNot(query, wq.Or([maker.leaf(), maker.leaf()]))])
        query = maker.pick([query, wq.And([query, maker.numbers(), maker.term()])])
        both.check(query, both.whoosh(query))


def test_random_trees_are_what_their_leaves_add_up_to(both: Both) -> None:
    maker = Maker(random.Random(11).choice)
    for _ in range(250):
        query = maker.tree(3)
        both.check(query, both.expected(query))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_tree_is_what_its_leaves_add_up_to(data: st.DataObject) -> None:
    both = _shared()
    query = Maker(lambda options: data.draw(st.sampled_from(options))).tree(3)
    both.check(query, both.expected(query))


@cache
def _shared() -> Both:
    return Both(3, 120, 15, seed=21)


def test_a_fuzzy_word_shorter_than_its_prefix_is_only_itself(both: Both) -> None:
    query = wq.FuzzyTerm("body", "a", maxdist=1, prefixlength=5)
    longer = [name for name in both.names if name in both.expected(wq.Prefix("body", "a"))]
    found = both.engine.search(query, None)
    assert set(found.ids) <= set(longer)
    assert set(found.ids) >= set(both.expected(wq.Term("body", "a")))


def test_what_is_excluded_is_excluded_from_the_first_hit_on_by_the_fallback_too(
    both: Both,
) -> None:
    maker = Maker(random.Random(8).choice)
    for _ in range(150):
        query = wq.AndNot(maker.term(), maker.term())
        both.check(query, both.whoosh(query))
        both.check(query, both.expected(query))


@pytest.mark.parametrize("text", ["\ud800", "river\udfff", "\0"])
def test_what_no_text_can_hold_is_not_found(both: Both, text: str) -> None:
    queries = [wq.Term("body", text), wq.Prefix("body", text), wq.FuzzyTerm("body", text)]
    for query in [*queries, wq.Wildcard("body", text + "*a"), wq.Wildcard("body", "*" + text)]:
        assert both.engine.search(query).total == 0


def test_a_boost_of_zero_still_finds(both: Both) -> None:
    for other in ("bridge", "absent", "abc"):
        parts = [wq.Term("body", "river", boost=0.0), wq.Term("title", "old", boost=0.0)]
        query = wq.Or([*parts, wq.Term("body", other)])
        both.check(query, both.expected(query))


def test_expansions_can_be_scored_by_their_terms(both: Both) -> None:
    query = wq.Prefix("body", "r", constantscore=False)
    terms = [wq.Term("body", word) for word in ("river", "rivers", "riverbank")]
    both.check(query, both.expected(wq.Or(terms)))


def test_the_first_hits_are_those_of_the_whole_list(both: Both) -> None:
    maker = Maker(random.Random(5).choice)
    for _ in range(150):
        query = maker.pick([maker.tree(2), maker.prefix()])
        for sort in ("relevance", "date"):
            whole = both.engine.search(query, None, 0, sort)
            for limit, offset in ((1, 0), (10, 0), (7, 5), (10, 10_000), (0, 0)):
                part = both.engine.search(query, limit, offset, sort)
                assert part.ids == whole.ids[offset : offset + limit]
                assert part.scores == whole.scores[offset : offset + limit]
                assert part.total == whole.total


def test_by_date_the_order_is_whooshs(both: Both) -> None:
    maker = Maker(random.Random(6).choice)
    for _ in range(60):
        query = maker.leaf()
        results = both.searcher.search(
            explicit(query), limit=None, sortedby="published", reverse=True
        )
        expected = [both.names[number] for _, number in results.top_n]
        assert both.engine.search(query, None, sort="date").ids == expected


def test_a_filter_leaves_only_what_is_allowed(both: Both) -> None:
    rnd = random.Random(9)
    maker = Maker(rnd.choice)
    for size in (0, 1, 5, 40, 240, 249):
        unknown = {f"unknown{number}" for number in range(300 if size > 200 else 1)}
        allowed = {f"doc{number}" for number in rnd.sample(range(250), size)} | unknown
        prepared, kept = both.engine.filter(allowed), frozenset(allowed)
        for _ in range(25):
            query = maker.tree(2)
            whole = both.engine.search(query, None)
            expected = [
                (name, score)
                for name, score in zip(whole.ids, whole.scores, strict=True)
                if name in allowed
            ]
            for given_ in (allowed, prepared, kept):
                found = both.engine.search(query, None, allowed=given_)
                assert found.ids == [name for name, _ in expected]
                assert found.scores == pytest.approx([score for _, score in expected])
                assert found.total == len(expected)


def test_a_restriction_that_stays_is_prepared_once(both: Both) -> None:
    kept = frozenset({"doc1", "doc2"})
    assert both.engine.filter(kept) is both.engine.filter(kept)
    changing = {"doc1"}
    both.engine.search(wq.Every(), allowed=changing)
    changing.add("doc3")
    expected = both.engine.search(wq.Every(), None).ids
    found = both.engine.search(wq.Every(), None, allowed=changing).ids
    assert found == [name for name in expected if name in changing]


def test_facets_count_the_values_of_hits(both: Both) -> None:
    maker = Maker(random.Random(10).choice)
    allowed = {f"doc{number}" for number in range(0, 250, 2)}
    for _ in range(40):
        query = maker.tree(2)
        for only in (None, allowed):
            hits = set(both.engine.search(query, None, allowed=only).ids)
            chosen = [fields for fields in both.fields if fields["id"] in hits]
            for again in (query, wq.Or([query])):  # as remembered, and found anew
                facets = both.engine.facets(again, ["site", "lang", "nowhere"], only)
                assert facets["nowhere"] == []
                for name in ("site", "lang"):
                    assert dict(facets[name]) == Counter(fields[name] for fields in chosen)
                    ranks = [(-count, value) for value, count in facets[name]]
                    assert ranks == sorted(ranks)


def test_facets_of_a_field_with_several_values_count_each(both: Both) -> None:
    hits = set(both.engine.search(wq.Term("body", "river"), None).ids)
    counted = dict(both.engine.facets(wq.Term("body", "river"), ["author"])["author"])
    chosen = [fields for fields in both.fields if fields["id"] in hits]
    for word in ("river", "bridge"):
        expected = sum(word in fields.get("author", "").split() for fields in chosen)
        assert counted.get(word, 0) == expected


def test_deleted_documents_are_never_found() -> None:
    both = _shared()
    queries = [wq.Every(), wq.Not(wq.Term("body", "river")), wq.Prefix("body", "r")]
    for query in queries:
        for sort in ("relevance", "date"):
            found = both.engine.search(query, None, sort=sort, allowed=both.names)
            assert not both.gone & set(found.ids)
    assert both.engine.search(wq.Every(), 1).total == both.searcher.doc_count()


def test_no_numpy_leaks(both: Both) -> None:
    for sort in ("relevance", "date"):
        found = both.engine.search(wq.Term("body", "river"), 5, sort=sort)
        assert found.ids
        assert {type(id_) for id_ in found.ids} == {str}
        assert {type(score) for score in found.scores} == {float}
        assert type(found.total) is int
    (value, count), *_ = both.engine.facets(wq.Every(), ["site"])["site"]
    assert (type(value), type(count)) == (str, int)


@pytest.mark.parametrize(
    "query",
    [
        wq.Variations("body", "river"),
        wq.Regex("body", "r.*"),
        wq.Sequence([wq.Term("body", "old"), wq.Term("body", "market")]),
        wq.And([wq.Term("body", "river"), wq.Otherwise(wq.Every(), wq.Every())]),
        wq.Or([wq.Term("body", "river"), wq.Term("body", "old")], scale=0.9),
        wq.Phrase("site", ["alpha.example", "alpha.example"]),
        wq.Prefix("published", "1"),
    ],
    ids=lambda query: type(query).__name__,
)
def test_what_it_does_not_know_is_left_to_whoosh(both: Both, query: Any) -> None:
    with pytest.raises(NotCovered):
        both.engine.search(query)
    with pytest.raises(NotCovered):
        both.engine.facets(query, ["site"])


def test_an_index_without_segments_has_no_hits() -> None:
    engine = Engine([], build_schema())
    assert engine.search(wq.Every()) == ([], [], 0)
    assert engine.search(wq.Every(), sort="date") == ([], [], 0)
    assert engine.facets(wq.Every(), ["site"]) == {"site": []}
