"""The collector: rings end in the GUI thread, whichever thread makes work for it."""

from __future__ import annotations

import ast
import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import viewer.gui
from viewer.gui.collecting import GuiCollector


class Ring:
    """A ring of one that tells the thread in which it ends."""

    def __init__(self, ends: list[str]) -> None:
        self.me = self
        self._ends = ends

    def __del__(self) -> None:
        self._ends.append(threading.current_thread().name)


@pytest.fixture
def python(app: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The collector as a program finds it: no window was open before."""
    monkeypatch.setattr(GuiCollector, "_open", 0)
    gc.collect()  # nothing of other tests is left to another thread
    gc.unfreeze()
    gc.enable()
    yield
    gc.disable()


@pytest.fixture
def collector(python: None) -> Iterator[GuiCollector]:
    made = GuiCollector()
    made.keep_all()
    yield made
    made.close()


def allocate() -> None:
    """More than Python's thresholds of every generation would let pass."""
    for _ in range(200):
        assert len([[] for _ in range(800)]) == 800


def in_a_thread() -> None:
    thread = threading.Thread(target=allocate, name="worker")
    thread.start()
    thread.join()


def test_without_it_a_worker_ends_a_ring(python: None) -> None:
    """What is guarded against does happen."""
    ends: list[str] = []
    Ring(ends)
    in_a_thread()
    gc.collect()
    assert ends == ["worker"]


def test_a_ring_ends_in_the_gui_thread(collector: GuiCollector) -> None:
    ends: list[str] = []
    Ring(ends)
    in_a_thread()
    assert ends == []
    kept: list[list[int]] = [
        [] for _ in range(2 * gc.get_threshold()[0])
    ]  # a generation that is due
    collector.collect_due()
    assert ends == [threading.main_thread().name]
    assert kept


@pytest.mark.parametrize(
    ("counts", "number"),
    [((700, 10, 10), None), ((701, 0, 0), 0), ((0, 11, 3), 1), ((9, 0, 11), 2)],
)
def test_the_oldest_that_is_due(
    collector: GuiCollector,
    monkeypatch: pytest.MonkeyPatch,
    counts: tuple[int, int, int],
    number: int | None,
) -> None:
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    assert collector.collect_due() == number


def test_it_gives_back_what_it_took(python: None) -> None:
    """The last of them: one window may open before another closes."""
    assert gc.isenabled()
    collectors = GuiCollector(), GuiCollector()
    for collector in collectors:
        assert not gc.isenabled()
        collector.keep_all()
        collector.close()
        collector.close()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_painters_end_with_their_block() -> None:
    """Whoever holds a frame of `paintEvent`, as a traceback does, holds no open painter."""
    for path in Path(viewer.gui.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        held = {
            id(item.context_expr)
            for node in ast.walk(tree)
            if isinstance(node, ast.With)
            for item in node.items
        }
        made = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "QPainter"
        ]
        assert [(str(path), one.lineno) for one in made if id(one) not in held] == []
