"""Back and forward: the articles and lists that were shown, each at its place.

Responsible for the steps, for how many are kept, and for going through them. Not for showing what a
step names (library_browser).

A step is a list with an article in it. Another article is another step; so is another list, and all
lists that are looked at before an article of one is opened count as one, or every word typed into
the search box would be a step.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractSlider

from viewer.core.model import ArticleDetail
from viewer.gui.library_browser import LibraryBrowser
from viewer.gui.panes.article_list import ArticleListPane
from viewer.gui.panes.navigation import NavigationPane
from viewer.gui.panes.reader import ReaderPane
from viewer.gui.question import Question

KEPT = 200  # steps


@dataclass(frozen=True, slots=True)
class Step:
    """What was shown at once."""

    question: Question
    key: str  # of the tree's entry
    article: str | None = None
    place: float = 0.0  # of the article (document.reading_place)
    scroll: int = 0  # of the list, in pixels
    opened: bool = False  # the article is of this list, not left over from the one before


class Steps:
    """The steps, and which of them is now; without Qt."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._steps: list[Step] = []
        self._now = -1

    def __len__(self) -> int:
        return len(self._steps)

    @property
    def now(self) -> Step | None:
        """What is shown."""
        return self._steps[self._now] if self._steps else None

    def note(self, **changes: object) -> None:
        """Remember something of what is shown now."""
        if self.now is not None:
            self._steps[self._now] = replace(self.now, **changes)  # type: ignore[arg-type]

    def listed(self, question: Question, key: str) -> None:
        """A list is shown."""
        now, asked = self.now, replace(question, typing=False)
        if now is not None and not now.opened:
            self.note(question=asked, key=key)
        elif now is None or now.question != asked:
            article, place = (now.article, now.place) if now is not None else (None, 0.0)
            self._push(Step(asked, key, article, place))
        else:
            self.note(key=key)

    def opened(self, article: str, scroll: int) -> None:
        """An article is shown; `scroll` is where its list stands."""
        now = self.now
        if now is None:
            return
        if not now.opened:
            self.note(article=article, place=0.0, scroll=scroll, opened=True)
        elif now.article != article:
            self._push(replace(now, article=article, place=0.0, scroll=scroll))

    def jumped(self) -> None:
        """Another part of the same article is about to be shown."""
        if self.now is not None and self.now.article is not None:
            self._push(self.now)

    def _push(self, step: Step) -> None:
        """What lay ahead is forgotten, and what lies too far behind."""
        del self._steps[self._now + 1 :]
        self._steps.append(step)
        del self._steps[: max(0, len(self._steps) - self._kept)]
        self._now = len(self._steps) - 1

    def can_go(self, by: int) -> bool:
        """Whether there is a step before (-1) or after (1) this one."""
        return 0 <= self._now + by < len(self._steps)

    def go(self, by: int) -> Step | None:
        """To the step before (-1) or after (1); None where there is none."""
        if not self.can_go(by):
            return None
        self._now += by
        return self.now


class History(QObject):
    """Watches what is shown; `changed` tells that other steps can be gone to."""

    changed = Signal()

    def __init__(
        self,
        browser: LibraryBrowser,
        navigation: NavigationPane,
        articles: ArticleListPane,
        reader: ReaderPane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.steps = Steps()
        self._browser = browser
        self._navigation = navigation
        self._reader = reader
        self._list_bar: QAbstractSlider = articles.verticalScrollBar()
        browser.listed.connect(self._listed)
        browser.opened.connect(self._opened)
        reader.left.connect(self._left)
        reader.jumped.connect(self._jumped)

    def _listed(self) -> None:
        self.steps.listed(self._browser.question, self._navigation.chosen_key())
        self.changed.emit()

    def _opened(self, detail: ArticleDetail) -> None:
        self.steps.opened(detail.summary.id, self._list_bar.value())
        self.changed.emit()

    def _left(self, article: str, place: float) -> None:
        now = self.steps.now
        if now is not None and now.article == article:
            self.steps.note(place=place)

    def _jumped(self) -> None:
        self.steps.note(place=self._reader.place)
        self.steps.jumped()
        self.changed.emit()

    def can_go(self, by: int) -> bool:
        """Whether there is something to go back (-1) or forward (1) to."""
        return self.steps.can_go(by)

    def go(self, by: int) -> None:
        """Go back (-1) or forward (1)."""
        detail = self._reader.detail
        if detail is not None:
            self._left(detail.summary.id, self._reader.place)
        step = self.steps.go(by)
        if step is None:
            return
        self._navigation.follow(step.key)
        self._browser.return_to(step.question, step.article, step.place, step.scroll)
        self.changed.emit()
