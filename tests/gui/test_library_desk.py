"""The library as a folder: another one, a copy of it, another place, as a person goes about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from tests.conftest import Serve
from tests.fakes.content import post, site_of
from tests.gui.conftest import Open, open_row
from viewer.core.cancel import CancelToken
from viewer.core.errors import LibraryWriteFailed
from viewer.core.model import ArticleFilter
from viewer.core.paths import LibraryLayout
from viewer.core.places import LIBRARY, is_library
from viewer.core.reading import Archive
from viewer.core.store.library import Library
from viewer.core.sync import SilentReporter, SyncOptions, mirror
from viewer.core.sync.library_copy import LibraryCopy
from viewer.core.sync.moving import Move
from viewer.gui.face import show_windows
from viewer.gui.library_desk import Next
from viewer.gui.main_window import MainWindow
from viewer.gui.settings import BACKUP_FOLDER, Settings

Step = Callable[[MainWindow], None]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def other(serve: Serve, tmp_path: Path) -> Path:
    """Another library, of one article."""
    root = tmp_path / "other"
    url = serve(site_of(post(1, title="Elsewhere"))).url
    mirror(root, (url,), SyncOptions(), SilentReporter(), CancelToken())
    return root


@pytest.fixture
def windows(app: QApplication, qtbot: QtBot, settings: Settings) -> Callable[..., list[MainWindow]]:
    """Shows window after window as the program does; each step is what is done in one of them."""
    shown: list[MainWindow] = []

    def run(root: Path, *steps: Step) -> list[MainWindow]:
        left = list(steps)

        def execute() -> int:
            window = next(
                one
                for one in QApplication.topLevelWidgets()
                if isinstance(one, MainWindow) and one.isVisible()
            )
            shown.append(window)
            qtbot.waitUntil(lambda: not window.browser.question.query)
            left.pop(0)(window)
            qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
            return 0

        assert show_windows(root, settings, execute) == 0
        assert left == []
        return shown

    return run


def close(window: MainWindow) -> None:
    window.close()


def listed(qtbot: QtBot, window: MainWindow, rows: int) -> None:
    qtbot.waitUntil(lambda: window.model.rowCount() == rows)


def choose(window: MainWindow, folder: Path) -> None:
    """Choose a folder in the dialog that is open."""
    dialog = window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(folder))
    dialog.close()


def press(window: MainWindow, words: str) -> None:
    """Press a button of the question that is open."""
    box = window.findChildren(QMessageBox)[-1]
    assert box.isVisible()
    next(one for one in box.buttons() if one.text().replace("&", "") == words).click()


# -- another library ------------------------------------------------------------------------------


def test_another_library_opens_in_its_place(
    qtbot: QtBot, mirrored: Path, other: Path, settings: Settings, windows: Callable[..., None]
) -> None:
    def switch(window: MainWindow) -> None:
        listed(qtbot, window, 12)
        open_row(qtbot, window, 2)
        window.moves.windows.open(open_row(qtbot, window, 3))
        qtbot.waitUntil(lambda: len(window.moves.windows.windows) == 1)
        window.actions_by_name["open_library"].trigger()
        choose(window, other)
        assert window.moves.windows.windows == {}

    def back(window: MainWindow) -> None:
        listed(qtbot, window, 1)
        assert window.root == other
        window.library.go(mirrored)

    def look(window: MainWindow) -> None:
        listed(qtbot, window, 12)
        qtbot.waitUntil(lambda: window.reader.detail is not None)  # each has its own session
        assert window.reader.detail.summary.id == window.model.summary(3).id
        window.close()

    windows(mirrored, switch, back, look)
    assert settings.shelf.chosen == mirrored
    assert settings.shelf.recent == [mirrored, other]
    Library(mirrored).close()
    Library(other).close()


def test_the_title_tells_libraries_apart(mirrored: Path, other: Path, open_library: Open) -> None:
    assert open_library().windowTitle() == "Backfile"
    window = MainWindow(other, open_library()._settings)
    assert window.windowTitle() == "\u2068other\u2069 – Backfile"
    window.close()


def test_a_start_by_name_is_no_choice(
    mirrored: Path, settings: Settings, windows: Callable[..., None]
) -> None:
    windows(mirrored, close)
    assert settings.shelf.chosen is None
    assert settings.shelf.recent == [mirrored]


def test_one_that_cannot_be_used_is_told_and_nothing_changes(
    mirrored: Path, other: Path, open_library: Open
) -> None:
    LibraryLayout(other).manifest.write_text('{"format": 99}')
    window = open_library()
    window.library.go(other)
    assert "library-too-new" in window.banner.text
    assert window.isVisible()
    assert window.library.next is None


def test_one_that_fails_only_then_brings_the_former_back(
    qtbot: QtBot,
    mirrored: Path,
    other: Path,
    settings: Settings,
    windows: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda *words: told.append(words[2]))

    def spoil(window: MainWindow) -> None:
        window.library.go(other)
        LibraryLayout(other).manifest.write_text("nonsense")

    def again(window: MainWindow) -> None:
        assert window.root == mirrored
        window.close()

    windows(mirrored, spoil, again)
    assert "not readable" in told[0]
    assert settings.shelf.chosen is None


def test_a_new_one_is_offered_and_made(
    qtbot: QtBot, mirrored: Path, tmp_path: Path, windows: Callable[..., None]
) -> None:
    (tmp_path / "research").mkdir()
    (tmp_path / "research" / "thesis.txt").write_text("mine")

    def offer(window: MainWindow) -> None:
        window.actions_by_name["open_library"].trigger()
        choose(window, tmp_path / "research")
        assert not (tmp_path / "research" / LIBRARY).exists()
        press(window, "Make it")

    def first(window: MainWindow) -> None:
        assert window.root == tmp_path / "research" / LIBRARY
        qtbot.waitUntil(window.first_start.isVisible)
        window.close()

    windows(mirrored, offer, first)
    assert is_library(tmp_path / "research" / LIBRARY)
    assert (tmp_path / "research" / "thesis.txt").read_text() == "mine"


def test_a_folder_that_will_not_do_says_why(
    mirrored: Path, open_library: Open, tmp_path: Path
) -> None:
    window = open_library()
    (tmp_path / "file").touch()
    window.actions_by_name["open_library"].trigger()
    choose(window, tmp_path / "file")
    assert "This is a file" in window.banner.text
    window.library._open_folder(mirrored / "sites")  # a part of the one that is open
    assert "open already" in window.banner.text
    assert window.isVisible()


def test_a_sync_is_stopped_only_when_wanted(
    qtbot: QtBot, mirrored: Path, other: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_library()
    monkeypatch.setattr(type(window.sync), "running", property(lambda _self: True))
    window.library.go(other)
    press(window, "Cancel")
    assert window.isVisible()
    window.library.go(other)
    press(window, "Stop it")
    assert not window.isVisible()
    assert window.library.next == Next(other)


class TestRecent:
    def test_it_stands_in_the_menu(self, mirrored: Path, open_library: Open) -> None:
        window = open_library()
        menu = window.menuBar().actions()[0].menu()
        assert isinstance(menu, QMenu)
        names = [one.objectName() or one.text() for one in menu.actions()]
        assert names.index("Recent &libraries") == names.index("open_library") + 1

    def test_without_any(self, mirrored: Path, open_library: Open) -> None:
        menu = open_library().library.recent.menu
        menu.aboutToShow.emit()
        assert [(one.text(), one.isEnabled()) for one in menu.actions()] == [
            ("No other library yet", False)
        ]

    def test_those_that_have_gone_are_grey(
        self, qtbot: QtBot, mirrored: Path, other: Path, open_library: Open, tmp_path: Path
    ) -> None:
        window = open_library()
        shelf = window._settings.shelf
        for root in (tmp_path / "R&D drive", other, mirrored):
            shelf.opened(root)
        window.library.recent.fill()
        there, gone = window.library.recent.menu.actions()
        qtbot.waitUntil(lambda: not gone.isEnabled())
        assert there.isEnabled()
        assert there.data() == str(other)
        assert "R&&D drive" in gone.text()
        assert gone.text().endswith("(not there)")
        there.trigger()
        assert window.library.next == Next(other)


# -- the first start ------------------------------------------------------------------------------


def test_the_first_page_says_where_and_another_place_can_be_chosen(
    qtbot: QtBot, library: Path, tmp_path: Path, settings: Settings, windows: Callable[..., None]
) -> None:
    def first(window: MainWindow) -> None:
        qtbot.waitUntil(window.first_start.isVisible)
        place = window.first_start.place
        assert str(library) in place.where.toolTip()
        assert "free" in place.note.text()
        place.other.click()
        choose(window, tmp_path / "Dropbox")

    def second(window: MainWindow) -> None:
        qtbot.waitUntil(window.first_start.isVisible)
        place = window.first_start.place
        assert str(tmp_path / "Dropbox") in place.where.accessibleName()
        assert "Dropbox" in place.where.text()
        assert "Dropbox keeps this folder in step" in place.note.text()
        window.close()

    (tmp_path / "Dropbox").mkdir()
    windows(library, first, second)
    assert settings.shelf.chosen == tmp_path / "Dropbox"
    assert not library.exists()


# -- a backup -------------------------------------------------------------------------------------


def test_a_backup_by_click(
    qtbot: QtBot, mirrored: Path, open_library: Open, tmp_path: Path
) -> None:
    window = open_library()
    listed(qtbot, window, 12)
    window.actions_by_name["back_up"].trigger()
    dialog = window.library.dialog
    assert not dialog.isModal()
    assert not dialog.start.isEnabled()
    dialog.choose(mirrored / "sites")
    assert not dialog.start.isEnabled()
    assert "lies in a library" in dialog.note.text()
    dialog.choose(tmp_path / "to")
    with qtbot.waitSignal(window.library.carrying.done, timeout=20_000) as done:
        dialog.start.click()
        assert dialog.bar.isVisible()
        open_row(qtbot, window, 1)  # reading goes on
    root = done.args[0].path
    assert root.parent == tmp_path / "to"
    assert root.name in dialog.outcome.text().replace("\u200b", "")
    assert "12 articles" in dialog.outcome.text()
    assert dialog.show_it.isVisible()
    dialog.reject()
    assert window.library.dialog is None
    assert window._settings.read(BACKUP_FOLDER) == str(tmp_path / "to")
    archive = Archive(root)
    assert archive.count(ArticleFilter()) == 12
    archive.close()


def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a copy go on until it is cancelled."""

    def run(self: LibraryCopy) -> None:
        self._to.root.mkdir(parents=True)
        self._token.wait(60)

    monkeypatch.setattr(LibraryCopy, "run", run)


def test_cancelled_it_can_begin_again(
    qtbot: QtBot,
    mirrored: Path,
    open_library: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    other: Path,
) -> None:
    window = open_library()
    slow(monkeypatch)
    window.library.back_up()
    dialog = window.library.dialog
    dialog.choose(tmp_path / "to")
    dialog.start.click()
    window.library.back_up()
    assert window.library.dialog is dialog  # one at a time
    window.library.go(other)
    assert "A backup is under way" in window.banner.text
    with qtbot.waitSignal(window.library.carrying.cancelled):
        dialog.reject()
        assert dialog.isVisible()
    assert "Nothing of it is left" in dialog.outcome.text()
    assert list((tmp_path / "to").iterdir()) == []
    monkeypatch.undo()
    with qtbot.waitSignal(window.library.carrying.done, timeout=20_000):
        dialog.start.click()


def test_a_window_that_closes_takes_a_half_backup_along(
    qtbot: QtBot,
    mirrored: Path,
    open_library: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_library()
    slow(monkeypatch)
    window.library.back_up()
    window.library.dialog.choose(tmp_path / "to")
    window.library.dialog.start.click()
    qtbot.waitUntil(lambda: (tmp_path / "to").exists() and any((tmp_path / "to").iterdir()))
    window.close()
    assert list((tmp_path / "to").iterdir()) == []


def test_what_failed_is_told_in_the_dialog(
    qtbot: QtBot,
    mirrored: Path,
    open_library: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_self: LibraryCopy) -> None:
        raise LibraryWriteFailed("The disk is full: x", hint="Free some space.")

    monkeypatch.setattr(LibraryCopy, "run", fail)
    window = open_library()
    window.library.back_up()
    dialog = window.library.dialog
    dialog.choose(tmp_path / "to")
    with qtbot.waitSignal(window.library.carrying.failed):
        dialog.start.click()
    assert dialog.outcome.text() == "The disk is full: x Free some space."
    assert dialog.start.isEnabled()


def test_nothing_to_back_up_or_move(library: Path, open_library: Open) -> None:
    window = open_library()
    for name in ("back_up", "move_library"):
        window.actions_by_name[name].trigger()
        assert window.library.dialog is None
        assert "nothing in this library yet" in window.banner.text
    window.actions_by_name["show_folder"].trigger()
    assert "made with the first site" in window.banner.text


def test_the_folder_is_shown(
    mirrored: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(
        "viewer.gui.library_desk.QDesktopServices.openUrl",
        lambda url: shown.append(url.toLocalFile()),
    )
    open_library().actions_by_name["show_folder"].trigger()
    assert [Path(one) for one in shown] == [mirrored]


# -- another place --------------------------------------------------------------------------------


def test_a_library_moves_and_the_window_with_it(
    qtbot: QtBot, mirrored: Path, tmp_path: Path, settings: Settings, windows: Callable[..., None]
) -> None:
    opened: list[str] = []

    def move(window: MainWindow) -> None:
        listed(qtbot, window, 12)
        opened.append(open_row(qtbot, window, 4))
        window.actions_by_name["star"].trigger()
        window.actions_by_name["move_library"].trigger()
        dialog = window.library.dialog
        assert dialog.isModal()
        dialog.choose(mirrored)
        assert not dialog.start.isEnabled()
        dialog.choose(tmp_path / "new")
        dialog.start.click()

    def after(window: MainWindow) -> None:
        assert window.root == tmp_path / "new"
        qtbot.waitUntil(lambda: window.reader.detail is not None)
        assert window.reader.detail.summary.id == opened[0]
        assert window.reader.detail.summary.starred
        qtbot.waitUntil(lambda: window.status.text == "The library has moved.")
        assert not mirrored.exists()
        window.close()

    windows(mirrored, move, after)
    assert settings.shelf.chosen == tmp_path / "new"
    assert settings.shelf.recent == [tmp_path / "new"]
    Library(tmp_path / "new").close()


def test_where_the_new_place_cannot_be_opened_the_old_one_is(
    qtbot: QtBot,
    mirrored: Path,
    tmp_path: Path,
    settings: Settings,
    windows: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda *words: told.append(words[2]))

    def finish(self: Move) -> None:
        raise LibraryWriteFailed("The stick was pulled out.")

    monkeypatch.setattr(Move, "finish", finish)

    def move(window: MainWindow) -> None:
        window.library.move_library()
        window.library.dialog.choose(tmp_path / "new")
        window.library.dialog.start.click()

    def after(window: MainWindow) -> None:
        assert window.root == mirrored
        listed(qtbot, window, 12)
        window.close()

    windows(mirrored, move, after)
    assert "pulled out" in told[0]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("new")] == []
    assert settings.shelf.chosen is None
    Library(mirrored).close()  # its lock was given back


def test_a_window_that_closes_with_a_move_just_ready_gives_it_up(
    qtbot: QtBot, mirrored: Path, open_library: Open, tmp_path: Path
) -> None:
    window = open_library()
    window.library.carrying.done.connect(lambda _move: None)
    window.library._begin_move(tmp_path / "new")  # no dialog takes its outcome
    with qtbot.waitSignal(window.library.carrying.done, timeout=20_000):
        pass
    assert (tmp_path / "new.part").exists()
    window.close()
    assert not (tmp_path / "new.part").exists()
    Library(mirrored).close()


def test_what_is_left_at_the_old_place_is_told(
    qtbot: QtBot, mirrored: Path, open_library: Open, tmp_path: Path
) -> None:
    move = Move(mirrored, tmp_path / "new")
    move.prepare(lambda _progress: None, CancelToken())
    (mirrored / "thesis.txt").write_text("mine")
    move.finish()
    window = MainWindow(tmp_path / "new", Settings(tmp_path / "new.ini"))
    with qtbot.waitSignal(window.library.clearing.done):
        window.library.clear_up(move)
    assert "Not all of its old folder could be removed" in window.banner.text
    assert [path.name for path in mirrored.iterdir()] == ["thesis.txt"]
    window.close()


def test_no_move_while_a_sync_runs(mirrored: Path, open_library: Open) -> None:
    window = open_library()
    window.sync.running_changed.emit(True)
    assert not window.actions_by_name["move_library"].isEnabled()
    assert window.actions_by_name["back_up"].isEnabled()
    window.sync.running_changed.emit(False)
    assert window.actions_by_name["move_library"].isEnabled()


def test_no_sync_while_it_moves(
    qtbot: QtBot, mirrored: Path, open_library: Open, tmp_path: Path
) -> None:
    """Not by itself either, nor from a terminal: the lock is held."""
    window = open_library()
    window.library.move_library()
    window.library.dialog.choose(tmp_path / "new")
    move = Move(mirrored, tmp_path / "new")
    move.prepare(lambda _progress: None, CancelToken())
    with qtbot.waitSignal(window.sync.failed, timeout=20_000) as failed:
        window.start_sync(("http://127.0.0.1:1/",))
    assert failed.args[0].reference == "library-locked"
    move.abandon()


def test_a_portable_one_stays_beside_its_program(
    qtbot: QtBot, app: QApplication, mirrored: Path, tmp_path: Path
) -> None:
    window = MainWindow(mirrored, Settings(tmp_path / "stick.ini", portable=True))
    window.library.move_library()
    assert window.library.dialog is None
    assert "This Backfile is portable" in window.banner.text
    window.close()
