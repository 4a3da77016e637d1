"""Searching with arrays: Whoosh's query objects answered by numpy instead of posting by posting.

Responsible for finding, scoring, ordering and counting, with Whoosh's own answers (issue 5,
search.md "The design", 4). Not for reading queries or for files.
"""

from viewer.core.search.engine.errors import NotCovered
from viewer.core.search.engine.fallback import explicit
from viewer.core.search.engine.filters import Filter
from viewer.core.search.engine.searching import Engine, Found

__all__ = ["Engine", "Filter", "Found", "NotCovered", "explicit"]
