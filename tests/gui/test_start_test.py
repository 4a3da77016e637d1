"""`self-test --start` says when the list is painted, and when it never is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from viewer.core.store.library import Library

ROOT = Path(__file__).parents[2]


def start(library: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "viewer", "self-test", "--start", "--library", library],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def test_it_says_when_the_list_is_painted(mirrored: Path) -> None:
    done = start(mirrored)
    assert (done.returncode, done.stdout, done.stderr) == (0, "painted\n", "")


def test_without_an_article_there_is_no_start(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from viewer.gui import start_test

    Library(library).close()
    monkeypatch.setattr(start_test, "_LIMIT", 50)
    monkeypatch.setattr(start_test, "go_offscreen", lambda: None)
    with pytest.raises(start_test.NotPainted):
        start_test.run(library)
