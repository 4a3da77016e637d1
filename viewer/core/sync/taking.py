"""Storing items that bring everything they point to with them.

Responsible for the first half of the commit order for feeds and export files: their items are in
the shape of REST items and embed their authors, pictures and terms, so nothing is asked for. Not
for where the items come from (feed_run, import_file) nor for files (finish).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from viewer.core.model import Json
from viewer.core.store.records import Outcome, Source
from viewer.core.sync.adopt import OPEN
from viewer.core.sync.context import RunContext
from viewer.core.sync.convert_jobs import ReadArticle, ReadJob
from viewer.core.sync.reading import read as read_by_worker
from viewer.core.wordpress import schema
from viewer.core.wordpress.restlike import TERM_FIELDS, is_synthetic


def take(context: RunContext, items: Sequence[Json], mark: str) -> list[Outcome]:
    """Read and store items in one transaction; the report counts them.

    Args:
        items: in the shape of REST items, of any types.
        mark: the rows' fingerprint, which tells their source.

    Returns:
        What became of each item that could be read.
    """
    read = [
        one
        for type_, part in _by_type(items).items()
        for one in read_by_worker(context.workers.converting, context.token, _job(type_, part))
    ]
    outcomes = _store(context, read, mark)
    report = context.report
    report.new += outcomes.count("new")
    report.changed += outcomes.count("changed")
    report.unchanged += outcomes.count("unchanged") + outcomes.count("reused")
    return outcomes


def _store(context: RunContext, read: Sequence[ReadArticle], mark: str) -> list[Outcome]:
    now = datetime.now(UTC)
    with context.catalogue.transaction():
        if any(is_synthetic(one.article.wp_id) for one in read):
            context.state.learn(context.site_id, OPEN)
        return [
            context.catalogue.store(
                context.site_id, Source(one.article, mark, one.sha256, now, one.media)
            ).outcome
            for one in read
        ]


def _by_type(items: Iterable[Json]) -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = {}
    for item in items:
        found.setdefault(str(item["type"]), []).append(item)
    return found


def _job(type_: str, items: Sequence[Json]) -> ReadJob:
    terms: dict[str, list[Json]] = {taxonomy: [] for taxonomy in TERM_FIELDS}
    for term in _embedded(items, "wp:term"):
        for one in term:
            terms.setdefault(one["taxonomy"], []).append(one)
    return ReadJob(
        items=tuple(items),
        type=type_,
        authors=tuple(_embedded(items, "author")),
        media=tuple(_embedded(items, "wp:featuredmedia")),
        terms={taxonomy: tuple(found) for taxonomy, found in terms.items()},
        taxonomies={taxonomy: TERM_FIELDS.get(taxonomy, taxonomy) for taxonomy in terms},
        gmt_offset=0.0,
    )


def _embedded(items: Iterable[Json], name: str) -> list[Any]:
    return [one for item in items for one in schema.embedded(item, name)]
