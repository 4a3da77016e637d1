"""`self-test --start` says when the list is painted, and when it never is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from viewer.core.store.library import Library
from viewer.gui.start_test import NotPainted

ROOT = Path(__file__).parents[2]


# In a process of its own: a loop that has been quit stays quit for the tests that follow.
_PROBE = """
import sys
from viewer.gui import start_test
start_test._LIMIT = int(sys.argv[2])
from viewer.__main__ import main
sys.exit(main(["self-test", "--start", "--library", sys.argv[1]]))
"""


def start(library: Path, limit: int = 60_000) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _PROBE, library, str(limit)],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def test_it_says_when_the_list_is_painted(mirrored: Path) -> None:
    done = start(mirrored)
    assert (done.returncode, done.stdout, done.stderr) == (0, "painted\n", "")


def test_without_an_article_there_is_no_start(library: Path) -> None:
    Library(library).close()
    done = start(library, 50)
    assert done.stdout == ""
    assert f"No article was painted of the library in {library}." in done.stderr
    assert done.returncode == NotPainted.exit_status
