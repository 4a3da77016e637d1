"""The line at the bottom in each of its states."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.core.sync import Failure, RunReport, SiteReport, SyncProgress
from viewer.core.sync.progress import Phase
from viewer.gui.panes.elided_label import ElidedLabel
from viewer.gui.panes.sync_status import SyncStatusPane


@pytest.fixture
def pane(qtbot: QtBot, app: object) -> SyncStatusPane:
    """The pane, shown."""
    made = SyncStatusPane()
    qtbot.addWidget(made)
    made.resize(900, 46)
    made.show()
    return made


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def running(pane: SyncStatusPane, phase: Phase, done: int = 0, total: int = 0) -> str:
    pane.set_running(True)
    pane.show_progress(SyncProgress(phase, "Quay", done, total))
    return plain(pane.text)


@pytest.mark.parametrize(
    ("phase", "done", "total", "words"),
    [
        ("discover", 0, 0, "Looking for the site"),
        ("manifest", 0, 0, "Reading the list of articles"),
        ("articles", 120, 500, "120 of 500 articles"),
        ("articles", 1200, 0, "Fetching articles: 1,200"),
        ("deletions", 1, 3, "Checking what is gone: 1 of 3"),
        ("comments", 2, 9, "Comments 2 of 9"),
        ("media", 120, 1211, "Pictures 120 of 1,211; the texts are all here"),
        ("media", 0, 0, "Fetching pictures; the texts are all here"),
        ("index", 0, 0, "Making the texts searchable"),
        ("done", 0, 0, "Done"),
    ],
)
def test_each_phase_has_words(
    pane: SyncStatusPane, phase: Phase, done: int, total: int, words: str
) -> None:
    assert running(pane, phase, done, total) == f"Quay · {words}"


def test_a_pause_says_where_it_stands(qtbot: QtBot, pane: SyncStatusPane) -> None:
    running(pane, "articles", 120, 500)
    with qtbot.waitSignal(pane.pause_wanted) as asked:
        pane.pause.click()
    assert asked.args == [True]
    pane.set_paused(True)
    assert plain(pane.text) == "Paused; 120 of 500 articles; Quay"
    assert pane.pause.text() == "Resume"
    pane.show_progress(SyncProgress("articles", "Quay", 121, 500))  # what was under way
    assert plain(pane.text).startswith("Paused; 121 of 500")
    with qtbot.waitSignal(pane.pause_wanted) as asked:
        pane.pause.click()
    assert asked.args == [False]
    pane.set_paused(False)
    assert plain(pane.text) == "Quay · 121 of 500 articles"
    assert pane.pause.text() == "Pause"


def test_nothing_moves_while_paused(pane: SyncStatusPane) -> None:
    running(pane, "manifest")
    assert pane._bar.maximum() == 0  # runs to and fro
    pane.set_paused(True)
    assert pane._bar.maximum() == 1


def test_buttons_follow_the_state(qtbot: QtBot, pane: SyncStatusPane) -> None:
    def shown() -> list[bool]:
        return [button.isVisible() for button in (pane.sync, pane.pause, pane.cancel)]

    assert shown() == [True, False, False]
    pane.set_running(True)
    assert shown() == [False, True, True]
    with qtbot.waitSignal(pane.cancel_wanted):
        pane.cancel.click()
    assert not pane.pause.isEnabled()
    pane.set_running(False)
    assert shown() == [True, False, False]


def test_what_is_not_stored_is_a_link(qtbot: QtBot, pane: SyncStatusPane) -> None:
    failed = [Failure("media", "x", "y", "z")] * 3
    pane.show_report(RunReport([SiteReport("quay", new=1, failed=failed)]))
    assert plain(pane.text) == "1 new · 0 changed · 0 gone"
    assert plain(pane.missing.text()) == "3 not stored"
    with qtbot.waitSignal(pane.ledger_wanted):
        pane.missing.click()
    pane.show_report(RunReport([SiteReport("quay", new=1)]))
    assert not pane.missing.isVisible()


def test_a_long_line_gives_way_and_stays_readable(qtbot: QtBot, app: object) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("A very long line that says a lot about what is going on")
    label.resize(80, 20)
    label.show()
    assert label.minimumSizeHint().width() <= 40
    label.grab()
    assert label.toolTip() == label.text()
    label.resize(800, 20)
    label.grab()
    assert label.toolTip() == ""
