"""Asking for updates happens on a click and at no other time; the log file can be found."""

from __future__ import annotations

import functools
import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.core.wordpress.raw_server import RawServer, http
from tests.gui.conftest import Open, open_row
from viewer.core import updates
from viewer.core.places import home
from viewer.gui.main_window import MainWindow


def box_of(window: MainWindow) -> QMessageBox:
    return window.findChildren(QMessageBox)[-1]


def served(monkeypatch: pytest.MonkeyPatch, answer: list[bytes | None]) -> RawServer:
    """A feed on loopback, which this build is told to ask."""
    server = RawServer(answer)
    monkeypatch.setattr(updates, "FEED", server.url)
    monkeypatch.setattr(updates, "newest", functools.partial(updates.newest, local=True))
    return server


def ask(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_name["updates"].trigger()
    qtbot.waitUntil(lambda: not window.program.asking)


def test_a_build_without_an_address_says_so(mirrored: Path, open_library: Open) -> None:
    window = open_library()
    window.actions_by_name["updates"].trigger()
    assert "does not know where to ask" in box_of(window).text()
    assert not window.program.asking


def test_nothing_is_asked_before_the_click(
    qtbot: QtBot, mirrored: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = json.dumps({"version": "99.0", "page": "https://example.org/r"}).encode()
    server = served(monkeypatch, http(body))
    try:
        window = open_library()
        open_row(qtbot, window, 0)
        window.close()
        window = open_library()
        assert server.connections == 0
        ask(qtbot, window)
        assert server.targets == ["/"]
        assert "99.0" in box_of(window).text()
        words = [button.text().replace("&", "") for button in box_of(window).buttons()]
        assert "Open its page" in words
        ask(qtbot, window)
        assert len(server.targets) == 2  # once a click
    finally:
        server.close()


def test_up_to_date(
    qtbot: QtBot, mirrored: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = served(monkeypatch, http(b'{"version": "0.0.1"}'))
    try:
        window = open_library()
        ask(qtbot, window)
        assert "up to date" in box_of(window).text()
        assert "0.0.1" in box_of(window).informativeText()
    finally:
        server.close()


def test_trouble_is_a_banner(
    qtbot: QtBot, mirrored: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = served(monkeypatch, http(b"<html>"))
    try:
        window = open_library()
        ask(qtbot, window)
        assert "update-feed-unusable" in window.banner.text
    finally:
        server.close()


def test_the_log_folder_is_shown(
    mirrored: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(
        "viewer.gui.program_desk.QDesktopServices.openUrl",
        lambda url: shown.append(url.toLocalFile()),
    )
    open_library().actions_by_name["log_folder"].trigger()
    assert [Path(one) for one in shown] == [home().logs]
    assert home().logs.is_dir()


def test_where_no_log_can_be_it_says_so(
    mirrored: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("BACKFILE_HOME", str(tmp_path / "file"))
    window = open_library()
    window.actions_by_name["log_folder"].trigger()
    assert "There is no log" in window.banner.text
