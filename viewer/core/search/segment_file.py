"""What stands in a segment's file, for those who write one.

Responsible for the names and kinds of arrays that `postings` reads: fields, columns and kept
texts. Not for the container (flat_file).
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from viewer.core.search.field_streams import blob_of
from viewer.core.search.flat_file import FlatWriter
from viewer.core.search.numbers import Ints
from viewer.core.search.postings import FieldArrays

MISSING = 2**63 - 1  # a column's value where a document has none


def begin(out: FlatWriter, docs: int) -> None:
    """Start a segment of so many documents."""
    out.facts.update(docs=docs, fields={}, columns={}, stored=[])


def add_field(out: FlatWriter, name: str, field: FieldArrays) -> None:
    """A whole field."""
    describe_field(out, name, field.boost, field.lengths)
    out.add(f"{name}/blob", np.frombuffer(field.blob, np.uint8))
    for part in ("offsets", "starts", "docs", "freqs", "pos_starts", "positions"):
        array = getattr(field, part)
        if array is not None:
            out.add(f"{name}/{part}", array)


def describe_field(out: FlatWriter, name: str, boost: float, lengths: Ints | None) -> None:
    """What is known of a field beside its postings."""
    tokens = 0 if lengths is None else int(lengths.sum(dtype=np.uint64))
    out.facts["fields"][name] = {"boost": boost, "tokens": tokens}
    if lengths is not None:
        out.add(f"{name}/lengths", lengths)


def add_column(out: FlatWriter, name: str, values: Ints, shift: int) -> None:
    """A numeric column; Whoosh sorts by its values plus `shift`."""
    out.facts["columns"][name] = shift
    out.add(f"{name}/column", values.astype(np.int64, copy=False))


def add_stored(out: FlatWriter, name: str, texts: Iterable[bytes]) -> None:
    """The kept text of every document, in UTF-8."""
    out.facts["stored"].append(name)
    blob, offsets = blob_of(texts)
    out.add(f"{name}/kept", np.frombuffer(blob, np.uint8))
    out.add(f"{name}/kept_offsets", offsets)
