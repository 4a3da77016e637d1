"""Reading a library: lists, articles and search in one place.

Responsible for joining the catalogue, the person's marks and the index for whoever shows them.
Writes nothing but marks and searches. Not for mirroring (sync).
"""

from viewer.core.model import SearchAnswer
from viewer.core.reading.archive import Archive
from viewer.core.reading.saved import SavedSearches

__all__ = ["Archive", "SavedSearches", "SearchAnswer"]
