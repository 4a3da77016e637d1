"""Work on a library that asks no site: removing one, forgetting waits, making the index anew.

Responsible for doing it under the lock and in an order that a crash cannot hurt.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from viewer.core.cancel import CancelToken
from viewer.core.paths import LibraryLayout
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.database import transaction
from viewer.core.store.library import Library, check_format
from viewer.core.store.mending import Mending
from viewer.core.store.navigation_view import NavigationView
from viewer.core.store.sites_table import SitesTable
from viewer.core.sync.finish import Finisher
from viewer.core.sync.worker import Worker
from viewer.core.wordpress.accounts import Accounts


def remove_site(root: Path, key: str, token: CancelToken) -> None:
    """Remove a site: rows first, then the index, then its files and the password kept for it.

    Raises:
        LibraryError: the library cannot be used; nothing was removed.
        KeyringUnusable: everything is removed but the password.
    """
    with Library(root) as library:
        worker = Worker()
        finisher = Finisher(library, worker, worker, token)
        try:
            connection = library.catalogue_connection
            known = [one for one in NavigationView(connection).sites() if one.key == key]
            with Catalogue(connection).transaction():
                ids = SitesTable(connection).remove_site(key)
            finisher.take_out(ids)
            shutil.rmtree(library.layout.site(key), ignore_errors=True)
            for site in known:
                if site.account is not None:
                    Accounts().forget(site.rest_root, site.account)
        finally:
            finisher.close()
            worker.close()


def retry_now(root: Path, site: str | None = None, keys: Sequence[str] | None = None) -> int:
    """Forget the waits of what failed, so that the next sync tries it; returns how many.

    Args:
        root: the library's folder.
        site: the key of a site; None for all.
        keys: only these `LedgerEntry.key`s; None for all.

    Raises:
        LibraryError: the library cannot be used, or another Backfile writes to it.
    """
    check_format(LibraryLayout(root))  # never make a library where there is none
    with Library(root) as library:
        connection = library.catalogue_connection
        with transaction(connection):
            return Mending(connection).forget_waits(site, keys)


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
