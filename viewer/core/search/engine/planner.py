"""From a Whoosh query to nodes over one segment.

Responsible for what each query class means. Not for how nodes work. A class that is not here, or
an option nobody uses, raises `NotCovered`.

Where Whoosh 2.7.4 contradicts its own documentation the documentation counts, and `fallback`
words the query so that Whoosh agrees:
- `constantscore` of expansions: depending on the number of terms and documents Whoosh scores them
  all, or none, or the only one; here a match is worth the boost.
- `Require` excludes what it should require.
- `DisjunctionMax` takes scores of neighbouring documents.
A compound of one part ignores its own boost, as in Whoosh.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh import query as wq
from whoosh.fields import NUMERIC

from viewer.core.search.engine import compound, expansion, sets
from viewer.core.search.engine.arrays import FieldArrays
from viewer.core.search.engine.errors import NotCovered
from viewer.core.search.engine.leaves import TermNode, Weighing
from viewer.core.search.engine.nodes import Node, Nothing
from viewer.core.search.engine.phrase import PhraseNode
from viewer.core.search.engine.statistics import Statistics

_SMALLEST, _GREATEST = -(2**63), 2**63 - 2  # one more stands for no number


class Planner:
    """Plans queries over one segment."""

    def __init__(self, statistics: Statistics, number: int) -> None:
        self._statistics = statistics
        self._number = number
        self._segment = statistics.segments[number]
        self._size = self._segment.doc_count_all
        self._schema = statistics.schema

    def plan(self, query: Any, boost: float = 1.0) -> Node:
        """The node of a query.

        Args:
            boost: what its scores are multiplied by.

        Raises:
            NotCovered: the query, or a part of it, is of an unknown class.
        """
        rule = _RULES.get(type(query))
        if rule is None:
            raise NotCovered(type(query).__name__)
        return rule(self, query, boost)

    def _nothing(self, _query: Any, _boost: float) -> Node:
        return Nothing(self._size)

    def _term(self, query: Any, boost: float) -> Node:
        if query.minquality:
            raise NotCovered("a term with a least quality")
        return self._word(query.fieldname, query.text, boost * query.boost)

    def _word(self, name: str, text: Any, boost: float) -> Node:
        raw, field = self._bytes(name, text), self._segment.field(name)
        if raw is None or field is None:
            return Nothing(self._size)
        known = self._statistics.term(name, raw)
        index = known.where[self._number]
        if index < 0:
            return Nothing(self._size)
        return TermNode(self._size, field, index, self._weighing(name, known.idf, boost))

    def _weighing(self, name: str, idf: float, boost: float) -> Weighing:
        statistics = self._statistics
        norms = statistics.norms(self._number, name) if statistics.scorable(name) else None
        return Weighing(norms, idf, statistics.field_boost(name), boost)

    def _bytes(self, name: str, text: Any) -> bytes | None:
        """A term as the index has it; None when it cannot be in the field."""
        if name not in self._schema:
            return None
        try:
            return bytes(self._schema[name].to_bytes(text))
        except ValueError:
            return None

    # Compounds

    def _parts(self, query: Any, boost: float) -> list[Node]:
        inner = boost * query.boost if len(query.subqueries) > 1 else boost
        return [self.plan(part, inner) for part in query.subqueries]

    def _and(self, query: Any, boost: float) -> Node:
        parts = self._parts(query, boost)
        if not parts or any(isinstance(part, Nothing) for part in parts):
            return Nothing(self._size)
        return parts[0] if len(parts) == 1 else compound.AllNode(parts)

    def _or(self, query: Any, boost: float) -> Node:
        if query.scale or query.minmatch:
            raise NotCovered("coordination of alternatives")
        return self._any(compound.AnyNode, self._parts(query, boost))

    def _dis_max(self, query: Any, boost: float) -> Node:
        return self._any(compound.MostNode, self._parts(query, boost))

    def _any(self, make: type[compound.AnyNode], parts: list[Node]) -> Node:
        there = [part for part in parts if not isinstance(part, Nothing)]
        if not there:
            return Nothing(self._size)
        return there[0] if len(there) == 1 else make(there)

    def _and_not(self, query: Any, boost: float) -> Node:
        kept, struck = self.plan(query.a, boost), self.plan(query.b)
        if isinstance(kept, Nothing) or isinstance(struck, Nothing):
            return kept
        return compound.ButNode(kept, struck)

    def _and_maybe(self, query: Any, boost: float) -> Node:
        needed, wanted = self.plan(query.a, boost), self.plan(query.b, boost)
        if isinstance(needed, Nothing) or isinstance(wanted, Nothing):
            return needed
        return compound.PerhapsNode(needed, wanted)

    def _require(self, query: Any, boost: float) -> Node:
        scored, required = self.plan(query.a, boost), self.plan(query.b)
        if isinstance(scored, Nothing) or isinstance(required, Nothing):
            return Nothing(self._size)
        return compound.RequireNode(scored, required)

    def _not(self, query: Any, boost: float) -> Node:
        return sets.NotNode(self.plan(query.query), boost)

    def _constant(self, query: Any, boost: float) -> Node:
        return sets.EvenNode(self.plan(query.child), query.score * boost)

    # Expansions

    def _phrase(self, query: Any, boost: float) -> Node:
        field = self._segment.field(query.fieldname)
        words = [self._word(query.fieldname, word, boost * query.boost) for word in query.words]
        known = [word for word in words if isinstance(word, TermNode)]
        if field is None or not known or len(known) < len(words):
            return Nothing(self._size)
        return PhraseNode(field, known, query.slop)

    def _prefix(self, query: Any, boost: float) -> Node:
        if query.text == "":
            return self._every(query, boost)
        return self._expanded(query, boost, lambda field: range(*field.span(query.text.encode())))

    def _wildcard(self, query: Any, boost: float) -> Node:
        if query.text == "*":
            return self._every(query, boost)
        return self._expanded(query, boost, lambda field: expansion.wildcard(field, query.text))

    def _fuzzy(self, query: Any, boost: float) -> Node:
        distance, prefix = int(query.maxdist), int(query.prefixlength)
        return self._expanded(
            query, boost, lambda field: expansion.fuzzy(field, query.text, distance, prefix)
        )

    def _term_range(self, query: Any, boost: float) -> Node:
        name = query.fieldname
        start = b"" if query.start is None else self._bytes(name, query.start)
        end = None if query.end is None else self._bytes(name, query.end)
        if start is None or (end is None and query.end is not None):
            return Nothing(self._size)
        first, excl = start, {"startexcl": query.startexcl, "endexcl": query.endexcl}
        return self._expanded(
            query, boost, lambda field: expansion.term_range(field, first, end, **excl), raw=True
        )

    def _expanded(
        self,
        query: Any,
        boost: float,
        expand: Callable[[FieldArrays], range | NDArray[Any]],
        *,
        raw: bool = False,
    ) -> Node:
        name = query.fieldname
        field = self._segment.field(name)
        if name not in self._schema or field is None or not len(field):
            return Nothing(self._size)
        if not raw and isinstance(self._schema[name], NUMERIC):
            raise NotCovered("a pattern over numbers")
        try:
            terms = expand(field)
        except UnicodeEncodeError:  # half a surrogate pair is in no text
            return Nothing(self._size)
        except UnicodeDecodeError as error:
            raise NotCovered("a pattern over terms that are not text") from error
        if not len(terms):
            return Nothing(self._size)
        if query.constantscore:
            return sets.TermsNode(self._size, field, terms, boost * query.boost)
        words = [self._word(name, field.term(int(term)), boost * query.boost) for term in terms]
        return self._any(compound.AnyNode, words)

    def _numeric_range(self, query: Any, boost: float) -> Node:
        name = query.fieldname
        column = self._segment.column(name)
        if column is None or not query.constantscore or name not in self._schema:
            raise NotCovered("a range over a field without a column")
        kind = self._schema[name]
        if not isinstance(kind, NUMERIC) or kind.numtype is not int or kind.decimal_places:
            raise NotCovered("a range over other than whole numbers")
        low = _SMALLEST if query.start is None else int(query.start) + bool(query.startexcl)
        high = _GREATEST if query.end is None else int(query.end) - bool(query.endexcl)
        if low > _GREATEST or high < _SMALLEST:
            return Nothing(self._size)
        low, high = max(low, _SMALLEST), min(high, _GREATEST)
        return sets.ColumnNode(np.asarray(column), low, high, boost * query.boost)

    def _every(self, query: Any, boost: float) -> Node:
        if not query.fieldname:
            return sets.EveryNode(self._size, boost * query.boost)
        present = self._statistics.present(self._number, query.fieldname)
        return sets.MaskNode(present, boost * query.boost)


_Rule = Callable[[Planner, Any, float], Node]
_RULES: dict[type, _Rule] = {
    type(wq.NullQuery): Planner._nothing,
    wq.Term: Planner._term,
    wq.And: Planner._and,
    wq.Or: Planner._or,
    wq.DisjunctionMax: Planner._dis_max,
    wq.AndNot: Planner._and_not,
    wq.AndMaybe: Planner._and_maybe,
    wq.Require: Planner._require,
    wq.Not: Planner._not,
    wq.ConstantScoreQuery: Planner._constant,
    wq.Phrase: Planner._phrase,
    wq.Prefix: Planner._prefix,
    wq.Wildcard: Planner._wildcard,
    wq.FuzzyTerm: Planner._fuzzy,
    wq.TermRange: Planner._term_range,
    wq.NumericRange: Planner._numeric_range,
    wq.Every: Planner._every,
}
