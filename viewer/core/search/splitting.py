"""How the bulk writer asks an analyser: surface words first, their terms once a word.

Responsible for handing the writer the words of a text and, for each different word, the terms at
each position it takes. Not for what words and terms are (analysis).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Protocol

from viewer.core.search import analysis
from viewer.core.search.analysis import EXACT, FoldingAnalyzer

Forms = Sequence[Sequence[str]]  # for each position that a word takes, its terms there


class Splitter(Protocol):
    """The words of a field's texts."""

    def split(self, text: Any) -> tuple[str, Sequence[Any]]:
        """The language whose rules a text is read by, and its words in order."""

    def forms(self, word: Any, lang: str) -> Forms:
        """The terms of a word."""


def splitter_for(analyzer: Any) -> Splitter:
    """The fastest way there is to ask an analyser."""
    return _Folding() if isinstance(analyzer, FoldingAnalyzer) else _AnyAnalyzer(analyzer)


class _Folding:
    """Ours: one regular expression for the text, everything else once a surface word."""

    def split(self, text: str) -> tuple[str, Sequence[str]]:
        return "", analysis._WORD.findall(text)

    def forms(self, word: str, lang: str) -> Forms:  # noqa: ARG002  # one language so far
        return [(EXACT + found.exact, found.stem) for found in analysis.words(word)]


class _AnyAnalyzer:
    """Any other analyser of Whoosh: what it gives at one position is one word."""

    def __init__(self, analyzer: Any) -> None:
        self._analyzer = analyzer

    def split(self, text: str) -> tuple[str, Sequence[tuple[int, tuple[str, ...]]]]:
        tokens = self._analyzer(text, positions=True, mode="index")
        placed = [(token.pos, token.text) for token in tokens if not token.stopped]
        words, last = [], -1
        for position, group in groupby(placed, key=lambda pair: pair[0]):
            words.append((position - last, tuple(text for _, text in group)))
            last = position
        return "", words

    def forms(self, word: tuple[int, tuple[str, ...]], lang: str) -> Forms:  # noqa: ARG002
        gap, terms = word
        return [*[()] * (gap - 1), terms]
