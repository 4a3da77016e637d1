"""`backup`, the chosen library and the log file, as other programs meet them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from viewer.core.logs import FILE
from viewer.core.places import Shelf
from viewer.core.reading import Archive

ROOT = Path(__file__).parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where this Backfile keeps its own things."""
    return tmp_path / "home"


@pytest.fixture
def run(home: Path) -> Run:
    """Runs a command as a program of its own."""

    def start(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "BACKFILE_HOME": str(home)}
        environment.pop("BACKFILE_LIBRARY", None)
        return subprocess.run(
            [sys.executable, "-m", "viewer", *arguments],
            capture_output=True, encoding="utf-8", cwd=ROOT, env=environment, timeout=120,
            check=False,
        )  # fmt: skip

    return start


@pytest.fixture
def mirrored(serve: Serve, sync: Sync, library: Path) -> Path:
    """A library of one article."""
    sync(serve(site_of(post(1))).url)
    return library


def test_a_backup(run: Run, mirrored: Path, tmp_path: Path) -> None:
    done = run("--library", str(mirrored), "backup", str(tmp_path / "to"), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert set(report) == {"path", "files", "bytes", "articles", "media", "waiting"}
    assert (report["articles"], report["waiting"]) == (1, 0)
    archive = Archive(Path(report["path"]))
    assert len(archive.sites()) == 1
    archive.close()
    told = run("--library", str(mirrored), "backup", str(tmp_path / "to"))
    assert told.returncode == 0
    assert told.stdout.startswith(f"Backed up to {tmp_path / 'to'}")


def test_what_cannot_be_backed_up(run: Run, mirrored: Path, tmp_path: Path) -> None:
    inside = run("--library", str(mirrored), "backup", str(mirrored / "sites"))
    assert inside.returncode == 2
    assert inside.stderr.startswith("error[usage-error]: ")
    none = run("--library", str(tmp_path / "none"), "backup", str(tmp_path / "to"))
    assert none.returncode == 4
    assert none.stderr.startswith("error[not-a-library]: ")


def test_the_library_that_was_chosen_is_meant(
    run: Run, mirrored: Path, home: Path, tmp_path: Path
) -> None:
    assert json.loads(run("info", "--json").stdout)["library"] == str(home / "library")
    Shelf(home / "libraries.json").choose(mirrored)
    assert json.loads(run("info", "--json").stdout)["library"] == str(mirrored)
    assert len(run("list").stdout.splitlines()) == 1
    mirrored.rename(tmp_path / "away")
    gone = run("sync")
    assert gone.returncode == 4
    assert gone.stderr.startswith("error[not-a-library]: The library that was chosen is not there")
    assert not mirrored.exists()
    assert run("render").returncode == 0  # which needs none


def test_trouble_is_logged_and_reading_makes_no_file(run: Run, mirrored: Path, home: Path) -> None:
    assert run("--library", str(mirrored), "list").returncode == 0
    assert not home.exists()
    assert run("sync", "http://anna:hunter22@127.0.0.1:1/?token=hunter23").returncode == 3
    written = (home / "log" / FILE).read_text("utf-8")
    assert "site-unreachable" in written
    assert "hunter2" not in written
