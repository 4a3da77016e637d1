"""What a mirror costs beside the bare network: `python -m benchmarks.sync [POSTS] [--many N]`.

Responsible for two tables. One: a first sync of POSTS (5,000) articles with two pictures each, with
and without them, against the time that `requests` alone needs for the very same addresses over as
many connections, plus the processor time of conversion and indexing shared by two cores. Two: a
sync without news of N (100,000) articles, with a whole list and with a quick look. Not a test.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import requests

from benchmarks.memory_site import MemorySite, posts
from benchmarks.prepared_library import prepare
from viewer.core.convert import html_to_markdown
from viewer.core.model import SearchDocument
from viewer.core.search import IndexWriter

_COMMIT = 1_000  # documents of one commit, as a sync makes them
_PICTURE_CONNECTIONS = 2


def mirror(library: Path, *arguments: str) -> tuple[float, dict[str, Any]]:
    """Seconds of the program itself from start to end, and its report."""
    command = [sys.executable, "-m", "viewer", "--library", str(library), "--quiet"]
    start = time.perf_counter()
    done = subprocess.run(
        [*command, "sync", "--json", *arguments], capture_output=True, text=True, check=True
    )
    return time.perf_counter() - start, json.loads(done.stdout)["sites"][0]


def bare(base: str, targets: Sequence[str], connections: int) -> float:
    """Seconds that requests alone needs for these addresses."""
    local = threading.local()

    def fetch(target: str) -> int:
        if not hasattr(local, "session"):
            local.session = requests.Session()
        return len(local.session.get(base + target, timeout=60).content)

    start = time.perf_counter()
    with ThreadPoolExecutor(connections) as pool:
        list(pool.map(fetch, targets))
    return time.perf_counter() - start


def converting(count: int) -> tuple[float, list[SearchDocument]]:
    """Processor seconds of converting these articles, and what the index reads of them."""
    items = posts(count, "http://127.0.0.1:1")
    start = time.process_time()
    made = [html_to_markdown(i["content"]["rendered"], base_url=i["link"]) for i in items]
    took = time.process_time() - start
    return took, [
        SearchDocument(f"s/{item['id']}", item["title"]["rendered"], one.plain)
        for item, one in zip(items, made, strict=True)
    ]


def indexing(documents: Sequence[SearchDocument]) -> float:
    """Processor seconds of indexing these documents."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        for at in range(0, len(documents), _COMMIT):
            IndexWriter(Path(folder) / "index").apply(documents[at : at + _COMMIT])
        return time.process_time() - start


def first_sync(count: int) -> None:
    """Print the first table."""
    with MemorySite(count) as site, tempfile.TemporaryDirectory() as folder:
        text, report = mirror(Path(folder) / "text", site.url, "--no-media")
        targets = site.asked()
        whole, complete = mirror(Path(folder) / "whole", site.url)
        pictures = [target for target in site.asked() if target.endswith(".jpg")]
        lists = bare(site.url.rstrip("/"), targets, 1)
        fetched = bare(site.url.rstrip("/"), pictures, _PICTURE_CONNECTIONS)
    convert, documents = converting(count)
    index = indexing(documents)
    floor = lists + (convert + index) / 2
    print(
        f"articles {report['stored']['post']}, requests {report['requests']},"
        f" {report['bytes'] / 2**20:.1f} MiB"
    )
    print(f"bare requests, the same {len(targets)} addresses      {lists:8.2f} s")
    print(f"conversion / indexing, processor time     {convert:8.2f} / {index:.2f} s")
    print(f"floor: bare + processor time / 2 cores    {floor:8.2f} s")
    print(
        f"text mirror                               {text:8.2f} s"
        f"   {count / text:.0f} posts/s   {text / floor:.2f} x the floor (goal 2.0)"
    )
    print(f"bare requests, {len(pictures)} pictures            {fetched:8.2f} s")
    print(
        f"mirror with pictures                      {whole:8.2f} s"
        f"   {count / whole:.0f} posts/s, {complete['media']['stored']} pictures,"
        f" {complete['bytes'] / 2**20:.1f} MiB,"
        f" {whole / (floor + fetched):.2f} x floor and pictures"
    )


def without_news(count: int) -> None:
    """Print the second table."""
    with MemorySite(count, short=True) as site, tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library"
        prepare(library, site.url, count)
        for name in ("whole list", "quick look"):
            took, report = mirror(library)
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            print(
                f"no news of {report['unchanged']}, {name}: {report['requests']} requests"
                f" (goal 1,100), {took:.1f} s (goal 60), {peak:.0f} MB (goal 300)"
            )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("posts", nargs="?", type=int, default=5_000)
    parser.add_argument("--many", type=int, default=100_000, help="of the second table; 0: none")
    arguments = parser.parse_args()
    if arguments.posts:
        first_sync(arguments.posts)
    if arguments.many:
        without_news(arguments.many)


if __name__ == "__main__":
    main()
