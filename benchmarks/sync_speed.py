"""What a sync adds to the network: `python -m benchmarks.sync_speed [ARTICLES]`.

Responsible for one figure, a ratio from the same run: a whole mirror (fetch, store, convert, index)
against fetching the same lists with bare `requests`. Not a test.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import requests

from viewer.core.cancel import CancelToken
from viewer.core.sync import SilentReporter, SyncOptions, mirror
from viewer.samplesite import Content, Site, SiteServer, load_sample


def content(count: int) -> Content:
    """The sample's articles, repeated under new ids."""
    made = load_sample()
    posts = made.items("posts")
    made.collections["posts"] = [
        {**posts[number % len(posts)], "id": 1000 + number, "slug": f"post-{number}"}
        for number in range(count)
    ]
    return made


def bare(url: str) -> float:
    """Seconds for fetching every article by pages, and doing nothing with them."""
    start, page = time.perf_counter(), 1
    with requests.Session() as session:
        while session.get(
            f"{url}wp-json/wp/v2/posts", params={"per_page": 100, "page": page}, timeout=60
        ).ok:
            page += 1
    return time.perf_counter() - start


def main() -> None:
    """Print articles a second, and the ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with SiteServer(Site(content(count))) as server, tempfile.TemporaryDirectory() as folder:
        plain = bare(server.url)
        start = time.perf_counter()
        report = mirror(
            Path(folder) / "library", [server.url], SyncOptions(), SilentReporter(), CancelToken()
        )
        took = time.perf_counter() - start
    stored = report.sites[0].stored["post"]
    print(f"{stored} articles in {took:.1f} s: {stored / took:.0f} a second")
    print(f"a whole mirror / bare lists: {took / plain:.1f}")


if __name__ == "__main__":
    main()
