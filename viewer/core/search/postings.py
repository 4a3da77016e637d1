"""The postings of a segment as flat arrays.

Responsible for what the arrays of a segment's file mean and for looking a term up in them. Not for
the file's container (flat_file), for Whoosh's view of it (codec) nor for making it (bulk_writer).

Arrays are read-only and belong to the memory map; they stay valid as long as somebody holds them.
Two differ from what one may expect, because 100,000 articles have 10^8 postings:

- `docs` is uint16 in a segment of at most 65,536 documents (all fields of a segment alike), else
  uint32: widen before arithmetic.
- `pos_starts` has one entry a *term*; where the positions of single postings begin follows from the
  frequencies and is given by `position_starts`. One entry a posting would double the index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.core.search.flat_file import FlatFile

_MANY = 2_000  # ids at once, from which on those of all documents are kept
Ints = NDArray[np.integer[Any]]  # of any width


class FieldArrays:
    """One field of one segment.

    Args:
        blob: every term's bytes, one after another, sorted bytewise.
        offsets: where each term begins in the blob; one more than terms.
        starts: cumulative document frequency; the postings of term i are [starts[i], starts[i+1]).
        docs: document numbers in the segment, ascending within a term.
        freqs: how often, by posting; None where always once.
        pos_starts: the positions of term i are [pos_starts[i], pos_starts[i+1]); None without.
        positions: word numbers in the field, ascending within a posting; None where not kept.
        lengths: tokens of the field by document number; None where the field is not weighed so.
        boost: what the field's frequencies are multiplied by to be weights.
    """

    def __init__(
        self,
        *,
        blob: memoryview,
        offsets: Ints,
        starts: Ints,
        docs: Ints,
        freqs: Ints | None = None,
        pos_starts: Ints | None = None,
        positions: Ints | None = None,
        lengths: Ints | None = None,
        boost: float = 1.0,
    ) -> None:
        self.blob = blob
        self.offsets = offsets
        self.starts = starts
        self.docs = docs
        self.freqs = freqs
        self.pos_starts = pos_starts
        self.positions = positions
        self.lengths = lengths
        self.boost = boost
        self._offsets = offsets.data  # its items are plain ints, much faster one by one

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def term(self, index: int) -> bytes:
        """The bytes of a term; IndexError outside."""
        return bytes(self.blob[self._offsets[index] : self._offsets[index + 1]])

    def terms(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """The terms in order from one index up to another."""
        bounds = self.offsets[start : None if stop is None else stop + 1].tolist()
        whole = bytes(self.blob[bounds[0] : bounds[-1]]) if bounds else b""
        first = bounds[0] if bounds else 0
        for begin, end in pairwise(bounds):
            yield whole[begin - first : end - first]

    def lower_bound(self, term: bytes, low: int = 0) -> int:
        """How many terms are less than the given one, which is at `low` or after it."""
        blob, offsets, high = self.blob, self._offsets, len(self)
        while low < high:
            middle = (low + high) >> 1
            if blob[offsets[middle] : offsets[middle + 1]].tobytes() < term:
                low = middle + 1
            else:
                high = middle
        return low

    def find(self, term: bytes) -> int:
        """The index of a term, -1 when it is not there."""
        index = self.lower_bound(term)
        return index if index < len(self) and self.term(index) == term else -1

    def span(self, prefix: bytes) -> tuple[int, int]:
        """The terms that begin with a prefix: from the first index up to, not with, the second."""
        low = self.lower_bound(prefix)
        after = _after(prefix)
        return low, len(self) if after is None else self.lower_bound(after, low)

    def bounds(self, index: int) -> tuple[int, int]:
        """Where the postings of a term begin and end."""
        return int(self.starts[index]), int(self.starts[index + 1])

    def position_starts(self, index: int) -> NDArray[np.int64]:
        """Where in `positions` those of each posting of a term begin; one more than postings.

        Raises:
            ValueError: the field keeps no positions.
        """
        if self.pos_starts is None:
            raise ValueError("The field keeps no positions.")
        start, end = self.bounds(index)
        first = int(self.pos_starts[index])
        if self.freqs is None:
            return np.arange(first, first + end - start + 1, dtype=np.int64)
        found = np.empty(end - start + 1, np.int64)
        found[0] = first
        np.cumsum(self.freqs[start:end], dtype=np.int64, out=found[1:])
        found[1:] += first
        return found


def _after(prefix: bytes) -> bytes | None:
    """The least bytes greater than everything that begins so; None when there are none."""
    bare = prefix.rstrip(b"\xff")
    return bare[:-1] + bytes([bare[-1] + 1]) if bare else None


class SegmentArrays:
    """One segment: its fields, columns and stored ids.

    Args:
        file: the segment's arrays.
        deleted_docs: the numbers of documents that no longer count.
    """

    def __init__(self, file: FlatFile, deleted_docs: Iterable[int] = ()) -> None:
        self.file = file
        self.doc_count_all: int = int(file.facts["docs"])
        self._gone = deleted_docs
        self._fields: dict[str, FieldArrays] = {}

    @classmethod
    def open(cls, path: Path, deleted_docs: Iterable[int] = ()) -> SegmentArrays:
        """Open a segment's file.

        Raises:
            FlatFileError: it is damaged.
            OSError: it cannot be read.
        """
        return cls(FlatFile(path), deleted_docs)

    @cached_property
    def deleted(self) -> NDArray[np.bool_] | None:
        """Which documents are deleted, by number; None when none is."""
        gone = list(self._gone)
        if not gone:
            return None
        mask = np.zeros(self.doc_count_all, np.bool_)
        mask[gone] = True
        return mask

    def field_names(self) -> list[str]:
        """The fields that have a term, sorted."""
        return sorted(self.file.facts["fields"])

    def field(self, name: str) -> FieldArrays | None:
        """A field's arrays; None when no document of the segment has it."""
        if name not in self._fields:
            if name not in self.file.facts["fields"]:
                return None
            self._fields[name] = self._read(name)
        return self._fields[name]

    def _read(self, name: str) -> FieldArrays:
        # A changed bit here would lead anywhere, for as long as anything; in the lists of documents
        # and positions, which are the greater part and not read first, to one article or word.
        optional, checked = self.file.optional, self._checked
        return FieldArrays(
            blob=self.file.checked(f"{name}/blob").data,
            offsets=self.file.checked(f"{name}/offsets"),
            starts=self.file.checked(f"{name}/starts"),
            docs=self.file.array(f"{name}/docs"),
            freqs=optional(f"{name}/freqs"),
            pos_starts=optional(f"{name}/pos_starts"),
            positions=optional(f"{name}/positions"),
            lengths=checked(f"{name}/lengths"),
            boost=float(self.file.facts["fields"][name]["boost"]),
        )

    def _checked(self, name: str) -> NDArray[Any] | None:
        return self.file.checked(name) if name in self.file else None

    def total_length(self, name: str) -> int:
        """Tokens of a field in all documents, deleted ones included (as Whoosh counts)."""
        return int(self.file.facts["fields"].get(name, {}).get("tokens", 0))

    def column(self, name: str) -> NDArray[np.int64] | None:
        """A numeric column by document number; the greatest int64 where a document has none."""
        return self._checked(f"{name}/column")

    def stored_names(self) -> list[str]:
        """The fields whose text is kept for every document."""
        return list(self.file.facts["stored"])

    def stored(self, name: str, doc: int) -> str:
        """The kept text of one document; "" when it has none. KeyError for no such field."""
        return str(next(self.stored_bytes(name, [doc])), "utf-8")

    def ids(self, docs: Iterable[int] | Ints) -> list[str]:
        """The articles' ids of documents, in the given order."""
        numbers = docs.tolist() if isinstance(docs, np.ndarray) else list(docs)
        if len(numbers) > _MANY:
            every = self._every_id
            return [every[number] for number in numbers]
        return [str(text, "utf-8") for text in self.stored_bytes("id", numbers)]

    @cached_property
    def _every_id(self) -> list[str]:
        """The id of every document; 60 bytes each, and only made when many are wanted."""
        return [str(text, "utf-8") for text in self.stored_bytes("id", range(self.doc_count_all))]

    def stored_bytes(self, name: str, docs: Iterable[int]) -> Iterator[bytes]:
        """The kept texts of documents in UTF-8."""
        blob = self.file.checked(f"{name}/kept").data
        offsets = self.file.checked(f"{name}/kept_offsets").data
        return (bytes(blob[offsets[doc] : offsets[doc + 1]]) for doc in docs)
