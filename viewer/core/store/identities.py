"""Who is who in a site: the ids and guids of its articles, and marks that follow an article.

Responsible for what a run asks when items come without WordPress ids (feeds), or may be there
already (export files). Not for storing articles (catalogue).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from viewer.core.store.records import SYNTHETIC


@dataclass(frozen=True, slots=True)
class Identity:
    """What identifies a stored article, and which source its row comes from."""

    wp_id: int
    guid: str
    fingerprint: str


class Identities:
    """Both sides; shares the catalogue's transactions when it writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def all(self, site_id: int) -> list[Identity]:
        """Every article of a site."""
        rows = self._db.execute(
            "SELECT wp_id, guid, fingerprint FROM articles WHERE site_id = ?", (site_id,)
        )
        return [Identity(*row) for row in rows]

    def of(self, site_id: int, wp_ids: Sequence[int], guids: Sequence[str]) -> list[Identity]:
        """The articles with any of these ids or guids."""
        found: list[Identity] = []
        for column, values in (("wp_id", wp_ids), ("guid", [guid for guid in guids if guid])):
            marks = ", ".join("?" * len(values))
            rows = self._db.execute(
                f"""SELECT wp_id, guid, fingerprint FROM articles
                    WHERE site_id = ? AND {column} IN ({marks})""",
                (site_id, *values),
            )
            found += [Identity(*row) for row in rows]
        return found

    def count(self, site_id: int) -> int:
        """How many articles a site has."""
        return int(self._one("SELECT count(*) FROM articles WHERE site_id = ?", site_id))

    def synthetic(self, site_id: int) -> int:
        """How many of them have an id that was made from their guid."""
        query = f"SELECT count(*) FROM articles WHERE site_id = ? AND wp_id >= {SYNTHETIC}"
        return int(self._one(query, site_id))

    def _one(self, query: str, site_id: int) -> int:
        return int(self._db.execute(query, (site_id,)).fetchone()[0])


class Marks:
    """What a person marked, by article id; over the connection to `user.sqlite`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def synthetic(self, site: str) -> list[int]:
        """Made ids that carry a mark."""
        rows = self._db.execute(
            f"SELECT wp_id FROM marks WHERE site = ? AND wp_id >= {SYNTHETIC}", (site,)
        )
        return [row[0] for row in rows]

    def move(self, site: str, moved: Mapping[int, int]) -> None:
        """Let marks follow their articles to new ids; a mark that is there already stays.

        Args:
            site: its key.
            moved: old id -> new id.
        """
        for old, new in moved.items():
            self._db.execute(
                """INSERT INTO marks (site, wp_id, read_at, starred_at)
                   SELECT site, ?, read_at, starred_at FROM marks WHERE site = ? AND wp_id = ?
                   ON CONFLICT (site, wp_id) DO UPDATE SET
                       read_at = coalesce(read_at, excluded.read_at),
                       starred_at = coalesce(starred_at, excluded.starred_at)""",
                (new, site, old),
            )
        self._forget(site, moved.keys())

    def _forget(self, site: str, wp_ids: Collection[int]) -> None:
        self._db.executemany(
            "DELETE FROM marks WHERE site = ? AND wp_id = ?", [(site, wp_id) for wp_id in wp_ids]
        )
