"""What happens on a real WordPress after a mirror was made, and a mirror that is interrupted."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.wordpress.cli import argv, command, snapshot, sync
from tests.wordpress.harness import WordPress
from tests.wordpress.visible import missing, words
from viewer.core.model import ArticleFilter, ArticleSummary
from viewer.core.reading.archive import Archive

pytestmark = pytest.mark.wordpress

_BOUND = 20.0  # seconds after which a process counts as hanging


def by_id(archive: Archive) -> dict[int, ArticleSummary]:
    found = archive.page(ArticleFilter(), 0, 1000) + archive.page(ArticleFilter(gone=True), 0, 1000)
    return {row.wp_id: row for row in found}


def test_changes_are_seen(small: WordPress, library: Path) -> None:
    """An edit, a retag, a trash and a new post; what was trashed keeps its text."""
    before = {truth["id"]: truth for truth in small.truth() if truth["type"] == "post"}
    sync(library, small.url)
    edit, retag, trash = [id_ for id_, truth in before.items() if truth["content"]][:3]
    new = small.change(edit=edit, retag=retag, trash=trash)["new"]
    report = sync(library, small.url)
    assert (report["new"], report["changed"], report["gone"]) == (1, 2, 1)
    assert report["failed"] == []
    archive = Archive(library)
    try:
        rows = by_id(archive)
        assert rows[new].title == "Published later"
        assert "Correction: the treaty was signed." in archive.plain(rows[edit].id)
        assert len(archive.versions(rows[edit].id)) == 2
        assert rows[retag].tags == ("added later",)
        assert rows[trash].gone_since is not None
        assert missing(words(before[trash]["content"]), archive.plain(rows[trash].id)) is None
        assert [id_ for id_, row in rows.items() if row.gone_since] == [trash]
    finally:
        archive.close()
    again = sync(library, small.url)
    assert (again["new"], again["changed"], again["gone"]) == (0, 0, 0)


@pytest.mark.parametrize("small", ["plain"], indirect=True)
def test_plain_permalinks(small: WordPress, library: Path) -> None:
    """A site without `/wp-json/` is mirrored as completely, and a second run is as quiet."""
    truth = small.truth()
    report = sync(library, small.url)
    assert sum(report["stored"].values()) == sum(report["claimed"].values()) == len(truth)
    assert report["failed"] == []
    archive = Archive(library)
    try:
        rows = by_id(archive)
        for item in truth:
            row = rows[item["id"]]
            assert row.url == item["url"]
            assert missing(words(item["content"]), archive.plain(row.id)) is None
    finally:
        archive.close()
    files = snapshot(library)
    again = sync(library, small.url)
    assert (again["new"], again["changed"], again["gone"]) == (0, 0, 0)
    assert snapshot(library) == files


@pytest.mark.parametrize("articles", [1, 120])
def test_interrupted_sync_goes_on_to_equal_a_clean_one(
    wordpress: WordPress, library: Path, tmp_path: Path, articles: int
) -> None:
    """Ctrl-C after some articles; the next run fetches the others, and the result is the same."""
    interrupted = subprocess.Popen(
        argv(library, "sync", wordpress.url, "--json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        kept = _wait_for_articles(interrupted, library, articles)
        os.killpg(interrupted.pid, signal.SIGINT)  # as a terminal does
        interrupted.communicate(timeout=_BOUND)
    finally:
        if interrupted.poll() is None:
            os.killpg(interrupted.pid, signal.SIGKILL)
            interrupted.communicate()
    assert interrupted.returncode == 130
    _wait_until_gone(interrupted.pid)

    report = sync(library, wordpress.url)
    assert report["failed"] == []
    assert report["stored"] == report["claimed"]
    assert report["new"] <= sum(report["claimed"].values()) - kept
    clean = tmp_path / "clean"
    sync(clean, wordpress.url)
    assert _content(library) == _content(clean)


def _wait_for_articles(process: subprocess.Popen[bytes], library: Path, least: int) -> int:
    """Wait until that many articles are written; returns how many were."""
    while process.poll() is None:
        if (count := sum(1 for _ in library.glob("sites/*/articles/*/*.md"))) >= least:
            return count
        time.sleep(0.01)
    pytest.fail(f"the sync ended before it could be interrupted: {process.returncode}")


def _wait_until_gone(group: int) -> None:
    """The worker process ends with its parent; one that stays is a leak."""
    end = time.monotonic() + _BOUND
    while time.monotonic() < end:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("processes of the interrupted sync are still there")


def _content(library: Path) -> tuple[dict[str, str], list[dict[str, object]]]:
    """A library's articles and pictures, but for when they were fetched."""
    files = {name: hash_ for name, hash_ in snapshot(library).items() if "/media/" in name}
    for path in (library / "sites").rglob("*.md"):
        text = re.sub(r"fetched: '[^']*'", "", path.read_text("utf-8"), count=1)
        files[str(path.relative_to(library))] = text
    listed = command(library, "list", "--json").splitlines()
    return files, [json.loads(line) for line in listed]
