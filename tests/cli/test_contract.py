"""The command line as other programs call it (docs/cli.md): output, JSON and exit statuses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Serve
from tests.fakes.content import post, site_of
from viewer.core.paths import LibraryLayout
from viewer.core.store.library import Library
from viewer.samplesite import load_sample

ROOT = Path(__file__).parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(library: Path) -> Run:
    """Runs a command as a program of its own, on the test's library."""

    def start(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "viewer", "--library", str(library), *arguments],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            cwd=ROOT,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            timeout=120,
            check=False,
        )

    return start


@pytest.fixture
def mirrored(run: Run, serve: Serve) -> dict[str, Any]:
    """The sample mirrored; the report of `sync --json`."""
    done = run("sync", serve(load_sample()).url, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)["sites"][0]
    assert isinstance(report, dict)
    return report


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_the_report_of_a_sync(mirrored: dict[str, Any]) -> None:
    assert mirrored["claimed"] == mirrored["stored"] == {"post": 16, "page": 1}
    assert (mirrored["new"], mirrored["changed"], mirrored["gone"]) == (17, 0, 0)
    assert mirrored["failed"] == []
    assert mirrored["interrupted"] is False
    assert set(mirrored) >= {"site", "unchanged", "media", "requests", "bytes", "seconds"}


def test_reading_what_is_stored(run: Run, mirrored: dict[str, Any]) -> None:
    listed = lines(run("list", "--json").stdout)
    assert len(listed) == 17
    assert set(listed[0]) == {
        "id", "site", "wp_id", "type", "title", "date", "modified", "author", "categories", "tags",
        "lang", "url", "path", "gone_since", "versions",
    }  # fmt: skip
    id_ = f"{mirrored['site']}/104"
    assert run("show", id_, "--format", "text").stdout.startswith("Every foreign ministry")
    assert json.loads(run("show", id_, "--format", "json").stdout)["id"] == 104
    markdown = run("show", id_).stdout
    assert markdown.startswith("---\ntitle: ")
    assert "“other” drawer" in markdown
    assert [site["articles"] for site in json.loads(run("sites", "--json").stdout)] == [17]
    assert json.loads(run("info", "--json").stdout)


@pytest.mark.parametrize(("query", "first"), [("strongroom", 104), ("الوثيقه", 110)])
def test_searching(run: Run, mirrored: dict[str, Any], query: str, first: int) -> None:
    answer = json.loads(run("search", query, "--json").stdout)
    assert answer["query"] == query
    assert first in [int(hit["id"].rsplit("/", 1)[1]) for hit in answer["hits"]]
    assert "<mark>" in answer["hits"][0]["snippet"]
    assert set(answer) >= {"total", "took_ms", "did_you_mean"}


def test_filters(run: Run, mirrored: dict[str, Any]) -> None:
    hers = lines(run("list", "--author", "Daniel Hart", "--json").stdout)
    assert {item["author"] for item in hers} == {"Daniel Hart"}
    assert len(lines(run("list", "--type", "page", "--json").stdout)) == 1
    assert len(lines(run("list", "--limit", "3", "--offset", "2", "--json").stdout)) == 3
    newest = lines(run("list", "--since", "2026-01-01", "--json").stdout)
    assert {item["date"][:4] for item in newest} == {"2026"}


def test_converting_and_rendering(run: Run) -> None:
    html = '<p><a href="/x">here</a></p>'
    done = run("convert", "--base-url", "https://example.org/", stdin=html)
    assert (done.returncode, done.stdout) == (0, "[here](https://example.org/x)\n")
    rows = '{"id": 1, "html": "<p>a</p>"}\n{"id": 2, "html": "<p>b</p>"}\n'
    assert lines(run("convert", "--jsonl", stdin=rows).stdout) == [
        {"id": 1, "markdown": "a\n"},
        {"id": 2, "markdown": "b\n"},
    ]
    assert run("render", stdin="A *word*").stdout == '<p dir="auto">A <em>word</em></p>\n'


class TestExitStatuses:
    """Each kind of trouble has a status, one line that names it, and a hint."""

    def refused(self, done: subprocess.CompletedProcess[str], status: int, reference: str) -> None:
        first, second = done.stderr.splitlines()[:2]
        assert done.returncode == status
        assert first.startswith(f"error[{reference}]: ")
        assert second.startswith("hint: ")
        assert "Traceback" not in done.stderr
        assert done.stdout == ""

    def test_wrong_use(self, run: Run) -> None:
        assert run("sync", "--nonsense").returncode == 2
        self.refused(run("sync", "not a url"), 2, "not-a-url")

    def test_no_such_article(self, run: Run) -> None:
        self.refused(run("show", "nowhere/1"), 2, "no-such-article")

    def test_no_site(self, run: Run) -> None:
        self.refused(run("sync", "http://127.0.0.1:1/"), 3, "site-unreachable")

    def test_failures_that_are_listed(self, run: Run, serve: Serve) -> None:
        html = '<p>x</p><img src="/missing.jpg" alt="m">'
        done = run("sync", serve(site_of(post(1, html=html))).url, "--json")
        assert done.returncode == 1
        failed = json.loads(done.stdout)["sites"][0]["failed"]
        assert [(item["kind"], bool(item["reason"])) for item in failed] == [("media", True)]

    def test_a_library_in_use(self, run: Run, library: Path) -> None:
        with Library(library):
            self.refused(run("sync", "http://127.0.0.1:1/"), 4, "library-locked")

    def test_a_library_of_a_newer_format(self, run: Run, library: Path) -> None:
        Library(library).close()
        LibraryLayout(library).manifest.write_text('{"format": 99}')
        self.refused(run("list"), 4, "library-too-new")

    def test_a_folder_of_other_things(self, run: Run, library: Path) -> None:
        library.mkdir()
        (library / "thesis.txt").write_text("mine")
        self.refused(run("sync", "http://127.0.0.1:1/"), 4, "not-a-library")
        assert (library / "thesis.txt").read_text() == "mine"

    def test_a_damaged_library(self, run: Run, library: Path) -> None:
        Library(library).close()
        LibraryLayout(library).catalogue.write_bytes(b"not a database" * 100)
        self.refused(run("list"), 4, "library-damaged")

    @pytest.mark.skipif(os.name == "nt", reason="no such device")
    def test_a_place_that_cannot_be_written(self, run: Run) -> None:
        done = run("--library", "/dev/null/library", "sync", "http://127.0.0.1:1/")
        self.refused(done, 4, "library-write-failed")


def test_version(run: Run) -> None:
    from viewer import __version__

    assert __version__ in run("--version").stdout
