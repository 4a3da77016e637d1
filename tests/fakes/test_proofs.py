"""The long proofs work: a short run of each, and what compares libraries sees every difference."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from scripts.library_state import ROOT, state_of
from tests.fakes.rich import RichSite
from tests.fakes.wordpress import FakeSite
from viewer.core.cancel import CancelToken
from viewer.core.sync import SilentReporter, SyncOptions, mirror
from viewer.samplesite import SiteServer


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """One of the scripts, as a person runs it."""
    environment = {name: value for name, value in os.environ.items() if name != "BACKFILE_TESTBED"}
    return subprocess.run(
        [sys.executable, "-m", *words],
        cwd=ROOT, capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip


def test_a_kill_is_survived() -> None:
    done = run("scripts.kill_check", "--kills", "1", "--posts", "12", "--per-round", "1")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 differences" in done.stdout


def test_a_fault_is_survived() -> None:
    done = run("scripts.fault_run", "--kinds", "reset-in-body", "--posts", "20")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 of 1 kinds without a breach" in done.stdout


def test_without_a_testbed_nothing_is_claimed() -> None:
    assert run("scripts.real_thousand").returncode == 2


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small library."""
    library = tmp_path_factory.mktemp("mirrored") / "library"
    with SiteServer(FakeSite(RichSite(12).content)) as server:
        mirror(library, [server.url], SyncOptions(), SilentReporter(), CancelToken())
    return library


def _differences(library: Path, tmp_path: Path) -> list[str]:
    return state_of(library).differences(state_of(tmp_path / "other"))


def test_two_libraries_are_compared(mirrored: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(mirrored, other)
    assert _differences(mirrored, tmp_path) == []
    article = next(other.glob("sites/*/articles/**/*.md"))
    text = article.read_text("utf-8")
    article.write_text(text.replace("fetched: '", "fetched: '1"), "utf-8")
    assert _differences(mirrored, tmp_path) == []  # when it was fetched does not count
    article.write_text(text + "more", "utf-8")
    assert _differences(mirrored, tmp_path) == [
        f"file {article.relative_to(other).as_posix()}: differs"
    ]
    article.unlink()
    assert len(_differences(mirrored, tmp_path)) == 1


def test_a_row_that_differs_is_named(mirrored: Path, tmp_path: Path) -> None:
    shutil.copytree(mirrored, tmp_path / "other")
    with closing(sqlite3.connect(tmp_path / "other" / "catalogue.sqlite")) as connection:
        connection.execute("UPDATE articles SET title = 'x' WHERE wp_id = 2")
        connection.execute("DELETE FROM terms WHERE wp_id = 7")
        connection.commit()
    found = _differences(mirrored, tmp_path)
    assert any("table articles" in line and "title: " in line for line in found)
    assert any("table terms" in line for line in found)


def test_an_index_that_differs_is_named(mirrored: Path, tmp_path: Path) -> None:
    shutil.copytree(mirrored, tmp_path / "other")
    shutil.rmtree(tmp_path / "other" / "index")
    assert len(_differences(mirrored, tmp_path)) == len(state_of(mirrored).index) > 12
