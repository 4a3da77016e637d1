"""Full-text search with Whoosh as the index, right in English and Arabic at once.

Responsible for what is indexed, how a query is read, what it finds and which words a snippet
marks. Not for where texts come from or are shown (sync, reading). The only user of whoosh.

`VERSION` names the analysis and schema; an index of another version is made anew.

The names below are loaded when they are first used: the window has painted its list before Whoosh
and numpy are there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.late import late_names

if TYPE_CHECKING:
    from viewer.core.search.analysis import Word, exact_form, spellings, words
    from viewer.core.search.index import SearchIndex, indexed_count, indexed_ids
    from viewer.core.search.query import filters_of
    from viewer.core.search.ranges import period_start, without_places
    from viewer.core.search.schema import VERSION
    from viewer.core.search.snippets import highlight_terms, snippet
    from viewer.core.search.writer import IndexWriter, damage, needs_rebuild, settle_index

__all__ = [
    "VERSION",
    "IndexWriter",
    "SearchIndex",
    "Word",
    "damage",
    "exact_form",
    "filters_of",
    "highlight_terms",
    "indexed_count",
    "indexed_ids",
    "needs_rebuild",
    "period_start",
    "settle_index",
    "snippet",
    "spellings",
    "without_places",
    "words",
]

__getattr__ = late_names(
    __name__,
    {
        "analysis": ("Word", "exact_form", "spellings", "words"),
        "index": ("SearchIndex", "indexed_count", "indexed_ids"),
        "query": ("filters_of",),
        "ranges": ("period_start", "without_places"),
        "schema": ("VERSION",),
        "snippets": ("highlight_terms", "snippet"),
        "writer": ("IndexWriter", "damage", "needs_rebuild", "settle_index"),
    },
)
