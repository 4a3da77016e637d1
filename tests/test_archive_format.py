"""A library is read by docs/archive-format.md alone: of the program only the sync is used."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from tests.documents import ROOT, codes, read, rows, section

SPECIFICATION = read(ROOT / "docs" / "archive-format.md")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def documented(heading: str) -> list[str]:
    """The first words of a table's rows."""
    return [code for row in rows(section(SPECIFICATION, heading)) for code in codes(row[0])]


@pytest.fixture
def catalogue(sample_library: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(sample_library / "catalogue.sqlite")) as connection:
        yield connection


def open_database(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    return connection


def tables(connection: sqlite3.Connection) -> set[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in found if not name.startswith("sqlite_")}


def matter(file: Path) -> tuple[dict[str, object], str]:
    head, _, body = file.read_text("utf-8").removeprefix("---\n").partition("\n---\n\n")
    return yaml.safe_load(head), body


def files(library: Path) -> list[Path]:
    found = library.glob("sites/*/articles/*/*.md")
    return [file for file in found if not file.name.endswith(".comments.md")]


def test_it_says_what_it_is(sample_library: Path) -> None:
    described = json.loads((sample_library / "library.json").read_text("utf-8"))
    assert described["format"] == 1
    assert {"format", "uuid", "created_by", "created_at"} == set(described)


def test_nothing_else_lies_in_it(sample_library: Path) -> None:
    tree = SPECIFICATION.partition("```\n")[2].partition("```")[0]
    told = {line.split("/")[0].split()[0] for line in tree.splitlines() if line[:1].strip()}
    there = {path.name for path in sample_library.iterdir()}
    there -= {f"{name}{end}" for name in told for end in ("-wal", "-shm")}
    assert there <= told


def test_every_file_says_which_article_it_is(
    sample_library: Path, catalogue: sqlite3.Connection
) -> None:
    known = {
        row["path"]: row
        for row in catalogue.execute(
            "SELECT a.*, s.key FROM articles a JOIN sites s ON s.id = a.site_id"
        )
    }
    there = files(sample_library)
    assert {file.relative_to(sample_library).as_posix() for file in there} == set(known)
    keys = documented("## An article's file")
    for file in there:
        row = known[file.relative_to(sample_library).as_posix()]
        facts, body = matter(file)
        assert body.endswith("\n")
        assert [key for key in keys if key in facts] == list(facts)
        assert (facts["site"], facts["id"]) == (row["key"], row["wp_id"])
        assert (facts["title"], facts["url"]) == (row["title"], row["link"])
        assert facts["sha256"] == row["sha256"]
        assert all(_TIME.fullmatch(str(facts[key])) for key in ("date", "modified", "fetched"))
        day = str(facts["date"])[:10]
        name = unquote(str(facts["slug"]))
        assert file.parent.name == day[:4]
        assert file.name == f"{day}-{name}-{facts['id']}.md"
        assert hashlib.sha256(file.read_bytes()).hexdigest() == row["file_sha256"]


def test_links_lead_to_files(sample_library: Path) -> None:
    found = 0
    for file in files(sample_library):
        for target in re.findall(r"\]\((\.\./[^)\s]+)", matter(file)[1]):
            assert (file.parent / unquote(target)).is_file(), target
            found += 1
    assert found


def test_a_pictures_place_follows_from_its_address(
    sample_library: Path, catalogue: sqlite3.Connection
) -> None:
    stored = catalogue.execute(
        "SELECT m.*, s.key FROM media m JOIN sites s ON s.id = m.site_id WHERE state = 'stored'"
    ).fetchall()
    assert stored
    for row in stored:
        dated = re.search(r"/((?:19|20)\d\d/(?:0[1-9]|1[0-2]))/", urlsplit(row["url"]).path)
        stem = Path(unquote(urlsplit(row["url"]).path)).stem
        digits = hashlib.sha256(row["url"].encode()).hexdigest()[:8]
        folder = f"sites/{row['key']}/media/{dated[1] if dated else 'other'}"
        assert row["path"].rpartition(".")[0] == f"{folder}/{stem}-{digits}"
        content = (sample_library / row["path"]).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (row["bytes"], row["sha256"])


def test_every_version_is_the_sites_answer(catalogue: sqlite3.Connection) -> None:
    articles = catalogue.execute("SELECT * FROM articles").fetchall()
    assert max(row["versions"] for row in articles) > 1
    for row in articles:
        kept = catalogue.execute(
            "SELECT * FROM versions WHERE article_id = ? ORDER BY number", (row["id"],)
        ).fetchall()
        assert [one["number"] for one in kept] == list(range(1, row["versions"] + 1))
        assert kept[-1]["sha256"] == row["sha256"]
        for one in kept:
            answer = json.loads(zlib.decompress(one["raw"]))
            assert answer["id"] == row["wp_id"]
            assert "_embedded" not in answer


def test_the_catalogue_tells_what_is_gone(catalogue: sqlite3.Connection) -> None:
    gone = catalogue.execute("SELECT * FROM articles WHERE gone_since IS NOT NULL").fetchall()
    assert len(gone) == 1
    assert _TIME.fullmatch(gone[0]["gone_since"])


def test_every_table_is_told_and_no_other(
    sample_library: Path, catalogue: sqlite3.Connection
) -> None:
    assert set(documented("## The catalogue")) == tables(catalogue)
    with closing(open_database(sample_library / "user.sqlite")) as user:
        assert set(documented("## What you made")) == tables(user)
        version = user.execute("PRAGMA user_version").fetchone()[0]
        assert f"(`user_version` {version})" in SPECIFICATION
    version = catalogue.execute("PRAGMA user_version").fetchone()[0]
    assert f"`user_version` is {version}" in SPECIFICATION
    assert catalogue.execute("PRAGMA application_id").fetchone()[0] == 0x4246494C
