"""Status line, details and notification follow a sync."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.test_sync_desk import FakeController
from tests.gui.test_sync_status import plain
from tests.gui.test_sync_watch import Clock
from viewer.core.errors import LibraryLocked, SiteUnreachable
from viewer.core.sync import Failure, RunReport, SiteReport, SyncOptions, SyncProgress
from viewer.gui.dialogs.sync_details import SyncDetails
from viewer.gui.models.sync_model import Column
from viewer.gui.panes.sync_status import SyncStatusPane
from viewer.gui.settings import NOTIFY, Settings
from viewer.gui.sync_teller import SyncTeller
from viewer.gui.sync_watch import SyncWatch


@dataclass
class FakeNotifier:
    """Takes note of what would be shown."""

    said: list[tuple[str, str]] = field(default_factory=list)

    def notify(self, title: str, text: str) -> None:
        self.said.append((title, text))

    def close(self) -> None:
        """There is no icon."""


class Told:
    """A teller with fakes around it; its window is not active."""

    def __init__(self, qtbot: QtBot, tmp_path: Path) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.controller, self.clock, self.notifier = FakeController(), Clock(), FakeNotifier()
        self.settings = Settings(tmp_path / "window.ini")
        self.status = SyncStatusPane(self.window)
        self.teller = SyncTeller(
            self.window,
            self.controller,  # type: ignore[arg-type]
            self.settings,
            self.status,
            SyncWatch(self.clock),
            self.notifier,
        )

    def run(self, seconds: float, outcome: RunReport | LibraryLocked) -> None:
        self.controller.start((), SyncOptions())
        self.clock.at += seconds
        self.controller.end(outcome)

    def say(self, done: int, total: int, **more: object) -> None:
        progress = SyncProgress("articles", "Quay", done, total, key="quay", **more)  # type: ignore[arg-type]
        self.controller.progressed.emit(progress)


@pytest.fixture
def told(qtbot: QtBot, app: object, tmp_path: Path) -> Told:
    return Told(qtbot, tmp_path)


def row(details: SyncDetails, number: int = 0) -> list[str]:
    model = details.model
    return [plain(str(model.index(number, column).data())) for column in Column]


def test_the_line_tells_speed_and_time_left(told: Told) -> None:
    told.controller.start((), SyncOptions())
    told.say(0, 100)
    told.clock.at += 10
    told.say(50, 100)
    assert (
        plain(told.status.text)
        == "Quay · 50 of 100 articles · 5.0 a second · about 10 seconds left"
    )


def test_the_clock_alone_changes_what_is_left(told: Told) -> None:
    told.controller.start((), SyncOptions())
    told.say(0, 100)
    told.clock.at += 10
    told.say(50, 100)
    told.clock.at += 40
    told.teller._timer.timeout.emit()
    assert "1.0 a second · about 50 seconds left" in plain(told.status.text)


def test_details_follow(told: Told) -> None:
    told.controller.start((), SyncOptions())
    details = told.teller.make_details()
    QAbstractItemModelTester(
        details.model, QAbstractItemModelTester.FailureReportingMode.Fatal, details
    )
    details.show()
    told.say(0, 100)
    told.clock.at += 5
    told.say(50, 100, received=10_240, missed=(("HTTP 404", 2), ("timeout", 3)))
    told.teller._timer.timeout.emit()
    assert row(details) == [
        "Quay",
        "Articles",
        "50 / 100",
        "–",
        "5",
        "10.0 kB",
        "2.0 kB/s",
    ]
    assert [plain(details.reasons.item(n).text()) for n in range(2)] == [
        "3 × The server did not answer in time.",
        "2 × It is not there.",
    ]
    assert not details.ledger.isEnabled()
    assert plain(details.said.text()).startswith("50 of 100 articles · 10 a second · a few seconds")


def test_details_of_the_end(qtbot: QtBot, told: Told) -> None:
    error = SiteUnreachable("quay.example could not be reached.")
    failed = [Failure("article", "3", "HTTP 500", "")]
    sites = [SiteReport("quay", error=error), SiteReport("other", failed=failed)]
    told.run(5, RunReport(sites))
    details = told.teller.make_details()
    details.show()
    assert row(details)[Column.STAGE] == "Failed"
    assert "could not be reached" in details.said.text()
    assert "Check the address" in details.said.text()
    assert not details.reasons.isVisible()
    details.choose(1)
    assert "1 thing could not be had" in plain(details.said.text()).replace("\u2068", "")
    with qtbot.waitSignal(details.ledger_wanted) as wanted:
        qtbot.mouseClick(details.ledger, Qt.MouseButton.LeftButton)
    assert wanted.args == ["other"]


def test_the_first_site_is_chosen_in_a_mirrored_window_too(told: Told) -> None:
    told.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    told.controller.start((), SyncOptions())
    told.say(1, 100)
    assert "1 of 100" in plain(told.teller.make_details().said.text())


def test_details_without_any_sync(told: Told) -> None:
    assert "No sync has run" in told.teller.make_details().said.text()


def test_the_line_and_its_link_lead_to_the_details(qtbot: QtBot, told: Told) -> None:
    told.controller.start((), SyncOptions())
    told.window.show()
    told.status.set_running(True)
    with qtbot.waitSignal(told.status.details_wanted):
        qtbot.mouseClick(told.status._line, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(told.status.details_wanted):
        told.status.details.click()


class TestNotification:
    def test_after_a_long_sync(self, told: Told) -> None:
        told.run(61, RunReport([SiteReport("quay", new=3, changed=1)]))
        assert told.notifier.said == [("The sync has ended", "New articles: 3; changed: 1")]

    def test_of_trouble(self, told: Told) -> None:
        told.run(61, LibraryLocked("Another Backfile is at work."))
        assert "Not everything" in told.notifier.said[0][1]

    def test_not_after_a_short_one(self, told: Told) -> None:
        told.run(59, RunReport())
        assert told.notifier.said == []

    def test_not_where_it_was_turned_off(self, told: Told) -> None:
        told.settings.keep(NOTIFY, False)
        told.run(61, RunReport())
        assert told.notifier.said == []

    def test_not_while_the_window_is_looked_at(self, qtbot: QtBot, told: Told) -> None:
        told.window.show()
        told.window.activateWindow()
        qtbot.waitUntil(told.window.isActiveWindow)
        told.run(61, RunReport())
        assert told.notifier.said == []
