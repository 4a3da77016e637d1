"""What the window does about syncing: options, syncs by themselves, how loudly the end is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import Serve, Sync
from tests.gui.conftest import Open, articles
from tests.gui.test_ledger import MISSING, SITE, FakeRunner, ledger
from tests.gui.test_sync_controller import Gate
from viewer.core.errors import LibraryLocked, SiteUnreachable
from viewer.core.model import Site
from viewer.core.sync import RunReport, SiteReport, SyncOptions
from viewer.gui.actions import MENUS
from viewer.gui.dialogs.add_site import AddSiteDialog
from viewer.gui.dialogs.preferences import PreferencesDialog
from viewer.gui.main_window import MainWindow
from viewer.gui.network import Connection
from viewer.gui.panes.banner import Banner
from viewer.gui.panes.sync_status import SyncStatusPane
from viewer.gui.settings import METERED, PICTURES, SCHEDULE, Settings
from viewer.gui.sync_desk import SyncDesk
from viewer.samplesite import Request, Response

HERE = Site("here", "Here", "http://127.0.0.1/", "http://127.0.0.1/wp-json/", local=True)
EXPORT = Site("export", "An export", "https://old.example/", "", source="file")
FEED = Site("feed", "A feed", "https://feed.example/", "", source="feed")
UNREACHABLE = SiteUnreachable("quay.example could not be reached.")


class FakeController(QObject):
    """Takes note of what would be synced."""

    progressed = Signal(object)
    library_changed = Signal()
    running_changed = Signal(bool)
    paused_changed = Signal(bool)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.running = False
        self.started: list[tuple[tuple[str, ...], SyncOptions]] = []

    def start(self, urls: Sequence[str], options: SyncOptions) -> None:
        self.started.append((tuple(urls), options))
        self.running = True
        self.running_changed.emit(True)

    def pause(self, held: bool) -> None:
        self.paused_changed.emit(held)

    def cancel(self) -> None:
        """Nothing runs."""

    def close(self) -> None:
        """Nothing runs."""

    def end(self, outcome: RunReport | LibraryLocked) -> None:
        self.running = False
        self.running_changed.emit(False)
        (self.finished if isinstance(outcome, RunReport) else self.failed).emit(outcome)


class Desk:
    """A desk with fakes around it, and a library of one site that was synced two days ago."""

    def __init__(self, qtbot: QtBot, tmp_path: Path) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.settings = Settings(tmp_path / "window.ini")
        self.settings.last_sync = datetime.now(UTC) - timedelta(days=2)
        self.controller = FakeController()
        self.status, self.banner = SyncStatusPane(self.window), Banner(self.window)
        self.connection = Connection()
        fakes: Any = (self.controller, FakeRunner(ledger(*MISSING)))
        self.desk = SyncDesk(
            self.window,
            *fakes,
            self.settings,
            self.status,
            self.banner,
            lambda: self.connection,
        )
        self.desk.know([SITE])

    def tick(self) -> int:
        """Look at the clock; how many syncs have begun by now."""
        self.desk.schedule.tick()
        return len(self.controller.started)


@pytest.fixture
def at(qtbot: QtBot, app: object, tmp_path: Path) -> Desk:
    """The desk."""
    return Desk(qtbot, tmp_path)


def report(*errors: SiteUnreachable | None, **figures: Any) -> RunReport:
    return RunReport([SiteReport("quay", error=error, **figures) for error in errors or (None,)])


class TestByItself:
    def test_it_begins_when_it_is_due_and_says_so(self, at: Desk) -> None:
        assert at.tick() == 1
        urls, options = at.controller.started[0]
        assert urls == ()
        assert not options.manual
        assert not options.retry

    @pytest.mark.parametrize(
        ("connection", "metered", "begins"),
        [
            (Connection(offline=True), True, False),
            (Connection(offline=False, metered=True), False, False),
            (Connection(offline=False, metered=True), True, True),
            (Connection(offline=False, metered=False), False, True),
            (Connection(), False, True),
        ],
    )
    def test_the_network_may_stand_in_the_way(
        self, at: Desk, connection: Connection, metered: bool, begins: bool
    ) -> None:
        at.connection = connection
        at.settings.keep(METERED, metered)
        assert at.tick() == int(begins)
        assert ("when the network allows" in at.status.sync.toolTip()) is not begins or begins

    def test_not_while_another_runs(self, at: Desk) -> None:
        at.desk.start()
        assert at.tick() == 1

    @pytest.mark.parametrize("sites", [[], [HERE], [EXPORT, HERE]])
    def test_not_for_nothing_or_this_machine_only(self, at: Desk, sites: list[Site]) -> None:
        at.desk.know(sites)
        assert at.tick() == 0
        at.desk.know([*sites, SITE])
        assert at.tick() == 1

    def test_never_means_never(self, at: Desk) -> None:
        at.settings.keep(SCHEDULE, "never")
        assert at.tick() == 0

    def test_a_failure_is_told_quietly_and_waits(self, at: Desk) -> None:
        at.tick()
        at.controller.end(report(UNREACHABLE))
        assert at.banner.text == ""
        assert "could not be reached" in at.status.text
        assert at.tick() == 1
        assert at.desk.schedule.next > datetime.now(UTC) + timedelta(minutes=50)

    def test_a_locked_library_is_told_quietly_too(self, at: Desk) -> None:
        at.tick()
        at.controller.end(LibraryLocked("Another Backfile is at work."))
        assert at.banner.text == ""
        assert "Another Backfile" in at.status.text

    def test_a_success_is_remembered(self, at: Desk) -> None:
        at.tick()
        at.controller.end(report())
        assert at.settings.last_sync > datetime.now(UTC) - timedelta(minutes=5)
        assert at.tick() == 1
        assert "Next sync by itself" in at.status.sync.toolTip()

    def test_a_new_person_is_not_surprised(self, qtbot: QtBot, app: object, tmp_path: Path) -> None:
        at = Desk(qtbot, tmp_path / "other")
        at.settings._store.remove("sync/last_run")
        fresh = SyncDesk(
            at.window,
            at.controller,  # type: ignore[arg-type]
            FakeRunner(),  # type: ignore[arg-type]
            at.settings,
            at.status,
            at.banner,
        )
        fresh.know([SITE])
        fresh.schedule.tick()
        assert at.controller.started == []
        assert at.settings.last_sync is not None


class TestAsked:
    def test_the_preferences_count(self, at: Desk) -> None:
        at.settings.keep(PICTURES, False)
        at.status.sync.setEnabled(True)
        at.status.sync.click()
        assert at.controller.started == [((), SyncOptions(media=False))]

    def test_trouble_is_a_banner(self, at: Desk) -> None:
        at.desk.start()
        at.controller.end(report(UNREACHABLE))
        assert "could not be reached" in at.banner.text

    def test_what_was_stopped_does_not_begin_again_by_itself(self, at: Desk) -> None:
        at.desk.start()
        at.controller.end(report(None, interrupted=True))
        assert at.tick() == 1

    def test_one_site_does_not_stand_for_all(self, at: Desk) -> None:
        before = at.settings.last_sync
        at.desk.sync_site("quay")
        assert at.controller.started[0][0] == (SITE.rest_root,)
        at.controller.end(report())
        assert at.settings.last_sync == before

    def test_a_site_without_an_open_api_is_asked_at_its_home(self, at: Desk) -> None:
        at.desk.know([SITE, FEED])
        at.desk.sync_site("feed")
        assert at.controller.started[0][0] == ("https://feed.example/",)

    def test_a_note_is_shown(self, at: Desk) -> None:
        at.desk.start()
        at.controller.end(report(None, notes=["The site hides its authors."]))
        assert "hides its authors" in at.banner.text

    def test_what_is_kept_of_a_new_site_holds_for_later_syncs(self, at: Desk) -> None:
        """Or the first sync by itself would fetch the pictures that nobody wanted."""
        at.desk.add_site()
        dialog = at.window.findChild(AddSiteDialog)
        assert dialog is not None
        dialog.box.setText("quay.example")
        dialog.media.click()
        dialog.largest.setCurrentIndex(2)
        dialog.sign_in.box.click()
        dialog.user.setText("mona")
        dialog.password.setText("abcd")
        dialog.accept()
        urls, options = at.controller.started[0]
        assert (urls, options.user, options.password) == (("quay.example",), "mona", "abcd")
        at.controller.end(report())
        assert at.tick() == 2
        later = at.controller.started[1][1]
        assert (later.media, later.media_bytes) == (False, 10 * 2**20)
        assert later.password is None


class TestLedger:
    def test_try_again_now(self, at: Desk) -> None:
        at.desk.show_ledger()
        assert at.desk.ledger is not None
        at.desk.ledger.retry.click()
        assert at.controller.started == [((SITE.rest_root,), SyncOptions(retry=True))]
        assert not at.desk.ledger.retry.isEnabled()
        at.controller.end(report())
        assert at.desk.ledger.retry.isEnabled()

    def test_the_link_in_the_status_line(self, at: Desk) -> None:
        at.status.show_missing(3)
        at.status.missing.click()
        assert at.desk.ledger is not None
        assert at.desk.ledger.isVisible()

    def test_the_link_stands_there_from_the_start(self, at: Desk) -> None:
        assert "4 not stored" in at.status.missing.text()

    def test_it_reads_again_after_a_sync(self, at: Desk, qtbot: QtBot) -> None:
        at.desk.show_ledger()
        dialog = at.desk.ledger
        assert dialog is not None
        assert dialog.model.total == 4
        dialog._runner.ledgers = [ledger(MISSING[0])]  # type: ignore[attr-defined]
        at.desk.start()
        at.controller.end(report())
        assert dialog.model.total == 1


# -- in the real window --------------------------------------------------------------------------


def test_no_two_actions_share_a_shortcut() -> None:
    specs = [spec for _, specs in MENUS for spec in specs if spec is not None]
    keys = [QKeySequence(key).toString() for spec in specs for key in spec.shortcuts]
    assert len(keys) == len(set(keys))
    assert "Ctrl+," in keys


def test_pausing_in_the_window(qtbot: QtBot, serve: Serve, open_library: Open) -> None:
    gate = Gate(free=6)
    window = open_library()
    window.start_sync((serve(articles(), middleware=gate).url,), SyncOptions(patience=0.0))
    qtbot.waitUntil(gate.reached.is_set, timeout=30_000)
    action = window.actions_by_name["pause"]
    action.trigger()
    assert action.isChecked()
    assert "Paused" in window.status.text
    window.status.pause.click()
    assert not action.isChecked()
    action.trigger()
    gate.opened.set()
    window.close()
    assert not window.sync.running


def test_the_menu_of_a_site(qtbot: QtBot, mirrored: Path, open_library: Open) -> None:
    window = open_library()
    qtbot.waitUntil(lambda: window.model.rowCount() == 12)
    tree = window.navigation
    above = tree.model().index(0, 0)
    assert tree.site_menu(above) is None
    site = tree.model().index(4, 0)
    below = tree.model().index(0, 0, tree.model().index(0, 0, site))
    key = tree._key(site).removeprefix("site:")
    for index in (site, below):
        menu = tree.site_menu(index)
        assert menu is not None
        sync, lacking = menu.actions()
        with qtbot.waitSignal(tree.ledger_wanted) as asked:
            lacking.trigger()
        assert asked.args == [key]
        assert sync.isEnabled()
    with qtbot.waitSignal(window.sync.finished, timeout=30_000) as ended:
        sync.trigger()
    assert [one.site for one in ended.args[0].sites] == [key]


def test_preferences_are_an_action(qtbot: QtBot, open_library: Open) -> None:
    window: MainWindow = open_library()
    window.actions_by_name["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.accept()


def test_the_ledger_of_a_real_library(
    qtbot: QtBot, serve: Serve, sync: Sync, open_library: Open
) -> None:
    def without_pictures(request: Request, answer: Callable[[Request], Response]) -> Response:
        return Response(404, {}, b"") if request.path.endswith(".jpg") else answer(request)

    sync(serve(articles(), middleware=without_pictures).url)
    window = open_library()
    qtbot.waitUntil(window.status.missing.isVisible)
    window.status.missing.click()
    dialog = window.desk.ledger
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.model.total > 0)
    assert dialog.model.row(0).why == "It is not there."
    assert "Posts\n12\n12\n0\n0" in dialog.summary.text
    with qtbot.waitSignal(window.sync.finished, timeout=60_000):
        dialog.retry.click()
    qtbot.waitUntil(lambda: dialog.model.total and dialog.model.row(0).entry.tries == 2)
