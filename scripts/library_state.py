"""What a library holds, in a form in which two libraries can be compared.

Responsible for leaving out what two mirrors of the same site may differ in: when things were
fetched and tried, and the numbers of rows. Reads the files directly, not through the product.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import subprocess
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whoosh import index as whoosh_index

ROOT = Path(__file__).resolve().parents[1]
_SKIPPED_TABLES = {"runs", "sqlite_sequence", "sqlite_stat1", "schema_copies"}
# `file_sha256` is of a file with the time of fetching in it; `verify` checks it.
_SKIPPED_COLUMNS = {"id", "last_sync", "tries", "file_sha256"}
# How a row of a table is named in the rows of others.
_NAMES = {
    "site_id": ("sites", "key"),
    "article_id": ("articles", "wp_id"),
    "author_id": ("authors", "wp_id"),
    "term_id": ("terms", "taxonomy || ':' || wp_id"),
    "media_id": ("media", "url"),
}
Row = tuple[tuple[str, Any], ...]  # (column, value) pairs
Rows = list[Row]


@dataclass(frozen=True)
class State:
    """A library's content."""

    files: dict[str, str]  # path -> hash; of Markdown without the time of fetching
    catalogue: dict[str, Rows]  # table -> rows, sorted
    index: dict[str, str]  # article's id -> hash of every term in every field

    def differences(self, other: State) -> list[str]:
        """What differs, as a person reads it; empty when they hold the same."""
        return [
            *_differences("file", self.files, other.files),
            *_differences("index", self.index, other.index),
            *_row_differences(self.catalogue, other.catalogue),
        ]


def state_of(library: Path) -> State:
    """Read a library that nothing writes to."""
    return State(_files(library), _catalogue(library), _index(library / "index"))


def _files(library: Path) -> dict[str, str]:
    found = {}
    for path in sorted((library / "sites").rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            if path.suffix == ".md":
                lines = data.split(b"\n")
                data = b"\n".join(line for line in lines if not line.startswith(b"fetched:"))
            found[path.relative_to(library).as_posix()] = hashlib.sha256(data).hexdigest()
    return found


# -- the catalogue ---------------------------------------------------------------------------------


def connect(library: Path) -> sqlite3.Connection:
    """The catalogue, for reading."""
    return sqlite3.connect(f"file:{library / 'catalogue.sqlite'}?mode=ro", uri=True)


def _catalogue(library: Path) -> dict[str, Rows]:
    with closing(connect(library)) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        tables = [name for (name,) in connection.execute(query).fetchall()]
        return {name: _rows(connection, name) for name in tables if name not in _SKIPPED_TABLES}


def _rows(connection: sqlite3.Connection, table: str) -> Rows:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    chosen = [_selected(table, name) for name in columns if not _is_skipped(name)]
    rows = connection.execute(f"SELECT {', '.join(chosen) or '1'} FROM {table} AS this")
    names = [name for name in columns if not _is_skipped(name)]
    found = [tuple(zip(names, map(_value, row), strict=False)) for row in rows]
    return sorted(found, key=repr)


def _is_skipped(column: str) -> bool:
    return column in _SKIPPED_COLUMNS or column.endswith("_at")


def _selected(table: str, column: str) -> str:
    if column in _NAMES:
        other, name = _NAMES[column]
        return f"(SELECT {name} FROM {other} WHERE id = this.{column})"
    if column.endswith("_since"):
        return f"{column} IS NOT NULL"
    if table == "site_facts" and column == "value":
        return "CASE WHEN name LIKE '%_at' THEN '' ELSE value END"
    return f'"{column}"'


def _value(value: Any) -> Any:
    """A value as such; a long text or a packed one as its hash."""
    if isinstance(value, bytes):
        with suppress(zlib.error):
            value = zlib.decompress(value)
        return hashlib.sha256(value).hexdigest()[:16]
    if isinstance(value, str) and len(value) > 200:
        return hashlib.sha256(value.encode("utf-8", "replace")).hexdigest()[:16]
    return value


# -- the index -------------------------------------------------------------------------------------


def _index(folder: Path) -> dict[str, str]:
    if not whoosh_index.exists_in(str(folder)):
        return {}
    found = whoosh_index.open_dir(str(folder))
    try:
        with found.searcher() as searcher:
            reader = searcher.reader()
            ids = {number: fields["id"] for number, fields in reader.iter_docs()}
            hashes = {number: hashlib.sha256() for number in ids}
            for line, documents in _postings(reader):
                for number in documents:
                    if number in hashes:
                        hashes[number].update(line)
            return {ids[number]: one.hexdigest() for number, one in hashes.items()}
    finally:
        found.close()


def _postings(reader: Any) -> Iterator[tuple[bytes, list[int]]]:
    """Every term as bytes, and the numbers of the documents that have it."""
    for field, term in reader.all_terms():
        matcher = reader.postings(field, term)
        yield f"{field}\0".encode() + bytes(term) + b"\0", list(matcher.all_ids())


# -- comparing -------------------------------------------------------------------------------------


def _differences(what: str, one: dict[str, str], other: dict[str, str]) -> list[str]:
    names = sorted(one.keys() | other.keys())
    return [
        f"{what} {name}: {'differs' if name in one and name in other else 'only in one'}"
        for name in names
        if one.get(name) != other.get(name)
    ]


def _row_differences(one: dict[str, Rows], other: dict[str, Rows]) -> list[str]:
    found = []
    for table in sorted(one.keys() | other.keys()):
        here, there = Counter(one.get(table, [])), Counter(other.get(table, []))
        extra, missing = list((here - there).elements()), list((there - here).elements())
        for row in extra:
            twin = max(missing, key=lambda other, row=row: _alike(row, other), default=None)
            if twin is None or _alike(row, twin) < len(row) / 2:
                found.append(f"table {table}: only here: {_shown(row)}")
                continue
            missing.remove(twin)
            columns = [f"{a[0]}: {a[1]!r} / {b[1]!r}" for a, b in zip(row, twin) if a != b]  # noqa: B905
            found.append(f"table {table}: {_shown(row[:3])}: {'; '.join(columns)}")
        found += [f"table {table}: only there: {_shown(row)}" for row in missing]
    return found


def _alike(row: Row, other: Row) -> int:
    return sum(a == b for a, b in zip(row, other))  # noqa: B905


def _shown(row: Row) -> str:
    return ", ".join(str(value) for _, value in row)[:160]


# -- the product's own word ------------------------------------------------------------------------


def backfile(library: Path, *words: str) -> list[str]:
    """The command line of the program with a library."""
    return [sys.executable, "-m", "viewer", "--library", str(library), *words]


def verified(library: Path) -> tuple[str, list[str]]:
    """What `verify --json` says: "ok", "problems" or "no such command"; and the problems."""
    done = subprocess.run(
        backfile(library, "verify", "--json"), cwd=ROOT, capture_output=True, text=True, check=False
    )
    if "invalid choice" in done.stderr:
        return "no such command", []
    try:
        document = json.loads(done.stdout)
    except ValueError:
        return "problems", [f"exit {done.returncode}: {done.stderr.strip()[-300:]}"]
    problems = [str(problem) for problem in document["problems"]]
    return ("ok" if document["ok"] else "problems"), problems
