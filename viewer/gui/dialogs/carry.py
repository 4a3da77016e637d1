"""Choosing a folder and watching something large being carried there: a backup, a move.

Responsible for the dialog from the choice to the outcome. Not for the work (carrying) nor for what
of a window must close for it (library_desk).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.core.errors import BackfileError
from viewer.gui.carrying import Carrying
from viewer.gui.core_words import in_words
from viewer.gui.folder_dialog import ask_folder
from viewer.gui.geometry import room_around
from viewer.gui.panes.paragraph import Paragraph
from viewer.gui.sync_words import size
from viewer.gui.texts import isolate
from viewer.gui.theme import text_scale
from viewer.gui.wording import plural, translate

if TYPE_CHECKING:
    from viewer.core.sync.library_copy import CopyProgress


@dataclass(frozen=True, slots=True)
class Goal:
    """What becomes of a folder that was chosen.

    Args:
        target: the folder that will be made; None when it cannot be.
        note: what to know, or why not.
    """

    target: Path | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Errand:
    """One kind of carrying, in words.

    Args:
        title: of the dialog.
        words: what will happen.
        ask: title of the dialog that chooses the folder.
        start: the button that begins.
        judge: what would become of a folder.
    """

    title: str
    words: str
    ask: str
    start: str
    judge: Callable[[Path], Goal]


class CarryDialog(QDialog):
    """Args:
    errand: what it is for.
    carrying: does it.
    begin: is given the folder that was chosen once the person begins.
    folder: to propose; None for none.
    """

    def __init__(
        self,
        errand: Errand,
        carrying: Carrying,
        begin: Callable[[Path], None],
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(errand.title)
        self._errand = errand
        self._carrying = carrying
        self._begin = begin
        self._folder = folder
        self._result: Path | None = None
        self._make_choice()
        self._make_progress()
        self._make_buttons()
        self._assemble()
        for signal, slot in (
            (carrying.progressed, self._progressed),
            (carrying.failed, self._failed),
            (carrying.cancelled, self._cancelled),
        ):
            signal.connect(slot)
        self.choose(folder)
        (self.other if folder is None else self.start).setFocus()

    def _make_choice(self) -> None:
        self.words = Paragraph(self._errand.words)
        self.box = QLineEdit()
        self.box.setReadOnly(True)
        self.box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as paths are
        self.box.setPlaceholderText(self.tr("No folder chosen yet"))
        self.box.setAccessibleName(self.tr("Folder"))
        self.other = QPushButton(self.tr("&Choose…"))
        self.other.setAccessibleName(self.tr("Choose the folder"))
        self.other.clicked.connect(self._ask)
        self.note = Paragraph(muted=True)

    def _make_progress(self) -> None:
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setTextVisible(False)
        self.line = Paragraph(muted=True)
        self.outcome = Paragraph()
        self.outcome.setMargin(8)
        for widget in (self.bar, self.line, self.outcome):
            widget.hide()

    def _make_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole
        self.start = self.buttons.addButton(self._errand.start, role.AcceptRole)
        self.start.setProperty("primary", "true")
        self.show_it = self.buttons.addButton(self.tr("&Show it"), role.ActionRole)
        self.show_it.hide()
        self.show_it.clicked.connect(self._show_result)
        self.buttons.accepted.connect(self._start)
        self.buttons.rejected.connect(self.reject)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.other)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.addWidget(self.words)
        layout.addLayout(row)
        for widget in (self.note, self.bar, self.line, self.outcome):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.resize(round(540 * text_scale()), 240)

    # -- choosing --------------------------------------------------------------------------------

    def _ask(self) -> None:
        ask_folder(self, self._errand.ask, self._folder, self.choose)

    def choose(self, folder: Path | None) -> None:
        """Take a folder as the one that is meant."""
        self._folder = folder
        goal = Goal(None) if folder is None else self._errand.judge(folder)
        self.box.setText("" if folder is None else str(goal.target or folder))
        self.note.setText(goal.note)
        self.note.setVisible(bool(goal.note))
        self.outcome.hide()
        self.start.setEnabled(goal.target is not None)
        self._fit()

    # -- under way -------------------------------------------------------------------------------

    def _start(self) -> None:
        if self._folder is None or self._carrying.running:
            return
        self._set_running(True)
        self.bar.setRange(0, 0)
        self.line.setText(self.tr("Looking at what there is…"))
        self._begin(self._folder)

    def _set_running(self, running: bool) -> None:
        self.start.setEnabled(not running)
        self.other.setEnabled(not running)
        self.bar.setVisible(running)
        self.line.setVisible(running)
        self.outcome.hide()
        self._fit()

    def _progressed(self, progress: CopyProgress) -> None:
        words = {
            "counting": self.tr("Looking at what there is…"),
            "databases": self.tr("Copying the databases…"),
            "files": self.tr("Copying articles and pictures…"),
            "checking": self.tr("Reading the copy back…"),
        }[progress.phase]
        if progress.total:
            self.bar.setRange(0, 1000)
            self.bar.setValue(progress.done * 1000 // progress.total)
            part = self.tr("{} of {}").format(size(progress.done), size(progress.total))
            words = f"{words} {part}"
        else:
            self.bar.setRange(0, 0)
        self.line.setText(words)

    def reject(self) -> None:
        """Stop what is under way, and close only when nothing is."""
        if self._carrying.running:
            self.cancel.setEnabled(False)
            self.line.setText(self.tr("Stopping…"))
            self._carrying.cancel()
            return
        super().reject()

    # -- the end ---------------------------------------------------------------------------------

    def _cancelled(self) -> None:
        self._end("Notice", self.tr("Stopped. Nothing of it is left, and nothing was changed."))

    def _failed(self, error: BackfileError) -> None:
        message, hint = in_words(error)
        self._end("Failure", " ".join(filter(None, (message, isolate(error.detail), hint))))

    def succeed(self, words: str, result: Path) -> None:
        """Say that it is done; there is nothing left but to close."""
        self._result = result
        self._end("Notice", words)
        self.start.hide()
        self.other.setEnabled(False)
        self.show_it.show()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setFocus()

    def _end(self, kind: str, words: str) -> None:
        self._set_running(False)
        self.cancel.setEnabled(True)
        self.outcome.setObjectName(kind)
        self.style().unpolish(self.outcome)
        self.style().polish(self.outcome)
        self.outcome.setText(words)
        self.outcome.show()
        self._fit()

    def _show_result(self) -> None:
        if self._result is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._result)))

    def _fit(self) -> None:
        """A dialog does not follow wrapped labels by itself."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            wanted = max(layout.totalHeightForWidth(self.width()), layout.minimumSize().height())
            room = room_around(self).height() - 48
            self.resize(self.width(), min(max(wanted, 200), room))


def backup_words(report: Any) -> str:
    """What a backup is, for people: a `BackupReport`."""
    said = translate("Backup", "Copied, read back and opened: {}").format(
        isolate(
            plural("%Ln articles", "", report.articles),
            plural("%Ln files", "", report.files),
            size(report.size),
        )
    )
    if report.waiting:
        said += " " + plural(
            "A sync was at work: the backup's next sync puts %Ln items right.", "", report.waiting
        )
    return said
