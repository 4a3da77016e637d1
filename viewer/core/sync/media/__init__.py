"""Fetching pictures and files: streamed to a `.part` file, checked, renamed.

Responsible for one file at a time and for a batch of them in a few threads. Not for which are
wanted (store.media_table): the threads touch neither SQLite nor the index.

    fetch       a batch, and one file over all the addresses that may give it
    candidates  those addresses
    download    one address into one file: attempts, resuming, caps
    sniff       what a file is, by its first bytes
    check       whether it is whole and harmless
    svg         drawings without scripts and outside references
    caps        how large each kind may be
    outcome     what came of it
    record      putting that into the catalogue
"""

from viewer.core.sync.media.caps import Caps
from viewer.core.sync.media.fetch import MediaFetcher
from viewer.core.sync.media.outcome import StoredFile, Unchanged
from viewer.core.sync.media.record import record, record_revalidated

__all__ = ["Caps", "MediaFetcher", "StoredFile", "Unchanged", "record", "record_revalidated"]
