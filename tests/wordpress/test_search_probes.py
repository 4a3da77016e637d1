"""The acceptance table of search, asked by the command line of a mirror of a real WordPress."""

from __future__ import annotations

import html
import json
from pathlib import Path

import pytest

from tests.core.search.test_probes import PROBES
from tests.wordpress.cli import command, sync
from tests.wordpress.harness import Runtime, WordPress

pytestmark = pytest.mark.wordpress

TITLE = "(title) "


def posts() -> list[dict[str, str]]:
    """One post a row: `(title) words` is a title, anything else a paragraph."""
    found = []
    for _, stored, _ in PROBES:
        title = stored.removeprefix(TITLE) if stored.startswith(TITLE) else "Untitled"
        text = "" if stored.startswith(TITLE) else html.escape(stored, quote=False)
        block = f"<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->"
        found.append({"title": title, "content": block})
    return found


@pytest.fixture(scope="module")
def asked(runtime: Runtime, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[int]]:
    """A library of a site with the probes' posts, and the posts' ids by row."""
    library = tmp_path_factory.mktemp("probes") / "library"
    with WordPress(runtime=runtime) as site:
        ids = site.publish(posts())
        report = sync(library, site.url)
    assert report["failed"] == []
    assert report["stored"]["post"] >= len(PROBES)
    return library, ids


@pytest.mark.parametrize("row", range(len(PROBES)), ids=[query for query, *_ in PROBES])
def test_probe(asked: tuple[Path, list[int]], row: int) -> None:
    library, ids = asked
    query, _, expected = PROBES[row]
    found = json.loads(command(library, "search", "--json", "--limit", "1000", "--", query))
    hits = {int(hit["id"].rpartition("/")[2]) for hit in found["hits"]}
    assert len(hits) == found["total"]
    if expected != "no-error":
        assert (ids[row] in hits) == (expected == "yes")


def test_verify_says_ok(asked: tuple[Path, list[int]]) -> None:
    library, _ = asked
    assert json.loads(command(library, "verify", "--json")) == {"ok": True, "problems": []}
