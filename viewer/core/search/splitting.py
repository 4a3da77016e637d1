"""How the bulk writer asks an analyser: surface words first, their terms once a word.

Responsible for handing the writer the words of a text and, for each different word, the terms at
each position it takes. Not for what words and terms are (analysis).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Protocol

from viewer.core.search.analysis import FormsAnalyzer, Text, lexicon

Forms = Sequence[Sequence[str]]  # for each position that a word takes, its terms there


class Splitter(Protocol):
    """The words of a field's texts."""

    def split(self, text: Any) -> tuple[str, Sequence[Any]]:
        """The language whose rules a text is read by, and its words in order."""

    def forms(self, word: Any, lang: str) -> Forms:
        """The terms of a word."""


def splitter_for(analyzer: Any) -> Splitter:
    """The fastest way there is to ask an analyser."""
    return _Forms(analyzer) if isinstance(analyzer, FormsAnalyzer) else _AnyAnalyzer(analyzer)


class _Forms:
    """Ours: a text is split once for all fields that hold it, a word is worked out once."""

    def __init__(self, analyzer: FormsAnalyzer) -> None:
        self._form = analyzer.form

    def split(self, text: str) -> tuple[str, Sequence[str]]:
        known = text if isinstance(text, Text) else Text(text)
        return known.lang, known.surfaces

    def forms(self, word: str, lang: str) -> Forms:
        found = lexicon(lang)[word][self._form]
        return [(found,)] if found else [()]


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
