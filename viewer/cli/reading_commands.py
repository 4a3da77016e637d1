"""The commands that only read: list, search, show, sites, info.

Responsible for turning options into filters and answers into text or JSON. Not for finding
anything (core.reading).
"""

from __future__ import annotations

import argparse
import platform
import re
from html import unescape
from pathlib import Path

from viewer import __version__
from viewer.cli.output import article_json, article_line, say, stamp, write, write_json
from viewer.core import convert
from viewer.core.convert.render import to_html
from viewer.core.model import ArticleFilter, Json
from viewer.core.paths import LibraryLayout
from viewer.core.reading import Archive
from viewer.core.reading.links import beside
from viewer.core.wordpress.hosts import display_url

_PAGE = 500
_SHOWN = 10  # values of a facet on a terminal


def filter_of(arguments: argparse.Namespace) -> ArticleFilter:
    """The filter that a command's options mean."""
    return ArticleFilter(
        site=arguments.site,
        type=arguments.type,
        category=arguments.category,
        tag=arguments.tag,
        author=arguments.author,
        lang=arguments.lang,
        since=arguments.since,
        until=arguments.until,
        unread=arguments.unread,
        starred=arguments.starred,
        gone=arguments.gone,
        sort="date" if arguments.command == "search" else getattr(arguments, "sort", "date"),
    )


def run_list(arguments: argparse.Namespace, library: Path) -> int:
    """Carry `list` out, page by page, so that any number of articles fits into memory."""
    archive = Archive(library)
    wanted = filter_of(arguments)
    offset, left = arguments.offset, arguments.limit
    try:
        while left is None or left > 0:
            page = archive.page(wanted, offset, _PAGE if left is None else min(left, _PAGE))
            for summary in page:
                if arguments.json:
                    write_json(article_json(summary), lines=True)
                else:
                    write(article_line(summary))
            if len(page) < _PAGE:
                break
            offset += len(page)
            left = None if left is None else left - len(page)
    finally:
        archive.close()
    return 0


def run_search(arguments: argparse.Namespace, library: Path) -> int:
    """Carry `search` out."""
    archive = Archive(library)
    try:
        document, lines = _searched(archive, arguments)
    finally:
        archive.close()
    if arguments.json:
        write_json(document)
        return 0
    for line in lines:
        write(line)
    if document["did_you_mean"]:
        say(f"Did you mean: {document['did_you_mean']}")
    if document["interpreted"]:
        say(f"Read as: {document['interpreted']}")
    return 0


def _searched(archive: Archive, arguments: argparse.Namespace) -> tuple[Json, list[str]]:
    import time

    wanted = filter_of(arguments)
    started = time.perf_counter()
    answer = archive.search(arguments.query, wanted, sort=arguments.sort, facets=arguments.facets)
    shown = answer.ids[: arguments.limit]
    summaries = archive.summaries(shown)
    snippets = archive.snippets(shown, answer.terms)
    took = (time.perf_counter() - started) * 1000
    scores = dict(zip(answer.ids, answer.scores, strict=True))
    document: Json = {
        "query": arguments.query,
        "total": answer.total,
        "took_ms": round(took, 2),
        "did_you_mean": answer.did_you_mean,
        "interpreted": answer.interpreted,
        "facets": answer.facets,
        "hits": [
            {
                "id": summary.id,
                "title": summary.title,
                "score": round(scores[summary.id], 4),
                "snippet": snippets.get(summary.id, ""),
                "date": stamp(summary.published),
            }
            for summary in summaries
        ],
    }
    lines = [f"{answer.total} found"]
    for summary in summaries:
        lines += [article_line(summary), f"    {_bare(snippets.get(summary.id, ''))}"]
    for name, counts in document["facets"].items():
        listed = ", ".join(f"{value} {count}" for value, count in list(counts.items())[:_SHOWN])
        lines += [f"{name}: {listed}"] if listed else []
    return document, lines


def _bare(snippet: str) -> str:
    return unescape(re.sub(r"</?mark>", "", snippet)).replace("\n", " ")


def run_show(arguments: argparse.Namespace, library: Path) -> int:
    """Carry `show` out."""
    archive = Archive(library)
    try:
        if arguments.format == "json":
            write_json(archive.raw(arguments.id, arguments.number))
        elif arguments.number is not None:
            write(_of_version(archive, arguments).rstrip("\n"))
        elif arguments.format == "markdown":
            write(archive.markdown_file(arguments.id).rstrip("\n"))
        elif arguments.format == "html":
            detail = archive.article(arguments.id)
            html = to_html(detail.markdown, lead=beside(detail), below_title=True)
            write(html.rstrip("\n"))
        else:
            write(archive.plain(arguments.id).rstrip("\n"))
    finally:
        archive.close()
    return 0


def _of_version(archive: Archive, arguments: argparse.Namespace) -> str:
    """An older version, converted from its kept source."""
    raw = archive.raw(arguments.id, arguments.number)
    content = raw.get("content")
    html = str(content.get("rendered", "")) if isinstance(content, dict) else ""
    made = convert.html_to_markdown(html, base_url=str(raw.get("link", "")))
    if arguments.format == "html":
        return to_html(made.markdown, below_title=True)
    return made.plain if arguments.format == "text" else made.markdown


def run_sites(arguments: argparse.Namespace, library: Path) -> int:
    """Carry `sites` out."""
    archive = Archive(library)
    try:
        rows = archive.site_rows()
    finally:
        archive.close()
    if arguments.json:
        write_json(
            [
                {
                    "site": row.site.key,
                    "name": row.site.name,
                    "url": row.site.url,
                    "rest_root": row.site.rest_root,
                    "editions": [row.site.lang] if row.site.lang else [],
                    "articles": row.articles,
                    "media": row.media,
                    "last_sync": row.last_sync,
                }
                for row in rows
            ]
        )
        return 0
    for row in rows:
        place = display_url(row.site.url)
        write(
            f"{row.site.key}  {row.site.name}  {row.articles} articles, {row.media} files  {place}"
        )
    return 0


def run_info(arguments: argparse.Namespace, library: Path) -> int:
    """Carry `info` out."""
    archive = Archive(library)
    try:
        counts = archive.totals()
    finally:
        archive.close()
    layout = LibraryLayout(library)
    document: Json = {
        "version": __version__,
        "python": platform.python_version(),
        "library": str(library),
        "exists": layout.manifest.is_file(),
        "counts": counts,
        "bytes": {
            "catalogue": _size(layout.catalogue),
            "user": _size(layout.user),
            "index": _size(layout.index),
            "sites": _size(library / "sites"),
        },
    }
    if arguments.json:
        write_json(document)
        return 0
    for name in ("version", "python", "library"):
        write(f"{name}: {document[name]}")
    for name, count in counts.items():
        write(f"{name.replace('_', ' ')}: {count}")
    return 0


def _size(path: Path) -> int:
    if path.is_dir():
        return sum(entry.stat().st_size for entry in path.rglob("*") if entry.is_file())
    return path.stat().st_size if path.exists() else 0
