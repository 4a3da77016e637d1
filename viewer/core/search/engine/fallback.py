"""Wording a query so that Whoosh's own matchers answer as documented.

Responsible for where Whoosh 2.7.4 contradicts itself (planner lists it), so that the fallback and
the engine agree. Not for running anything.
"""

from __future__ import annotations

from typing import Any

from whoosh import query as wq

_EXPANSIONS = (wq.Prefix, wq.Wildcard, wq.FuzzyTerm, wq.TermRange)
_PLAIN = (wq.And, wq.Or, wq.DisjunctionMax, wq.AndMaybe, wq.Not, wq.ConstantScoreQuery)


def explicit(query: Any) -> Any:
    """The same query: constant scores said outright, requirements as exclusions of the rest."""
    if isinstance(query, _EXPANSIONS):
        return wq.ConstantScoreQuery(query, query.boost) if query.constantscore else query
    if isinstance(query, wq.Require):
        return wq.AndNot(explicit(query.a), wq.Not(explicit(query.b)))
    if isinstance(query, wq.AndNot):
        return wq.AndNot(explicit(query.a), explicit(query.b))
    # Others lose their options in Whoosh's `apply` (the slop of a sequence, say).
    return query.apply(explicit) if isinstance(query, _PLAIN) else query
