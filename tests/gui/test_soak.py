"""A short soak: random use raises nothing and warns of nothing; and the soak would notice."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from scripts.soak import soak, told
from scripts.soaking.watching import Held, Watch


@pytest.mark.parametrize("seed", [3, 8])
def test_random_use(app: object, tmp_path: Path, seed: int) -> None:
    """No timing here: how long the loop is held is for a quiet machine, and for ten minutes."""
    run = soak(tmp_path, seed, seconds=120, steps=150, articles=24)
    assert run.watch.warnings == []
    assert run.watch.exceptions == []
    assert run.done == 150


class TestWatch:
    def test_it_notices(self, app: object) -> None:
        watch = Watch(doing="a key")
        watch.start()
        try:
            qWarning("QObject: something is wrong")
            qWarning("This plugin does not support raise()")
            sys.excepthook(ValueError, ValueError("boom"), None)
        finally:
            watch.stop()
        assert watch.warnings == ["a key: QObject: something is wrong"]
        assert len(watch.exceptions) == 1
        assert "boom" in watch.exceptions[0]

    @pytest.mark.parametrize(
        ("held", "counts"),
        [
            (Held(0.2, 0.19, "key", "list.py:paint"), True),
            (Held(0.2, 0.001, "key", ""), False),  # the machine was busy with others
            (Held(0.2, 0.19, "key", "theme.py:apply_theme"), False),
            (Held(2.0, 1.9, "key", "theme.py:apply_theme"), True),
        ],
    )
    def test_which_blocks_count(self, held: Held, counts: bool) -> None:
        watch = Watch(held=[held])
        assert watch.unknown_blocks() == ([held] if counts else [])
        assert told(watch, 1) is not counts

    @pytest.mark.parametrize(("last", "well"), [(104, True), (125, False)])
    def test_growth_after_the_warm_up(self, last: int, well: bool) -> None:
        first = [(float(n), 10_000 + n * 3_000) for n in range(30)]  # caches fill
        steps = (last - 100) / 69
        later = [(30.0 + n, int(1_000 * (100 + n * steps))) for n in range(70)]
        watch = Watch(memory=first + later)
        assert told(watch, 1) is well
