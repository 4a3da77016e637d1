"""Full-text search with Whoosh as the index, right in English and Arabic at once.

Responsible for what is indexed, how a query is read, what it finds and which words a snippet
marks. Not for where texts come from or are shown (sync, reading). The only user of whoosh.

`VERSION` names the analysis and schema; an index of another version is made anew.
"""

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
