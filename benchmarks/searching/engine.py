"""What is measured: the face that every engine shows to the benchmark.

Responsible for the abstract class and its answer. Not for any one engine.
"""

from __future__ import annotations

import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from benchmarks.searching.queries import Query
from viewer.core.model import SearchDocument

PAGE = 50  # hits of an answer


class Lacking(Exception):
    """The engine has no such class of question."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The first 50 hits as the engine names them, and how many there are."""

    hits: Sequence[object]
    total: int


class Engine(ABC):
    """One engine over one index.

    Args:
        folder: its own, made by `build`.
        texts: the catalogue's file (catalogue), where snippets come from.
    """

    name: ClassVar[str]
    label: ClassVar[str]
    most: ClassVar[int | None] = None  # articles; more take it too long

    def __init__(self, folder: Path, texts: Path) -> None:
        self.folder = folder
        self.texts = texts

    @classmethod
    def missing(cls) -> str | None:
        """Why it cannot run here, if it cannot."""
        return None

    def prepare(self) -> None:  # noqa: B027  # most have nothing to do
        """What is done before `build` and belongs to nobody's time."""

    @abstractmethod
    def build(self, documents: Iterable[SearchDocument]) -> None:
        """Index these from nothing."""

    def size(self) -> int:
        """Bytes of the index, texts not counted."""
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())

    @abstractmethod
    def open(self) -> None: ...

    @abstractmethod
    def close(self) -> None: ...

    @abstractmethod
    def ask(self, query: Query) -> Answer:
        """Answer one question.

        Raises:
            Lacking: not this class.
        """

    @abstractmethod
    def snippets(self, query: Query, answer: Answer) -> Sequence[str]:
        """The marked pieces of text of an answer's hits."""

    @abstractmethod
    def add(self, documents: Sequence[SearchDocument]) -> None:
        """Add a batch in one commit; `ask` sees it afterwards."""


def folded(word: str) -> str:
    """A Latin word without its accents, as the peers' filters index it; others as they are."""
    if word[:1] > "\u024f":
        return word
    plain = unicodedata.normalize("NFKD", word)
    return "".join(char for char in plain if not unicodedata.combining(char))
