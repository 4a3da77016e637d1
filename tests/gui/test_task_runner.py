"""Reads happen elsewhere, arrive here, and the newest wins."""

from __future__ import annotations

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from viewer.core.errors import NoSuchArticle
from viewer.core.reading import Archive
from viewer.gui.task_runner import TaskRunner


def test_results_arrive_in_the_gui_thread(qtbot: QtBot, library: Path) -> None:
    runner = TaskRunner(library)
    where: list[threading.Thread] = []
    ran: list[threading.Thread] = []

    def work(archive: Archive) -> int:
        ran.append(threading.current_thread())
        return 7

    def done(number: int) -> None:
        where.append(threading.current_thread())
        assert number == 7

    runner.submit("a", work, done)
    qtbot.waitUntil(lambda: bool(where))
    assert where == [threading.main_thread()]
    assert ran[0] is not threading.main_thread()
    runner.close()


def test_an_older_request_of_the_channel_is_void(qtbot: QtBot, library: Path) -> None:
    runner = TaskRunner(library)
    gate = threading.Event()
    got: list[str] = []
    runner.submit("a", lambda _: gate.wait(10) and "old", got.append)
    runner.submit("a", lambda _: "newer", got.append)
    runner.submit("b", lambda _: "other", got.append)
    runner.submit("a", lambda _: "newest", got.append)
    gate.set()
    qtbot.waitUntil(lambda: len(got) == 2)
    runner.close()
    assert got == ["other", "newest"]


def test_a_write_is_never_void(qtbot: QtBot, library: Path) -> None:
    runner = TaskRunner(library)
    gate = threading.Event()
    got: list[str] = []
    runner.write(lambda _: gate.wait(10) and "first", got.append)
    runner.write(lambda _: "second", got.append)
    runner.write(lambda _: "third", got.append)
    gate.set()
    qtbot.waitUntil(lambda: len(got) == 3)
    runner.close()
    assert got == ["first", "second", "third"]


def test_what_was_read_is_not_kept(qtbot: QtBot, library: Path) -> None:
    runner = TaskRunner(library)
    got: list[str] = []
    runner.submit("a", lambda _: "read", got.append)
    runner.write(lambda _: "written", got.append)
    qtbot.waitUntil(lambda: len(got) == 2)
    assert not runner.waits
    runner.close()


def test_what_is_forgotten_is_not_waited_for(qtbot: QtBot, library: Path) -> None:
    runner = TaskRunner(library)
    gate = threading.Event()
    got: list[str] = []
    runner.submit("a", lambda _: gate.wait(10) and "read", got.append)
    assert runner.waits
    runner.forget("a")
    assert not runner.waits
    gate.set()
    runner.write(lambda _: "written", got.append)
    qtbot.waitUntil(lambda: got == ["written"])
    runner.close()


def test_errors_are_signalled(qtbot: QtBot, library: Path) -> None:
    runner = TaskRunner(library)
    with qtbot.waitSignal(runner.failed) as caught:
        runner.submit("a", lambda archive: archive.article("none/1"), lambda _: None)
    assert isinstance(caught.args[0], NoSuchArticle)
    runner.close()


def test_closing_gives_the_library_back(qtbot: QtBot, mirrored: Path) -> None:
    runner = TaskRunner(mirrored)
    got: list[int] = []
    runner.submit("a", lambda archive: archive.navigation().total, got.append)
    qtbot.waitUntil(lambda: got == [12])
    runner.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("reads")]
