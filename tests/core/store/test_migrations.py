"""A library of an earlier release opens, with everything in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from viewer.core.store.database import open_writer
from viewer.core.store.migrations import CATALOGUE


def test_the_second_step_keeps_pictures_and_what_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite"
    with closing(open_writer(path, CATALOGUE[:1])) as old:
        for statement in (
            "INSERT INTO sites (id, key, name, url, rest_root, added_at)"
            " VALUES (1, 'a', 'A', 'http://127.0.0.1/', 'http://127.0.0.1:1/wp-json/', ''),"
            "        (2, 'b', 'B', 'https://b.test/', 'https://b.test/wp-json/', '')",
            "INSERT INTO articles (id, site_id, wp_id, type, link, fingerprint, sha256, fetched_at)"
            " VALUES (1, 1, 7, 'post', 'http://127.0.0.1/a/', 'f', 's', '')",
            "INSERT INTO aliases (site_id, url, article_id) VALUES (1, 'http://127.0.0.1/b/', 1)",
            "INSERT INTO media (id, site_id, url, state, path) VALUES (3, 1, 'u', 'stored', 'p')",
            "INSERT INTO article_media VALUES (1, 3, 'inline', 0, '', '')",
        ):
            old.execute(statement)
    with closing(open_writer(path, CATALOGUE)) as new:
        assert new.execute("SELECT key, local FROM sites ORDER BY id").fetchall() == [
            ("a", 1),
            ("b", 0),
        ]
        row = new.execute(
            "SELECT m.url, m.kind, m.state, m.path FROM article_media am JOIN media m"
            " ON m.id = am.media_id WHERE am.article_id = 1"
        ).fetchone()
        assert row == ("u", "image", "stored", "p")
        keys = new.execute("SELECT key FROM link_keys ORDER BY key").fetchall()
        assert keys == [("127.0.0.1/?p=7",), ("127.0.0.1/a",), ("127.0.0.1/b",)]
        assert new.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert new.execute("PRAGMA foreign_key_check").fetchall() == []
    with closing(sqlite3.connect(tmp_path / "catalogue.sqlite.v1.bak")) as copy:
        assert copy.execute("SELECT count(*) FROM media").fetchone() == (1,)
