"""How starts are taken: both commands in turn, and a failed one is no time."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import pytest

from packaging_tools import coldstart

PAINTS = (sys.executable, "-c", "print('painted')")
FAILS = (sys.executable, "-c", "print('painted'); raise SystemExit(3)")
SAYS_OTHER = (sys.executable, "-c", "print('other')")


@pytest.fixture(autouse=True)
def nothing_else_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's files stay in the page cache, for the other tests."""
    (tmp_path / "lib").mkdir()
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(coldstart, "ROOT", tmp_path)


def test_each_is_started_cold_and_warm(tmp_path: Path) -> None:
    (tmp_path / "library.so").write_bytes(b"x")
    starts = coldstart.compare(PAINTS, tmp_path, PAINTS, rounds=1)
    assert all(taken > 0 for taken in dataclasses.astuple(starts))
    told = str(dataclasses.replace(starts, packaged_cold=1.0, source_cold=2.0))
    assert told.startswith("cold start to painted list 1.00 s, 0.50 of `python -m viewer` (2.00 s)")


@pytest.mark.parametrize("command", [FAILS, SAYS_OTHER])
def test_what_did_not_start_has_no_time(tmp_path: Path, command: tuple[str, ...]) -> None:
    with pytest.raises(RuntimeError, match="did not start"):
        coldstart.compare(command, tmp_path, PAINTS, rounds=1)
