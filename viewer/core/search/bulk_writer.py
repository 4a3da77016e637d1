"""Committing segments: Whoosh's lock and table of contents around our builder.

Responsible for one commit that is seen whole or not at all, for bounded memory (segments are
written as they fill), for deleting by id and for removing what a killed writer left. Not for what
goes into a segment (segment_builder) nor for which are merged (merging).
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from whoosh.index import TOC, clean_files
from whoosh.reading import SegmentReader
from whoosh.util.filelock import try_for
from whoosh.writing import LockError

from viewer.core.search.codec import FlatCodec, FlatSegment, open_segment, segment_path
from viewer.core.search.field_streams import Words
from viewer.core.search.flat_file import FlatFileError
from viewer.core.search.merging import choose, merge
from viewer.core.search.postings import SegmentArrays
from viewer.core.search.segment_builder import SegmentBuilder
from viewer.core.search.storage import FOREIGN_ERRORS

# Words of all fields in memory before a segment is written: some 5,900 articles of 650 words, which
# the body's two fields hold, and 210 MB while they are sorted.
WORDS = 8_000_000
_KNOWN = 250_000  # different words that are remembered from segment to segment, some 60 MB
_TRY_EVERY = 0.1  # seconds between attempts at the lock
_LEFT_OVER = re.compile(r"^(?P<segment>MAIN_[0-9a-z]{16})\.|^_MAIN_\d+\.toc\.")


class BulkWriter:
    """The one writer of an opened index, as long as it is a context.

    Args:
        opened: Whoosh's index.
        lock_seconds: how long to wait for another writer.
        words: how many words are kept in memory.

    Raises:
        LockError: another writer has the index.
    """

    def __init__(self, opened: Any, *, lock_seconds: float, words: int = WORDS) -> None:
        self._opened = opened
        self._storage = opened.storage
        self._words = words
        self._lock = opened.lock("WRITELOCK")
        if not try_for(self._lock.acquire, timeout=lock_seconds, delay=_TRY_EVERY):
            raise LockError
        try:
            self._read()
        except BaseException:
            self._lock.release()
            raise

    def __enter__(self) -> BulkWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is not None:
                self._remove_left_over()
        finally:
            self._lock.release()

    def _read(self) -> None:
        contents = self._opened._read_toc()
        self._schema = contents.schema
        self._generation: int = contents.generation
        self._segments: list[Any] = contents.segments
        self._named = {segment.segment_id() for segment in contents.segments}
        self._known = Words()
        self._builder = SegmentBuilder(self._schema, self._known)
        self._remove_left_over()

    def delete(self, ids: Collection[str]) -> None:
        """Take documents out that were committed or flushed, by their ids.

        Raises:
            FlatFileError: a segment is damaged.
        """
        wanted = sorted(id_.encode() for id_ in ids)
        if not wanted:
            return
        for segment in self._segments:
            try:
                found = set(self._documents(segment, wanted))
            except FOREIGN_ERRORS as error:
                raise FlatFileError(f"{segment.segment_id()} is damaged: {error!r}") from error
            if found:
                segment._deleted = found | set(segment.deleted_docs())

    def _documents(self, segment: Any, wanted: list[bytes]) -> Iterator[int]:
        if not _is_ours(segment):
            yield from _documents_of_whoosh(self._storage, self._schema, segment, wanted)
            return
        field = open_segment(self._storage, segment).field("id")
        if field is None:
            return
        at = 0
        for id_ in wanted:
            at = field.lower_bound(id_, at)
            if at < len(field) and field.term(at) == id_:
                start, end = field.bounds(at)
                yield from field.docs[start:end].tolist()

    def add(self, fields: Mapping[str, Any]) -> None:
        """Put a document in; seen after the next commit.

        Raises:
            ValueError: a value is none of its field; nothing of the document is in.
            OSError: a full segment could not be written.
        """
        self._builder.add(fields)
        if self._builder.words >= self._words:
            self.flush()

    def commit(self) -> None:
        """Make everything since the last commit seen at once."""
        self.flush()
        kept = [segment for segment in self._segments if segment.doc_count()]
        self._generation += 1
        TOC(self._schema, kept, self._generation).write(self._storage, self._opened.indexname)
        self._segments, self._named = kept, {segment.segment_id() for segment in kept}
        clean_files(self._storage, self._opened.indexname, self._generation, kept)

    def merge(self, *, whole: bool = False) -> None:
        """Merge segments where there are too many, each time in a commit of its own.

        Args:
            whole: leave as few segments as there can be; for an index nobody reads yet.

        Raises:
            FlatFileError: a segment is damaged.
            OSError: as `add`.
        """
        self._known = Words()  # its memory is needed
        self._builder = SegmentBuilder(self._schema, self._known)
        while chosen := choose(list(filter(_is_ours, self._segments)), whole=whole):
            made = self._new_segment()
            made.set_doc_count(
                merge(
                    [self._arrays(segment) for segment in chosen],
                    segment_path(self._storage, made),
                )
            )
            place = self._segments.index(chosen[0])
            self._segments = [one for one in self._segments if one not in chosen]
            self._segments.insert(min(place, len(self._segments)), made)
            self.commit()

    def flush(self) -> None:
        """Write what is in memory as a segment; seen after the next commit.

        Raises:
            OSError: it cannot be written.
        """
        if not self._builder.doc_count:
            return
        made = self._new_segment()
        made.set_doc_count(self._builder.doc_count)
        self._builder.write(segment_path(self._storage, made))
        self._segments.append(made)
        if len(self._known) > _KNOWN:
            self._known = Words()
        self._builder = SegmentBuilder(self._schema, self._known)

    def _arrays(self, segment: Any) -> SegmentArrays:
        try:
            return open_segment(self._storage, segment)
        except OSError as error:
            raise FlatFileError(f"{segment.segment_id()} cannot be read: {error}") from error

    def _new_segment(self) -> FlatSegment:
        return FlatCodec().new_segment(self._storage, self._opened.indexname)

    def _remove_left_over(self) -> None:
        """Remove files that no table of contents names; only ever done with the lock in hand."""
        for path in Path(self._storage.folder).iterdir():
            match = _LEFT_OVER.match(path.name)
            if match and match["segment"] not in self._named:
                with contextlib.suppress(OSError):  # somebody still reads it, on Windows
                    path.unlink()


def _is_ours(segment: Any) -> bool:
    return isinstance(segment, FlatSegment)


def _documents_of_whoosh(
    storage: Any, schema: Any, segment: Any, wanted: list[bytes]
) -> Iterator[int]:
    """Documents in a segment that Whoosh itself wrote."""
    reader = SegmentReader(storage, schema, segment)
    try:
        for id_ in wanted:
            if ("id", id_) in reader:
                yield from reader.postings("id", id_).all_ids()
    finally:
        reader.close()
