"""Completions and recent searches under the search box.

Responsible for when they are asked for and shown, for the keys that go through them, and for
remembering what was searched. Not for searching (library_browser).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent

from viewer.core.errors import BackfileError
from viewer.core.model import Completion
from viewer.core.reading import Archive
from viewer.gui.completing import Typed, insert, typed
from viewer.gui.models.suggestions import Suggestion, completions, recents
from viewer.gui.panes.search_bar import SearchBar
from viewer.gui.panes.suggestion_popup import SuggestionPopup
from viewer.gui.task_runner import TaskRunner

_COMPLETIONS = 8
_RECENT = 10
# Milliseconds after the last key: finding completions takes three times as long as finding hits, so
# the hits of this key go first, and those of the next one seldom have to wait.
_PAUSE = 80
_CHANNEL = "suggestions"
_MOVING = (QEvent.Type.Resize, QEvent.Type.Move)


class SearchAssistant(QObject):
    """Watches the box of a search bar; the popup never has the focus."""

    def __init__(
        self, runner: TaskRunner, search: SearchBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._search = search
        self._noted = ""
        self._typed = ""  # what the proposals are for
        self._part = typed("")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.popup = SuggestionPopup(search.box)
        self.popup.chosen.connect(self._take)
        search.box.textEdited.connect(self._edited)
        search.box.textChanged.connect(self._changed)
        search.entered.connect(self.note)
        search.box.installEventFilter(self)

    # -- asking --------------------------------------------------------------------------------

    def _edited(self, text: str) -> None:
        """Typed by the person; text that the program sets proposes nothing."""
        self._typed = text
        cursor = self._search.box.cursorPosition()
        part = typed(text[:cursor])
        if not part.question or text[cursor : cursor + 1].strip('"').strip():
            self.close()
            return
        self._part = part
        self.popup.age()
        self._pause.start()

    def _ask(self) -> None:
        part = self._part
        self._runner.submit(_CHANNEL, _completing(part), lambda found: self._show(part, found))

    def _changed(self, text: str) -> None:
        if text != self._typed:  # cleared, or set by the program
            self._typed = text
            self.close()

    def _show(self, part: Typed, found: list[Completion]) -> None:
        if self._search.box.hasFocus():
            self.popup.show_entries(completions(one for one in found if part.fits(one)))

    def show_recent(self) -> None:
        """Show what was searched lately, while the box is empty."""
        self._runner.submit(_CHANNEL, _recent, self._show_recent)

    def _show_recent(self, queries: list[str]) -> None:
        if self._search.box.hasFocus() and not self._search.box.text():
            self.popup.show_entries(recents(queries))

    def close(self) -> None:
        """Hide the popup, and forget what is still being looked up."""
        self._pause.stop()
        self._runner.forget(_CHANNEL)
        self.popup.hide()

    # -- keys ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._open_key(event) if self.popup.isVisible() else self._closed_key(event)
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            if not self._search.box.text():
                self.show_recent()
        elif event.type() == QEvent.Type.FocusOut:
            self.close()
        elif event.type() in _MOVING and self.popup.isVisible():
            self.popup.place()
        return super().eventFilter(watched, event)

    def _closed_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down and not self._search.box.text():
            self.show_recent()
            return True
        return False

    def _open_key(self, event: QKeyEvent) -> bool:
        """Whether a key meant the popup."""
        key, current = event.key(), self.popup.current
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            return self._step(1 if key == Qt.Key.Key_Down else -1)
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            if key == Qt.Key.Key_Tab and self.popup.aged:
                return True  # what it would take was proposed for another word
            chosen = current or (self.popup.model.entry(0) if key == Qt.Key.Key_Tab else None)
            if chosen is not None:
                self._take(chosen)
                return True
            self.close()
            return False
        if key == Qt.Key.Key_Delete and current is not None and current.kind == "recent":
            self._forget(current.text)
            return True
        return False

    def _step(self, rows: int) -> bool:
        if self.popup.step(rows):
            return True
        self.close()
        return rows < 0  # past the last one Down goes on to the list

    # -- choosing ------------------------------------------------------------------------------

    def _take(self, entry: Suggestion) -> None:
        if entry.kind == "forget":
            self._forget(None)
            return
        self.close()
        if entry.kind == "recent":
            self._search.carry_out(entry.text)
            return
        box = self._search.box
        completion = Completion(entry.kind, entry.text, entry.count or 0)
        text, cursor = insert(box.text(), box.cursorPosition(), completion)
        box.setText(text)
        box.setCursorPosition(cursor)

    # -- recent searches -----------------------------------------------------------------------

    def note(self, query: str) -> None:
        """Remember a query that was carried out; once for all articles opened from its hits."""
        if query and query != self._noted:
            self._noted = query
            self._runner.write(_noting(query), lambda _: None)

    def _forget(self, query: str | None) -> None:
        self._noted = ""

        def work(archive: Archive) -> list[str]:
            archive.searches.forget_recent(query)
            return _recent(archive)

        self._runner.submit(_CHANNEL, work, self._show_recent)


def _completing(part: Typed) -> Callable[[Archive], list[Completion]]:
    """What proposes nothing is no trouble of the person who types: a damaged index least of all."""

    def work(archive: Archive) -> list[Completion]:
        try:
            return archive.complete(part.question, _COMPLETIONS)
        except BackfileError:
            return []

    return work


def _recent(archive: Archive) -> list[str]:
    return archive.searches.recent(_RECENT) if archive.sites() else []


def _noting(query: str) -> Callable[[Archive], None]:
    def work(archive: Archive) -> None:
        if archive.sites():
            archive.searches.note(query)

    return work
