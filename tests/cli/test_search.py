"""`backfile search`: the acceptance table over a mirrored site, facets, order and readings."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Serve, Sync
from tests.core.search.test_probes import PROBES
from tests.fakes.content import post, site_of
from viewer.cli.main import parse
from viewer.cli.main import run as carry_out

Search = Any


@pytest.fixture
def search(library: Path, capsys: pytest.CaptureFixture[str]) -> Search:
    def run(*arguments: str) -> dict[str, Any]:
        assert carry_out(parse(["--library", str(library), "search", "--json", *arguments])) == 0
        answer = json.loads(capsys.readouterr().out)
        assert isinstance(answer, dict)
        return answer

    return run


def probe(number: int, stored: str) -> dict[str, object]:
    if stored.startswith("(title) "):
        return post(number, escape(stored.removeprefix("(title) ")), "<p>Other words</p>")
    return post(number, "Untitled", f"<p>{escape(stored)}</p>")


def hits(answer: dict[str, Any]) -> set[int]:
    return {int(hit["id"].rsplit("/", 1)[1]) for hit in answer["hits"]}


def test_every_probe_over_a_mirrored_site(search: Search, serve: Serve, sync: Sync) -> None:
    posts = [probe(number, stored) for number, (_, stored, _) in enumerate(PROBES, 1)]
    sync(serve(site_of(*posts)).url)
    wrong = []
    for number, (query, _, expected) in enumerate(PROBES, 1):
        answer = search("--limit", "100", "--", query)
        if expected != "no-error" and (number in hits(answer)) != (expected == "yes"):
            wrong.append((query, expected))
        if expected == "yes" and not query.startswith("title:"):
            snippets = [hit["snippet"] for hit in answer["hits"]]
            wrong += [] if any("<mark>" in one for one in snippets) else [(query, "no mark")]
    assert wrong == []


def test_facets_order_and_readings(search: Search, serve: Serve, sync: Sync) -> None:
    sync(serve(site_of(*(post(n, f"Water {n}", "<p>The harbour</p>") for n in range(1, 4)))).url)
    answer = search("water", "--facets", "--sort", "date")
    assert answer["facets"]["category"] == {"News & views": 3}
    assert answer["facets"]["year"] == {"2024": 3}
    dates = [hit["date"] for hit in answer["hits"]]
    assert dates == sorted(dates, reverse=True)
    assert search("water")["facets"] == {}
    assert search("harbuor")["did_you_mean"] == "harbour"
    assert search('"water')["interpreted"] == "water"
    assert search("water is:starred")["total"] == 0
    assert search("water", "--limit", "1")["total"] == 3
