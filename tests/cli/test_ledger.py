"""`ledger` and `verify` as other programs call them."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.test_contract import Run, run
from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from viewer.core.paths import LibraryLayout
from viewer.core.store.library import Library
from viewer.core.sync.verify_report import KINDS

__all__ = ["run"]  # the fixture

HTML = '<p>x</p><img src="/missing.jpg" alt="m">'


@pytest.fixture
def key(serve: Serve, sync: Sync) -> str:
    """The key of a site of three posts, one with a picture that never comes."""
    content = site_of(post(1, "Broken picture", HTML), post(2), post(3))
    return sync(serve(content).url).sites[0].site


def test_the_ledger_as_json(run: Run, key: str) -> None:
    done = run("ledger", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    document = json.loads(done.stdout)
    assert set(document) == {"sites"}
    site = document["sites"][0]
    assert set(site) == {
        "site", "name", "last_sync", "last_full", "claimed", "stored", "failed", "gone",
        "site_says", "media", "entries",
    }  # fmt: skip
    assert (site["site"], site["name"]) == (key, "Test site")
    assert site["claimed"] == site["stored"] == {"post": 3, "page": 0}
    assert site["failed"] == site["gone"] == {"post": 0, "page": 0}
    assert site["media"] == {"claimed": 1, "stored": 0, "failed": 1, "skipped": 0}
    entry = site["entries"][0]
    assert set(entry) == {"kind", "key", "title", "reason", "tries", "retry_at", "permanent"}
    assert (entry["kind"], entry["title"]) == ("media", "Broken picture")
    assert entry["retry_at"].endswith("Z")


def test_the_ledger_in_words(run: Run, key: str, library: Path) -> None:
    with closing(sqlite3.connect(LibraryLayout(library).catalogue)) as db, db:
        db.execute("UPDATE cursors SET claimed = 5, site_says = 7 WHERE type = 'post'")
    text = run("ledger", "--site", key).stdout
    assert "post: 3 of 5 stored, 0 failed, 2 waiting, 0 gone; the site says 7" in text
    assert "pictures and files: 0 of 1 stored, 1 failed, 0 skipped, 0 waiting" in text
    assert "failed: media http" in text


def test_what_failed_is_tried_by_the_next_sync(run: Run, key: str) -> None:
    done = run("ledger", "--retry", "--json")
    assert (done.returncode, done.stderr) == (0, "Failed items that the next sync will try: 1.\n")
    assert json.loads(done.stdout)["sites"][0]["entries"][0]["retry_at"] is None


def test_a_site_that_is_not_there(run: Run, key: str) -> None:
    done = run("ledger", "--site", "nowhere")
    assert done.returncode == 2
    assert done.stderr.startswith("error[no-such-site]: ")


def test_no_library(run: Run, library: Path) -> None:
    assert json.loads(run("ledger", "--json").stdout) == {"sites": []}
    for command in (("verify",), ("verify", "--repair"), ("ledger", "--retry")):
        done = run(*command)
        assert done.returncode == 4
        assert done.stderr.startswith("error[not-a-library]: ")
    assert not library.exists()


def test_verifying(run: Run, key: str, library: Path) -> None:
    done = run("verify", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {"ok": True, "problems": []}
    next(library.rglob("*-1.md")).unlink()
    done = run("verify", "--json")
    assert done.returncode == 1
    document = json.loads(done.stdout)
    assert document["ok"] is False
    assert [set(problem) for problem in document["problems"]] == [
        {"kind", "path", "detail", "repaired"}
    ]
    assert "problem[article-missing]: sites/" in run("verify").stdout
    done = run("verify", "--repair")
    assert done.returncode == 0
    assert done.stdout.startswith("repaired[article-missing]: sites/")
    done = run("verify")
    assert (done.returncode, done.stdout) == (
        0,
        "Checked 3 versions, 3 articles, 1 media: all is well.\n",
    )


@pytest.mark.parametrize("command", [("verify",), ("verify", "--repair"), ("ledger", "--retry")])
def test_a_library_in_use(run: Run, library: Path, command: tuple[str, ...]) -> None:
    with Library(library):
        done = run(*command)
    assert done.returncode == 4
    assert done.stderr.startswith("error[library-locked]: ")


def test_every_kind_of_problem_is_documented() -> None:
    text = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")
    table = text.split("## What `verify` finds")[1].split("\n## ")[0]
    rows = [line.split("`")[1] for line in table.splitlines() if line.startswith("| `")]
    assert rows == list(KINDS)
