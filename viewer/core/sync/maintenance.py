"""Work on a library that asks no site: removing one, making the index anew.

Responsible for doing it under the lock and in an order that a crash cannot hurt.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from viewer.core.cancel import CancelToken
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.library import Library
from viewer.core.store.sites_table import SitesTable
from viewer.core.sync.finish import Finisher
from viewer.core.sync.worker import Worker, index_documents


def remove_site(root: Path, key: str, token: CancelToken) -> None:
    """Remove a site: rows first, then the index, then its files.

    Raises:
        LibraryError: the library cannot be used; nothing was removed.
    """
    with Library(root) as library:
        worker = Worker()
        try:
            connection = library.catalogue_connection
            with Catalogue(connection).transaction():
                ids = SitesTable(connection).remove_site(key)
            worker.call(token, index_documents, library.layout.index, (), ids)
            shutil.rmtree(library.layout.site(key), ignore_errors=True)
        finally:
            worker.close()


def reindex(root: Path, token: CancelToken) -> int:
    """Make the index anew from the catalogue; returns how many articles it holds.

    Raises:
        LibraryError: the library cannot be used.
    """
    with Library(root) as library:
        worker = Worker()
        finisher = Finisher(library, worker, worker, token)
        try:
            return finisher.rebuild_index()
        finally:
            finisher.close()
            worker.close()
