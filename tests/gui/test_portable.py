"""A portable program leaves nothing in the home of whoever's computer it is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.core.logs import FILE
from viewer.core.places import KEPT, LIBRARY, MARKER
from viewer.core.store.library import Library

ROOT = Path(__file__).parents[2]
# Of libraries below us, which read fonts and shaders: they hold nothing of a person's.
FOREIGN = ("fontconfig", "mesa_shader_cache", "qtshadercache", "nvidia", "dconf")


def start(folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    keep = ("PATH", "LANG", "LD_LIBRARY_PATH", "SYSTEMROOT", "PYTHONPATH")
    environment = {name: os.environ[name] for name in keep if name in os.environ}
    environment |= {"HOME": str(home), "USERPROFILE": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-m", "tests.gui.portable_start", str(folder)],
        capture_output=True, text=True, cwd=ROOT, env=environment, timeout=120, check=False,
    )  # fmt: skip


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    Library(folder / LIBRARY).close()
    return folder


def written(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not any(name in path.as_posix() for name in FOREIGN)
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt keeps its dialogs' last folder")
def test_nothing_is_written_in_the_home(stick: Path, home: Path) -> None:
    (stick / MARKER).touch()
    done = start(stick, home)
    assert done.returncode == 0, done.stderr
    assert written(home) == []
    kept = written(stick / KEPT)
    assert {"window.ini", "libraries.json", f"log/{FILE}"} <= set(kept)
    log = (stick / KEPT / "log" / FILE).read_text("utf-8")
    assert "Traceback" in log
    assert "KeyError: 'a bug'" in log


@pytest.mark.skipif(sys.platform != "linux", reason="the folders are those of Linux")
def test_without_the_marker_it_is_the_home(stick: Path, home: Path) -> None:
    """Else the test above could not fail."""
    done = start(stick, home)
    assert done.returncode == 0, done.stderr
    assert ".config/backfile/window.ini" in written(home)
    assert not (stick / KEPT).exists()
