"""Checking the index against the catalogue, and what the catalogue says waits.

Responsible for comparing sets of ids. An article that waits to be indexed may be in the index in
an older state or not at all; the next sync puts it in. The lists of words inside the index are
compared with their checksums only: it is made from the catalogue whenever there is doubt
(`reindex`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from viewer.core.errors import IndexUnusable
from viewer.core.search import damage, indexed_ids, needs_rebuild
from viewer.core.sync.verify_report import Problem


def check_index(folder: Path, known: Mapping[str, tuple[int, bool]]) -> Iterator[Problem]:
    """Problems of the index.

    Args:
        folder: the index's folder.
        known: every article's id, with its row and whether the catalogue calls it indexed.
    """
    indexed = {id_ for id_, (_, done) in known.items() if done}
    if not folder.exists():
        if indexed:
            yield Problem("index-unusable", folder.name, "The index is missing.")
        return
    try:
        if needs_rebuild(folder):
            raise IndexUnusable("It is damaged or of another version.")
        spoilt = damage(folder)
        if spoilt is not None:
            raise IndexUnusable(spoilt)
        found = Counter(indexed_ids(folder))
    except IndexUnusable as error:
        yield Problem("index-unusable", folder.name, error.detail or error.message)
        return
    for id_ in sorted(indexed - found.keys()):
        yield Problem(
            "index-missing", id_, "Search does not find this article.", row_id=known[id_][0]
        )
    for id_ in sorted(found.keys() - known.keys()):
        yield Problem("index-extra", id_, "The library has no such article.")
    for id_ in sorted(id_ for id_, count in found.items() if count > 1):
        yield Problem("index-duplicate", id_, f"The index has it {found[id_]} times.")
