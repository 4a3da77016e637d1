"""Saved searches in the window: keeping, running, renaming and forgetting them.

Responsible for these and for counting what is new in each, off the GUI thread. Not for keeping them
(core) nor for their entries in the tree (models.navigation_tree).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from viewer.core.errors import BackfileError
from viewer.core.model import SavedSearch
from viewer.core.reading import Archive
from viewer.gui.library_browser import LibraryBrowser
from viewer.gui.panes.navigation import NavigationPane
from viewer.gui.task_runner import TaskRunner


class SavedDesk(QObject):
    """Joins the saved searches of the library with the tree and the list."""

    def __init__(
        self,
        runner: TaskRunner,
        browser: LibraryBrowser,
        navigation: NavigationPane,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._browser = browser
        self._navigation = navigation
        self._window = parent
        self._new: dict[int, int] = {}  # by id, how many hits are new; as last counted
        self._known: list[SavedSearch] = []
        self._counting: list[int] = []  # ids whose turn comes
        self._again = False
        navigation.saved_chosen.connect(self.run)
        navigation.rename_wanted.connect(self.rename)
        navigation.forget_wanted.connect(self._forget)

    # -- keeping -------------------------------------------------------------------------------

    def save(self) -> None:
        """Ask for a name, and keep the search that the list shows under it."""
        from viewer.gui.dialogs.name_search import ask_name

        question = self._browser.question
        if not question.query:
            return

        def keep(name: str) -> None:
            self._change(
                lambda archive: archive.searches.save(name, question.query, question.wanted)
            )

        ask_name(
            self.tr("Save this search"),
            self.tr("Its name among the places:"),
            question.query,
            keep,
            self._window,
        )

    def rename(self, saved: SavedSearch) -> None:
        """Ask for another name of a saved search."""
        from viewer.gui.dialogs.name_search import ask_name

        ask_name(
            self.tr("Rename the search"),
            self.tr("Its name among the places:"),
            saved.name,
            lambda name: self._change(lambda archive: archive.searches.rename(saved.id, name)),
            self._window,
        )

    def _forget(self, saved: SavedSearch) -> None:
        self._change(lambda archive: archive.searches.forget(saved.id))

    def _change(self, work: Callable[[Archive], object]) -> None:
        """Write, then show what is kept now."""
        self._runner.write(work, lambda _: self._count_anew())

    def _count_anew(self) -> None:
        self._runner.forget("saved new")
        self._counting.clear()
        self.count()

    def run(self, saved: SavedSearch) -> None:
        """Show what a saved search finds; from now on all of it counts as seen."""
        self._browser.show_saved(saved)

        def seen(looked: bool) -> None:
            if looked:
                self._new[saved.id] = 0
                self._show()

        self._runner.write(_seeing(saved.id), seen)

    # -- counting ------------------------------------------------------------------------------

    @property
    def counting(self) -> bool:
        """Whether a round is under way."""
        return bool(self._counting)

    def count(self) -> None:
        """Read what is kept, and count what is new in each; one at a time, so that lists go first.

        A round that is under way ends first: a long sync changes the library every moment.
        """
        if self._counting:
            self._again = True
            return
        self._runner.submit("saved", _all, self._begin)

    def _begin(self, known: list[SavedSearch]) -> None:
        self._known = known
        self._counting = [saved.id for saved in known]
        self._show()
        self._next()

    def _next(self) -> None:
        if not self._counting:
            if self._again:
                self._again = False
                self.count()
            return
        id_ = self._counting[0]

        def counted(new: int | None) -> None:
            self._counting.pop(0)
            if new is not None and self._new.get(id_) != new:
                self._new[id_] = new
                self._show()
            self._next()

        self._runner.submit("saved new", _counting(id_), counted)

    def _show(self) -> None:
        self._navigation.update_saved({one: self._new.get(one.id, 0) for one in self._known})


def _all(archive: Archive) -> list[SavedSearch]:
    return archive.searches.all() if archive.sites() else []


def _counting(id_: int) -> Callable[[Archive], int | None]:
    """None where it cannot be told now: the index is unusable, or the search was forgotten.

    No banner: the person asked for nothing.
    """

    def work(archive: Archive) -> int | None:
        try:
            return len(archive.searches.new(id_))
        except BackfileError:
            return None

    return work


def _seeing(id_: int) -> Callable[[Archive], bool]:
    def work(archive: Archive) -> bool:
        try:
            archive.searches.run(id_)
        except BackfileError:
            return False
        return True

    return work
