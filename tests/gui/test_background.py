"""Work off the GUI thread: delivered on it, later than its submission, and never after closing."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.gui.background import Background


class _Done(Future[Any]):
    """A future that has ended before anyone could ask to be told."""

    def __init__(self, value: object) -> None:
        super().__init__()
        self.set_result(value)


def test_results_arrive_in_the_gui_thread(app: QApplication, qtbot: QtBot) -> None:
    background = Background("test")
    seen: list[tuple[object, threading.Thread]] = []
    background.submit(
        threading.current_thread,
        lambda future: seen.append((future.result(), threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    background.close()
    worker, here = seen[0]
    assert worker is not here
    assert here is threading.current_thread()


def test_work_that_ends_at_once_is_delivered_after_its_submission(
    app: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever keeps the future until its delivery would otherwise keep it for ever."""
    background = Background("test")
    monkeypatch.setattr(background._pool, "submit", lambda work: _Done(work()))
    order: list[str] = []
    background.submit(lambda: None, lambda _future: order.append("delivered"))
    order.append("submitted")
    qtbot.waitUntil(lambda: len(order) == 2)
    background.close()
    assert order == ["submitted", "delivered"]


def test_after_closing_nothing_starts(app: QApplication, qtbot: QtBot) -> None:
    background = Background("test")
    background.close()
    started: list[int] = []
    future = background.submit(lambda: started.append(1), lambda _future: started.append(2))
    qtbot.wait(20)
    assert future.cancelled()
    assert started == []
