"""Whoosh's view of our segments: its codec interface over the flat arrays.

Responsible for terms, postings, columns and stored fields as Whoosh's own matchers, scorers and
readers ask for them, so that any query of Whoosh runs. Not for speed over all postings (the engine
reads the arrays itself) nor for writing: segments are made by bulk_writer and merging only.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Segment
from whoosh.columns import ColumnReader
from whoosh.reading import TermNotFound

from viewer.core.search.flat_file import FlatFileError
from viewer.core.search.flat_matcher import FlatMatcher, FlatTermInfo
from viewer.core.search.postings import FieldArrays, SegmentArrays

EXTENSION = ".seg"  # as Whoosh's own; its segments never share a name with ours


class FlatCodec(base.Codec):
    """Reads segments of one flat file each; it holds nothing and is pickled with them."""

    def terms_reader(self, storage: Any, segment: Any) -> FlatTermsReader:
        return FlatTermsReader(open_segment(storage, segment))

    def per_document_reader(self, storage: Any, segment: Any) -> FlatPerDocReader:
        return FlatPerDocReader(open_segment(storage, segment), segment)

    def new_segment(self, _storage: Any, indexname: str) -> FlatSegment:
        return FlatSegment(self, indexname)


class FlatSegment(W3Segment):
    """What the table of contents says of a segment: its id, size and deleted documents."""

    def should_assemble(self) -> bool:
        return False


def segment_path(storage: Any, segment: Any) -> Path:
    """The file of a segment."""
    name: str = segment.make_filename(EXTENSION)
    return Path(storage.folder) / name


def open_segment(storage: Any, segment: Any) -> SegmentArrays:
    """A segment's arrays.

    Raises:
        FlatFileError: the file is damaged, or is not the segment's.
        OSError: it cannot be read.
    """
    arrays = SegmentArrays.open(segment_path(storage, segment), segment.deleted_docs())
    if arrays.doc_count_all != segment.doc_count_all():
        raise FlatFileError(f"{arrays.file.path.name} is not the segment the index names.")
    return arrays


def arrays_of(reader: Any) -> SegmentArrays | None:
    """The arrays under a Whoosh reader of one segment; None when the segment is not ours."""
    terms = getattr(reader, "_terms", None)
    return terms.arrays if isinstance(terms, FlatTermsReader) else None


class FlatTermsReader(base.TermsReader):
    """The terms of a segment, in the order of field and bytes."""

    def __init__(self, arrays: SegmentArrays) -> None:
        self.arrays = arrays

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        field = self.arrays.field(term[0])
        return field is not None and field.find(term[1]) >= 0

    def indexed_field_names(self) -> list[str]:
        return self.arrays.field_names()

    def cursor(self, fieldname: str, fieldobj: Any) -> base.FieldCursor:
        field = self.arrays.field(fieldname)
        return base.EmptyCursor() if field is None else FlatCursor(field, fieldobj)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        return self.terms_from("", b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        return ((name, field.term(index)) for name, field, index in self._from(fieldname, prefix))

    def items(self) -> Iterator[tuple[tuple[str, bytes], FlatTermInfo]]:
        return self.items_from("", b"")

    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], FlatTermInfo]]:
        return (
            ((name, field.term(index)), FlatTermInfo(field, index))
            for name, field, index in self._from(fieldname, prefix)
        )

    def _from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, FieldArrays, int]]:
        """Every term from one on, through the fields after it too, as Whoosh's readers do."""
        for name in self.arrays.field_names():
            field = self.arrays.field(name)
            if name < fieldname or field is None:
                continue
            first = field.lower_bound(prefix) if name == fieldname else 0
            for index in range(first, len(field)):
                yield name, field, index

    def _find(self, fieldname: str, text: bytes) -> tuple[FieldArrays, int]:
        field = self.arrays.field(fieldname)
        index = -1 if field is None else field.find(text)
        if field is None or index < 0:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        return field, index

    def term_info(self, fieldname: str, text: bytes) -> FlatTermInfo:
        return FlatTermInfo(*self._find(fieldname, text))

    def frequency(self, fieldname: str, text: bytes) -> float:
        return self.term_info(fieldname, text).weight() if (fieldname, text) in self else 0

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return self.term_info(fieldname, text).doc_frequency() if (fieldname, text) in self else 0

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> FlatMatcher:
        field, index = self._find(fieldname, text)
        return FlatMatcher(field, index, format_, (fieldname, text), scorer)


class FlatCursor(base.FieldCursor):
    """Walks the terms of a field, for Whoosh's automata."""

    def __init__(self, field: FieldArrays, fieldobj: Any) -> None:
        self._field = field
        self._fieldobj = fieldobj
        self._at = 0

    def first(self) -> Any:
        self._at = 0
        return self.text()

    def find(self, term: str | bytes) -> Any:
        text = term if isinstance(term, bytes) else self._fieldobj.to_bytes(term)
        self._at = self._field.lower_bound(text)
        return self.text()

    def next(self) -> Any:
        self._at += 1
        return self.text()

    def text(self) -> Any:
        return self._fieldobj.from_bytes(self._field.term(self._at)) if self.is_valid() else None

    def term_info(self) -> FlatTermInfo | None:
        return FlatTermInfo(self._field, self._at) if self.is_valid() else None

    def is_valid(self) -> bool:
        return self._at < len(self._field)


class FlatPerDocReader(base.PerDocumentReader):
    """Deletions, lengths, columns and stored fields of a segment's documents."""

    def __init__(self, arrays: SegmentArrays, segment: Any) -> None:
        self._arrays = arrays
        self._segment = segment

    def doc_count(self) -> int:
        return self.doc_count_all() - int(self._segment.deleted_count())

    def doc_count_all(self) -> int:
        return self._arrays.doc_count_all

    def has_deletions(self) -> bool:
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        return bool(self._segment.is_deleted(docnum))

    def deleted_docs(self) -> Any:
        return self._segment.deleted_docs()

    def supports_columns(self) -> bool:
        return True

    def has_column(self, fieldname: str) -> bool:
        return self._arrays.column(fieldname) is not None

    def list_columns(self) -> list[str]:
        return list(self._arrays.file.facts["columns"])

    def column_reader(self, fieldname: str, _column: Any) -> FlatColumnReader:
        return FlatColumnReader(self._arrays, fieldname)

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        field = self._arrays.field(fieldname)
        if field is None or field.lengths is None:
            return default
        return int(field.lengths[docnum]) or default

    def field_length(self, fieldname: str) -> int:
        return self._arrays.total_length(fieldname)

    def min_field_length(self, fieldname: str) -> int:
        return self._extreme(fieldname, np.min)

    def max_field_length(self, fieldname: str) -> int:
        return self._extreme(fieldname, np.max)

    def _extreme(self, fieldname: str, choose: Any) -> int:
        field = self._arrays.field(fieldname)
        return 0 if field is None or field.lengths is None else int(choose(field.lengths))

    def stored_fields(self, docnum: int) -> dict[str, str]:
        names = self._arrays.stored_names()
        found = {name: self._arrays.stored(name, docnum) for name in names}
        return {name: text for name, text in found.items() if text}


class FlatColumnReader(ColumnReader):
    """A numeric column in the unsigned numbers that Whoosh sorts by."""

    reversible = True

    def __init__(self, arrays: SegmentArrays, name: str) -> None:
        column = arrays.column(name)
        self._values: list[int] = [] if column is None else column.tolist()
        self._shift: int = arrays.file.facts["columns"][name]
        self._reverse = False

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, docnum: int) -> int:
        return self._values[docnum] + self._shift

    def __iter__(self) -> Iterator[int]:
        return (value + self._shift for value in self._values)

    def sort_key(self, docnum: int) -> int:
        return -self[docnum] if self._reverse else self[docnum]

    def set_reverse(self) -> None:
        self._reverse = True
