"""Wording a query so that Whoosh's own matchers answer as documented.

Responsible for where Whoosh 2.7.4 contradicts itself (planner lists it), so that the fallback and
the engine agree. Not for running anything.
"""

from __future__ import annotations

from typing import Any

from whoosh import query as wq
from whoosh.matching import AndNotMatcher

_EXPANSIONS = (wq.Prefix, wq.Wildcard, wq.FuzzyTerm, wq.TermRange)
_PLAIN = (wq.And, wq.Or, wq.DisjunctionMax, wq.AndMaybe, wq.Not, wq.ConstantScoreQuery)


def explicit(query: Any) -> Any:
    """The same query: constant scores said outright, exclusions that exclude."""
    if isinstance(query, _EXPANSIONS):
        return wq.ConstantScoreQuery(query, query.boost) if query.constantscore else query
    if isinstance(query, wq.Require):
        return _But(explicit(query.a), wq.Not(explicit(query.b)))
    if isinstance(query, wq.AndNot):
        return _But(explicit(query.a), explicit(query.b))
    # Others lose their options in Whoosh's `apply` (the slop of a sequence, say).
    return query.apply(explicit) if isinstance(query, _PLAIN) else query


class _But(wq.AndNot):
    """`AndNot` whose first hit is held against what is excluded, like all others."""

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        kept = self.a.matcher(searcher, context)
        return _ButMatcher(kept, self.b.matcher(searcher, searcher.boolean_context()))


class _ButMatcher(AndNotMatcher):
    """Whoosh's leaves the excluded side behind at the start, and reads past the kept one's end."""

    def _find_first(self) -> None:
        self._find_next()

    def _find_next(self) -> Any:
        return super()._find_next() if self.a.is_active() else None
