"""Collecting the words of many documents, and sorting them into postings at once.

Responsible for one field of a segment while it is in memory: each word becomes a number when it is
first met, documents only append numbers, and one sort of one array makes all postings (search.md,
"The design", 2). Not for files (segment_file) nor for what words are (analysis).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

import numpy as np
from whoosh.formats import Positions

from viewer.core.search.analysis import Text, forms_of
from viewer.core.search.numbers import Ints, cumulated, narrow
from viewer.core.search.postings import FieldArrays

_MET = 10_000  # values of a field that are remembered
_LOW = np.uint64(0xFFFFFFFF)


class _Terms(dict[bytes, int]):
    """A number for every term, from 1 on: 0 stands for no term."""

    def __missing__(self, term: bytes) -> int:
        self[term] = number = len(self) + 1
        return number

    def numbers(self, texts: Iterable[str]) -> list[int]:
        """The numbers of terms; 0 of the empty text."""
        number = self.setdefault  # a call of `__missing__` would take longer
        return [
            number(text.encode("utf-8", "replace"), len(self) + 1) if text else 0 for text in texts
        ]


class Words:
    """The surface words of all text fields, kept from segment to segment of one writer.

    One look-up a word is all that a document costs, however many fields hold the text; the forms of
    new words are worked out together when a segment is written.
    """

    def __init__(self) -> None:
        self._languages: dict[str, _Numbers] = {}
        self._terms = _Terms(), _Terms()
        self._forms = array("I"), array("I")
        self._next = count()
        self._held: dict[int, tuple[Text, array[int]]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._languages.values()))

    def begin(self) -> None:
        """Forget the texts of the last document."""
        self._held.clear()

    def numbers(self, value: str) -> array[int]:
        """A text's words in order; whatever can fail about it fails here."""
        held = self._held.get(id(value))
        if held is not None:
            return held[1]
        text = value if isinstance(value, Text) else Text(value)
        known = self._languages.get(text.lang)
        if known is None:
            known = self._languages[text.lang] = _Numbers(self._next)
        found = array("I", map(known.__getitem__, text.surfaces))
        if text is value:
            self._held[id(value)] = text, found
        return found

    def terms(self, form: int) -> tuple[list[bytes], Ints]:
        """The terms of a form (FormsAnalyzer), and which of them each word has, from 1 on."""
        self._settle()
        return list(self._terms[form]), np.array(self._forms[form], np.uint32)

    def _settle(self) -> None:
        """Give every new word its terms."""
        new = len(self) - len(self._forms[0])
        for form in self._forms:
            form.frombytes(bytes(form.itemsize * new))
        for lang, known in self._languages.items():
            words = known.take_new()
            places = list(map(known.__getitem__, words))
            for terms, form, found in zip(
                self._terms, self._forms, forms_of(words, lang), strict=True
            ):
                np.frombuffer(form, np.uint32)[places] = terms.numbers(found)


class _Numbers(dict[str, int]):
    """The number of every surface word of one language.

    Args:
        numbers: those of all languages. Not their owner: in a circle, nothing would be freed.
    """

    def __init__(self, numbers: Iterator[int]) -> None:
        super().__init__()
        self._numbers = numbers
        self._new: list[str] = []

    def __missing__(self, word: str) -> int:
        number = self[word] = next(self._numbers)
        self._new.append(word)
        return number

    def take_new(self) -> list[str]:
        """The words since the last time."""
        new, self._new = self._new, []
        return new


class _Stream:
    """What documents consist of, one after another, and how much each has."""

    def __init__(self, field: Any) -> None:
        self._field = field
        self._stream = array("I")
        self._docs, self._counts = array("I"), array("I")

    def add(self, doc: int, prepared: array[int]) -> None:
        """Take a document's numbers in; documents come in the order of their numbers."""
        self._stream.extend(prepared)
        self._docs.append(doc)
        self._counts.append(len(prepared))

    def _sorted(self, terms: list[bytes], stream: Ints, docs: int) -> FieldArrays | None:
        """Make postings of term numbers; 0 takes a position without a term."""
        counts = _ints(self._counts)
        found = np.repeat(_ints(self._docs).astype(doc_type(docs)), counts)
        positions = None
        if isinstance(self._field.format, Positions):
            starts = cumulated(counts)[:-1].astype(np.uint32)
            positions = np.arange(len(stream), dtype=np.uint32) - np.repeat(starts, counts)
            positions = narrow(positions, least=2)
        if len(stream) and not stream.min():
            some = np.flatnonzero(stream)
            stream, found = stream[some], found[some]
            positions = None if positions is None else positions[some]
        return postings_of(
            terms,
            stream,
            found,
            positions,
            docs=docs,
            lengths=bool(self._field.scorable),
            boost=self._field.format.field_boost,
        )


class ValueStream(_Stream):
    """A field of few terms a document: ids, keywords, numbers, as Whoosh's field makes them."""

    def __init__(self, field: Any) -> None:
        super().__init__(field)
        self._terms = _Terms()
        self._met: dict[str, array[int]] = {}

    def prepare(self, value: Any) -> array[int]:
        """A document's value as numbers; everything that can fail fails here."""
        if not self._field.unique and isinstance(value, str):
            return self._repeated(value)
        return self._numbers(value)

    def _repeated(self, value: str) -> array[int]:
        """The same of a value that many documents have."""
        found = self._met.get(value)
        if found is None:
            if len(self._met) >= _MET:
                self._met.clear()
            found = self._met[value] = self._numbers(value)
        return found

    def _numbers(self, value: Any) -> array[int]:
        made = array("I")
        for term, frequency, _, _ in self._field.index(value):
            made.extend([self._terms[term]] * frequency)
        return made

    def arrays(self, docs: int) -> FieldArrays | None:
        """The postings of a segment of so many documents; None when there are none."""
        return self._sorted(list(self._terms), _ints(self._stream), docs)


class TextStream(_Stream):
    """A field of running text.

    Args:
        field: Whoosh's field, of our analyser.
        words: those met so far.
    """

    def __init__(self, field: Any, words: Words) -> None:
        super().__init__(field)
        self._words = words

    def prepare(self, value: Any) -> array[int]:
        """A document's text as numbers; everything that can fail fails here."""
        return self._words.numbers(value)

    def arrays(self, docs: int) -> FieldArrays | None:
        """The postings of a segment of so many documents; None when there are none."""
        terms, form = self._words.terms(self._field.analyzer.form)
        if not self._stream:
            return None
        numbers = form[_ints(self._stream)]
        used = np.bincount(numbers, minlength=len(terms) + 1) > 0
        used[0] = True  # no term
        renumbered = np.cumsum(used, dtype=np.uint32) - np.uint32(1)
        chosen = [term for term, has in zip(terms, used[1:].tolist(), strict=True) if has]
        return self._sorted(chosen, renumbered[numbers], docs)


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
        terms: the terms' bytes; the numbers of the stream count them from 1.
        numbers: the terms of the stream, in the order of documents and positions.
        found: the document of each.
        positions: the position of each; None when they are not kept.
        docs: how many documents there are.
        lengths: whether documents are weighed by their length.
        boost: of the field.
    """
    if not len(numbers):
        return None
    terms, ranks = _ranked(terms)
    ranks, order = _sorted(ranks[numbers - 1])
    docs_sorted = found[order]
    new = np.ones(len(order), np.bool_)
    np.not_equal(docs_sorted[1:], docs_sorted[:-1], out=new[1:])
    new[1:] |= ranks[1:] != ranks[:-1]
    at = np.flatnonzero(new)
    freqs = np.diff(at, append=len(order))
    document_counts = np.bincount(ranks[at], minlength=len(terms))
    used = document_counts > 0  # a document that failed may have left terms that none has
    if not used.all():
        terms = [term for term, has in zip(terms, used.tolist(), strict=True) if has]
    blob, offsets = blob_of(terms)
    return FieldArrays(
        blob=blob,
        offsets=offsets,
        starts=narrow(cumulated(document_counts[used]), least=4),
        docs=docs_sorted[at].astype(doc_type(docs)),
        freqs=None if len(at) == len(order) else narrow(freqs),
        pos_starts=None
        if positions is None
        else narrow(cumulated(np.bincount(ranks, minlength=len(terms))[used]), least=4),
        positions=None if positions is None else narrow(positions[order], least=2),
        lengths=narrow(np.bincount(found, minlength=docs), least=2) if lengths else None,
        boost=boost,
    )


def _ranked(terms: list[bytes]) -> tuple[list[bytes], Ints]:
    """Terms in order, and the place of each among them."""
    order = sorted(range(len(terms)), key=terms.__getitem__)
    ranks = np.empty(len(terms), np.uint32)
    ranks[order] = np.arange(len(terms), dtype=np.uint32)
    return list(map(terms.__getitem__, order)), ranks


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
