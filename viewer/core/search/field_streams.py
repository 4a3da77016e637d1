"""Collecting the words of many documents, and sorting them into postings at once.

Responsible for one field of a segment while it is in memory: each word becomes a number when it is
first met, documents only append numbers, and one sort of one array makes all postings (search.md,
"The design", 2). Not for files (segment_file) nor for what words are (splitting).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any, Protocol

import numpy as np

from viewer.core.search.numbers import Ints, cumulated, narrow, ranges
from viewer.core.search.postings import FieldArrays
from viewer.core.search.splitting import Splitter

_LOW = np.uint64(0xFFFFFFFF)


class FieldStream(Protocol):
    """One field of the documents collected so far."""

    def prepare(self, value: Any) -> array[int]:
        """A document's value as numbers; everything that can fail fails here."""

    def add(self, doc: int, prepared: array[int]) -> None:
        """Take a document's numbers in; documents come in the order of their numbers."""

    def arrays(self, docs: int) -> FieldArrays | None:
        """The postings of a segment of so many documents; None when there are none."""


class _Terms(dict[bytes, int]):
    """A number for every term."""

    def __missing__(self, term: bytes) -> int:
        self[term] = number = len(self)
        return number


class ValueStream:
    """A field of few terms a document: ids, keywords, numbers, as Whoosh's field makes them.

    Args:
        field: Whoosh's field.
    """

    def __init__(self, field: Any) -> None:
        self._field = field
        self._terms = _Terms()
        self._stream = array("I")
        self._docs = array("I")
        self._counts = array("I")

    def prepare(self, value: Any) -> array[int]:
        made = array("I")
        for term, frequency, _, _ in self._field.index(value):
            made.extend([self._terms[term]] * frequency)
        return made

    def add(self, doc: int, prepared: array[int]) -> None:
        self._stream.extend(prepared)
        self._docs.append(doc)
        self._counts.append(len(prepared))

    def arrays(self, docs: int) -> FieldArrays | None:
        found = np.repeat(_ints(self._docs), _ints(self._counts))
        return postings_of(
            list(self._terms),
            _ints(self._stream),
            found,
            docs=docs,
            lengths=bool(self._field.scorable),
            boost=self._field.format.field_boost,
        )


class _Words(dict[Any, int]):
    """A number for every surface word of one language; its terms are worked out the first time."""

    def __init__(self, stream: TextStream, lang: str) -> None:
        super().__init__()
        self._stream = stream
        self._lang = lang

    def __missing__(self, word: Any) -> int:
        number = self[word] = self._stream.learn(word, self._lang)
        return number


class TextStream:
    """A field of running text.

    Args:
        field: Whoosh's field.
        splitter: gives its words.
        positions: whether positions are kept.
    """

    def __init__(self, field: Any, splitter: Splitter, *, positions: bool) -> None:
        self._field = field
        self._splitter = splitter
        self._positions = positions
        self._terms = _Terms()
        self._words: dict[str, _Words] = {}
        # Of each word: where its terms begin below, and how many positions it takes.
        self._firsts, self._widths = array("I", [0]), array("I")
        # Of each term of a word: which, and at which of the word's positions.
        self._entries, self._steps = array("I"), array("I")
        self._stream = array("I")
        self._docs, self._counts = array("I"), array("I")

    def learn(self, word: Any, lang: str) -> int:
        """The number of a word that is met for the first time."""
        places = self._splitter.forms(word, lang)
        forms = [(step, term) for step, terms in enumerate(places) for term in terms]
        for step, term in [(step, term.encode("utf-8", "replace")) for step, term in forms]:
            self._entries.append(self._terms[term])
            self._steps.append(step)
        self._firsts.append(len(self._entries))
        self._widths.append(len(places))
        return len(self._widths) - 1

    def prepare(self, value: Any) -> array[int]:
        lang, words = self._splitter.split(value)
        known = self._words.get(lang)
        if known is None:
            known = self._words[lang] = _Words(self, lang)
        return array("I", map(known.__getitem__, words))

    def add(self, doc: int, prepared: array[int]) -> None:
        self._stream.extend(prepared)
        self._docs.append(doc)
        self._counts.append(len(prepared))

    def arrays(self, docs: int) -> FieldArrays | None:
        terms, found, positions = self._expanded()
        return postings_of(
            list(self._terms),
            terms,
            found,
            positions if self._positions else None,
            docs=docs,
            lengths=bool(self._field.scorable),
            boost=self._field.format.field_boost,
        )

    def _expanded(self) -> tuple[Ints, Ints, Ints]:
        """Of each term of the stream, in order: its number, document and position."""
        stream, counts, firsts = _ints(self._stream), _ints(self._counts), _ints(self._firsts)
        many = np.diff(firsts)[stream]
        docs = np.repeat(_ints(self._docs), counts)
        places = self._places(stream, counts)
        if len(many) and many.min() == many.max() == 1:
            at = firsts[stream]
        else:
            at = ranges(firsts[stream], many)
            docs, places = np.repeat(docs, many), np.repeat(places, many)
        return _ints(self._entries)[at], docs, places + _ints(self._steps)[at]

    def _places(self, stream: Ints, counts: Ints) -> Ints:
        """The position of each word in its document."""
        places = cumulated(_ints(self._widths)[stream])
        first = places[(cumulated(counts)[:-1]).astype(np.int64)]
        return (places[:-1] - np.repeat(first, counts)).astype(np.uint32)


def postings_of(
    terms: list[bytes],
    numbers: Ints,
    found: Ints,
    positions: Ints | None = None,
    *,
    docs: int,
    lengths: bool,
    boost: float,
) -> FieldArrays | None:
    """Sort a stream of terms into postings.

    Args:
        terms: the terms' bytes by number.
        numbers: the terms of the stream, in the order of documents and positions.
        found: the document of each.
        positions: the position of each; None when they are not kept.
        docs: how many documents there are.
        lengths: whether documents are weighed by their length.
        boost: of the field.
    """
    if not len(numbers):
        return None
    ranks, order = _sorted(_ranks(terms)[numbers])
    docs_sorted = found[order]
    new = np.ones(len(order), np.bool_)
    np.not_equal(docs_sorted[1:], docs_sorted[:-1], out=new[1:])
    new[1:] |= ranks[1:] != ranks[:-1]
    at = np.flatnonzero(new)
    freqs = np.diff(at, append=len(order))
    document_counts = np.bincount(ranks[at], minlength=len(terms))
    used = document_counts > 0  # a document that failed may have left terms that none has
    blob, offsets = blob_of(
        [term for term, has in zip(sorted(terms), used.tolist(), strict=True) if has]
    )
    return FieldArrays(
        blob=blob,
        offsets=offsets,
        starts=cumulated(document_counts[used]),
        docs=docs_sorted[at].astype(doc_type(docs)),
        freqs=None if len(at) == len(order) else narrow(freqs),
        pos_starts=None
        if positions is None
        else cumulated(np.bincount(ranks, minlength=len(terms))[used]),
        positions=None if positions is None else narrow(positions[order], least=2),
        lengths=narrow(np.bincount(found, minlength=docs), least=2) if lengths else None,
        boost=boost,
    )


def _ranks(terms: list[bytes]) -> Ints:
    """The place of each term among the sorted ones."""
    ranks = np.empty(len(terms), np.uint32)
    ranks[sorted(range(len(terms)), key=terms.__getitem__)] = np.arange(len(terms))
    return ranks


def _sorted(ranks: Ints) -> tuple[Ints, Ints]:
    """Ranks in order, and where each stood; equal ones keep their order."""
    keys = ranks.astype(np.uint64)
    keys <<= np.uint64(32)
    keys |= np.arange(len(keys), dtype=np.uint64)
    keys.sort()
    order = (keys & _LOW).astype(np.uint32)
    keys >>= np.uint64(32)
    return keys.astype(np.uint32), order


def doc_type(docs: int) -> np.dtype[Any]:
    """The type of document numbers in a segment of so many documents."""
    return np.dtype("<u2" if docs <= 1 << 16 else "<u4")


def blob_of(terms: Iterable[bytes]) -> tuple[memoryview, Ints]:
    """Byte strings one after another, and where each begins and the last one ends."""
    terms = list(terms)
    offsets = cumulated(np.fromiter(map(len, terms), np.uint64, len(terms)))
    return memoryview(b"".join(terms)), offsets.astype(np.uint32)


def _ints(numbers: array[int]) -> Ints:
    return np.frombuffer(numbers, np.uint32) if numbers else np.empty(0, np.uint32)
