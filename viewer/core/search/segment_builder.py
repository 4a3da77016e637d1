"""The documents of one new segment, in memory until they are written.

Responsible for putting each field of a schema where it belongs: postings, columns, kept texts.
Everything that can fail about a document fails before any of it is taken in. Not for the table of
contents or locks (bulk_writer).
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.fields import NUMERIC, Schema
from whoosh.formats import Characters, Positions

from viewer.core.search import segment_file
from viewer.core.search.analysis import FormsAnalyzer
from viewer.core.search.field_streams import TextStream, ValueStream, Words
from viewer.core.search.flat_file import FlatWriter


class SegmentBuilder:
    """Collects documents.

    Args:
        schema: its text fields are TEXT, its columns whole numbers; others are ValueErrors.
        words: those met in earlier segments, which are not worked out again.
    """

    def __init__(self, schema: Schema, words: Words) -> None:
        self.doc_count = 0
        self.words = 0  # taken in so far; what memory grows with
        self._words = words
        self._streams = {
            name: _stream(field, words) for name, field in schema.items() if field.indexed
        }
        self._columns = {
            name: _Column(field) for name, field in schema.items() if field.column_type is not None
        }
        self._stored: dict[str, list[bytes]] = {
            name: [] for name, field in schema.items() if field.stored
        }

    def add(self, fields: Mapping[str, Any]) -> None:
        """Take a document in, or raise and take nothing of it in.

        Raises:
            ValueError: a value is none of its field.
        """
        unknown = fields.keys() - self._streams.keys()
        if unknown:
            raise ValueError(f"The index has no field {min(unknown)}.")
        self._words.begin()
        prepared = [
            (self._streams[name], self._streams[name].prepare(value))
            for name, value in fields.items()
        ]
        kept = [(texts, str(fields.get(name, "")).encode()) for name, texts in self._stored.items()]
        values = [
            (column, column.prepare(fields.get(name))) for name, column in self._columns.items()
        ]
        for stream, numbers in prepared:
            stream.add(self.doc_count, numbers)
            self.words += len(numbers)
        for texts, text in kept:
            texts.append(text)
        for column, value in values:
            column.values.append(value)
        self.doc_count += 1

    def write(self, path: Path) -> None:
        """Write the segment; the builder is spent afterwards.

        Raises:
            OSError: it cannot be written; no file is left.
        """
        with FlatWriter(path) as out:
            segment_file.begin(out, self.doc_count)
            for name in sorted(self._streams):
                made = self._streams.pop(name).arrays(self.doc_count)
                if made is not None:
                    segment_file.add_field(out, name, made)
            for name, column in self._columns.items():
                values = np.frombuffer(column.values, np.int64)
                segment_file.add_column(out, name, values, column.shift)
            for name, texts in self._stored.items():
                segment_file.add_stored(out, name, texts)


def _stream(field: Any, words: Words) -> TextStream | ValueStream:
    if isinstance(field.format, Characters) or field.vector:
        raise ValueError("The index keeps neither characters nor vectors.")
    if isinstance(field.analyzer, FormsAnalyzer):
        return TextStream(field, words)
    if isinstance(field.format, Positions):
        raise ValueError("The index keeps positions of our own analyser only.")  # noqa: TRY004
    return ValueStream(field)


class _Column:
    """A column of whole numbers."""

    def __init__(self, field: Any) -> None:
        if not isinstance(field, NUMERIC) or field.numtype is not int:
            raise ValueError("Only whole numbers have columns.")
        self._field = field
        # Whoosh sorts signed numbers as unsigned ones, by adding half of their range.
        self.shift = int(field.to_column_value(0))
        self.values = array("q")

    def prepare(self, value: Any) -> int:
        """The value; ValueError when it is no number of the field's range."""
        if value is None:
            return segment_file.MISSING
        return int(self._field.to_column_value(value)) - self.shift
