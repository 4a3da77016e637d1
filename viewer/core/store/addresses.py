"""The addresses of articles: the ones they had before, and the keys by which links find them.

Responsible for `aliases` and for keeping `link_keys` in step with them. Not for how keys are made
(core.link_keys) nor for what a link of an article leads to (reading.links).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from viewer.core.link_keys import link_key, numbered_key, other_keys
from viewer.core.model import Article
from viewer.core.store.records import SYNTHETIC

CURRENT, FORMER, GUESSED = 0, 1, 2  # how sure a key is


@dataclass(frozen=True, slots=True)
class KeyedArticle:
    """An article that a key belongs to."""

    key: str
    sure: int  # CURRENT, FORMER or GUESSED
    site: str
    wp_id: int
    title: str
    published: str
    path: str | None
    lang: str | None


class Addresses:
    """Both sides; shares the catalogue's transactions when it writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def add_alias(self, site_id: int, row_id: int, url: str) -> None:
        """Remember an address that an article had before; `renew` makes links find it."""
        self._db.execute(
            "INSERT OR IGNORE INTO aliases (site_id, url, article_id) VALUES (?, ?, ?)",
            (site_id, url, row_id),
        )

    def move(self, site_id: int, old: str, new: str) -> int:
        """A site moved from one home to another: its articles' links follow, the old ones stay
        as aliases. Returns how many moved.

        Args:
            site_id: which site.
            old, new: home addresses with a slash at the end.
        """
        values = {"site": site_id, "old": old, "new": new, "length": len(old)}
        where = "site_id = :site AND substr(link, 1, :length) = :old"
        self._db.execute(
            f"""INSERT OR IGNORE INTO aliases (site_id, url, article_id)
                SELECT site_id, link, id FROM articles WHERE {where}""",
            values,
        )
        moved = self._db.execute(
            f"""UPDATE articles SET link = :new || substr(link, :length + 1), converted = 0
                WHERE {where}""",
            values,
        ).rowcount
        self.renew_site(site_id, new)
        return moved

    def renew_site(self, site_id: int, home: str) -> None:
        """Make the keys of a whole site anew, for a home that is not recorded yet."""
        rows = self._db.execute("SELECT id FROM articles WHERE site_id = ?", (site_id,)).fetchall()
        for (row_id,) in rows:
            self.renew(row_id, home)

    def add(self, site_id: int, row_id: int, article: Article) -> None:
        """Make the keys of a new article."""
        home = self._db.execute("SELECT url FROM sites WHERE id = ?", (site_id,)).fetchone()[0]
        self._keep(row_id, article.link, [article.guid], article.wp_id, home)

    def renew(self, row_id: int, home: str | None = None) -> None:
        """Make the keys of an article anew from its row and its aliases.

        Args:
            row_id: of the article.
            home: of its site; None for the one that is recorded.
        """
        link, guid, wp_id, recorded = self._db.execute(
            """SELECT a.link, a.guid, a.wp_id, s.url FROM articles a
               JOIN sites s ON s.id = a.site_id WHERE a.id = ?""",
            (row_id,),
        ).fetchone()
        aliases = self._db.execute("SELECT url FROM aliases WHERE article_id = ?", (row_id,))
        former = [guid, *(url for (url,) in aliases)]
        self._db.execute("DELETE FROM link_keys WHERE article_id = ?", (row_id,))
        self._keep(row_id, link, former, wp_id, home or recorded)

    def _keep(self, row_id: int, link: str, former: list[str], wp_id: int, home: str) -> None:
        keys = [link_key(url) for url in former]
        if wp_id < SYNTHETIC:
            keys.append(numbered_key(home, wp_id))
        self._db.executemany(
            "INSERT INTO link_keys (key, article_id, sure) VALUES (?, ?, ?)",
            [(key, row_id, sure) for key, sure in _ranked(link_key(link), keys).items()],
        )

    def find(self, keys: Iterable[str]) -> list[KeyedArticle]:
        """Every article that one of these keys belongs to, the surest of each key first."""
        rows = self._db.execute(
            """SELECT k.key, k.sure, s.key, a.wp_id, a.title, a.published, a.path, a.lang
               FROM link_keys k JOIN articles a ON a.id = k.article_id
               JOIN sites s ON s.id = a.site_id
               WHERE k.key IN (SELECT value FROM json_each(?)) ORDER BY k.key, k.sure, a.id""",
            (json.dumps(sorted(set(keys))),),
        )
        return [KeyedArticle(*row) for row in rows]


def _ranked(current: str, former: Iterable[str]) -> dict[str, int]:
    """Keys and how sure they are, the surest of equal ones."""
    keys = {current: CURRENT}
    for key in former:
        keys.setdefault(key, FORMER)
    for key in other_keys(current):
        if "?p=" not in key:
            keys.setdefault(key, GUESSED)
    keys.pop("", None)
    return keys


def fill_link_keys(connection: sqlite3.Connection) -> None:
    """Make the keys of every article, in a catalogue that has none yet."""
    addresses = Addresses(connection)
    for (row_id,) in connection.execute("SELECT id FROM articles").fetchall():
        addresses.renew(row_id)
