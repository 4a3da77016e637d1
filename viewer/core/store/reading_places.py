"""Where the person stopped reading each article, in `user.sqlite`.

Responsible for keeping the newest of these places. Never rebuilt, never dropped. What a place means
is for whoever shows articles to say; here it is a number.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from viewer.core.store.articles_view import split_id
from viewer.core.store.database import transaction

KEPT = 4000  # articles; those that were left longest ago are forgotten


class ReadingPlaces:
    """Places by article id; they outlive a rebuilt catalogue because they name no row of it.

    Args:
        connection: to `user.sqlite`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def all(self) -> dict[str, float]:
        """Every place that is kept, the one left last at the end."""
        rows = self._db.execute("SELECT site, wp_id, place FROM reading_places ORDER BY turn")
        return {f"{site}/{wp_id}": place for site, wp_id, place in rows}

    def keep(self, places: Mapping[str, float]) -> None:
        """Remember these places as the newest; 0, the beginning, is what is not kept.

        Args:
            places: by article id, in the order in which the articles were left.
        """
        with transaction(self._db):
            for id_, place in places.items():
                self._keep(*split_id(id_), place)
            self._db.execute(
                """DELETE FROM reading_places WHERE turn <=
                   (SELECT turn FROM reading_places ORDER BY turn DESC LIMIT 1 OFFSET ?)""",
                (KEPT,),
            )

    def _keep(self, site: str, wp_id: int, place: float) -> None:
        if place <= 0:
            self._db.execute(
                "DELETE FROM reading_places WHERE site = ? AND wp_id = ?", (site, wp_id)
            )
            return
        self._db.execute(
            """INSERT INTO reading_places (site, wp_id, place, turn)
               VALUES (?, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM reading_places))
               ON CONFLICT (site, wp_id)
               DO UPDATE SET place = excluded.place, turn = excluded.turn""",
            (site, wp_id, place),
        )
