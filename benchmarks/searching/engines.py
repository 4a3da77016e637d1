"""Which engines there are and where their indexes lie.

Responsible for the names, for one folder an engine, and for a fingerprint of the code that made an
index, so that an index of other code is made anew.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import viewer.core.search as searching
from benchmarks import corpus
from benchmarks.searching import catalogue, fts5, ours, tantivy_peer, whoosh_peer
from benchmarks.searching.engine import Engine

ENGINES: dict[str, type[Engine]] = {
    engine.name: engine
    for engine in (ours.Ours, fts5.Fts5, tantivy_peer.Tantivy, whoosh_peer.StockWhoosh)
}
_DATA = Path(corpus.__file__).parent / "data"
_SOURCES: dict[str, Iterable[Path]] = {
    "ours": sorted(Path(searching.__file__).parent.rglob("*.py")),
    "fts5": [Path(fts5.__file__)],
    "tantivy": [Path(tantivy_peer.__file__)],
    "whoosh": [Path(whoosh_peer.__file__)],
    "texts": [Path(corpus.__file__), Path(catalogue.__file__), *sorted(_DATA.glob("*.xz"))],
}


def fingerprint(name: str) -> str:
    """Of the sources of an engine's adapter (ours: of the whole package), or of the texts."""
    digest = hashlib.sha256()
    for path in _SOURCES[name]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Place:
    """Where one engine's index over so many articles lies."""

    name: str
    count: int  # articles
    folder: Path
    texts: Path

    @classmethod
    def of(cls, name: str, articles: int, work: Path) -> Place:
        """The place under the work folder; an engine that cannot have so many has fewer."""
        count = min(articles, ENGINES[name].most or articles)
        base = work / f"{count}-{fingerprint('texts')}"
        return cls(name, count, base / name, base / "texts.sqlite")

    def engine(self) -> Engine:
        return ENGINES[self.name](self.folder / "index", self.texts)

    def facts(self, *, keep: bool = False) -> dict[str, Any] | None:
        """What was noted when the index was built; None when it must be built.

        Args:
            keep: an index of other code will do.
        """
        try:
            noted: dict[str, Any] = json.loads((self.folder / "facts.json").read_text())
        except FileNotFoundError:
            return None
        return noted if keep or noted["code"] == fingerprint(self.name) else None

    def note(self, facts: dict[str, Any]) -> None:
        noted = {**facts, "code": fingerprint(self.name)}
        (self.folder / "facts.json").write_text(json.dumps(noted))

    def clear(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
