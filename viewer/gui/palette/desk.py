"""The palette in the window: what it offers now, and what choosing one does.

Responsible for collecting entries when it opens, for asking the library for titles, the newest
question only, and for handing on what was chosen. Not for its looks and keys (palette.popup).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from viewer.core.model import ArticleSummary, NavigationCounts
from viewer.gui.palette import sources
from viewer.gui.palette.entries import Entry, ranked
from viewer.gui.panes.navigation import NavigationPane
from viewer.gui.task_runner import TaskRunner

if TYPE_CHECKING:
    from viewer.gui.palette.popup import PalettePopup

_CHANNEL = "palette"
_SHOWN = 80  # entries beside the articles
_HIDDEN = frozenset({"palette", "step_out"})  # which mean nothing from here


class Palette(QObject):
    """`article_wanted` tells an article's id, and whether in a window of its own; `went` that the
    list is now of another place.

    Args:
        runner: reads titles.
        known: the window's actions by name.
        navigation: the tree.
        window: to stand in.
    """

    article_wanted = Signal(str, bool)
    went = Signal()

    def __init__(
        self,
        runner: TaskRunner,
        known: Mapping[str, QAction],
        navigation: NavigationPane,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._runner = runner
        self._known = known
        self._navigation = navigation
        self._sites: dict[str, str] = {}
        self._entries: list[Entry] = []
        self._found: list[Entry] = []  # articles
        self._typed = ""
        self._window = window

    @cached_property
    def popup(self) -> PalettePopup:
        """Made when it is first wanted: the window starts without it."""
        from viewer.gui.palette.popup import PalettePopup

        made = PalettePopup(self._window)
        made.typed.connect(self._ask)
        made.chosen.connect(self._carry_out)
        return made

    def set_library(self, counts: NavigationCounts) -> None:
        """Take the names of the sites."""
        self._sites = {one.site.key: one.site.name for one in counts.sites}

    def toggle(self) -> None:
        """Open the palette, or close it."""
        if self.popup.isVisible():
            self.popup.close_it()
            return
        offered = sources.actions(self._known, _HIDDEN)
        self._entries = [*offered, *sources.places(self._navigation.model())]
        self.popup.open()

    def _ask(self, typed: str) -> None:
        self._typed = typed
        if not typed.strip():
            self._found = []
        self._show()
        self._runner.submit(_CHANNEL, sources.titled(typed), self._take)

    def _take(self, found: list[ArticleSummary]) -> None:
        made = list(sources.articles(found, self._sites))
        best = ranked(self._typed, made, sources.ARTICLES)
        # The index also finds other forms of a word, which come last.
        others = [one for one in made if one not in best]
        self._found = [*best, *others][: sources.ARTICLES]
        if self.popup.isVisible():
            self._show()

    def _show(self) -> None:
        """Articles of the letters before stay in sight until others come."""
        best = ranked(self._typed, [*self._entries, *self._found], _SHOWN)
        others = [one for one in self._found if one not in best]
        self.popup.show_entries([*best, *others])

    def _carry_out(self, one: Entry, own_window: bool) -> None:
        does: dict[str, Callable[[], object]] = {
            "action": lambda: self._known[one.key].trigger(),
            "place": lambda: self._go(one.key),
            "saved": lambda: self._go(one.key),
            "article": lambda: self.article_wanted.emit(one.key, own_window),
        }
        does[one.kind]()

    def _go(self, key: str) -> None:
        self._navigation.go(key)
        self.went.emit()
