"""All that the window does about the library as a folder: another one, a copy, another place.

Responsible for opening another library in place of this one, for the list of recent ones, for
backups and for moving. Not for what lies in a library, nor for the window that opens next (face).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from viewer.core.errors import LibraryError, UsageError
from viewer.core.logs import log_error, logger
from viewer.core.places import PLAIN, is_library
from viewer.gui.carrying import Carrying
from viewer.gui.folder_dialog import ask_folder
from viewer.gui.place_words import path_text
from viewer.gui.recent_menu import RecentMenu
from viewer.gui.settings import BACKUP_FOLDER, Settings

if TYPE_CHECKING:  # the window starts without them
    from viewer.core.siting import Site
    from viewer.core.sync.backup import BackupReport
    from viewer.core.sync.moving import Move
    from viewer.gui.dialogs.carry import CarryDialog, Goal
    from viewer.gui.main_window import MainWindow

_LOG = logger(__name__)


@dataclass(frozen=True, slots=True)
class Next:
    """The library whose window opens once this one is closed.

    Args:
        root: its folder.
        move: to be finished between the two.
    """

    root: Path
    move: Move | None = None


class LibraryDesk(QObject):
    """Args:
    window: with its banner, its sync and its actions.
    settings: remember which libraries were open.
    root: the library's folder.
    """

    def __init__(self, window: MainWindow, settings: Settings, root: Path) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._root = root
        self._banner = window.banner
        self._sync = window.sync
        self._move: Move | None = None  # out of this place
        self._left = root  # by a move into it
        self.next: Next | None = None
        self.carrying = Carrying(self)
        self.clearing = Carrying(self)  # what a move left at the old place
        self.clearing.done.connect(self._cleared)
        self.dialog: CarryDialog | None = None
        if is_library(root):
            settings.shelf.opened(root)
        if root.name.casefold() not in PLAIN:
            window.setWindowTitle(f"\u2068{root.name}\u2069 – Backfile")
        actions = window.actions_by_name
        self.recent = RecentMenu(settings.shelf, root, window)
        self.recent.put_before(actions["show_folder"])
        self.recent.chosen.connect(self.go)
        self._move_action = actions["move_library"]
        self._sync.running_changed.connect(lambda running: self._move_action.setDisabled(running))
        for name, slot in (
            ("open_library", self.open_library),
            ("show_folder", self.show_folder),
            ("back_up", self.back_up),
            ("move_library", self.move_library),
        ):
            actions[name].triggered.connect(lambda _on=False, slot=slot: slot())
        window.first_start.place.other_wanted.connect(self.choose_place)

    def close(self) -> None:
        """Stop what is under way; nothing of it is left."""
        self.carrying.close()
        if self._move is not None and self.next is None:  # it may just have been ready
            self._move.abandon()
        self.clearing.close()
        self.recent.close()

    # -- another library -------------------------------------------------------------------------

    def open_library(self) -> None:
        """Ask for a folder and open the library in it, or make one there."""
        ask_folder(self._window, self.tr("Open a library"), self._root.parent, self._open_folder)

    def choose_place(self) -> None:
        """The same before there is anything in this one."""
        title = self.tr("Where your library will lie")
        ask_folder(self._window, title, self._root.parent, partial(self._open_folder, sure=True))

    def _open_folder(self, folder: Path, *, sure: bool = False) -> None:
        from viewer.core.siting import site_of
        from viewer.gui.place_words import refusal

        site = site_of(folder)
        if site.kind == "refused":
            self._banner.show_note(f"{path_text(site.root)} – {refusal(site)}")
        elif site.kind == "library" or sure:
            self.go(site.root)
        else:
            self._offer_new(site)

    def _offer_new(self, site: Site) -> None:
        from viewer.gui.place_words import notes

        box = self._question(
            self.tr("There is no library in this folder. Make a new one?"),
            "\n\n".join((path_text(site.root), *notes(site))),
            self.tr("&Make it"),
        )
        box.accepted.connect(lambda: self.go(site.root))
        box.open()

    def go(self, root: Path) -> None:
        """Close this library and open another, which is made where there is none."""
        if root.resolve() == self._root.resolve() and is_library(root):
            self._banner.show_note(self.tr("This library is open already."))
        elif self.carrying.running:
            self._banner.show_note(self.tr("A backup is under way; wait for it, or cancel it."))
        elif self._sync.running:
            box = self._question(
                self.tr("A sync is under way. Stop it and open the other library?"),
                self.tr("What was fetched is kept; the next sync goes on from there."),
                self.tr("&Stop it"),
            )
            box.accepted.connect(lambda: self._leave_for(root))
            box.open()
        else:
            self._leave_for(root)

    def _leave_for(self, root: Path) -> None:
        from viewer.core.reading import Archive
        from viewer.core.store.library import Library

        try:
            if is_library(root):
                Archive(root).close()  # whatever is wrong with it is told here
            else:
                Library(root).close()
        except LibraryError as error:
            log_error(_LOG, error)
            self._banner.show_error(error)
            return
        self._close_for(Next(root))

    def _close_for(self, following: Next) -> None:
        self.next = following
        self._window.close()

    def _question(self, text: str, more: str, yes: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setWindowTitle("Backfile")
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(text)
        box.setInformativeText(more)
        accepting = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(accepting)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(box.deleteLater)
        return box

    def show_folder(self) -> None:
        """Show the library in the system's file manager."""
        if self._root.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._root)))
        else:
            words = self.tr("The folder is made with the first site: {}")
            self._banner.show_note(words.format(path_text(self._root)))

    # -- a backup --------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Copy the library; it can be read and synced meanwhile."""
        from viewer.gui.dialogs.carry import Errand

        kept = self._settings.read(BACKUP_FOLDER)
        errand = Errand(
            self.tr("Back up now"),
            self.tr(
                "Makes a new folder with everything in this library: articles, pictures, versions,"
                " and your marks. The backup is a library; open it to look at it or to go on from"
                " it. You can go on reading, and a sync can go on, too."
            ),
            self.tr("Where to put the backup"),
            self.tr("&Back up"),
            self._judge_backup,
        )
        dialog = self._show(errand, self._begin_backup, Path(kept) if kept else None)
        if dialog is not None:
            dialog.show()

    def _judge_backup(self, folder: Path) -> Goal:
        from viewer.core.siting import free_space
        from viewer.core.sync.backup import check_outside, free_name
        from viewer.gui.dialogs.carry import Goal
        from viewer.gui.place_words import within_library
        from viewer.gui.sync_words import size

        try:
            check_outside(self._root, folder)
        except UsageError:
            return Goal(None, within_library())
        name = path_text(Path(free_name(self._root, folder, datetime.now()).name))
        note = self.tr("It will be called {}.").format(name)
        free = free_space(folder)
        if free is not None:
            note += " " + self.tr("{} are free there.").format(size(free))
        return Goal(folder, note)

    def _begin_backup(self, folder: Path) -> None:
        from viewer.core.sync.backup import back_up

        self._settings.keep(BACKUP_FOLDER, str(folder))
        root = self._root
        self.carrying.start(lambda tell, token: back_up(root, folder, tell, token))

    def _backed_up(self, report: BackupReport) -> None:
        if self.dialog is not None:
            from viewer.gui.dialogs.carry import backup_words

            self.dialog.succeed(f"{path_text(report.path)}\n\n{backup_words(report)}", report.path)

    # -- another place ---------------------------------------------------------------------------

    def move_library(self) -> None:
        """Put the library into another folder, also on another disk."""
        from viewer.gui.dialogs.carry import Errand

        if self._settings.portable:
            words = self.tr(
                "This Backfile is portable: its library lies beside the program. Move the folder"
                " with both while Backfile is closed."
            )
            self._banner.show_note(words)
            return
        errand = Errand(
            self.tr("Move the library"),
            self.tr(
                "Everything is copied to the new place; on another disk, every file is read back."
                " Then the library is opened there, and only then removed from the old place. No"
                " sync can run meanwhile."
            )
            + f"\n\n{path_text(self._root)}",
            self.tr("Where the library will lie"),
            self.tr("&Move"),
            self._judge_move,
        )
        dialog = self._show(errand, self._begin_move, None)
        if dialog is not None:
            dialog.open()

    def _judge_move(self, folder: Path) -> Goal:
        from viewer.core.siting import site_of
        from viewer.gui.dialogs.carry import Goal
        from viewer.gui.place_words import notes, refusal

        site = site_of(folder)
        if site.kind == "library":
            return Goal(None, self.tr("There is a library already. Choose another folder."))
        if site.kind == "refused":
            return Goal(None, refusal(site))
        return Goal(site.root, "\n".join(notes(site)))

    def _begin_move(self, folder: Path) -> None:
        from viewer.core.siting import site_of
        from viewer.core.sync.moving import Move

        move = self._move = Move(self._root, site_of(folder).root)

        def prepare(tell: Any, token: Any) -> Move:
            move.prepare(tell, token)
            return move

        self.carrying.start(prepare)

    def clear_up(self, move: Move) -> None:
        """Remove what a move left at the old place; in this window over the new one."""
        self._left = move.root
        self._window.status.say(self.tr("Removing the library from its old place…"))
        self.clearing.start(lambda _tell, _token: move.remove_old())

    def _cleared(self, gone: bool) -> None:
        if gone:
            self._window.status.say(self.tr("The library has moved."))
            return
        words = self.tr("The library has moved. Not all of its old folder could be removed: {}")
        self._banner.show_note(words.format(path_text(self._left)))

    # -- the dialog of both ----------------------------------------------------------------------

    def _show(self, errand: Any, begin: Any, folder: Path | None) -> CarryDialog | None:
        from viewer.gui.dialogs.carry import CarryDialog

        if not is_library(self._root):
            self._banner.show_note(self.tr("There is nothing in this library yet."))
            return None
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return None
        self.dialog = CarryDialog(errand, self.carrying, begin, folder, self._window)
        self.dialog.finished.connect(self._dialog_closed)
        self.carrying.done.connect(self._carried)
        return self.dialog

    def _dialog_closed(self) -> None:
        self.dialog = None
        self.carrying.done.disconnect(self._carried)

    def _carried(self, result: object) -> None:
        from viewer.core.sync.backup import BackupReport
        from viewer.core.sync.moving import Move

        if isinstance(result, BackupReport):
            self._backed_up(result)
        elif isinstance(result, Move):
            self._close_for(Next(result.target, result))
