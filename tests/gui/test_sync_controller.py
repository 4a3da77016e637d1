"""A sync in its own thread: progress, the end, errors, cancelling, closing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.conftest import Serve
from tests.gui.conftest import articles
from viewer.core.errors import LibraryLocked
from viewer.core.store.library import Library
from viewer.core.sync import SyncOptions, SyncProgress
from viewer.gui.sync_controller import SyncController, _Mailbox
from viewer.samplesite import Request, Response

QUICK = SyncOptions(patience=0.0)


class Gate:
    """A middleware that lets nothing but the first requests pass until it is opened."""

    def __init__(self, free: int) -> None:
        self.free = free
        self.opened = threading.Event()
        self.reached = threading.Event()

    def __call__(self, request: Request, answer: Callable[[Request], Response]) -> Response:
        self.free -= 1
        if self.free < 0:
            self.reached.set()
            self.opened.wait(30)
        return answer(request)


def held(qtbot: QtBot, gate: Gate, url: str, library: Path) -> SyncController:
    """A controller whose sync has come to the gate and waits there."""
    controller = SyncController(library)
    controller.start((url,), QUICK)
    qtbot.waitUntil(gate.reached.is_set, timeout=30_000)
    return controller


def test_it_reports_progress_changes_and_the_end(qtbot: QtBot, serve: Serve, library: Path) -> None:
    controller = SyncController(library)
    phases: list[str] = []
    states: list[bool] = []
    controller.progressed.connect(lambda progress: phases.append(progress.phase))
    controller.running_changed.connect(states.append)
    with (
        qtbot.waitSignal(controller.finished, timeout=30_000) as ended,
        qtbot.waitSignal(controller.library_changed, timeout=30_000),
    ):
        controller.start((serve(articles()).url,), QUICK)
        assert controller.running
    assert ended.args[0].sites[0].new == 12
    assert phases[-1] == "done"
    assert states == [True, False]
    assert not controller.running


def test_cancel_keeps_what_was_fetched(qtbot: QtBot, serve: Serve, library: Path) -> None:
    gate = Gate(free=8)
    server = serve(articles(), middleware=gate)
    controller = held(qtbot, gate, server.url, library)
    with qtbot.waitSignal(controller.finished, timeout=5_000) as ended:
        controller.cancel()
    gate.opened.set()
    assert ended.args[0].interrupted
    with qtbot.waitSignal(controller.finished, timeout=30_000) as ended:
        controller.start((server.url,), QUICK)
    assert ended.args[0].sites[0].stored["post"] == 12


def test_a_locked_library_is_an_error_not_a_crash(
    qtbot: QtBot, serve: Serve, library: Path
) -> None:
    controller = SyncController(library)
    with Library(library), qtbot.waitSignal(controller.failed, timeout=10_000) as caught:
        controller.start((serve(articles()).url,), QUICK)
    assert isinstance(caught.args[0], LibraryLocked)


def test_a_second_start_is_ignored(qtbot: QtBot, serve: Serve, library: Path) -> None:
    gate = Gate(free=0)
    url = serve(articles(), middleware=gate).url
    controller = held(qtbot, gate, url, library)
    controller.start(("http://127.0.0.1:1/",), QUICK)
    gate.opened.set()
    with qtbot.waitSignal(controller.finished, timeout=30_000) as ended:
        pass
    assert [site.error for site in ended.args[0].sites] == [None]


def test_closing_stops_the_thread(qtbot: QtBot, serve: Serve, library: Path) -> None:
    gate = Gate(free=5)
    url = serve(articles(), middleware=gate).url
    controller = held(qtbot, gate, url, library)
    controller.close()
    gate.opened.set()
    assert not [thread for thread in threading.enumerate() if thread.name == "sync"]


def test_a_paused_sync_asks_for_nothing_until_it_is_resumed(
    qtbot: QtBot, serve: Serve, library: Path
) -> None:
    gate = Gate(free=0)
    gate.opened.set()
    controller = SyncController(library)
    states: list[bool] = []
    controller.paused_changed.connect(states.append)
    controller.start((serve(articles(), middleware=gate).url,), QUICK)
    controller.pause(True)
    controller.pause(True)
    assert controller.paused
    with qtbot.assertNotEmitted(controller.finished, wait=600):
        pass
    assert gate.free >= -1  # one request may have been under way
    with qtbot.waitSignal(controller.finished, timeout=30_000) as ended:
        controller.pause(False)
    assert ended.args[0].sites[0].stored["post"] == 12
    assert states == [True, False]
    assert not controller.paused


def test_cancelling_ends_a_paused_sync(qtbot: QtBot, serve: Serve, library: Path) -> None:
    gate = Gate(free=6)
    controller = held(qtbot, gate, serve(articles(), middleware=gate).url, library)
    controller.pause(True)
    gate.opened.set()
    with qtbot.waitSignal(controller.finished, timeout=5_000) as ended:
        controller.cancel()
    assert ended.args[0].interrupted
    assert not controller.paused


def test_closing_while_paused_stops_the_thread(qtbot: QtBot, serve: Serve, library: Path) -> None:
    gate = Gate(free=6)
    controller = held(qtbot, gate, serve(articles(), middleware=gate).url, library)
    controller.pause(True)
    gate.opened.set()
    controller.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "sync"]
    assert not controller.paused


def test_nothing_is_paused_when_nothing_runs(qtbot: QtBot, library: Path) -> None:
    controller = SyncController(library)
    with qtbot.assertNotEmitted(controller.paused_changed):
        controller.pause(True)


def test_the_last_word_on_every_type_arrives() -> None:
    """Posts and pages end within one tenth of a second: the details add both up."""
    mailbox = _Mailbox()
    for type_, done, total in (("post", 8, 16), ("post", 16, 16), ("page", 1, 1)):
        mailbox.progress(SyncProgress("articles", "Quay", done, total, detail=type_))
    news, _ = mailbox.take()
    assert [(one.detail, one.done) for one in news] == [("post", 16), ("page", 1)]
