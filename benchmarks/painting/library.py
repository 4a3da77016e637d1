"""The libraries in which the window is measured, made once and kept.

Responsible for filling a library through the store's own code, in bulk: articles, bodies, pictures,
marks and the index. Not for what the articles are (articles).
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from PIL import Image

from benchmarks import corpus
from benchmarks.painting import articles
from benchmarks.painting.articles import Made
from viewer.core.model import Site
from viewer.core.paths import LibraryLayout
from viewer.core.search import IndexWriter, needs_rebuild
from viewer.core.store import database, migrations
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.database import Connection, transaction
from viewer.core.store.library import Library, open_user
from viewer.core.store.media_table import MediaTable
from viewer.core.store.sites_table import SitesTable
from viewer.core.store.user_state import UserState

MOST_TEXTS = 200_000  # articles; above this, rows with a line of text
_BATCH = 2_000  # articles of a transaction
_READ, _STARRED, _GONE = 3, 97, 211  # every so many articles
_SOURCES = (articles, corpus, migrations, database)
Tell = Callable[[str], None]


def library(work: Path, count: int, tell: Tell, *, indexed: bool = True) -> Path:
    """The library of `count` articles, made where there is none of this code yet.

    Args:
        work: the folder in which libraries are kept.
        indexed: whether it has to be searched, so that it needs an index of this code.
    """
    root = work / f"window-{count}-{_fingerprint()}"
    if not root.exists():
        unfinished = root.with_suffix(".part")
        shutil.rmtree(unfinished, ignore_errors=True)
        tell(f"making a library of {count:,} articles")
        _fill(unfinished, count)
        unfinished.rename(root)
    if indexed:
        _index(root, count, tell)
    return root


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for module in (*(Path(source.__file__ or "") for source in _SOURCES), Path(__file__)):
        digest.update(module.read_bytes())
    return digest.hexdigest()[:10]


def _fill(root: Path, count: int) -> None:
    with Library(root) as opened:
        connection = opened.catalogue_connection
        connection.execute("PRAGMA synchronous = OFF")  # a library that breaks is made anew
        stream = articles.made(count, short=count > MOST_TEXTS)
        writer = _Writer(root, connection)
        while batch := list(islice(stream, _BATCH)):
            writer.store(batch)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class _Writer:
    """Stores batches and marks some of each as a person would."""

    def __init__(self, root: Path, connection: Connection) -> None:
        self._root = root
        self._catalogue = Catalogue(connection)
        self._table, self._media = SitesTable(connection), MediaTable(connection)
        self._sites: dict[str, int] = {}
        self._jpeg = _photograph()
        self._user = open_user(root)
        self._user.execute("PRAGMA synchronous = OFF")
        self._marks = UserState(self._user)
        self._count = 0

    def store(self, batch: list[Made]) -> None:
        """Put articles in as a sync leaves them: stored, converted, with their pictures."""
        with self._catalogue.transaction(), transaction(self._user):
            rows = [self._catalogue.store(self._site(one), one.source).row_id for one in batch]
            for key, site in self._sites.items():
                self._store_pictures(key, site)
            self._catalogue.begin_conversion(rows)
            for row, one in zip(rows, batch, strict=True):
                self._catalogue.store_conversion(row, one.conversion)
                self._mark(row, one.document.id)
            self._catalogue.begin_indexing(rows)
            self._catalogue.mark_indexed(rows)

    def _site(self, one: Made) -> int:
        key = one.document.site
        if key not in self._sites:
            url = f"https://{key}/"
            lang = one.document.lang
            self._sites[key] = self._table.add_site(
                Site(key, key.partition(".")[0].title(), url, f"{url}wp-json/", lang=lang)
            )
        return self._sites[key]

    def _store_pictures(self, key: str, site: int) -> None:
        paths = {
            articles.picture_url(key, number): articles.picture_path(key, number)
            for number in range(articles.PICTURES)
        }
        for wanted in self._media.wanted(site):
            path = paths[wanted.url]
            file = self._root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self._jpeg, file)
            self._media.stored(
                wanted.row_id, path=path, mime="image/jpeg", size=file.stat().st_size,
                sha256="", dimensions=(1200, 800),
            )  # fmt: skip

    def _mark(self, row: int, id_: str) -> None:
        self._count += 1
        if self._count % _READ == 0:
            self._marks.set_read(id_, True)
        if self._count % _STARRED == 0:
            self._marks.set_starred(id_, True)
        if self._count % _GONE == 0:
            self._catalogue.mark_gone(row, "deleted")


def _photograph() -> Path:
    """A picture of the usual size of a blog's."""
    path = Path(tempfile.gettempdir()) / "backfile-benchmark.jpg"
    Image.effect_noise((1200, 800), 30).convert("RGB").save(path, "JPEG", quality=70)
    return path


def _index(root: Path, count: int, tell: Tell) -> None:
    folder = LibraryLayout(root).index
    if not folder.exists() or needs_rebuild(folder):
        tell("indexing them")
        stream = articles.made(count, short=count > MOST_TEXTS)
        IndexWriter(folder).rebuild(one.document for one in stream)
